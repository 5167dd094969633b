//! What kind of file the bytes are, by their content alone; the reader of that kind does the rest.

use super::grid::Source;
use super::workbook::{self, Container};
use super::{archive, delimited, html, json, spreadsheet_xml};
use crate::encoding;
use crate::error::ReadError;

/// Bytes of a document among which it names its own encoding.
const LABEL_BYTES: usize = 4_096;

/// Reads a file of any kind.
pub fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    match workbook::container(bytes)? {
        Container::Workbook(kind, marks) => workbook::read(bytes, kind, marks),
        Container::Archive => archive::read(bytes),
        Container::Text => text(bytes),
    }
}

/// The same for a file that came in an archive.
pub fn within_archive(bytes: &[u8]) -> Result<Source, ReadError> {
    match workbook::container(bytes)? {
        Container::Workbook(kind, marks) => workbook::read(bytes, kind, marks),
        Container::Archive => Err(ReadError::new("archive-in-archive")),
        Container::Text => text(bytes),
    }
}

/// True where a file that begins so is delimited text, whatever follows; `text` is what its beginning says.
pub fn is_delimited(head: &[u8], text: &str) -> bool {
    let is_text = matches!(workbook::container(head), Ok(Container::Text));
    is_text
        && foreign(head).is_none()
        && !spreadsheet_xml::is_one(text)
        && !html::holds_table(text)
        && document(text).is_none()
        && !json::is_one(text)
}

fn text(bytes: &[u8]) -> Result<Source, ReadError> {
    if let Some(kind) = foreign(bytes) {
        return Err(ReadError::new("wrong-type").with("kind", kind));
    }
    let head = bytes
        .get(..LABEL_BYTES.min(bytes.len()))
        .unwrap_or_default();
    let label = bytes
        .trim_ascii_start()
        .starts_with(b"<")
        .then(|| html::stated_encoding(&String::from_utf8_lossy(head)))
        .flatten();
    let (text, encoding) = encoding::decode_labelled(bytes, label.as_deref());
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut source = if spreadsheet_xml::is_one(text) {
        spreadsheet_xml::read(text)?
    } else if html::holds_table(text) {
        html::read(text)?
    } else if let Some(kind) = document(text) {
        return Err(ReadError::new("wrong-type").with("kind", kind));
    } else if json::is_one(text) {
        json::read(text)?
    } else {
        delimited::read(text)?
    };
    source.encoding = Some(encoding);
    Ok(source)
}

/// Files that people send by mistake, by their first bytes: the word of what they are.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"%PDF", "pdf"),
        (b"\x89PNG", "picture"),
        (b"\xFF\xD8\xFF", "picture"),
        (b"GIF8", "picture"),
        (b"RIFF", "sound"),
        (b"\x1f\x8b", "archive"),
        (b"7z\xBC\xAF", "archive"),
        (b"Rar!", "archive"),
        (b"\x7fELF", "program"),
        (b"MZ\x90", "program"),
        (b"{\\rtf", "text-document"),
        (b"SQLite format", "database"),
    ];
    KINDS
        .iter()
        .find(|(head, _)| bytes.starts_with(head))
        .map(|(_, kind)| *kind)
}

/// Documents of tags that hold no table.
fn document(text: &str) -> Option<&'static str> {
    let text = text.trim_start();
    let begins = |with: &str| {
        let head = text.get(..with.len());
        head.is_some_and(|h| h.eq_ignore_ascii_case(with))
    };
    if begins("<!DOCTYPE html") || begins("<html") {
        Some("web-page")
    } else if begins("<?xml") {
        Some("xml")
    } else {
        None
    }
}
