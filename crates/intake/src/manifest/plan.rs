//! Which columns of a row answer which question.

use super::Column;
use super::columns::unit;
use super::fields::Field;
use super::grid::Row;
use crate::fold;
use crate::values::figures::Unit;
use std::collections::HashMap;

/// Which columns hold which field, best first.
pub struct Plan {
    pub places: HashMap<(u8, Field), Vec<usize>>,
    pub ram_unit: Option<Unit>,
    pub storage_unit: Option<Unit>,
    pub weight_grams: bool,
}

impl Plan {
    pub fn new(columns: &[Column]) -> Self {
        let mut places: HashMap<(u8, Field), Vec<&Column>> = HashMap::new();
        for column in columns {
            if let Some(field) = column.field {
                places
                    .entry((column.device, field))
                    .or_default()
                    .push(column);
            }
        }
        let head = |field| {
            columns
                .iter()
                .find(|c| c.field == Some(field))
                .map_or("", |c| c.header.as_str())
        };
        let grams = fold::header_words(head(Field::Weight));
        Self {
            ram_unit: unit(head(Field::Ram)),
            storage_unit: unit(head(Field::Storage)),
            weight_grams: grams.ends_with(" g") || grams.ends_with(" gr"),
            places: places
                .into_iter()
                .map(|(key, mut list)| {
                    list.sort_by(|a, b| {
                        b.confidence
                            .total_cmp(&a.confidence)
                            .then(a.index.cmp(&b.index))
                    });
                    (key, list.iter().map(|c| c.index).collect())
                })
                .collect(),
        }
    }

    pub fn all<'r>(&self, row: &'r Row, device: u8, field: Field) -> Vec<&'r str> {
        let places = self
            .places
            .get(&(device, field))
            .map(Vec::as_slice)
            .unwrap_or_default();
        places
            .iter()
            .map(|i| row.cell(*i))
            .filter(|c| !says_nothing(c))
            .collect()
    }

    /// True when some column of the row's device holds the field.
    pub fn has(&self, field: Field) -> bool {
        self.places.contains_key(&(1, field))
    }

    pub fn first<'r>(&self, row: &'r Row, device: u8, field: Field) -> Option<&'r str> {
        self.all(row, device, field).into_iter().next()
    }

    pub fn joined(&self, row: &Row, field: Field) -> String {
        self.all(row, 1, field).join(" ")
    }
}

/// Longest of these, in bytes.
const NOTHING_BYTES_MAX: usize = 16;

/// Dashes, N/A and the like; none of them has a digit.
pub fn says_nothing(cell: &str) -> bool {
    if cell.is_empty() {
        return true;
    }
    if cell.len() > NOTHING_BYTES_MAX || cell.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    // Every cell of a list is asked this: what is ASCII is folded where it costs nothing.
    let mut short = [0; NOTHING_BYTES_MAX];
    if cell.is_ascii() {
        let letters = cell.bytes().filter(u8::is_ascii_alphanumeric);
        let n = letters.zip(&mut short).fold(0, |n, (letter, place)| {
            *place = letter.to_ascii_lowercase();
            n + 1
        });
        let word = short.get(..n).map(std::str::from_utf8);
        return word.is_some_and(|word| word.is_ok_and(is_nothing));
    }
    is_nothing(&fold::compact(cell))
}

/// One of the words that stand where there is nothing, folded.
fn is_nothing(word: &str) -> bool {
    matches!(
        word,
        "" | "na"
            | "nil"
            | "null"
            | "none"
            | "nan"
            | "unknown"
            | "onbekend"
            | "inconnu"
            | "unbekannt"
            | "desconocido"
            | "nvt"
            | "so"
            | "nd"
            | "ninguno"
            | "nenhum"
            | "nessuno"
            | "aucun"
            | "aucune"
            | "geen"
            | "keine"
            | "keiner"
            | "keines"
            | "sinserie"
            | "sn"
            | "sns"
            | "desconhecido"
            | "sconosciuto"
            | "undefined"
            | "notset"
            | "notavailable"
            | "notapplicable"
            | "notassigned"
            | "nondefini"
            | "tbd"
            | "tbc"
            | "tba"
            | "xx"
            | "xxx"
            | "vide"
            | "empty"
            | "blank"
    )
}
