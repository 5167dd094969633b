//! Until when a device is kept for which need. What is kept stands in the device; a row here outlives what the bench
//! took back, and is then of no meaning.

use gapless_journey::device::DeviceStatus;
use gapless_store::entities::device;
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, FromQueryResult, IntoActiveModel, QueryOrder, QuerySelect};

/// A device that is kept.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reservation")]
pub struct Model {
    /// The device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_id: String,
    /// The project.
    pub project_id: Uuid,
    /// The need.
    pub need_id: Uuid,
    /// The proposal that said so.
    pub run_id: Uuid,
    /// The last day, ISO 8601.
    pub until: String,
    /// By whom.
    pub reserved_by: String,
    /// When.
    pub reserved_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Rows of an INSERT: seven columns each stay below SQLite's 32,766 parameters.
const INSERT_ROWS: usize = 1000;

/// Keeps them; a row of an earlier reservation of the same device is written over.
pub async fn keep(tx: &Tx, rows: Vec<Model>) -> Result<(), Failure> {
    let again = OnConflict::column(Column::DeviceId)
        .update_columns([
            Column::ProjectId,
            Column::NeedId,
            Column::RunId,
            Column::Until,
            Column::ReservedBy,
            Column::ReservedAt,
        ])
        .to_owned();
    for rows in rows.chunks(INSERT_ROWS) {
        let rows = rows
            .iter()
            .cloned()
            .map(|row| row.into_active_model().reset_all());
        Entity::insert_many(rows)
            .on_conflict(again.clone())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Forgets them.
pub async fn forget(tx: &Tx, devices: &[String]) -> Result<(), Failure> {
    for devices in devices.chunks(INSERT_ROWS) {
        Entity::delete_many()
            .filter(Column::DeviceId.is_in(devices.iter().cloned()))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// Devices of a project that are kept and not packed.
pub async fn reserved<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
) -> Result<Vec<device::Model>, Failure> {
    Ok(device::Entity::find()
        .filter(device::Column::ProjectId.eq(project))
        .filter(device::Column::Status.eq(DeviceStatus::Reserved.as_str()))
        .order_by_asc(device::Column::Id)
        .all(db)
        .await?)
}

/// Until when devices are kept.
pub async fn of_devices<C: ConnectionTrait>(
    db: &C,
    devices: &[String],
) -> Result<Vec<Model>, Failure> {
    let mut rows = Vec::new();
    for devices in devices.chunks(INSERT_ROWS) {
        let found = Entity::find().filter(Column::DeviceId.is_in(devices.iter().cloned()));
        rows.extend(found.all(db).await?);
    }
    Ok(rows)
}

/// Devices whose last day lies before a day, and that are still only kept; so many at most.
pub async fn over<C: ConnectionTrait>(db: &C, day: &str, most: u64) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::Until.lt(day))
        .order_by_asc(Column::Until)
        .order_by_asc(Column::DeviceId)
        .limit(most)
        .all(db)
        .await?)
}

/// What a project has that is kept and not packed.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Kept {
    /// The project.
    pub project_id: Uuid,
    /// How many devices.
    pub n: i64,
}

/// How many devices are kept, by project.
pub async fn kept<C: ConnectionTrait>(db: &C) -> Result<Vec<Kept>, Failure> {
    Ok(device::Entity::find()
        .filter(device::Column::Status.eq(DeviceStatus::Reserved.as_str()))
        .filter(device::Column::ProjectId.is_not_null())
        .select_only()
        .column(device::Column::ProjectId)
        .column_as(device::Column::Id.count(), "n")
        .group_by(device::Column::ProjectId)
        .order_by_asc(device::Column::ProjectId)
        .into_model()
        .all(db)
        .await?)
}
