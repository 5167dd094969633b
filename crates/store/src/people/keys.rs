//! API keys.

use crate::entities::{api_key, organisation};
use gapless_journey::OrganisationId;
use sea_orm::ActiveModelTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

/// Keeps a new key.
pub async fn add<C: ConnectionTrait>(c: &C, row: api_key::Model) -> Result<(), DbErr> {
    api_key::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// A key that was not revoked, with its organisation.
pub async fn find<C: ConnectionTrait>(
    c: &C,
    id: &str,
) -> Result<Option<(api_key::Model, organisation::Model)>, DbErr> {
    let Some(key) = api_key::Entity::find_by_id(id.to_owned())
        .filter(api_key::Column::RevokedAt.is_null())
        .one(c)
        .await?
    else {
        return Ok(None);
    };
    let owner = organisation::Entity::find_by_id(key.organisation_id)
        .filter(organisation::Column::DisabledAt.is_null())
        .one(c)
        .await?;
    Ok(owner.map(|owner| (key, owner)))
}

/// Keys of one organisation, or of all, newest first.
pub async fn list<C: ConnectionTrait>(
    c: &C,
    of: Option<OrganisationId>,
) -> Result<Vec<api_key::Model>, DbErr> {
    let mut query = api_key::Entity::find();
    if let Some(of) = of {
        query = query.filter(api_key::Column::OrganisationId.eq(of.0));
    }
    query
        .order_by_desc(api_key::Column::CreatedAt)
        .order_by_desc(api_key::Column::Id)
        .limit(500)
        .all(c)
        .await
}

/// Revokes a key of an organisation; `None` is the programme, which may revoke any. False when there was none.
pub async fn revoke<C: ConnectionTrait>(
    c: &C,
    id: &str,
    of: Option<OrganisationId>,
    now: i64,
) -> Result<bool, DbErr> {
    let mut update = api_key::Entity::update_many()
        .col_expr(api_key::Column::RevokedAt, Expr::value(now))
        .filter(api_key::Column::Id.eq(id))
        .filter(api_key::Column::RevokedAt.is_null());
    if let Some(of) = of {
        update = update.filter(api_key::Column::OrganisationId.eq(of.0));
    }
    Ok(update.exec(c).await?.rows_affected == 1)
}

/// Notes that a key is in use.
pub async fn touch<C: ConnectionTrait>(c: &C, id: &str, now: i64) -> Result<(), DbErr> {
    api_key::Entity::update_many()
        .col_expr(api_key::Column::SeenAt, Expr::value(now))
        .filter(api_key::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}
