//! Consignments, what is on them, and the devices that wait for one.

use super::{consignment, item};
use gapless_journey::device::DeviceStatus;
use gapless_store::entities::device;
use gapless_store::{Failure, Tx, cut};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    ModelTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Consignments of a page of the list.
pub const PAGE_ROWS: u64 = 50;
/// Things on one consignment.
pub const ITEMS_MAX: u64 = 2_000;
/// Waiting devices that a page lists.
const WAITING_ROWS: u64 = 500;

/// Statuses in which a device may go to a recycler.
const WAITS: [DeviceStatus; 4] = [
    DeviceStatus::ForRecycling,
    DeviceStatus::ForParts,
    DeviceStatus::TakenBack,
    DeviceStatus::Damaged,
];

/// Whose consignments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Those that this organisation gives.
    From(Uuid),
    /// Those that this recycler took.
    To(Uuid),
}

fn own(whose: Whose) -> Condition {
    match whose {
        Whose::All => Condition::all(),
        Whose::From(id) => Condition::all().add(consignment::Column::FromId.eq(id)),
        Whose::To(id) => Condition::all()
            .add(consignment::Column::RecyclerId.eq(id))
            .add(consignment::Column::HandedAt.is_not_null()),
    }
}

/// One consignment.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<consignment::Model>, DbErr> {
    consignment::Entity::find_by_id(id).one(db).await
}

/// A page of them, newest first, and the key from which the next goes on.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
    status: Option<&str>,
    before: Option<Uuid>,
) -> Result<(Vec<consignment::Model>, Option<Uuid>), DbErr> {
    let mut rows = consignment::Entity::find()
        .filter(own(whose))
        .filter(
            Condition::all()
                .add_option(status.map(|status| consignment::Column::Status.eq(status))),
        )
        .filter(Condition::all().add_option(before.map(|id| consignment::Column::Id.lt(id))))
        .order_by_desc(consignment::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(db)
        .await?;
    let next = cut(&mut rows, PAGE_ROWS, |row| row.id);
    Ok((rows, next))
}

/// How many stand somewhere, and since when the oldest was handed over.
pub async fn count<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
    status: &str,
) -> Result<(u64, Option<i64>), DbErr> {
    let found = consignment::Entity::find()
        .filter(own(whose))
        .filter(consignment::Column::Status.eq(status));
    let n = found.clone().count(db).await?;
    let oldest: Option<Option<i64>> = found
        .select_only()
        .column_as(consignment::Column::HandedAt.min(), "oldest")
        .into_tuple()
        .one(db)
        .await?;
    Ok((n, oldest.flatten()))
}

/// Adds one.
pub async fn add(tx: &Tx, row: consignment::Model) -> Result<(), Failure> {
    consignment::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes one with its version counted on.
pub async fn save(tx: &Tx, mut row: consignment::Model) -> Result<(), Failure> {
    row.version += 1;
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// The consignment of a recycler's certificate.
pub async fn by_certificate<C: ConnectionTrait>(
    db: &C,
    recycler: Uuid,
    key: &str,
) -> Result<Option<consignment::Model>, DbErr> {
    consignment::Entity::find()
        .filter(consignment::Column::RecyclerId.eq(recycler))
        .filter(consignment::Column::CertificateKey.eq(key))
        .one(db)
        .await
}

/// Certified consignments, the newest first.
pub async fn certified<C: ConnectionTrait>(db: &C) -> Result<Vec<consignment::Model>, DbErr> {
    consignment::Entity::find()
        .filter(consignment::Column::Status.eq("certified"))
        .order_by_desc(consignment::Column::Id)
        .limit(WAITING_ROWS)
        .all(db)
        .await
}

/// What is on one.
pub async fn items<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Vec<item::Model>, DbErr> {
    item::Entity::find()
        .filter(item::Column::ConsignmentId.eq(id))
        .order_by_asc(item::Column::Id)
        .limit(ITEMS_MAX)
        .all(db)
        .await
}

/// Puts things on one.
pub async fn add_items(tx: &Tx, rows: Vec<item::Model>) -> Result<(), Failure> {
    for part in rows.chunks(200) {
        let rows = part
            .iter()
            .cloned()
            .map(|row| row.into_active_model().reset_all());
        item::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Writes a thing.
pub async fn save_item(tx: &Tx, row: item::Model) -> Result<(), Failure> {
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// Takes a thing off.
pub async fn remove_item(tx: &Tx, row: item::Model) -> Result<(), Failure> {
    row.delete(&**tx).await?;
    Ok(())
}

fn waits(of: Option<Uuid>) -> Condition {
    Condition::all()
        .add(device::Column::Status.is_in(WAITS.map(DeviceStatus::as_str)))
        .add(device::Column::ConsignmentId.is_null())
        .add_option(of.map(|id| device::Column::CustodianId.eq(id)))
}

/// Devices of an organisation that wait for a consignment.
pub async fn waiting<C: ConnectionTrait>(db: &C, of: Uuid) -> Result<Vec<device::Model>, DbErr> {
    device::Entity::find()
        .filter(waits(Some(of)))
        .order_by_asc(device::Column::Status)
        .order_by_asc(device::Column::Id)
        .limit(WAITING_ROWS)
        .all(db)
        .await
}

/// How many wait, by who has them and why: custodian, status, number.
pub async fn waiting_by<C: ConnectionTrait>(
    db: &C,
    of: Option<Uuid>,
) -> Result<Vec<(Uuid, String, i64)>, DbErr> {
    device::Entity::find()
        .select_only()
        .column(device::Column::CustodianId)
        .column(device::Column::Status)
        .column_as(device::Column::Id.count(), "n")
        .filter(waits(of))
        .group_by(device::Column::CustodianId)
        .group_by(device::Column::Status)
        .order_by_asc(device::Column::CustodianId)
        .order_by_asc(device::Column::Status)
        .into_tuple()
        .all(db)
        .await
}
