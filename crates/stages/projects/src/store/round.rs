//! When applications are taken.

use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect};

/// Rounds that are read, the newest.
const ROWS_MAX: u64 = 200;

/// A time in which applications are taken.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_round")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its begin.
    pub opens_at: i64,
    /// Its end.
    pub closes_at: i64,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// All of them, the latest first.
pub async fn all<C: ConnectionTrait>(db: &C) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .order_by_desc(Column::OpensAt)
        .limit(ROWS_MAX)
        .all(db)
        .await?)
}

/// Whether applications are taken.
#[derive(Debug, Clone)]
pub enum Rounds {
    /// At any time: no round was ever named.
    None,
    /// Now, in this round.
    Open(Model),
    /// Not now; the round that comes next, where one is named.
    Closed(Option<Model>),
}

/// Whether applications are taken at a time.
pub async fn at<C: ConnectionTrait>(db: &C, now: i64) -> Result<Rounds, Failure> {
    let all = all(db).await?;
    let is_open = |row: &&Model| (row.opens_at..row.closes_at).contains(&now);
    Ok(if all.is_empty() {
        Rounds::None
    } else if let Some(row) = all.iter().find(is_open) {
        Rounds::Open(row.clone())
    } else {
        let later = all.into_iter().filter(|row| row.opens_at > now);
        Rounds::Closed(later.min_by_key(|row| row.opens_at))
    })
}

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Ends one now.
pub async fn close(tx: &Tx, id: Uuid, at: i64) -> Result<(), Failure> {
    let found = Entity::find_by_id(id).one(&**tx).await?;
    let row = found
        .filter(|row| row.closes_at > at)
        .ok_or_else(Failure::not_found)?;
    let row = Model {
        closes_at: at,
        ..row
    };
    Entity::update(row.into_active_model().reset_all())
        .exec(&**tx)
        .await?;
    Ok(())
}
