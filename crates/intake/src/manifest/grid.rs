//! Rows of text with their numbers, whatever file they came from.

use crate::limits::CELL_CHARS_MAX;

/// One sheet.
pub struct Grid {
    /// Name of the sheet; absent for text.
    pub sheet: Option<String>,
    /// Rows that hold something, in order.
    pub rows: Vec<Row>,
    /// Number of the last row, blank ones counted.
    pub last_row: u32,
}

/// One row.
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
    /// `xlsx`, `xls`, `ods` or `text`.
    pub format: &'static str,
    /// Encoding of a text file.
    pub encoding: Option<&'static str>,
    /// Delimiter of a text file.
    pub delimiter: Option<char>,
    /// Its sheets.
    pub grids: Vec<Grid>,
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
