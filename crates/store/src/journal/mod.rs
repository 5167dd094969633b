//! The journal: the only writer of custody events and of the columns that events decide.
//!
//! `append` loads the states that a batch touches, lets `History::take` admit each event in turn, writes the events, and
//! brings the state rows up to date; all in the caller's transaction.

mod facts;
mod load;
mod rebuild;
mod save;

use crate::{
    Failure, Tx,
    entities::{event, evidence},
    millis, now,
};
use gapless_journey::{
    EventId, OrganisationId, SiteId,
    entry::{Author, Entry, Event, Subject},
    history::History,
};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, EntityTrait};
use std::collections::BTreeSet;
use uuid::Uuid;

pub use facts::{DeviceFacts, MediumFacts};
pub use rebuild::{Difference, rebuild};

/// Version of the payload's shape, for readers of old events.
pub const PAYLOAD_VERSION: i32 = 1;
/// Events a batch may hold; a bulk action of 200 devices with a dozen events each fits.
pub const BATCH_MAX: usize = 20_000;
/// Rows an INSERT; 19 columns each keep below SQLite's 32,766 and PostgreSQL's 65,535 parameters.
const INSERT_ROWS: usize = 500;

/// A proposed event.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What it concerns.
    pub subject: Subject,
    /// What happened.
    pub event: Event,
    /// When it happened; `None` for now.
    pub occurred_at: Option<Timestamp>,
    /// Where.
    pub place: Option<SiteId>,
    /// SHA-256 of files that prove it.
    pub evidence: Vec<String>,
    /// What else is known of a device that is checked in with this event.
    pub device: Option<Box<DeviceFacts>>,
    /// What else is known of a medium that is found with this event.
    pub medium: Option<Box<MediumFacts>>,
}

impl Draft {
    /// An event that happens now.
    pub fn new(subject: Subject, event: impl Into<Event>) -> Self {
        Self {
            subject,
            event: event.into(),
            occurred_at: None,
            place: None,
            evidence: Vec::new(),
            device: None,
            medium: None,
        }
    }

    /// The same, at a place.
    #[must_use]
    pub const fn at(mut self, place: Option<SiteId>) -> Self {
        self.place = place;
        self
    }

    /// The same, at an earlier time.
    #[must_use]
    pub const fn on(mut self, occurred_at: Timestamp) -> Self {
        self.occurred_at = Some(occurred_at);
        self
    }

    /// The same, proved by a file.
    #[must_use]
    pub fn proved_by(mut self, sha256: impl Into<String>) -> Self {
        self.evidence.push(sha256.into());
        self
    }

    /// The same, with what is known of the device that it checks in.
    #[must_use]
    pub fn describing(mut self, facts: DeviceFacts) -> Self {
        self.device = Some(Box::new(facts));
        self
    }

    /// The same, with what is known of the medium that it finds.
    #[must_use]
    pub fn describing_medium(mut self, facts: MediumFacts) -> Self {
        self.medium = Some(Box::new(facts));
        self
    }
}

/// Appends events in their order and brings every state row up to date. All are admitted, or none.
pub async fn append(tx: &Tx, author: &Author, drafts: Vec<Draft>) -> Result<Vec<EventId>, Failure> {
    if drafts.is_empty() {
        return Ok(Vec::new());
    }
    if drafts.len() > BATCH_MAX {
        return Err(gapless_journey::Refusal::new("batch-too-large")
            .with("n", BATCH_MAX)
            .into());
    }
    let mut history = load::history(tx, &drafts).await?;
    let before = history.clone();
    let recorded_at = now();
    let mut ids = Vec::with_capacity(drafts.len());
    let mut rows = Vec::with_capacity(drafts.len());
    for draft in &drafts {
        let entry = Entry {
            id: EventId::new(),
            subject: draft.subject.clone(),
            occurred_at: draft.occurred_at.unwrap_or(recorded_at),
            recorded_at,
            place: draft.place,
            author: author.clone(),
            event: draft.event.clone(),
            evidence: draft.evidence.clone(),
        };
        let had = custodian(&history, &entry.subject);
        history.take(&entry)?;
        rows.push(row(&entry, had, custodian(&history, &entry.subject))?);
        ids.push(entry.id);
    }
    save::states(tx, &before, &history, &drafts, millis(recorded_at)).await?;
    for chunk in rows.chunks(INSERT_ROWS) {
        event::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    prove(tx, &drafts).await?;
    facts::note(tx, &drafts, author, millis(recorded_at)).await?;
    Ok(ids)
}

/// Notes which files prove something of which device.
async fn prove(tx: &Tx, drafts: &[Draft]) -> Result<(), Failure> {
    let named: BTreeSet<(Uuid, String, &str)> = drafts
        .iter()
        .flat_map(|draft| draft.evidence.iter().map(move |file| (draft, file)))
        .map(|(draft, file)| {
            let device = draft.subject.device.as_ref().map(ToString::to_string);
            let donation = draft.subject.donation.0;
            (donation, device.unwrap_or_default(), file.as_str())
        })
        .collect();
    let rows: Vec<evidence::ActiveModel> = named
        .into_iter()
        .map(|(donation, device, file)| evidence::ActiveModel {
            donation_id: Set(donation),
            device_id: Set(device),
            sha256: Set(file.to_owned()),
        })
        .collect();
    for chunk in rows.chunks(INSERT_ROWS) {
        evidence::Entity::insert_many(chunk.to_vec())
            .on_conflict_do_nothing()
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

fn custodian(history: &History, subject: &Subject) -> Option<OrganisationId> {
    if let Some(device) = &subject.device {
        return history.devices.get(device).map(|d| d.custodian);
    }
    subject
        .unit
        .and_then(|unit| history.units.get(&unit))
        .map(|u| u.custodian)
}

fn row(
    entry: &Entry,
    had: Option<OrganisationId>,
    has: Option<OrganisationId>,
) -> Result<event::ActiveModel, Failure> {
    let payload = serde_json::to_value(&entry.event)?;
    let word = |name: &str| {
        payload
            .get(name)
            .and_then(|v| v.as_str())
            .map(str::to_owned)
    };
    let subject = &entry.subject;
    Ok(event::ActiveModel {
        id: Set(entry.id.0),
        donation_id: Set(subject.donation.0),
        line_id: Set(subject.line.map(|i| i.0)),
        device_id: Set(subject.device.as_ref().map(ToString::to_string)),
        medium_id: Set(subject.medium.map(|i| i.0)),
        unit_id: Set(subject.unit.map(|i| i.0)),
        stage: Set(entry.event.stage().map(|s| s.to_string())),
        kind: Set(word("kind").unwrap_or_default()),
        occurred_at: Set(millis(entry.occurred_at)),
        recorded_at: Set(millis(entry.recorded_at)),
        place_id: Set(entry.place.map(|i| i.0)),
        person_id: Set(entry.author.person.map(|i| i.0)),
        organisation_id: Set(entry.author.organisation.map(|i| i.0)),
        author: Set(entry.author.name.clone()),
        custodian_before: Set(had.map(|i| i.0)),
        custodian_after: Set(has.map(|i| i.0)),
        payload_version: Set(PAYLOAD_VERSION),
        payload: Set(payload.to_string()),
        evidence: Set(serde_json::to_string(&entry.evidence)?),
    })
}

/// Reads an event row back.
pub fn entry(row: &event::Model) -> Result<Entry, Failure> {
    let subject = Subject {
        donation: gapless_journey::DonationId(row.donation_id),
        line: row.line_id.map(gapless_journey::LineId),
        device: match &row.device_id {
            Some(id) => Some(facts::device_id(id)?),
            None => None,
        },
        medium: row.medium_id.map(gapless_journey::MediumId),
        unit: row.unit_id.map(gapless_journey::UnitId),
    };
    Ok(Entry {
        id: EventId(row.id),
        subject,
        occurred_at: crate::from_millis(row.occurred_at),
        recorded_at: crate::from_millis(row.recorded_at),
        place: row.place_id.map(SiteId),
        author: Author {
            person: row.person_id.map(gapless_journey::PersonId),
            organisation: row.organisation_id.map(OrganisationId),
            name: row.author.clone(),
        },
        event: serde_json::from_str(&row.payload)?,
        evidence: serde_json::from_str::<Vec<String>>(&row.evidence)?,
    })
}

/// A column of keys or words that is kept as a JSON array.
fn json_list<T: serde::Serialize>(items: impl IntoIterator<Item = T>) -> Result<String, Failure> {
    Ok(serde_json::to_string(
        &items.into_iter().collect::<Vec<_>>(),
    )?)
}

/// Parts of a list of keys that fit one statement's parameters.
fn key_chunks(keys: &[Uuid]) -> impl Iterator<Item = &[Uuid]> {
    keys.chunks(1_000)
}
