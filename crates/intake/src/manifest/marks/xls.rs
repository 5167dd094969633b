//! Hidden rows and columns of the binary format of before 2007: the records of its sheets lie one behind the other in one
//! stream. Whatever is broken in them hides nothing; the workbook reader says what is wrong.

use crate::limits::{FILE_BYTES_MAX, SHEETS_MAX};
use crate::manifest::hidden::Hidden;
use std::io::{Cursor, Read};

// Numbers and layouts of records: [MS-XLS] 2.3 and 2.4; those that are read here are the same in BIFF5 and BIFF8.
const END: u16 = 0x000A;
const COLUMNS: u16 = 0x007D;
const SHEET: u16 = 0x0085;
const ROW: u16 = 0x0208;
const BEGIN: u16 = 0x0809;

/// Bytes of a record's number and length.
const HEAD_BYTES: usize = 4;

/// What each sheet hides, in the order in which the workbook names them.
pub fn hidden(bytes: &[u8]) -> Vec<Hidden> {
    let stream = stream(bytes).unwrap_or_default();
    let places: Vec<usize> = records(&stream, 0)
        .take_while(|(number, _)| *number != END)
        .filter(|(number, _)| *number == SHEET)
        .filter_map(|(_, data)| usize::try_from(long(data, 0)?).ok())
        .take(SHEETS_MAX)
        .collect();
    // No record belongs to two sheets: many sheets that claim one place cost no more than the stream is long.
    let mut left = stream.len() / HEAD_BYTES;
    places
        .into_iter()
        .map(|place| sheet(&stream, place, &mut left))
        .collect()
}

/// The stream of the workbook; files of 1995 call it `Book`.
fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let stream = match container.open_stream("/Workbook") {
        Ok(stream) => stream,
        Err(_) => container.open_stream("/Book").ok()?,
    };
    let mut out = Vec::new();
    // What can be read of a stream that is cut off is told.
    let _cut = stream.take(FILE_BYTES_MAX as u64).read_to_end(&mut out);
    Some(out)
}

/// Numbers of the records from a place on, each with what it holds; a record that is cut off ends them.
fn records(stream: &[u8], place: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream.get(place..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (number, length) = (short(rest, 0)?, short(rest, 2)?);
        let end = HEAD_BYTES + usize::from(length);
        let data = rest.get(HEAD_BYTES..end)?;
        rest = rest.get(end..)?;
        Some((number, data))
    })
}

fn sheet(stream: &[u8], place: usize, left: &mut usize) -> Hidden {
    let (mut rows, mut columns) = (Vec::new(), Vec::new());
    // Charts of a sheet stand within it, with a beginning and an end of their own.
    let mut depth = 0_usize;
    for (number, data) in records(stream, place) {
        if *left == 0 {
            break;
        }
        *left -= 1;
        match number {
            BEGIN => depth += 1,
            END => depth = depth.saturating_sub(1),
            ROW if depth == 1 => rows.extend(hidden_row(data)),
            COLUMNS if depth == 1 => columns.extend(hidden_columns(data)),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    // Not every writer keeps their order.
    rows.sort_unstable();
    columns.sort_unstable();
    let mut hidden = Hidden::default();
    for row in rows {
        hidden.add_row(row);
    }
    for (first, last) in columns {
        hidden.add_columns(first, last);
    }
    hidden
}

/// The row as a spreadsheet shows it, where it has no height: filtered, or hidden by hand.
fn hidden_row(data: &[u8]) -> Option<u32> {
    let has_no_height = short(data, 12)? & 0x20 != 0;
    has_no_height.then_some(u32::from(short(data, 0)?) + 1)
}

/// First and last of columns that are hidden, or as wide as nothing.
fn hidden_columns(data: &[u8]) -> Option<(usize, usize)> {
    let (first, last) = (short(data, 0)?, short(data, 2)?);
    let is_hidden = short(data, 8)? & 1 != 0 || short(data, 4)? == 0;
    is_hidden.then_some((first.into(), last.into()))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*two))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*four))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: u16, shorts: &[u16]) -> Vec<u8> {
        let length = u16::try_from(shorts.len() * 2).unwrap();
        let head = [number, length];
        head.iter()
            .chain(shorts)
            .flat_map(|s| s.to_le_bytes())
            .collect()
    }

    fn row(number: u16, flags: u16) -> Vec<u8> {
        record(ROW, &[number, 0, 3, 255, 0, 0, flags, 15])
    }

    /// A sheet with a chart within it, and rows out of their order.
    fn stream() -> Vec<u8> {
        [
            record(BEGIN, &[0x0600, 0x10]),
            record(COLUMNS, &[4, 5, 0, 15, 0]),
            record(COLUMNS, &[1, 1, 2340, 15, 1]),
            record(COLUMNS, &[2, 2, 2340, 15, 0]),
            row(9, 0x20),
            row(3, 0x120),
            row(4, 0x140),
            row(2, 0x1A0),
            record(BEGIN, &[0x0600, 0x20]),
            row(5, 0x20),
            record(END, &[]),
            record(END, &[]),
            row(6, 0x20),
        ]
        .concat()
    }

    #[test]
    fn a_sheet_tells_what_it_hides() {
        let stream = stream();
        let hidden = sheet(&stream, 0, &mut 100);
        assert_eq!(hidden.rows, [(3, 4), (10, 10)]);
        assert_eq!(hidden.columns, [1, 4, 5]);
        let rows = |left: &mut usize| sheet(&stream, 0, left).rows;
        assert_eq!(
            (rows(&mut 6), rows(&mut 0)),
            (vec![(4, 4), (10, 10)], vec![])
        );
        assert!(sheet(&stream, 4, &mut 100).is_none());
        assert!(sheet(&stream, usize::MAX, &mut 100).is_none());
    }

    #[test]
    fn a_sheet_that_is_cut_tells_no_more_than_the_whole() {
        let stream = stream();
        for end in 0..stream.len() {
            let cut = sheet(&stream[..end], 0, &mut 100);
            assert!(cut.columns.iter().all(|c| [1, 4, 5].contains(c)), "{end}");
            let rows = cut.rows.iter().flat_map(|(first, last)| *first..=*last);
            assert!(rows.into_iter().all(|r| [3, 4, 10].contains(&r)), "{end}");
        }
        assert!(hidden(&stream).is_empty());
    }
}
