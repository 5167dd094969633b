//! Judges lines as they come. What is kept of those that went by: a number for each serial number with the place where it
//! stood first, and the figures; never the lines.

use gapless_intake::hashed::Unhashed;
use gapless_intake::manifest::Line;
use gapless_journey::SerialNumber;
use gapless_offer::rules::{self, Judged, Policy, Reason, Summary, Tally};
use std::collections::HashMap;
use std::collections::hash_map::{Entry, RandomState};
use std::hash::BuildHasher;

/// A file, and a sheet of it.
struct Source {
    file: String,
    sheet: Option<String>,
}

/// Where a serial number stood first.
#[derive(Clone, Copy)]
struct Place {
    /// Among the sources.
    source: u32,
    row: u32,
}

/// The verdicts of one run, over all its files.
pub struct Bench<'a> {
    policy: &'a Policy,
    sources: Vec<Source>,
    /// By a keyed hash of 64 bits: a list of a million lines has one chance in thirty million that two numbers share one,
    /// and then a reason says so that decides nothing.
    first: HashMap<u64, Place, Unhashed>,
    hasher: RandomState,
    /// Of the number before; used again.
    key: String,
    tally: Tally,
}

impl<'a> Bench<'a> {
    /// Nothing judged yet.
    pub fn new(policy: &'a Policy) -> Self {
        Self {
            policy,
            sources: Vec::new(),
            first: HashMap::default(),
            hasher: RandomState::new(),
            key: String::new(),
            tally: Tally::default(),
        }
    }

    /// The policy that judges.
    pub const fn policy(&self) -> &'a Policy {
        self.policy
    }

    /// The lines that follow are of this file.
    pub fn begin(&mut self, file: &str) {
        self.from(file.to_owned(), None);
    }

    fn from(&mut self, file: String, sheet: Option<String>) {
        self.sources.push(Source { file, sheet });
    }

    /// Judges a line; a serial number that stood before is told, and decides nothing.
    pub fn judge(&mut self, line: &Line) -> Judged {
        let mut judged = rules::judge(&line.claim, self.policy);
        let before = self.stood_before(line);
        let is_duplicate = before.is_some();
        judged.reasons.extend(before);
        self.tally.add(line, &judged, is_duplicate);
        judged
    }

    /// The file that is being read.
    pub fn file(&self) -> &str {
        self.sources.last().map_or("", |source| &source.file)
    }

    /// Counts lines that were judged elsewhere.
    pub const fn tally(&mut self) -> &mut Tally {
        &mut self.tally
    }

    /// The figures of all that was judged.
    pub fn summary(&self) -> Summary {
        self.tally.summary(self.policy)
    }

    /// Where the serial number of a line stood before.
    fn stood_before(&mut self, line: &Line) -> Option<Reason> {
        let number = line.claim.serial_number.as_ref()?;
        if self.sources.last().map(|last| &last.sheet) != Some(&line.sheet) {
            let file = self.sources.last().map(|last| last.file.clone());
            self.from(file.unwrap_or_default(), line.sheet.clone());
        }
        self.met(number, line.row)
    }

    /// The same for a number in a row of the sheet that is being read.
    pub fn met(&mut self, number: &SerialNumber, row: u32) -> Option<Reason> {
        number.key_into(&mut self.key);
        if !rules::can_tell_apart(&self.key) {
            return None;
        }
        let source = u32::try_from(self.sources.len().saturating_sub(1)).unwrap_or(u32::MAX);
        match self.first.entry(self.hasher.hash_one(&self.key)) {
            Entry::Vacant(free) => {
                free.insert(Place { source, row });
                None
            }
            Entry::Occupied(first) => {
                let Place { source, row } = *first.get();
                let source = self.sources.get(source as usize)?;
                let place = match &source.sheet {
                    Some(sheet) => format!("{}, {sheet}, row {row}", source.file),
                    None => format!("{}, row {row}", source.file),
                };
                Some(Reason::new("duplicate-serial").with("where", place))
            }
        }
    }
}
