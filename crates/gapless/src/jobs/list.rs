//! The jobs of a status, page by page, and trying one again: what the page and the API share.

use gapless_store::entities::job;
use gapless_store::jobs::{JobStatus, revive};
use gapless_store::overview::backlog;
use gapless_web::access::Act;
use gapless_web::{Ctx, Outcome};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// Which jobs, and where the list stands.
#[derive(Debug, Default, Deserialize, IntoParams)]
pub struct JobsPage {
    /// `waiting`, `done` or `dead` (failed for good); `dead` when it is absent.
    pub status: Option<String>,
    /// The `next` of the page before.
    pub cursor: Option<String>,
}

impl JobsPage {
    pub(super) fn status(&self) -> JobStatus {
        let asked = self.status.as_deref().and_then(JobStatus::parse);
        asked.unwrap_or(JobStatus::Dead)
    }
}

/// One page of jobs, newest first, and the cursor of the next.
pub(super) async fn page(
    ctx: &Ctx,
    asked: &JobsPage,
) -> Outcome<(Vec<job::Model>, Option<String>)> {
    let before = asked.cursor.as_deref().and_then(|text| {
        let (at, id) = text.split_once('.')?;
        Some((at.parse().ok()?, id.parse().ok()?))
    });
    let mut rows = backlog::list(&ctx.app.store.read, asked.status(), before).await?;
    let next = gapless_store::cut(&mut rows, backlog::PAGE_ROWS, |job| {
        format!("{}.{}", job.queued_at, job.id)
    });
    Ok((rows, next))
}

/// Puts a job that failed for good back on the list.
pub(super) async fn again(ctx: &Ctx, id: Uuid) -> Outcome<()> {
    ctx.actor.permit(Act::JobChange)?;
    let work = |tx: gapless_store::Tx| async move { revive(&tx, id).await };
    Ok(ctx.app.store.write(work).await?)
}
