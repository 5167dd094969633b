//! Records as delimited text: `wmic /format:csv` (a column `Node`, nothing quoted), `Export-Csv` and `ConvertTo-Csv` (a line
//! `#TYPE`, everything quoted), with any delimiter; several tables may stand one below the other.

use super::class::{self, Class, Record};
use std::collections::HashMap;

/// Records that are kept.
const RECORDS_MAX: usize = 5_000;
/// Lines that are looked at.
const LINES_MAX: usize = 50_000;
/// Columns of a table.
const COLUMNS_MAX: usize = 400;
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The records, or nothing where the text is no such table.
pub fn read(text: &str) -> Option<(&'static str, Vec<Record>)> {
    let text = text.trim_start_matches('\u{feff}');
    let mut records = Vec::new();
    let mut hint = String::new();
    let mut table: Option<(u8, Vec<String>)> = None;
    // A quoted value may hold a line break, so that lines are put together until their quotes are even.
    let mut open = String::new();
    let mut is_first = true;
    for line in text.lines().take(LINES_MAX) {
        if open.is_empty() && line.trim().is_empty() {
            continue;
        }
        if !open.is_empty() {
            open.push('\n');
        }
        open.push_str(line.trim_end_matches('\r'));
        if !open.matches('"').count().is_multiple_of(2)
            && open.len() < crate::limits::CELL_CHARS_MAX
        {
            continue;
        }
        let line = std::mem::take(&mut open);
        if let Some(name) = line.trim_matches('"').strip_prefix("#TYPE ") {
            hint = class::last_word(name).to_owned();
            // What Select-Object made of a record has no class any more.
            if hint.contains('.') {
                hint.clear();
            }
            table = None;
        } else if let Some(found) = header(&line, &hint, table.is_some()) {
            table = Some(found);
        } else if let Some((delimiter, names)) = &table {
            let fields = row(&line, *delimiter, names);
            if let Some(record) = Record::of(&hint, fields).filter(|_| records.len() < RECORDS_MAX)
            {
                records.push(record);
            }
        } else if is_first {
            return None;
        }
        is_first = false;
    }
    (!records.is_empty()).then_some(("csv", records))
}

/// The names of a header: words without blanks whose fields tell a class.
/// Below a header, only fields that tell a class by themselves make another one.
fn header(line: &str, hint: &str, is_below: bool) -> Option<(u8, Vec<String>)> {
    let delimiter = DELIMITERS
        .into_iter()
        .max_by_key(|delimiter| line.bytes().filter(|byte| byte == delimiter).count())?;
    let cells = cells(line, delimiter);
    let capitals = cells
        .iter()
        .filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_'))
        .count();
    let names: Vec<String> = cells
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect();
    let is_word = |name: &String| {
        !name.is_empty()
            && name.len() <= 64
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && name.chars().any(|c| c.is_ascii_alphabetic())
    };
    if capitals * 2 < names.len()
        || names.len() < 2
        || names.len() > COLUMNS_MAX
        || !names.iter().all(is_word)
    {
        return None;
    }
    let blank = names.iter().map(|name| (name.clone(), String::new()));
    let known = Record::of("", blank.collect()).map(|record| record.class);
    let is_named = !hint.is_empty() || names.first().is_some_and(|name| name == "node");
    let tells = known.is_some_and(|class| class != Class::Other);
    (tells || is_named && !is_below).then_some((delimiter, names))
}

fn row(line: &str, delimiter: u8, names: &[String]) -> HashMap<String, String> {
    let mut values: Vec<String> = Vec::new();
    let cells = cells(line, delimiter);
    let mut surplus = cells.len().saturating_sub(names.len());
    for cell in cells {
        // wmic quotes nothing: "Advanced Micro Devices, Inc." comes as two cells.
        let goes_on = surplus > 0 && cell.starts_with(' ');
        match values.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.push(char::from(delimiter));
                last.push_str(&cell);
                surplus -= 1;
            }
            None => values.push(cell),
        }
    }
    names.iter().cloned().zip(values).collect()
}

fn cells(line: &str, delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(line.as_bytes());
    let first = reader.records().next().and_then(Result::ok);
    first.map_or_else(Vec::new, |record| {
        record.iter().map(str::to_owned).collect()
    })
}
