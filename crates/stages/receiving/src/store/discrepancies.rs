//! What does not agree.

use super::session_donation;
use gapless_journey::receiving::DiscrepancyKind;
use gapless_store::entities::{device, discrepancy, donation, line};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, sea_query::SelectStatement,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Discrepancies on one page.
pub const PAGE_ROWS: u64 = 50;

/// A discrepancy with what it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The discrepancy.
    pub row: discrepancy::Model,
    /// Number of its donation.
    pub donation: String,
    /// The line.
    pub line: Option<line::Model>,
    /// The device.
    pub device: Option<device::Model>,
}

/// Which donations: of a donor, of a refurbisher, one, or all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Of {
    /// This donor's.
    pub donor: Option<Uuid>,
    /// What is bound for this refurbisher.
    pub refurbisher: Option<Uuid>,
    /// This one.
    pub donation: Option<Uuid>,
    /// Those of this session.
    pub session: Option<Uuid>,
}

impl Of {
    fn filter(self) -> Condition {
        Condition::all()
            .add_option(self.donor.map(|id| donation::Column::DonorId.eq(id)))
            .add_option(
                self.refurbisher
                    .map(|id| donation::Column::RefurbisherId.eq(id)),
            )
            .add_option(self.donation.map(|id| donation::Column::Id.eq(id)))
            .add_option(
                self.session
                    .map(|id| donation::Column::Id.in_subquery(of_session(id))),
            )
    }
}

/// The donations that a session takes in.
fn of_session(session: Uuid) -> SelectStatement {
    session_donation::Entity::find()
        .select_only()
        .column(session_donation::Column::DonationId)
        .filter(session_donation::Column::SessionId.eq(session))
        .into_query()
}

async fn donations<C: ConnectionTrait>(c: &C, of: Of) -> Result<HashMap<Uuid, String>, DbErr> {
    let rows: Vec<(Uuid, String)> = donation::Entity::find()
        .select_only()
        .columns([donation::Column::Id, donation::Column::Number])
        .filter(of.filter())
        .order_by_desc(donation::Column::Id)
        .limit(1_000)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows.into_iter().collect())
}

/// A page of discrepancies: open ones, or decided ones; `after` is the last key of the page before.
pub async fn list<C: ConnectionTrait>(
    c: &C,
    of: Of,
    is_open: bool,
    kind: Option<DiscrepancyKind>,
    after: Option<Uuid>,
) -> Result<Vec<Listed>, DbErr> {
    let numbers = donations(c, of).await?;
    let mut query = discrepancy::Entity::find()
        .filter(discrepancy::Column::DonationId.is_in(numbers.keys().copied()));
    query = query.filter(if is_open {
        discrepancy::Column::Resolution.is_null()
    } else {
        discrepancy::Column::Resolution.is_not_null()
    });
    if let Some(kind) = kind {
        query = query.filter(discrepancy::Column::Kind.eq(kind.as_str()));
    }
    if let Some(after) = after {
        query = query.filter(discrepancy::Column::Id.gt(after));
    }
    let rows = query
        .order_by_asc(discrepancy::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await?;
    with_subjects(c, rows, &numbers).await
}

async fn with_subjects<C: ConnectionTrait>(
    c: &C,
    rows: Vec<discrepancy::Model>,
    numbers: &HashMap<Uuid, String>,
) -> Result<Vec<Listed>, DbErr> {
    let devices: Vec<String> = rows.iter().filter_map(|r| r.device_id.clone()).collect();
    let devices = super::devices(c, &devices).await?;
    let lines: Vec<Uuid> = rows
        .iter()
        .filter_map(|r| r.line_id)
        .chain(devices.values().filter_map(|d| d.line_id))
        .collect();
    let lines = super::lines(c, &lines).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let device = row
                .device_id
                .as_ref()
                .and_then(|id| devices.get(id))
                .cloned();
            let line = row.line_id.or(device.as_ref().and_then(|d| d.line_id));
            Listed {
                donation: numbers.get(&row.donation_id).cloned().unwrap_or_default(),
                line: line.and_then(|id| lines.get(&id)).cloned(),
                device,
                row,
            }
        })
        .collect())
}

/// Discrepancies by key.
pub async fn by_ids<C: ConnectionTrait>(
    c: &C,
    ids: &[Uuid],
) -> Result<Vec<discrepancy::Model>, DbErr> {
    discrepancy::Entity::find()
        .filter(discrepancy::Column::Id.is_in(ids.iter().copied()))
        .all(c)
        .await
}

/// What is open about one device.
pub async fn open_of_device<C: ConnectionTrait>(
    c: &C,
    device: &str,
    donation: Uuid,
) -> Result<Vec<discrepancy::Model>, DbErr> {
    discrepancy::Entity::find()
        .filter(discrepancy::Column::DonationId.eq(donation))
        .filter(discrepancy::Column::DeviceId.eq(device))
        .filter(discrepancy::Column::Resolution.is_null())
        .all(c)
        .await
}

/// What is open about lines that were given up as missing.
pub async fn open_of_lines<C: ConnectionTrait>(
    c: &C,
    lines: &[Uuid],
) -> Result<Vec<discrepancy::Model>, DbErr> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    discrepancy::Entity::find()
        .filter(discrepancy::Column::LineId.is_in(lines.iter().copied()))
        .filter(discrepancy::Column::Kind.eq(DiscrepancyKind::Missing.as_str()))
        .filter(discrepancy::Column::Resolution.is_null())
        .all(c)
        .await
}

/// How many are open, by kind.
pub async fn counts<C: ConnectionTrait>(c: &C, of: Of) -> Result<HashMap<String, u64>, DbErr> {
    let numbers = donations(c, of).await?;
    let rows: Vec<(String, i64)> = discrepancy::Entity::find()
        .select_only()
        .column(discrepancy::Column::Kind)
        .column_as(discrepancy::Column::Id.count(), "n")
        .filter(discrepancy::Column::DonationId.is_in(numbers.keys().copied()))
        .filter(discrepancy::Column::Resolution.is_null())
        .group_by(discrepancy::Column::Kind)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(kind, n)| (kind, u64::try_from(n).unwrap_or(0)))
        .collect())
}

/// What is open by donation: number, kind, how many, the oldest, the first due.
pub async fn open_tasks<C: ConnectionTrait>(
    c: &C,
    of: Of,
) -> Result<Vec<(Uuid, String, String, u64, i64, i64)>, DbErr> {
    let numbers = donations(c, of).await?;
    let rows: Vec<(Uuid, String, i64, i64, i64)> = discrepancy::Entity::find()
        .select_only()
        .columns([discrepancy::Column::DonationId, discrepancy::Column::Kind])
        .column_as(discrepancy::Column::Id.count(), "n")
        .column_as(discrepancy::Column::RaisedAt.min(), "oldest")
        .column_as(discrepancy::Column::DueAt.min(), "due")
        .filter(discrepancy::Column::DonationId.is_in(numbers.keys().copied()))
        .filter(discrepancy::Column::Resolution.is_null())
        .group_by(discrepancy::Column::DonationId)
        .group_by(discrepancy::Column::Kind)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, kind, n, oldest, due)| {
            let number = numbers.get(&id).cloned().unwrap_or_default();
            (id, number, kind, u64::try_from(n).unwrap_or(0), oldest, due)
        })
        .collect())
}
