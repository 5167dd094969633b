//! A column by its place, as spreadsheet programs write it: `PCs!B`, or `PCs!B3` where the third row is the header. A text
//! file has no sheet: `!B3`. Two columns of one name, and one name in two sheets, are told apart by it.

use crate::limits::COLUMNS_MAX;

/// Letters of the last column that is read: `ALL`.
const LETTERS_MAX: usize = 3;

/// Where a column stands in its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Place in the table, from 0.
    pub column: usize,
    /// Row of the header as a spreadsheet shows it, where it was named.
    pub header_row: Option<u32>,
}

/// The place that a name means in a sheet; `None` when it is the name of another sheet's column, or no place.
pub fn parse(name: &str, sheet: Option<&str>) -> Option<Place> {
    let (of, cell) = name.rsplit_once('!')?;
    if of != sheet.unwrap_or_default() {
        return None;
    }
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, row) = cell.split_at(letters);
    let column = index(letters)?;
    let header_row = match row {
        "" => None,
        row => Some(row.parse().ok()?),
    };
    Some(Place { column, header_row })
}

/// The name of a place: what [`parse`] reads.
pub fn name(sheet: Option<&str>, column: usize, header_row: Option<u32>) -> String {
    let row = header_row.map(|row| row.to_string()).unwrap_or_default();
    format!("{}!{}{row}", sheet.unwrap_or_default(), letter(column))
}

/// `A`, `B`, ..., `AA` as a spreadsheet names columns.
pub fn letter(index: usize) -> String {
    let mut n = index + 1;
    let mut out = Vec::new();
    while n > 0 {
        n -= 1;
        #[expect(clippy::cast_possible_truncation, reason = "below 26")]
        out.push(b'A' + (n % 26) as u8);
        n /= 26;
    }
    out.iter().rev().map(|b| char::from(*b)).collect()
}

/// The column of its letters, from 0.
pub fn index(letters: &str) -> Option<usize> {
    if !(1..=LETTERS_MAX).contains(&letters.len()) {
        return None;
    }
    let number = letters.bytes().try_fold(0_usize, |n, b| {
        let letter = b.to_ascii_uppercase();
        let value = letter.is_ascii_uppercase().then(|| letter - b'A')?;
        Some(n * 26 + usize::from(value) + 1)
    })?;
    (number <= COLUMNS_MAX).then_some(number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_back() {
        for (sheet, column, row) in [
            (None, 0, Some(1)),
            (Some("PCs"), 27, None),
            (Some("New! 2024"), 701, Some(12)),
            (Some("x"), COLUMNS_MAX - 1, Some(1)),
        ] {
            let name = name(sheet, column, row);
            let place = Place {
                column,
                header_row: row,
            };
            assert_eq!(parse(&name, sheet), Some(place), "{name}");
            assert_eq!(parse(&name, Some("another")), None, "{name}");
        }
        for name in [
            "Model", "PCs!", "PCs!3", "PCs!B3x", "PCs!ZZZZ", "PCs!ZZZ", "PCs",
        ] {
            assert_eq!(parse(name, Some("PCs")), None, "{name}");
        }
    }
}
