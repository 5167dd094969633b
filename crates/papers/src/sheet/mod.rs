//! Tables as XLSX and CSV. Text that a spreadsheet program would take for a formula is made harmless.

mod delimited;
mod workbook;

pub use delimited::{csv, harmless};
pub use workbook::{Sheet, xlsx};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::failure::within;
use crate::{PaperError, limits};

/// What a column holds, for its width and its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Words and names.
    Text,
    /// Serial numbers, asset tags, ids: text, even when they look like numbers.
    Code,
    /// Numbers.
    Number,
    /// Days.
    Date,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading, in the reader's language.
    pub heading: String,
    /// What it holds.
    pub kind: ColumnKind,
}

impl Column {
    /// A column of words.
    pub fn text(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            kind: ColumnKind::Text,
        }
    }

    /// A column of codes.
    pub fn code(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            kind: ColumnKind::Code,
        }
    }

    /// A column of numbers.
    pub fn number(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            kind: ColumnKind::Number,
        }
    }

    /// A column of days.
    pub fn date(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            kind: ColumnKind::Date,
        }
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Text, as it is.
    Text(String),
    /// A whole number.
    Count(u64),
    /// A measured number.
    Number(f64),
    /// A day.
    Date(Date),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Count(number)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// The forms of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A workbook.
    Xlsx,
    /// Delimited text: UTF-8 with a mark at its head, comma, one line a row.
    Csv,
}

impl Format {
    /// What a browser is told that it gets.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }

    /// How its file's name ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// Writes one table, as what is seen on a page is exported.
pub fn write<R>(
    name: &str,
    columns: &[Column],
    rows: R,
    format: Format,
) -> Result<Vec<u8>, PaperError>
where
    R: IntoIterator<Item = Vec<Cell>>,
{
    match format {
        Format::Csv => csv(columns, rows),
        Format::Xlsx => {
            let sheet = Sheet::new(name, columns.to_vec(), rows.into_iter().collect());
            xlsx(&[sheet], name, None)
        }
    }
}

/// Refuses a table that no spreadsheet program opens.
fn check(columns: usize, rows: usize) -> Result<(), PaperError> {
    within("columns of a sheet", columns, limits::SHEET_COLUMNS_MAX)?;
    within("rows of a sheet", rows, limits::SHEET_ROWS_MAX)
}

/// Text of at most what one cell keeps.
fn fitting(text: &str) -> &str {
    text.char_indices()
        .nth(limits::CELL_CHARACTERS_MAX)
        .map_or(text, |(end, _)| &text[..end])
}
