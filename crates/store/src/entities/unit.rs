//! A packing unit.

use sea_orm::entity::prelude::*;

/// A packing unit.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its donation.
    pub donation_id: Uuid,
    /// Number on its label, an SSCC.
    pub number: String,
    /// A word of `UnitKind`.
    pub kind: String,
    /// A word of `UnitStatus`.
    pub status: String,
    /// Number of its seal.
    pub seal: Option<String>,
    /// Gross weight in grams.
    pub weight_g: Option<i64>,
    /// The office that packed it.
    pub office_id: Option<Uuid>,
    /// In whose hands it is.
    pub custodian_id: Uuid,
    /// Where it lies.
    pub place_id: Option<Uuid>,
    /// When it was begun.
    pub opened_at: i64,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
