//! Erasure reports: upload many, see what became of each, answer those that wait.

use crate::store;
use crate::upload::{Fate, UploadOutcome, upload};
use axum::extract::{Path, Query};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_web::access::{Act, not_found};
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, bench, html};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// What a reader of the queue asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Queued {
    /// Cursor.
    pub cursor: Option<Uuid>,
}

/// `/sanitization/reports`.
pub async fn queue(ctx: Ctx, Query(asked): Query<Queued>) -> Outcome<Markup> {
    page(&ctx, &[], asked.cursor).await
}

/// A report that no event names yet, as it came; of the reader's own.
pub async fn file(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let row = store::report(&ctx.app.store.read, id).await?;
    if bench::custodian(&ctx.actor)?.is_some_and(|own| own != row.organisation_id) {
        return Err(not_found().into());
    }
    let bytes = ctx.app.store.files.get(&row.sha256).await?;
    // What came from outside is saved, never run here.
    let headers = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CONTENT_DISPOSITION, "attachment; filename=\"report.log\""),
    ];
    Ok((headers, bytes).into_response())
}

/// Takes an upload and says what became of it.
pub async fn take(ctx: Ctx, sent: Sent) -> Outcome<Markup> {
    let outcomes = upload(&ctx.app, &ctx.actor, sent.uploads()).await?;
    page(&ctx, &outcomes, None).await
}

async fn page(ctx: &Ctx, outcomes: &[UploadOutcome], before: Option<Uuid>) -> Outcome<Markup> {
    let own = bench::custodian(&ctx.actor)?;
    let (waiting, next) = store::queue(&ctx.app.store.read, own, before).await?;
    let pager = Pager {
        next: next.map(|next| next.to_string()),
        total: None,
    };
    let title = ctx.t("sanitization-reports");
    let body = html! {
        (ui::head(&title, &ctx.t("sanitization-reports-purpose"), None))
        @if !outcomes.is_empty() { (ui::section(&ctx.t("sanitization-outcomes"), &told(ctx, outcomes))) }
        @if ctx.may(Act::SanitizationRecord) { (upload_form(ctx)) }
        @if waiting.is_empty() {
            (ui::empty(&ctx.t("sanitization-queue-empty"), &ctx.t("sanitization-queue-empty-do"), None))
        } @else { (ui::section(&ctx.t("sanitization-queue"), &html! { (questions(ctx, &waiting)) (ui::pages(ctx, &pager)) })) }
    };
    Ok(Page::new(&title).show(ctx, body))
}

/// The form for any number of files.
pub(super) fn upload_form(ctx: &Ctx) -> Markup {
    ui::form_upload(
        "/sanitization/reports",
        html! {
            div.mb-3 {
                label.form-label for="f-report" { (ctx.t("sanitization-files")) }
                input #f-report.form-control type="file" name="report" multiple required aria-describedby="f-report-hint";
                div #f-report-hint.form-hint { (ctx.t("sanitization-files-hint")) }
            }
            (ui::submit(ctx, "sanitization-upload"))
        },
    )
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("sanitization-file"),
    Column::new("bench-serial"),
    Column::new("sanitization-result"),
    Column::new("bench-device"),
    Column::new("sanitization-fate"),
];

fn told(ctx: &Ctx, outcomes: &[UploadOutcome]) -> Markup {
    let rows = html! { @for one in outcomes {
        tr {
            td { (one.file) }
            td { @if let Some(serial) = &one.serial_number { code { (serial) } } }
            td { @if let Some(result) = one.result { (ui::word_badge(ctx, "result", result.as_str())) } }
            td { @if let Some(device) = &one.device { a href={ "/sanitization/" (device) } { (device) } } }
            td { (fate(ctx, one)) }
        }
    } };
    ui::table(
        ctx,
        &ctx.t("sanitization-outcomes"),
        COLUMNS,
        &rows,
        &Pager::default(),
    )
}

fn fate(ctx: &Ctx, one: &UploadOutcome) -> Markup {
    let tone = match one.fate {
        Fate::Recorded => Tone::Ok,
        Fate::Waiting | Fate::Duplicate => Tone::Ask,
        Fate::Unreadable => Tone::Stop,
    };
    let why = one.why.as_deref().map(|why| match one.fate {
        Fate::Unreadable => ctx.t(&format!("sanitization-unreadable-{why}")),
        _ => ctx.t(&format!("sanitization-question-{why}")),
    });
    html! {
        (ui::badge(tone, ctx.t(&format!("sanitization-fate-{}", one.fate))))
        @if let Some(why) = why { br; (why) }
    }
}

fn questions(ctx: &Ctx, waiting: &[store::Model]) -> Markup {
    html! { @for row in waiting {
        section.gl-record {
            p {
                strong { (row.file_name) } " · " (ui::word_badge(ctx, "result", &row.result)) " "
                @if let Some(model) = &row.model { (model) " " }
                @if let Some(serial) = &row.serial_number { code { (serial) } }
            }
            p.text-secondary { (ctx.t(&format!("sanitization-question-{}", row.question))) " · " (ctx.date_time(row.uploaded_at)) " · " (row.uploaded_by)
                " · " a href={ "/sanitization/reports/" (row.id) "/file" } { (ctx.t("sanitization-evidence")) } }
            @if ctx.may(Act::SanitizationRecord) {
                @let name = format!("code-{}", row.id.simple());
                (ui::form(&format!("/sanitization/reports/{}/link", row.id), html! {
                    div.gl-row {
                        label.visually-hidden for=(name) { (ctx.t("sanitization-link-code")) }
                        input.form-control id=(name) name="code" placeholder=(ctx.t("sanitization-link-code")) required autocomplete="off" maxlength="200";
                        button.btn.btn-primary type="submit" { (ctx.t("sanitization-link")) }
                    }
                }))
                details.gl-more {
                    summary { (ctx.t("sanitization-dismiss")) }
                    (ui::form(&format!("/sanitization/reports/{}/dismiss", row.id), html! {
                        (Field::text("reason", "frame-reason").required().show(ctx)) (ui::submit(ctx, "sanitization-dismiss"))
                    }))
                }
            }
        }
    } }
}
