//! An inventory check: what a project says of its devices in one season. Written by stage `follow-up` alone.

use sea_orm::entity::prelude::*;

/// An inventory check.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inventory_check")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// Its season: year and month, `2027-01`.
    pub season: String,
    /// `open`, `answered`, `lapsed`.
    pub status: String,
    /// When the project was asked.
    pub opened_at: i64,
    /// Who asked.
    pub opened_by: String,
    /// When every device had an answer.
    pub answered_at: Option<i64>,
    /// Reminders that were sent.
    pub reminders: i64,
    /// People who use the devices; `None` while nobody said.
    pub users: Option<i64>,
    /// How they were counted.
    pub users_how: String,
    /// What the devices changed, in the project's words.
    pub story: String,
    /// The project agreed that everybody may read it.
    pub story_public: bool,
    /// Who told us of users and story.
    pub told_by: String,
    /// The project agreed that the companies whose devices it has read its name.
    pub donors_named: bool,
    /// Devices of which something is asked or was said.
    pub asked: i64,
    /// Of them at work, by what the partner found or else by what was said.
    pub working: i64,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
