//! Workbooks: XLSX, XLSB, XLS and ODS by calamine, within limits of ours. Formulas count by the value that was saved with them.

use super::grid::{Grid, Row, Source, Span, Taken, place};
use super::marks::{self, BySheet, Marks};
use super::{plain, unpack};
use crate::error::ReadError;
use crate::limits::SHEETS_MAX;
use calamine::{
    Cell, Data, DataRef, ExcelDateTime, Ods, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsb,
    Xlsx,
};
use std::collections::HashMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Kinds of workbook, by content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML.
    Xlsx,
    /// The same in binary parts.
    Xlsb,
    /// The binary format of before 2007.
    Xls,
    /// Open Document Format.
    Ods,
}

/// What a file is by its first bytes and its parts.
pub enum Container {
    /// A workbook, with the marks of its sheets.
    Workbook(Kind, BySheet),
    /// A ZIP of files.
    Archive,
    /// Neither.
    Text,
}

/// What kind of file the bytes are; documents of other programs and encrypted workbooks are refused with their reason.
pub fn container(bytes: &[u8]) -> Result<Container, ReadError> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return compound(bytes);
    }
    if !bytes.starts_with(b"PK") {
        return Ok(Container::Text);
    }
    let mut archive = unpack::open(bytes)?;
    let has = |name: &str| archive.file_names().any(|n| n.eq_ignore_ascii_case(name));
    let kind = if has("xl/workbook.xml") {
        Kind::Xlsx
    } else if has("xl/workbook.bin") {
        Kind::Xlsb
    } else if has("content.xml") && has("META-INF/manifest.xml") {
        Kind::Ods
    } else if has("word/document.xml") {
        return Err(ReadError::new("wrong-type").with("kind", "text-document"));
    } else if has("[Content_Types].xml") || archive.file_names().any(is_office_part) {
        // A part of a workbook that lost its head, a presentation: checked all the same, for what it may unpack to.
        unpack::check(&mut archive)?;
        return Err(ReadError::new("wrong-type").with("kind", "office"));
    } else {
        return Ok(Container::Archive);
    };
    let mut marks = unpack::check(&mut archive)?;
    if kind == Kind::Ods {
        if let Some(xml) = unpack::text_of(&mut archive, "content.xml") {
            unpack::check_repeats(&xml)?;
            marks = marks::of_open_document(&xml);
        }
    } else {
        let parts = parts(&mut archive, kind).unwrap_or_default();
        marks = parts
            .into_iter()
            .filter_map(|(name, part)| Some((name, marks.remove(&part)?)))
            .collect();
    }
    Ok(Container::Workbook(kind, marks))
}

fn is_office_part(name: &str) -> bool {
    ["xl/", "ppt/", "word/"]
        .iter()
        .any(|folder| name.starts_with(folder))
}

/// The parts of the sheets of XLSX and XLSB, by the names of the sheets.
fn parts(archive: &mut unpack::Archive<'_>, kind: Kind) -> Option<HashMap<String, String>> {
    if kind == Kind::Xlsb {
        let book = unpack::bytes_of(archive, "xl/workbook.bin")?;
        let relations = unpack::text_of(archive, "xl/_rels/workbook.bin.rels")?;
        return Some(marks::xlsb::parts(&book, &relations));
    }
    let book = unpack::text_of(archive, "xl/workbook.xml")?;
    let relations = unpack::text_of(archive, "xl/_rels/workbook.xml.rels")?;
    Some(marks::parts(&book, &relations))
}

/// The container of the binary formats before 2007, and of encrypted workbooks.
fn compound(bytes: &[u8]) -> Result<Container, ReadError> {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|w| w == name)
    };
    if holds("EncryptedPackage") {
        return Err(ReadError::new("password"));
    }
    if holds("Workbook") || holds("Book") {
        return Ok(Container::Workbook(Kind::Xls, BySheet::new()));
    }
    Err(ReadError::new("wrong-type").with("kind", "office"))
}

/// Reads the sheets of a workbook.
pub fn read(bytes: &[u8], kind: Kind, marks: BySheet) -> Result<Source, ReadError> {
    // The reader is other people's code over bytes that anybody may send: should it stop, the file is damaged, not we.
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Xlsx => xlsx(bytes, plain::Book::open(bytes)),
        Kind::Xlsb => xlsb(bytes),
        Kind::Xls => xls(bytes),
        Kind::Ods => Ods::new(Cursor::new(bytes))
            .map_err(|e| broken(&e))
            .and_then(whole),
    }));
    let mut grids = read
        .unwrap_or_else(|_| Err(ReadError::new("broken-workbook").with("why", "its structure")))?;
    mark(&mut grids, marks);
    let format = match kind {
        Kind::Xlsx => "xlsx",
        Kind::Xlsb => "xlsb",
        Kind::Xls => "xls",
        Kind::Ods => "ods",
    };
    Ok(Source::sheets(format, grids))
}

fn broken(error: &dyn std::fmt::Display) -> ReadError {
    let why = error.to_string();
    if why.to_lowercase().contains("password") {
        return ReadError::new("password");
    }
    ReadError::new("broken-workbook").with("why", why)
}

/// XLSX cell by cell, so that one cell in the last corner of a sheet costs one cell; sheets that hold nothing out of the way
/// are read in one walk.
pub fn xlsx(bytes: &[u8], mut plain: Option<plain::Book<'_>>) -> Result<Vec<Grid>, ReadError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let mut taken = Taken::default();
    let mut grids = Vec::new();
    for sheet in sheets(&book)? {
        let mut reader = book
            .worksheet_cells_reader(&sheet.name)
            .map_err(|e| broken(&e))?;
        let read = match &mut plain {
            Some(plain) => plain.rows(&sheet.name, reader.styles(), &mut taken)?,
            None => None,
        };
        let rows = match read {
            Some(rows) => rows,
            None => rows(&mut taken, || reader.next_cell().map_err(|e| broken(&e)))?,
        };
        push(&mut grids, &sheet, rows);
    }
    Ok(grids)
}

/// XLSB, in the same way.
fn xlsb(bytes: &[u8]) -> Result<Vec<Grid>, ReadError> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let mut taken = Taken::default();
    let mut grids = Vec::new();
    for sheet in sheets(&book)? {
        let mut reader = book
            .worksheet_cells_reader(&sheet.name)
            .map_err(|e| broken(&e))?;
        let rows = rows(&mut taken, || reader.next_cell().map_err(|e| broken(&e)))?;
        push(&mut grids, &sheet, rows);
    }
    Ok(grids)
}

fn rows<'a>(
    taken: &mut Taken,
    mut next: impl FnMut() -> Result<Option<Cell<DataRef<'a>>>, ReadError>,
) -> Result<Vec<Row>, ReadError> {
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = next()? {
        let (row, column) = cell.get_position();
        let number = row.saturating_add(1);
        let text = ref_text(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let column = column as usize;
        taken.cell(number, column)?;
        if rows.last().is_none_or(|r| r.number != number) {
            taken.row()?;
            let cells = Vec::new();
            rows.push(Row { number, cells });
        }
        if let Some(last) = rows.last_mut() {
            place(&mut last.cells, column, &text);
        }
    }
    Ok(rows)
}

/// XLS, which tells its merged cells itself.
fn xls(bytes: &[u8]) -> Result<Vec<Grid>, ReadError> {
    let book = Xls::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    sheets(&book)?;
    // A container that stops its reader hides nothing.
    let hidden = catch_unwind(|| marks::xls::hidden(bytes)).unwrap_or_default();
    let mut hidden = hidden.into_iter();
    let mut marks = BySheet::new();
    for sheet in book.sheets_metadata() {
        let mut merged = Vec::new();
        let areas = book.merge_cells_by_sheet_name(&sheet.name);
        for area in areas.unwrap_or_default() {
            let span = Span {
                top: area.start.0.saturating_add(1),
                bottom: area.end.0.saturating_add(1),
                left: area.start.1 as usize,
                right: area.end.1 as usize,
            };
            span.keep(&mut merged);
        }
        let hidden = hidden.next().unwrap_or_default();
        marks.insert(sheet.name.clone(), Marks { hidden, merged });
    }
    let mut grids = whole(book)?;
    mark(&mut grids, marks);
    Ok(grids)
}

/// What is known of the sheets beside their cells.
fn mark(grids: &mut [Grid], marks: BySheet) {
    for (name, found) in marks {
        let sheet = grids.iter_mut().find(|g| g.sheet.as_ref() == Some(&name));
        if let Some(grid) = sheet {
            (grid.hidden.rows, grid.hidden.columns) = (found.hidden.rows, found.hidden.columns);
            grid.merged = found.merged;
        }
    }
}

fn push(grids: &mut Vec<Grid>, sheet: &Sheet, mut rows: Vec<Row>) {
    rows.sort_by_key(|r| r.number);
    if let Some(last) = rows.last().map(|r| r.number) {
        let mut grid = Grid::new(Some(sheet.name.clone()), rows, last);
        grid.hidden.sheet = sheet.visible != SheetVisible::Visible;
        grids.push(grid);
    }
}

fn sheets<R: std::io::Read + std::io::Seek, B: Reader<R>>(
    book: &B,
) -> Result<Vec<Sheet>, ReadError> {
    let sheets: Vec<Sheet> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .cloned()
        .collect();
    if sheets.len() > SHEETS_MAX {
        return Err(ReadError::new("too-many-sheets")
            .with("sheets", sheets.len())
            .with("limit", SHEETS_MAX));
    }
    Ok(sheets)
}

/// XLS and ODS, sheet by sheet.
fn whole<'a, B>(mut book: B) -> Result<Vec<Grid>, ReadError>
where
    B: Reader<Cursor<&'a [u8]>>,
    B::Error: std::fmt::Display,
{
    let sheets = sheets(&book)?;
    let mut taken = Taken::default();
    let mut grids = Vec::new();
    for sheet in sheets {
        let range = book.worksheet_range(&sheet.name).map_err(|e| broken(&e))?;
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
                    taken.cell(number, column)?;
                    place(&mut cells, column, &text);
                }
            }
            if !cells.is_empty() {
                taken.row()?;
                rows.push(Row { number, cells });
            }
        }
        push(&mut grids, &sheet, rows);
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

/// What a cell says.
pub fn text(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(n) => n.to_string(),
        Data::Bool(b) => b.to_string(),
        // Whole numbers are serial numbers and counts: no exponent, no point.
        Data::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        Data::Float(n) => n.to_string(),
        Data::DateTime(at) => date(*at),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// A date by its days since the epoch of its workbook; what is no date stays a number.
fn date(at: ExcelDateTime) -> String {
    let days = at.as_f64();
    if !(1.0..200_000.0).contains(&days) {
        return days.to_string();
    }
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
