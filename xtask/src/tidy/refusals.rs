//! Every refusal has its sentence and what to do next.

use super::fluent::catalogue;
use super::{Finding, tree::Tree};
use std::collections::BTreeSet;

const RULE: &str = "refusal";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let catalogue = catalogue(tree);
    let messages = catalogue
        .values()
        .flat_map(|languages| languages.values())
        .flatten();
    let keys: BTreeSet<&str> = messages.map(|message| message.key.as_str()).collect();
    let mut found = Vec::new();
    for (file, source) in tree.product() {
        for at in source.find("Refusal::new(") {
            let open = at + "Refusal::new".len();
            let end = source.close(open);
            let mut inside = source
                .literals
                .iter()
                .filter(|one| one.start > open && one.end <= end);
            let Some(code) = inside.next() else { continue };
            for key in [
                format!("refusal-{}", code.text),
                format!("refusal-{}-do", code.text),
            ] {
                if !keys.contains(key.as_str()) {
                    let what = format!("the refusal `{}` has no message `{key}`", code.text);
                    found.push(Finding::new(&file.path, source.line(at), RULE, what));
                }
            }
        }
    }
    found
}

/// The code that a message `refusal-<code>` or `refusal-<code>-do` is about.
pub fn code_of(key: &str) -> Option<&str> {
    let code = key.strip_prefix("refusal-")?;
    Some(code.strip_suffix("-do").unwrap_or(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_without_its_two_sentences_is_reported() {
        let tree = Tree::of(&[
            (
                "crates/web/locales/en/refusals.ftl",
                "refusal-late = x\nrefusal-late-do = y\n",
            ),
            (
                "crates/journey/src/a.rs",
                "fn a() { Refusal::new(\"late\") }\nfn b() { Refusal::new(\n\"lost\") }",
            ),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|one| one.line == 2));
        assert!(found[1].what.contains("`refusal-lost-do`"));
    }

    #[test]
    fn a_key_tells_its_code() {
        assert_eq!(code_of("refusal-late-do"), Some("late"));
        assert_eq!(code_of("offer-title"), None);
    }
}
