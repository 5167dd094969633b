//! Failed sign-ins, counted by account and by address, so that a lock-out holds on every server.

use sea_orm::entity::prelude::*;

/// Failures of one account or one address.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    /// `account:<email>` or `address:<ip>`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Failures in a row.
    pub failures: i32,
    /// The last one.
    pub failed_at: i64,
    /// Until when nothing is tried; 0 is never.
    pub locked_until_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
