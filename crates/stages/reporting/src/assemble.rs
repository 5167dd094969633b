//! From rows to items: the same for a page of fifty and for a report of fifty thousand.

use crate::document::{Item, ItemLine, ItemMedium};
use crate::rules::column::Column;
use crate::rules::erasure::erasure;
use crate::rules::why_not::{Known, Stated, reasons};
use crate::store::rows::{LineRow, Raw};
use crate::store::word;
use gapless_journey::{
    Category,
    assessment::{Fault, FunctionalGrade, Lock, Route, TestResult},
    device::DeviceStatus,
    offer::LineStatus,
    receiving::Resolution,
    reporting::CertificateKind,
    sanitization::MediumStatus,
};
use gapless_store::entities::{assessment, device, discrepancy, medium};
use gapless_store::{Failure, from_millis};
use std::collections::HashMap;
use uuid::Uuid;

/// Names that items refer to by key.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The donor's offices.
    pub sites: HashMap<Uuid, String>,
    /// Custodians.
    pub organisations: HashMap<Uuid, String>,
    /// Who has a packing unit.
    pub units: HashMap<Uuid, Uuid>,
    /// The donor: first custodian of everything.
    pub donor: Uuid,
}

/// The items: lines in the order of the files, each with its device, then devices that answer none.
pub fn items(raw: &Raw, names: &Names) -> Result<Vec<Item>, Failure> {
    let mut by_line: HashMap<Uuid, &device::Model> = HashMap::new();
    let mut alone = Vec::new();
    for device in &raw.devices {
        match device.line_id {
            Some(line) => {
                by_line.insert(line, device);
            }
            None => alone.push(device),
        }
    }
    let mut items = Vec::with_capacity(raw.lines.len() + alone.len());
    for line in &raw.lines {
        items.push(match by_line.remove(&line.id) {
            Some(device) => of_device(raw, names, Some(line), device)?,
            None => of_line(raw, names, line)?,
        });
    }
    // A device whose line was not asked for is shown all the same: nothing leaves by silence.
    let mut rest: Vec<&device::Model> = by_line.into_values().chain(alone).collect();
    rest.sort_by(|a, b| a.id.cmp(&b.id));
    for device in rest {
        items.push(of_device(raw, names, None, device)?);
    }
    Ok(items)
}

fn place(line: &LineRow) -> ItemLine {
    ItemLine {
        id: line.id,
        sheet: line.sheet.clone(),
        row: line.row_number,
    }
}

fn of_line(raw: &Raw, names: &Names, line: &LineRow) -> Result<Item, Failure> {
    let status = word("line.status", &line.status, LineStatus::parse)?;
    // A received line without a device at hand: the books say it came, so it is in process until its device speaks.
    let outcome = Column::of_line(status).unwrap_or(Column::InProcess);
    let decided = decision(raw.decided_lines.get(&line.id))?;
    let mut words = raw.line_words.get(&line.id).cloned().unwrap_or_default();
    words.extend(decided.as_ref().and_then(|(_, why)| why.clone()));
    if outcome == Column::Refused {
        words.extend(line.overridden_why.clone());
    }
    let policy: Vec<Stated> = serde_json::from_str(&line.reasons).unwrap_or_default();
    let known = Known {
        decided: decided.map(|(resolution, _)| resolution),
        policy: &policy,
        words: &words,
        ..Known::default()
    };
    let holder = line
        .unit_id
        .and_then(|unit| names.units.get(&unit).copied());
    let is_here = outcome == Column::Expected;
    Ok(Item {
        line: Some(place(line)),
        device: None,
        asset_tag: line.asset_tag.clone(),
        serial_number: line.serial_number.clone(),
        serial_claimed: None,
        office: office(names, line.office_id, line.office.as_deref()),
        category: line.category.clone(),
        manufacturer: line.manufacturer.clone(),
        model: line.model.clone(),
        outcome,
        status: line.status.clone(),
        received_at: None,
        weight_g: None,
        functional_grade: None,
        cosmetic_grade: None,
        route: None,
        erasure: None,
        media: Vec::new(),
        certificates: Vec::new(),
        holder: is_here
            .then(|| name(names, holder.unwrap_or(names.donor)))
            .flatten(),
        why_not: reasons(outcome, &known),
    })
}

fn of_device(
    raw: &Raw,
    names: &Names,
    line: Option<&LineRow>,
    device: &device::Model,
) -> Result<Item, Failure> {
    let status = word("device.status", &device.status, DeviceStatus::parse)?;
    let category = word("device.category", &device.category, Category::parse)?;
    let outcome = Column::of_device(status).unwrap_or(Column::InProcess);
    let media: &[medium::Model] = raw.media.get(&device.id).map_or(&[], Vec::as_slice);
    let statuses: Vec<MediumStatus> = media
        .iter()
        .map(|medium| word("medium.status", &medium.status, MediumStatus::parse))
        .collect::<Result<_, _>>()?;
    let claimed = line.and_then(|line| line.serial_number.clone());
    let found = device.serial_number.clone().or_else(|| claimed.clone());
    let differs = claimed.filter(|claimed| found.as_ref().is_some_and(|found| found != claimed));
    let certificates = raw
        .certificates
        .get(&device.id)
        .map_or(&[][..], Vec::as_slice);
    let in_force = certificates.iter().filter(|row| row.voided_at.is_none());
    Ok(Item {
        line: line.map(place),
        device: Some(device.id.clone()),
        asset_tag: line
            .and_then(|line| line.asset_tag.clone())
            .or_else(|| device.asset_tag.clone()),
        serial_number: found,
        serial_claimed: differs,
        office: office(
            names,
            line.and_then(|line| line.office_id).or(device.office_id),
            line.and_then(|line| line.office.as_deref()),
        ),
        category: device.category.clone(),
        manufacturer: device.manufacturer.clone(),
        model: device.model.clone(),
        outcome,
        status: device.status.clone(),
        received_at: Some(from_millis(device.received_at)),
        weight_g: device.weight_g,
        functional_grade: device.functional_grade.clone(),
        cosmetic_grade: device.cosmetic_grade.clone(),
        route: device.route.clone(),
        erasure: Some(erasure(category, device.media_known, &statuses)),
        media: media.iter().map(|medium| of_medium(raw, medium)).collect(),
        certificates: in_force.map(|row| row.number.clone()).collect(),
        holder: name(names, device.custodian_id),
        why_not: why_not(raw, device, outcome, &statuses)?,
    })
}

fn of_medium(raw: &Raw, medium: &medium::Model) -> ItemMedium {
    let record = raw.record(medium);
    let kind = if medium.status == MediumStatus::Destroyed.as_str() {
        CertificateKind::Destruction
    } else {
        CertificateKind::Sanitization
    };
    ItemMedium {
        id: medium.id,
        kind: medium.kind.clone(),
        manufacturer: medium.manufacturer.clone(),
        model: medium.model.clone(),
        serial_number: medium.serial_number.clone(),
        bytes: medium.bytes,
        status: medium.status.clone(),
        method: record.map(|record| record.method.clone()),
        technique: record.map(|record| record.technique.clone()),
        verification: record.map(|record| record.verification.clone()),
        tool: record.and_then(|r| joined(r.tool.as_deref(), r.tool_version.as_deref())),
        standard: record
            .and_then(|r| joined(r.standard.as_deref(), r.standard_revision.as_deref())),
        finished_at: record
            .map(|record| from_millis(record.finished_at.unwrap_or(record.recorded_at))),
        evidence: record
            .and_then(|record| serde_json::from_str(&record.evidence).ok())
            .unwrap_or_default(),
        certificate: raw
            .certificate_of(medium, kind.as_str())
            .map(|row| row.number.clone()),
    }
}

/// A name and its version, or what of the two is known.
pub fn joined(name: Option<&str>, version: Option<&str>) -> Option<String> {
    match (name, version) {
        (Some(name), Some(version)) if !name.contains(version) => Some(format!("{name} {version}")),
        (Some(name), _) => Some(name.to_owned()),
        (None, version) => version.map(str::to_owned),
    }
}

fn why_not(
    raw: &Raw,
    device: &device::Model,
    outcome: Column,
    media: &[MediumStatus],
) -> Result<Vec<crate::rules::why_not::Reason>, Failure> {
    let decided = decision(raw.decided_devices.get(&device.id))?;
    let assessed = raw.assessments.get(&device.id);
    let tests: Vec<TestResult> = listed(assessed, |row| &row.results);
    let faults: Vec<Fault> = listed(assessed, |row| &row.faults);
    let locks: Vec<Lock> = serde_json::from_str(&device.locks)?;
    let mut words: Vec<String> = Vec::new();
    words.extend(assessed.and_then(|row| row.why.clone()));
    words.extend(raw.sent_words.get(&device.id).cloned());
    words.extend(decided.as_ref().and_then(|(_, why)| why.clone()));
    let known = Known {
        route: device.route.as_deref().and_then(Route::parse),
        locks: &locks,
        functional: device
            .functional_grade
            .as_deref()
            .and_then(FunctionalGrade::parse),
        tests: &tests,
        faults: &faults,
        media,
        decided: decided.map(|(resolution, _)| resolution),
        policy: &[],
        words: &words,
    };
    Ok(reasons(outcome, &known))
}

fn listed<T: serde::de::DeserializeOwned>(
    row: Option<&assessment::Model>,
    column: fn(&assessment::Model) -> &String,
) -> Vec<T> {
    row.and_then(|row| serde_json::from_str(column(row)).ok())
        .unwrap_or_default()
}

type Decision = (Resolution, Option<String>);

fn decision(row: Option<&discrepancy::Model>) -> Result<Option<Decision>, Failure> {
    let Some(row) = row else { return Ok(None) };
    let text = row.resolution.as_deref().unwrap_or_default();
    Ok(Some((
        word("discrepancy.resolution", text, Resolution::parse)?,
        row.why.clone(),
    )))
}

fn office(names: &Names, id: Option<Uuid>, claimed: Option<&str>) -> Option<String> {
    let known = id.and_then(|id| names.sites.get(&id)).cloned();
    known.or_else(|| claimed.map(str::to_owned))
}

fn name(names: &Names, id: Uuid) -> Option<String> {
    names.organisations.get(&id).cloned()
}
