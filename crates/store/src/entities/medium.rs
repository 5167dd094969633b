//! A drive or another data-bearing part of a device.

use sea_orm::entity::prelude::*;

/// A drive or another data-bearing part of a device.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "medium")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The device.
    pub device_id: String,
    /// Its donation.
    pub donation_id: Uuid,
    /// A word of `MediumKind`.
    pub kind: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Maker's number.
    pub serial_number: Option<String>,
    /// Folded, for matching.
    pub serial_key: Option<String>,
    /// Capacity.
    pub bytes: Option<i64>,
    /// A word of `MediumStatus`.
    pub status: String,
    /// Somebody signed for what could not be erased.
    pub exception_accepted: bool,
    /// Further facts (firmware, interface, health), JSON object.
    pub facts: String,
    /// When it was found.
    pub found_at: i64,
    /// When it was closed under rule 3.
    pub closed_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
