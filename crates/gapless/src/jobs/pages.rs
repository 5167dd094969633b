//! `/admin/jobs`: what waits, what was done, and what could not be done, with a way to try it again.

use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_store::entities::job;
use gapless_store::jobs::{JobStatus, revive};
use gapless_store::overview::backlog;
use gapless_web::access::Act;
use gapless_web::ui::{Column, Pager, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html, layout, ui};
use serde::Deserialize;
use uuid::Uuid;

/// Which jobs, and where the list stands.
#[derive(Debug, Deserialize)]
pub struct Asked {
    status: Option<String>,
    cursor: Option<String>,
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("ops-job-kind"),
    Column::new("ops-job-queued"),
    Column::new("ops-job-tries").number(),
    Column::new("ops-job-next"),
    Column::new("ops-job-error"),
    Column::buttons(),
];

/// The list.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let status = asked
        .status
        .as_deref()
        .and_then(JobStatus::parse)
        .unwrap_or(JobStatus::Dead);
    let before = asked.cursor.as_deref().and_then(|text| {
        let (at, id) = text.split_once('.')?;
        Some((at.parse().ok()?, id.parse().ok()?))
    });
    let counts = backlog::counts(db).await?;
    let mut rows = backlog::list(db, status, before).await?;
    let page_rows = usize::try_from(backlog::PAGE_ROWS).unwrap_or(usize::MAX);
    let has_more = rows.len() > page_rows;
    rows.truncate(page_rows);
    let next = rows
        .last()
        .filter(|_| has_more)
        .map(|job| format!("{}.{}", job.queued_at, job.id));
    let title = ctx.t("ops-jobs-title");
    Ok(layout::page(
        &ctx,
        &title,
        html! {
            (ui::head(&title, &ctx.t("ops-jobs-purpose"), None))
            (chips(&ctx, status, &counts))
            @if rows.is_empty() {
                (ui::empty(&ctx.t("ops-jobs-none"), &ctx.t("ops-jobs-none-do"), None))
            } @else {
                (ui::table(&ctx, &title, COLUMNS, &html! { @for job in &rows { (row(&ctx, job)) } },
                    &Pager { next, total: None }))
            }
        },
    ))
}

fn chips(ctx: &Ctx, now: JobStatus, counts: &[(&'static str, i64)]) -> Markup {
    html! {
        nav.gl-chips aria-label=(ctx.t("ops-job-status")) {
            @for (status, n) in counts {
                a.gl-chip href={ "/admin/jobs?status=" (status) }
                    aria-current=[(*status == now.as_str()).then_some("true")] {
                    (ctx.t(&format!("ops-job-status-{status}"))) " " span { (ctx.number(*n)) }
                }
            }
        }
    }
}

fn row(ctx: &Ctx, job: &job::Model) -> Markup {
    let is_dead = job.status == JobStatus::Dead.as_str();
    let is_waiting = job.status == JobStatus::Waiting.as_str();
    html! {
        tr {
            td { (job.kind) }
            td { (ctx.date_time(job.queued_at)) }
            td.text-end { (ctx.number(job.tries)) }
            td { @if is_waiting { (ctx.date_time(job.run_at)) } @else if let Some(at) = job.done_at { (ctx.date_time(at)) } }
            td { @if let Some(error) = &job.error { (ui::badge(Tone::Stop, ctx.t("ops-job-failed"))) " " small { (error) } } }
            td {
                @if is_dead {
                    form method="post" action={ "/admin/jobs/" (job.id) "/again" } {
                        button.btn.btn-sm type="submit" { (ctx.t("ops-job-again")) }
                    }
                }
            }
        }
    }
}

/// Puts a job that failed for good back on the list.
pub async fn again(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    ctx.actor.permit(Act::JobChange)?;
    let done = ctx
        .app
        .store
        .write(|tx| async move { revive(&tx, id).await });
    done.await.map_err(Failure::from)?;
    ui::redirect("/admin/jobs", "ops-said-again")
}
