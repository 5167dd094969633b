//! Lines of a long list that are alike: judged once, and printed from the parts that they share.

use super::bench::Bench;
use super::document::{self, Entry, Reason};
use gapless_intake::manifest::{Line, Own};
use gapless_offer::rules::{self, Asked};
use serde::Serialize;
use std::io;

/// The kinds of one list that were met.
#[derive(Default)]
pub struct Kinds {
    kinds: Vec<Kind>,
    /// Where all of them stand, as it is printed.
    place: String,
}

/// What all lines of a kind print, in one text.
struct Kind {
    text: Box<str>,
    /// Where in the text what follows the asset tag, the office, the last reason begins.
    cuts: [usize; 3],
    year: Option<u16>,
    has_reasons: bool,
    asked: Asked,
}

impl Kinds {
    /// Judges the first line of a kind and keeps what the others share with it; gives what is its own, where it has a number.
    pub fn keep(&mut self, line: &Line, bench: &Bench<'_>) -> io::Result<Option<Own>> {
        let judged = rules::judge(&line.claim, bench.policy());
        let asked = Asked::of(line, &judged);
        let entry = document::entry(bench.file(), line, judged);
        if self.kinds.is_empty() {
            self.place = inside(&entry.place)?;
        }
        self.kinds.push(Kind::new(&entry, asked)?);
        let claim = &line.claim;
        Ok(claim.serial_number.clone().map(|serial_number| Own {
            row: line.row,
            serial_number,
            asset_tag: claim.asset_tag.clone(),
            year: claim.year,
            office: claim.office.clone(),
            weight_g: claim.weight_g,
        }))
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
        let text = kind.text.as_bytes();
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let [facts, state, preparation] = kind.cuts;
        line.push(b'{');
        line.extend_from_slice(self.place.as_bytes());
        field(line, b",\"row\":", &own.row)?;
        line.push(b',');
        line.extend_from_slice(part(0, facts));
        field(line, b",\"serial_number\":", own.serial_number.as_str())?;
        field(line, b",\"asset_tag\":", &own.asset_tag)?;
        line.extend_from_slice(part(facts, state));
        if let Some(year) = own.year.or(kind.year) {
            field(line, b",\"year\":", &year)?;
        }
        if let Some(office) = &own.office {
            field(line, b",\"office\":", office)?;
        }
        line.extend_from_slice(part(state, preparation));
        if let Some(before) = &before {
            let comma: &[u8] = if kind.has_reasons { b"," } else { b"" };
            field(line, comma, &Reason::of(before))?;
        }
        line.extend_from_slice(part(preparation, text.len()));
        Ok(())
    }
}

fn field<T: Serialize + ?Sized>(line: &mut Vec<u8>, name: &[u8], value: &T) -> io::Result<()> {
    line.extend_from_slice(name);
    Ok(serde_json::to_writer(line, value)?)
}

impl Kind {
    fn new(entry: &Entry<'_>, asked: Asked) -> io::Result<Self> {
        let mut text = inside(&entry.thing)?;
        let facts = text.len();
        text += ",";
        text += &inside(&entry.facts)?;
        let state = text.len();
        text += ",";
        text += &inside(&entry.state)?;
        let reasons = serde_json::to_string(&entry.reasons)?;
        text += ",\"reasons\":";
        text += reasons.strip_suffix(']').unwrap_or(&reasons);
        let preparation = text.len();
        text += "],\"preparation\":";
        text += &serde_json::to_string(&entry.preparation)?;
        text += "}\n";
        Ok(Self {
            text: text.into_boxed_str(),
            cuts: [facts, state, preparation],
            year: entry.year,
            has_reasons: !entry.reasons.is_empty(),
            asked,
        })
    }
}

/// The fields of an object, as they stand among others.
fn inside(part: &impl Serialize) -> io::Result<String> {
    let text = serde_json::to_string(part)?;
    let fields = text.strip_prefix('{').and_then(|t| t.strip_suffix('}'));
    Ok(fields.unwrap_or(&text).to_owned())
}
