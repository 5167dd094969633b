//! `/projects/committee`: what the committee reads, ranked, with how far its scores lie apart.

use super::words;
use crate::access;
use crate::store::{application, review};
use axum::extract::Query;
use gapless_journey::Role;
use gapless_journey::projects::{ApplicationStatus, REVIEWERS_MIN};
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use serde::Deserialize;
use std::collections::HashMap;
use utoipa::IntoParams;
use uuid::Uuid;

/// Days of which the page names the minutes.
const MINUTES_DAYS: usize = 10;

/// What a reader asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// `open` (the committee's next), or a word of `ApplicationStatus` that the committee gave.
    pub status: Option<String>,
}

impl Asked {
    /// The states that are shown.
    pub fn statuses(&self) -> Vec<ApplicationStatus> {
        match self.status.as_deref().and_then(ApplicationStatus::parse) {
            Some(
                status @ (ApplicationStatus::Selected
                | ApplicationStatus::Declined
                | ApplicationStatus::Closed
                | ApplicationStatus::Waiting
                | ApplicationStatus::Eligible),
            ) => vec![status],
            _ => vec![ApplicationStatus::Eligible, ApplicationStatus::Waiting],
        }
    }
}

/// A place in the ranking.
pub struct Ranked {
    /// The application.
    pub row: application::Model,
    /// Where it stands among those with enough scores, from 1.
    pub rank: Option<usize>,
    /// What this reader declared and gave, where they review.
    pub own: Option<review::Model>,
    /// Its scores may be read: a reviewer reads others' after their own.
    pub shown: bool,
}

/// The ranking, as this reader may see it.
pub async fn ranking(ctx: &Ctx, asked: &Asked) -> Outcome<Vec<Ranked>> {
    let db = &ctx.app.store.read;
    let rows = application::ranked(db, &asked.statuses()).await?;
    let mine: HashMap<Uuid, review::Model> = match ctx.actor.person {
        Some(person) if ctx.actor.role == Role::Committee => review::mine(db, person.0)
            .await?
            .into_iter()
            .map(|own| (own.application_id, own))
            .collect(),
        _ => HashMap::new(),
    };
    let reads_all = ctx.may(Act::ProjectSee);
    let mut place = 0;
    let ranked = rows.into_iter().filter(|row| {
        row.state()
            .is_ok_and(|status| status != ApplicationStatus::Declined)
            || row.decided_at.is_some()
    });
    Ok(ranked
        .map(|row| {
            let enough = usize::try_from(row.scorers).unwrap_or(0) >= REVIEWERS_MIN;
            let rank = (enough && row.score.is_some()).then(|| {
                place += 1;
                place
            });
            let own = mine.get(&row.id).cloned();
            let shown = reads_all || own.as_ref().is_some_and(|own| own.scored_at.is_some());
            Ranked {
                row,
                rank,
                own,
                shown,
            }
        })
        .collect())
}

const COLUMNS: [Column<'_>; 7] = [
    Column::new("committee-rank").number(),
    Column::new("projects-title"),
    Column::new("projects-country"),
    Column::new("projects-computers").number(),
    Column::new("committee-score").number(),
    Column::new("committee-spread").number(),
    Column::new("committee-scorers").number(),
];

/// The page.
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let ranked = ranking(&ctx, &asked).await?;
    let days = if ctx.may(Act::ProjectSee) {
        let at = application::decided_last(&ctx.app.store.read).await?;
        let mut days: Vec<String> = at.into_iter().map(|at| access::day(&ctx.app, at)).collect();
        days.dedup();
        days.truncate(MINUTES_DAYS);
        days
    } else {
        Vec::new()
    };
    let title = ctx.t("committee-title");
    let words: Vec<(&str, String)> = [
        ApplicationStatus::Waiting,
        ApplicationStatus::Selected,
        ApplicationStatus::Declined,
        ApplicationStatus::Closed,
    ]
    .map(|status| {
        let word = status.as_str();
        (
            word,
            ctx.t(&format!("application-status-{word}")).into_owned(),
        )
    })
    .into();
    let states: Vec<(&str, &str, Option<u64>)> = words
        .iter()
        .map(|(word, text)| (*word, text.as_str(), None))
        .collect();
    let body = html! {
        (ui::head(&title, &ctx.t("committee-purpose"), None))
        (ui::filters(&ctx, "status", &ctx.t("projects-status"), &ctx.t("committee-open"), &states))
        @if !days.is_empty() { p { (ctx.t("minutes-of")) @for day in &days { " " a href={ "/projects/committee/minutes?day=" (day) } { (ctx.day(day)) } } } }
        @if ranked.is_empty() { (ui::empty(&ctx.t("committee-empty"), &ctx.t("committee-empty-do"), None)) }
        @else { (ui::table(&ctx, &title, &COLUMNS, &table(&ctx, &ranked), &Pager::default())) }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

fn table(ctx: &Ctx, ranked: &[Ranked]) -> Markup {
    let points =
        |value: Option<i64>| value.map_or("–".to_owned(), |value| words::points(ctx, value));
    html! { @for Ranked { row, rank, own, shown } in ranked { tr {
        td.text-end { @if let Some(rank) = rank.filter(|_| *shown) { (ctx.number(i64::try_from(rank).unwrap_or_default())) } }
        td {
            a href={ "/projects/" (row.id) @if ctx.may(Act::ProjectReview) { "/review" } } { (row.number.as_deref().unwrap_or_default()) " " (row.title) }
            br; (row.organisation) " "
            (ui::word_badge(ctx, "application-status", &row.status))
            @if row.open_questions > 0 { " " (ui::badge(Tone::Ask, ctx.t("projects-asked"))) }
            @if row.disputed && *shown { " " (ui::badge(Tone::Ask, ctx.t("committee-apart"))) }
            @if row.flagged { " " (ui::badge(Tone::Stop, ctx.t("committee-flagged"))) }
            @if ctx.may(Act::ProjectReview) { " " (state(ctx, own.as_ref())) }
        }
        td { (words::country(ctx.lang, &row.country)) }
        td.text-end { (ctx.number(row.computers)) }
        @if *shown {
            td.text-end { (points(row.score)) }
            td.text-end { (points(row.spread)) }
        } @else {
            td.text-end colspan="2" { (ctx.t("committee-hidden")) }
        }
        td.text-end { (ctx.number(row.scorers)) }
    } } }
}

/// What the reader did with it so far.
fn state(ctx: &Ctx, own: Option<&review::Model>) -> Markup {
    match own {
        None => ui::badge(Tone::Ask, ctx.t("review-state-new")),
        Some(own) if own.conflict => ui::badge(Tone::Plain, ctx.t("review-state-conflict")),
        Some(own) if own.scored_at.is_none() => ui::badge(Tone::Ask, ctx.t("review-state-open")),
        Some(_) => ui::badge(Tone::Ok, ctx.t("review-state-scored")),
    }
}
