//! Links that act without an account, invitations and password resets.

use crate::entities::{link, membership};
use gapless_journey::OrganisationId;
use sea_orm::ActiveModelTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Keeps a new link.
pub async fn add<C: ConnectionTrait>(c: &C, row: link::Model) -> Result<(), DbErr> {
    link::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// The link with this token hash, whatever its state: the page says why it does not open.
pub async fn by_token<C: ConnectionTrait>(c: &C, hash: &str) -> Result<Option<link::Model>, DbErr> {
    link::Entity::find()
        .filter(link::Column::TokenHash.eq(hash))
        .one(c)
        .await
}

/// Uses a link once more; `false` when nothing is left of it. One statement, so two at once cannot both win.
pub async fn spend<C: ConnectionTrait>(c: &C, id: Uuid, now: i64) -> Result<bool, DbErr> {
    let done = link::Entity::update_many()
        .col_expr(link::Column::Uses, Expr::col(link::Column::Uses).add(1))
        .filter(link::Column::Id.eq(id))
        .filter(Expr::col(link::Column::Uses).lt(Expr::col(link::Column::UsesMax)))
        .filter(link::Column::RevokedAt.is_null())
        .filter(link::Column::ExpiresAt.gt(now))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Takes back every unused link of a purpose for a person: a newer one takes its place.
pub async fn revoke_for_person<C: ConnectionTrait>(
    c: &C,
    person: Uuid,
    purpose: &str,
    now: i64,
) -> Result<(), DbErr> {
    link::Entity::update_many()
        .col_expr(link::Column::RevokedAt, Expr::value(now))
        .filter(link::Column::PersonId.eq(person))
        .filter(link::Column::Purpose.eq(purpose))
        .filter(link::Column::RevokedAt.is_null())
        .exec(c)
        .await?;
    Ok(())
}

/// Rows of one page of [`given`].
pub const PAGE_ROWS: u64 = 50;

/// What an organisation looks after: links that act for it, and links that its people gave out. `None` is the programme,
/// which looks after all.
fn of_organisation(of: Option<OrganisationId>) -> Condition {
    let Some(of) = of else {
        return Condition::all();
    };
    let people = Query::select()
        .column(membership::Column::PersonId)
        .from(membership::Entity)
        .and_where(membership::Column::OrganisationId.eq(of.0))
        .to_owned();
    Condition::any()
        .add(link::Column::OrganisationId.eq(of.0))
        .add(link::Column::IssuedBy.in_subquery(people))
}

/// Links that act without an account, newest first (their keys are in the order of time); one more than a page, so that
/// the caller sees whether there is another.
pub async fn given<C: ConnectionTrait>(
    c: &C,
    of: Option<OrganisationId>,
    after: Option<Uuid>,
) -> Result<Vec<link::Model>, DbErr> {
    let mut query = link::Entity::find()
        .filter(link::Column::Purpose.eq("act"))
        .filter(of_organisation(of));
    if let Some(after) = after {
        query = query.filter(link::Column::Id.lt(after));
    }
    query
        .order_by_desc(link::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await
}

/// Takes back a link that an organisation looks after; false when there was none to take back.
pub async fn revoke<C: ConnectionTrait>(
    c: &C,
    id: Uuid,
    of: Option<OrganisationId>,
    now: i64,
) -> Result<bool, DbErr> {
    let done = link::Entity::update_many()
        .col_expr(link::Column::RevokedAt, Expr::value(now))
        .filter(link::Column::Id.eq(id))
        .filter(link::Column::Purpose.eq("act"))
        .filter(link::Column::RevokedAt.is_null())
        .filter(of_organisation(of))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Links that were given out for one subject, newest first.
pub async fn of_subject<C: ConnectionTrait>(
    c: &C,
    subject: &str,
) -> Result<Vec<link::Model>, DbErr> {
    link::Entity::find()
        .filter(link::Column::Subject.eq(subject))
        .order_by_desc(link::Column::CreatedAt)
        .limit(50)
        .all(c)
        .await
}
