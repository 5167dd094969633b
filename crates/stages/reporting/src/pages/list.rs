//! `/reporting`: the donations that a reader sees, with when each report falls due and what is in its way.

use super::live::outlook;
use crate::rules::blocking::blockers;
use crate::store::{PAGE_ROWS, counts, donations};
use axum::extract::Query;
use gapless_journey::offer::DonationStatus;
use gapless_web::access::{Act, Scope};
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager};
use gapless_web::{Ctx, Markup, Outcome, html};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// What a reader asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// A word of the statuses of donations.
    pub status: Option<String>,
    /// Cursor.
    pub cursor: Option<String>,
}

impl Asked {
    pub(crate) fn keys(&self) -> donations::Asked {
        donations::Asked {
            status: self.status.as_deref().and_then(DonationStatus::parse),
            before: self
                .cursor
                .as_deref()
                .and_then(|text| Uuid::parse_str(text).ok()),
        }
    }
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("reporting-donation"),
    Column::new("reporting-donor"),
    Column::new("reporting-status"),
    Column::new("reporting-came").number(),
    Column::new("reporting-in-process").number(),
    Column::new("reporting-due"),
    Column::new("reporting-outlook"),
];

/// The page.
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    ctx.actor.permit(Act::ReportingSee)?;
    let db = &ctx.app.store.read;
    let scope = ctx.actor.scope();
    let mut rows = donations::page(db, &scope, &asked.keys(), PAGE_ROWS).await?;
    let next = gapless_store::cut(&mut rows, PAGE_ROWS, |row| row.id.to_string());
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let counts = counts::shown(&ctx.app.store, &ids, ctx.now_ms).await?;
    let donors =
        donations::organisations(db, rows.iter().map(|row| row.donor_id).collect()).await?;
    let title = ctx.t("stage-reporting");
    let body = html! { @for row in &rows {
        @let counts = counts.get(&row.id).copied().unwrap_or_default();
        @let found = blockers(&counts);
        tr {
            td { a href=(super::path(&row.number)) { (row.number) } br; small { (row.title) } }
            td { (donors.get(&row.donor_id).map_or("", |donor| donor.name.as_str())) }
            td { (ui::word_badge(&ctx, "donation-status", &row.status)) }
            td.text-end { (ctx.number(counts.books.came())) }
            td.text-end { (ctx.number(counts.books.in_process)) }
            td { @match row.due_at { Some(due) => { (ctx.date(due)) } None => { "–" } } }
            td {
                @if let Some(at) = row.finished_at {
                    (ctx.tw("reporting-finished-on", &[("date", ctx.date(at).into())]))
                } @else if row.received_at.is_some() {
                    (super::forecast(&ctx, &outlook(row, &counts, ctx.now_ms)))
                    @for one in &found { br; small { (super::blocker(&ctx, &row.number, one)) } }
                } @else { "–" }
            }
        }
    } };
    let is_whole = asked.status.is_none();
    let page = html! {
        (ui::head(&title, &ctx.t("reporting-list-purpose"), None))
        @if matches!(scope, Scope::All | Scope::Donor(_, None)) { p { a href="/reporting/whereabouts" { (ctx.t("where-title")) } } }
        (status_filter(&ctx))
        @if rows.is_empty() {
            @let do_key = if is_whole { "reporting-none-do" } else { "reporting-no-items-filtered" };
            (ui::empty(&ctx.t("reporting-none"), &ctx.t(do_key), None))
        } @else {
            (ui::table(&ctx, &title, COLUMNS, &body, &Pager { next, total: None }))
        }
    };
    Ok(Page::new(&title).wide().show(&ctx, page))
}

fn status_filter(ctx: &Ctx) -> Markup {
    let words = [
        DonationStatus::Collecting,
        DonationStatus::Receiving,
        DonationStatus::Processing,
        DonationStatus::Finished,
    ];
    let texts: Vec<String> = words
        .iter()
        .map(|w| crate::words::word(ctx.lang, "donation-status", w.as_str()))
        .collect();
    let choices: Vec<(&str, &str, Option<u64>)> = words
        .iter()
        .zip(&texts)
        .map(|(w, text)| (w.as_str(), text.as_str(), None))
        .collect();
    ui::filters(
        ctx,
        "status",
        &ctx.t("reporting-status"),
        &ctx.t("frame-all"),
        &choices,
    )
}
