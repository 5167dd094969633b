//! Hardware reports of devices: kept with what they say, the same at check-in and on the bench.
//! What must never live here: how a report is read (`intake`), words for people.

mod media;
mod said;
mod take;

pub use said::{Battery, Memory, Network, Processor, Said, SaidMedium, Screen};
pub use take::{Arrived, Column, OtherDevice, Strange, Taken, Took, take};

use crate::Failure;
use crate::entities::{device, device_report, identifier, line};
use gapless_journey::{device::DeviceStatus, fold};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Reports of one device that are shown; the last ones.
const REPORTS_MAX: u64 = 50;
/// Devices that one number may name.
const DEVICES_MAX: u64 = 20;

/// The reports of a device, newest first.
pub async fn of_device<C: ConnectionTrait>(
    db: &C,
    device: &str,
) -> Result<Vec<device_report::Model>, Failure> {
    Ok(device_report::Entity::find()
        .filter(device_report::Column::DeviceId.eq(device))
        .order_by_desc(device_report::Column::Id)
        .limit(REPORTS_MAX)
        .all(db)
        .await?)
}

/// The line that a device answers: what the donor claimed of it.
pub async fn claim<C: ConnectionTrait>(
    db: &C,
    device: &device::Model,
) -> Result<Option<line::Model>, Failure> {
    match device.line_id {
        Some(id) => Ok(line::Entity::find_by_id(id).one(db).await?),
        None => Ok(None),
    }
}

/// Devices that carry a number, or on which it was seen; a check-in that was undone is no device.
pub async fn devices_with<C: ConnectionTrait>(
    db: &C,
    kind: gapless_journey::receiving::IdentifierKind,
    number: &str,
) -> Result<Vec<device::Model>, Failure> {
    let key = fold(number);
    let mut ids: Vec<String> = identifier::Entity::find()
        .select_only()
        .column(identifier::Column::DeviceId)
        .filter(identifier::Column::ValueKey.eq(key.as_str()))
        .filter(identifier::Column::Kind.eq(kind.as_str()))
        .limit(DEVICES_MAX)
        .into_tuple()
        .all(db)
        .await?;
    if kind == gapless_journey::receiving::IdentifierKind::Serial {
        let carrying: Vec<String> = device::Entity::find()
            .select_only()
            .column(device::Column::Id)
            .filter(device::Column::SerialKey.eq(key))
            .limit(DEVICES_MAX)
            .into_tuple()
            .all(db)
            .await?;
        ids.extend(carrying);
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(device::Entity::find()
        .filter(device::Column::Id.is_in(ids))
        .filter(device::Column::Status.ne(DeviceStatus::Undone.as_str()))
        .order_by_asc(device::Column::Id)
        .all(db)
        .await?)
}
