//! Reads a whole donation into the document that is frozen, or shown as a draft.

use crate::assemble::{self, Names};
use crate::document::{Certificate, Document, Donation, Item, Party, SCHEMA, Sums};
use crate::rules::blocking::balanced;
use crate::rules::figures::{MediaCounts, figures};
use crate::store::rows::{self, Raw, Selection};
use crate::store::{donations, word};
use gapless_journey::{OrganisationKind, books::Books, sanitization::MediumStatus};
use gapless_store::entities::donation;
use gapless_store::people::directory;
use gapless_store::{Failure, Store, from_millis};
use gapless_web::App;
use jiff::Timestamp;
use std::collections::HashMap;
use uuid::Uuid;

/// A document with what it must still be true of when it is frozen.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// The document, as a draft.
    pub document: Document,
    /// The last event that it knows.
    pub last_event: Option<Uuid>,
}

/// Names that the items of a donation refer to.
pub async fn names(store: &Store, donation: &donation::Model, raw: &Raw) -> Result<Names, Failure> {
    let units = rows::units(&store.read, donation.id).await?;
    let mut ids: Vec<Uuid> = raw
        .devices
        .iter()
        .map(|device| device.custodian_id)
        .collect();
    ids.extend(units.values().copied());
    ids.extend([donation.donor_id]);
    ids.extend(donation.refurbisher_id);
    ids.sort_unstable();
    ids.dedup();
    let organisations = donations::organisations(&store.read, ids).await?;
    let sites = donations::sites(&store.read, vec![donation.donor_id]).await?;
    Ok(Names {
        sites: sites
            .into_values()
            .map(|site| (site.id, site.name))
            .collect(),
        organisations: organisations
            .into_values()
            .map(|row| (row.id, row.name))
            .collect(),
        units,
        donor: donation.donor_id,
    })
}

/// The items of a selection.
pub async fn items(
    store: &Store,
    donation: &donation::Model,
    selection: &Selection,
) -> Result<Vec<Item>, Failure> {
    let raw = rows::load(&store.read, donation.id, selection).await?;
    let names = names(store, donation, &raw).await?;
    assemble::items(&raw, &names)
}

/// The whole donation as a draft of its report; refused when the books do not balance (rule 1).
pub async fn document(app: &App, donation: &donation::Model) -> Result<Gathered, Failure> {
    let store = &app.store;
    let last_event = donations::last_event(&store.read, donation.id).await?;
    let raw = rows::load(&store.read, donation.id, &Selection::Whole).await?;
    let names = names(store, donation, &raw).await?;
    let items = assemble::items(&raw, &names)?;
    let books = books(&raw)?;
    balanced(&books)?;
    let weighed = raw.devices.iter().filter_map(|device| device.weight_g);
    let weight_g = weighed
        .clone()
        .filter_map(|weight| u64::try_from(weight).ok())
        .sum();
    let figures = figures(&books, &media(&raw)?, weight_g, weighed.count() as u64);
    let issuer = directory::organisations(&store.read, Some(OrganisationKind::Programme)).await?;
    let issuer = issuer.into_iter().next().map(|row| Party {
        id: row.id,
        name: row.name,
    });
    let document = Document {
        schema: SCHEMA.to_owned(),
        id: None,
        edition: None,
        issued_at: None,
        as_of: app.now(),
        why: None,
        issuer: issuer.unwrap_or_else(|| Party {
            id: Uuid::nil(),
            name: app.settings.programme.clone(),
        }),
        donor: Party {
            id: donation.donor_id,
            name: names
                .organisations
                .get(&donation.donor_id)
                .cloned()
                .unwrap_or_default(),
        },
        donation: of_donation(donation, &names),
        books,
        sums: Sums::of(&books),
        figures,
        items,
        certificates: certificates(&raw),
    };
    Ok(Gathered {
        document,
        last_event,
    })
}

/// The books, counted from the very rows that the items are made of: what is listed is what is added up.
fn books(raw: &Raw) -> Result<Books, Failure> {
    use gapless_journey::{device::DeviceStatus, offer::LineStatus};
    let mut books = Books::default();
    for line in &raw.lines {
        books.add_lines(word("line.status", &line.status, LineStatus::parse)?, 1);
    }
    for device in &raw.devices {
        let status = word("device.status", &device.status, DeviceStatus::parse)?;
        books.add_devices(status, device.line_id.is_some(), 1);
    }
    Ok(books)
}

fn media(raw: &Raw) -> Result<MediaCounts, Failure> {
    let mut counts = MediaCounts::default();
    for medium in raw.media.values().flatten() {
        let status = word("medium.status", &medium.status, MediumStatus::parse)?;
        counts.add(status, medium.exception_accepted, 1);
    }
    let issued = raw.certificates.values().flatten();
    counts.certificates = issued.filter(|row| row.voided_at.is_none()).count() as u64;
    Ok(counts)
}

fn of_donation(donation: &donation::Model, names: &Names) -> Donation {
    let at = |ms: Option<i64>| -> Option<Timestamp> { ms.map(from_millis) };
    let name =
        |map: &HashMap<Uuid, String>, id: Option<Uuid>| id.and_then(|id| map.get(&id).cloned());
    Donation {
        id: donation.id,
        number: donation.number.clone(),
        title: donation.title.clone(),
        status: donation.status.clone(),
        policy: donation.policy.clone(),
        hub: name(&names.sites, donation.hub_id),
        refurbisher: name(&names.organisations, donation.refurbisher_id),
        offered_at: at(donation.offered_at),
        agreed_at: at(donation.agreed_at),
        picked_up_at: at(donation.picked_up_at),
        received_at: at(donation.received_at),
        due_at: at(donation.due_at),
        finished_at: at(donation.finished_at),
    }
}

fn certificates(raw: &Raw) -> Vec<Certificate> {
    let mut found: Vec<Certificate> = raw
        .certificates
        .values()
        .flatten()
        .map(|row| Certificate {
            id: row.id,
            number: row.number.clone(),
            kind: row.kind.clone(),
            device: row.device_id.clone(),
            issued_at: from_millis(row.issued_at),
            voided_at: row.voided_at.map(from_millis),
        })
        .collect();
    found.sort_by(|a, b| a.number.cmp(&b.number));
    found
}
