//! From what was read to rows: each line with its verdict, its duplicates and its office.

use crate::{
    rules::{self, Judged, Policy, Reason},
    store::{donations, lines},
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

/// The rows for the lines of a manifest, judged; a quantity of five gives five.
pub async fn rows(
    tx: &Tx,
    donation: &donation::Model,
    manifest: Uuid,
    read: &[Line],
    policy: &Policy,
) -> Result<Vec<line::Model>, Failure> {
    let devices: usize = read.iter().map(|line| line.quantity as usize).sum();
    if devices > DEVICES_MAX {
        let refusal = Refusal::new("read-too-many-devices").kind(RefusalKind::TooLarge);
        return Err(refusal.with("n", devices).with("limit", DEVICES_MAX).into());
    }
    let duplicate_of = rules::duplicates(read);
    let keys: Vec<String> = read
        .iter()
        .filter_map(|l| l.claim.serial_number.as_ref().map(SerialNumber::key))
        .collect();
    let seen = lines::seen_before(&**tx, donation.id, donation.donor_id, &keys).await?;
    let offices = donations::sites_by_name(&**tx, donation.donor_id).await?;
    let mut known: HashMap<String, Option<Uuid>> = HashMap::new();
    let mut out = Vec::with_capacity(devices);
    for (n, line) in read.iter().enumerate() {
        let mut judged = rules::judge(&line.claim, policy);
        let key = line.claim.serial_number.as_ref().map(SerialNumber::key);
        if let Some(first) = duplicate_of
            .get(n)
            .copied()
            .flatten()
            .and_then(|i| read.get(i))
        {
            judged
                .reasons
                .push(Reason::new("duplicate-row").with("row", first.row));
        }
        let elsewhere = key.as_ref().and_then(|key| seen.get(key));
        if let Some(number) = elsewhere {
            judged
                .reasons
                .push(Reason::new("duplicate-donation").with("number", number));
        }
        let is_duplicate = elsewhere.is_some() || duplicate_of.get(n).copied().flatten().is_some();
        let office_id = match &line.claim.office {
            Some(text) => *known
                .entry(text.clone())
                .or_insert_with(|| office(&offices, text)),
            None => None,
        };
        for ordinal in 0..line.quantity {
            let mut row = row(donation.id, Some(manifest), &line.claim, &judged)?;
            row.sheet.clone_from(&line.sheet);
            row.row_number = i64::from(line.row);
            row.ordinal = i64::from(ordinal);
            row.duplicate = is_duplicate;
            row.office_id = office_id;
            out.push(row);
        }
    }
    number_ordinals(&mut out);
    Ok(out)
}

/// Two devices of one row are told apart by their ordinal.
fn number_ordinals(rows: &mut [line::Model]) {
    let mut previous: Option<(Option<String>, i64)> = None;
    let mut next = 0;
    for row in rows {
        let place = (row.sheet.clone(), row.row_number);
        next = if previous.as_ref() == Some(&place) {
            next + 1
        } else {
            0
        };
        row.ordinal = next;
        previous = Some(place);
    }
}

/// The site that an office text names: the same words, or the one site whose words it holds.
fn office(sites: &[(String, Uuid)], text: &str) -> Option<Uuid> {
    let text = fold(text);
    if text.is_empty() {
        return None;
    }
    if let Some((_, id)) = sites.iter().find(|(name, _)| *name == text) {
        return Some(*id);
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

/// How many rows stand at each verdict: accepted, rejected, needs-info.
pub fn count(rows: &[line::Model]) -> (u32, u32, u32) {
    let n = |verdict: Verdict| {
        u32::try_from(
            rows.iter()
                .filter(|r| r.verdict == verdict.as_str())
                .count(),
        )
        .unwrap_or(u32::MAX)
    };
    (
        n(Verdict::Accepted),
        n(Verdict::Rejected),
        n(Verdict::NeedsInfo),
    )
}
