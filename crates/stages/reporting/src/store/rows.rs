//! Everything that is on record about some items of one donation, read in bulk: a statement a table, never one a device.

use super::KEYS;
use super::entities::{certificate, certificate_medium};
use gapless_store::Failure;
use gapless_store::entities::{assessment, device, discrepancy, event, line, medium, sanitization};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Which items.
#[derive(Debug, Clone)]
pub enum Selection {
    /// All of the donation.
    Whole,
    /// All that came from one office.
    Office(Uuid),
    /// These lines with their devices, and these devices.
    Keys {
        /// Lines.
        lines: Vec<Uuid>,
        /// Devices that answer no line, or are asked for by their id.
        devices: Vec<String>,
    },
}

/// What a report needs of a line; the cells of the file stay where they are.
#[derive(Debug, Clone, PartialEq, FromQueryResult)]
pub struct LineRow {
    /// Its key.
    pub id: Uuid,
    /// Sheet of the file.
    pub sheet: Option<String>,
    /// Row as a person sees it; 0 for a line added by hand.
    pub row_number: i64,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// As claimed.
    pub serial_number: Option<String>,
    /// As claimed.
    pub asset_tag: Option<String>,
    /// Office as the file names it.
    pub office: Option<String>,
    /// The donor's site.
    pub office_id: Option<Uuid>,
    /// Why the coordinator decided against the policy.
    pub overridden_why: Option<String>,
    /// Codes and facts, JSON.
    pub reasons: String,
    /// A word of `LineStatus`.
    pub status: String,
    /// The unit it is packed in.
    pub unit_id: Option<Uuid>,
}

/// What a report needs of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct CertificateRow {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// A word of `CertificateKind`.
    pub kind: String,
    /// The device.
    pub device_id: String,
    /// When it was issued.
    pub issued_at: i64,
    /// Since when it is void.
    pub voided_at: Option<i64>,
}

/// What is on record.
#[derive(Debug, Clone, Default)]
pub struct Raw {
    /// Lines, in the order of the files.
    pub lines: Vec<LineRow>,
    /// Devices, undone check-ins left out.
    pub devices: Vec<device::Model>,
    /// Media by device, in the order in which they were found.
    pub media: HashMap<String, Vec<medium::Model>>,
    /// Records of sanitization by medium, oldest first.
    pub records: HashMap<Uuid, Vec<sanitization::Model>>,
    /// The last assessment by device.
    pub assessments: HashMap<String, assessment::Model>,
    /// The last decided discrepancy by line.
    pub decided_lines: HashMap<Uuid, discrepancy::Model>,
    /// The last decided discrepancy by device.
    pub decided_devices: HashMap<String, discrepancy::Model>,
    /// Certificates by device, by number.
    pub certificates: HashMap<String, Vec<CertificateRow>>,
    /// Media by certificate.
    pub covered: HashMap<Uuid, Vec<Uuid>>,
    /// What people gave as the reason of an event, by line.
    pub line_words: HashMap<Uuid, Vec<String>>,
    /// Why a device was sent to parts, to recycling or back, by device; the last word.
    pub sent_words: HashMap<String, String>,
    /// How it was established that a device holds no (further) medium, by device.
    pub absent: HashMap<String, Absent>,
}

/// That a device holds no (further) medium.
#[derive(Debug, Clone)]
pub struct Absent {
    /// How it was established: a word, and further words after a colon.
    pub why: String,
    /// By whom.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

impl Raw {
    /// The record behind a medium's status: the last one that came to it.
    pub fn record(&self, medium: &medium::Model) -> Option<&sanitization::Model> {
        self.records
            .get(&medium.id)?
            .iter()
            .rev()
            .find(|record| record.result == medium.status)
    }

    /// The number of the certificate in force that is about a medium, of the kind that its status asks for.
    pub fn certificate_of(&self, medium: &medium::Model, kind: &str) -> Option<&CertificateRow> {
        self.certificates
            .get(&medium.device_id)?
            .iter()
            .rev()
            .find(|row| {
                row.voided_at.is_none()
                    && row.kind == kind
                    && self
                        .covered
                        .get(&row.id)
                        .is_some_and(|media| media.contains(&medium.id))
            })
    }
}

/// Reads what is on record about the selection.
pub async fn load<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    selection: &Selection,
) -> Result<Raw, Failure> {
    let mut raw = Raw {
        devices: devices(db, donation, selection).await?,
        ..Raw::default()
    };
    raw.lines = match selection {
        // A device that is asked for by its id brings the line that it answers.
        Selection::Keys {
            lines: asked,
            devices: ids,
        } if !ids.is_empty() => {
            let answered = raw.devices.iter().filter_map(|device| device.line_id);
            let mut asked: Vec<Uuid> = asked.iter().copied().chain(answered).collect();
            asked.sort_unstable();
            asked.dedup();
            lines(
                db,
                donation,
                &Selection::Keys {
                    lines: asked,
                    devices: Vec::new(),
                },
            )
            .await?
        }
        selection => lines(db, donation, selection).await?,
    };
    let ids: Vec<String> = raw.devices.iter().map(|device| device.id.clone()).collect();
    for chunk in ids.chunks(KEYS) {
        of_devices(db, chunk, &mut raw).await?;
    }
    let line_ids: Vec<Uuid> = raw.lines.iter().map(|line| line.id).collect();
    discrepancies(db, donation, selection, &line_ids, &ids, &mut raw).await?;
    let of_page = one_of(
        (event::Column::LineId, &line_ids),
        (event::Column::DeviceId, &ids),
    );
    let said = match (selection, of_page) {
        (Selection::Keys { .. }, None) => return Ok(raw),
        (Selection::Keys { .. }, Some(of_page)) => of_page,
        _ => Condition::all().add(event::Column::DonationId.eq(donation)),
    };
    words(db, said, &mut raw).await?;
    Ok(raw)
}

async fn lines<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    selection: &Selection,
) -> Result<Vec<LineRow>, Failure> {
    use line::Column as C;
    let mut select = line::Entity::find()
        .select_only()
        .columns([
            C::Id,
            C::Sheet,
            C::RowNumber,
            C::Category,
            C::Manufacturer,
            C::Model,
        ])
        .columns([
            C::SerialNumber,
            C::AssetTag,
            C::Office,
            C::OfficeId,
            C::OverriddenWhy,
        ])
        .columns([C::Reasons, C::Status, C::UnitId])
        .filter(C::DonationId.eq(donation));
    match selection {
        Selection::Whole => {}
        Selection::Office(office) => select = select.filter(C::OfficeId.eq(*office)),
        Selection::Keys { lines, .. } if lines.is_empty() => return Ok(Vec::new()),
        Selection::Keys { lines, .. } => select = select.filter(C::Id.is_in(lines.iter().copied())),
    }
    Ok(select.order_by_asc(C::Id).into_model().all(db).await?)
}

async fn devices<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    selection: &Selection,
) -> Result<Vec<device::Model>, Failure> {
    use device::Column as C;
    let undone = gapless_journey::device::DeviceStatus::Undone.as_str();
    if let Selection::Keys { lines, devices } = selection {
        let Some(either) = one_of((C::LineId, lines), (C::Id, devices)) else {
            return Ok(Vec::new());
        };
        let mut found = device::Entity::find().filter(either).all(db).await?;
        found.retain(|row| row.donation_id == donation && row.status != undone);
        found.sort_by(|a, b| a.id.cmp(&b.id));
        return Ok(found);
    }
    let mut select = device::Entity::find()
        .filter(C::DonationId.eq(donation))
        .filter(C::Status.ne(undone));
    if let Selection::Office(office) = selection {
        select = select.filter(super::counts::of_office(donation, *office));
    }
    Ok(select.order_by_asc(C::Id).all(db).await?)
}

/// What is of one of the lines or of one of the devices; `None` when there are none. An engine that is asked for the donation
/// too, or for one of no keys, would rather read everything than look up fifty.
fn one_of<C: ColumnTrait>(lines: (C, &[Uuid]), devices: (C, &[String])) -> Option<Condition> {
    let mut either = Condition::any();
    if !lines.1.is_empty() {
        either = either.add(lines.0.is_in(lines.1.iter().copied()));
    }
    if !devices.1.is_empty() {
        either = either.add(devices.0.is_in(devices.1.iter().map(String::as_str)));
    }
    (!either.is_empty()).then_some(either)
}

async fn of_devices<C: ConnectionTrait>(
    db: &C,
    ids: &[String],
    raw: &mut Raw,
) -> Result<(), Failure> {
    use certificate::Column as Cert;
    let keys = || ids.iter().map(String::as_str);
    let media = medium::Entity::find()
        .filter(medium::Column::DeviceId.is_in(keys()))
        .order_by_asc(medium::Column::Id)
        .all(db)
        .await?;
    for row in media {
        raw.media
            .entry(row.device_id.clone())
            .or_default()
            .push(row);
    }
    let records = sanitization::Entity::find()
        .filter(sanitization::Column::DeviceId.is_in(keys()))
        .order_by_asc(sanitization::Column::Id)
        .all(db)
        .await?;
    for row in records {
        raw.records.entry(row.medium_id).or_default().push(row);
    }
    let assessments = assessment::Entity::find()
        .filter(assessment::Column::DeviceId.is_in(keys()))
        .all(db)
        .await?;
    raw.assessments.extend(
        assessments
            .into_iter()
            .map(|row| (row.device_id.clone(), row)),
    );
    let certificates: Vec<CertificateRow> = certificate::Entity::find()
        .select_only()
        .columns([
            Cert::Id,
            Cert::Number,
            Cert::Kind,
            Cert::DeviceId,
            Cert::IssuedAt,
            Cert::VoidedAt,
        ])
        .filter(Cert::DeviceId.is_in(keys()))
        .order_by_asc(Cert::Id)
        .into_model()
        .all(db)
        .await?;
    let numbered: Vec<Uuid> = certificates.iter().map(|row| row.id).collect();
    for row in certificates {
        raw.certificates
            .entry(row.device_id.clone())
            .or_default()
            .push(row);
    }
    for chunk in numbered.chunks(KEYS) {
        let covered = certificate_medium::Entity::find()
            .filter(certificate_medium::Column::CertificateId.is_in(chunk.iter().copied()))
            .all(db)
            .await?;
        for row in covered {
            raw.covered
                .entry(row.certificate_id)
                .or_default()
                .push(row.medium_id);
        }
    }
    Ok(())
}

async fn discrepancies<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    selection: &Selection,
    lines: &[Uuid],
    devices: &[String],
    raw: &mut Raw,
) -> Result<(), Failure> {
    use discrepancy::Column as C;
    let mut select = discrepancy::Entity::find()
        .filter(C::DonationId.eq(donation))
        .filter(C::Resolution.is_not_null());
    if matches!(selection, Selection::Keys { .. }) {
        let Some(either) = one_of((C::LineId, lines), (C::DeviceId, devices)) else {
            return Ok(());
        };
        select = select.filter(either);
    }
    for row in select.order_by_asc(C::Id).all(db).await? {
        if let Some(device) = row.device_id.clone() {
            raw.decided_devices.insert(device, row);
        } else if let Some(line) = row.line_id {
            raw.decided_lines.insert(line, row);
        }
    }
    Ok(())
}

/// Reasons that stand in events alone: for a page those of its lines and devices, else the donation's.
async fn words<C: ConnectionTrait>(db: &C, of: Condition, raw: &mut Raw) -> Result<(), Failure> {
    use event::Column as C;
    type Said = (
        Uuid,
        String,
        Option<Uuid>,
        Option<String>,
        String,
        String,
        i64,
    );
    let mut rows: Vec<Said> = event::Entity::find()
        .select_only()
        .columns([C::Id, C::Kind, C::LineId, C::DeviceId])
        .columns([C::Payload, C::Author, C::OccurredAt])
        .filter(of)
        .filter(C::Kind.is_in([
            "line-withdrawn",
            "medium-absent",
            "sent-to-parts",
            "sent-to-recycling",
            "sent-back",
        ]))
        .into_tuple()
        .all(db)
        .await?;
    rows.sort_by_key(|row| row.0);
    for (_, kind, line, device, payload, by, at) in rows {
        let payload: serde_json::Value = serde_json::from_str(&payload)?;
        let Some(why) = payload.get("why").and_then(serde_json::Value::as_str) else {
            continue;
        };
        if let Some(line) = line {
            raw.line_words.entry(line).or_default().push(why.to_owned());
        } else if let Some(device) = device {
            let why = why.to_owned();
            if kind.starts_with("sent-") {
                raw.sent_words.insert(device, why);
                continue;
            }
            raw.absent.insert(device, Absent { why, by, at });
        }
    }
    Ok(())
}

/// In whose hands packing units are, and where.
pub async fn units<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<HashMap<Uuid, Uuid>, Failure> {
    use gapless_store::entities::unit;
    let rows: Vec<(Uuid, Uuid)> = unit::Entity::find()
        .select_only()
        .columns([unit::Column::Id, unit::Column::CustodianId])
        .filter(unit::Column::DonationId.eq(donation))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// UUIDs of boards that were read, by device.
pub async fn board_uuids<C: ConnectionTrait>(
    db: &C,
    devices: &[String],
) -> Result<HashMap<String, String>, Failure> {
    use gapless_journey::receiving::IdentifierKind;
    use gapless_store::entities::identifier;
    let mut found = HashMap::new();
    for chunk in devices.chunks(KEYS) {
        let rows: Vec<(String, String)> = identifier::Entity::find()
            .select_only()
            .columns([identifier::Column::DeviceId, identifier::Column::Value])
            .filter(identifier::Column::DeviceId.is_in(chunk.iter().map(String::as_str)))
            .filter(identifier::Column::Kind.eq(IdentifierKind::Uuid.as_str()))
            .into_tuple()
            .all(db)
            .await?;
        found.extend(rows);
    }
    Ok(found)
}
