//! One build for lints, tests and documentation.
//!
//! `cargo clippy` and `cargo doc` check all 400 dependencies once more, beside the build that the tests
//! need. So the workspace's own crates are compiled by `clippy-driver`, which lints while it compiles,
//! and documentation is checked against what that build left: see `documentation.rs`.

use super::output;
use crate::shell;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `--workspace --all-targets` throughout: another selection would turn on other features of
/// crates that are shared, and cargo would build those once more.
pub const SELECTION: [&str; 3] = ["--workspace", "--all-targets", "--locked"];

/// A cargo command of this arrangement; all of them share one build.
pub fn cargo(root: &Path, words: &[&str]) -> Command {
    let mut command = shell::cargo(root);
    command.args(words);
    if env::var_os("CI").is_some() {
        // A build that is thrown away gains nothing from notes for the next one, and nobody steps through it:
        // a panic names its line without them.
        command
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .env("CARGO_TERM_COLOR", "never");
    }
    if let Ok(clippy) = tool(root, "clippy-driver") {
        command
            .env("RUSTC_WORKSPACE_WRAPPER", clippy)
            .env("CLIPPY_ARGS", "");
    }
    command
}

/// A program of the toolchain.
pub fn tool(root: &Path, name: &str) -> Result<PathBuf, String> {
    let mut rustc = Command::new(env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
    let sysroot = shell::output(rustc.current_dir(root).args(["--print", "sysroot"]))?;
    let tool = Path::new(sysroot.trim()).join("bin").join(name);
    if tool.is_file() {
        return Ok(tool);
    }
    Err(format!(
        "{name} is not in the toolchain; run `rustup component add clippy rustfmt`"
    ))
}

/// Builds everything; gives what the compiler and Clippy warned of, a line a crate.
pub fn build(root: &Path, warnings: &mut Vec<String>) -> Result<(), String> {
    // Without the driver there would be no lints, and nobody would notice.
    tool(root, "clippy-driver")?;
    let mut command = cargo(root, &["build"]);
    command.args(SELECTION);
    output::run(&mut command, |line| warnings.extend(summary(line)))
}

/// Cargo ends each crate that was warned of with: warning: `a` (lib) generated 3 warnings
fn summary(line: &str) -> Option<String> {
    let rest = line.trim_start().strip_prefix("warning: `")?;
    rest.contains(" generated ").then(|| format!("`{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_are_noticed_by_the_line_that_sums_them_up() {
        let line = "warning: `gapless-web` (lib) generated 3 warnings";
        assert_eq!(
            summary(line).unwrap(),
            "`gapless-web` (lib) generated 3 warnings"
        );
        assert_eq!(summary("warning: unused variable: `generated x`"), None);
        assert_eq!(summary("   Compiling gapless-web v0.1.0"), None);
    }

    #[test]
    fn a_tool_that_is_not_there_is_named_with_what_to_do() {
        let root = crate::workspace::root();
        assert!(tool(&root, "clippy-driver").is_ok());
        assert!(
            tool(&root, "no-such-tool")
                .unwrap_err()
                .contains("rustup component add")
        );
    }
}
