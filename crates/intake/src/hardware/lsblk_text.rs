//! The text of `lsblk`, as a table and as pairs (`-P`): made into the list that its JSON is, which one reader reads.

use super::{Report, media};
use serde_json::{Map, Value};

/// Lines that are looked at.
const LINES_MAX: usize = 20_000;
/// Columns of the table whose cells end where their head ends; the others begin where it begins.
const RIGHT: [&str; 8] = [
    "DISC-GRAN",
    "LOG-SEC",
    "PHY-SEC",
    "RM",
    "RO",
    "ROTA",
    "RQ-SIZE",
    "SIZE",
];

/// Reads it, or nothing where the text is none of lsblk's.
pub fn read(text: &str) -> Option<Report> {
    let rows = pairs(text).or_else(|| table(text))?;
    let mut document = Map::new();
    document.insert("blockdevices".to_owned(), Value::Array(rows));
    media::document(&Value::Object(document))
}

/// `NAME="sda" SIZE="465.8G" TYPE="disk"` on each line.
fn pairs(text: &str) -> Option<Vec<Value>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut rows = Vec::new();
    for line in lines.take(LINES_MAX) {
        if !line.starts_with("NAME=\"") && !line.starts_with("KNAME=\"") {
            return None;
        }
        let mut row = Map::new();
        let mut rest = line;
        while let Some((name, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"')?;
            put(&mut row, name.trim(), value);
            rest = after;
        }
        rows.push(Value::Object(row));
    }
    (!rows.is_empty()).then_some(rows)
}

fn put(row: &mut Map<String, Value>, name: &str, value: &str) {
    let value = value.trim();
    if !value.is_empty() {
        let name = name.to_lowercase();
        let name = if name == "kname" {
            "name".to_owned()
        } else {
            name
        };
        row.entry(name).or_insert_with(|| Value::from(value));
    }
}

/// A word of a line, and the columns from which and to which it reaches.
struct Word<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

/// The words of a line; the lines of the tree count as one column each.
fn words(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut column = 0;
    for text in line.split(' ') {
        let length = text.chars().count();
        if length > 0 {
            let end = column + length;
            words.push(Word {
                text,
                start: column,
                end,
            });
        }
        column += length + 1;
    }
    words
}

/// A head of names, and a row for each device.
fn table(text: &str) -> Option<Vec<Value>> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let head = words(lines.next()?);
    let has = |name: &str| head.iter().any(|word| word.text == name);
    if head.first()?.text != "NAME" || !has("TYPE") || !has("SIZE") {
        return None;
    }
    let rows = lines.take(LINES_MAX).map(|line| {
        let mut cells: Vec<(&str, String)> = Vec::new();
        for word in words(line) {
            let is_right = |column: &&Word<'_>| RIGHT.contains(&column.text);
            let ends = head
                .iter()
                .filter(is_right)
                .find(|column| column.end == word.end);
            let begins = || {
                head.iter()
                    .filter(|c| !is_right(c))
                    .rfind(|column| column.start <= word.start)
            };
            let Some(column) = ends.or_else(begins) else {
                continue;
            };
            match cells.iter_mut().find(|(name, _)| *name == column.text) {
                Some((_, cell)) => {
                    cell.push(' ');
                    cell.push_str(word.text);
                }
                None => cells.push((column.text, word.text.to_owned())),
            }
        }
        let mut row = Map::new();
        for (name, cell) in cells {
            put(&mut row, name, &cell);
        }
        Value::Object(row)
    });
    Some(rows.collect())
}
