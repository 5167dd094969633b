//! Makes sure that the browser assets which are embedded are there.

#[path = "assets/fetch.rs"]
mod fetch;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    for watched in [
        "build.rs",
        "assets/fetch.rs",
        "assets/package.json",
        "assets/package-lock.json",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    for (_, name) in fetch::SERVED {
        println!("cargo::rerun-if-changed=assets/served/{name}");
    }
    // A release embeds these; a debug build reads them from the disk, so a change of text needs no new build.
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        for folder in ["locales", "assets/own"] {
            if PathBuf::from(folder).is_dir() {
                println!("cargo::rerun-if-changed={folder}");
            }
        }
    }
    let assets =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("assets");
    if fetch::is_fresh(&assets) {
        return ExitCode::SUCCESS;
    }
    match fetch::fetch(&assets) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("cargo::error={}", why.replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}
