//! Messages and the code: a key that is asked for exists, and a key that exists is asked for.

use super::fluent::{Catalogue, catalogue};
use super::rust::{Literal, Source};
use super::{Finding, refusals, tree::Tree};
use std::collections::BTreeSet;

const RULE: &str = "message";
/// Functions and methods that take a key.
const CALLS: [&str; 2] = ["t", "t_with"];
/// A shorter beginning of a formed key would match anything.
const PREFIX_LENGTH_MIN: usize = 3;

pub fn check(tree: &Tree) -> Vec<Finding> {
    let catalogue = catalogue(tree);
    let mut found = absent(tree, &keys(&catalogue));
    found.extend(idle(tree, &catalogue));
    found
}

fn keys(catalogue: &Catalogue) -> BTreeSet<&str> {
    let messages = catalogue
        .values()
        .flat_map(|languages| languages.values())
        .flatten();
    messages.map(|message| message.key.as_str()).collect()
}

/// Keys in `t(lang, "key")` that no language has.
fn absent(tree: &Tree, keys: &BTreeSet<&str>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, source) in tree.product() {
        for (at, word) in source.words().filter(|(_, word)| CALLS.contains(word)) {
            let open = at + word.len();
            if source.in_test(at) || !source.code.get(open..).is_some_and(|c| c.starts_with('(')) {
                continue;
            }
            let end = source.close(open);
            let first = source
                .literals
                .iter()
                .find(|one| one.start > open && one.end <= end);
            // A literal deeper in the call is an argument of something else.
            let key = first.filter(|one| {
                !source
                    .code
                    .get(open + 1..one.start)
                    .unwrap_or_default()
                    .contains(['(', '[', '{'])
            });
            if let Some(key) = key.filter(|key| is_key(&key.text) && !keys.contains(&*key.text)) {
                let what = format!("`{}` is asked for and no language has it", key.text);
                found.push(Finding::new(&file.path, source.line(key.start), RULE, what));
            }
        }
    }
    found
}

fn is_key(text: &str) -> bool {
    let plain = |symbol: char| symbol.is_ascii_lowercase() || symbol.is_ascii_digit();
    text.contains('-') && text.chars().all(|symbol| plain(symbol) || symbol == '-')
}

/// Keys that no literal names and no `format!("stage-{}")` can form.
fn idle(tree: &Tree, catalogue: &Catalogue) -> Vec<Finding> {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let mut formed: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut families: BTreeSet<&str> = BTreeSet::new();
    for (_, source) in tree.product() {
        for literal in &source.literals {
            named.insert(&literal.text);
            if is_argument(source, literal) && is_family(&literal.text) {
                families.insert(&literal.text);
            }
            formed.extend(pattern(&literal.text));
        }
    }
    let used = |key: &str| {
        named.contains(key)
            || key
                .match_indices('-')
                .any(|(at, _)| families.contains(key.get(..at).unwrap_or_default()))
            || refusals::code_of(key).is_some_and(|code| named.contains(code))
            || formed.iter().any(|(begin, end)| {
                key.len() > begin.len() + end.len() && key.starts_with(begin) && key.ends_with(end)
            })
    };
    // Asked once for each key: a key that is absent in a language is the other rule's matter.
    let mut told = BTreeSet::new();
    let messages = catalogue
        .values()
        .flat_map(|languages| languages.values())
        .flatten();
    messages
        .filter(|message| !used(&message.key) && told.insert(message.key.clone()))
        .map(|message| {
            let what = format!(
                "`{}` is not used; remove it from every language",
                message.key
            );
            Finding::new(&message.file, message.line, RULE, what)
        })
        .collect()
}

/// True for a literal that is handed to a function, as the family in `word(lang, "medium-status", x)`.
fn is_argument(source: &Source, literal: &Literal) -> bool {
    source
        .code
        .get(..literal.start)
        .is_some_and(|head| head.trim_end().ends_with(['(', ',']))
}

fn is_family(text: &str) -> bool {
    let plain = |symbol: char| symbol.is_ascii_lowercase() || symbol == '-';
    text.len() >= PREFIX_LENGTH_MIN && text.chars().all(plain) && text != "refusal"
}

/// The fixed beginning and end of a key that is formed: `"stage-{name}"`, `"stage-"`.
fn pattern(text: &str) -> Option<(&str, &str)> {
    let (begin, end) = match (text.find('{'), text.rfind('}')) {
        (Some(open), Some(shut)) => (text.get(..open)?, text.get(shut + 1..)?),
        (None, None) if text.ends_with('-') => (text, ""),
        _ => return None,
    };
    let fixed = |part: &str| part.is_empty() || is_key(part);
    // `refusal-{code}` would make every refusal used; those are matched by their codes.
    let whole = begin.len() >= PREFIX_LENGTH_MIN && begin != "refusal-" && fixed(begin);
    (whole && fixed(end)).then_some((begin, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(ftl: &str, code: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("crates/web/locales/en/a.ftl", ftl),
            ("crates/web/locales/nl/a.ftl", ftl),
            ("crates/web/src/pages.rs", code),
        ]);
        check(&tree).iter().map(|one| one.what.clone()).collect()
    }

    #[test]
    fn a_key_that_no_language_has_is_reported() {
        assert_eq!(
            found(
                "",
                "fn a() { t(lang, \"offer-title\"); t_with(l, \"a-b\", &[(\"n\", 1)]) }"
            ),
            [
                "`offer-title` is asked for and no language has it",
                "`a-b` is asked for and no language has it"
            ]
        );
    }

    #[test]
    fn a_key_that_is_not_used_is_reported_once() {
        let ftl = "stage-offer = x\nstage-flow = y\nidle-key = z\nrefusal-late = a\nrefusal-late-do = b\n\
                   kind-box = c\n";
        let code = "fn a() { t(l, &format!(\"stage-{name}\")); word(l, \"kind\", x); Refusal::new(\"late\") }";
        assert_eq!(
            found(ftl, code),
            ["`idle-key` is not used; remove it from every language"]
        );
    }
}
