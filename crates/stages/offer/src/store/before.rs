//! How the lines stood before the last correction of their donation.

use gapless_store::{Failure, Tx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    entity::prelude::*,
};

/// Rows an INSERT; 11 columns each keep below SQLite's 32,766 parameters.
const INSERT_ROWS: usize = 2_000;

/// One line before.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_before")]
pub struct Model {
    /// Its donation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub donation_id: Uuid,
    /// The line.
    #[sea_orm(primary_key, auto_increment = false)]
    pub line_id: Uuid,
    /// The journal's entry of the correction.
    pub event_id: Uuid,
    /// The version that the correction made of it; another one is somebody else's work.
    pub version: i64,
    /// What it claimed, JSON.
    pub claim: String,
    /// Its verdict.
    pub verdict: String,
    /// The coordinator's reason.
    pub overridden_why: Option<String>,
    /// Its office.
    pub office_id: Option<Uuid>,
    /// Its reasons, JSON.
    pub reasons: String,
    /// What was to be done with it, JSON.
    pub preparation: String,
    /// Whether a number of it stood twice.
    pub duplicate: bool,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps how lines stood.
pub async fn keep(tx: &Tx, rows: Vec<Model>) -> Result<(), Failure> {
    for chunk in rows.chunks(INSERT_ROWS) {
        let rows = chunk.iter().cloned();
        let rows = rows.map(|row| ActiveModel::from(row).reset_all());
        Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// How the lines of a donation stood, in the order of the list.
pub async fn of<C: ConnectionTrait>(db: &C, donation: Uuid) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::DonationId.eq(donation))
        .order_by_asc(Column::LineId)
        .all(db)
        .await?)
}

/// Forgets how they stood.
pub async fn take_away(tx: &Tx, donation: Uuid) -> Result<(), Failure> {
    Entity::delete_many()
        .filter(Column::DonationId.eq(donation))
        .exec(&**tx)
        .await?;
    Ok(())
}
