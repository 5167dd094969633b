//! CSV that a spreadsheet program opens rightly and does not execute.

use std::borrow::Cow;

use super::{Cell, Column, check, fitting};
use crate::PaperError;

/// The mark by which spreadsheet programs know UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes a table as CSV (RFC 4180 with line feeds of both kinds quoted).
pub fn csv<R>(columns: &[Column], rows: R) -> Result<Vec<u8>, PaperError>
where
    R: IntoIterator<Item = Vec<Cell>>,
{
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.to_vec());
    writer.write_record(
        columns
            .iter()
            .map(|column| harmless(&column.heading).into_owned()),
    )?;
    let mut count = 0;
    for row in rows {
        count += 1;
        check(columns.len().max(row.len()), count)?;
        writer.write_record(row.iter().map(written))?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()).into())
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(fitting(text)).into_owned(),
        Cell::Count(number) => number.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
    }
}

/// Text with an apostrophe before it where a spreadsheet program would run it (OWASP, "CSV
/// injection"): after `=`, `+`, `-`, `@`, a tab or a line break, leading blanks not counted.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let begins = text.trim_start_matches(' ').chars().next();
    match begins {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_stays_text() {
        for text in [
            "=1+1",
            "+49 30",
            "-5",
            "@SUM(A1)",
            "\t=1",
            " =cmd|' /C calc'!A0",
            "＝1",
        ] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        for text in ["SOF-00123", "5CG7461XYZ", "", "a=b", "'tis"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn a_table_is_read_back_as_it_was() {
        let columns = [Column::code("Asset tag"), Column::text("Model, \"long\"")];
        let rows = vec![
            vec![Cell::from("0012"), Cell::from("Écran 24\"\nmat")],
            vec![Cell::Empty, Cell::from("=1+1")],
            vec![Cell::Count(3), Cell::Number(1.5)],
        ];
        let bytes = csv(&columns, rows).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            "\u{feff}Asset tag,\"Model, \"\"long\"\"\"\r\n0012,\"Écran 24\"\"\nmat\"\r\n\
             ,'=1+1\r\n3,1.5\r\n"
        );
    }
}
