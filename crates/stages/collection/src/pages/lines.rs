//! `/collection/{donation}/lines`: all agreed lines; assign a selection to an office, or withdraw it.

use crate::{access, store};
use axum::extract::{Path, Query};
use gapless_journey::offer::LineStatus;
use gapless_store::entities::line;
use gapless_web::{
    Ctx, Markup, Outcome,
    access::Act,
    html,
    layout::Page,
    ui::{self, Column, Field, Pager},
};
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

/// Which lines.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    office: Option<Uuid>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    cursor: Option<Uuid>,
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("collection-asset"),
    Column::new("collection-serial"),
    Column::new("collection-model"),
    Column::new("collection-in-manifest"),
    Column::new("collection-office"),
    Column::new("collection-state"),
];

/// The page.
pub async fn lines(ctx: Ctx, Path(id): Path<Uuid>, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let donation = access::donation(c, &ctx.actor, id).await?;
    let status = asked.status.as_deref().and_then(LineStatus::parse);
    let mut rows = store::office_page(c, id, asked.office, status, asked.cursor).await?;
    let next = gapless_store::cut(&mut rows, store::LINES_PAGE_ROWS, |row| row.id.to_string());
    let offices = store::offices(c, donation.donor_id).await?;
    let named: Vec<(String, &str)> = offices
        .iter()
        .map(|o| (o.id.to_string(), o.name.as_str()))
        .collect();
    let choices: Vec<ui::Choice<'_>> = named
        .iter()
        .map(|(id, name)| (id.as_str(), *name))
        .collect();
    let chips: Vec<(&str, &str, Option<u64>)> = choices
        .iter()
        .map(|(id, name)| (*id, *name, None))
        .collect();
    let words = ["agreed", "packed", "at-hub", "in-transit", "withdrawn"]
        .map(|word| (word, ctx.t(&format!("line-status-{word}"))));
    let states: Vec<(&str, &str, Option<u64>)> = words
        .iter()
        .map(|(word, text)| (*word, &**text, None))
        .collect();
    let (can_assign, can_withdraw) = (ctx.may(Act::CollectionPack), ctx.may(Act::OfferAmend));
    let can = can_assign || can_withdraw;
    let names: HashMap<Uuid, &str> = offices.iter().map(|o| (o.id, o.name.as_str())).collect();
    let title = ctx.t("collection-lines");
    Ok(Page::new(&title).wide().crumb(format!("/collection/{id}"), donation.number.clone()).show(&ctx, html! {
        (ui::head(&title, &ctx.t("collection-lines-purpose"), None))
        (ui::filters(&ctx, "office", &ctx.t("collection-office"), &ctx.t("frame-all"), &chips))
        (ui::filters(&ctx, "status", &ctx.t("collection-state"), &ctx.t("frame-all"), &states))
        @if rows.is_empty() { (ui::empty(&ctx.t("collection-no-lines"), &ctx.t("collection-no-lines-do"), None)) }
        @else { (table(&ctx, &title, &rows, &names, can, &Pager { next, total: None })) }
        @if can && !rows.is_empty() {
            (ui::selection_bar(&ctx, "chosen", &format!("/collection/{id}/lines/assign"), &html! {
                @if can_assign {
                    (Field::select("office", "collection-office", &choices).show(&ctx))
                    (ui::submit(&ctx, "collection-assign"))
                }
                @if can_withdraw {
                    (Field::text("reason", "collection-withdraw-why").show(&ctx))
                    button.btn.btn-outline-danger type="submit" formaction={ "/offer/" (id) "/withdraw" } { (ctx.t("collection-withdraw")) }
                }
            }))
        }
    }))
}

fn table(
    ctx: &Ctx,
    title: &str,
    rows: &[line::Model],
    names: &HashMap<Uuid, &str>,
    can: bool,
    pager: &Pager,
) -> Markup {
    let mut columns = COLUMNS.to_vec();
    if can {
        columns.insert(0, Column::pick());
    }
    let body = html! {
        @for row in rows {
            tr {
                @if can { (ui::pick("chosen", &row.id.to_string(), row.serial_number.as_deref().unwrap_or_default())) }
                (cells(row))
                td { (row.office.as_deref().unwrap_or("–")) }
                td { (row.office_id.and_then(|id| names.get(&id).copied()).unwrap_or("–")) }
                td { (ui::word_badge(ctx, "line-status", &row.status)) }
            }
        }
    };
    ui::table(ctx, title, &columns, &body, pager)
}

/// The donor's own numbers and what it is: three cells.
pub(super) fn cells(row: &line::Model) -> Markup {
    html! {
        td { (row.asset_tag.as_deref().unwrap_or("–")) }
        td { (row.serial_number.as_deref().unwrap_or("–")) }
        td { (model(row)) }
    }
}

pub(super) fn model(row: &line::Model) -> String {
    [&row.manufacturer, &row.model]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}
