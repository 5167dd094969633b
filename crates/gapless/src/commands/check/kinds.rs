//! Lines of a long list that are alike: judged once, and printed from the parts that they share.

use super::bench::Bench;
use super::document::{self, Entry, Reason};
use gapless_intake::manifest::{Line, Own};
use gapless_offer::rules::{self, Asked};
use serde::Serialize;
use std::collections::HashMap;
use std::io;
use std::rc::Rc;

/// The kinds of one list that were met.
#[derive(Default)]
pub struct Kinds {
    kinds: Vec<Kind>,
    /// Where all of them stand, as it is printed.
    place: String,
    parts: Parts,
}

/// What all lines of a kind print.
struct Kind {
    /// Before the serial number.
    thing: Part,
    /// Between the asset tag and the year.
    facts: Part,
    /// Between the office and a further reason.
    state: Part,
    /// The rest.
    end: Part,
    year: Option<u16>,
    has_reasons: bool,
    asked: Asked,
}

/// Number of a text among the parts.
type Part = u32;

/// Texts that kinds are put together from: there are few of them, and what is printed a million times stays close at hand.
#[derive(Default)]
struct Parts {
    texts: Vec<Rc<str>>,
    numbers: HashMap<Rc<str>, Part>,
}

impl Kinds {
    /// Judges the first line of a kind and keeps what the others share with it.
    pub fn keep(&mut self, line: &Line, bench: &Bench<'_>) -> io::Result<()> {
        let judged = rules::judge(&line.claim, bench.policy());
        let asked = Asked::of(line, &judged);
        let entry = document::entry(bench.file(), line, judged);
        if self.kinds.is_empty() {
            self.place = format!("{{{},\"row\":", inside(&entry.place)?);
        }
        self.kinds.push(Kind::new(&entry, asked, &mut self.parts)?);
        Ok(())
    }

    /// Prints the first line of the kind that was kept last.
    pub fn print_first(
        &self,
        own: &Own,
        bench: &mut Bench<'_>,
        line: &mut Vec<u8>,
    ) -> io::Result<()> {
        self.print(self.kinds.len().saturating_sub(1), own, bench, line)
    }

    /// Prints a line of a kind as a line that was judged alone would be.
    pub fn print(
        &self,
        kind: usize,
        own: &Own,
        bench: &mut Bench<'_>,
        line: &mut Vec<u8>,
    ) -> io::Result<()> {
        let Some(kind) = self.kinds.get(kind) else {
            return Err(io::Error::other("a line of a kind that was not met"));
        };
        let before = bench.met(&own.serial_number, own.row);
        bench
            .tally()
            .add_alike(&kind.asked, own.weight_g, before.is_some());
        field(line, self.place.as_bytes(), &own.row)?;
        line.extend_from_slice(self.parts.of(kind.thing));
        field(line, b",\"serial_number\":", own.serial_number.as_str())?;
        field(line, b",\"asset_tag\":", &own.asset_tag)?;
        line.extend_from_slice(self.parts.of(kind.facts));
        if let Some(year) = own.year.or(kind.year) {
            field(line, b",\"year\":", &year)?;
        }
        if let Some(office) = &own.office {
            field(line, b",\"office\":", office)?;
        }
        line.extend_from_slice(self.parts.of(kind.state));
        if let Some(before) = &before {
            let comma: &[u8] = if kind.has_reasons { b"," } else { b"" };
            field(line, comma, &Reason::of(before))?;
        }
        line.extend_from_slice(self.parts.of(kind.end));
        Ok(())
    }
}

fn field<T: Serialize + ?Sized>(line: &mut Vec<u8>, name: &[u8], value: &T) -> io::Result<()> {
    line.extend_from_slice(name);
    Ok(serde_json::to_writer(line, value)?)
}

impl Kind {
    fn new(entry: &Entry<'_>, asked: Asked, parts: &mut Parts) -> io::Result<Self> {
        let reasons = serde_json::to_string(&entry.reasons)?;
        let reasons = reasons.strip_suffix(']').unwrap_or(&reasons);
        let preparation = serde_json::to_string(&entry.preparation)?;
        let [thing, facts, state] = [
            inside(&entry.thing)?,
            inside(&entry.facts)?,
            inside(&entry.state)?,
        ];
        Ok(Self {
            thing: parts.number(format!(",{thing}")),
            facts: parts.number(format!(",{facts}")),
            state: parts.number(format!(",{state},\"reasons\":{reasons}")),
            end: parts.number(format!("],\"preparation\":{preparation}}}\n")),
            year: entry.year,
            has_reasons: !entry.reasons.is_empty(),
            asked,
        })
    }
}

impl Parts {
    fn number(&mut self, text: String) -> Part {
        if let Some(number) = self.numbers.get(text.as_str()) {
            return *number;
        }
        // Kinds are limited, so are their parts.
        let number = Part::try_from(self.texts.len()).unwrap_or(Part::MAX);
        let text: Rc<str> = text.into();
        self.texts.push(Rc::clone(&text));
        self.numbers.insert(text, number);
        number
    }

    fn of(&self, number: Part) -> &[u8] {
        let text = self.texts.get(number as usize);
        text.map(|text| text.as_bytes()).unwrap_or_default()
    }
}

/// The fields of an object, as they stand among others.
fn inside(part: &impl Serialize) -> io::Result<String> {
    let text = serde_json::to_string(part)?;
    let fields = text.strip_prefix('{').and_then(|t| t.strip_suffix('}'));
    Ok(fields.unwrap_or(&text).to_owned())
}
