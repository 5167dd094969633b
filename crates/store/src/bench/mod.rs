//! What the work bench reads in the stages `sanitization`, `assessment` and `refurbishment`: work lists, a device by
//! what was scanned, its media. Reads only.

mod work;

pub use work::{
    MediaState, Row, WORK_ROWS, Work, categories_at, count, counted, custodians_at, donations_at,
    page, rows,
};

use crate::{
    Failure,
    entities::{assessment, device, donation, identifier, medium, organisation, sanitization},
};
use gapless_journey::{DeviceId, fold, is_filler};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Devices that one scan may mean before the list is cut.
const MEANT_MAX: u64 = 20;
/// Devices or media of one bulk action.
pub const BULK_MAX: usize = 500;

/// Devices by their ids, in the order asked for; ids that are not there are left out.
pub async fn devices<C: ConnectionTrait>(
    db: &C,
    ids: &[String],
) -> Result<Vec<device::Model>, Failure> {
    let mut found: HashMap<String, device::Model> = HashMap::new();
    for chunk in ids.chunks(1_000) {
        let rows = device::Entity::find()
            .filter(device::Column::Id.is_in(chunk.iter().map(String::as_str)))
            .all(db)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id.clone(), row)));
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// The devices that a scanned or typed code may mean: our id, else a serial number or asset tag, else any number seen.
pub async fn by_code<C: ConnectionTrait>(
    db: &C,
    code: &str,
    custodian: Option<Uuid>,
) -> Result<Vec<device::Model>, Failure> {
    let within = |select: Select<device::Entity>| match custodian {
        Some(custodian) => select.filter(device::Column::CustodianId.eq(custodian)),
        None => select,
    };
    if let Some(id) = DeviceId::parse(code) {
        let found = within(device::Entity::find_by_id(id.as_str().to_owned()))
            .one(db)
            .await?;
        if let Some(found) = found {
            return Ok(vec![found]);
        }
    }
    if is_filler(code) {
        return Ok(Vec::new());
    }
    let key = fold(code);
    let numbers = Condition::any()
        .add(device::Column::SerialKey.eq(key.as_str()))
        .add(device::Column::AssetKey.eq(key.as_str()));
    let found = within(device::Entity::find().filter(numbers))
        .order_by_asc(device::Column::Id)
        .limit(MEANT_MAX)
        .all(db)
        .await?;
    if !found.is_empty() {
        return Ok(found);
    }
    let seen: Vec<String> = identifier::Entity::find()
        .select_only()
        .column(identifier::Column::DeviceId)
        .filter(identifier::Column::ValueKey.eq(key))
        .limit(MEANT_MAX)
        .into_tuple()
        .all(db)
        .await?;
    let select = device::Entity::find().filter(device::Column::Id.is_in(seen));
    Ok(within(select)
        .order_by_asc(device::Column::Id)
        .all(db)
        .await?)
}

/// The media of devices, in the order in which they were found.
pub async fn media<C: ConnectionTrait>(
    db: &C,
    devices: &[String],
) -> Result<Vec<medium::Model>, Failure> {
    let mut found = Vec::new();
    for chunk in devices.chunks(1_000) {
        found.extend(
            medium::Entity::find()
                .filter(medium::Column::DeviceId.is_in(chunk.iter().map(String::as_str)))
                .order_by_asc(medium::Column::FoundAt)
                .order_by_asc(medium::Column::Id)
                .all(db)
                .await?,
        );
    }
    Ok(found)
}

/// The records of sanitization of a device, oldest first.
pub async fn sanitizations<C: ConnectionTrait>(
    db: &C,
    device: &str,
) -> Result<Vec<sanitization::Model>, Failure> {
    Ok(sanitization::Entity::find()
        .filter(sanitization::Column::DeviceId.eq(device))
        .order_by_asc(sanitization::Column::Id)
        .all(db)
        .await?)
}

/// What was last found of a device.
pub async fn assessment<C: ConnectionTrait>(
    db: &C,
    device: &str,
) -> Result<Option<assessment::Model>, Failure> {
    Ok(assessment::Entity::find_by_id(device.to_owned())
        .one(db)
        .await?)
}

/// Numbers of donations, by their keys.
pub async fn donations<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, donation::Model>, Failure> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = donation::Entity::find()
        .filter(donation::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Names of organisations, by their keys.
pub async fn organisations<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, Failure> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
