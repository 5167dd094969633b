//! Messages: every key is there in every language, once, with the same variables.

use super::tree::{File, Tree, is_kind};
use super::{Finding, rust};
use std::collections::{BTreeMap, BTreeSet};

const RULE: &str = "fluent";

/// A message of a language file.
pub struct Message {
    pub key: String,
    pub file: String,
    pub line: usize,
    /// The variables that it names, such as `n` in `{ $n }`.
    variables: BTreeSet<String>,
    empty: bool,
}

/// Messages by folder `locales` and language.
pub type Catalogue = BTreeMap<String, BTreeMap<String, Vec<Message>>>;

/// Reads every `locales/<language>/*.ftl` of the tree.
pub fn catalogue(tree: &Tree) -> Catalogue {
    let mut all = Catalogue::new();
    for file in tree.files.iter().filter(|file| is_kind(&file.path, "ftl")) {
        let Some((folder, rest)) = file.path.split_once("locales/") else {
            continue;
        };
        let Some((language, _)) = rest.split_once('/') else {
            continue;
        };
        let languages = all.entry(format!("{folder}locales")).or_default();
        languages
            .entry(language.to_owned())
            .or_default()
            .extend(messages(file));
    }
    all
}

/// Messages and terms; a line that is indented goes on with the one before.
fn messages(file: &File) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let begins = line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
        if let Some((key, value)) = line.split_once('=').filter(|_| begins) {
            found.push(Message {
                key: key.trim().to_owned(),
                file: file.path.clone(),
                line: number + 1,
                variables: BTreeSet::new(),
                empty: value.trim().is_empty(),
            });
        }
        let continues = begins || line.starts_with([' ', '\t']);
        if let Some(message) = found.last_mut().filter(|_| continues) {
            message.variables.extend(variables(line));
            message.empty &= begins || line.trim().is_empty();
        }
    }
    found
}

fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    let names = line.split('$').skip(1);
    names.filter_map(|rest| {
        let end = rest.find(|symbol: char| !symbol.is_ascii_alphanumeric() && symbol != '_');
        let name = rest.get(..end.unwrap_or(rest.len()))?;
        rust::words(name).next().map(|(_, word)| word.to_owned())
    })
}

pub fn check(tree: &Tree) -> Vec<Finding> {
    catalogue(tree).values().flat_map(languages).collect()
}

fn languages(languages: &BTreeMap<String, Vec<Message>>) -> Vec<Finding> {
    let mut found: Vec<Finding> = languages.values().flat_map(|list| alone(list)).collect();
    let by_key: Vec<(&String, BTreeMap<&str, &Message>)> = languages
        .iter()
        .map(|(language, list)| {
            (
                language,
                list.iter().map(|one| (one.key.as_str(), one)).collect(),
            )
        })
        .collect();
    for (language, messages) in &by_key {
        for (other, there) in by_key.iter().filter(|(other, _)| other != language) {
            for (key, message) in messages {
                let what = match there.get(key) {
                    None => format!("`{key}` is missing in {other}"),
                    // One report for a pair is enough.
                    Some(twin) if twin.variables != message.variables && language < other => {
                        format!("`{key}` names other variables in {other}")
                    }
                    Some(_) => continue,
                };
                found.push(Finding::new(&message.file, message.line, RULE, what));
            }
        }
    }
    found
}

/// What is wrong with the messages of one language by themselves.
fn alone(messages: &[Message]) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for message in messages {
        if !seen.insert(message.key.as_str()) {
            let what = format!("`{}` stands twice in this language", message.key);
            found.push(Finding::new(&message.file, message.line, RULE, what));
        }
        if message.empty {
            let what = format!("`{}` has no text", message.key);
            found.push(Finding::new(&message.file, message.line, RULE, what));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(en: &str, nl: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("crates/web/locales/en/frame.ftl", en),
            ("crates/web/locales/nl/frame.ftl", nl),
        ]);
        check(&tree).iter().map(|one| one.what.clone()).collect()
    }

    #[test]
    fn languages_that_agree_are_fine() {
        let en =
            "# note\na-b = One\na-c =\n    { $n ->\n        [one] x\n       *[other] y\n    }\n";
        assert!(found(en, &en.replace("One", "Eén")).is_empty());
    }

    #[test]
    fn a_missing_key_another_variable_a_double_and_an_empty_one_are_reported() {
        assert_eq!(
            found("a-b = x\na-c = y\n", "a-b = z\n"),
            ["`a-c` is missing in nl"]
        );
        assert_eq!(
            found("a-b = { $n } x\n", "a-b = { $m } x\n"),
            ["`a-b` names other variables in nl"]
        );
        assert_eq!(
            found("a-b = x\na-b = y\n", "a-b = x\n"),
            ["`a-b` stands twice in this language"]
        );
        assert_eq!(found("a-b = x\n", "a-b =\n"), ["`a-b` has no text"]);
    }
}
