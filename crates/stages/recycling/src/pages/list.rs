//! `/recycling`: what waits for a recycler, and all consignments; `/recycling/new`: the form of a new one.

use super::forms::{self, header};
use crate::access::whose;
use crate::rules::hand_over::ConsignmentStatus;
use crate::store::consignments::{self, Whose};
use axum::extract::Query;
use gapless_journey::OrganisationKind;
use gapless_store::entities::consignment;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager};
use gapless_web::{Ctx, Markup, Outcome, html};
use serde::Deserialize;
use uuid::Uuid;

/// Which part of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// A word of `ConsignmentStatus`.
    #[serde(default)]
    status: Option<String>,
    /// Where the page begins.
    #[serde(default)]
    cursor: Option<Uuid>,
}

const COLUMNS: [Column<'_>; 6] = [
    Column::new("recycling-number"),
    Column::new("recycling-from"),
    Column::new("recycling-recycler"),
    Column::new("recycling-country"),
    Column::new("recycling-handed-on"),
    Column::new("recycling-status"),
];
const WAITING: [Column<'_>; 3] = [
    Column::new("recycling-from"),
    Column::new("recycling-why-waits"),
    Column::new("recycling-devices").number(),
];

/// The list.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let whose = whose(&ctx.actor)?;
    let status = asked.status.as_deref().and_then(ConsignmentStatus::parse);
    let status = status.map(ConsignmentStatus::as_str);
    let (rows, next) = consignments::page(db, whose, status, asked.cursor).await?;
    let title = ctx.t("stage-recycling");
    let texts: Vec<(&str, String)> = ConsignmentStatus::ALL
        .iter()
        .map(|word| {
            let key = format!("recycling-status-{word}");
            (word.as_str(), ctx.t(&key).into_owned())
        })
        .collect();
    let choices: Vec<(&str, &str, Option<u64>)> = texts
        .iter()
        .map(|(word, text)| (*word, text.as_str(), None))
        .collect();
    let action = ctx.may(Act::RecyclingWork).then(|| {
        html! { a.btn.btn-primary href="/recycling/new" { (ctx.t("recycling-new")) } }
    });
    let pager = Pager {
        next: next.map(|id| id.to_string()),
        total: None,
    };
    let body = html! {
        (ui::head(&title, &ctx.t("recycling-purpose"), action.as_ref()))
        (waiting(&ctx, whose).await?)
        (ui::filters(&ctx, "status", &ctx.t("recycling-status"), &ctx.t("frame-all"), &choices))
        @if rows.is_empty() { (ui::empty(&ctx.t("recycling-none"), &ctx.t("recycling-none-do"), None)) }
        @else { (table(&ctx, &rows, &pager).await?) }
        @if ctx.may(Act::LedgerSee) { p { a href="/recycling/ledger" { (ctx.t("recycling-ledger")) } } }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

async fn table(ctx: &Ctx, rows: &[consignment::Model], pager: &Pager) -> Outcome<Markup> {
    let ids: Vec<Uuid> = rows
        .iter()
        .flat_map(|row| [row.from_id, row.recycler_id])
        .collect();
    let names = forms::names(ctx, &ids).await?;
    let name = |id: Uuid| names.get(&id).map_or("", String::as_str);
    let lines = html! { @for row in rows { tr {
        td { a href={ "/recycling/" (row.id) } { (row.number) } }
        td { (name(row.from_id)) }
        td { (name(row.recycler_id)) }
        td { (row.country) }
        td { @if !row.handed_on.is_empty() { (ctx.day(&row.handed_on)) } }
        td { (forms::status(ctx, &row.status)) }
    } } };
    Ok(ui::table(
        ctx,
        &ctx.t("stage-recycling"),
        &COLUMNS,
        &lines,
        pager,
    ))
}

/// What waits, by who has it and why.
async fn waiting(ctx: &Ctx, whose: Whose) -> Outcome<Markup> {
    let of = match whose {
        Whose::All => None,
        Whose::From(own) => Some(own),
        // A recycler sees what it took.
        Whose::To(_) => return Ok(html! {}),
    };
    let rows = consignments::waiting_by(&ctx.app.store.read, of).await?;
    if rows.is_empty() {
        return Ok(html! {});
    }
    let ids: Vec<Uuid> = rows.iter().map(|(id, ..)| *id).collect();
    let names = forms::names(ctx, &ids).await?;
    let lines = html! { @for (id, status, n) in &rows { tr {
        td { (names.get(id).map_or("", String::as_str)) }
        td { (ui::status_badge(ctx, status)) }
        td.text-end { (ctx.number(*n)) }
    } } };
    let title = ctx.t("recycling-waiting");
    let table = ui::table(ctx, &title, &WAITING, &lines, &Pager::default());
    Ok(ui::section(&title, &table))
}

/// The form of a new one.
pub async fn new(ctx: Ctx) -> Outcome<Markup> {
    let recyclers = forms::parties(&ctx, OrganisationKind::Recycler).await?;
    let givers = match whose(&ctx.actor)? {
        Whose::All => {
            let mut all = forms::parties(&ctx, OrganisationKind::Refurbisher).await?;
            all.extend(forms::parties(&ctx, OrganisationKind::ServicePartner).await?);
            Some(all)
        }
        _ => None,
    };
    let title = ctx.t("recycling-new");
    let body = html! {
        (ui::head(&title, &ctx.t("recycling-new-purpose"), None))
        @if recyclers.is_empty() { (ui::empty(&ctx.t("recycling-no-recycler"), &ctx.t("recycling-no-recycler-do"), None)) }
        @else { (ui::form("/recycling", header(&ctx, givers.as_deref(), &recyclers, None))) }
    };
    Ok(Page::new(&title).show(&ctx, body))
}
