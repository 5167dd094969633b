//! Requests that may arrive twice: the second gets the answer of the first.
//!
//! The guard of `web` sets [`ONCE`] around a handler; `Store::write` calls [`claim`] as the first statement of the
//! handler's first transaction. So the claim stands exactly when the action stands, and two at once cannot both win.

use crate::entities::once;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, SqlErr,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The code of the refusal when another request has claimed the key.
pub const TAKEN: &str = "sent-twice";

/// A key that waits to be claimed.
#[derive(Debug)]
pub struct Claim {
    /// The hashed key.
    pub key: String,
    /// SHA-256 of what was sent with it; `None` where it is not compared.
    pub request: Option<String>,
    /// When the request came.
    pub now: i64,
    /// True once a transaction that claimed it was committed.
    pub done: AtomicBool,
}

tokio::task_local! {
    /// The claim of the request that this task answers.
    pub static ONCE: Arc<Claim>;
}

/// The claim of this task that no transaction has made yet.
pub fn pending() -> Option<Arc<Claim>> {
    ONCE.try_with(Arc::clone)
        .ok()
        .filter(|claim| !claim.done.load(Ordering::Acquire))
}

/// Claims the key inside a transaction. `Ok(false)`: another request has claimed it.
pub async fn claim<C: ConnectionTrait>(c: &C, claim: &Claim) -> Result<bool, DbErr> {
    let row = once::ActiveModel {
        key: Set(claim.key.clone()),
        created_at: Set(claim.now),
        status: Set(None),
        content_type: Set(None),
        location: Set(None),
        body: Set(None),
        request: Set(claim.request.clone()),
    };
    match once::Entity::insert(row).exec_without_returning(c).await {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// Notes that the transaction which claimed it was committed.
pub fn committed(claim: &Claim) {
    claim.done.store(true, Ordering::Release);
}

/// What is known of a key.
pub async fn find<C: ConnectionTrait>(c: &C, key: &str) -> Result<Option<once::Model>, DbErr> {
    once::Entity::find_by_id(key.to_owned()).one(c).await
}

/// Keeps the answer for the next who asks.
pub async fn answer<C: ConnectionTrait>(c: &C, row: once::Model) -> Result<(), DbErr> {
    let row = once::ActiveModel {
        key: Set(row.key),
        status: Set(row.status),
        content_type: Set(row.content_type),
        location: Set(row.location),
        body: Set(row.body),
        ..Default::default()
    };
    once::Entity::update(row).exec(c).await?;
    Ok(())
}

/// Forgets keys older than a time; a job calls it.
pub async fn forget<C: ConnectionTrait>(c: &C, before: i64) -> Result<(), DbErr> {
    once::Entity::delete_many()
        .filter(once::Column::CreatedAt.lt(before))
        .exec(c)
        .await?;
    Ok(())
}
