//! Sites of organisations: offices, hubs, halls, depots.

use sea_orm::entity::prelude::*;

/// One place of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "site")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose place it is.
    pub organisation_id: Uuid,
    /// What its people call it.
    pub name: String,
    /// True when goods of the organisation's other offices are gathered here.
    pub is_hub: bool,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// When it was entered.
    pub created_at: i64,
    /// Since when it is not used any more.
    pub disabled_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
