//! Units and what is packed in them.

use super::{lot, unit};
use crate::rules::lot::Sent;
use gapless_journey::device::DeviceStatus;
use gapless_store::entities::{assessment, device, medium, shipment_device};
use gapless_store::{Failure, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Units of one shipment.
pub const UNITS_MAX: u64 = 500;
/// Devices of one shipment: a container of forty feet holds far fewer.
pub const DEVICES_MAX: u64 = 5_000;
/// Keys asked for at once: below SQLite's 32,766 parameters.
const KEYS_MAX: usize = 5_000;

/// One unit.
pub async fn find<C: ConnectionTrait>(db: &C, number: &str) -> Result<Option<unit::Model>, DbErr> {
    unit::Entity::find_by_id(number.to_owned()).one(db).await
}

/// The units of a shipment, by number.
pub async fn of<C: ConnectionTrait>(db: &C, shipment: Uuid) -> Result<Vec<unit::Model>, DbErr> {
    unit::Entity::find()
        .filter(unit::Column::ShipmentId.eq(shipment))
        .order_by_asc(unit::Column::Number)
        .limit(UNITS_MAX)
        .all(db)
        .await
}

/// Adds a unit.
pub async fn add(tx: &Tx, row: unit::Model) -> Result<(), Failure> {
    unit::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a unit.
pub async fn save(tx: &Tx, row: unit::Model) -> Result<(), Failure> {
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// Takes an empty unit away.
pub async fn remove(tx: &Tx, number: &str) -> Result<(), Failure> {
    unit::Entity::delete_by_id(number.to_owned())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// What is packed in a shipment, by device.
pub async fn packed<C: ConnectionTrait>(
    db: &C,
    shipment: Uuid,
) -> Result<Vec<shipment_device::Model>, DbErr> {
    shipment_device::Entity::find()
        .filter(shipment_device::Column::ShipmentId.eq(shipment))
        .order_by_asc(shipment_device::Column::DeviceId)
        .limit(DEVICES_MAX)
        .all(db)
        .await
}

/// What is packed in a unit, the newest first.
pub async fn packed_in<C: ConnectionTrait>(
    db: &C,
    unit: &str,
) -> Result<Vec<shipment_device::Model>, DbErr> {
    shipment_device::Entity::find()
        .filter(shipment_device::Column::Unit.eq(unit))
        .order_by_desc(shipment_device::Column::PackedAt)
        .order_by_asc(shipment_device::Column::DeviceId)
        .limit(DEVICES_MAX)
        .all(db)
        .await
}

/// One device of a shipment.
pub async fn one<C: ConnectionTrait>(
    db: &C,
    shipment: Uuid,
    device: &str,
) -> Result<Option<shipment_device::Model>, DbErr> {
    shipment_device::Entity::find_by_id((shipment, device.to_owned()))
        .one(db)
        .await
}

/// Packs a device.
pub async fn pack(tx: &Tx, row: shipment_device::Model) -> Result<(), Failure> {
    shipment_device::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Takes devices out.
pub async fn unpack(tx: &Tx, shipment: Uuid, devices: &[String]) -> Result<(), Failure> {
    shipment_device::Entity::delete_many()
        .filter(shipment_device::Column::ShipmentId.eq(shipment))
        .filter(shipment_device::Column::DeviceId.is_in(devices))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Writes one device of a shipment.
pub async fn save_one(tx: &Tx, row: shipment_device::Model) -> Result<(), Failure> {
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// The records of all devices of a unit are fixed on them.
pub async fn affix(tx: &Tx, unit: &str) -> Result<(), Failure> {
    shipment_device::Entity::update_many()
        .col_expr(shipment_device::Column::Affixed, Expr::value(true))
        .filter(shipment_device::Column::Unit.eq(unit))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Devices by key, in any order.
pub async fn devices<C: ConnectionTrait>(
    db: &C,
    ids: &[String],
) -> Result<Vec<device::Model>, DbErr> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(KEYS_MAX) {
        let rows = device::Entity::find().filter(device::Column::Id.is_in(ids));
        found.extend(rows.order_by_asc(device::Column::Id).all(db).await?);
    }
    Ok(found)
}

/// What was found of them last.
pub async fn assessments<C: ConnectionTrait>(
    db: &C,
    ids: &[String],
) -> Result<Vec<assessment::Model>, DbErr> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(KEYS_MAX) {
        let rows = assessment::Entity::find().filter(assessment::Column::DeviceId.is_in(ids));
        found.extend(rows.all(db).await?);
    }
    Ok(found)
}

/// Those of these devices that hold an open medium.
pub async fn with_open_media<C: ConnectionTrait>(
    db: &C,
    ids: &[String],
) -> Result<Vec<String>, DbErr> {
    let mut found = Vec::new();
    for ids in ids.chunks(KEYS_MAX) {
        let rows = medium::Entity::find()
            .filter(medium::Column::DeviceId.is_in(ids))
            .filter(medium::Column::ClosedAt.is_null());
        found.extend(rows.all(db).await?.into_iter().map(|row| row.device_id));
    }
    Ok(found)
}

/// Devices that are reserved and in these hands, by project: what waits to be packed.
pub async fn waiting<C: ConnectionTrait>(
    db: &C,
    custodian: Option<Uuid>,
) -> Result<Vec<(Option<Uuid>, Uuid, i64)>, DbErr> {
    let mut rows = device::Entity::find()
        .select_only()
        .column(device::Column::ProjectId)
        .column(device::Column::CustodianId)
        .column_as(device::Column::Id.count(), "n")
        .filter(device::Column::Status.eq(DeviceStatus::Reserved.as_str()));
    if let Some(custodian) = custodian {
        rows = rows.filter(device::Column::CustodianId.eq(custodian));
    }
    rows.group_by(device::Column::ProjectId)
        .group_by(device::Column::CustodianId)
        .into_tuple()
        .all(db)
        .await
}

/// What a project has under way, and what it took over.
pub async fn sent<C: ConnectionTrait>(db: &C, project: Uuid) -> Result<Sent, DbErr> {
    let under_way = device::Entity::find()
        .filter(device::Column::ProjectId.eq(project))
        .filter(device::Column::Status.is_in([
            DeviceStatus::Packed.as_str(),
            DeviceStatus::Shipped.as_str(),
            DeviceStatus::Arrived.as_str(),
        ]))
        .count(db)
        .await?;
    let proven = shipment_device::Entity::find()
        .filter(shipment_device::Column::ProjectId.eq(project))
        .filter(shipment_device::Column::DeliveryId.is_not_null())
        .count(db)
        .await?;
    Ok(Sent { under_way, proven })
}

/// Why all of what a project gets may go at once, where somebody said so.
pub async fn released<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
) -> Result<Option<lot::Model>, DbErr> {
    lot::Entity::find_by_id(project).one(db).await
}
