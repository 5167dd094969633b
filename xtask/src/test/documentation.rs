//! Documentation without warnings, from the build that the tests use.
//!
//! `cargo doc` would check every dependency anew. `cargo test --doc` gives rustdoc what was built
//! already, so this program stands in for rustdoc there: it leaves out that examples are to be run, and
//! documents instead.

use super::build;
use crate::tidy::tree::Tree;
use crate::{shell, test::output};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Holds the path of the real rustdoc while cargo runs this program in its place.
const STAND_IN: &str = "GAPLESS_XTASK_RUSTDOC";
/// Arguments of rustdoc that are about running examples and are followed by a value.
const ABOUT_EXAMPLES: [&str; 5] = [
    "--test-run-directory",
    "--test-runtool",
    "--test-runtool-arg",
    "--test-args",
    "--test-builder",
];

/// Where this program lies. To be asked before the build: that replaces the file, and Linux then
/// calls the one that runs `xtask (deleted)`.
pub fn this_program() -> Result<PathBuf, String> {
    env::current_exe().map_err(|error| format!("this program's own path: {error}"))
}

/// Documents every library of the workspace and fails on a warning.
pub fn check(root: &Path, this: &Path) -> Result<(), String> {
    let mut command = build::cargo(root, &["test", "--doc", "--workspace", "--locked"]);
    command
        .arg("--no-fail-fast")
        .env("RUSTDOC", this)
        .env(STAND_IN, build::tool(root, "rustdoc")?);
    output::run(&mut command, |_| ())
}

/// The real rustdoc when cargo started this program in its place.
pub fn stand_in() -> Option<OsString> {
    env::var_os(STAND_IN)
}

/// Does rustdoc's work.
pub fn document(rustdoc: &OsString) -> Result<(), String> {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let mut command = Command::new(rustdoc);
    command.env_remove(STAND_IN);
    if arguments.iter().any(|argument| argument == "--test") {
        let pages = env::temp_dir().join(format!("gapless-doc-{}", std::process::id()));
        command
            .args(without_examples(arguments))
            .args(["-D", "warnings", "-o"])
            .arg(&pages);
        let done = shell::run(&mut command);
        // The pages are not wanted; a folder that stays does no harm.
        let _ = std::fs::remove_dir_all(&pages);
        return done;
    }
    shell::run(command.args(arguments))
}

fn without_examples(arguments: Vec<OsString>) -> Vec<OsString> {
    let mut kept = Vec::new();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        if ABOUT_EXAMPLES.iter().any(|name| argument == *name) {
            arguments.next();
        } else if argument != "--test" && argument != "--no-run" && argument != "--nocapture" {
            kept.push(argument);
        }
    }
    kept
}

/// Asked first, as running examples means reading every crate anew.
pub fn has_examples(root: &Path) -> bool {
    Tree::load(root).is_ok_and(|tree| {
        tree.product().any(|(file, _)| {
            let mut lines = file.text.lines().map(str::trim_start);
            lines.any(|line| line == "/// ```" || line == "//! ```")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_examples_is_left_out() {
        let given = [
            "--crate-name",
            "a",
            "--test",
            "src/lib.rs",
            "--test-run-directory",
            "/x",
            "-L",
        ];
        let kept = without_examples(given.map(OsString::from).to_vec());
        assert_eq!(kept, ["--crate-name", "a", "src/lib.rs", "-L"]);
    }
}
