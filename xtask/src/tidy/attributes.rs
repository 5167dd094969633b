//! A lint is expected to fire, with the reason, or it is obeyed; it is never just switched off.

use super::{Finding, tree::Tree};

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, source) in tree.sources() {
        for sign in ["#[allow(", "#![allow(", ", allow("] {
            for (at, _) in source.code.match_indices(sign) {
                let what = "use #[expect(lint, reason = \"...\")], which tells when it is stale";
                found.push(Finding::new(&file.path, source.line(at), "allow", what));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_allow_is_reported() {
        let text =
            "#![allow(a)]\n#[allow(b)]\nfn c() {}\n#[cfg_attr(test, allow(d))]\n#[expect(e)]";
        let lines: Vec<usize> = check(&Tree::of(&[("a.rs", text)]))
            .iter()
            .map(|one| one.line)
            .collect();
        assert_eq!(lines, [2, 1, 4]);
    }
}
