//! A file as it came, by its SHA-256.

use sea_orm::entity::prelude::*;

/// A file as it came, by its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    /// Hexadecimal SHA-256.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    /// Name under which it came first.
    pub name: String,
    /// Media type as found from its content.
    pub media_type: String,
    /// Size.
    pub bytes: i64,
    /// Person.
    pub uploaded_by: Option<Uuid>,
    /// When.
    pub uploaded_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
