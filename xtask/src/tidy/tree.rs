//! The files of the repository as the checks see them.

use super::rust::Source;
use crate::shell;
use std::fs;
use std::path::Path;
use std::process::Command;

/// One text file.
pub struct File {
    /// From the root of the repository, with forward slashes.
    pub path: String,
    pub text: String,
    /// What the lexer made of it, for a `.rs` file.
    pub rust: Option<Source>,
}

impl File {
    /// A file with this text.
    pub fn new(path: &str, text: &str) -> Self {
        let rust = is_kind(path, "rs").then(|| Source::read(text));
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            rust,
        }
    }

    /// True for a file that is compiled into tests, benchmarks or examples alone.
    pub fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.starts_with("tests/")
            || self.path.contains("/tests/")
            || self.path.contains("/benches/")
            || self.path.contains("/examples/")
            || name == "tests.rs"
            || name.ends_with("_tests.rs")
    }

    /// The name without folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// True for a path that ends in a dot and this.
pub fn is_kind(path: &str, kind: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|extension| extension == kind)
}

/// All files that git would commit. Binary files are left out.
pub struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    /// Reads what git tracks, and what it would track, so that a new file is checked before its
    /// first commit.
    pub fn load(root: &Path) -> Result<Self, String> {
        let mut git = Command::new("git");
        git.current_dir(root)
            .args(["ls-files", "-z", "-c", "-o", "--exclude-standard"]);
        let listed = shell::output(&mut git)?;
        let mut paths: Vec<&str> = listed.split('\0').filter(|path| !path.is_empty()).collect();
        paths.sort_unstable();
        paths.dedup();
        // A file that is gone from the disk but not yet from the index is no file.
        let files = paths
            .into_iter()
            .filter_map(|path| Some(File::new(path, &fs::read_to_string(root.join(path)).ok()?)))
            .collect();
        Ok(Self { files })
    }

    /// A tree made of texts, for tests.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self {
            files: files
                .iter()
                .map(|(path, text)| File::new(path, text))
                .collect(),
        }
    }

    /// Rust files with what the lexer made of them.
    pub fn sources(&self) -> impl Iterator<Item = (&File, &Source)> {
        self.files
            .iter()
            .filter_map(|file| Some((file, file.rust.as_ref()?)))
    }

    /// Rust files that become part of the product: neither tests nor developer commands.
    pub fn product(&self) -> impl Iterator<Item = (&File, &Source)> {
        let outside = |file: &File| file.is_test() || file.path.starts_with("xtask/");
        self.sources().filter(move |(file, _)| !outside(file))
    }
}
