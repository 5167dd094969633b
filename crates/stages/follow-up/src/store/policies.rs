//! What the programme sets for checks.

use super::policy;
use gapless_store::{Failure, Tx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};

/// Rows that the page lists.
const ROWS_MAX: u64 = 200;

/// The policy of a day; `None` where none began yet.
pub async fn of<C: ConnectionTrait>(db: &C, today: &str) -> Result<Option<policy::Model>, DbErr> {
    policy::Entity::find()
        .filter(policy::Column::Begins.lte(today))
        .order_by_desc(policy::Column::Begins)
        .order_by_desc(policy::Column::Id)
        .one(db)
        .await
}

/// All, the newest first.
pub async fn all<C: ConnectionTrait>(db: &C) -> Result<Vec<policy::Model>, DbErr> {
    policy::Entity::find()
        .order_by_desc(policy::Column::Begins)
        .order_by_desc(policy::Column::Id)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// Adds one.
pub async fn add(tx: &Tx, row: policy::Model) -> Result<(), Failure> {
    policy::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
