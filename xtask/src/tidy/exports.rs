//! An export that nobody names is dead weight: the compiler does not see it, as it is public.

use super::{Finding, tree::Tree};
use std::collections::HashMap;

const KINDS: [&str; 7] = ["fn", "struct", "enum", "trait", "const", "static", "type"];
/// What may stand between `pub` and the kind.
const BETWEEN: [&str; 2] = ["async", "const"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for (_, source) in tree.sources() {
        for (_, word) in source.words() {
            *uses.entry(word).or_default() += 1;
        }
        // A derive or a macro may be told a path in a string: `#[serde(with = "crate::millis")]`.
        for literal in &source.literals {
            for (_, word) in super::rust::words(&literal.text) {
                *uses.entry(word).or_default() += 1;
            }
        }
    }
    let mut found = Vec::new();
    for (file, source) in tree.product() {
        for (at, kind, name) in exports(&source.code) {
            if !source.in_test(at) && uses.get(name) == Some(&1) {
                let what = format!("{kind} `{name}` is named nowhere else; remove it or its `pub`");
                found.push(Finding::new(&file.path, source.line(at), "export", what));
            }
        }
    }
    found
}

/// Public items as (place, kind, name). `pub(crate)` is left to the compiler.
fn exports(code: &str) -> Vec<(usize, &str, &str)> {
    let words: Vec<(usize, &str)> = super::rust::words(code).collect();
    let mut found = Vec::new();
    for (index, (at, word)) in words.iter().enumerate() {
        let restricted = code.get(at + 3..).is_some_and(|rest| rest.starts_with('('));
        if *word != "pub" || restricted {
            continue;
        }
        let mut rest = words
            .iter()
            .skip(index + 1)
            .map(|(_, word)| *word)
            .peekable();
        let mut kind = rest.next().unwrap_or_default();
        while BETWEEN.contains(&kind)
            && rest
                .peek()
                .is_some_and(|next| *next == "fn" || *next == "async")
        {
            kind = rest.next().unwrap_or_default();
        }
        if let Some(name) = rest.next().filter(|_| KINDS.contains(&kind)) {
            found.push((*at, kind, name));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_named_once_is_reported() {
        let tree = Tree::of(&[
            (
                "crates/a/src/lib.rs",
                "pub fn used() {}\npub async fn idle() {}\npub(crate) fn c() {}",
            ),
            (
                "crates/a/src/b.rs",
                "pub const fn called() {}\npub struct Told;\nfn d() { used() }",
            ),
            (
                "crates/b/src/lib.rs",
                "fn e() { called(\"crate::Told\") }\n// idle\n",
            ),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].what.contains("`idle`") && found[0].line == 2);
    }
}
