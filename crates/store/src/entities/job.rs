//! Work that is done later.

use sea_orm::entity::prelude::*;

/// Work that is done later.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What is to be done.
    pub kind: String,
    /// With what, JSON.
    pub payload: String,
    /// A word of `jobs::JobStatus`.
    pub status: String,
    /// Not before.
    pub run_at: i64,
    /// Taken by a worker until then; 0 for nobody.
    pub lease_until_at: i64,
    /// Failures so far.
    pub tries: i32,
    /// Of the last failure.
    pub error: Option<String>,
    /// When it was put on the list.
    pub queued_at: i64,
    /// When it was done.
    pub done_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
