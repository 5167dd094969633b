//! A donor's list of equipment: bytes of a file -> lines that claim devices, and rows that are none, each with its reason.
//! Every row of the file is in one of the two. What must never live here: a verdict.

mod archive;
mod blocks;
mod cells;
mod columns;
mod delimited;
mod delimiter;
mod fields;
mod files;
mod free_text;
mod grid;
mod group;
mod header;
mod hidden;
mod html;
mod json;
mod labels;
mod line;
mod marks;
mod memo;
mod merged;
mod pieces;
mod place;
mod plain;
mod plan;
mod refine;
mod repeated;
mod rows;
mod settle;
mod spreadsheet_xml;
mod stream;
mod unpack;
mod vocabulary;
mod workbook;

pub use cells::{Sheet, SheetRow, cells};
pub use fields::Field;
pub use hidden::Hidden;
pub use line::{Claim, Line};
pub use pieces::Broken;
pub use stream::{Lines, Opened, Own, Said, open};

use crate::error::ReadError;
use crate::limits::{FILE_BYTES_MAX, ROWS_MAX};
use grid::{Grid, Source};
use serde::{Deserialize, Serialize};

/// How a file is to be read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Columns that a person named: header, letter or place (`PCs!B3`), and field. They stand above every guess. A header or
    /// a letter means the first such column of each table.
    pub map: Vec<(String, Field)>,
}

impl Options {
    /// Adds one `COLUMN=field` of the command line or of a form.
    pub fn add(&mut self, text: &str) -> Result<(), ReadError> {
        let (column, field) = text
            .rsplit_once('=')
            .ok_or_else(|| ReadError::new("no-such-field").with("field", text))?;
        let field = field.trim();
        let known = Field::parse(field)
            .ok_or_else(|| ReadError::new("no-such-field").with("field", field))?;
        self.map.push((column.trim().to_owned(), known));
        Ok(())
    }
}

/// A file, read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Its name.
    pub file: String,
    /// `xlsx`, `xlsb`, `xls`, `ods`, `xml`, `html`, `json`, `jsonl`, `zip` or `text`.
    pub format: String,
    /// Encoding of the text.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<String>,
    /// One for each table: a sheet may hold several.
    pub tables: Vec<Table>,
    /// What the rows claim, in the order of the file.
    pub lines: Vec<Line>,
    /// Rows that are no line.
    pub skipped: Vec<Skipped>,
}

/// One table of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Name of the sheet; absent for text. In an archive the name of the file, or `file / sheet`.
    pub sheet: Option<String>,
    /// Row of the header as a spreadsheet shows it; absent when there is none.
    pub header_row: Option<u32>,
    /// What each column was taken for.
    pub columns: Vec<Column>,
    /// Lines that it gave.
    pub lines: usize,
    /// Rows whose quantity was not understood; each counts as one device.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quantity_unclear: Vec<u32>,
    /// First rows as they came, for the page that shows what was read.
    pub sample: Vec<Vec<String>>,
    /// What of it the program that wrote it does not show; it was read all the same.
    #[serde(default, skip_serializing_if = "Hidden::is_none")]
    pub hidden: Hidden,
}

impl Table {
    /// What `--map` and a correction call this column, however its header reads and whatever other sheets hold.
    pub fn place_of(&self, column: &Column) -> String {
        place::name(self.sheet.as_deref(), column.index, self.header_row)
    }
}

/// One column, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Place in the table, from 0.
    pub index: usize,
    /// Its header, or its letter when there is none.
    pub header: String,
    /// What it was taken for; absent when it is not used.
    pub field: Option<Field>,
    /// 1 for the device of the row, 2 for a second device in the same row.
    pub device: u8,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
    /// Why: `header`, `values`, `map`.
    pub why: String,
}

/// A row that is no line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Sheet, for workbooks.
    pub sheet: Option<String>,
    /// Row as a spreadsheet shows it.
    pub row: u32,
    /// Last row, when several alike stand one below the other.
    pub last_row: u32,
    /// `blank`, `title`, `header`, `repeated-header`, `total`, `no-facts`, `quantity-none`, `quantity-too-large`, or
    /// `not-a-list` for a file of an archive that is none.
    pub reason: String,
    /// What the row says, shortened.
    pub text: String,
}

/// The sheets of a file that is neither empty nor too large.
fn source(bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::new("empty"));
    }
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ReadError::new("too-large")
            .with("bytes", bytes.len())
            .with("limit", FILE_BYTES_MAX));
    }
    files::read(bytes)
}

/// Reads a manifest.
pub fn read(bytes: &[u8], file_name: &str, options: &Options) -> Result<Manifest, ReadError> {
    let source = source(bytes)?;
    let in_file = |g: &Grid| g.rows.iter().filter(|r| r.number > 0).count();
    let rows: usize = source.grids.iter().map(in_file).sum();
    if rows > ROWS_MAX {
        return Err(ReadError::new("too-many-rows").with("limit", ROWS_MAX));
    }
    let mut manifest = Manifest {
        file: file_name.to_owned(),
        format: source.format.to_owned(),
        encoding: source.encoding.map(str::to_owned),
        delimiter: source.delimiter.map(|d| d.to_string()),
        tables: Vec::new(),
        lines: Vec::new(),
        skipped: Vec::new(),
    };
    let mut named = vec![false; options.map.len()];
    for grid in source.grids {
        sheet(grid, options, &mut named, &mut manifest);
    }
    // A column that was named and is nowhere is a mistake of the person, not something to pass over.
    let nowhere = options.map.iter().zip(named).find(|(_, found)| !found);
    if let Some(((column, _), _)) = nowhere {
        return Err(ReadError::new("no-such-column").with("column", column));
    }
    for (file, error) in source.refused {
        manifest.skipped.push(Skipped {
            sheet: Some(file),
            row: 1,
            last_row: 1,
            reason: "not-a-list".to_owned(),
            text: error.english(),
        });
    }
    if manifest.lines.is_empty() && manifest.tables.is_empty() {
        return Err(ReadError::new("no-rows"));
    }
    Ok(manifest)
}

/// Takes the tables of one sheet; each of its rows is a line, or is listed.
fn sheet(grid: Grid, options: &Options, named: &mut [bool], manifest: &mut Manifest) {
    let first = manifest.skipped.len();
    rows::list_blank(&grid, manifest);
    for table in blocks::split(grid) {
        for ((column, _), found) in options.map.iter().zip(named.iter_mut()) {
            *found = *found || columns::place(&table, column, &options.map).is_some();
        }
        rows::take(table, options, manifest);
    }
    // In the order of the file, whatever table a row belongs to.
    let skipped = manifest.skipped.get_mut(first..).unwrap_or_default();
    skipped.sort_by_key(|s| s.row);
}
