//! Marks of the sheets of XLSB, whose parts are records: number and length in seven bits a byte, then what it holds.
//! Whatever is broken in them hides nothing; the workbook reader says what is wrong.

use super::Marks;
use crate::limits::SHEETS_MAX;
use crate::manifest::grid::Span;
use std::collections::HashMap;

// Numbers and layouts of records: [MS-XLSB] 2.3 and 2.4.
const ROW: u16 = 0;
const COLUMNS: u16 = 60;
const SHEET: u16 = 156;
const MERGED: u16 = 176;

/// Bytes that are kept of a record: an entry of a sheet holds two names of at most 255 letters.
const KEPT_BYTES_MAX: usize = 2_048;

/// Takes records apart as they are unpacked, in pieces of any length.
#[derive(Default)]
struct Records {
    head: Vec<u8>,
    number: u16,
    /// Bytes of the record that did not come yet.
    left: usize,
    data: Vec<u8>,
}

impl Records {
    fn feed(&mut self, mut bytes: &[u8], mut each: impl FnMut(u16, &[u8])) {
        while let Some((first, behind)) = bytes.split_first() {
            if self.left == 0 {
                bytes = behind;
                self.head.push(*first);
                let Some((number, length)) = head(&self.head) else {
                    continue;
                };
                self.head.clear();
                self.data.clear();
                (self.number, self.left) = (number, length);
            } else {
                let (now, next) = bytes.split_at(self.left.min(bytes.len()));
                bytes = next;
                self.left -= now.len();
                let room = KEPT_BYTES_MAX.saturating_sub(self.data.len());
                self.data.extend(now.iter().take(room));
            }
            if self.left == 0 {
                each(self.number, &self.data);
            }
        }
    }
}

/// A record's number in one byte or two and its length in one to four, once they are there.
fn head(bytes: &[u8]) -> Option<(u16, usize)> {
    let goes_on = |b: &u8| b & 0x80 != 0;
    let seven = |b: &u8| b & 0x7F;
    let (number, length) = match bytes {
        [low, high, length @ ..] if goes_on(low) => {
            let number = u16::from(seven(low)) | u16::from(seven(high)) << 7;
            (number, length)
        }
        [low, length @ ..] if !goes_on(low) => (u16::from(*low), length),
        _ => return None,
    };
    let is_whole = length.len() == 4 || length.last().is_some_and(|last| !goes_on(last));
    let add = |sum: usize, b: &u8| sum << 7 | usize::from(seven(b));
    is_whole.then(|| (number, length.iter().rev().fold(0, add)))
}

/// Reads a sheet as it is unpacked, in pieces of any length.
#[derive(Default)]
pub struct Scan {
    records: Records,
    marks: Marks,
}

impl Scan {
    /// The next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        let Self { records, marks } = self;
        records.feed(bytes, |number, data| {
            // A record that lacks a part of itself says nothing.
            let _short = match number {
                ROW => row(data, marks),
                COLUMNS => columns(data, marks),
                MERGED => merged(data, marks),
                _ => None,
            };
        });
    }

    /// What was found.
    pub fn end(self) -> Marks {
        self.marks
    }
}

/// A row has no height where it is filtered, or hidden by hand.
fn row(data: &[u8], marks: &mut Marks) -> Option<()> {
    let has_no_height = data.get(11)? & 0x10 != 0;
    if has_no_height {
        marks.hidden.add_row(long(data, 0)?.saturating_add(1));
    }
    Some(())
}

/// Columns may be hidden, or as wide as nothing.
fn columns(data: &[u8], marks: &mut Marks) -> Option<()> {
    let (first, last, width) = (long(data, 0)?, long(data, 4)?, long(data, 8)?);
    let is_hidden = data.get(16)? & 1 != 0 || width == 0;
    if is_hidden {
        marks.hidden.add_columns(first as usize, last as usize);
    }
    Some(())
}

fn merged(data: &[u8], marks: &mut Marks) -> Option<()> {
    let span = Span {
        top: long(data, 0)?.saturating_add(1),
        bottom: long(data, 4)?.saturating_add(1),
        left: long(data, 8)? as usize,
        right: long(data, 12)? as usize,
    };
    span.keep(&mut marks.merged);
    Some(())
}

/// The parts of a workbook's sheets, by the names of the sheets.
pub fn parts(workbook: &[u8], relations: &str) -> HashMap<String, String> {
    let targets = super::targets(relations);
    let mut found = HashMap::new();
    Records::default().feed(workbook, |number, data| {
        if number == SHEET && found.len() < SHEETS_MAX {
            let named = sheet(data).and_then(|(id, name)| Some((name, targets.get(&id)?.clone())));
            found.extend(named);
        }
    });
    found
}

/// The relation and the name of a sheet.
fn sheet(data: &[u8]) -> Option<(String, String)> {
    let (id, behind) = wide(data.get(8..)?)?;
    Some((id, wide(behind)?.0))
}

/// A text after its length in letters, and what follows it.
fn wide(data: &[u8]) -> Option<(String, &[u8])> {
    let length = usize::try_from(long(data, 0)?).ok()?.checked_mul(2)?;
    let (text, behind) = data.get(4..)?.split_at_checked(length)?;
    let units: Vec<u16> = text
        .chunks_exact(2)
        .filter_map(|unit| Some(u16::from_le_bytes(*unit.first_chunk()?)))
        .collect();
    Some((String::from_utf16_lossy(&units), behind))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*four))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(head: &[u8], longs: &[u32], rest: &[u8]) -> Vec<u8> {
        let mut data: Vec<u8> = longs.iter().flat_map(|n| n.to_le_bytes()).collect();
        data.extend(rest);
        let length = [u8::try_from(data.len()).unwrap()];
        [head, &length, &data].concat()
    }

    fn part() -> Vec<u8> {
        [
            record(&[0x81, 0x01], &[], &[]),
            record(&[60], &[1, 1, 2560, 0], &[1, 0]),
            record(&[60], &[3, 4, 0, 0], &[2, 0]),
            record(&[0], &[1, 0], &[44, 1, 0, 0x30, 0]),
            record(&[0], &[2, 0], &[44, 1, 0, 0x20, 0]),
            record(&[0], &[3, 0], &[0, 0, 0, 0x10, 0]),
            record(&[0xB0, 0x01], &[1, 3, 0, 0], &[]),
        ]
        .concat()
    }

    fn marks(part: &[u8], length: usize) -> Marks {
        let mut scan = Scan::default();
        part.chunks(length).for_each(|piece| scan.feed(piece));
        scan.end()
    }

    #[test]
    fn a_sheet_tells_its_marks_in_pieces_of_any_length() {
        for length in [1, 7, 1_000] {
            let marks = marks(&part(), length);
            assert_eq!(marks.hidden.rows, [(2, 2), (4, 4)], "{length}");
            assert_eq!(marks.hidden.columns, [1, 3, 4]);
            let span = &marks.merged[0];
            let edges = (span.top, span.bottom, span.left, span.right);
            assert_eq!((edges, marks.merged.len()), ((2, 4, 0, 0), 1));
        }
    }

    #[test]
    fn a_sheet_that_is_cut_tells_no_more_than_the_whole() {
        let part = part();
        for end in 0..part.len() {
            let hidden = marks(&part[..end], 16).hidden;
            assert!([1, 3, 4].starts_with(&hidden.columns), "{end}");
            assert!([(2, 2), (4, 4)].starts_with(&hidden.rows), "{end}");
        }
    }

    #[test]
    fn lengths_have_seven_bits_a_byte_and_at_most_four() {
        assert_eq!(head(&[0x9C, 0x01, 0x80]), None);
        assert_eq!(head(&[0x9C, 0x01, 0x80, 0x01]), Some((156, 128)));
        assert_eq!(head(&[0x9C]), None);
        let most = (0, 0xFFF_FFFF);
        assert_eq!(head(&[0, 0xFF, 0xFF, 0xFF, 0xFF]), Some(most));
    }

    #[test]
    fn sheets_find_their_parts() {
        let wide = |text: &str| {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            let length = u32::try_from(text.encode_utf16().count()).unwrap();
            [&length.to_le_bytes()[..], &units.collect::<Vec<u8>>()].concat()
        };
        let names = [wide("rId3"), wide("Bâtiment A")].concat();
        let book = record(&[0x9C, 0x01], &[0, 1], &names);
        let relations = "<Relationships><Relationship Id=\"rId3\" Target=\"worksheets/Sheet1.bin\"/></Relationships>";
        let found = parts(&book, relations);
        assert_eq!(found["Bâtiment A"], "xl/worksheets/sheet1.bin");
        for end in 0..book.len() {
            assert!(parts(&book[..end], relations).is_empty(), "{end}");
        }
    }
}
