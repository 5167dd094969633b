//! Workbooks: XLSX, XLS and ODS by calamine, within limits of ours. Formulas count by the value that was saved with them.

use super::grid::{Grid, Row, Source, bounded};
use super::unpack;
use crate::error::ReadError;
use crate::limits::{CELLS_MAX, COLUMNS_MAX, ROWS_MAX, SHEETS_MAX};
use calamine::{Data, DataRef, DataType, Ods, Reader, SheetType, Xls, Xlsx};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Kinds of workbook, by content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML.
    Xlsx,
    /// The binary format of before 2007.
    Xls,
    /// Open Document Format.
    Ods,
}

/// What kind of workbook the bytes are, `None` for text; archives and encrypted workbooks are refused with their reason.
pub fn kind(bytes: &[u8]) -> Result<Option<Kind>, ReadError> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        let utf_16 = |name: &str| {
            name.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>()
        };
        let holds = |name: &str| {
            let name = utf_16(name);
            bytes.windows(name.len()).any(|w| w == name)
        };
        if holds("EncryptedPackage") {
            return Err(ReadError::new("password"));
        }
        return if holds("Workbook") || holds("Book") {
            Ok(Some(Kind::Xls))
        } else {
            Err(ReadError::new("wrong-type").with("kind", "office"))
        };
    }
    if !bytes.starts_with(b"PK") {
        return Ok(None);
    }
    unpack::check(bytes)?;
    let archive = zip::ZipArchive::new(Cursor::new(bytes))
        .map_err(|e| ReadError::new("broken-zip").with("why", e))?;
    let has = |name: &str| archive.file_names().any(|n| n.eq_ignore_ascii_case(name));
    if has("xl/workbook.xml") {
        Ok(Some(Kind::Xlsx))
    } else if has("content.xml") && has("META-INF/manifest.xml") {
        unpack::check_repeats(bytes)?;
        Ok(Some(Kind::Ods))
    } else {
        let kind = if has("word/document.xml") {
            "text-document"
        } else {
            "archive"
        };
        Err(ReadError::new("wrong-type").with("kind", kind))
    }
}

/// Reads the sheets of a workbook.
pub fn read(bytes: &[u8], kind: Kind) -> Result<Source, ReadError> {
    // The reader is other people's code over bytes that anybody may send: should it stop, the file is damaged, not we.
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Xlsx => xlsx(bytes),
        Kind::Xls => Xls::new(Cursor::new(bytes))
            .map_err(|e| broken(&e))
            .and_then(whole),
        Kind::Ods => Ods::new(Cursor::new(bytes))
            .map_err(|e| broken(&e))
            .and_then(whole),
    }));
    let grids = read
        .unwrap_or_else(|_| Err(ReadError::new("broken-workbook").with("why", "its structure")))?;
    let format = match kind {
        Kind::Xlsx => "xlsx",
        Kind::Xls => "xls",
        Kind::Ods => "ods",
    };
    Ok(Source {
        format,
        encoding: None,
        delimiter: None,
        grids,
    })
}

fn broken(error: &dyn std::fmt::Display) -> ReadError {
    let why = error.to_string();
    if why.to_lowercase().contains("password") {
        return ReadError::new("password");
    }
    ReadError::new("broken-workbook").with("why", why)
}

/// Counts what was taken so far, over all sheets.
#[derive(Default)]
struct Taken {
    rows: usize,
    cells: usize,
}

impl Taken {
    fn cell(&mut self, row: u32, column: usize) -> Result<(), ReadError> {
        self.cells += 1;
        if column >= COLUMNS_MAX {
            let error = ReadError::new("too-many-columns").with("row", row + 1);
            return Err(error.with("columns", column + 1).with("limit", COLUMNS_MAX));
        }
        if self.cells > CELLS_MAX {
            return Err(ReadError::new("too-many-cells").with("limit", CELLS_MAX));
        }
        Ok(())
    }

    fn row(&mut self) -> Result<(), ReadError> {
        self.rows += 1;
        if self.rows > ROWS_MAX {
            return Err(ReadError::new("too-many-rows").with("limit", ROWS_MAX));
        }
        Ok(())
    }
}

/// XLSX cell by cell, so that one cell in the last corner of a sheet costs one cell.
fn xlsx(bytes: &[u8]) -> Result<Vec<Grid>, ReadError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let names = sheet_names(&book)?;
    let mut taken = Taken::default();
    let mut grids = Vec::new();
    for name in names {
        let mut reader = book.worksheet_cells_reader(&name).map_err(|e| broken(&e))?;
        let mut rows: Vec<Row> = Vec::new();
        while let Some(cell) = reader.next_cell().map_err(|e| broken(&e))? {
            let (row, column) = cell.get_position();
            let text = ref_text(cell.get_value());
            if text.trim().is_empty() {
                continue;
            }
            let column = column as usize;
            taken.cell(row, column)?;
            if rows.last().is_none_or(|r| r.number != row + 1) {
                taken.row()?;
                rows.push(Row {
                    number: row + 1,
                    cells: Vec::new(),
                });
            }
            if let Some(last) = rows.last_mut() {
                place(&mut last.cells, column, &text);
            }
        }
        push(&mut grids, name, rows);
    }
    Ok(grids)
}

fn place(cells: &mut Vec<Box<str>>, column: usize, text: &str) {
    while cells.len() <= column {
        cells.push("".into());
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = bounded(text);
    }
}

fn push(grids: &mut Vec<Grid>, name: String, mut rows: Vec<Row>) {
    rows.sort_by_key(|r| r.number);
    if let Some(last) = rows.last().map(|r| r.number) {
        grids.push(Grid {
            sheet: Some(name),
            rows,
            last_row: last,
        });
    }
}

fn sheet_names<R: std::io::Read + std::io::Seek, B: Reader<R>>(
    book: &B,
) -> Result<Vec<String>, ReadError> {
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .map(|s| s.name.clone())
        .collect();
    if names.len() > SHEETS_MAX {
        return Err(ReadError::new("too-many-sheets")
            .with("sheets", names.len())
            .with("limit", SHEETS_MAX));
    }
    Ok(names)
}

/// XLS and ODS, sheet by sheet.
fn whole<'a, B>(mut book: B) -> Result<Vec<Grid>, ReadError>
where
    B: Reader<Cursor<&'a [u8]>>,
    B::Error: std::fmt::Display,
{
    let names = sheet_names(&book)?;
    let mut taken = Taken::default();
    let mut grids = Vec::new();
    for name in names {
        let range = book.worksheet_range(&name).map_err(|e| broken(&e))?;
        let (top, left) = range.start().unwrap_or((0, 0));
        let mut rows = Vec::new();
        for (i, source) in range.rows().enumerate() {
            let number = top
                .saturating_add(u32::try_from(i).unwrap_or(u32::MAX))
                .saturating_add(1);
            let mut cells: Vec<Box<str>> = Vec::new();
            for (j, value) in source.iter().enumerate() {
                let text = text(value);
                if !text.trim().is_empty() {
                    let column = left as usize + j;
                    taken.cell(number - 1, column)?;
                    place(&mut cells, column, &text);
                }
            }
            if !cells.is_empty() {
                taken.row()?;
                rows.push(Row { number, cells });
            }
        }
        push(&mut grids, name, rows);
    }
    Ok(grids)
}

fn ref_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
        other => text(&Data::from(other.clone())),
    }
}

fn text(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(n) => n.to_string(),
        Data::Bool(b) => b.to_string(),
        // Whole numbers are serial numbers and counts: no exponent, no point.
        Data::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        Data::Float(n) => n.to_string(),
        Data::DateTime(_) => date(value),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// Days since 1899-12-30 as a date; what is no date stays a number.
fn date(value: &Data) -> String {
    let Some(days) = value.as_f64() else {
        return String::new();
    };
    if !(1.0..200_000.0).contains(&days) {
        return days.to_string();
    }
    #[expect(clippy::cast_possible_truncation, reason = "within the range above")]
    let z = days as i64 - 25_569 + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
