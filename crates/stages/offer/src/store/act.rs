//! The last correction of a donation's list: one a donation, so that it can be undone.

use gapless_store::{Failure, Tx};
use sea_orm::{ConnectionTrait, EntityTrait, entity::prelude::*};

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_act")]
pub struct Model {
    /// The donation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub donation_id: Uuid,
    /// Its key: another correction has another.
    pub id: Uuid,
    /// A word of `crate::undo::Kind`.
    pub kind: String,
    /// Lines that it changed.
    pub lines: i64,
    /// What else it changed, JSON.
    pub body: String,
    /// Whose it was.
    pub person_id: Option<Uuid>,
    /// Their name as it stood then.
    pub made_by: String,
    /// When.
    pub made_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The last correction, unless it was undone.
pub async fn last<C: ConnectionTrait>(db: &C, donation: Uuid) -> Result<Option<Model>, Failure> {
    Ok(Entity::find_by_id(donation).one(db).await?)
}

/// Notes a correction in place of the one before it.
pub async fn note(tx: &Tx, row: Model) -> Result<(), Failure> {
    take_away(tx, row.donation_id).await?;
    let row = ActiveModel::from(row).reset_all();
    row.insert(&**tx).await?;
    Ok(())
}

/// Takes the last correction away.
pub async fn take_away(tx: &Tx, donation: Uuid) -> Result<(), Failure> {
    super::before::take_away(tx, donation).await?;
    Entity::delete_by_id(donation).exec(&**tx).await?;
    Ok(())
}
