//! What is wrong in a file: where, what stands there, why it cannot be, and what to do.

use super::MISTAKES_MAX;
use std::fmt;

/// The longest piece of a wrong value that is shown, in characters.
const SHOWN_CHARS_MAX: usize = 40;

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// As the caller named the file.
    pub file: String,
    /// As a spreadsheet program counts, the header being row 1; `None` for the whole file.
    pub row: Option<usize>,
    /// The column's name; `None` for the whole row.
    pub column: Option<String>,
    /// What stands there, shortened.
    pub value: Option<String>,
    /// Why it cannot be.
    pub why: String,
    /// What to do about it.
    pub advice: String,
}

impl Mistake {
    /// A mistake of the file as a whole.
    pub(super) fn of(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            row: None,
            column: None,
            value: None,
            why: String::new(),
            advice: String::new(),
        }
    }

    /// A mistake of a row.
    pub(super) fn at(file: &str, row: usize) -> Self {
        Self {
            row: Some(row),
            ..Self::of(file)
        }
    }

    pub(super) fn column(mut self, column: &str) -> Self {
        self.column = Some(column.to_owned());
        self
    }

    pub(super) fn value(mut self, value: &str) -> Self {
        let mut shown: String = value.chars().take(SHOWN_CHARS_MAX).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        self.value = Some(shown);
        self
    }

    pub(super) fn because(mut self, why: impl Into<String>) -> Self {
        self.why = why.into();
        self
    }

    pub(super) fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = advice.into();
        self
    }

    /// `needs.csv, row 4, column weight, value "x"`.
    pub fn place(&self) -> String {
        let row = self.row.map(|row| format!("row {row}"));
        let column = self.column.as_ref().map(|name| format!("column {name}"));
        let value = self.value.as_ref().map(|value| format!("value {value:?}"));
        let parts = [Some(self.file.clone()), row, column, value];
        parts
            .into_iter()
            .flatten()
            .collect::<Vec<String>>()
            .join(", ")
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.place(), self.why, self.advice)
    }
}

/// At least one mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistakes {
    /// In the order of the files and their rows.
    pub list: Vec<Mistake>,
    /// How many more there are.
    pub more: usize,
}

impl Mistakes {
    pub(super) fn one(mistake: Mistake) -> Self {
        Self {
            list: vec![mistake],
            more: 0,
        }
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, mistake) in self.list.iter().enumerate() {
            let before = if place == 0 { "" } else { "\n" };
            write!(f, "{before}{mistake}")?;
        }
        match self.more {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for Mistakes {}

/// Mistakes while files are read.
#[derive(Debug, Default)]
pub(super) struct Collector {
    list: Vec<Mistake>,
    more: usize,
}

impl Collector {
    pub fn add(&mut self, mistake: Mistake) {
        if self.list.len() < MISTAKES_MAX {
            self.list.push(mistake);
        } else {
            self.more += 1;
        }
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn end(self) -> Result<(), Mistakes> {
        if self.list.is_empty() {
            return Ok(());
        }
        Err(Mistakes {
            list: self.list,
            more: self.more,
        })
    }
}
