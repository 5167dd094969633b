//! What all papers of one print share: the language, its words, the time, the programme's name.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;

/// A file that the PDF carries: the same document for machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its file name, `certificate.json`.
    pub name: String,
    /// One line that says what it is, in the reader's language.
    pub description: String,
    /// Its bytes, JSON.
    pub bytes: Vec<u8>,
}

/// What every paper needs besides its own values.
#[derive(Clone)]
pub struct Frame<'a> {
    /// The reader's language: `en`, `nl`, `fr`, `de`, `pt`.
    pub language: &'a str,
    /// Gives the text of a message key; every key begins with `papers-` and takes no argument.
    pub words: &'a dyn Fn(&str) -> String,
    /// The moment that the paper says it was made at. The same moment gives the same bytes.
    pub made_at: Timestamp,
    /// The programme's name, at the head of each page.
    pub programme: String,
    /// What the PDF carries with it.
    pub attachment: Option<Attachment>,
}

impl fmt::Debug for Frame<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Frame")
            .field("language", &self.language)
            .field("made_at", &self.made_at)
            .field("programme", &self.programme)
            .finish_non_exhaustive()
    }
}

impl Frame<'_> {
    /// The text of one word of [`WORDS`].
    pub fn word(&self, word: &str) -> String {
        (self.words)(&format!("papers-{word}"))
    }

    /// The texts of some words, keyed as the templates use them.
    pub(crate) fn some_words(&self, words: &str) -> BTreeMap<String, String> {
        words
            .split_whitespace()
            .map(|word| (word.to_owned(), self.word(word)))
            .collect()
    }
}

/// Every word that papers ask for, with blanks between, a text for each paper; the message key is `papers-` and the word.
///
/// A test reads the message files and fails on one that is absent or unused.
pub const WORDS: &[&str] = &[
    PAGE_WORDS,
    crate::document::device_label::WORDS,
    crate::document::unit_label::WORDS,
    crate::document::packing_list::WORDS,
    crate::document::hand_over::WORDS,
    crate::document::minutes::WORDS,
    crate::document::invoice::WORDS,
    crate::document::certificate::WORDS,
    crate::document::record::WORDS,
    crate::document::certificate_table::WORDS,
    crate::document::status_report::WORDS,
    crate::document::status_sheet::WORDS,
];

/// Words at the head and foot of every page.
pub(crate) const PAGE_WORDS: &str = "page of made-on";
