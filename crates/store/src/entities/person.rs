//! People. A person has one account and may hold roles in several organisations.

use sea_orm::entity::prelude::*;

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Their key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their address, in lower case; the name they sign in with.
    #[sea_orm(unique)]
    pub email: String,
    /// The language they chose.
    pub language: Option<String>,
    /// Argon2id, as a PHC string; `None` until they set a password.
    pub password_hash: Option<String>,
    /// When they were invited.
    pub created_at: i64,
    /// When they last signed in.
    pub signed_in_at: Option<i64>,
    /// Since when they may not sign in.
    pub disabled_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
