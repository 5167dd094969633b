//! A project: an application that was selected, under the same key. Written by stage `projects` alone.

use sea_orm::entity::prelude::*;

/// A project.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project")]
pub struct Model {
    /// Its key, the same as its application's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// A word of `ApplicationStatus`: `selected` while it can be given something.
    pub status: String,
    /// What it is called.
    pub title: String,
    /// Who has the devices in the end.
    pub organisation_id: Uuid,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// A word of `ProjectKind`.
    pub kind: String,
    /// The language that its people read.
    pub language: String,
    /// The committee's score in hundredths of a point.
    pub score: i64,
    /// The least number of devices that it is worth sending.
    pub min_lot: i64,
    /// What must be paid before it ships is paid or waived.
    pub may_ship: bool,
    /// When it was selected.
    pub selected_at: i64,
    /// When it ended.
    pub closed_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
