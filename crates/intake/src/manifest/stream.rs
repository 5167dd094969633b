//! A long list of text, line by line: what its columns hold is understood from its beginning, and no more of it is held.
//! Rows that say the same as one before, but for the numbers of the device, its age, place and weight, are told as such, so
//! that whoever judges lines judges one of them.

use super::delimited::Form;
use super::fields::Field;
use super::grid::{Grid, Row};
use super::labels::Labels;
use super::line::Line;
use super::pieces::{Broken, Pieces, Record};
use super::plan::{Plan, says_nothing};
use super::repeated::Repeated;
use super::rows::{self, Around, Memory};
use super::{Manifest, Options, Skipped, Table, blocks, columns, files, header, settle};
use crate::encoding::Steady;
use crate::error::ReadError;
use crate::hashed::Unhashed;
use crate::limits::{CELL_CHARS_MAX, FILE_BYTES_MAX};
use crate::values::figures;
use gapless_journey::{AssetTag, Category, SerialNumber};
use memchr::{memchr2, memrchr2};
use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::Read;
use std::iter::Peekable;
use std::vec::IntoIter;

/// Bytes from which the columns are understood. A list that is not longer is read as a whole.
const HEAD_BYTES: usize = 128 * 1024;
/// Kinds of rows that are known again.
const KINDS_MAX: usize = 200_000;
/// Skipped rows that are listed with their text; later ones without it, and those that stand below one another as one.
const SKIPPED_MAX: usize = 20_000;
/// Cells that a row must fill to be neither a note nor the name of a part of the list, see [`Labels`].
const FILLED_MIN: usize = 3;

/// Letters of a number without a digit.
const LETTERS_MIN: usize = 5;
/// Cells about the thing itself that a row must fill where its number has no digit.
const TOLD_MIN: usize = 2;

/// A byte of no text.
const BEHIND_CELL: u8 = 0xFF;

/// A list that was opened.
pub enum Opened<R> {
    /// It is short, or no plain text: here it is.
    Whole(Manifest),
    /// It is long: its lines come one by one.
    Lines(Box<Lines<R>>),
}

/// What the next row says.
#[derive(Debug)]
pub enum Said {
    /// A line.
    Line(Box<Line>),
    /// The first line of a kind, and what is its own. Kinds are numbered from 0 in the order in which they come.
    First(Box<Line>, Own),
    /// The same as the first line of this kind, but for what is its own.
    Alike(usize, Own),
}

/// What two rows of one kind may differ in.
#[derive(Debug)]
pub struct Own {
    /// Row as a spreadsheet shows it.
    pub row: u32,
    /// Maker's number.
    pub serial_number: SerialNumber,
    /// Donor's number.
    pub asset_tag: Option<AssetTag>,
    /// Year of purchase, where the row says one; else that of the kind.
    pub year: Option<u16>,
    /// Office or room.
    pub office: Option<String>,
    /// Weight of one, in grams, where stated.
    pub weight_g: Option<u64>,
}

impl Own {
    /// Whether a line says nothing else of what is its own: only then do rows alike differ from it in this alone.
    fn is_of(&self, line: &Line) -> bool {
        let claim = &line.claim;
        claim.serial_number.as_ref() == Some(&self.serial_number)
            && claim.asset_tag == self.asset_tag
            && (claim.year == self.year || self.year.is_none())
            && claim.office == self.office
            && claim.weight_g == self.weight_g
    }
}

/// The lines of a list that is read as it comes.
pub struct Lines<R> {
    pieces: Pieces<R>,
    manifest: Manifest,
    begun: Begun,
    kinds: HashMap<u64, Kind, Unhashed>,
    hasher: RandomState,
    /// What the kind of the row before was told by; used again.
    said: Vec<u8>,
    memory: Memory,
    /// Further lines of a row.
    ready: Peekable<IntoIter<Line>>,
}

/// A kind of rows.
#[derive(Clone, Copy)]
struct Kind {
    number: usize,
    is_unclear: bool,
}

/// What the beginning of a list tells of all of it.
struct Begun {
    delimiter: Option<char>,
    /// Lines before the first row.
    skipped: u32,
    table: Table,
    group_row: Option<u32>,
    head: Row,
    plan: Plan,
    places: Places,
    /// The kind of thing that nearly all of the beginning is.
    usual: Option<Category>,
    repeated: Repeated,
}

/// The columns of what is a device's own, and those that make its kind.
struct Places {
    serial: Vec<usize>,
    tag: Vec<usize>,
    year: Vec<usize>,
    office: Vec<usize>,
    weight: Vec<usize>,
    /// Nothing where a row may hold two devices.
    kind: Option<Vec<usize>>,
}

/// Opens a list.
pub fn open<R: Read>(
    mut input: R,
    file_name: &str,
    options: &Options,
) -> Result<Opened<R>, Broken> {
    let mut head = Vec::new();
    input
        .by_ref()
        .take(HEAD_BYTES as u64)
        .read_to_end(&mut head)?;
    let is_long = head.len() == HEAD_BYTES;
    if is_long && let Some((encoding, mark)) = Steady::of(&head) {
        let body = head.get(mark..).unwrap_or_default();
        if let Some(begun) = Begun::of(body, encoding, file_name, options)? {
            head.drain(..mark);
            return Ok(Opened::Lines(Box::new(begun.go_on(
                (head, input),
                encoding,
                file_name,
            ))));
        }
    }
    let left = (FILE_BYTES_MAX + 1).saturating_sub(head.len());
    input.take(left as u64).read_to_end(&mut head)?;
    Ok(Opened::Whole(super::read(&head, file_name, options)?))
}

impl Begun {
    /// Nothing where the beginning is no single table of a plain text with a header and lines below it.
    fn of(
        body: &[u8],
        mut encoding: Steady,
        file_name: &str,
        options: &Options,
    ) -> Result<Option<Self>, ReadError> {
        let end = memrchr2(b'\n', b'\r', body).map_or(0, |at| at + 1);
        let whole = body.get(..end).unwrap_or_default();
        let text = encoding.decode(whole);
        if !files::is_delimited(whole, &text) {
            return Ok(None);
        }
        let Ok(form) = Form::of(&text) else {
            return Ok(None);
        };
        let (delimiter, skipped) = (form.delimiter, form.first - 1);
        let Ok(grid) = form.grid() else {
            return Ok(None);
        };
        let mut tables = blocks::split(grid);
        let (Some(grid), None) = (tables.pop(), tables.pop()) else {
            return Ok(None);
        };
        let Some(at) = header::find(&grid, &options.map) else {
            return Ok(None);
        };
        for (column, _) in &options.map {
            if columns::place(&grid, column, &options.map).is_none() {
                return Err(ReadError::new("no-such-column").with("column", column));
            }
        }
        let columns = columns::understand(&grid, Some(at), options);
        let mut tried = empty(file_name);
        rows::take_rows(&grid, Some(at), &columns, &mut tried);
        if tried.lines.is_empty() {
            return Ok(None);
        }
        let name = rows::name_of(&grid, Some(at), file_name);
        let plan = Plan::new(&columns);
        Ok(Some(Self {
            delimiter,
            skipped,
            group_row: grid.group_row,
            places: Places::of(&plan),
            usual: settle::usual(&tried.lines, &name),
            repeated: Repeated::among(&tried.lines),
            table: rows::table_of(&grid, Some(at), columns),
            head: grid.rows.into_iter().nth(at).unwrap_or_default(),
            plan,
        }))
    }

    /// The lines of the whole list, from its first row on.
    fn go_on<R: Read>(
        self,
        (mut head, input): (Vec<u8>, R),
        encoding: Steady,
        file_name: &str,
    ) -> Lines<R> {
        if self.skipped > 0 {
            let end = memchr2(b'\n', b'\r', &head).unwrap_or(0);
            let is_windows = head.get(end..).is_some_and(|t| t.starts_with(b"\r\n"));
            head.drain(..(end + 1 + usize::from(is_windows)).min(head.len()));
        }
        Lines {
            pieces: Pieces::new((head, input), encoding, self.delimiter, self.skipped),
            manifest: Manifest {
                delimiter: self.delimiter.map(|c| c.to_string()),
                ..empty(file_name)
            },
            begun: self,
            kinds: HashMap::default(),
            hasher: RandomState::new(),
            said: Vec::new(),
            memory: Memory::default(),
            ready: Vec::new().into_iter().peekable(),
        }
    }

    /// What is a device's own in a row that can be alike another one: it has a number, and is neither a note nor a label.
    fn own(&self, record: &Record<'_>) -> Option<Own> {
        let first = |columns: &[usize]| said(record, columns).next();
        let serial_number = said(record, &self.places.serial).find_map(rows::serial)?;
        let asset_tag = said(record, &self.places.tag).find_map(AssetTag::parse);
        let is_known = self.is_number(&serial_number, record)
            && record.has_filled(FILLED_MIN)
            && record.is_within(CELL_CHARS_MAX)
            && !self.repeated.has(&serial_number, asset_tag.as_ref());
        let unit = self.plan.weight_grams;
        is_known.then(|| Own {
            row: record.number,
            serial_number,
            asset_tag,
            year: first(&self.places.year).and_then(figures::year),
            office: first(&self.places.office).map(rows::one_line),
            weight_g: first(&self.places.weight).and_then(|c| figures::weight_g(c, unit)),
        })
    }

    /// Whether what stands in the column of numbers is one. A word there may be a total or a note, unless the row tells what
    /// the thing is: rows alike say the same of it.
    fn is_number(&self, serial: &SerialNumber, record: &Record<'_>) -> bool {
        let text = serial.as_str();
        if text.bytes().any(|b| b.is_ascii_digit()) {
            return true;
        }
        let kind = self.places.kind.as_deref().unwrap_or_default();
        text.len() >= LETTERS_MIN
            && !text.contains(char::is_whitespace)
            && said(record, kind).take(TOLD_MIN).count() == TOLD_MIN
    }

    /// Counts lines of a row.
    fn count(&mut self, row: u32, lines: usize, is_unclear: bool) {
        self.table.lines += lines;
        if is_unclear {
            self.table.quantity_unclear.push(row);
        }
    }

    /// The kind of a row: a number of all that it says beside what is its own.
    fn kind(
        &self,
        record: &Record<'_>,
        own: &Own,
        section: Option<&str>,
        (hasher, said): (&RandomState, &mut Vec<u8>),
    ) -> Option<u64> {
        let columns = self.places.kind.as_ref()?;
        // One text for the hasher: it costs more to begin than to go on.
        said.clear();
        for column in columns {
            said.extend_from_slice(record.cell(*column).as_bytes());
            said.push(BEHIND_CELL);
        }
        // The year of some makers follows from the model where the row tells none.
        said.push(u8::from(own.year.is_some()));
        said.extend_from_slice(section.unwrap_or_default().as_bytes());
        let mut hasher = hasher.build_hasher();
        hasher.write(said);
        Some(hasher.finish())
    }

    /// The lines of a row, or the reason why it is none.
    fn lines(&self, row: &Row, memory: &mut Memory) -> Result<Vec<Line>, &'static str> {
        let around = Around {
            sheet: None,
            plan: &self.plan,
            labels: Labels::new(&Grid::default(), Some(&self.head), &self.table.columns),
            head: Some(&self.head),
        };
        let mut lines = around.lines(row, memory)?;
        let is_open = lines.iter().any(|line| line.claim.category_basis.is_none());
        if let Some(category) = self.usual.filter(|_| is_open) {
            settle::settle_as(category, &mut lines);
        }
        for line in &mut lines {
            self.repeated.drop_from(&mut line.claim);
        }
        Ok(lines)
    }
}

impl Places {
    fn of(plan: &Plan) -> Self {
        let of = |field| plan.places.get(&(1, field)).cloned().unwrap_or_default();
        let is_own = |field: &Field| {
            matches!(
                field,
                Field::SerialNumber
                    | Field::AssetTag
                    | Field::Year
                    | Field::Office
                    | Field::Weight
                    | Field::Imei
                    | Field::Mac
                    | Field::RowNumber
                    | Field::Person
                    | Field::Ignored
            )
        };
        let is_alone = plan.places.keys().all(|(device, _)| *device == 1);
        let kind = plan.places.iter().filter(|((_, field), _)| !is_own(field));
        let mut kind: Vec<usize> = kind.flat_map(|(_, columns)| columns).copied().collect();
        kind.sort_unstable();
        Self {
            serial: of(Field::SerialNumber),
            tag: of(Field::AssetTag),
            year: of(Field::Year),
            office: of(Field::Office),
            weight: of(Field::Weight),
            kind: is_alone.then_some(kind),
        }
    }
}

/// Cells of these columns that say something.
fn said<'r>(record: &'r Record<'_>, columns: &[usize]) -> impl Iterator<Item = &'r str> {
    let cells = columns.iter().map(|column| record.cell(*column));
    cells.filter(|cell| !says_nothing(cell))
}

fn empty(file_name: &str) -> Manifest {
    Manifest {
        file: file_name.to_owned(),
        format: "text".to_owned(),
        encoding: None,
        delimiter: None,
        tables: Vec::new(),
        lines: Vec::new(),
        skipped: Vec::new(),
    }
}

impl<R: Read> Lines<R> {
    /// What the next line says; nothing at the end of the list.
    pub fn next_line(&mut self) -> Result<Option<Said>, Broken> {
        loop {
            if let Some(line) = self.ready.next() {
                return Ok(Some(Said::Line(Box::new(line))));
            }
            let Self { pieces, begun, .. } = self;
            let Some(record) = pieces.record()? else {
                return Ok(None);
            };
            let number = record.number;
            if number == begun.head.number {
                continue;
            }
            if !record.has_filled(1) {
                skip(&mut self.manifest, number, "blank", String::new());
                continue;
            }
            if number < begun.head.number {
                let reason = rows::above(begun.group_row, number);
                skip(&mut self.manifest, number, reason, record.row().text());
                continue;
            }
            let own = begun.own(&record);
            let section = self.memory.section.as_deref();
            let kind = own
                .as_ref()
                .and_then(|own| begun.kind(&record, own, section, (&self.hasher, &mut self.said)));
            // Alike by a keyed hash of 64 bits: nobody can choose rows of which two kinds share one.
            let known = kind.and_then(|kind| self.kinds.get(&kind)).copied();
            let own = match (own, known) {
                (Some(own), Some(known)) => {
                    begun.count(number, 1, known.is_unclear);
                    return Ok(Some(Said::Alike(known.number, own)));
                }
                (own, _) => own,
            };
            let row = record.row();
            let lines = match begun.lines(&row, &mut self.memory) {
                Ok(lines) => lines,
                Err(reason) => {
                    skip(&mut self.manifest, number, reason, row.text());
                    continue;
                }
            };
            let is_unclear = lines.iter().any(|l| l.claim.quantity_unclear.is_some());
            begun.count(number, lines.len(), is_unclear);
            let is_one = lines.len() == 1 && self.kinds.len() < KINDS_MAX;
            self.ready = lines.into_iter().peekable();
            let (Some(kind), Some(own)) = (kind.filter(|_| is_one), own) else {
                continue;
            };
            if let Some(line) = self.ready.next_if(|line| own.is_of(line)) {
                let number = self.kinds.len();
                self.kinds.insert(kind, Kind { number, is_unclear });
                return Ok(Some(Said::First(Box::new(line), own)));
            }
        }
    }

    /// Its name.
    pub fn file(&self) -> &str {
        &self.manifest.file
    }

    /// How it was read, without its lines; what was not read any more is not told.
    pub fn end(self) -> Manifest {
        Manifest {
            encoding: Some(self.pieces.encoding().to_owned()),
            tables: vec![self.begun.table],
            ..self.manifest
        }
    }
}

/// Lists a row that is no line.
fn skip(manifest: &mut Manifest, row: u32, reason: &str, text: String) {
    let is_full = manifest.skipped.len() >= SKIPPED_MAX;
    let joins = |last: &&mut Skipped| {
        last.last_row + 1 == row && last.reason == reason && (is_full || reason == "blank")
    };
    if let Some(last) = manifest.skipped.last_mut().filter(joins) {
        last.last_row = row;
        return;
    }
    let text = if is_full { String::new() } else { text };
    rows::skip(manifest, None, (row, row), reason, text);
}
