//! Delimited text, by whatever character, quoted or not. Own reader, because blank rows and cells with line
//! breaks must keep the row numbers that a spreadsheet shows, and because an unclosed quote must not swallow the file.

use super::delimiter;
use super::grid::{Grid, Row, Source, bounded};
use crate::error::ReadError;
use crate::limits::{CELLS_MAX, COLUMNS_MAX, ROWS_MAX};
use memchr::{memchr, memchr_iter, memchr3};

/// Characters that are looked at to tell text from anything else.
const SNIFF_CHARS: usize = 4_096;
/// Control characters among them that a text may hold, beside one that divides its cells.
const CONTROLS_MAX: usize = 40;
/// Line breaks that a quoted cell may hold; an opening quote with more behind it is a plain character (14" LED).
const CELL_BREAKS_MAX: usize = 200;

/// Reads a list whose rows a character divides.
pub fn read(text: &str) -> Result<Source, ReadError> {
    let form = Form::of(text)?;
    let mut source = Source::sheets("text", vec![form.grid()?]);
    source.delimiter = form.delimiter;
    Ok(source)
}

/// How a text is divided.
pub struct Form<'t> {
    /// By which character; none for a single column.
    pub delimiter: Option<char>,
    /// The rows.
    pub body: &'t str,
    /// Number of the first of them.
    pub first: u32,
}

impl<'t> Form<'t> {
    /// By its beginning.
    pub fn of(text: &'t str) -> Result<Self, ReadError> {
        if text.trim().is_empty() {
            return Err(ReadError::new("empty"));
        }
        if stray_controls(text) > CONTROLS_MAX {
            return Err(ReadError::new("wrong-type").with("kind", "binary"));
        }
        let (named, body, first) = separator_line(text);
        Ok(Self {
            delimiter: delimiter::of(body, named),
            body,
            first,
        })
    }

    /// Its rows.
    pub fn grid(&self) -> Result<Grid, ReadError> {
        let (rows, last_row) = records(self.body, self.delimiter, self.first)?;
        Ok(Grid::new(None, rows, last_row))
    }
}

/// Control characters that are neither line breaks, nor tabs, nor the one that may divide the cells (0x1F and the like).
fn stray_controls(text: &str) -> usize {
    let mut counts = [0_usize; 160];
    for c in text.chars().take(SNIFF_CHARS) {
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if let Some(n) = counts.get_mut(c as usize).filter(|_| control) {
            *n += 1;
        }
    }
    let divides = counts.iter().skip(1).max().copied().unwrap_or(0);
    counts.iter().sum::<usize>().saturating_sub(divides)
}

/// `sep=;` is what some programs write first, or in quotes; it is a row of the file, and no part of the list. The character
/// that it names, the text behind it, and the number of the row where that begins.
fn separator_line(text: &str) -> (Option<char>, &str, u32) {
    let head = text.split(['\n', '\r']).next().unwrap_or_default();
    let bare = head.trim_start_matches('"');
    let is_named = bare
        .get(..4)
        .is_some_and(|h| h.eq_ignore_ascii_case("sep="));
    let Some(named) = bare.get(4..).filter(|_| is_named) else {
        return (None, text, 1);
    };
    let body = text.get(head.len()..).unwrap_or_default();
    let ends = ["\r\n", "\n", "\r"];
    let body = ends.iter().find_map(|end| body.strip_prefix(end));
    let body = body.unwrap_or_default();
    let named = if named.starts_with("\\t") {
        Some('\t')
    } else {
        named.chars().next()
    };
    let divides = |c: &char| !c.is_alphanumeric() && !matches!(c, '"' | '\r' | '\n');
    (named.filter(divides), body, 2)
}

fn records(text: &str, delimiter: Option<char>, first: u32) -> Result<(Vec<Row>, u32), ReadError> {
    let mut rows = Vec::new();
    let (mut number, mut filled) = (first.saturating_sub(1), 0_usize);
    let (mut record, mut places) = (String::new(), Vec::new());
    let mut reader = Reader::new(text, delimiter);
    while reader.read(&mut record, &mut places) {
        number = number.saturating_add(1);
        let cell = |(from, to): &(usize, usize)| record.get(*from..*to).unwrap_or_default();
        let mut cells: Vec<Box<str>> = places.iter().map(|c| bounded(cell(c))).collect();
        while cells.last().is_some_and(|c| c.trim().is_empty()) {
            cells.pop();
        }
        within_columns(number, cells.len())?;
        filled += cells.len();
        if filled > CELLS_MAX {
            return Err(ReadError::new("too-many-cells").with("limit", CELLS_MAX));
        }
        if rows.len() >= ROWS_MAX {
            return Err(ReadError::new("too-many-rows").with("limit", ROWS_MAX));
        }
        if !cells.is_empty() {
            rows.push(Row { number, cells });
        }
    }
    Ok((rows, number))
}

/// Refuses a row of more cells than a manifest has.
pub fn within_columns(row: u32, cells: usize) -> Result<(), ReadError> {
    if cells <= COLUMNS_MAX {
        return Ok(());
    }
    Err(ReadError::new("too-many-columns")
        .with("row", row)
        .with("columns", cells)
        .with("limit", COLUMNS_MAX))
}

/// Reads records one by one.
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    delimiter: Option<char>,
    is_short: bool,
}

impl<'a> Reader<'a> {
    pub const fn new(text: &'a str, delimiter: Option<char>) -> Self {
        Self {
            text,
            at: 0,
            delimiter,
            is_short: false,
        }
    }

    /// Bytes behind the last record.
    pub const fn place(&self) -> usize {
        self.at
    }

    /// Whether more text could have made another record of what was read last: a quote is open, or it has no line break yet.
    pub const fn is_short(&self) -> bool {
        self.is_short || self.at >= self.text.len()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// A quoted cell: its text, behind what `out` holds, and the place behind the closing quote. `None` when the quote never
    /// closes as one should.
    fn quoted(&mut self, out: &mut String) -> Option<usize> {
        let body = self.rest().strip_prefix('"')?;
        let (mut from, mut breaks) = (0, 0);
        loop {
            let Some(shut) = memchr(b'"', body.as_bytes().get(from..)?) else {
                self.is_short = true;
                return None;
            };
            let shut = shut + from;
            let piece = body.get(from..shut)?;
            breaks += memchr_iter(b'\n', piece.as_bytes()).count();
            if breaks > CELL_BREAKS_MAX {
                return None;
            }
            out.push_str(piece);
            let behind = body.get(shut + 1..)?;
            match behind.chars().next() {
                Some('"') => {
                    out.push('"');
                    from = shut + 2;
                }
                None | Some('\n' | '\r') => return Some(self.at + shut + 2),
                Some(c) if Some(c) == self.delimiter => return Some(self.at + shut + 2),
                // Blanks between the quote and the delimiter are dropped; anything else means that it was no closing quote.
                Some(_) => {
                    let blank = behind.len() - behind.trim_start_matches(' ').len();
                    let next = behind.get(blank..)?.chars().next();
                    if blank > 0
                        && (next.is_none()
                            || next == self.delimiter
                            || next == Some('\n')
                            || next == Some('\r'))
                    {
                        return Some(self.at + shut + 2 + blank);
                    }
                    out.push('"');
                    from = shut + 1;
                }
            }
        }
    }

    /// Reads a cell behind what `out` holds.
    fn cell(&mut self, out: &mut String) {
        let rest = self.rest();
        let lead = rest.len() - rest.trim_start_matches(' ').len();
        let (start, known) = (self.at, out.len());
        self.at += lead;
        if let Some(behind) = self.quoted(out) {
            self.at = behind;
            return;
        }
        out.truncate(known);
        self.at = start;
        let end = match self.delimiter {
            Some(c) if c.is_ascii() => memchr3(c as u8, b'\n', b'\r', rest.as_bytes()),
            delimiter => rest.find(|c: char| c == '\n' || c == '\r' || Some(c) == delimiter),
        };
        let end = end.unwrap_or(rest.len());
        self.at += end;
        out.push_str(rest.get(..end).unwrap_or_default());
    }

    /// Reads a record: its cells stand in `text`, from and to the places of `cells`, in place of what both held. False at
    /// the end.
    pub fn read(&mut self, text: &mut String, cells: &mut Vec<(usize, usize)>) -> bool {
        text.clear();
        cells.clear();
        if self.at >= self.text.len() {
            return false;
        }
        loop {
            let from = text.len();
            self.cell(text);
            cells.push((from, text.len()));
            let mut behind = self.rest().chars();
            match behind.next() {
                Some('\r') => {
                    self.at += 1;
                    if self.rest().starts_with('\n') {
                        self.at += 1;
                    }
                    return true;
                }
                Some('\n') => {
                    self.at += 1;
                    return true;
                }
                Some(c) => self.at += c.len_utf8(),
                None => return true,
            }
        }
    }
}

impl Iterator for Reader<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        let (mut text, mut cells) = (String::new(), Vec::new());
        let is_one = self.read(&mut text, &mut cells);
        let cell = |(from, to): &(usize, usize)| text.get(*from..*to).unwrap_or_default();
        is_one.then(|| cells.iter().map(|c| cell(c).to_owned()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
        let source = read(text).unwrap();
        source.grids[0]
            .rows
            .iter()
            .map(|r| (r.number, r.cells.iter().map(ToString::to_string).collect()))
            .collect()
    }

    #[test]
    fn rows_keep_their_numbers() {
        let text = "a,b\n\n\"two\nlines\",x\r\n1,\"14\"\" LED\"\n2,14\" LED\n";
        let rows = cells(text);
        let numbers: Vec<u32> = rows.iter().map(|r| r.0).collect();
        assert_eq!(numbers, [1, 3, 4, 5]);
        assert_eq!(rows[2].1[1], "14\" LED");
        assert_eq!(rows[3].1[1], "14\" LED");
    }

    #[test]
    fn a_separator_line_is_obeyed_and_no_row_of_the_list() {
        for first in [
            "sep=;",
            "SEP=;",
            "\"sep=;\"",
            "sep=,",
            "sep=",
            "sep=x",
            "sep=;;;",
        ] {
            let rows = cells(&format!("{first}\r\nmodel;serial\r\nP1;A,1\r\nP2;B,2\r\n"));
            let read: Vec<(u32, usize)> = rows.iter().map(|r| (r.0, r.1.len())).collect();
            assert_eq!(read, [(2, 2), (3, 2), (4, 2)], "{first}");
        }
        for first in ["sep=\t", "sep=\\t"] {
            let rows = cells(&format!("{first}\nmodel, size\tserial\nP1, 14\tA1\n"));
            assert_eq!(rows[0].1, ["model, size", "serial"], "{first}");
        }
    }

    #[test]
    fn a_control_character_may_divide_and_a_binary_file_is_none() {
        let row = "Laptop\u{1f}Dell\u{1f}Latitude 5490\u{1f}AB12CD3\n";
        assert_eq!(cells(&row.repeat(60))[59].1.len(), 4);
        let binary: String = (1..9_u8).cycle().take(200).map(char::from).collect();
        assert_eq!(read(&binary).err().unwrap().code, "wrong-type");
    }

    #[test]
    fn an_unclosed_quote_takes_one_cell_only() {
        let mut text = "model;size\nA;\"14\n".to_owned();
        for i in 0..400 {
            text.push_str(&["M", &i.to_string(), ";", &i.to_string(), "\n"].concat());
        }
        assert_eq!(cells(&text).len(), 402);
    }

    proptest::proptest! {
        #[test]
        fn a_table_in_any_delimiter_reads_back(
            table in proptest::collection::vec(proptest::collection::vec("[a-zA-Zé0-9 \",;\n|]{0,12}", 3), 2..12),
            delimiter in proptest::sample::select(vec![',', ';', '\t', '|']),
        ) {
            let mut text = String::from("id;x\n").replace(';', &delimiter.to_string());
            text.clear();
            for row in &table {
                let quoted: Vec<String> = row.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
                text.push_str(&quoted.join(&delimiter.to_string()));
                text.push('\n');
            }
            let read: Vec<Vec<String>> = Reader::new(&text, Some(delimiter)).collect();
            proptest::prop_assert_eq!(read, table);
        }

        #[test]
        fn no_text_stops_it(text in "\\PC{0,400}") {
            let _ = read(&text);
        }
    }
}
