//! Words on a page come from the language files: in the body of `html!` no literal is text.
//!
//! A heuristic by what stands before a literal: an element's block or another node makes it text, an
//! `=` makes it the value of an attribute, of which a few are read to people.

use super::rust::{Literal, Source};
use super::{Finding, tree::Tree};

const RULE: &str = "page-text";
/// Attributes that people read or hear.
const READ_TO_PEOPLE: [&str; 5] = ["title", "alt", "placeholder", "aria-label", "label"];
/// Words that are the same in every language of ours.
const SAME_EVERYWHERE: [&str; 23] = [
    "Gapless", "kg", "mm", "cm", "GB", "MB", "GHz", "dpi", "Wh", "PDF", "XLSX", "CSV", "JSON",
    "API", "QR", "CPU", "RAM", "OpenAPI", "ID", "URL", "gk", "IMEI", "SHA",
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, source) in tree.product() {
        for at in source.find("html!") {
            let open = at + "html!".len();
            let open = open
                + source
                    .code
                    .get(open..)
                    .map_or(0, |tail| tail.len() - tail.trim_start().len());
            let end = source.close(open);
            let inside = source
                .literals
                .iter()
                .filter(|one| one.start > open && one.end <= end);
            for literal in inside.filter(|one| has_words(&one.text) && is_read(source, one)) {
                let what = format!("\"{}\" is no message key; use t(lang, ...)", literal.text);
                found.push(Finding::new(
                    &file.path,
                    source.line(literal.start),
                    RULE,
                    what,
                ));
            }
        }
    }
    found
}

/// True when a literal is shown as it stands.
fn is_read(source: &Source, literal: &Literal) -> bool {
    let before = source
        .code
        .get(..literal.start)
        .unwrap_or_default()
        .trim_end();
    let after = source
        .code
        .get(literal.end..)
        .unwrap_or_default()
        .trim_start();
    if after.starts_with("=>") {
        return false; // A pattern of @match.
    }
    if let Some(attribute) = before.strip_suffix('=') {
        let name = attribute.rsplit(|symbol: char| !symbol.is_ascii_alphabetic() && symbol != '-');
        return name.take(1).any(|name| READ_TO_PEOPLE.contains(&name));
    }
    if after_let(before) {
        return false;
    }
    let as_node = before.ends_with(['{', '}', ';', ')', ']', '"']);
    as_node && !in_attribute_or_rust(source, literal.start)
}

/// True inside `@let name = ...;`, where Rust code stands without brackets around it.
fn after_let(before: &str) -> bool {
    before
        .rsplit_once("@let")
        .is_some_and(|(_, since)| !since.contains(';'))
}

/// True when the innermost bracket around a place is no element's block: the block of an attribute's
/// value (`class=(...)`, `class={...}`) or Rust code between round brackets.
fn in_attribute_or_rust(source: &Source, at: usize) -> bool {
    let mut depth = 0_usize;
    let head = source.code.get(..at).unwrap_or_default();
    for (place, symbol) in head.char_indices().rev() {
        match symbol {
            '}' | ')' | ']' => depth += 1,
            '{' | '(' | '[' if depth > 0 => depth -= 1,
            '(' | '[' => return true,
            '{' => {
                let before = head.get(..place).unwrap_or_default().trim_end();
                if before.ends_with("html!") {
                    return false;
                }
                if before.ends_with('=') {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

fn has_words(text: &str) -> bool {
    let mut words = text.split(|symbol: char| !symbol.is_alphabetic());
    words.any(|word| word.chars().count() > 1 && !SAME_EVERYWHERE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &str) -> Vec<String> {
        let text = format!("fn page() -> Markup {{ let x = \"fine\"; html! {{ {body} }} }}");
        let tree = Tree::of(&[("crates/web/src/pages.rs", &text)]);
        check(&tree).iter().map(|one| one.what.clone()).collect()
    }

    #[test]
    fn text_and_attributes_that_people_read_are_reported() {
        assert_eq!(found("p { \"Hello you\" }").len(), 1);
        assert_eq!(found("p { (x) \"devices\" }").len(), 1);
        assert_eq!(
            found("@match x { A => { \"Late\" } B => { (y) } }").len(),
            1
        );
        assert_eq!(found("input placeholder=\"Search here\";").len(), 1);
        assert_eq!(found("a aria-label=\"Close\" href=\"/x\" { (y) }").len(), 1);
    }

    #[test]
    fn what_no_one_reads_is_fine() {
        assert!(found("p class=\"card body\" id=\"main\" { (t(lang, \"a-b\")) }").is_empty());
        assert!(
            found("p class=(if x { \"btn dark\" } else { \"btn\" }) { \"· × 3 kg\" }").is_empty()
        );
        assert!(found("p class={ \"a \" (b) } { (x) }").is_empty());
        assert!(found("@match x { \"laptop\" => { (y) } _ => {} }").is_empty());
        assert!(found("@let key = if x { \"a-b\" } else { \"c-d\" }; (t(lang, key))").is_empty());
        assert!(found("(field(lang, \"name\", \"text\"))").is_empty());
        assert!(found("div.\"col-md\" { (x) } \"Gapless\"").is_empty());
    }
}
