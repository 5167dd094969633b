//! What binary workbooks hide: the same list as in every other kind of file, with a row and columns that nobody sees.

use crate::formats::{HEAD, ROWS, claims, read, record, wanted, xlsb_with};
use gapless_intake::manifest::Manifest;
use std::io::{Cursor, Write};

/// A record of the workbook of before 2007: its number, its length, its bytes.
fn old_record(number: u16, bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    [&number.to_le_bytes(), &length.to_le_bytes(), bytes].concat()
}

fn shorts(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|v| v.to_le_bytes()).collect()
}

/// A cell with its text.
fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u16::try_from(units.len()).unwrap();
    let head = shorts(&[row, column, 0, length]);
    old_record(0x0204, &[&head[..], &[1], &shorts(&units)].concat())
}

/// The list, its second device filtered away, one column hidden and one as wide as nothing.
fn xls() -> Vec<u8> {
    let begin = |kind| old_record(0x0809, &shorts(&[0x0600, kind, 0, 1997, 0, 0, 6, 0]));
    let end = old_record(0x000A, &[]);
    let globals = begin(5);
    // Its place, a sheet that is shown, three letters of a byte.
    let entry = 4 + 8 + 3;
    let place = u32::try_from(globals.len() + entry + end.len()).unwrap();
    let entry = [&place.to_le_bytes()[..], &[0, 0, 3, 0], b"PCs"].concat();
    let mut stream = [globals, old_record(0x0085, &entry), end.clone(), begin(16)].concat();
    stream.extend(old_record(0x007D, &shorts(&[2, 2, 2340, 15, 1, 0])));
    stream.extend(old_record(0x007D, &shorts(&[4, 4, 0, 15, 2, 0])));
    for row in 0..4 {
        let flags = if row == 2 { 0x120 } else { 0x100 };
        stream.extend(old_record(
            0x0208,
            &shorts(&[row, 0, 5, 255, 0, 0, flags, 15]),
        ));
    }
    for (row, cells) in (0..).zip(std::iter::once(&HEAD).chain(&ROWS)) {
        for (column, text) in (0..).zip(cells) {
            stream.extend(label(row, column, text));
        }
    }
    stream.extend(end);
    let mut container =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    let mut part = container.create_stream("/Workbook").unwrap();
    part.write_all(&stream).unwrap();
    drop(part);
    container.into_inner().into_inner()
}

fn xlsb() -> Vec<u8> {
    let longs = |values: [u32; 4]| values.map(u32::to_le_bytes).concat();
    let hidden = [&longs([2, 2, 2560, 0])[..], &[1, 0]].concat();
    let no_width = [&longs([4, 4, 0, 0])[..], &[2, 0]].concat();
    let columns = [
        record(0x0386, &[]),
        record(60, &hidden),
        record(60, &no_width),
        record(0x0387, &[]),
    ];
    xlsb_with(&columns.concat(), |row| if row == 2 { 0x10 } else { 0 })
}

fn assert_hides(m: &Manifest, format: &str) {
    assert_eq!((m.format.as_str(), m.tables.len()), (format, 1));
    let hidden = &m.tables[0].hidden;
    assert_eq!(
        (&hidden.rows[..], &hidden.columns[..]),
        (&[(3, 3)][..], &[2, 4][..]),
        "{format}"
    );
}

#[test]
fn rows_and_columns_that_binary_workbooks_hide_are_read_and_said() {
    let old = read(&xls()).unwrap();
    assert_eq!(claims(&old), wanted(2));
    assert_hides(&old, "xls");
    let new = read(&xlsb()).unwrap();
    assert_eq!(claims(&new), wanted(2));
    assert_hides(&new, "xlsb");
}

/// A file that is cut or damaged is refused, or read; a row that it does not hide is never said to be hidden.
#[test]
fn a_binary_workbook_may_be_cut_anywhere() {
    for whole in [xls(), xlsb()] {
        for end in (0..whole.len()).step_by(37) {
            let Ok(m) = read(&whole[..end]) else { continue };
            for table in &m.tables {
                assert!([(3, 3)].starts_with(&table.hidden.rows), "{end}");
            }
        }
    }
    let whole = xls();
    for at in (0..whole.len()).step_by(23) {
        let mut damaged = whole.clone();
        damaged[at] = !damaged[at];
        let _read_or_refused = read(&damaged);
    }
}
