//! A custody event. Rows are appended, never changed.

use sea_orm::entity::prelude::*;

/// A custody event. Rows are appended, never changed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// Its key; later events have greater keys.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The donation.
    pub donation_id: Uuid,
    /// The line.
    pub line_id: Option<Uuid>,
    /// The device.
    pub device_id: Option<String>,
    /// The medium.
    pub medium_id: Option<Uuid>,
    /// The packing unit.
    pub unit_id: Option<Uuid>,
    /// A word of `Stage`.
    pub stage: Option<String>,
    /// What happened.
    pub kind: String,
    /// When it happened.
    pub occurred_at: i64,
    /// When it was written down.
    pub recorded_at: i64,
    /// Where.
    pub place_id: Option<Uuid>,
    /// By whom.
    pub person_id: Option<Uuid>,
    /// For which organisation.
    pub organisation_id: Option<Uuid>,
    /// The name as it stood then.
    pub author: String,
    /// Whose hands it left.
    pub custodian_before: Option<Uuid>,
    /// Whose hands it came into.
    pub custodian_after: Option<Uuid>,
    /// Version of the payload's shape.
    pub payload_version: i32,
    /// The event, JSON.
    pub payload: String,
    /// SHA-256 of files that prove it, JSON array.
    pub evidence: String,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
