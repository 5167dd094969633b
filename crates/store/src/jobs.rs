//! Work that is done later: rows with a lease. At least once, with back-off; what fails for good stays on a list.

use crate::{Failure, Store, Tx, entities::job, millis, now};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr,
};
use serde_json::Value;
use uuid::Uuid;

/// How long a worker may take before another one takes the job over, in milliseconds.
const LEASE_MS: i64 = 5 * 60 * 1000;
/// Tries before a job goes to the dead-letter list.
pub const TRIES_MAX: i32 = 8;
/// First wait after a failure, in milliseconds; doubled each time.
const BACK_OFF_FIRST_MS: i64 = 10_000;

gapless_journey::words! {
    /// Where a job stands.
    JobStatus {
        /// Waits for its time, or is being done.
        Waiting = "waiting",
        /// Done.
        Done = "done",
        /// Failed too often.
        Dead = "dead",
    }
}

/// Puts a job on the list, in the caller's transaction: it exists if and only if the cause of it does.
pub async fn queue(tx: &Tx, kind: &str, payload: &Value) -> Result<Uuid, Failure> {
    let id = Uuid::now_v7();
    let at = millis(now());
    job::ActiveModel {
        id: Set(id),
        kind: Set(kind.to_owned()),
        payload: Set(payload.to_string()),
        status: Set(JobStatus::Waiting.as_str().to_owned()),
        run_at: Set(at),
        lease_until_at: Set(0),
        tries: Set(0),
        error: Set(None),
        queued_at: Set(at),
        done_at: Set(None),
    }
    .insert(&**tx)
    .await?;
    Ok(id)
}

/// Takes the next job that is due, for `LEASE_MS`; `None` when there is none.
pub async fn take(store: &Store) -> Result<Option<job::Model>, Failure> {
    let due = |at| {
        job::Entity::find()
            .filter(job::Column::Status.eq(JobStatus::Waiting.as_str()))
            .filter(job::Column::RunAt.lte(at))
            .filter(job::Column::LeaseUntilAt.lte(at))
            .order_by_asc(job::Column::RunAt)
            .limit(1)
    };
    // A look without a write transaction first: an idle server must not write.
    if due(millis(now())).one(&store.read).await?.is_none() {
        return Ok(None);
    }
    store
        .write(|tx| async move {
            let at = millis(now());
            let Some(found) = due(at).one(&*tx).await? else {
                return Ok(None);
            };
            let mut row: job::ActiveModel = found.into();
            row.lease_until_at = Set(at + LEASE_MS);
            Ok(Some(row.update(&*tx).await?))
        })
        .await
}

/// Writes down how a job ended.
pub async fn finish(
    store: &Store,
    done: &job::Model,
    result: Result<(), String>,
) -> Result<(), Failure> {
    let result = &result;
    store
        .write(|tx| async move {
            let at = millis(now());
            let mut row: job::ActiveModel = done.clone().into();
            row.lease_until_at = Set(0);
            match result {
                Ok(()) => {
                    row.status = Set(JobStatus::Done.as_str().to_owned());
                    row.done_at = Set(Some(at));
                    row.error = Set(None);
                }
                Err(error) => {
                    let tries = done.tries + 1;
                    row.tries = Set(tries);
                    row.error = Set(Some(error.clone()));
                    if tries >= TRIES_MAX {
                        row.status = Set(JobStatus::Dead.as_str().to_owned());
                    } else {
                        row.run_at = Set(at + (BACK_OFF_FIRST_MS << tries.min(12)));
                    }
                }
            }
            row.update(&*tx).await?;
            Ok(())
        })
        .await
}

/// Puts a dead job back on the list.
pub async fn revive(tx: &Tx, id: Uuid) -> Result<(), Failure> {
    let changed = job::Entity::update_many()
        .col_expr(
            job::Column::Status,
            Expr::value(JobStatus::Waiting.as_str()),
        )
        .col_expr(job::Column::Tries, Expr::value(0))
        .col_expr(job::Column::RunAt, Expr::value(millis(now())))
        .filter(job::Column::Id.eq(id))
        .filter(job::Column::Status.eq(JobStatus::Dead.as_str()))
        .exec(&**tx)
        .await?;
    if changed.rows_affected == 0 {
        Err(Failure::not_found())
    } else {
        Ok(())
    }
}
