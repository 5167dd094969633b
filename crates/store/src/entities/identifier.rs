//! A number that was seen on a device: evidence, never a key.

use sea_orm::entity::prelude::*;

/// A number that was seen on a device: evidence, never a key.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identifier")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The device.
    pub device_id: String,
    /// A word of `IdentifierKind`.
    pub kind: String,
    /// As read.
    pub value: String,
    /// Folded, for matching.
    pub value_key: String,
    /// Where it was read.
    pub source: String,
    /// When.
    pub seen_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
