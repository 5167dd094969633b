//! A shipment to a service partner. Written by stage `shipping` alone.

use sea_orm::entity::prelude::*;

/// A shipment.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipment")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// How it goes: a word of `Mode` of the stage.
    pub mode: String,
    /// How far it is: a word of `ShipmentStatus` of the stage.
    pub status: String,
    /// Who packs it and has the devices until it leaves.
    pub from_id: Uuid,
    /// The service partner who receives it.
    pub partner_id: Uuid,
    /// Who has it in their hands on the road.
    pub forwarder_id: Uuid,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// What papers say of it, JSON.
    pub facts: String,
    /// The day on which it is to leave.
    pub planned_day: String,
    /// Who planned it.
    pub created_by: String,
    /// When.
    pub created_at: i64,
    /// When it left.
    pub dispatched_at: Option<i64>,
    /// When the first of it was received.
    pub arrived_at: Option<i64>,
    /// When all of it was accounted for.
    pub closed_at: Option<i64>,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
