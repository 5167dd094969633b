//! A photo of an inventory check. Written by stage `follow-up` alone.

use sea_orm::entity::prelude::*;

/// A photo.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "check_photo")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The check.
    pub check_id: Uuid,
    /// SHA-256 of the file.
    pub file: String,
    /// What it shows.
    pub caption: String,
    /// Everybody who can be recognised agreed that it is shown, and no child can be recognised.
    pub is_public: bool,
    /// Who sent it.
    pub added_by: String,
    /// When.
    pub added_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
