//! What is left to do is an issue; a mark in the code names its number.

use super::Finding;
use super::tree::{File, Tree};

/// Files that speak about the marks themselves.
const ABOUT_IT: [&str; 2] = ["xtask/src/tidy/todo.rs", "CONTRIBUTING.md"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let read = |path: &str| {
        let kinds = [".rs", ".md", ".ftl", ".css", ".js", ".toml", ".sh", ".typ"];
        kinds.iter().any(|kind| path.ends_with(kind)) && !ABOUT_IT.contains(&path)
    };
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| read(&file.path)) {
        let mut begin = 0;
        for (number, line) in file.text.split('\n').enumerate() {
            if marks(line).any(|at| in_comment(file, begin + at)) && !names_issue(line) {
                let what = "name the issue, as in TODO(#12), or do it";
                found.push(Finding::new(&file.path, number + 1, "todo", what));
            }
            begin += line.len() + 1;
        }
    }
    found
}

/// In Rust, only comments speak to us: a literal may be a value that others use. Elsewhere all does.
fn in_comment(file: &File, at: usize) -> bool {
    file.rust
        .as_ref()
        .is_none_or(|source| source.is_comment(at))
}

fn marks(line: &str) -> impl Iterator<Item = usize> + '_ {
    let marks = ["TODO", "FIXME", "XXX"];
    super::rust::words(line)
        .filter(move |(_, word)| marks.contains(word))
        .map(|(at, _)| at)
}

fn names_issue(line: &str) -> bool {
    line.split('#')
        .skip(1)
        .any(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_without_an_issue_is_reported() {
        let text = "// TODO later\n// TODO(#12): later\nlet TODOS = 1;\n// FIXME\nf(\"XXX\")\n";
        let lines: Vec<usize> = check(&Tree::of(&[("a.rs", text)]))
            .iter()
            .map(|one| one.line)
            .collect();
        assert_eq!(lines, [1, 4]);
    }
}
