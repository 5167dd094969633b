//! Who speaks for a project: the address on its application. Written by stage `projects` alone; here only read.

use sea_orm::entity::prelude::*;

/// A contact.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application")]
pub struct Model {
    /// The application's key, which is its project's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Where letters go; empty where nobody said.
    pub email: String,
    /// The language of letters.
    pub language: String,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
