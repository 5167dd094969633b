//! Ticks at the arrival, deliveries, discrepancies.

use super::{delivery, discrepancy, tick};
use gapless_store::entities::shipment_device;
use gapless_store::{Failure, Tx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Rows that a page lists.
const ROWS_MAX: u64 = 1_000;

/// True when a tick with this key is known.
pub async fn is_known<C: ConnectionTrait>(db: &C, key: &str) -> Result<bool, DbErr> {
    let found = tick::Entity::find_by_id(key.to_owned()).one(db).await?;
    Ok(found.is_some())
}

/// Keeps a tick.
pub async fn add_tick(tx: &Tx, row: tick::Model) -> Result<(), Failure> {
    tick::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Ticks of a shipment that came with a wrong clock.
pub async fn wrong_clocks<C: ConnectionTrait>(db: &C, shipment: Uuid) -> Result<u64, DbErr> {
    tick::Entity::find()
        .filter(tick::Column::ShipmentId.eq(shipment))
        .filter(tick::Column::WrongClock.eq(true))
        .count(db)
        .await
}

/// Adds a delivery.
pub async fn add_delivery(tx: &Tx, row: delivery::Model) -> Result<(), Failure> {
    delivery::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// One delivery.
pub async fn delivery<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<delivery::Model>, DbErr> {
    delivery::Entity::find_by_id(id).one(db).await
}

/// The deliveries of a shipment.
pub async fn deliveries<C: ConnectionTrait>(
    db: &C,
    shipment: Uuid,
) -> Result<Vec<delivery::Model>, DbErr> {
    delivery::Entity::find()
        .filter(delivery::Column::ShipmentId.eq(shipment))
        .order_by_asc(delivery::Column::Id)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// What a delivery handed over.
pub async fn delivered<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Vec<shipment_device::Model>, DbErr> {
    shipment_device::Entity::find()
        .filter(shipment_device::Column::DeliveryId.eq(id))
        .order_by_asc(shipment_device::Column::DeviceId)
        .all(db)
        .await
}

/// Raises a discrepancy.
pub async fn raise(tx: &Tx, row: discrepancy::Model) -> Result<(), Failure> {
    discrepancy::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// One discrepancy.
pub async fn discrepancy<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<discrepancy::Model>, DbErr> {
    discrepancy::Entity::find_by_id(id).one(db).await
}

/// Writes a discrepancy.
pub async fn save(tx: &Tx, row: discrepancy::Model) -> Result<(), Failure> {
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// The discrepancies of a shipment.
pub async fn discrepancies<C: ConnectionTrait>(
    db: &C,
    shipment: Uuid,
) -> Result<Vec<discrepancy::Model>, DbErr> {
    discrepancy::Entity::find()
        .filter(discrepancy::Column::ShipmentId.eq(shipment))
        .order_by_asc(discrepancy::Column::Id)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// The open discrepancy of a device in a shipment.
pub async fn open_of<C: ConnectionTrait>(
    db: &C,
    shipment: Uuid,
    device: &str,
) -> Result<Option<discrepancy::Model>, DbErr> {
    discrepancy::Entity::find()
        .filter(discrepancy::Column::ShipmentId.eq(shipment))
        .filter(discrepancy::Column::DeviceId.eq(device))
        .filter(discrepancy::Column::Resolution.is_null())
        .one(db)
        .await
}

/// All that are open, the most urgent first.
pub async fn open<C: ConnectionTrait>(db: &C) -> Result<Vec<discrepancy::Model>, DbErr> {
    discrepancy::Entity::find()
        .filter(discrepancy::Column::Resolution.is_null())
        .order_by_asc(discrepancy::Column::DueAt)
        .limit(ROWS_MAX)
        .all(db)
        .await
}
