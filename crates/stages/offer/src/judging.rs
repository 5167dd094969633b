//! From what was read to rows: each line with its verdict, its duplicates and its office.

use crate::{
    rules::{self, Judged, Policy, Reason},
    store::{
        donations,
        lines::{self, Place},
        numbers::{Keys, Number},
    },
    twice::{self, Elsewhere},
};
use gapless_intake::{
    manifest::{Claim, Line},
    values::condition::Condition,
};
use gapless_journey::{
    AssetTag, LineId, Refusal, RefusalKind, SerialNumber, Verdict, fold, offer::LineStatus,
};
use gapless_store::{
    Failure, Tx,
    entities::{donation, line},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Devices that the lines of one manifest may stand for.
pub const DEVICES_MAX: usize = 200_000;

/// How many rows came to each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Taken.
    pub accepted: u32,
    /// Not taken.
    pub rejected: u32,
    /// One more fact is needed.
    pub needs_info: u32,
}

impl Counts {
    fn add(&mut self, verdict: &str) {
        let slot = match Verdict::parse(verdict) {
            Some(Verdict::Accepted) => &mut self.accepted,
            Some(Verdict::Rejected) => &mut self.rejected,
            _ => &mut self.needs_info,
        };
        *slot = slot.saturating_add(1);
    }

    /// All of them.
    pub fn all(self) -> u64 {
        u64::from(self.accepted) + u64::from(self.rejected) + u64::from(self.needs_info)
    }
}

/// Judges the lines of a manifest and saves them as rows. A row is some two kilobytes: they are made and written part by
/// part, so that the longest list costs the memory of one part.
pub struct Bench<'a> {
    donation: Uuid,
    manifest: Uuid,
    read: &'a [Line],
    policy: &'a Policy,
    duplicate_of: Vec<Option<usize>>,
    tags: HashMap<String, usize>,
    elsewhere: Elsewhere,
    offices: Vec<(String, Uuid)>,
    known: HashMap<String, Option<Uuid>>,
}

impl<'a> Bench<'a> {
    /// Looks up what the lines are compared with; refused when they stand for too many devices.
    pub async fn new(
        tx: &Tx,
        donation: &donation::Model,
        manifest: Uuid,
        read: &'a [Line],
        policy: &'a Policy,
    ) -> Result<Self, Failure> {
        let devices: usize = read.iter().map(|line| line.quantity as usize).sum();
        if devices > DEVICES_MAX {
            let refusal = Refusal::new("read-too-many-devices").kind(RefusalKind::TooLarge);
            return Err(refusal.with("n", devices).with("limit", DEVICES_MAX).into());
        }
        let tags = rules::tags(read);
        let keys = Keys {
            serials: read.iter().filter_map(rules::serial_key).collect(),
            tags: tags.keys().cloned().collect(),
        };
        let files = donations::manifests(&**tx, donation.id).await?;
        let other = files.iter().any(|file| file.id != manifest);
        let other = other.then_some(manifest);
        Ok(Self {
            donation: donation.id,
            manifest,
            read,
            policy,
            duplicate_of: rules::duplicates(read),
            tags,
            elsewhere: Elsewhere::find(tx, donation, other, &keys).await?,
            offices: donations::sites_by_name(&**tx, donation.donor_id).await?,
            known: HashMap::new(),
        })
    }

    /// Saves the rows that `keep` lets through; it may change them.
    pub async fn save(
        &mut self,
        tx: &Tx,
        keep: impl Fn(&mut line::Model) -> bool,
    ) -> Result<Counts, Failure> {
        let mut counts = Counts::default();
        let mut part = Vec::with_capacity(lines::INSERT_ROWS);
        let mut place: Option<Place> = None;
        for n in 0..self.read.len() {
            let Some((row, quantity)) = self.row(n)? else {
                continue;
            };
            for _ in 0..quantity {
                let mut row = line::Model {
                    id: LineId::new().0,
                    ..row.clone()
                };
                place = Some(next_place(place.as_ref(), &row));
                row.ordinal = place.as_ref().map_or(0, |place| place.2);
                if keep(&mut row) {
                    counts.add(&row.verdict);
                    part.push(row);
                }
                if part.len() == lines::INSERT_ROWS {
                    lines::insert(tx, std::mem::take(&mut part)).await?;
                }
            }
        }
        lines::insert(tx, part).await?;
        Ok(counts)
    }

    /// The row of a line, and how many alike it stands for.
    fn row(&mut self, n: usize) -> Result<Option<(line::Model, u32)>, Failure> {
        let Some(line) = self.read.get(n) else {
            return Ok(None);
        };
        let mut judged = rules::judge(&line.claim, self.policy);
        let told = self.twice(n, line);
        let is_twice = !told.is_empty();
        judged.reasons.extend(told);
        let mut row = row(self.donation, Some(self.manifest), &line.claim, &judged)?;
        row.sheet.clone_from(&line.sheet);
        row.row_number = i64::from(line.row);
        row.duplicate = is_twice;
        row.office_id = match &line.claim.office {
            Some(text) => *self
                .known
                .entry(text.clone())
                .or_insert_with(|| office(&self.offices, text)),
            None => None,
        };
        Ok(Some((row, line.quantity)))
    }

    /// Where a number of the line stands too. A serial number tells more than an asset tag.
    fn twice(&self, n: usize, line: &Line) -> Vec<Reason> {
        let mut told = Vec::new();
        let first = self.duplicate_of.get(n).copied().flatten();
        if let Some(first) = first.and_then(|i| self.read.get(i)) {
            told.push(twice::in_row(Number::Serial, first.row));
        }
        let serial = rules::serial_key(line);
        told.extend_from_slice(self.elsewhere.of(Number::Serial, serial.as_deref()));
        let tag = line.claim.asset_tag.as_ref().map(AssetTag::key);
        let Some((tag, first)) = tag.and_then(|key| self.tags.get_key_value(&key)) else {
            return told;
        };
        if told.is_empty() {
            let first = self.read.get(*first);
            // A computer and its screen may stand in one row under one tag.
            let first = first.filter(|first| (first.row, &first.sheet) != (line.row, &line.sheet));
            told.extend(first.map(|first| twice::in_row(Number::Tag, first.row)));
            told.extend_from_slice(self.elsewhere.of(Number::Tag, Some(tag)));
        }
        told
    }
}

/// Where a row stands in its file.
pub fn place(row: &line::Model) -> Place {
    (row.sheet.clone(), row.row_number, row.ordinal)
}

/// Two devices of one row are told apart by their ordinal.
fn next_place(previous: Option<&Place>, row: &line::Model) -> Place {
    let ordinal = match previous {
        Some((sheet, number, ordinal)) if *sheet == row.sheet && *number == row.row_number => {
            ordinal + 1
        }
        _ => 0,
    };
    (row.sheet.clone(), row.row_number, ordinal)
}

/// The site that an office text names: the same words, or the one site whose words it holds.
pub fn office(sites: &[(String, Uuid)], text: &str) -> Option<Uuid> {
    let text = fold(text);
    if text.is_empty() {
        return None;
    }
    // Two sites of one city: which of them it is, nobody said.
    let mut same = sites.iter().filter(|(name, _)| *name == text);
    if let Some((_, id)) = same.next() {
        return same.all(|(_, other)| other == id).then_some(*id);
    }
    let mut held = sites
        .iter()
        .filter(|(name, _)| name.len() > 3 && text.contains(name.as_str()));
    let first = held.next()?;
    held.all(|(_, id)| *id == first.1).then_some(first.1)
}

/// One row for a claim and its verdict, with nothing of its place in a file.
pub fn row(
    donation: Uuid,
    manifest: Option<Uuid>,
    claim: &Claim,
    judged: &Judged,
) -> Result<line::Model, Failure> {
    let mut row = line::Model {
        id: LineId::new().0,
        donation_id: donation,
        manifest_id: manifest,
        sheet: None,
        row_number: 0,
        ordinal: 0,
        category: String::new(),
        manufacturer: None,
        model: None,
        serial_number: None,
        serial_key: None,
        asset_tag: None,
        asset_key: None,
        office: None,
        office_id: None,
        cpu: None,
        cpu_text: None,
        ram_gb: None,
        screen_inch: None,
        storage_gb: None,
        year: None,
        condition: None,
        weight_g: 0,
        reported_broken: false,
        claim: String::new(),
        verdict: judged.verdict.to_string(),
        verdict_claimed: judged.verdict.to_string(),
        overridden_why: None,
        reasons: String::new(),
        preparation: String::new(),
        duplicate: false,
        status: LineStatus::Offered.to_string(),
        unit_id: None,
        version: 1,
    };
    fill(&mut row, claim, judged)?;
    Ok(row)
}

/// Brings the columns of a row up to date with a claim and its verdict's reasons.
pub fn fill(row: &mut line::Model, claim: &Claim, judged: &Judged) -> Result<(), Failure> {
    row.category = claim.category.to_string();
    row.manufacturer.clone_from(&claim.manufacturer);
    row.model.clone_from(&claim.model);
    row.serial_key = claim.serial_number.as_ref().map(SerialNumber::key);
    row.serial_number = claim.serial_number.as_ref().map(ToString::to_string);
    row.asset_key = claim.asset_tag.as_ref().map(AssetTag::key);
    row.asset_tag = claim.asset_tag.as_ref().map(ToString::to_string);
    row.office.clone_from(&claim.office);
    row.cpu = claim.cpu.as_ref().map(serde_json::to_string).transpose()?;
    row.cpu_text = claim.cpu.as_ref().map(|cpu| cpu.text.clone());
    row.ram_gb = claim.ram_gb;
    row.screen_inch = claim.screen_inch;
    row.storage_gb = claim.storage_gb;
    row.year = claim.year.map(i32::from);
    let words: Vec<&str> = claim.conditions.iter().map(|c| c.as_str()).collect();
    row.condition = (!words.is_empty()).then(|| words.join(","));
    let weight = claim
        .weight_g
        .unwrap_or_else(|| rules::weight_g(claim.category));
    row.weight_g = i64::try_from(weight).unwrap_or(i64::MAX);
    row.reported_broken = claim.conditions.contains(&Condition::Broken);
    row.claim = serde_json::to_string(claim)?;
    row.verdict = judged.verdict.to_string();
    row.reasons = serde_json::to_string(&judged.reasons)?;
    row.preparation = serde_json::to_string(&judged.preparation)?;
    Ok(())
}

/// The claim of a row.
pub fn claim(row: &line::Model) -> Result<Claim, Failure> {
    Ok(serde_json::from_str(&row.claim)?)
}
