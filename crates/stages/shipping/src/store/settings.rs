//! What the programme sets for shipments.

use super::{lot, policy, tester};
use gapless_store::{Failure, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Rows that the page lists.
const ROWS_MAX: u64 = 200;

/// The policy of a day; `None` where none began yet.
pub async fn policy_of<C: ConnectionTrait>(
    db: &C,
    today: &str,
) -> Result<Option<policy::Model>, DbErr> {
    policy::Entity::find()
        .filter(policy::Column::Begins.lte(today))
        .order_by_desc(policy::Column::Begins)
        .order_by_desc(policy::Column::Id)
        .one(db)
        .await
}

/// All policies, the newest first.
pub async fn policies<C: ConnectionTrait>(db: &C) -> Result<Vec<policy::Model>, DbErr> {
    policy::Entity::find()
        .order_by_desc(policy::Column::Begins)
        .order_by_desc(policy::Column::Id)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// Adds one.
pub async fn add_policy(tx: &Tx, row: policy::Model) -> Result<(), Failure> {
    policy::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Lets all of what a project gets go at once.
pub async fn release(tx: &Tx, row: lot::Model) -> Result<(), Failure> {
    let again = OnConflict::column(lot::Column::ProjectId)
        .update_columns([
            lot::Column::Why,
            lot::Column::ReleasedBy,
            lot::Column::ReleasedAt,
        ])
        .to_owned();
    lot::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(again)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Who answers for a refurbisher's tests.
pub async fn tester<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Option<tester::Model>, DbErr> {
    tester::Entity::find_by_id(id).one(db).await
}

/// Keeps it.
pub async fn set_tester(tx: &Tx, row: tester::Model) -> Result<(), Failure> {
    let again = OnConflict::column(tester::Column::OrganisationId)
        .update_columns([
            tester::Column::Address,
            tester::Column::Phone,
            tester::Column::Email,
            tester::Column::AddedBy,
            tester::Column::AddedAt,
        ])
        .to_owned();
    tester::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(again)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
