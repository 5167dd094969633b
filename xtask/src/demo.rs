//! `cargo xtask run` and `cargo xtask demo`: the example programme.

use crate::{assets, packages, shell, workspace};
use std::path::{Path, PathBuf};
use std::process::Command;

const DATA: &str = "./data-demo";
const LISTEN: &str = "127.0.0.1:8080";

#[derive(clap::Args)]
pub struct RunArguments {
    /// Install what is missing without asking
    #[arg(long)]
    yes: bool,
    /// Where to listen
    #[arg(long, default_value = LISTEN)]
    listen: String,
}

/// Builds and serves until it is stopped.
pub fn run(arguments: &RunArguments) -> Result<(), String> {
    packages::ensure(packages::TO_RUN, arguments.yes)?;
    let root = workspace::root();
    let program = build(&root)?;
    let mut demo = Command::new(program);
    demo.current_dir(&root)
        .args(["demo", "--data", DATA, "--listen", &arguments.listen]);
    shell::run(&mut demo)
}

/// Builds and loads, without serving.
pub fn load() -> Result<(), String> {
    let root = workspace::root();
    let program = build(&root)?;
    let mut demo = Command::new(program);
    demo.current_dir(&root)
        .args(["demo", "--data", DATA, "--load-only"]);
    shell::run(&mut demo)
}

/// The release build of `gapless`, and where it lies.
pub fn build(root: &Path) -> Result<PathBuf, String> {
    assets::ensure()?;
    let words = [
        "build",
        "--release",
        "--locked",
        "--package",
        "gapless",
        "--bin",
        "gapless",
    ];
    shell::run(shell::cargo(root).args(words))?;
    let said = workspace::metadata(root)?;
    let said: serde_json::Value =
        serde_json::from_str(&said).map_err(|error| format!("cargo metadata: {error}"))?;
    let target = said
        .get("target_directory")
        .and_then(serde_json::Value::as_str);
    Ok(target
        .map_or_else(|| root.join("target"), PathBuf::from)
        .join("release/gapless"))
}
