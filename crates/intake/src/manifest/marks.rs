//! What the workbook reader does not tell: hidden rows and columns, and merged cells, from the parts of the sheets themselves.
//! It is looked for while the container is checked, tag by tag and record by record, so that no sheet is held in memory for it.

pub mod xls;
pub mod xlsb;

use super::grid::Span;
use super::hidden::Hidden;
use crate::markup::{Markup, Piece, attribute, local, number};
use std::collections::HashMap;

/// Longest tag that is looked at, in bytes; those of rows, columns and merged cells are short.
const TAG_BYTES_MAX: usize = 2_048;

/// Marks of one sheet.
#[derive(Default)]
pub struct Marks {
    pub hidden: Hidden,
    pub merged: Vec<Span>,
}

/// Marks of the sheets: of XLSX and XLSB by the part's name, of the open format by the sheet's name.
pub type BySheet = HashMap<String, Marks>;

/// Reads a sheet as it is unpacked, in pieces of any length.
pub enum Scan {
    /// Of XLSX.
    Tags(Tags),
    /// Of XLSB.
    Records(xlsb::Scan),
}

impl Scan {
    /// For a part that may be a sheet, by its name.
    pub fn of(part: &str) -> Option<Self> {
        let name = part.strip_prefix("xl/worksheets/")?;
        Some(if name.as_bytes().ends_with(b".bin") {
            Self::Records(xlsb::Scan::default())
        } else {
            Self::Tags(Tags::default())
        })
    }

    /// The next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        match self {
            Self::Tags(tags) => tags.feed(bytes),
            Self::Records(records) => records.feed(bytes),
        }
    }

    /// What was found.
    pub fn end(self) -> Marks {
        match self {
            Self::Tags(tags) => tags.marks,
            Self::Records(records) => records.end(),
        }
    }
}

/// Reads the tags of a sheet of XLSX.
#[derive(Default)]
pub struct Tags {
    tag: Vec<u8>,
    in_tag: bool,
    row: u32,
    marks: Marks,
}

impl Tags {
    fn feed(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if !self.in_tag {
                let Some(at) = memchr::memchr(b'<', bytes) else {
                    return;
                };
                bytes = bytes.get(at + 1..).unwrap_or_default();
                self.in_tag = !is_of_cell(bytes);
                continue;
            }
            let at = memchr::memchr(b'>', bytes);
            let (before, behind) = bytes.split_at(at.unwrap_or(bytes.len()));
            let room = TAG_BYTES_MAX.saturating_sub(self.tag.len());
            self.tag.extend(before.iter().take(room));
            if at.is_none() {
                return;
            }
            self.tag();
            self.tag.clear();
            self.in_tag = false;
            bytes = behind.get(1..).unwrap_or_default();
        }
    }

    fn tag(&mut self) {
        if is_of_cell(&self.tag) {
            return;
        }
        let Ok(text) = std::str::from_utf8(&self.tag) else {
            return;
        };
        let (name, attributes) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let hidden = || {
            let word = attribute(attributes, "hidden");
            word.is_some_and(|w| matches!(w.as_ref(), "1" | "true"))
        };
        match local(name.trim_end_matches('/')) {
            "row" => {
                let next = self.row.saturating_add(1);
                self.row = number(attributes, "r").map_or(next, |n| n.max(next));
                if hidden() {
                    self.marks.hidden.add_row(self.row);
                }
            }
            "col" if hidden() || has_no_width(attributes) => {
                let place = |name| number(attributes, name).and_then(|n| n.checked_sub(1));
                if let (Some(first), Some(last)) = (place("min"), place("max")) {
                    self.marks.hidden.add_columns(first as usize, last as usize);
                }
            }
            "mergeCell" => {
                let span = attribute(attributes, "ref").and_then(|range| area(&range));
                if let Some(span) = span {
                    span.keep(&mut self.marks.merged);
                }
            }
            _ => {}
        }
    }
}

/// Most tags are those of cells and values, which are passed over by their beginning.
const fn is_of_cell(tag: &[u8]) -> bool {
    matches!(
        tag,
        [b'/' | b'v' | b't' | b'f', ..] | [b'c', b' ', ..] | [b'i', b's', ..]
    )
}

/// A column that was drawn shut is hidden, whatever it says.
fn has_no_width(attributes: &str) -> bool {
    attribute(attributes, "width").is_some_and(|w| w.parse() == Ok(0.0))
}

/// `B2:C5`.
fn area(range: &str) -> Option<Span> {
    let (from, to) = range.split_once(':')?;
    let (left, top) = cell(from)?;
    let (right, bottom) = cell(to)?;
    Some(Span {
        top,
        bottom,
        left,
        right,
    })
}

fn cell(name: &str) -> Option<(usize, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, row) = name.split_at(letters);
    Some((super::place::index(letters)?, row.parse().ok()?))
}

/// The parts of an XLSX workbook's sheets, by the names of the sheets.
pub fn parts(workbook: &str, relations: &str) -> HashMap<String, String> {
    let targets = targets(relations);
    opened(workbook)
        .filter(|(name, _)| *name == "sheet")
        .filter_map(|(_, a)| {
            let part = targets.get(attribute(a, "id")?.as_ref())?.clone();
            Some((attribute(a, "name")?.into_owned(), part))
        })
        .collect()
}

/// The parts that a workbook names, by the names of its relations.
fn targets(relations: &str) -> HashMap<String, String> {
    opened(relations)
        .filter(|(name, _)| *name == "Relationship")
        .filter_map(|(_, a)| {
            let target = part_name(&attribute(a, "Target")?);
            Some((attribute(a, "Id")?.into_owned(), target))
        })
        .collect()
}

/// Tags that open, and their attributes.
fn opened(text: &str) -> impl Iterator<Item = (&str, &str)> {
    Markup::new(text).filter_map(|piece| match piece {
        Piece::Open {
            name, attributes, ..
        } => Some((local(name), attributes)),
        _ => None,
    })
}

/// A part's name as every writer may have spelt it.
pub fn part_name(target: &str) -> String {
    let name = target.replace('\\', "/").to_ascii_lowercase();
    match name.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if name.starts_with("xl/") => name,
        None => format!("xl/{name}"),
    }
}

/// Marks of an open document's sheets, from its content.
pub fn of_open_document(xml: &str) -> BySheet {
    let mut found = BySheet::new();
    let mut sheet = OpenSheet::default();
    for piece in Markup::new(xml) {
        match piece {
            Piece::Open {
                name, attributes, ..
            } => match local(name) {
                "table" if name != "table" => {
                    sheet = OpenSheet::default();
                    sheet.name = attribute(attributes, "name")
                        .unwrap_or_default()
                        .into_owned();
                }
                other => sheet.begin(other, attributes),
            },
            Piece::Close(name) if local(name) == "table" => {
                let shut = std::mem::take(&mut sheet);
                found.insert(shut.name, shut.marks);
            }
            _ => {}
        }
    }
    found
}

#[derive(Default)]
struct OpenSheet {
    name: String,
    marks: Marks,
    row: u32,
    next_row: u32,
    column: usize,
    columns: usize,
}

impl OpenSheet {
    fn begin(&mut self, name: &str, attributes: &str) {
        let times = |name| number(attributes, name).unwrap_or(1).max(1);
        let hidden = || {
            let word = attribute(attributes, "visibility");
            word.is_some_and(|w| matches!(w.as_ref(), "collapse" | "filter"))
        };
        match name {
            "table-column" => {
                let first = self.columns;
                let repeated = times("number-columns-repeated") as usize;
                self.columns = first.saturating_add(repeated);
                if hidden() {
                    self.marks.hidden.add_columns(first, self.columns - 1);
                }
            }
            "table-row" => {
                self.row = self.next_row.saturating_add(1);
                let repeated = times("number-rows-repeated");
                self.next_row = self.next_row.saturating_add(repeated);
                self.column = 0;
                if hidden() {
                    self.marks.hidden.add_rows(self.row, self.next_row);
                }
            }
            "table-cell" | "covered-table-cell" => {
                let across = times("number-columns-spanned") as usize;
                let down = times("number-rows-spanned");
                if name == "table-cell" {
                    Span {
                        top: self.row,
                        bottom: self.row.saturating_add(down - 1),
                        left: self.column,
                        right: self.column.saturating_add(across - 1),
                    }
                    .keep(&mut self.marks.merged);
                }
                let repeated = times("number-columns-repeated") as usize;
                self.column = self.column.saturating_add(repeated);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" width=\"0.0\"/>\
        <col min=\"6\" max=\"6\" width=\"9.1\"/></cols><sheetData>\
        <row r=\"2\" spans=\"1:3\"><c r=\"A2\" t=\"s\"><v>0</v></c></row><row hidden=\"true\"/><x:row r=\"4\" hidden=\"1\">\
        </x:row></sheetData><mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:B9\"/></mergeCells></worksheet>";

    #[test]
    fn a_sheet_tells_its_marks_in_pieces_of_any_length() {
        for length in [1, 7, SHEET.len()] {
            let mut scan = Scan::of("xl/worksheets/sheet1.xml").unwrap();
            for piece in SHEET.as_bytes().chunks(length) {
                scan.feed(piece);
            }
            let marks = scan.end();
            assert_eq!(marks.hidden.rows, [(3, 4)], "{length}");
            assert_eq!(marks.hidden.columns, [1, 2, 4]);
            let spans: Vec<(u32, u32, usize, usize)> = marks
                .merged
                .iter()
                .map(|s| (s.top, s.bottom, s.left, s.right))
                .collect();
            assert_eq!(spans, [(1, 1, 0, 2), (2, 9, 1, 1)]);
        }
    }

    #[test]
    fn an_open_document_tells_its_marks() {
        let xml = "<table:table table:name=\"PCs\"><table:table-column table:number-columns-repeated=\"2\"/>\
            <table:table-column table:visibility=\"collapse\"/><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>\
            </table:table-row><table:table-row table:visibility=\"filter\"><table:table-cell table:number-columns-repeated=\"2\"/>\
            <table:table-cell table:number-rows-spanned=\"4\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
        let found = of_open_document(xml);
        let marks = &found["PCs"];
        assert_eq!(
            (&marks.hidden.rows[..], &marks.hidden.columns[..]),
            (&[(4, 4)][..], &[2][..])
        );
        let span = Span {
            top: 4,
            bottom: 7,
            left: 2,
            right: 2,
        };
        assert_eq!(marks.merged, [span]);
    }

    #[test]
    fn sheets_find_their_parts() {
        let book = "<workbook><sheets><sheet name=\"A &amp; B\" sheetId=\"1\" r:id=\"rId3\"/></sheets></workbook>";
        let relations = "<Relationships><Relationship Id=\"rId3\" Target=\"/xl/worksheets/Sheet1.xml\"/></Relationships>";
        assert_eq!(parts(book, relations)["A & B"], "xl/worksheets/sheet1.xml");
    }
}
