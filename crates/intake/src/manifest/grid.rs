//! Rows of text with their numbers, whatever file they came from.

use super::Hidden;
use crate::error::ReadError;
use crate::limits::{CELL_CHARS_MAX, CELLS_MAX, COLUMNS_MAX, ROWS_MAX};
use std::collections::BTreeSet;

/// One sheet, or one table of a sheet that holds several.
#[derive(Default)]
pub struct Grid {
    /// Name of the sheet; absent for text.
    pub sheet: Option<String>,
    /// Rows that hold something, in order.
    pub rows: Vec<Row>,
    /// Number of the last row, blank ones counted.
    pub last_row: u32,
    /// What the program that wrote it does not show.
    pub hidden: Hidden,
    /// Cells that are one: their value stands in the first.
    pub merged: Vec<Span>,
    /// First column of a table that stands to the right of another.
    pub first_column: usize,
    /// Row above the header that names groups of its columns.
    pub group_row: Option<u32>,
}

impl Grid {
    /// A sheet of these rows.
    pub fn new(sheet: Option<String>, rows: Vec<Row>, last_row: u32) -> Self {
        Self {
            sheet,
            rows,
            last_row,
            ..Self::default()
        }
    }
}

/// Cells of several rows or columns that are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First row, as a spreadsheet shows it.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column, from 0.
    pub left: usize,
    /// Last column.
    pub right: usize,
}

/// Most merged cells of a sheet that are kept; what goes beyond is read by its first cell alone.
const SPANS_MAX: usize = 50_000;

impl Span {
    /// Keeps a span that is one.
    pub fn keep(self, spans: &mut Vec<Self>) {
        let several = self.bottom > self.top || self.right > self.left;
        if several && spans.len() < SPANS_MAX {
            spans.push(self);
        }
    }
}

/// Counts what was taken so far, over all tables of a file.
#[derive(Default, Clone, Copy)]
pub struct Taken {
    rows: usize,
    cells: usize,
}

impl Taken {
    /// One more filled cell, in a row as a spreadsheet shows it.
    pub fn cell(&mut self, row: u32, column: usize) -> Result<(), ReadError> {
        self.cells += 1;
        if column >= COLUMNS_MAX {
            let error = ReadError::new("too-many-columns").with("row", row);
            return Err(error.with("columns", column + 1).with("limit", COLUMNS_MAX));
        }
        if self.cells > CELLS_MAX {
            return Err(ReadError::new("too-many-cells").with("limit", CELLS_MAX));
        }
        Ok(())
    }

    /// One more row.
    pub fn row(&mut self) -> Result<(), ReadError> {
        self.rows += 1;
        if self.rows > ROWS_MAX {
            return Err(ReadError::new("too-many-rows").with("limit", ROWS_MAX));
        }
        Ok(())
    }
}

/// One row.
#[derive(Default)]
pub struct Row {
    /// As a spreadsheet shows it, from 1.
    pub number: u32,
    /// Cells; trailing blank ones may be absent.
    pub cells: Vec<Box<str>>,
}

impl Row {
    /// Text of a cell, trimmed; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |c| c.trim())
    }

    /// Cells that say something.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells
            .iter()
            .map(|c| c.trim())
            .filter(|c| !c.is_empty())
    }

    /// The row as one text, shortened.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for cell in self.filled() {
            if !out.is_empty() {
                out.push_str(" | ");
            }
            out.extend(
                cell.chars()
                    .take(80)
                    .map(|c| if c.is_control() { ' ' } else { c }),
            );
            if out.len() > 200 {
                break;
            }
        }
        out
    }
}

/// What a file gave.
pub struct Source {
    /// `xlsx`, `xls`, `xlsb`, `ods`, `xml`, `html`, `json`, `jsonl`, `zip` or `text`.
    pub format: &'static str,
    /// Encoding of a text file.
    pub encoding: Option<&'static str>,
    /// Delimiter of a text file.
    pub delimiter: Option<char>,
    /// Its sheets.
    pub grids: Vec<Grid>,
    /// Files of an archive that are no list, each with the reason.
    pub refused: Vec<(String, ReadError)>,
}

impl Source {
    /// Sheets of a file that has neither encoding nor delimiter.
    pub fn sheets(format: &'static str, mut grids: Vec<Grid>) -> Self {
        name_apart(&mut grids);
        Self {
            format,
            encoding: None,
            delimiter: None,
            grids,
            refused: Vec::new(),
        }
    }
}

/// A row is named by its sheet and its number, so two sheets never keep one name, whatever a damaged file says.
pub fn name_apart(grids: &mut [Grid]) {
    let mut names = BTreeSet::new();
    for (at, grid) in grids.iter_mut().enumerate() {
        let Some(name) = &mut grid.sheet else {
            continue;
        };
        if name.trim().is_empty() {
            *name = format!("#{}", at + 1);
        }
        let (mut own, mut n) = (name.clone(), 1);
        while !names.insert(own.clone()) {
            n += 1;
            own = format!("{name} ({n})");
        }
        *name = own;
    }
}

/// Puts a text into its column.
pub fn place(cells: &mut Vec<Box<str>>, column: usize, text: &str) {
    while cells.len() <= column {
        cells.push("".into());
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = bounded(text);
    }
}

/// A cell's text within the limit.
pub fn bounded(text: &str) -> Box<str> {
    if text.len() <= CELL_CHARS_MAX {
        return text.into();
    }
    text.chars()
        .take(CELL_CHARS_MAX)
        .collect::<String>()
        .into_boxed_str()
}
