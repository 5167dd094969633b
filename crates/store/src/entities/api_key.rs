//! API keys: a program acts for an organisation in a role. The secret is shown once; only its hash lies here.

use sea_orm::entity::prelude::*;

/// One API key.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_key")]
pub struct Model {
    /// The public part: `gk_<id>_<secret>`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// SHA-256 of the secret, hexadecimal.
    pub secret_hash: String,
    /// For whom it acts.
    pub organisation_id: Uuid,
    /// In which role.
    pub role: String,
    /// What it is for.
    pub name: String,
    /// Who made it.
    pub created_by: Option<Uuid>,
    /// When.
    pub created_at: i64,
    /// When it was last used, to the nearest ten minutes.
    pub seen_at: Option<i64>,
    /// When it ends.
    pub expires_at: Option<i64>,
    /// When it was revoked.
    pub revoked_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
