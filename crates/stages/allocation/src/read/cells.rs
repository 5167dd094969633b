//! A CSV file as rows of cells, by the names of its columns.

use super::BYTES_MAX;
use super::mistake::{Collector, Mistake};
use std::collections::HashMap;
use std::io::Read;

const BOM: char = '\u{feff}';
const SAVE_AS: &str = "save it as CSV in UTF-8";

/// A file in memory.
pub struct Table {
    file: String,
    text: String,
    delimiter: u8,
    /// Where each wanted column stands.
    places: HashMap<&'static str, usize>,
    width: usize,
}

/// A row that is not empty.
pub struct Row<'a> {
    table: &'a Table,
    /// As a spreadsheet program shows it.
    pub number: usize,
    record: csv::StringRecord,
}

impl Row<'_> {
    /// The cell of that column, without blanks around it.
    pub fn cell(&self, column: &'static str) -> &str {
        let place = self.table.places.get(column);
        place
            .and_then(|place| self.record.get(*place))
            .map_or("", str::trim)
    }

    /// A mistake of that cell.
    pub fn mistake(&self, column: &'static str) -> Mistake {
        Mistake::at(&self.table.file, self.number)
            .column(column)
            .value(self.cell(column))
    }
}

impl Table {
    /// Reads a file, and finds the columns in its first row. Columns that nobody asked for may stand among them.
    pub fn read(
        file: &str,
        input: &mut dyn Read,
        columns: &[&'static str],
    ) -> Result<Self, Box<Mistake>> {
        let text = text(file, input)?;
        let mut lines = text.lines();
        let first = lines
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default();
        // Programs of countries that write 1,5 separate cells by semicolons.
        let is_semicolons = first.contains(';') && !first.contains(',');
        let delimiter = if is_semicolons { b';' } else { b',' };
        let mut table = Self {
            file: file.to_owned(),
            text,
            delimiter,
            places: HashMap::new(),
            width: 0,
        };
        table.find(columns)?;
        Ok(table)
    }

    fn find(&mut self, columns: &[&'static str]) -> Result<(), Box<Mistake>> {
        let mistake = || Mistake::at(&self.file, 1);
        let header = self.records().next().and_then(|(_, record)| record.ok());
        let header = header.unwrap_or_default();
        let names: Vec<String> = header
            .iter()
            .map(|name| name.trim().to_lowercase())
            .collect();
        let mut places = HashMap::new();
        for column in columns {
            let mut found = names.iter().enumerate().filter(|(_, name)| name == column);
            let Some((place, _)) = found.next() else {
                let why = "there is no such column in the first row";
                let advice = format!("the first row must name {}", columns.join(","));
                return Err(Box::new(
                    mistake().column(column).because(why).advise(advice),
                ));
            };
            if found.next().is_some() {
                let why = "two columns have this name";
                return Err(Box::new(
                    mistake()
                        .column(column)
                        .because(why)
                        .advise("keep one of them"),
                ));
            }
            places.insert(*column, place);
        }
        self.width = names.len();
        self.places = places;
        Ok(())
    }

    /// The rows below the header that hold something.
    pub fn rows(&self, mistakes: &mut Collector) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        for (number, record) in self.records().skip(1) {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let mistake = Mistake::at(&self.file, number);
                    mistakes.add(mistake.because(error.to_string()).advise(SAVE_AS));
                    break;
                }
            };
            let filled = record.iter().enumerate();
            let Some((last, _)) = filled.filter(|(_, cell)| !cell.trim().is_empty()).last() else {
                continue;
            };
            if last >= self.width || record.len() < self.width {
                let (has, wanted) = (record.len(), self.width);
                let mistake = Mistake::at(&self.file, number)
                    .because(format!("it has {has} cells, the header has {wanted}"))
                    .advise("write a cell for each column; put a text with a comma in quotes");
                mistakes.add(mistake);
                continue;
            }
            rows.push(Row {
                table: self,
                number,
                record,
            });
        }
        rows
    }

    /// All records with their numbers. A blank row counts, and a cell with line breaks is in one row.
    fn records(&self) -> impl Iterator<Item = (usize, Result<csv::StringRecord, csv::Error>)> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .from_reader(self.text.as_bytes());
        let mut breaks_before = 0;
        std::iter::from_fn(move || {
            let mut record = csv::StringRecord::new();
            let read = reader.read_record(&mut record);
            // The reader stands behind the record's line end, and has skipped blank rows before it.
            let lines = usize::try_from(reader.position().line()).unwrap_or(usize::MAX);
            let breaks: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
            breaks_before += breaks;
            let number = lines.saturating_sub(1).saturating_sub(breaks_before).max(1);
            match read {
                Ok(false) => None,
                Ok(true) => Some((number, Ok(record))),
                Err(error) => Some((number, Err(error))),
            }
        })
    }
}

/// The text with line ends of one kind and one at its end, so that rows can be counted.
fn text(file: &str, input: &mut dyn Read) -> Result<String, Box<Mistake>> {
    let mut bytes = Vec::new();
    let read = input.take(BYTES_MAX + 1).read_to_end(&mut bytes);
    let mistake = || Mistake::of(file);
    read.map_err(|error| {
        let advice = "check that it is a file and that you may read it";
        mistake().because(error.to_string()).advise(advice)
    })?;
    if bytes.len() as u64 > BYTES_MAX {
        let why = format!("it is larger than {} MiB", BYTES_MAX / 1024 / 1024);
        let advice = "put like devices into one class, or solve category by category";
        return Err(Box::new(mistake().because(why).advise(advice)));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..at).unwrap_or_default();
        let row = before.split(|byte| *byte == b'\n').count();
        let advice = "in a spreadsheet program, save it as \"CSV UTF-8\"";
        Mistake::at(file, row)
            .because("it is not text in UTF-8")
            .advise(advice)
    })?;
    let text = text.strip_prefix(BOM).unwrap_or(&text);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() {
        return Err(Box::new(mistake().because("it is empty").advise(SAVE_AS)));
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}
