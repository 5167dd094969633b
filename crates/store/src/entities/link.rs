//! Links that act without an account, invitations, and password resets. Only the hash of the token lies here.

use sea_orm::entity::prelude::*;

/// One link that was given out.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "link")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the token, hexadecimal.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// `act`, `invitation` or `password`.
    pub purpose: String,
    /// The one act it permits.
    pub act: Option<String>,
    /// The one subject: text form of its id.
    pub subject: Option<String>,
    /// The page that it opens.
    pub path: Option<String>,
    /// Whom it was given to, in words.
    pub name: String,
    /// For whom they act.
    pub organisation_id: Option<Uuid>,
    /// In which role.
    pub role: Option<String>,
    /// The person invited, or whose password is set.
    pub person_id: Option<Uuid>,
    /// Who gave it out.
    pub issued_by: Option<Uuid>,
    /// When.
    pub created_at: i64,
    /// When it ends.
    pub expires_at: i64,
    /// How many times the act may be done.
    pub uses_max: i32,
    /// How many times it was done.
    pub uses: i32,
    /// When it was taken back.
    pub revoked_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
