//! `/admin/jobs`: what waits, what was done, and what could not be done, with a way to try it again.

use super::list::{self, JobsPage};
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_store::entities::job;
use gapless_store::jobs::JobStatus;
use gapless_store::overview::backlog;
use gapless_web::ui::{Column, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html, layout, ui};
use uuid::Uuid;

const COLUMNS: &[Column<'_>] = &[
    Column::new("ops-job-kind"),
    Column::new("ops-job-queued"),
    Column::new("ops-job-tries").number(),
    Column::new("ops-job-next"),
    Column::new("ops-job-error"),
    Column::buttons(),
];

/// The list.
pub async fn show(ctx: Ctx, Query(asked): Query<JobsPage>) -> Outcome<Markup> {
    let status = asked.status();
    let counts = backlog::counts(&ctx.app.store.read).await?;
    let (rows, next) = list::page(&ctx, &asked).await?;
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
    list::again(&ctx, id).await?;
    ui::redirect("/admin/jobs", "ops-said-again")
}
