//! Mail that was written, and whether it was sent.

use crate::entities::mail;
use sea_orm::ActiveModelTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

/// Mails on one page.
pub const PAGE_ROWS: u64 = 50;

/// Keeps a new mail.
pub async fn add<C: ConnectionTrait>(c: &C, row: mail::Model) -> Result<(), DbErr> {
    mail::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// One mail.
pub async fn find<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<mail::Model>, DbErr> {
    mail::Entity::find_by_id(id).one(c).await
}

/// Mails, newest first. Keys are version 7, so the key is the time: the cursor is the last key of the page before.
pub async fn list<C: ConnectionTrait>(
    c: &C,
    before: Option<Uuid>,
) -> Result<Vec<mail::Model>, DbErr> {
    let mut query = mail::Entity::find();
    if let Some(before) = before {
        query = query.filter(mail::Column::Id.lt(before));
    }
    query
        .order_by_desc(mail::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await
}

/// Notes that the mail server took it, and forgets the text: it may hold a link that acts.
pub async fn sent<C: ConnectionTrait>(c: &C, id: Uuid, now: i64) -> Result<(), DbErr> {
    mail::Entity::update_many()
        .col_expr(mail::Column::SentAt, Expr::value(now))
        .col_expr(mail::Column::Body, Expr::value(""))
        .filter(mail::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

/// Notes that the mail server did not take it.
pub async fn failed<C: ConnectionTrait>(c: &C, id: Uuid, why: &str, now: i64) -> Result<(), DbErr> {
    mail::Entity::update_many()
        .col_expr(mail::Column::FailedAt, Expr::value(now))
        .col_expr(mail::Column::Failure, Expr::value(why))
        .filter(mail::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}
