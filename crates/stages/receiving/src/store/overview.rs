//! What check-in reads of shared tables: donations, what is expected of them, what lies there.

use gapless_journey::{
    offer::{DonationStatus, LineStatus},
    receiving::DiscrepancyKind,
};
use gapless_store::{
    Failure, Store,
    entities::{device, discrepancy, donation, event, file, line, organisation, site, unit},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Donations that a page of receiving lists at most.
const DONATIONS_MAX: u64 = 200;
/// Devices for which labels are printed at once.
const LABELS_MAX: u64 = 2_000;
/// Words of lines that are still to come.
const EXPECTED: [LineStatus; 4] = [
    LineStatus::Agreed,
    LineStatus::Packed,
    LineStatus::AtHub,
    LineStatus::InTransit,
];

/// A donation that is bound for a refurbisher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The donation.
    pub donation: donation::Model,
    /// Who gives it.
    pub donor: String,
}

/// Counts of one donation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[schema(as = CheckInBooks)]
pub struct Books {
    /// Lines that both sides agreed on, less what was withdrawn.
    pub agreed: u64,
    /// Lines that are here.
    pub received: u64,
    /// Lines still to come.
    pub expected: u64,
    /// Lines given up as missing.
    pub missing: u64,
    /// Devices that answer no line.
    pub unexpected: u64,
    /// Devices that are not what their line says, not decided yet.
    pub mismatched: u64,
}

/// One donation.
pub async fn donation<C: ConnectionTrait>(
    c: &C,
    id: Uuid,
) -> Result<Option<donation::Model>, DbErr> {
    donation::Entity::find_by_id(id).one(c).await
}

/// Donations by key.
pub async fn donations<C: ConnectionTrait>(
    c: &C,
    ids: &[Uuid],
) -> Result<Vec<donation::Model>, DbErr> {
    donation::Entity::find()
        .filter(donation::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(donation::Column::Number)
        .all(c)
        .await
}

/// Donations that are bound for a refurbisher, or for any, and not all here yet; oldest agreement first.
pub async fn expected_of<C: ConnectionTrait>(
    c: &C,
    refurbisher: Option<Uuid>,
) -> Result<Vec<Expected>, DbErr> {
    let open = [
        DonationStatus::Agreed,
        DonationStatus::Collecting,
        DonationStatus::Receiving,
    ];
    let mut query = donation::Entity::find()
        .filter(donation::Column::Status.is_in(open.map(DonationStatus::as_str)));
    if let Some(refurbisher) = refurbisher {
        query = query.filter(donation::Column::RefurbisherId.eq(refurbisher));
    }
    let rows = query
        .order_by_asc(donation::Column::AgreedAt)
        .limit(DONATIONS_MAX)
        .all(c)
        .await?;
    let donors = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(rows.iter().map(|d| d.donor_id)))
        .all(c)
        .await?;
    Ok(rows
        .into_iter()
        .map(|donation| Expected {
            donor: donors
                .iter()
                .find(|o| o.id == donation.donor_id)
                .map(|o| o.name.clone())
                .unwrap_or_default(),
            donation,
        })
        .collect())
}

/// Counts of donations.
pub async fn session_books<C: ConnectionTrait>(
    c: &C,
    donations: &[Uuid],
) -> Result<HashMap<Uuid, Books>, Failure> {
    let mut books: HashMap<Uuid, Books> =
        donations.iter().map(|id| (*id, Books::default())).collect();
    for (id, all) in gapless_store::overview::books(c, donations).await? {
        let own = books.entry(id).or_default();
        own.agreed = all.agreed();
        own.received = all.received;
        own.expected = all.expected;
        own.missing = all.missing;
        own.unexpected = all.unexpected;
    }
    let rows: Vec<(Uuid, i64)> = discrepancy::Entity::find()
        .select_only()
        .column(discrepancy::Column::DonationId)
        .column_as(discrepancy::Column::Id.count(), "n")
        .filter(discrepancy::Column::DonationId.is_in(donations.iter().copied()))
        .filter(discrepancy::Column::Kind.eq(DiscrepancyKind::Mismatched.as_str()))
        .filter(discrepancy::Column::Resolution.is_null())
        .group_by(discrepancy::Column::DonationId)
        .into_tuple()
        .all(c)
        .await?;
    for (donation, n) in rows {
        books.entry(donation).or_default().mismatched = u64::try_from(n).unwrap_or(0);
    }
    Ok(books)
}

/// The same for a page: counted once between two writes. No action reads it.
pub async fn shown_books(
    store: &Store,
    donations: &[Uuid],
) -> Result<HashMap<Uuid, Books>, Failure> {
    let count = async || session_books(&store.read, donations).await;
    let name = format!("receiving {donations:?}");
    store.kept(&name, count).await
}

/// Lines of a donation that are still to come, in the manifest's order, behind `after`; at most `limit`.
pub async fn expected_lines<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<line::Model>, DbErr> {
    let mut query = line::Entity::find()
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Status.is_in(EXPECTED.map(LineStatus::as_str)));
    if let Some(after) = after {
        query = query.filter(line::Column::Id.gt(after));
    }
    query
        .order_by_asc(line::Column::Id)
        .limit(limit)
        .all(c)
        .await
}

/// Units of donations: how many came here, of how many.
pub async fn unit_progress<C: ConnectionTrait>(
    c: &C,
    donations: &[Uuid],
) -> Result<HashMap<Uuid, (u64, u64)>, DbErr> {
    let rows: Vec<(Uuid, String, i64)> = unit::Entity::find()
        .select_only()
        .column(unit::Column::DonationId)
        .column(unit::Column::Status)
        .column_as(unit::Column::Id.count(), "n")
        .filter(unit::Column::DonationId.is_in(donations.iter().copied()))
        .group_by(unit::Column::DonationId)
        .group_by(unit::Column::Status)
        .into_tuple()
        .all(c)
        .await?;
    let mut found: HashMap<Uuid, (u64, u64)> = HashMap::new();
    for (donation, status, n) in rows {
        let n = u64::try_from(n).unwrap_or(0);
        let entry = found.entry(donation).or_default();
        entry.1 += n;
        if matches!(status.as_str(), "arrived" | "emptied") {
            entry.0 += n;
        }
    }
    Ok(found)
}

/// Devices by id.
pub async fn devices<C: ConnectionTrait>(
    c: &C,
    ids: &[String],
) -> Result<HashMap<String, device::Model>, DbErr> {
    let rows = device::Entity::find()
        .filter(device::Column::Id.is_in(ids.iter().map(String::as_str)))
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// The devices that a session checked in, for their labels; `None` for one of too many.
pub async fn devices_of_session<C: ConnectionTrait>(
    c: &C,
    session: Uuid,
) -> Result<Vec<device::Model>, DbErr> {
    let ids: Vec<Option<String>> = super::scan::Entity::find()
        .select_only()
        .column(super::scan::Column::DeviceId)
        .filter(super::scan::Column::SessionId.eq(session))
        .filter(super::scan::Column::Outcome.is_in(["checked-in", "unexpected"]))
        .order_by_asc(super::scan::Column::Id)
        .limit(LABELS_MAX)
        .into_tuple()
        .all(c)
        .await?;
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    let mut found = devices(c, &ids).await?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// Who checked a device in, and when.
pub async fn checked_in_by<C: ConnectionTrait>(
    c: &C,
    device: &str,
) -> Result<Option<(String, i64)>, DbErr> {
    event::Entity::find()
        .select_only()
        .columns([event::Column::Author, event::Column::OccurredAt])
        .filter(event::Column::DeviceId.eq(device))
        .filter(event::Column::Kind.eq("device-checked-in"))
        .order_by_asc(event::Column::Id)
        .into_tuple()
        .one(c)
        .await
}

/// Names of sites.
pub async fn sites<C: ConnectionTrait>(
    c: &C,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, site::Model>, DbErr> {
    let rows = site::Entity::find()
        .filter(site::Column::Id.is_in(ids.iter().copied()))
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Who sent a file first.
pub async fn sent_by<C: ConnectionTrait>(c: &C, sha256: &str) -> Result<Option<Uuid>, DbErr> {
    let found = file::Entity::find_by_id(sha256.to_owned()).one(c).await?;
    Ok(found.and_then(|row| row.uploaded_by))
}
