//! `/follow-up`: the projects that have devices, how many of those work, and when that was last said.

use super::shown;
use crate::access::whose;
use crate::store::{checks, helps, projects};
use axum::extract::Query;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use serde::Deserialize;
use uuid::Uuid;

/// Which part of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Where the page begins.
    #[serde(default)]
    cursor: Option<Uuid>,
}

const COLUMNS: [Column<'_>; 6] = [
    Column::new("follow-up-project"),
    Column::new("follow-up-country"),
    Column::new("follow-up-works").number(),
    Column::new("follow-up-broken").number(),
    Column::new("follow-up-other").number(),
    Column::new("follow-up-last-check"),
];

/// The list.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let whose = whose(&ctx.actor)?;
    let (rows, next) = projects::page(db, whose, asked.cursor).await?;
    let keys: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let standing = projects::standing(db, &keys).await?;
    let newest = checks::of_projects(db, &keys).await?;
    let n = |project: Uuid, statuses: &[&str]| -> i64 {
        let here = standing
            .iter()
            .filter(|(id, status, _)| *id == project && statuses.contains(&status.as_str()));
        here.map(|(.., n)| n).sum()
    };
    let title = ctx.t("stage-follow-up");
    let lines = html! { @for row in &rows { tr {
        td { a href={ "/follow-up/projects/" (row.id) } { (row.number) } " " (row.title) }
        td { (row.country) }
        td.text-end { (ctx.number(n(row.id, &["in-use"]))) }
        td.text-end { (ctx.number(n(row.id, &["broken"]))) }
        td.text-end { (ctx.number(n(row.id, &["lost", "stolen", "retired"]))) }
        td { @if let Some(check) = newest.iter().find(|check| check.project_id == row.id) {
            (shown::check(&ctx, check)) " " (shown::status(&ctx, &check.status))
        } @else { (ctx.t("follow-up-never")) } }
    } } };
    let open = checks::open(db, whose).await?.len();
    let (waiting, _) = helps::waiting(db, whose).await?;
    let samples = checks::to_verify(db, whose).await?;
    let look: i64 = samples.iter().map(|(_, n)| n).sum();
    let first = samples
        .first()
        .filter(|_| ctx.may(Act::FollowUpCheck))
        .map(|(check, _)| format!("/follow-up/checks/{check}#sample"));
    let tone = |n: u64| if n == 0 { Tone::Plain } else { Tone::Ask };
    let pager = Pager {
        next: next.map(|id| id.to_string()),
        total: None,
    };
    let body = html! {
        (ui::head(&title, &ctx.t("follow-up-purpose"), None))
        (ui::figures(&[
            ui::figure(ctx.number(projects::count(db, whose).await?), &ctx.t("follow-up-projects"), Tone::Plain, None),
            ui::figure(ctx.number(open), &ctx.t("follow-up-open-checks"), tone(open as u64), None),
            ui::figure(ctx.number(waiting), &ctx.t("follow-up-open-help"), tone(waiting), Some("/follow-up/help")),
            ui::figure(ctx.number(look), &ctx.t("follow-up-to-verify"), tone(samples.len() as u64), first.as_deref()),
        ]))
        @if rows.is_empty() { (ui::empty(&ctx.t("follow-up-none"), &ctx.t("follow-up-none-do"), None)) }
        @else { (ui::table(&ctx, &title, &COLUMNS, &lines, &pager)) }
        p { a href="/follow-up/help" { (ctx.t("follow-up-help-list")) }
            @if ctx.may(Act::FollowUpPlan) { " · " a href="/follow-up/settings" { (ctx.t("follow-up-settings")) } } }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}
