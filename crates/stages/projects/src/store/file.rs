//! Files of applications: papers, and pictures with the consent of those whom they show.

use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder};

/// A file of an application.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_file")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The application.
    pub application_id: Uuid,
    /// A word of `FileKind`.
    pub kind: String,
    /// Its name on the sender's machine.
    pub name: String,
    /// What it is, by its content.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// Its hash in the file store.
    pub sha256: String,
    /// A word of `Consent`.
    pub consent: String,
    /// What it shows, in words.
    pub caption: String,
    /// When it came.
    pub added_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Those of an application, in the order in which they came.
pub async fn of<C: ConnectionTrait>(db: &C, application: Uuid) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application))
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// One of an application.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    application: Uuid,
    id: Uuid,
) -> Result<Model, Failure> {
    let found = Entity::find_by_id(id).one(db).await?;
    found
        .filter(|row| row.application_id == application)
        .ok_or_else(Failure::not_found)
}

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Takes one away.
pub async fn remove(tx: &Tx, id: Uuid) -> Result<(), Failure> {
    Entity::delete_by_id(id).exec(&**tx).await?;
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
