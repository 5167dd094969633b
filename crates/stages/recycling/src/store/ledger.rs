//! The ledger of compensation, and the devices that were sent abroad.

use super::compensation;
use gapless_store::entities::{shipment, shipment_device};
use gapless_store::{Failure, Tx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Lines that a page lists.
const ROWS_MAX: u64 = 2_000;

/// All lines, the newest first.
pub async fn all<C: ConnectionTrait>(db: &C) -> Result<Vec<compensation::Model>, DbErr> {
    compensation::Entity::find()
        .order_by_desc(compensation::Column::Id)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// One line.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<compensation::Model>, DbErr> {
    compensation::Entity::find_by_id(id).one(db).await
}

/// The line that has a certificate.
pub async fn by_certificate<C: ConnectionTrait>(
    db: &C,
    key: &str,
) -> Result<Option<compensation::Model>, DbErr> {
    compensation::Entity::find()
        .filter(compensation::Column::CertificateKey.eq(key))
        .one(db)
        .await
}

/// The line of a consignment.
pub async fn of_consignment<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<compensation::Model>, DbErr> {
    compensation::Entity::find()
        .filter(compensation::Column::ConsignmentId.eq(id))
        .one(db)
        .await
}

/// Adds a line.
pub async fn add(tx: &Tx, row: compensation::Model) -> Result<(), Failure> {
    compensation::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Devices that left with a shipment: when, and how many.
pub async fn sent<C: ConnectionTrait>(db: &C) -> Result<Vec<(i64, i64)>, DbErr> {
    let left: Vec<(Uuid, Option<i64>)> = shipment::Entity::find()
        .select_only()
        .column(shipment::Column::Id)
        .column(shipment::Column::DispatchedAt)
        .filter(shipment::Column::DispatchedAt.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let packed: Vec<(Uuid, i64)> = shipment_device::Entity::find()
        .select_only()
        .column(shipment_device::Column::ShipmentId)
        .column_as(shipment_device::Column::DeviceId.count(), "n")
        .group_by(shipment_device::Column::ShipmentId)
        .into_tuple()
        .all(db)
        .await?;
    let packed: HashMap<Uuid, i64> = packed.into_iter().collect();
    let sent = left.into_iter().filter_map(|(id, at)| {
        let n = packed.get(&id).copied()?;
        Some((at?, n))
    });
    Ok(sent.collect())
}
