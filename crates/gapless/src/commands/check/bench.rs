//! Judges lines as they come. What is kept of those that went by: their folded serial numbers with the first place of each,
//! and the figures; never the lines.

use gapless_intake::manifest::Line;
use gapless_journey::SerialNumber;
use gapless_offer::rules::{self, Judged, Policy, Reason, Summary, Tally};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Where a serial number stood first.
struct Place {
    file: usize,
    sheet: Option<Box<str>>,
    row: u32,
}

/// The verdicts of one run, over all its files.
pub struct Bench<'a> {
    policy: &'a Policy,
    files: Vec<String>,
    first: HashMap<String, Place>,
    tally: Tally,
}

impl<'a> Bench<'a> {
    /// Nothing judged yet.
    pub fn new(policy: &'a Policy) -> Self {
        Self {
            policy,
            files: Vec::new(),
            first: HashMap::new(),
            tally: Tally::default(),
        }
    }

    /// The policy that judges.
    pub const fn policy(&self) -> &'a Policy {
        self.policy
    }

    /// The lines that follow are of this file.
    pub fn begin(&mut self, file: &str) {
        self.files.push(file.to_owned());
    }

    /// Judges a line; a serial number that stood before is told, and decides nothing.
    pub fn judge(&mut self, line: &Line) -> Judged {
        let mut judged = rules::judge(&line.claim, self.policy);
        let before = self.stood_before(line);
        let is_duplicate = before.is_some();
        if let Some(place) = before {
            judged
                .reasons
                .push(Reason::new("duplicate-serial").with("where", place));
        }
        self.tally.add(line, &judged, is_duplicate);
        judged
    }

    /// The figures of all that was judged.
    pub fn summary(&self) -> Summary {
        self.tally.summary(self.policy)
    }

    /// Where the serial number of a line stood before, as a person names it.
    fn stood_before(&mut self, line: &Line) -> Option<String> {
        let key = line.claim.serial_number.as_ref().map(SerialNumber::key)?;
        if !rules::can_tell_apart(&key) {
            return None;
        }
        match self.first.entry(key) {
            Entry::Vacant(free) => {
                free.insert(Place {
                    file: self.files.len().saturating_sub(1),
                    sheet: line.sheet.as_deref().map(Box::from),
                    row: line.row,
                });
                None
            }
            Entry::Occupied(first) => {
                let Place { file, sheet, row } = first.get();
                let file = self.files.get(*file).map_or("", String::as_str);
                Some(match sheet {
                    Some(sheet) => format!("{file}, {sheet}, row {row}"),
                    None => format!("{file}, row {row}"),
                })
            }
        }
    }
}
