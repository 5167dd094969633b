//! Requests that may arrive twice. The key is claimed inside the transaction that it guards, so both stand or fall.

use sea_orm::entity::prelude::*;

/// One request that was done.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "once")]
pub struct Model {
    /// SHA-256 of who, method, path and key, hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// When it was claimed.
    pub created_at: i64,
    /// The answer's status; `None` when the server stopped before it answered.
    pub status: Option<i32>,
    /// The answer's type.
    pub content_type: Option<String>,
    /// Where the answer leads.
    pub location: Option<String>,
    /// The answer, when it is text and small enough to keep.
    pub body: Option<String>,
    /// SHA-256 of what was sent, hexadecimal; `None` where it is not compared.
    pub request: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
