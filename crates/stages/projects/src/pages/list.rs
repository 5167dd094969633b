//! `/projects`: applications that were sent, by state and country, the newest first.

use super::words;
use crate::store::application::{self, Wanted};
use axum::extract::Query;
use gapless_journey::projects::ApplicationStatus;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// What a reader of the list asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// A word of `ApplicationStatus`.
    pub status: Option<String>,
    /// Two letters of ISO 3166-1.
    pub country: Option<String>,
    /// Cursor.
    pub cursor: Option<String>,
}

impl Asked {
    /// What the store is asked for; a cursor that is none is a page that is not there.
    pub fn wanted(&self) -> Outcome<Wanted> {
        let after = match self.cursor.as_deref() {
            Some(cursor) => Some(after(cursor).ok_or_else(Failure::not_found)?),
            None => None,
        };
        Ok(Wanted {
            status: self.status.as_deref().and_then(ApplicationStatus::parse),
            country: self.country.clone().filter(|country| !country.is_empty()),
            after,
        })
    }
}

fn after(cursor: &str) -> Option<(i64, Uuid)> {
    let (at, id) = cursor.split_once('.')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

/// A cursor, as it is written.
pub fn cursor((at, id): (i64, Uuid)) -> String {
    format!("{at}.{id}")
}

const COLUMNS: [Column<'_>; 6] = [
    Column::new("projects-number"),
    Column::new("projects-title"),
    Column::new("projects-organisation"),
    Column::new("projects-country"),
    Column::new("projects-computers").number(),
    Column::new("projects-sent"),
];

/// The page.
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    ctx.actor.permit(Act::ProjectSee)?;
    let db = &ctx.app.store.read;
    let (rows, next) = application::page(db, &asked.wanted()?).await?;
    let counts = application::counts(db).await?;
    let states: Vec<(String, String, u64)> = counts
        .iter()
        .map(|(status, n)| {
            let word = status.as_str();
            (
                word.to_owned(),
                ctx.t(&format!("application-status-{word}")).into_owned(),
                *n,
            )
        })
        .collect();
    let states: Vec<(&str, &str, Option<u64>)> = states
        .iter()
        .map(|(word, text, n)| (word.as_str(), text.as_str(), Some(*n)))
        .collect();
    let title = ctx.t("stage-projects");
    let form = html! {
        @if ctx.may(Act::CommitteeSee) { a.btn href="/projects/committee" { (ctx.t("committee-title")) } " " }
        @if ctx.may(Act::ProjectForm) { a.btn href="/projects/form" { (ctx.t("projects-form")) } }
        " " a.btn href="/apply" { (ctx.t("projects-apply")) }
    };
    let body = html! {
        (ui::head(&title, &ctx.t("projects-purpose"), Some(&form)))
        @if rows.is_empty() && asked.cursor.is_none() && asked.status.is_none() {
            (ui::empty(&ctx.t("projects-empty"), &ctx.t("projects-empty-do"), None))
        } @else {
            (ui::filters(&ctx, "status", &ctx.t("projects-status"), &ctx.t("projects-all"), &states))
            (ui::table(&ctx, &title, &COLUMNS, &table(&ctx, &rows), &Pager { next: next.map(cursor), total: None }))
        }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

fn table(ctx: &Ctx, rows: &[application::Model]) -> Markup {
    html! { @for row in rows { tr {
        td { a href={ "/projects/" (row.id) } { (row.number.as_deref().unwrap_or_default()) } " " (ui::word_badge(ctx, "application-status", &row.status))
            @if row.open_questions > 0 { " " (ui::badge(Tone::Ask, ctx.t("projects-asked"))) } }
        td { (row.title) }
        td { (row.organisation) }
        td { (words::country(ctx.lang, &row.country)) }
        td.text-end { (ctx.number(row.computers)) }
        td { @if let Some(at) = row.sent_at { (ctx.date(at)) } }
    } } }
}
