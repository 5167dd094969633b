//! Organisations: the programme, donors, refurbishers, carriers, applicants, partners, recyclers.

use sea_orm::entity::prelude::*;

/// One organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// [`gapless_journey::OrganisationKind`].
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Language of letters to it, when its people have not chosen one.
    pub language: Option<String>,
    /// When it was entered.
    pub created_at: i64,
    /// Since when nobody acts for it.
    pub disabled_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
