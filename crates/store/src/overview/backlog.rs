//! The list of jobs as operators see it, and what is forgotten of it.

use crate::entities::{job, session};
use crate::jobs::JobStatus;
use crate::{Failure, Tx};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Rows of one page.
pub const PAGE_ROWS: u64 = 50;

/// Jobs by status.
pub async fn counts<C: ConnectionTrait>(db: &C) -> Result<Vec<(&'static str, i64)>, Failure> {
    let found: Vec<(String, i64)> = job::Entity::find()
        .select_only()
        .column(job::Column::Status)
        .column_as(job::Column::Id.count(), "n")
        .filter(job::Column::Status.is_in(JobStatus::ALL.iter().map(|status| status.as_str())))
        .group_by(job::Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    let count = |status: &str| {
        found
            .iter()
            .find(|(s, _)| s == status)
            .map_or(0, |(_, n)| *n)
    };
    Ok(JobStatus::ALL
        .iter()
        .map(|status| (status.as_str(), count(status.as_str())))
        .collect())
}

/// Jobs of a status, newest first; `before` is the cursor of the page before.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    status: JobStatus,
    before: Option<(i64, Uuid)>,
) -> Result<Vec<job::Model>, Failure> {
    let mut query = job::Entity::find().filter(job::Column::Status.eq(status.as_str()));
    if let Some((at, id)) = before {
        query = query.filter(
            Condition::any().add(job::Column::QueuedAt.lt(at)).add(
                Condition::all()
                    .add(job::Column::QueuedAt.eq(at))
                    .add(job::Column::Id.lt(id)),
            ),
        );
    }
    Ok(query
        .order_by_desc(job::Column::QueuedAt)
        .order_by_desc(job::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(db)
        .await?)
}

/// Forgets jobs that were done and sessions that ended before a time.
pub async fn forget(tx: &Tx, before: i64) -> Result<(), Failure> {
    job::Entity::delete_many()
        .filter(job::Column::Status.eq(JobStatus::Done.as_str()))
        .filter(job::Column::DoneAt.lt(before))
        .exec(&**tx)
        .await?;
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lt(before))
        .exec(&**tx)
        .await?;
    Ok(())
}
