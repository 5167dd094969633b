//! A workbook's container is looked through before the workbook reader touches it: parts, unpacked bytes, passwords.

use super::marks::{self, BySheet};
use crate::error::ReadError;
use crate::limits::{PARTS_MAX, UNPACKED_BYTES_MAX};
use std::io::{Cursor, Read};

/// A ZIP container.
pub type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// Opens a container: it is whole, and has few parts.
pub fn open(bytes: &[u8]) -> Result<Archive<'_>, ReadError> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    if archive.len() > PARTS_MAX {
        return Err(ReadError::new("too-many-parts")
            .with("parts", archive.len())
            .with("limit", PARTS_MAX));
    }
    Ok(archive)
}

pub fn broken(why: &dyn std::fmt::Display) -> ReadError {
    ReadError::new("broken-zip").with("why", why)
}

/// Why a part cannot be opened.
pub fn unopened(error: &zip::result::ZipError) -> ReadError {
    match error {
        zip::result::ZipError::UnsupportedArchive(why) if why.contains("assword") => {
            ReadError::new("password")
        }
        other => broken(other),
    }
}

/// Checks that a workbook's container unpacks to less than the limit, and looks for the marks of its sheets on the way. The
/// bytes are counted while they are unpacked, because the sizes that a container states may lie.
pub fn check(archive: &mut Archive<'_>) -> Result<BySheet, ReadError> {
    let mut left = UNPACKED_BYTES_MAX;
    let mut buffer = vec![0_u8; 64 * 1024];
    let mut marks = BySheet::new();
    for i in 0..archive.len() {
        let mut part = archive.by_index(i).map_err(|e| unopened(&e))?;
        // Pictures and previews are not read by anybody; only their stated size counts.
        let name = part.name().to_ascii_lowercase();
        let read_by_us = [".xml", ".bin"].iter().any(|end| name.ends_with(end));
        if !read_by_us {
            left = left.checked_sub(part.size()).ok_or_else(too_large)?;
            continue;
        }
        let name = marks::part_name(&name);
        let mut scan = marks::Scan::of(&name);
        loop {
            let n = part.read(&mut buffer).map_err(|e| broken(&e))?;
            if n == 0 {
                break;
            }
            left = left.checked_sub(n as u64).ok_or_else(too_large)?;
            if let Some(scan) = &mut scan {
                scan.feed(buffer.get(..n).unwrap_or_default());
            }
        }
        if let Some(scan) = scan {
            marks.insert(name, scan.end());
        }
    }
    Ok(marks)
}

/// A part as text, within the limit; `None` where there is none.
pub fn text_of(archive: &mut Archive<'_>, name: &str) -> Option<String> {
    String::from_utf8(bytes_of(archive, name)?).ok()
}

/// The same as bytes.
pub fn bytes_of(archive: &mut Archive<'_>, name: &str) -> Option<Vec<u8>> {
    let known = archive
        .file_names()
        .find(|n| n.eq_ignore_ascii_case(name))?;
    let known = known.to_owned();
    let part = archive.by_name(&known).ok()?;
    let mut bytes = Vec::new();
    part.take(UNPACKED_BYTES_MAX).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The container holds more than is unpacked.
pub fn too_large() -> ReadError {
    ReadError::new("unpacks-too-large").with("limit", UNPACKED_BYTES_MAX)
}

/// Most cells that the repeated rows and columns of an ODS table may stand for: a table of one byte can claim a million rows.
const REPEATED_CELLS_MAX: u64 = 20_000_000;

/// Checks an ODS document's repetitions, which unpack in memory and not in the container.
pub fn check_repeats(xml: &str) -> Result<(), ReadError> {
    let mut cells = 0_u64;
    for row in xml.split("<table:table-row").skip(1) {
        let row = row.split("</table:table-row>").next().unwrap_or(row);
        let head = row.split('>').next().unwrap_or_default();
        if !row.contains("office:value") && !row.contains("<text:p") {
            continue;
        }
        let width: u64 = row
            .match_indices("number-columns-repeated=\"")
            .map(|(at, m)| digits(row, at + m.len()))
            .sum::<u64>()
            + row.matches("<table:table-cell").count() as u64;
        let times = head
            .find("number-rows-repeated=\"")
            .map_or(1, |at| digits(head, at + 22))
            .max(1);
        cells =
            cells.saturating_add(times.saturating_mul(if times > 1 { width.max(1) } else { 1 }));
    }
    if cells > REPEATED_CELLS_MAX {
        return Err(ReadError::new("too-many-cells").with("limit", REPEATED_CELLS_MAX));
    }
    Ok(())
}

fn digits(text: &str, at: usize) -> u64 {
    let number: String = text
        .get(at..)
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_digit)
        .take(12)
        .collect();
    number.parse().unwrap_or(0)
}
