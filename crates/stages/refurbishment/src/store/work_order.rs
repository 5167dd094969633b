//! Work orders.

use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder};

/// Rows an INSERT: 14 columns each keep below SQLite's 32,766 parameters.
const INSERT_ROWS: usize = 500;

/// A work order.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "work_order")]
pub struct Model {
    /// Its key, as the events name it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The donation.
    pub donation_id: Uuid,
    /// The device.
    pub device_id: String,
    /// Whose work it is.
    pub organisation_id: Uuid,
    /// A word of `WorkKind`.
    pub kind: String,
    /// A word of `OrderStatus`.
    pub status: String,
    /// What is wrong or wanted.
    pub note: Option<String>,
    /// Operating system, for an installation.
    pub system: Option<String>,
    /// Its language, BCP 47.
    pub language: Option<String>,
    /// When it was ordered.
    pub ordered_at: i64,
    /// By whom.
    pub ordered_by: String,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// By whom.
    pub ended_by: Option<String>,
    /// What came of it, in words.
    pub ended_note: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

gapless_journey::words! {
    /// Where an order stands.
    OrderStatus {
        /// To do.
        Open = "open",
        /// Done.
        Done = "done",
        /// It could not be done.
        NotPossible = "not-possible",
        /// The device left the bench before.
        Dropped = "dropped",
    }
}

/// Inserts orders.
pub async fn add(tx: &Tx, rows: Vec<Model>) -> Result<(), Failure> {
    for chunk in rows.chunks(INSERT_ROWS) {
        let rows = chunk
            .iter()
            .cloned()
            .map(|row| row.into_active_model().reset_all());
        Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Orders by their keys.
pub async fn by_ids<C: ConnectionTrait>(db: &C, ids: &[Uuid]) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

/// The orders of devices, oldest first.
pub async fn of_devices<C: ConnectionTrait>(
    db: &C,
    devices: &[String],
) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::DeviceId.is_in(devices.iter().map(String::as_str)))
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// Ends orders.
pub async fn end(
    tx: &Tx,
    ids: &[Uuid],
    status: OrderStatus,
    by: &str,
    note: Option<&str>,
    at: i64,
) -> Result<(), Failure> {
    Entity::update_many()
        .col_expr(Column::Status, Expr::value(status.as_str()))
        .col_expr(Column::EndedAt, Expr::value(at))
        .col_expr(Column::EndedBy, Expr::value(by))
        .col_expr(Column::EndedNote, Expr::value(note))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(())
}
