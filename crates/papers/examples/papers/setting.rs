//! The frame that invented papers are set in, with the product's own words.

use std::collections::HashMap;
use std::fs;

use gapless_papers::{Attachment, Frame};

/// The messages of one language, read as plain lines: papers' words take no argument.
pub fn words(language: &str) -> HashMap<String, String> {
    let path = format!(
        "{}/../web/locales/{language}/papers.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = fs::read_to_string(path).expect("the messages can be read");
    text.lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

/// Calls `made` with a frame in one language; a word that is absent shows as `<key>`.
pub fn framed<R>(
    language: &str,
    attached: Option<Vec<u8>>,
    made: impl FnOnce(&Frame<'_>) -> R,
) -> R {
    let words = words(language);
    let attachment = attached.map(|bytes| Attachment {
        name: "document.json".to_owned(),
        description: "The same document for machines".to_owned(),
        bytes,
    });
    made(&Frame {
        language,
        words: &|key| {
            words
                .get(key)
                .cloned()
                .unwrap_or_else(|| format!("<{key}>"))
        },
        made_at: "2026-11-22T14:05:00Z".parse().expect("a moment"),
        programme: "Close the Gap".to_owned(),
        attachment,
    })
}
