//! Which character divides the rows of a text: one of the usual ones, else any other that does so throughout.

use super::delimited::Reader;
use super::fields::Field;
use super::header;
use crate::limits::HEADER_ROWS_MAX;
use std::collections::{HashMap, HashSet};

/// What programs write. One of these is believed before any other character.
const USUAL: &[char] = &[',', ';', '\t', '|', '~', '^', ':'];
/// Characters that stand inside cells too: they need a header that they take apart into known words.
const INSIDE_CELLS: &[char] = &[
    '-', '_', '/', '\\', '.', '\'', '@', '(', ')', '[', ']', '{', '}', '<', '>', '+', '&', '°',
    '’', '–',
];
/// Records that are looked at.
const PROBE_RECORDS: usize = 60;
/// Bytes that are looked at.
const PROBE_BYTES: usize = 1 << 20;
/// Unusual characters that are tried, and the characters of a line among which they are looked for.
const TRIED_MAX: usize = 16;
const LINE_CHARS_MAX: usize = 4_000;
/// Share of the records that an unusual character has to divide alike, below a header of known words.
const SHARE_MIN: f64 = 0.8;
/// Header words that show that the character divides, and how many when it stands inside cells too.
const KNOWN_MIN: usize = 2;
const KNOWN_INSIDE_MIN: usize = 3;
/// Columns that speak for an unusual character without a header: one "#" may stand in every name.
const COLUMNS_MIN: usize = 3;

/// How a character divides the first records.
struct Division {
    delimiter: char,
    /// Records that were looked at.
    records: usize,
    /// Share of them that have the usual number of cells.
    share: f64,
    /// The usual number of cells, more than one.
    columns: usize,
    /// Most fields that one of the first records names: more than none shows its header.
    known: usize,
    /// It stands between digits only, as the decimal comma does, and the colon of a time.
    in_numbers: bool,
}

impl Division {
    #[expect(clippy::cast_precision_loss, reason = "a number of columns")]
    fn score(&self) -> f64 {
        let doubt = if self.in_numbers { 2.0 } else { 0.0 };
        self.share * 10.0 + (self.columns.min(40) as f64) / 40.0 - doubt
    }
}

/// The delimiter of a text; none for a single column. `named` is what the file itself says of it: it is believed while the
/// rows do not say otherwise.
pub fn of(text: &str, named: Option<char>) -> Option<char> {
    let text = probe(text);
    let found = find(text);
    named
        .filter(|c| found == Some(*c) || divides(text, *c))
        .or(found)
}

/// The beginning of the text.
fn probe(text: &str) -> &str {
    let mut end = PROBE_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// True when a character that the file names divides nearly every row, and not as the comma of a number.
fn divides(text: &str, delimiter: char) -> bool {
    division(text, delimiter).is_some_and(|d| d.share >= SHARE_MIN && !d.in_numbers)
}

fn find(text: &str) -> Option<char> {
    let usual = USUAL
        .iter()
        .filter_map(|c| division(text, *c))
        // Colons stand in times and MACs: they need full agreement.
        .filter(|d| d.share > 0.25 && !(d.delimiter == ':' && d.share < 0.95))
        .reduce(|best, d| if d.score() > best.score() { d } else { best });
    let other = others(text)
        .into_iter()
        .filter_map(|c| division(text, c))
        .filter(|d| wins(d, usual.as_ref()))
        .reduce(|best, d| {
            let better = (d.known, d.score()) > (best.known, best.score());
            if better { d } else { best }
        });
    other.or(usual).map(|d| d.delimiter)
}

/// True for an unusual character that tells more of the rows than the usual one does.
fn wins(d: &Division, usual: Option<&Division>) -> bool {
    let inside = INSIDE_CELLS.contains(&d.delimiter);
    let needed = if inside { KNOWN_INSIDE_MIN } else { KNOWN_MIN };
    if d.known >= needed && d.share >= SHARE_MIN {
        return usual.is_none_or(|u| u.known < d.known);
    }
    let throughout = d.share > 0.999 && d.records > 1 && d.columns >= COLUMNS_MIN;
    !inside && throughout && usual.is_none_or(|u| u.in_numbers)
}

/// Unusual characters that stand in most lines, those of the most lines first. One line alone tells nothing.
fn others(text: &str) -> Vec<char> {
    let mut counts: HashMap<char, usize> = HashMap::new();
    let filled = text.split(['\n', '\r']).filter(|l| !l.trim().is_empty());
    let mut lines = 0_usize;
    for line in filled.take(PROBE_RECORDS) {
        lines += 1;
        let characters = line.chars().take(LINE_CHARS_MAX);
        let here: HashSet<char> = characters.filter(|c| may_divide(*c)).collect();
        for c in here {
            *counts.entry(c).or_default() += 1;
        }
    }
    let mut often: Vec<(char, usize)> = counts.into_iter().collect();
    often.retain(|(_, n)| n * 2 > lines && lines > 1);
    often.sort_unstable_by_key(|(c, n)| (std::cmp::Reverse(*n), *c));
    often.truncate(TRIED_MAX);
    often.into_iter().map(|(c, _)| c).collect()
}

fn may_divide(c: char) -> bool {
    let mark = matches!(c, '"' | '\0' | '\u{fffd}' | '\u{feff}');
    !(c.is_alphanumeric() || c.is_whitespace() || mark || USUAL.contains(&c))
}

/// True when a character stands between digits wherever it stands.
fn only_in_numbers(text: &str, delimiter: char) -> bool {
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if c == delimiter {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            if !(digit(before) && digit(characters.peek().copied())) {
                return false;
            }
        }
        before = Some(c);
    }
    true
}

fn division(text: &str, delimiter: char) -> Option<Division> {
    let mut records: Vec<Vec<String>> = Vec::new();
    for record in Reader::new(text, Some(delimiter)) {
        if record.iter().any(|c| !c.trim().is_empty()) {
            records.push(record);
        }
        if records.len() == PROBE_RECORDS {
            break;
        }
    }
    let many: Vec<usize> = records.iter().map(Vec::len).filter(|n| *n > 1).collect();
    let columns = mode(&many)?;
    let agree = many.iter().filter(|n| **n == columns).count();
    let alike = records.iter().filter(|r| r.len() == columns);
    let known = alike.take(HEADER_ROWS_MAX).map(|r| named_fields(r)).max();
    #[expect(clippy::cast_precision_loss, reason = "at most sixty")]
    let share = agree as f64 / records.len().max(1) as f64;
    Some(Division {
        delimiter,
        records: records.len(),
        share,
        columns,
        known: known.unwrap_or(0),
        in_numbers: only_in_numbers(text, delimiter),
    })
}

/// How many different fields the cells of a record name by their very words.
fn named_fields(record: &[String]) -> usize {
    let mut fields: Vec<Field> = Vec::new();
    for field in record.iter().filter_map(|cell| header::exactly(cell)) {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields.len()
}

fn mode(counts: &[usize]) -> Option<usize> {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    sorted
        .chunk_by(|a, b| a == b)
        .max_by_key(|run| run.len())
        .and_then(|run| run.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "Type;Brand;Model;Serial number;Screen\nLaptop;Dell;Latitude 5490;AB12CD3;15,6\n\
        Desktop;HP;EliteDesk 800 G5;CZC-1234;\nMonitor;Dell;P2419H;MON44110;23,8\n";

    #[test]
    fn any_character_that_divides_throughout_is_found() {
        for c in [
            ',', ';', '\t', '|', '~', '^', ':', '#', '=', '·', '!', '*', '$', '§', '¦', '\u{1f}',
            '\u{1}', '→',
        ] {
            let text = TABLE.replace(';', &c.to_string());
            // The decimal commas are cells of their own where the comma divides.
            let text = if c == ',' {
                text.replace("5,6", "5.6").replace("3,8", "3.8")
            } else {
                text
            };
            assert_eq!(of(&text, None), Some(c), "{text}");
            let body: String = text.split_inclusive('\n').skip(1).collect();
            assert_eq!(of(&body, None), Some(c), "without a header: {body}");
        }
        // Characters of cells divide below a header that they take apart.
        for c in ['_', '/', '+', '@'] {
            assert_eq!(of(&TABLE.replace(';', &c.to_string()), None), Some(c));
        }
    }

    #[test]
    fn what_stands_inside_cells_does_not_divide() {
        for (text, delimiter) in [
            ("Serial number\nAB-12-C\nAB-13-D\nAB-14-E\n", None),
            ("Asset-tag\nLAB-01\nLAB-02\n", None),
            ("serial_number\nA_1\nB_2\n", None),
            ("LAB-GHB15-01\nLAB-GHB15-02\nLAB-GHB15-03\n", None),
            (
                "Description\nDell Latitude 5490\nDell Latitude 5500\n",
                None,
            ),
            ("PC #1\nPC #2\nPC #3\n", None),
            (
                "E-mail,Purchase-date\na-b@x-y.org,2020-01-02\nc-d@x-y.org,2021-03-04\n",
                Some(','),
            ),
            (
                "Path;Date\nC:\\pcs\\a;01/02/2020\nC:\\pcs\\b;03/04/2021\n",
                Some(';'),
            ),
            ("SN1,i5*8*256*10\nSN2,i7*8*512*10\n", Some(',')),
            (
                "Model,Asset #,Serial #\nP1 #a #b,1,2\nP2 #a #b,3,4\n",
                Some(','),
            ),
            ("When\n10:30\n11:45\n", None),
        ] {
            assert_eq!(of(text, None), delimiter, "{text}");
        }
    }

    #[test]
    fn the_files_own_word_is_believed_until_its_rows_contradict_it() {
        for (text, named, delimiter) in [
            ("a b\tc\n1 2\t3\n", ' ', Some(' ')),
            (TABLE, ';', Some(';')),
            (TABLE, ',', Some(';')),
            (TABLE, '\t', Some(';')),
            ("A;15,6\nB;23,8\n", ',', Some(';')),
            ("Model\nP2419H\n", ';', None),
        ] {
            assert_eq!(of(text, Some(named)), delimiter, "{named:?} {text}");
        }
    }
}
