//! Sheets of XLSX as nearly every program writes them, read in one walk over their text. Whatever else a sheet holds is left to
//! the workbook reader, which knows it all and takes ten times as long: here nothing is guessed, and nothing is told of an error.

mod elements;
mod formats;
mod strings;

use super::grid::{Row, Taken, place};
use super::marks;
use super::unpack::{self, Archive};
use super::workbook::text;
use crate::error::ReadError;
use calamine::{Data, ExcelDateTime, ExcelDateTimeType, Style};
use elements::{Attributes, are_attributes, each, tag};
use formats::Format;
use std::borrow::Cow;
use std::collections::HashMap;

/// What is known of a workbook before its sheets are read.
pub struct Book<'a> {
    archive: Archive<'a>,
    parts: HashMap<String, String>,
    strings: Vec<Box<str>>,
}

impl<'a> Book<'a> {
    /// Opens a workbook; nothing where its parts are not those that are known here.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut archive = unpack::open(bytes).ok()?;
        let book = unpack::text_of(&mut archive, "xl/workbook.xml")?;
        let relations = unpack::text_of(&mut archive, "xl/_rels/workbook.xml.rels")?;
        // Days are counted from another day there.
        let is_of_1900 = |said| book.contains(said);
        let counts_from_1900 = !book.contains("date1904")
            || ["date1904=\"0\"", "date1904=\"false\""]
                .into_iter()
                .any(is_of_1900);
        counts_from_1900.then_some(())?;
        let parts = marks::parts(&book, &relations);
        let strings = match only(&archive, "xl/sharedstrings.xml") {
            // Texts that are not known here are missed by the first cell that names one.
            Found::One(at) => strings::read(archive.by_index(at).ok()?).unwrap_or_default(),
            Found::None => Vec::new(),
            Found::Several => return None,
        };
        Some(Self {
            archive,
            parts,
            strings,
        })
    }

    /// The rows of a sheet; nothing where it holds what is not known here. `taken` counts what is given alone.
    pub fn rows(
        &mut self,
        sheet: &str,
        styles: &[Style],
        taken: &mut Taken,
    ) -> Result<Option<Vec<Row>>, ReadError> {
        let Some(part) = self.parts.get(sheet) else {
            return Ok(None);
        };
        let Found::One(at) = only(&self.archive, part) else {
            return Ok(None);
        };
        let Ok(part) = self.archive.by_index(at) else {
            return Ok(None);
        };
        let mut reading = Reading {
            known: &Known {
                strings: &self.strings,
                formats: styles.iter().map(Format::of).collect(),
            },
            taken: *taken,
            rows: Vec::new(),
            next: 1,
            refused: None,
        };
        let read = each(part, ["<sheetData>", "</row>", "</sheetData>"], |text| {
            reading.row(text)
        });
        if let Some(error) = reading.refused {
            return Err(error);
        }
        if read.is_none() {
            return Ok(None);
        }
        *taken = reading.taken;
        Ok(Some(reading.rows))
    }
}

enum Found {
    None,
    One(usize),
    Several,
}

/// The one part of this name, however it is spelt.
fn only(archive: &Archive<'_>, name: &str) -> Found {
    let is_it = |n: &str| n.replace('\\', "/").eq_ignore_ascii_case(name);
    let mut found = (0..archive.len()).filter(|i| archive.name_for_index(*i).is_some_and(is_it));
    match (found.next(), found.next()) {
        (Some(at), None) => Found::One(at),
        (None, _) => Found::None,
        _ => Found::Several,
    }
}

/// What the cells of a sheet name by numbers.
struct Known<'b> {
    strings: &'b [Box<str>],
    formats: Vec<Format>,
}

struct Reading<'b> {
    known: &'b Known<'b>,
    taken: Taken,
    rows: Vec<Row>,
    /// Number of the next row, where it does not say its own.
    next: u32,
    /// Why the file is not read at all.
    refused: Option<ReadError>,
}

impl Reading<'_> {
    /// Takes a row from the beginning of the text, and gives what follows it.
    fn row<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let (attributes, is_closed, mut rest) = tag(text, "<row")?;
        for (name, value) in Attributes(attributes) {
            if name? == "r" {
                let number: u32 = value.parse().ok()?;
                self.next = Some(number).filter(|n| *n >= self.next)?;
            }
        }
        let number = self.next;
        self.next = number.checked_add(1)?;
        if is_closed {
            return Some(rest);
        }
        let width = self.rows.last().map_or(0, |row| row.cells.len());
        let mut cells = Vec::with_capacity(width);
        let mut column = 0;
        loop {
            rest = rest.trim_start();
            if let Some(behind) = rest.strip_prefix("</row>") {
                rest = behind;
                break;
            }
            rest = self.cell(rest, (number, &mut column), &mut cells)?;
        }
        if !cells.is_empty() {
            self.taken.row().map_err(|e| self.refused = Some(e)).ok()?;
            self.rows.push(Row { number, cells });
        }
        Some(rest)
    }

    /// Takes a cell of a row from the beginning of the text; `column` is the one after the cell before.
    fn cell<'t>(
        &mut self,
        text: &'t str,
        (number, column): (u32, &mut usize),
        cells: &mut Vec<Box<str>>,
    ) -> Option<&'t str> {
        let (attributes, is_closed, mut rest) = tag(text, "<c")?;
        let (mut kind, mut style) = ("n", None);
        for (name, value) in Attributes(attributes) {
            match name? {
                "r" => *column = column_of(value, number)?,
                "t" => kind = value,
                "s" => style = Some(value.parse::<usize>().ok()?),
                _ => {}
            }
        }
        let here = *column;
        *column += 1;
        if is_closed {
            return Some(rest);
        }
        let mut said = None;
        if kind == "inlineStr" {
            if let Some(inner) = rest.trim_start().strip_prefix("<is>") {
                let (text, behind) = strings::joined(inner, "</is>")?;
                (said, rest) = (Some(text), behind);
            }
        } else {
            rest = without_formula(rest.trim_start())?;
            if let Some(inner) = rest.strip_prefix("<v>") {
                let at = inner.find('<')?;
                let (value, behind) = inner.split_at_checked(at)?;
                rest = behind.strip_prefix("</v>")?;
                said = Some(self.known.value(value, kind, style)?);
            }
        }
        if let Some(said) = said.filter(|said| !said.trim().is_empty()) {
            let counted = self.taken.cell(number, here);
            counted.map_err(|e| self.refused = Some(e)).ok()?;
            place(cells, here, &said);
        }
        rest.trim_start().strip_prefix("</c>")
    }
}

impl Known<'_> {
    /// What the value of a cell of a kind says.
    fn value<'v>(
        &'v self,
        value: &'v str,
        kind: &str,
        style: Option<usize>,
    ) -> Option<Cow<'v, str>> {
        Some(match kind {
            "s" => {
                let at: usize = value.parse().ok()?;
                (&**self.strings.get(at)?).into()
            }
            "str" => strings::plain(value)?,
            "n" if value.is_empty() => "".into(),
            "n" => {
                let is_figure = |b: u8| matches!(b, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E');
                let is_number = value.bytes().all(is_figure) && !value.starts_with('+');
                let number: f64 = value.parse().ok().filter(|_| is_number)?;
                let format = style.and_then(|s| self.formats.get(s));
                match format.unwrap_or(&Format::Number) {
                    Format::Number => text(&Data::Float(number)).into(),
                    Format::Date => {
                        let kind = ExcelDateTimeType::DateTime;
                        let at = ExcelDateTime::new(number, kind, false);
                        text(&Data::DateTime(at)).into()
                    }
                    Format::Unknown => return None,
                }
            }
            "b" => match value {
                "0" => "false".into(),
                "1" => "true".into(),
                _ => return None,
            },
            // What a formula could not find out is blank.
            "e" if ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?"].contains(&value) => "".into(),
            _ => return None,
        })
    }
}

/// The column of `AB12`, from 0, where the row is 12.
fn column_of(place: &str, row: u32) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, digits) = place.split_at_checked(letters)?;
    let is_here = digits.parse() == Ok(row) && !digits.starts_with('+');
    let one = |sum: usize, b: u8| sum * 26 + usize::from(b - b'A') + 1;
    let column = letters.bytes().take(4).fold(0, one);
    (is_here && letters.len() <= 3).then(|| column.checked_sub(1))?
}

/// What follows the formula of a cell, whose value was saved with it.
fn without_formula(text: &str) -> Option<&str> {
    if !text.starts_with("<f") {
        return Some(text);
    }
    let (attributes, is_closed, rest) = tag(text, "<f")?;
    are_attributes(attributes).then_some(())?;
    let rest = if is_closed {
        rest
    } else {
        let (formula, behind) = rest.split_at_checked(rest.find('<')?)?;
        strings::plain(formula)?;
        behind.strip_prefix("</f>")?
    };
    Some(rest.trim_start())
}

#[cfg(test)]
mod tests;
