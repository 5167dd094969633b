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
        let mut paths = listed(root).or_else(|_| walked(root))?;
        paths.sort_unstable();
        paths.dedup();
        // A file that is gone from the disk but not yet from the index is no file.
        let files = paths
            .into_iter()
            .filter_map(|path| {
                Some(File::new(
                    &path,
                    &fs::read_to_string(root.join(&path)).ok()?,
                ))
            })
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

fn listed(root: &Path) -> Result<Vec<String>, String> {
    let mut git = Command::new("git");
    git.current_dir(root)
        .args(["ls-files", "-z", "-c", "-o", "--exclude-standard"]);
    let listed = shell::output(&mut git)?;
    Ok(listed
        .split('\0')
        .filter(|path| !path.is_empty())
        .map(str::to_owned)
        .collect())
}

/// What git ignores, for a tree that came without git.
const IGNORED: [&str; 7] = [
    ".git",
    "target",
    "data-demo",
    "node_modules",
    "served",
    ".fetched",
    "docs/book",
];

fn walked(root: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(root.join(&folder)).map_err(|e| format!("{folder}: {e}"))?;
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() {
                name.clone()
            } else {
                format!("{folder}/{name}")
            };
            if IGNORED.contains(&name.as_str()) || IGNORED.contains(&path.as_str()) {
                continue;
            }
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(path),
                Ok(kind) if kind.is_file() => found.push(path),
                _ => {}
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_without_git_is_walked_to_the_same_files() {
        let root = crate::workspace::root();
        let walked = walked(&root).unwrap();
        for path in ["Cargo.toml", ".ci/run", "xtask/src/tidy/tree.rs"] {
            assert!(walked.iter().any(|found| found == path), "{path}");
        }
        assert!(!walked.iter().any(|found| found.starts_with("target/")));
    }
}
