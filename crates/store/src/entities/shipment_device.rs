//! A device of a shipment, and what became of it on the road. Written by stage `shipping` alone.

use sea_orm::entity::prelude::*;

/// A device of a shipment.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipment_device")]
pub struct Model {
    /// The shipment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub shipment_id: Uuid,
    /// The device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_id: String,
    /// Number of its unit.
    pub unit: String,
    /// The project that it is for.
    pub project_id: Uuid,
    /// The donation that it came by.
    pub donation_id: Uuid,
    /// Who gave it.
    pub donor_id: Uuid,
    /// What was found of hazardous substances in it, in words.
    pub hazards: String,
    /// Its record is fixed on it.
    pub affixed: bool,
    /// Who packed it.
    pub packed_by: String,
    /// When.
    pub packed_at: i64,
    /// SHA-256 of the record of its export, once its unit was closed.
    pub record: Option<String>,
    /// What was found at its arrival: a word of `Arrival` of the stage.
    pub arrival: String,
    /// What was said of that.
    pub arrival_note: String,
    /// SHA-256 of a photo.
    pub arrival_photo: Option<String>,
    /// When that was seen.
    pub arrival_at: Option<i64>,
    /// The delivery by which the project has it.
    pub delivery_id: Option<Uuid>,
    /// What kind of device it was when it was packed, a word of `Category`.
    pub category: String,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
