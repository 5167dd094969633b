//! Files that events name as their evidence, by device.

use sea_orm::entity::prelude::*;

/// One file that is evidence for one device, or for a donation as a whole.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evidence")]
pub struct Model {
    /// The donation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub donation_id: Uuid,
    /// The device; empty where the event is about no device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_id: String,
    /// The file.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
