//! What several pages read across stages: the books, the flow, a device's timeline. Reads only.

pub mod backlog;
pub mod device_page;
pub mod devices;
pub mod evidence;
pub mod flow;
pub mod search;
mod seen;
pub mod upkeep;

pub use seen::Seen;

use crate::{
    Failure,
    entities::{device, event, line},
};
use gapless_journey::{books::Books, device::DeviceStatus, offer::LineStatus};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Asterisk, Expr, ExprTrait},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The books of these donations (rule 1), each complete.
pub async fn books<C: ConnectionTrait>(
    db: &C,
    donations: &[Uuid],
) -> Result<HashMap<Uuid, Books>, Failure> {
    let mut books: HashMap<Uuid, Books> =
        donations.iter().map(|id| (*id, Books::default())).collect();
    let lines: Vec<(Uuid, String, i64)> = line::Entity::find()
        .select_only()
        .column(line::Column::DonationId)
        .column(line::Column::Status)
        .column_as(Expr::col(Asterisk).count(), "n")
        .filter(line::Column::DonationId.is_in(donations.iter().copied()))
        .group_by(line::Column::DonationId)
        .group_by(line::Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    for (donation, status, n) in lines {
        let status =
            LineStatus::parse(&status).ok_or_else(|| Failure::corrupt("line.status", &status))?;
        let n = u64::try_from(n).unwrap_or(0);
        books.entry(donation).or_default().add_lines(status, n);
    }
    let answers = Expr::col(device::Column::LineId).is_not_null();
    let devices: Vec<(Uuid, String, bool, i64)> = device::Entity::find()
        .select_only()
        .column(device::Column::DonationId)
        .column(device::Column::Status)
        .column_as(answers.clone(), "answers")
        .column_as(Expr::col(Asterisk).count(), "n")
        .filter(device::Column::DonationId.is_in(donations.iter().copied()))
        .group_by(device::Column::DonationId)
        .group_by(device::Column::Status)
        .group_by(answers)
        .into_tuple()
        .all(db)
        .await?;
    for (donation, status, answers, n) in devices {
        let status = DeviceStatus::parse(&status)
            .ok_or_else(|| Failure::corrupt("device.status", &status))?;
        let n = u64::try_from(n).unwrap_or(0);
        books
            .entry(donation)
            .or_default()
            .add_devices(status, answers, n);
    }
    Ok(books)
}

/// Every event of a device, oldest first.
pub async fn timeline<C: ConnectionTrait>(
    db: &C,
    device: &str,
    limit: u64,
) -> Result<Vec<event::Model>, Failure> {
    Ok(event::Entity::find()
        .filter(event::Column::DeviceId.eq(device))
        .order_by_asc(event::Column::Id)
        .limit(limit)
        .all(db)
        .await?)
}
