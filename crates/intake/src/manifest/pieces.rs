//! Records of a delimited text that comes piece by piece. A record without quotes is cut where it stands and copied nowhere;
//! what is held is one piece, and the record that does not end in it.

use super::delimited::{Reader, within_columns};
use super::grid::{Row, bounded};
use crate::encoding::Steady;
use crate::error::ReadError;
use memchr::{memchr, memchr_iter, memchr2, memrchr2};
use std::io::Read;

/// Bytes that are read at once.
const PIECE_BYTES: usize = 256 * 1024;
/// Longest record that is waited for: a quote that never closes must not take the file into memory.
const RECORD_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Why reading ended early.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The input failed.
    #[error(transparent)]
    Input(#[from] std::io::Error),
    /// What came cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// Reads records one by one.
pub struct Pieces<R> {
    input: R,
    /// Bytes of a line that did not end yet.
    raw: Vec<u8>,
    text: String,
    at: usize,
    is_end: bool,
    encoding: Steady,
    delimiter: Option<char>,
    /// Number of the record before.
    number: u32,
    cells: Vec<(usize, usize)>,
    /// Cells of a record with quotes.
    unquoted: String,
}

/// A record: its cells as they came.
pub struct Record<'p> {
    /// As a spreadsheet shows it.
    pub number: u32,
    text: &'p str,
    cells: &'p [(usize, usize)],
}

impl<'p> Record<'p> {
    /// A cell, trimmed; empty where there is none.
    pub fn cell(&self, column: usize) -> &'p str {
        let place = self.cells.get(column);
        let text = place.and_then(|(from, to)| self.text.get(*from..*to));
        let text = text.unwrap_or_default();
        match text.as_bytes() {
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
            _ => text.trim(),
        }
    }

    /// Whether so many cells say something.
    pub fn has_filled(&self, least: usize) -> bool {
        let filled = (0..self.cells.len()).filter(|column| !self.cell(*column).is_empty());
        filled.take(least).count() == least
    }

    /// Whether no cell has more bytes.
    pub fn is_within(&self, most: usize) -> bool {
        self.cells.iter().all(|(from, to)| to - from <= most)
    }

    /// The record as a row of its own.
    pub fn row(&self) -> Row {
        let text = |(from, to): &(usize, usize)| self.text.get(*from..*to).unwrap_or_default();
        Row {
            number: self.number,
            cells: self.cells.iter().map(|c| bounded(text(c))).collect(),
        }
    }
}

impl<R: Read> Pieces<R> {
    /// The records of an input of which some bytes, behind its mark, were read already. `skipped` lines of it are no records.
    pub fn new(
        (head, input): (Vec<u8>, R),
        encoding: Steady,
        delimiter: Option<char>,
        skipped: u32,
    ) -> Self {
        Self {
            input,
            raw: head,
            text: String::new(),
            at: 0,
            is_end: false,
            encoding,
            delimiter,
            number: skipped,
            cells: Vec::new(),
            unquoted: String::new(),
        }
    }

    /// Its encoding, as far as it was read.
    pub fn encoding(&self) -> &'static str {
        self.encoding.name()
    }

    /// The next record; nothing at the end.
    pub fn record(&mut self) -> Result<Option<Record<'_>>, Broken> {
        loop {
            if self.at < self.text.len()
                && let Some((behind, is_quoted)) = self.cut()
            {
                self.at = behind;
                self.number = self.number.saturating_add(1);
                let text = if is_quoted {
                    &self.unquoted
                } else {
                    &self.text
                };
                // Blank cells behind the last that says something are none: programs write thousands of them.
                let is_blank = |(from, to): &(usize, usize)| {
                    text.get(*from..*to)
                        .is_none_or(|cell| cell.trim().is_empty())
                };
                while self.cells.last().is_some_and(is_blank) {
                    self.cells.pop();
                }
                within_columns(self.number, self.cells.len())?;
                return Ok(Some(Record {
                    number: self.number,
                    text,
                    cells: &self.cells,
                }));
            }
            if self.is_end {
                return Ok(None);
            }
            self.more()?;
        }
    }

    /// Cuts the record that begins here into its cells: the place behind it, and whether it had quotes. Nothing where it
    /// does not end in what was read.
    fn cut(&mut self) -> Option<(usize, bool)> {
        let rest = self.text.get(self.at..)?;
        let bytes = rest.as_bytes();
        let may_wait = !self.is_end && rest.len() < RECORD_BYTES_MAX;
        let end = memchr2(b'\n', b'\r', bytes);
        if end.is_none() && may_wait {
            return None;
        }
        let line = rest.get(..end.unwrap_or(rest.len()))?;
        self.cells.clear();
        if memchr(b'"', line.as_bytes()).is_some() {
            return self.cut_quoted(may_wait);
        }
        let breaks = match end {
            None => 0,
            Some(at) if bytes.get(at) == Some(&b'\n') => 1,
            // Half of a line break of Windows may be all that came yet.
            Some(at) if at + 1 == bytes.len() && may_wait => return None,
            Some(at) => 1 + usize::from(bytes.get(at + 1) == Some(&b'\n')),
        };
        let mut from = self.at;
        let cells = &mut self.cells;
        let mut cell = |at: usize, width: usize| {
            cells.push((from, self.at + at));
            from = self.at + at + width;
        };
        match self.delimiter {
            Some(c) if c.is_ascii() => {
                memchr_iter(c as u8, line.as_bytes()).for_each(|at| cell(at, 1));
            }
            Some(c) => line
                .match_indices(c)
                .for_each(|(at, text)| cell(at, text.len())),
            None => {}
        }
        cell(line.len(), breaks);
        Some((from, false))
    }

    fn cut_quoted(&mut self, may_wait: bool) -> Option<(usize, bool)> {
        let rest = self.text.get(self.at..)?;
        let mut reader = Reader::new(rest, self.delimiter);
        let is_one = reader.read(&mut self.unquoted, &mut self.cells);
        if !is_one || (reader.is_short() && may_wait) {
            return None;
        }
        Some((self.at + reader.place(), true))
    }

    /// Reads on, at least to the end of a line.
    fn more(&mut self) -> Result<(), Broken> {
        self.text.drain(..self.at);
        self.at = 0;
        let mut begin = 0;
        loop {
            let known = self.raw.len();
            self.raw.resize(known + PIECE_BYTES, 0);
            let fresh = self.raw.get_mut(known..).unwrap_or_default();
            let n = self.input.read(fresh)?;
            self.raw.truncate(known + n);
            self.is_end = n == 0;
            let new = self.raw.get(begin..).unwrap_or_default();
            let end = memrchr2(b'\n', b'\r', new).map(|at| begin + at + 1);
            let is_long = self.raw.len() >= RECORD_BYTES_MAX;
            let end = if self.is_end || is_long {
                Some(self.raw.len())
            } else {
                end
            };
            if let Some(end) = end {
                let lines = self.raw.get(..end).unwrap_or_default();
                self.text.push_str(&self.encoding.decode(lines));
                self.raw.drain(..end);
                return Ok(());
            }
            begin = self.raw.len();
        }
    }
}
