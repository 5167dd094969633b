//! `/reporting/papers/{run}`: how far papers are that are being made. It can be left and found again.

use crate::make;
use crate::sight;
use crate::store::entities::paper_run::Model;
use crate::store::runs::{self, RunKind, RunStatus};
use axum::extract::Path;
use axum::response::Response;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use serde_json::Value;
use uuid::Uuid;

/// How often the page looks again.
const LOOK: &str = "every 1s";

async fn find(ctx: &Ctx, id: Uuid) -> Outcome<(Model, String)> {
    let row = runs::find(&ctx.app.store.read, id)
        .await?
        .ok_or_else(Failure::not_found)?;
    let key = row.donation_id.to_string();
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    Ok((row, sight.whole()?.number))
}

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let (row, number) = find(&ctx, id).await?;
    let state = state(&ctx, &row);
    if ctx.is_fragment {
        return Ok(state);
    }
    let title = ctx.t(&format!("reporting-run-{}", row.kind));
    let base = super::path(&number);
    let body = html! { (ui::head(&title, &ctx.t("reporting-run-purpose"), None)) (state) };
    Ok(Page::new(&title).crumb(base, number).show(&ctx, body))
}

fn state(ctx: &Ctx, row: &Model) -> Markup {
    let whole = |n: i64| u64::try_from(n).unwrap_or(0);
    let is_waiting = row.status == RunStatus::Waiting.as_str();
    let again = is_waiting.then(|| format!("/reporting/papers/{}", row.id));
    html! {
        div #run hx-get=[again.as_deref()] hx-trigger=[is_waiting.then_some(LOOK)] hx-swap=[is_waiting.then_some("outerHTML")] {
            @match RunStatus::parse(&row.status) {
                Some(RunStatus::Done) => {
                    (ui::alert(Tone::Ok, &ctx.t("reporting-run-done"), ""))
                    (files(ctx, row))
                }
                Some(RunStatus::Failed) => { (failed(ctx, row)) }
                _ => {
                    (ui::progress(&ctx.t("reporting-run-waiting"), whole(row.done), whole(row.total)))
                    p.form-hint { (ctx.t("reporting-run-leave")) }
                    @if let Some(again) = &again { noscript { a.btn href=(again) { (ctx.t("reporting-run-look")) } } }
                }
            }
        }
    }
}

fn failed(ctx: &Ctx, row: &Model) -> Markup {
    let code = row.error.as_deref().unwrap_or_default();
    let key = format!("refusal-{code}");
    let what = ctx.t(&key);
    let next = ctx.t(&format!("{key}-do"));
    ui::alert(Tone::Stop, &what, &next)
}

fn files(ctx: &Ctx, row: &Model) -> Markup {
    let names = names(row);
    html! {
        @if row.kind == RunKind::Draft.as_str() { p { (ctx.t("reporting-draft-says")) } }
        ul { @for (name, _) in &names { li { a href={ "/reporting/papers/" (row.id) "/" (name) } { (name) } } } }
    }
}

fn names(row: &Model) -> Vec<(String, String)> {
    let files: Value = serde_json::from_str(&row.files).unwrap_or_default();
    let Some(files) = files.as_object() else {
        return Vec::new();
    };
    let pairs = files
        .iter()
        .filter_map(|(name, hash)| Some((name.clone(), hash.as_str()?.to_owned())));
    pairs.collect()
}

/// `/reporting/papers/{run}/{file}`: a file of a draft.
pub async fn file(ctx: Ctx, Path((id, file)): Path<(Uuid, String)>) -> Outcome<Response> {
    let (row, number) = find(&ctx, id).await?;
    let found = names(&row).into_iter().find(|(name, _)| *name == file);
    let (name, hash) = found.ok_or_else(Failure::not_found)?;
    let media_type = match name.rsplit('.').next() {
        Some("pdf") => make::PDF,
        Some("xlsx") => make::XLSX,
        _ => "application/json",
    };
    super::stored(&ctx, &hash, media_type, &format!("{number}-draft-{name}")).await
}

/// The last runs of a donation.
pub(super) fn recent(ctx: &Ctx, rows: &[Model]) -> Markup {
    if rows.is_empty() {
        return html! {};
    }
    html! {
        section.gl-section {
            h2 { (ctx.t("reporting-runs")) }
            ul {
                @for row in rows {
                    li {
                        a href={ "/reporting/papers/" (row.id) } { (ctx.t(&format!("reporting-run-{}", row.kind))) }
                        " · " (ctx.date_time(row.queued_at)) " · " (row.queued_by) " · "
                        (ctx.t(&format!("reporting-run-status-{}", row.status)))
                    }
                }
            }
        }
    }
}
