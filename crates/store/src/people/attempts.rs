//! Failed sign-ins by account and by address.

use crate::entities::attempt;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

/// What is known of one key.
pub async fn find<C: ConnectionTrait>(c: &C, key: &str) -> Result<Option<attempt::Model>, DbErr> {
    attempt::Entity::find_by_id(key.to_owned()).one(c).await
}

/// Counts one more failure; those before `forget_before` no longer count. Returns how many there are in a row.
pub async fn fail<C: ConnectionTrait>(
    c: &C,
    key: &str,
    forget_before: i64,
    now: i64,
) -> Result<i32, DbErr> {
    attempt::Entity::delete_many()
        .filter(attempt::Column::Key.eq(key))
        .filter(attempt::Column::FailedAt.lt(forget_before))
        .exec(c)
        .await?;
    let first = attempt::ActiveModel {
        key: Set(key.to_owned()),
        failures: Set(1),
        failed_at: Set(now),
        locked_until_at: Set(0),
    };
    let again = OnConflict::column(attempt::Column::Key)
        .value(
            attempt::Column::Failures,
            Expr::col((attempt::Entity, attempt::Column::Failures)).add(1),
        )
        .value(attempt::Column::FailedAt, now)
        .to_owned();
    attempt::Entity::insert(first)
        .on_conflict(again)
        .exec_without_returning(c)
        .await?;
    Ok(find(c, key).await?.map_or(1, |row| row.failures))
}

/// Locks a key until a time.
pub async fn lock<C: ConnectionTrait>(c: &C, key: &str, until: i64) -> Result<(), DbErr> {
    attempt::Entity::update_many()
        .col_expr(attempt::Column::LockedUntilAt, Expr::value(until))
        .filter(attempt::Column::Key.eq(key))
        .exec(c)
        .await?;
    Ok(())
}

/// Forgets the failures of a key: a sign-in succeeded, or the password is new.
pub async fn clear<C: ConnectionTrait>(c: &C, key: &str) -> Result<(), DbErr> {
    attempt::Entity::delete_by_id(key.to_owned())
        .exec(c)
        .await?;
    Ok(())
}
