//! Rows that stand among devices and are none: rules drawn with signs, notes and legends, labels of a part of the list.

use super::Column;
use super::fields::Field;
use super::grid::{Grid, Row};
use super::memo::Memo;
use crate::fold;
use std::collections::HashSet;

/// Columns of a table, below which a row with one cell is no sign of anything.
const COLUMNS_MIN: usize = 3;
/// Words that make a text a sentence.
const WORDS_MIN: usize = 3;
/// Words that begin a legend or a note, folded.
const NOTES: &[&str] = &[
    "legend",
    "legende",
    "leyenda",
    "legenda",
    "note",
    "notes",
    "nota",
    "notas",
    "nb",
    "ps",
    "opmerking",
    "opmerkingen",
    "remarque",
    "remarques",
    "bemerkung",
    "bemerkungen",
    "hinweis",
    "observacoes",
    "observaciones",
    "signature",
    "handtekening",
    "unterschrift",
    "firma",
];

/// `---|---`, `+-----+`: the lines that tables of signs are drawn with.
pub fn is_rule(row: &Row) -> bool {
    let sign = |c: char| matches!(c, '-' | '=' | '+' | ':' | '|' | '_' | '─' | '┼' | ' ');
    let mut filled = row.filled().peekable();
    filled.peek().is_some_and(|c| c.len() >= 2) && filled.all(|cell| cell.chars().all(sign))
}

/// What tells such rows of one table.
pub struct Labels<'g> {
    columns: &'g [Column],
    /// Columns that the header names.
    width: usize,
    /// First cells that are merged across the table.
    across: HashSet<(u32, usize)>,
}

impl<'g> Labels<'g> {
    pub fn new(grid: &Grid, head: Option<&Row>, columns: &'g [Column]) -> Self {
        let across = grid
            .merged
            .iter()
            .filter(|s| s.right - s.left + 1 >= COLUMNS_MIN);
        Self {
            columns,
            width: head.map_or(0, |h| h.filled().count()),
            across: across.map(|s| (s.top, s.left)).collect(),
        }
    }

    /// A sentence below or among the devices, in a column that holds no sentences.
    pub fn is_note(&self, row: &Row, memo: &mut Memo) -> bool {
        let Some((column, text)) = self.alone(row, 2) else {
            return false;
        };
        let words = fold::words(text);
        let first = words.split(' ').next().unwrap_or_default();
        if NOTES.contains(&first) && !words.bytes().any(|b| b.is_ascii_digit()) {
            return true;
        }
        let of_sentences = matches!(
            self.field(column),
            Some(Field::Notes | Field::Model | Field::Condition | Field::Cpu | Field::Storage)
        );
        let sentence = words.split(' ').count() >= WORDS_MIN
            && !words.bytes().any(|b| b.is_ascii_digit())
            && self.alone(row, 1).is_some();
        sentence
            && !of_sentences
            && memo.named(text).is_none()
            && memo.maker(text).is_none()
            && memo.family(text).is_none()
            && memo.find_cpu(text).is_none()
    }

    /// The name of a part of the list: merged across it, or ended by a colon.
    pub fn is_section(&self, row: &Row) -> bool {
        let Some((column, text)) = self.alone(row, 1) else {
            return false;
        };
        self.across.contains(&(row.number, column)) || text.ends_with(':')
    }

    fn field(&self, column: usize) -> Option<Field> {
        self.columns.get(column).and_then(|c| c.field)
    }

    /// The first cell of a row that fills at most so many, in a table of more.
    fn alone<'r>(&self, row: &'r Row, most: usize) -> Option<(usize, &'r str)> {
        if self.width < COLUMNS_MIN || row.filled().nth(most).is_some() {
            return None;
        }
        let column = row.cells.iter().position(|c| !c.trim().is_empty())?;
        Some((column, row.cell(column)))
    }
}
