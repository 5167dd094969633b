//! Something that does not agree, and what was decided.

use sea_orm::entity::prelude::*;

/// Something that does not agree, and what was decided.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "discrepancy")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its donation.
    pub donation_id: Uuid,
    /// A word of `DiscrepancyKind`.
    pub kind: String,
    /// The line.
    pub line_id: Option<Uuid>,
    /// The device.
    pub device_id: Option<String>,
    /// What was seen.
    pub note: Option<String>,
    /// When.
    pub raised_at: i64,
    /// Decide before.
    pub due_at: i64,
    /// A word of `Resolution`; `None` while open.
    pub resolution: Option<String>,
    /// Why it was decided so.
    pub why: Option<String>,
    /// When.
    pub decided_at: Option<i64>,
    /// By whom.
    pub decided_by: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
