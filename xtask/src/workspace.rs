//! Where the repository is, and what cargo knows of it.

use crate::shell;
use std::env;
use std::path::{Path, PathBuf};

/// The root of the repository. Cargo says where this package is when it runs it; the path noted at
/// build time serves when the program is started by hand.
pub fn root() -> PathBuf {
    let package =
        env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&package)
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// What cargo says of our own packages, as its JSON text.
pub fn metadata(root: &Path) -> Result<String, String> {
    let words = ["metadata", "--format-version", "1", "--no-deps", "--locked"];
    shell::output(shell::cargo(root).args(words))
}
