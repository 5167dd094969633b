//! Nothing in the repository names the machine it was made on, or the host a package came from.

use super::{Finding, tree::Tree};

/// Written in two halves, so that this file does not find itself.
const SIGNS: [(&str, &str); 9] = [
    ("/ro", "ot/"),
    ("/work/", "main"),
    ("/work/", "shared"),
    ("/tmp/", "team"),
    (".cargo/", "registry"),
    ("registry.", "npmjs"),
    ("registry.", "yarnpkg"),
    ("index.", "crates.io"),
    ("\"reso", "lved\":"),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let signs: Vec<String> = SIGNS
        .iter()
        .map(|(one, two)| format!("{one}{two}"))
        .collect();
    let mut found = Vec::new();
    // Cargo writes the name of its default index into every entry of its lock file.
    for file in tree.files.iter().filter(|file| file.name() != "Cargo.lock") {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(sign) = signs.iter().find(|sign| line.contains(sign.as_str())) {
                let what = format!("`{sign}` names a machine or a registry's host; leave it out");
                found.push(Finding::new(&file.path, number + 1, "leak", what));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_a_machine_is_reported() {
        let bad = format!("fine\nopen {}{}x\n", "/ro", "ot/");
        let found = check(&Tree::of(&[("a.md", &bad), ("Cargo.lock", &bad)]));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].file.as_str(), found[0].line), ("a.md", 2));
    }
}
