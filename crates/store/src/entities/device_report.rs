//! A hardware report of a device: the file as it came, and what was read of it. Written at check-in and on the bench.

use sea_orm::entity::prelude::*;

/// A hardware report of a device.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device_report")]
pub struct Model {
    /// Its key; later reports have greater keys.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The device.
    pub device_id: String,
    /// The file.
    pub sha256: String,
    /// Name under which it came.
    pub file_name: String,
    /// Name of its format, such as `lshw`.
    pub format: String,
    /// What it says with its warnings, JSON `gapless.device/1`.
    pub said: String,
    /// A person said that it is right here, although its number is another device's.
    pub is_insisted: bool,
    /// When it was read.
    pub read_at: i64,
    /// By whom.
    pub read_by: String,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
