//! Background jobs over the API: the same list and the same action as the page.

use super::list::{self, JobsPage};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_web::people::Changed;
use gapless_web::{Ctx, Outcome};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Work that is done later. With what it is done is not told: it may name a person.
#[derive(Debug, Serialize, ToSchema)]
pub struct Job {
    /// Its key.
    pub id: Uuid,
    /// What is to be done.
    pub kind: String,
    /// `waiting`, `done` or `dead` (failed for good).
    pub status: String,
    /// Failures so far.
    pub tries: i32,
    /// The last failure.
    pub error: Option<String>,
    /// When it was put on the list, in milliseconds since 1970.
    pub queued_at: i64,
    /// Not before then.
    pub run_at: i64,
    /// When it was done.
    pub done_at: Option<i64>,
}

/// Jobs of one status.
#[derive(Debug, Serialize, ToSchema)]
pub struct Jobs {
    /// `gapless.jobs/1`.
    pub schema: &'static str,
    /// At most 50, newest first.
    pub jobs: Vec<Job>,
    /// The cursor of the next page; absent on the last.
    pub next: Option<String>,
}

/// Background jobs of one status.
#[utoipa::path(get, path = "/api/v1/jobs", params(JobsPage), tag = "across",
    responses((status = 200, body = Jobs)))]
pub async fn jobs(ctx: Ctx, Query(asked): Query<JobsPage>) -> Outcome<Json<Jobs>> {
    let (rows, next) = list::page(&ctx, &asked).await?;
    let jobs = rows.into_iter().map(|job| Job {
        id: job.id,
        kind: job.kind,
        status: job.status,
        tries: job.tries,
        error: job.error,
        queued_at: job.queued_at,
        run_at: job.run_at,
        done_at: job.done_at,
    });
    Ok(Json(Jobs {
        schema: "gapless.jobs/1",
        jobs: jobs.collect(),
        next,
    }))
}

/// Puts a job that failed for good back on the list.
#[utoipa::path(post, path = "/api/v1/jobs/{id}/again", tag = "across",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn again(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Changed>> {
    list::again(&ctx, id).await?;
    Ok(Json(Changed::DONE))
}
