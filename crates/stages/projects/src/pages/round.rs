//! `/projects/rounds`: when applications are taken.

use super::question;
use crate::settings::{AddRound, CloseRound, add_round, close_round};
use crate::store::round;
use axum::response::Response;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};

const COLUMNS: [Column<'_>; 4] = [
    Column::new("projects-round-name"),
    Column::new("projects-round-opens"),
    Column::new("projects-round-closes"),
    Column::buttons(),
];

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let rows = round::all(&ctx.app.store.read).await?;
    let title = ctx.t("projects-rounds");
    let table = html! { @for row in &rows { tr {
        @let is_open = (row.opens_at..row.closes_at).contains(&ctx.now_ms);
        td { (row.name) @if is_open { " " (ui::badge(Tone::Ok, ctx.t("projects-round-open"))) } }
        td { (ctx.date(row.opens_at)) }
        td { (ctx.date(row.closes_at - 1)) }
        td { @if row.closes_at > ctx.now_ms { (ui::form("/projects/rounds/close", html! {
            (ui::hidden("id", &row.id.to_string()))
            button.btn.btn-sm type="submit" { (ctx.t("projects-round-end")) }
        })) } }
    } } };
    let body = html! {
        (ui::head(&title, &ctx.t("projects-rounds-purpose"), None))
        (question::tabs(&ctx))
        @if rows.is_empty() { (ui::empty(&ctx.t("projects-rounds-empty"), &ctx.t("projects-rounds-empty-do"), None)) }
        @else { (ui::table(&ctx, &title, &COLUMNS, &table, &Pager::default())) }
        (ui::section(&ctx.t("projects-round-add"), &ui::form("/projects/rounds", html! {
            (Field::text("name", "projects-round-name").required().show(&ctx))
            (Field::input("opens", "projects-round-opens", "date").required().show(&ctx))
            (Field::input("closes", "projects-round-closes", "date").required().show(&ctx))
            (ui::submit(&ctx, "projects-round-add"))
        })))
    };
    Ok(Page::new(&title).show(&ctx, body))
}

/// Names a round.
pub async fn add(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: AddRound = sent.read()?;
    add_round(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/projects/rounds", "projects-said-round")
}

/// Ends one.
pub async fn close(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: CloseRound = sent.read()?;
    close_round(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/projects/rounds", "projects-said-round-closed")
}
