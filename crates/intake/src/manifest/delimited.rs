//! Delimited text: comma, semicolon, tab, bar and others, quoted or not. Own reader, because blank rows and cells with line
//! breaks must keep the row numbers that a spreadsheet shows, and because an unclosed quote must not swallow the file.

use super::grid::{Grid, Row, Source, bounded};
use crate::encoding;
use crate::error::ReadError;
use crate::limits::{CELLS_MAX, COLUMNS_MAX, ROWS_MAX};

const DELIMITERS: &[char] = &[',', ';', '\t', '|', '~', '^', ':'];
/// Records that are looked at to find the delimiter.
const PROBE_RECORDS: usize = 60;
/// Line breaks that a quoted cell may hold; an opening quote with more behind it is a plain character (14" LED).
const CELL_BREAKS_MAX: usize = 200;

/// Reads a text file.
pub fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    if let Some(kind) = foreign(bytes) {
        return Err(ReadError::new("wrong-type").with("kind", kind));
    }
    let (text, encoding) = encoding::decode(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(ReadError::new("empty"));
    }
    let control = text
        .chars()
        .take(4_096)
        .filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        .count();
    if control > 40 {
        return Err(ReadError::new("wrong-type").with("kind", "binary"));
    }
    let (named, body, first_number) = separator_line(text);
    let delimiter = named.or_else(|| find_delimiter(body));
    let rows = records(body, delimiter, first_number)?;
    let last_row = rows.1;
    Ok(Source {
        format: "text",
        encoding: Some(encoding),
        delimiter,
        grids: vec![Grid {
            sheet: None,
            rows: rows.0,
            last_row,
        }],
    })
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
        (b"<!DOCTYPE html", "web-page"),
        (b"<html", "web-page"),
        (b"<?xml", "xml"),
    ];
    KINDS
        .iter()
        .find(|(head, _)| bytes.starts_with(head))
        .map(|(_, kind)| *kind)
}

/// `sep=;` is what some programs write first; it is a row of the file.
fn separator_line(text: &str) -> (Option<char>, &str, u32) {
    let head = text.lines().next().unwrap_or_default();
    let named = head
        .strip_prefix("sep=")
        .or_else(|| head.strip_prefix("SEP="))
        .map(str::trim_end);
    match named.and_then(|n| n.chars().next()) {
        Some(c) => (
            Some(c),
            text.get(head.len()..)
                .unwrap_or_default()
                .trim_start_matches(['\r'])
                .strip_prefix('\n')
                .unwrap_or_default(),
            2,
        ),
        None => (None, text, 1),
    }
}

/// The delimiter under which most records have the same number of fields, more than one; none for a single column.
fn find_delimiter(text: &str) -> Option<char> {
    let mut best: Option<(f64, char)> = None;
    for &delimiter in DELIMITERS {
        let mut counts: Vec<usize> = Vec::new();
        let mut reader = Reader::new(text, Some(delimiter));
        while counts.len() < PROBE_RECORDS {
            let Some(record) = reader.next() else { break };
            if record.iter().any(|c| !c.trim().is_empty()) {
                counts.push(record.len());
            }
        }
        let many: Vec<usize> = counts.iter().copied().filter(|n| *n > 1).collect();
        let Some(usual) = mode(&many) else { continue };
        let agree = counts.iter().filter(|n| **n == usual).count();
        #[expect(clippy::cast_precision_loss, reason = "at most sixty")]
        let share = agree as f64 / counts.len().max(1) as f64;
        // Colons stand in times and MACs: they need full agreement.
        let weak = delimiter == ':' && share < 0.95;
        #[expect(clippy::cast_precision_loss, reason = "a number of columns")]
        let score = share * 10.0 + (usual.min(40) as f64) / 40.0;
        if !weak && share > 0.25 && best.is_none_or(|(s, _)| score > s) {
            best = Some((score, delimiter));
        }
    }
    best.map(|(_, delimiter)| delimiter)
}

fn mode(counts: &[usize]) -> Option<usize> {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    sorted
        .chunk_by(|a, b| a == b)
        .max_by_key(|run| run.len())
        .and_then(|run| run.first().copied())
}

fn records(text: &str, delimiter: Option<char>, first: u32) -> Result<(Vec<Row>, u32), ReadError> {
    let mut rows = Vec::new();
    let (mut number, mut filled) = (first.saturating_sub(1), 0_usize);
    for record in Reader::new(text, delimiter) {
        number = number.saturating_add(1);
        let mut cells: Vec<Box<str>> = record.iter().map(|c| bounded(c)).collect();
        while cells.last().is_some_and(|c| c.trim().is_empty()) {
            cells.pop();
        }
        if cells.len() > COLUMNS_MAX {
            return Err(ReadError::new("too-many-columns")
                .with("row", number)
                .with("columns", cells.len())
                .with("limit", COLUMNS_MAX));
        }
        filled += cells.len();
        if filled > CELLS_MAX {
            return Err(ReadError::new("too-many-cells").with("limit", CELLS_MAX));
        }
        if rows.len() >= ROWS_MAX {
            return Err(ReadError::new("too-many-rows").with("limit", ROWS_MAX));
        }
        if !cells.is_empty() {
            rows.push(Row { number, cells });
        }
    }
    Ok((rows, number))
}

/// Reads records one by one.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    delimiter: Option<char>,
}

impl<'a> Reader<'a> {
    const fn new(text: &'a str, delimiter: Option<char>) -> Self {
        Self {
            text,
            at: 0,
            delimiter,
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// A quoted cell: its text, and the place behind the closing quote. `None` when the quote never closes as one should.
    fn quoted(&self) -> Option<(String, usize)> {
        let body = self.rest().strip_prefix('"')?;
        let (mut out, mut from, mut breaks) = (String::new(), 0, 0);
        loop {
            let shut = body.get(from..)?.find('"')? + from;
            let piece = body.get(from..shut)?;
            breaks += piece.bytes().filter(|b| *b == b'\n').count();
            if breaks > CELL_BREAKS_MAX {
                return None;
            }
            out.push_str(piece);
            let behind = body.get(shut + 1..)?;
            match behind.chars().next() {
                Some('"') => {
                    out.push('"');
                    from = shut + 2;
                }
                None | Some('\n' | '\r') => return Some((out, self.at + shut + 2)),
                Some(c) if Some(c) == self.delimiter => return Some((out, self.at + shut + 2)),
                // Blanks between the quote and the delimiter are dropped; anything else means that it was no closing quote.
                Some(_) => {
                    let blank = behind.len() - behind.trim_start_matches(' ').len();
                    let next = behind.get(blank..)?.chars().next();
                    if blank > 0
                        && (next.is_none()
                            || next == self.delimiter
                            || next == Some('\n')
                            || next == Some('\r'))
                    {
                        return Some((out, self.at + shut + 2 + blank));
                    }
                    out.push('"');
                    from = shut + 1;
                }
            }
        }
    }

    fn cell(&mut self) -> String {
        let lead = self.rest().len() - self.rest().trim_start_matches(' ').len();
        let start = self.at;
        self.at += lead;
        if let Some((cell, behind)) = self.quoted() {
            self.at = behind;
            return cell;
        }
        self.at = start;
        let rest = self.rest();
        let delimiter = self.delimiter;
        let end = rest
            .find(|c: char| c == '\n' || c == '\r' || Some(c) == delimiter)
            .unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default().to_owned()
    }
}

impl Iterator for Reader<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.at >= self.text.len() {
            return None;
        }
        let mut record = Vec::new();
        loop {
            record.push(self.cell());
            let mut behind = self.rest().chars();
            match behind.next() {
                Some('\r') => {
                    self.at += 1;
                    if self.rest().starts_with('\n') {
                        self.at += 1;
                    }
                    return Some(record);
                }
                Some('\n') => {
                    self.at += 1;
                    return Some(record);
                }
                Some(c) => self.at += c.len_utf8(),
                None => return Some(record),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
        let source = read(text.as_bytes()).unwrap();
        source.grids[0]
            .rows
            .iter()
            .map(|r| (r.number, r.cells.iter().map(ToString::to_string).collect()))
            .collect()
    }

    #[test]
    fn rows_keep_their_numbers() {
        let text = "a,b\n\n\"two\nlines\",x\r\n1,\"14\"\" LED\"\n2,14\" LED\n";
        let rows = cells(text);
        let numbers: Vec<u32> = rows.iter().map(|r| r.0).collect();
        assert_eq!(numbers, [1, 3, 4, 5]);
        assert_eq!(rows[2].1[1], "14\" LED");
        assert_eq!(rows[3].1[1], "14\" LED");
    }

    #[test]
    fn an_unclosed_quote_takes_one_cell_only() {
        let mut text = "model;size\nA;\"14\n".to_owned();
        for i in 0..400 {
            text.push_str(&["M", &i.to_string(), ";", &i.to_string(), "\n"].concat());
        }
        assert_eq!(cells(&text).len(), 402);
    }

    proptest::proptest! {
        #[test]
        fn a_table_in_any_delimiter_reads_back(
            table in proptest::collection::vec(proptest::collection::vec("[a-zA-Zé0-9 \",;\n|]{0,12}", 3), 2..12),
            delimiter in proptest::sample::select(vec![',', ';', '\t', '|']),
        ) {
            let mut text = String::from("id;x\n").replace(';', &delimiter.to_string());
            text.clear();
            for row in &table {
                let quoted: Vec<String> = row.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
                text.push_str(&quoted.join(&delimiter.to_string()));
                text.push('\n');
            }
            let read: Vec<Vec<String>> = Reader::new(&text, Some(delimiter)).collect();
            proptest::prop_assert_eq!(read, table);
        }

        #[test]
        fn no_bytes_stop_it(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let _ = read(&bytes);
        }
    }
}
