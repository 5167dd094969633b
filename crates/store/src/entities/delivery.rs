//! A hand-over to a project. Written by stage `shipping` alone.

use sea_orm::entity::prelude::*;

/// A hand-over to a project.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Number on its paper.
    pub number: String,
    /// The shipment.
    pub shipment_id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// Who gave.
    pub given_by: String,
    /// Who took.
    pub taker_name: String,
    /// As what.
    pub taker_role: String,
    /// SHA-256 of the drawn signature.
    pub drawn: Option<String>,
    /// SHA-256 of a photo.
    pub photo: Option<String>,
    /// People who were trained.
    pub trained: i64,
    /// In what, how long, by whom.
    pub training: String,
    /// What the taker wants on record.
    pub remark: String,
    /// When.
    pub handed_at: i64,
    /// SHA-256 of the paper.
    pub paper: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
