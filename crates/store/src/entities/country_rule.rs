//! A rule of a country that the programme added. Written by stage `projects` alone.

use sea_orm::entity::prelude::*;

/// A rule that somebody added. None is changed: a newer one takes its place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "country_rule")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// First day.
    pub begins: String,
    /// The rule, as JSON.
    pub body: String,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
