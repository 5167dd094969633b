//! `/follow-up/help`: who waits for help; `/follow-up/help/{id}`: one request, and what is done about it.

use super::shown::style;
use crate::access;
use crate::store::{help, helps, message, projects};
use axum::extract::{Path, Query};
use gapless_journey::follow_up::HelpOutcome;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Choice, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use serde::Deserialize;
use std::borrow::Cow;
use uuid::Uuid;

/// Which part of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// `ended`, or nothing for those that wait.
    #[serde(default)]
    show: Option<String>,
    /// Where the page begins.
    #[serde(default)]
    cursor: Option<Uuid>,
}

const COLUMNS: [Column<'_>; 5] = [
    Column::new("follow-up-asked"),
    Column::new("bench-device"),
    Column::new("follow-up-project"),
    Column::new("help-topic"),
    Column::new("help-how"),
];

/// How a request ended, in a colour.
pub(super) fn how(ctx: &Ctx, outcome: Option<&str>) -> Markup {
    match outcome.and_then(HelpOutcome::parse) {
        Some(HelpOutcome::NotPossible) => ui::badge(Tone::Stop, ctx.t("help-outcome-not-possible")),
        Some(known) => ui::badge(Tone::Ok, ctx.t(&format!("help-outcome-{known}"))),
        None => ui::badge(Tone::Ask, ctx.t("help-outcome-open")),
    }
}

/// How it ended, in words.
pub(super) fn ended(ctx: &Ctx, row: &help::Model) -> Cow<'static, str> {
    let word = row.outcome.as_deref().unwrap_or("open");
    match &row.swapped_with {
        Some(with) => ctx.tw("help-swapped-with", &[("device", with.as_str().into())]),
        None => ctx.t(&format!("help-outcome-{word}")),
    }
}

/// What was asked and answered.
pub(super) fn talk(ctx: &Ctx, row: &help::Model, talk: &[message::Model]) -> Markup {
    html! { ol.gl-talk {
        li { p.form-hint { (row.asked_by) " · " (ctx.date_time(row.asked_at)) " · " (ctx.t(&format!("help-topic-{}", row.topic))) } p { (row.text) } }
        @for line in talk { li.gl-answer[line.is_answer] {
            p.form-hint { (line.by_name) " · " (ctx.date_time(line.added_at)) } p { (line.text) }
        } }
    } }
}

/// The list.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let whose = access::whose(&ctx.actor)?;
    let is_ended = asked.show.as_deref() == Some("ended");
    let (rows, next) = helps::page(db, whose, is_ended, asked.cursor).await?;
    let keys: Vec<Uuid> = rows.iter().map(|row| row.project_id).collect();
    let projects = projects::by_keys(db, &keys).await?;
    let title = ctx.t("follow-up-help-list");
    let named = |id: Uuid| {
        let found = projects.iter().find(|project| project.id == id);
        found.map_or_else(String::new, |row| format!("{} {}", row.number, row.title))
    };
    let lines = html! { @for row in &rows { tr {
        td { a href={ "/follow-up/help/" (row.id) } { (ctx.date_time(row.asked_at)) } }
        td { (row.device_id) }
        td { (named(row.project_id)) }
        td { (ctx.t(&format!("help-topic-{}", row.topic))) }
        td { (how(&ctx, row.outcome.as_deref())) }
    } } };
    let pager = Pager {
        next: next.map(|id| id.to_string()),
        total: None,
    };
    let body = html! {
        (style())
        (ui::head(&title, &ctx.t("follow-up-help-purpose"), None))
        (ui::filters(&ctx, "show", &ctx.t("follow-up-help-list"), &ctx.t("help-outcome-open"), &[("ended", &ctx.t("help-ended-list"), None)]))
        @if rows.is_empty() { (ui::empty(&ctx.t("follow-up-help-none"), &ctx.t("follow-up-help-none-do"), None)) }
        @else { (ui::table(&ctx, &title, &COLUMNS, &lines, &pager)) }
    };
    Ok(Page::new(&title).show(&ctx, body))
}

/// One request.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = access::help(db, &ctx.actor, id).await?;
    let lines = helps::talk(db, id).await?;
    let device = access::device(db, &row.device_id).await?;
    let project = projects::find(db, row.project_id).await?;
    let title = ctx.tw("help-title", &[("device", row.device_id.as_str().into())]);
    let body = html! {
        (style())
        (ui::head(&title, &ctx.t("follow-up-help-purpose"), None))
        @if row.ended_at.is_some() { (ui::alert(Tone::Ok, &ended(&ctx, &row), &row.ended_text)) }
        (ui::facts(&[
            (&ctx.t("bench-device"), html! { a href={ "/d/" (device.id) } { (device.id) } " " (ui::what(&ctx, &device)) }),
            (&ctx.t("follow-up-stands"), ui::status_badge(&ctx, &device.status)),
            (&ctx.t("follow-up-project"), html! { @if let Some(project) = &project { a href={ "/follow-up/projects/" (project.id) } { (project.number) " " (project.title) } } }),
            (&ctx.t("help-contact"), html! { (row.contact) }),
        ]))
        @if row.photo.is_some() { p { img.gl-photo src={ "/follow-up/help/" (id) "/photo" } alt=(ctx.t("help-photo")) loading="lazy"; } }
        (talk(&ctx, &row, &lines))
        @if row.ended_at.is_none() && ctx.may(Act::FollowUpField) { (acts(&ctx, &row).await?) }
    };
    Ok(Page::new(&title)
        .crumb("/follow-up/help", ctx.t("follow-up-help-list").into_owned())
        .show(&ctx, body))
}

async fn acts(ctx: &Ctx, row: &help::Model) -> Outcome<Markup> {
    let base = format!("/follow-up/help/{}", row.id);
    let outcomes: Vec<(&str, String)> = [
        HelpOutcome::Solved,
        HelpOutcome::Repaired,
        HelpOutcome::NotPossible,
    ]
    .iter()
    .map(|word| {
        (
            word.as_str(),
            ctx.t(&format!("help-outcome-{word}")).into_owned(),
        )
    })
    .collect();
    let choices: Vec<Choice<'_>> = outcomes
        .iter()
        .map(|(key, text)| (*key, text.as_str()))
        .collect();
    let spares = match row.partner_id {
        Some(partner) => projects::spares(&ctx.app.store.read, partner).await?,
        None => Vec::new(),
    };
    let named: Vec<(String, String)> = spares
        .iter()
        .map(|row| {
            let model = row.model.as_deref().unwrap_or_default();
            let kind = ctx.t(&format!("category-{}", row.category));
            (row.id.clone(), format!("{} {kind} {model}", row.id))
        })
        .collect();
    let spares: Vec<Choice<'_>> = named
        .iter()
        .map(|(key, text)| (key.as_str(), text.as_str()))
        .collect();
    Ok(html! {
        (ui::section(&ctx.t("help-reply"), &ui::form(&format!("{base}/reply"), html! {
            (Field::area("text", "help-answer").required().show(ctx))
            (ui::submit(ctx, "help-reply-send"))
        })))
        (ui::section(&ctx.t("help-part"), &ui::form(&format!("{base}/part"), html! {
            (Field::text("part", "help-part-what").required().show(ctx))
            (Field::text("from", "help-part-from").hint("help-part-from-hint").show(ctx))
            (ui::submit(ctx, "help-part-fit"))
        })))
        (ui::section(&ctx.t("help-end"), &ui::form(&format!("{base}/end"), html! {
            (Field::radios("outcome", "help-how", &choices).required().show(ctx))
            (Field::area("text", "help-done").required().show(ctx))
            (ui::submit(ctx, "help-end-it"))
        })))
        (ui::section(&ctx.t("help-swap"), &html! {
            @if spares.is_empty() { p { (ctx.t("help-no-spares")) } } @else { (ui::form(&format!("{base}/swap"), html! {
                (Field::select("spare", "help-spare", &spares).required().show(ctx))
                (Field::area("text", "help-done").show(ctx))
                (Field::check("works", "help-swap-works").required().show(ctx))
                (ui::submit(ctx, "help-swap-it"))
            })) }
        }))
    })
}
