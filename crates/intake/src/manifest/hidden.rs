//! What the program that wrote a file does not show. It is read all the same, and said, so that nobody offers it unawares.

use crate::limits::COLUMNS_MAX;
use serde::{Deserialize, Serialize};

/// Most stretches of hidden rows of a sheet that are named; a filtered list has thousands.
const STRETCHES_MAX: usize = 10_000;

/// Hidden parts of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// The sheet itself.
    #[serde(default)]
    pub sheet: bool,
    /// First and last row of each stretch, as a spreadsheet shows them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<(u32, u32)>,
    /// Columns, from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<usize>,
}

impl Hidden {
    /// True when everything is shown.
    pub const fn is_none(&self) -> bool {
        !self.sheet && self.rows.is_empty() && self.columns.is_empty()
    }

    /// One more hidden row, below those before.
    pub(super) fn add_row(&mut self, row: u32) {
        self.add_rows(row, row);
    }

    /// Hidden rows, below those before.
    pub(super) fn add_rows(&mut self, first: u32, last: u32) {
        let room = self.rows.len() < STRETCHES_MAX;
        match self.rows.last_mut() {
            Some(stretch) if stretch.1.saturating_add(1) >= first => {
                stretch.1 = stretch.1.max(last);
            }
            _ if room => self.rows.push((first, last)),
            _ => {}
        }
    }

    /// Hidden columns, the last one counted.
    pub(super) fn add_columns(&mut self, first: usize, last: usize) {
        for column in first..=last.min(COLUMNS_MAX) {
            if self.columns.last().is_none_or(|c| *c < column) {
                self.columns.push(column);
            }
        }
    }

    /// What of it lies in a table: rows that hold something, and its columns.
    pub(super) fn within(&self, rows: &[u32], columns: &[usize]) -> Self {
        let holds = |(first, last): &&(u32, u32)| {
            let at = rows.partition_point(|r| r < first);
            rows.get(at).is_some_and(|r| r <= last)
        };
        Self {
            sheet: self.sheet,
            rows: self.rows.iter().filter(holds).copied().collect(),
            columns: self
                .columns
                .iter()
                .filter(|c| columns.contains(c))
                .copied()
                .collect(),
        }
    }
}
