//! Checking devices in: one or two hundred, the same way, in the caller's transaction.

use crate::{
    outcome::{Facts, Outcome},
    store::{self, scan, session},
};
use gapless_journey::{
    Category, DeviceId, DiscrepancyId, DonationId, LineId, SiteId,
    entry::Subject,
    offer::LineStatus,
    receiving::{DiscrepancyKind, ReceivingEvent, Resolution},
};
use gapless_store::{
    Failure, Tx,
    entities::{discrepancy, line},
    journal::{self, DeviceFacts, Draft},
};
use gapless_web::access::Actor;
use uuid::Uuid;

/// A device that is about to be checked in.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// What was scanned.
    pub code: String,
    /// Its donation.
    pub donation: Uuid,
    /// The line it answers.
    pub line: Option<Uuid>,
    /// That line was given up as missing.
    pub was_missing: bool,
    /// What it is.
    pub category: Category,
    /// What is known of it.
    pub facts: DeviceFacts,
}

impl Arrival {
    /// The device of a line, found by a number. The number on the device is the truth: where it differs from what the
    /// manifest claims, the manifest has the typing error.
    pub fn of_line(line: &line::Model, donor: Uuid, code: &str, unit: Option<Uuid>) -> Self {
        let key = gapless_journey::fold(code);
        let is_asset = line.asset_key.as_deref() == Some(key.as_str())
            && line.serial_key.as_deref() != Some(key.as_str());
        let near_asset = !is_asset
            && line.serial_key.as_deref() != Some(key.as_str())
            && line
                .asset_key
                .as_deref()
                .is_some_and(|asset| crate::rules::near::likeness(asset, &key).is_some());
        let (serial_number, asset_tag) = if is_asset {
            (line.serial_number.clone(), line.asset_tag.clone())
        } else if near_asset {
            (line.serial_number.clone(), Some(code.trim().to_owned()))
        } else {
            (Some(code.trim().to_owned()), line.asset_tag.clone())
        };
        Self {
            code: code.to_owned(),
            donation: line.donation_id,
            line: Some(line.id),
            was_missing: line.status == LineStatus::Missing.as_str(),
            category: Category::parse(&line.category).unwrap_or(Category::Other),
            facts: DeviceFacts {
                donor,
                office: line.office_id,
                manufacturer: line.manufacturer.clone(),
                model: line.model.clone(),
                serial_number,
                asset_tag,
                cpu_text: line.cpu_text.clone(),
                ram_gb: line.ram_gb,
                screen_inch: line.screen_inch,
                storage_gb: line.storage_gb,
                year: line.year,
                unit: line.unit_id.or(unit),
            },
        }
    }
}

/// Checks them all in and writes their scans; all or nothing. Answers the device ids in the same order.
pub async fn check_in(
    tx: &Tx,
    actor: &Actor,
    session: &session::Model,
    arrivals: Vec<Arrival>,
    now_ms: i64,
) -> Result<Vec<(DeviceId, scan::Model)>, Failure> {
    let ids = store::free_ids(&**tx, arrivals.len()).await?;
    let given_up: Vec<Uuid> = arrivals
        .iter()
        .filter(|arrival| arrival.was_missing)
        .filter_map(|arrival| arrival.line)
        .collect();
    let given_up = store::open_of_lines(&**tx, &given_up).await?;
    let place = session.site_id.map(SiteId);
    let mut drafts = Vec::with_capacity(arrivals.len());
    let mut done = Vec::with_capacity(arrivals.len());
    for (id, arrival) in ids.into_iter().zip(arrivals) {
        let subject = Subject::donation(DonationId(arrival.donation)).device(id.clone());
        let subject = match arrival.line {
            Some(line) => subject.line(LineId(line)),
            None => subject,
        };
        let unit = arrival.facts.unit;
        drafts.push(
            Draft::new(
                subject.clone(),
                ReceivingEvent::DeviceCheckedIn {
                    line: arrival.line.map(LineId),
                    category: arrival.category,
                    weight_g: None,
                },
            )
            .at(place)
            .describing(arrival.facts),
        );
        drafts.extend(turned_up(&given_up, arrival.line, &subject, &id, place));
        if arrival.line.is_none() {
            let discrepancy = DiscrepancyId::new();
            let raised = ReceivingEvent::DiscrepancyRaised {
                discrepancy,
                discrepancy_kind: DiscrepancyKind::Unexpected,
            };
            drafts.push(Draft::new(subject, raised).at(place));
        }
        let outcome = if arrival.line.is_some() {
            Outcome::CheckedIn
        } else {
            Outcome::Unexpected
        };
        let row = scan::Model {
            donation_id: Some(arrival.donation),
            line_id: arrival.line,
            device_id: Some(id.to_string()),
            unit_id: unit,
            ..scan_row(
                session.id,
                actor,
                &arrival.code,
                outcome,
                &Facts::default(),
                now_ms,
            )?
        };
        done.push((id, row));
    }
    journal::append(tx, &actor.author(), drafts).await?;
    store::add_scans(&**tx, done.iter().map(|(_, row)| row.clone()).collect()).await?;
    Ok(done)
}

/// That a line is missing needs no decision any more once its device is here.
fn turned_up(
    given_up: &[discrepancy::Model],
    line: Option<Uuid>,
    subject: &Subject,
    device: &DeviceId,
    place: Option<SiteId>,
) -> Vec<Draft> {
    let of_line = given_up
        .iter()
        .filter(|row| line.is_some() && row.line_id == line);
    of_line
        .map(|row| {
            let decided = ReceivingEvent::DiscrepancyDecided {
                discrepancy: DiscrepancyId(row.id),
                resolution: Resolution::Taken,
                // The reason in every language: the device that is there.
                why: device.to_string(),
            };
            Draft::new(subject.clone(), decided).at(place)
        })
        .collect()
}

/// A scan with its outcome, about nothing yet.
pub fn scan_row(
    session: Uuid,
    actor: &Actor,
    code: &str,
    outcome: Outcome,
    facts: &Facts,
    now_ms: i64,
) -> Result<scan::Model, Failure> {
    Ok(scan::Model {
        id: Uuid::now_v7(),
        session_id: session,
        scanned_at: now_ms,
        by_name: actor.name.clone().into_owned(),
        person_id: actor.person.map(|p| p.0),
        code: code
            .trim()
            .chars()
            .take(crate::rules::scanned::CODE_CHARS_MAX)
            .collect(),
        outcome: outcome.to_string(),
        facts: serde_json::to_string(facts)?,
        donation_id: None,
        line_id: None,
        device_id: None,
        unit_id: None,
    })
}
