//! What each column holds: by the person's map, by its header, checked against and else guessed from its values.

use super::fields::Field;
use super::grid::{Grid, Row};
use super::header::meaning;
use super::place::{self, letter};
use super::{Column, Options, refine};
use crate::fold;
use crate::limits::SAMPLE_ROWS_MAX;
use crate::values::figures::{self, Quantity, Unit};
use crate::values::{category, cpu, maker};
use gapless_journey::SerialNumber;

/// Below this confidence a column is not used.
const CONFIDENCE_MIN: f32 = 0.35;

/// The columns of a table; `header` is the index of its row among the grid's.
pub fn understand(grid: &Grid, header: Option<usize>, options: &Options) -> Vec<Column> {
    let first = header.map_or(0, |h| h + 1);
    let sample: Vec<&Row> = grid.rows.iter().skip(first).take(SAMPLE_ROWS_MAX).collect();
    let head = header.and_then(|h| grid.rows.get(h));
    let width = sample
        .iter()
        .map(|r| r.cells.len())
        .chain(head.map(|h| h.cells.len()))
        .max()
        .unwrap_or(0);
    let mut columns: Vec<Column> = (0..width).map(|i| by_header(i, head)).collect();
    for column in &mut columns {
        check(column, &sample);
    }
    for column in &mut columns {
        if column.field.is_none() {
            guess(column, &sample, head.is_none());
        }
    }
    refine::refine(&mut columns, &sample);
    promote_screens(&mut columns);
    one_serial_when_headless(&mut columns, head.is_none());
    for (name, field) in &options.map {
        let place = place_in(&columns, grid.sheet.as_deref(), head, name);
        if let Some(column) = place.and_then(|p| columns.get_mut(p)) {
            (column.field, column.confidence) = (Some(*field), 1.0);
            column.device = 1;
            "map".clone_into(&mut column.why);
        }
    }
    columns
}

fn by_header(index: usize, head: Option<&Row>) -> Column {
    let text = head.map_or("", |h| h.cell(index));
    let header = if text.is_empty() {
        letter(index)
    } else {
        text.to_owned()
    };
    let meaning = if text.is_empty() { None } else { meaning(text) };
    Column {
        index,
        header,
        field: meaning.map(|m| m.field),
        device: meaning.map_or(1, |m| m.device),
        confidence: meaning.map_or(0.0, |m| m.confidence),
        why: if meaning.is_some() {
            "header".to_owned()
        } else {
            String::new()
        },
    }
}

/// Share of the filled cells of a column that pass a test; 0 for an empty column, with the number of filled ones.
pub(super) fn share(index: usize, sample: &[&Row], test: impl Fn(&str) -> bool) -> (f32, usize) {
    let (mut filled, mut passed) = (0_usize, 0_usize);
    for row in sample {
        let cell = row.cell(index);
        if !cell.is_empty() {
            filled += 1;
            passed += usize::from(test(cell));
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "at most the sample")]
    let share = passed as f32 / filled.max(1) as f32;
    (share, filled)
}

/// Lowers the confidence of a column whose values say otherwise than its header.
fn check(column: &mut Column, sample: &[&Row]) {
    let Some(field) = column.field else { return };
    let (agree, filled) = share(column.index, sample, |cell| plausible(field, cell));
    if filled == 0 {
        return;
    }
    if agree < 0.05 && filled >= 3 {
        column.confidence *= 0.3;
    } else if agree < 0.3 {
        column.confidence *= 0.75;
    }
    if field == Field::SerialNumber && filled >= 3 && running(column.index, sample) {
        (column.field, column.confidence) = (Some(Field::RowNumber), 0.7);
    }
    if column.confidence < CONFIDENCE_MIN {
        (column.field, column.confidence) = (None, 0.0);
        column.why.clear();
    }
}

/// 1, 2, 3 ...
pub(super) fn running(index: usize, sample: &[&Row]) -> bool {
    let numbers: Vec<u32> = sample
        .iter()
        .filter_map(|r| r.cell(index).parse().ok())
        .collect();
    numbers.len() >= 3
        && numbers.first().is_some_and(|n| *n <= 2)
        && numbers
            .windows(2)
            .all(|w| matches!(w, [a, b] if *b == a + 1))
}

fn plausible(field: Field, cell: &str) -> bool {
    match field {
        Field::Ram => figures::ram_gb(cell, None).is_some(),
        Field::Screen => figures::screen_inch(cell).is_some(),
        Field::Storage => cell.bytes().any(|b| b.is_ascii_digit()),
        Field::Quantity => figures::quantity(cell) != Quantity::Unclear,
        Field::Weight => figures::weight_g(cell, false).is_some(),
        Field::Year => cell.bytes().any(|b| b.is_ascii_digit()),
        Field::SerialNumber | Field::AssetTag => cell.len() < 100 && !cell.contains('\n'),
        Field::Imei => cell.chars().filter(char::is_ascii_digit).count() >= 14,
        _ => true,
    }
}

/// A column without a known header: what its values are. Only kinds of value that cannot be mistaken.
fn guess(column: &mut Column, sample: &[&Row], headless: bool) {
    let i = column.index;
    let at_least = |test: &dyn Fn(&str) -> bool, least: f32| {
        let (agree, filled) = share(i, sample, test);
        filled >= 2 && agree >= least
    };
    let field = if at_least(&is_mac, 0.6) {
        Some((Field::Mac, 0.9))
    } else if at_least(&|c| cpu::parse(c).is_known() || cpu::find(c).is_some(), 0.6) {
        Some((Field::Cpu, 0.8))
    } else if at_least(&category::is_word_alone, 0.6) {
        Some((Field::Category, 0.8))
    } else if at_least(
        &|c| c.len() < 30 && fold::words(c).split(' ').count() <= 2 && maker::named(c).is_some(),
        0.6,
    ) {
        Some((Field::Manufacturer, 0.7))
    } else if headless
        && at_least(
            &|c| c.len() < 60 && maker::of_family(&fold::words(c)).is_some(),
            0.5,
        )
    {
        Some((Field::Model, 0.7))
    } else if headless && at_least(&|c| is_memory(c), 0.6) {
        Some((Field::Ram, 0.6))
    } else if headless && at_least(&is_identifier, 0.7) && distinct(i, sample) {
        Some((
            if at_least(&is_tag, 0.6) {
                Field::AssetTag
            } else {
                Field::SerialNumber
            },
            0.5,
        ))
    } else {
        None
    };
    if let Some((field, confidence)) = field {
        (column.field, column.confidence) = (Some(field), confidence);
        "values".clone_into(&mut column.why);
    }
}

fn is_mac(cell: &str) -> bool {
    let hex = cell.chars().filter(char::is_ascii_hexdigit).count();
    let marks = cell.chars().filter(|c| matches!(c, ':' | '-')).count();
    hex == 12 && marks == 5
}

pub(super) fn is_memory(cell: &str) -> bool {
    let folded = fold::compact(cell);
    (folded.ends_with("gb") || folded.ends_with("go"))
        && figures::ram_gb(cell, None).is_some_and(|gb| gb <= 64.0)
}

pub(super) fn is_identifier(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    (5..=30).contains(&cell.len())
        && digits >= 2
        && !cell.contains(' ')
        && SerialNumber::parse(cell).is_some()
        && cell.parse::<f64>().is_err()
}

/// `LAP-0001`, `UTCS03241`, `LAB-GHB15-01`: letters that repeat and a running end.
pub(super) fn is_tag(cell: &str) -> bool {
    let letters = cell.chars().take_while(char::is_ascii_alphabetic).count();
    letters >= 2 && cell.chars().rev().take_while(char::is_ascii_digit).count() >= 2
}

pub(super) fn distinct(index: usize, sample: &[&Row]) -> bool {
    let mut values: Vec<&str> = sample
        .iter()
        .map(|r| r.cell(index))
        .filter(|c| !c.is_empty())
        .collect();
    let all = values.len();
    values.sort_unstable();
    values.dedup();
    values.len() * 10 >= all * 9
}

/// "Monitor model" in a list of monitors alone is the device of the row.
fn promote_screens(columns: &mut [Column]) {
    let first = columns.iter().any(|c| {
        c.device == 1
            && c.field.is_some_and(|f| {
                f.identifies() || matches!(f, Field::Cpu | Field::Ram | Field::Category)
            })
    });
    if !first {
        for column in columns {
            column.device = 1;
        }
    }
}

/// Without headers two columns may look like identifiers: the first is the tag, the rest are not known.
fn one_serial_when_headless(columns: &mut [Column], headless: bool) {
    if !headless {
        return;
    }
    for field in [Field::SerialNumber, Field::AssetTag] {
        for column in columns
            .iter_mut()
            .filter(|c| c.field == Some(field))
            .skip(1)
        {
            column.field = None;
            column.confidence = 0.0;
        }
    }
}

/// Index of the column that a person names by its header, its letter or its place, in a grid whose header is not looked for yet.
pub fn place(grid: &Grid, name: &str, named: &[(String, Field)]) -> Option<usize> {
    let header = super::header::find(grid, named);
    let head = header.and_then(|h| grid.rows.get(h));
    let width = grid.rows.iter().map(|r| r.cells.len()).max().unwrap_or(0);
    let columns: Vec<Column> = (0..width).map(|i| by_header(i, head)).collect();
    place_in(&columns, grid.sheet.as_deref(), head, name)
}

fn place_in(
    columns: &[Column],
    sheet: Option<&str>,
    head: Option<&Row>,
    name: &str,
) -> Option<usize> {
    if let Some(place) = place::parse(name, sheet) {
        // A header row that was named is that of one table of the sheet.
        let elsewhere = place.header_row.is_some() && place.header_row != head.map(|h| h.number);
        if elsewhere {
            return None;
        }
        return Some(place.column).filter(|i| *i < columns.len());
    }
    let wanted = fold::words(name);
    columns
        .iter()
        .position(|c| c.header == name)
        .or_else(|| {
            columns
                .iter()
                .position(|c| fold::words(&c.header) == wanted && !wanted.is_empty())
        })
        .or_else(|| {
            columns
                .iter()
                .position(|c| letter(c.index).eq_ignore_ascii_case(name))
        })
}

/// Unit that a header names for the numbers below it.
pub fn unit(header: &str) -> Option<Unit> {
    let words = fold::header_words(header);
    let has = |list: &[&str]| list.iter().any(|w| fold::has_words(&words, w));
    if has(&["gb", "go", "gib", "gigas", "gigabytes"]) {
        Some(Unit::Giga)
    } else if has(&["mb", "mo", "mib", "megabytes"]) {
        Some(Unit::Mega)
    } else if has(&["tb", "to", "tib"]) {
        Some(Unit::Tera)
    } else if has(&["bytes", "octets"]) {
        Some(Unit::Bytes)
    } else {
        None
    }
}
