//! Who holds which role in which organisation.

use sea_orm::entity::prelude::*;

/// One role of one person in one organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The organisation.
    pub organisation_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// [`gapless_journey::Role`].
    pub role: String,
    /// The one site they act at; `None` is every site.
    pub site_id: Option<Uuid>,
    /// Since when.
    pub created_at: i64,
    /// Until when.
    pub ended_at: Option<i64>,
}

/// What a membership joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Who holds it.
    #[sea_orm(
        belongs_to = "super::person::Entity",
        from = "Column::PersonId",
        to = "super::person::Column::Id"
    )]
    Person,
    /// Where.
    #[sea_orm(
        belongs_to = "super::organisation::Entity",
        from = "Column::OrganisationId",
        to = "super::organisation::Column::Id"
    )]
    Organisation,
}

impl ActiveModelBehavior for ActiveModel {}
