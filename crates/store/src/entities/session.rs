//! Sign-in sessions. The cookie holds a random token; only its hash lies here.

use sea_orm::entity::prelude::*;

/// One session of one browser.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the token, hexadecimal.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// Who signed in.
    pub person_id: Uuid,
    /// The role they act in; `None` until they chose one of several.
    pub membership_id: Option<Uuid>,
    /// When they signed in.
    pub created_at: i64,
    /// When it was last used, to the nearest ten minutes.
    pub seen_at: i64,
    /// When it ends by itself.
    pub expires_at: i64,
    /// When it was ended.
    pub revoked_at: Option<i64>,
    /// What the browser called itself, shortened.
    pub browser: String,
    /// The address it came from.
    pub address: String,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
