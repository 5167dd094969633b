//! Links of applicants: who holds one reads and writes that application, and nothing else.

use super::application;
use gapless_store::{Failure, Tx};
use gapless_web::token;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel};

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_link")]
pub struct Model {
    /// Hash of its token.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// What it opens.
    pub application_id: Uuid,
    /// When it was made.
    pub made_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The application that a token opens.
pub async fn open<C: ConnectionTrait>(db: &C, token: &str) -> Result<application::Model, Failure> {
    let found = Entity::find_by_id(token::hash(token)).one(db).await?;
    let row = found.ok_or_else(Failure::not_found)?;
    application::find(db, row.application_id).await
}

/// How many links of an application were made since a time.
pub async fn made_since<C: ConnectionTrait>(
    db: &C,
    application: Uuid,
    at: i64,
) -> Result<u64, Failure> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application))
        .filter(Column::MadeAt.gte(at))
        .count(db)
        .await?)
}

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Takes away all of some applications.
pub async fn remove_of(tx: &Tx, applications: &[Uuid]) -> Result<(), Failure> {
    Entity::delete_many()
        .filter(Column::ApplicationId.is_in(applications.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(())
}
