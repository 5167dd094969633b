//! The policies of the installation. One in force at a time: the latest of those whose day has come.

use crate::rules::Policy;
use gapless_store::{Failure, Tx, entities::donation};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, entity::prelude::*,
};

/// Name of the policy that comes with the program.
pub const FIRST: &str = "close-the-gap";

/// One policy.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "policy")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// First day on which it judges, ISO 8601; `None` for a draft.
    pub valid_from: Option<String>,
    /// The policy, JSON.
    pub body: String,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_at: i64,
    /// When it was put in force; from then on it is never changed.
    pub in_force_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The policy that judges on a day (ISO 8601). Without one in the table it is the programme's first, which is embedded.
pub async fn in_force<C: ConnectionTrait>(db: &C, day: &str) -> Result<Policy, Failure> {
    let found = Entity::find()
        .filter(Column::InForceAt.is_not_null())
        .filter(Column::ValidFrom.lte(day))
        .order_by_desc(Column::ValidFrom)
        .one(db)
        .await?;
    match found {
        Some(row) => Ok(serde_json::from_str(&row.body)?),
        None => first(),
    }
}

/// The policy of a donation: the one that judged it first stays its own, whatever came in force since. Before anything was
/// judged it is the one in force on the day.
pub async fn of<C: ConnectionTrait>(
    db: &C,
    donation: &donation::Model,
    day: &str,
) -> Result<Policy, Failure> {
    let Some((name, valid_from)) = donation.policy.as_deref().and_then(|p| p.rsplit_once('@'))
    else {
        return in_force(db, day).await;
    };
    let found = Entity::find()
        .filter(Column::InForceAt.is_not_null())
        .filter(Column::ValidFrom.eq(valid_from))
        .one(db)
        .await?;
    if let Some(row) = found {
        return Ok(serde_json::from_str(&row.body)?);
    }
    let first = first()?;
    if first.name == name && first.valid_from == valid_from {
        return Ok(first);
    }
    tracing::warn!(donation = %donation.id, name, valid_from, "its policy is not here; the one in force judges");
    in_force(db, day).await
}

/// What a donation notes of the policy that judged it.
pub fn label(policy: &Policy) -> String {
    format!("{}@{}", policy.name, policy.valid_from)
}

/// The programme's own first policy, which comes with the program.
pub fn first() -> Result<Policy, Failure> {
    Policy::embedded(FIRST).ok_or_else(|| Failure::Fault("the first policy is not embedded".into()))
}

/// All policies, the latest first, drafts on top.
pub async fn all<C: ConnectionTrait>(db: &C) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find().order_by_desc(Column::MadeAt).all(db).await?)
}

/// One policy.
pub async fn by_id<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Model, Failure> {
    Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or_else(Failure::not_found)
}

/// Keeps a draft, new or changed.
pub async fn keep(tx: &Tx, row: Model, is_new: bool) -> Result<(), Failure> {
    let row = ActiveModel {
        id: Set(row.id),
        name: Set(row.name),
        valid_from: Set(row.valid_from),
        body: Set(row.body),
        made_by: Set(row.made_by),
        made_at: Set(row.made_at),
        in_force_at: Set(row.in_force_at),
    };
    if is_new {
        row.insert(&**tx).await?;
    } else {
        row.update(&**tx).await?;
    }
    Ok(())
}
