//! `/collection/{donation}/office/{site}`: what this office packs, into what, and its way to the hub.

use super::lines::cells;
use crate::{access, store};
use axum::extract::{Path, Query};
use gapless_journey::collection::UnitKind;
use gapless_store::entities::{donation, unit};
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

/// Where the list of lines begins.
#[derive(Debug, Default, Deserialize)]
pub struct Cursor {
    #[serde(default)]
    cursor: Option<Uuid>,
}

/// The page.
pub async fn office(
    ctx: Ctx,
    Path((id, office)): Path<(Uuid, Uuid)>,
    Query(cursor): Query<Cursor>,
) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let donation = access::donation(c, &ctx.actor, id).await?;
    let site = access::office(c, &ctx.actor, &donation, office).await?;
    let units = store::of_office(c, id, office).await?;
    let keys: Vec<Uuid> = units.iter().map(|u| u.id).collect();
    let counts = store::shown_counts(&ctx.app.store, &keys).await?;
    let mut waiting = store::waiting(c, id, office, cursor.cursor).await?;
    let next = gapless_store::cut(&mut waiting, store::LINES_PAGE_ROWS, |row| {
        row.id.to_string()
    });
    let open: Vec<&unit::Model> = units.iter().filter(|u| u.status == "open").collect();
    let can =
        ctx.may(Act::CollectionPack) && matches!(donation.status.as_str(), "agreed" | "collecting");
    let base = format!("/collection/{id}/office/{office}");
    let papers = html! {
        @if ctx.may(Act::CollectionPrint) && !(units.is_empty() && waiting.is_empty()) {
            a.btn href={ (base) "/packing-list.pdf" } target="_blank" rel="noopener" { (ctx.t("collection-packing-list")) }
        }
        @if ctx.may(Act::CollectionPrint) && !units.is_empty() {
            a.btn href={ (base) "/labels.pdf" } target="_blank" rel="noopener" { (ctx.t("collection-labels")) }
        }
    };
    Ok(Page::new(&site.name)
        .wide()
        .crumb(format!("/collection/{id}"), donation.number.clone())
        .show(
            &ctx,
            html! {
                (ui::head(&site.name, &ctx.t("collection-office-purpose"), Some(&papers)))
                @if can { (open_form(&ctx, id, office)) }
                (unit_table(&ctx, &units, &counts))
                (way(&ctx, &donation, office, &units))
                (waiting_table(&ctx, &waiting, &open, can, next))
            },
        ))
}

fn open_form(ctx: &Ctx, donation: Uuid, office: Uuid) -> Markup {
    let words: Vec<_> = UnitKind::ALL
        .iter()
        .map(|kind| (kind.as_str(), ctx.t(&format!("unit-kind-{kind}"))))
        .collect();
    html! {
        (ui::form(&format!("/collection/{donation}/office/{office}/units"), html! {
            div.gl-row {
                @for (word, text) in &words {
                    button.btn.btn-primary type="submit" name="kind" value=(word) {
                        (ctx.tw("collection-open-unit", &[("kind", text.clone().into_owned().into())]))
                    }
                }
            }
        }))
    }
}

const UNITS: &[Column<'_>] = &[
    Column::new("collection-unit"),
    Column::new("collection-kind"),
    Column::new("collection-state"),
    Column::new("collection-devices").number(),
    Column::new("collection-weight").number(),
    Column::new("collection-seal"),
];

fn unit_table(ctx: &Ctx, units: &[unit::Model], counts: &HashMap<Uuid, u64>) -> Markup {
    let title = ctx.t("collection-units");
    let rows = html! {
        @for unit in units {
            tr {
                td { a href={ "/collection/unit/" (unit.id) } { strong { (unit.number) } } }
                td { (ctx.t(&format!("unit-kind-{}", unit.kind))) }
                td { (ui::word_badge(ctx, "unit-status", &unit.status)) }
                td.text-end { (ctx.number(counts.get(&unit.id).copied().unwrap_or(0))) }
                td.text-end { @if let Some(weight_g) = unit.weight_g { (ctx.weight(weight_g)) } @else { "–" } }
                td { (unit.seal.as_deref().unwrap_or("–")) }
            }
        }
    };
    html! {
        section.gl-section {
            h2 { (title) }
            @if units.is_empty() { (ui::empty(&ctx.t("collection-no-units-yet"), &ctx.t("collection-no-units-yet-do"), None)) }
            @else { (ui::table(ctx, &title, UNITS, &rows, &Pager::default())) }
        }
    }
}

/// The next step of what is packed: to the hub, or straight to the refurbisher.
fn way(ctx: &Ctx, donation: &donation::Model, office: Uuid, units: &[unit::Model]) -> Markup {
    let ready = units.iter().filter(|u| u.status == "closed").count();
    if ready == 0 || !ctx.may(Act::CollectionTransfer) {
        return html! {};
    }
    let to_hub = donation.hub_id.is_some_and(|hub| hub != office);
    let form = |leg: &str, key: &str| {
        ui::form(
            &format!("/collection/{}/hand-overs", donation.id),
            html! {
                (ui::hidden("leg", leg))
                (ui::hidden("office", &office.to_string()))
                button.btn type="submit" { (ctx.t(key)) }
            },
        )
    };
    html! {
        section.gl-section {
            h2 { (ctx.tw("collection-ready-units", &[("n", ready.into())])) }
            @if to_hub { (form("to-hub", "collection-to-hub")) }
            @else if donation.refurbisher_id.is_some() {
                p { (ctx.t("collection-carrier-or-self")) }
                (form("to-refurbisher", "collection-bring-self"))
            } @else { p { (ctx.t("collection-carrier-fetches")) } }
        }
    }
}

const LINES: &[Column<'_>] = &[
    Column::new("collection-asset"),
    Column::new("collection-serial"),
    Column::new("collection-model"),
];

fn waiting_table(
    ctx: &Ctx,
    rows: &[gapless_store::entities::line::Model],
    open: &[&unit::Model],
    can: bool,
    next: Option<String>,
) -> Markup {
    let title = ctx.t("collection-to-pack");
    let can_pick = can && !open.is_empty();
    let mut columns = LINES.to_vec();
    if can_pick {
        columns.insert(0, Column::pick());
    }
    let body = html! {
        @for row in rows {
            tr {
                @if can_pick { (ui::pick("to-pack", &row.id.to_string(), row.serial_number.as_deref().unwrap_or_default())) }
                (cells(row))
            }
        }
    };
    let named: Vec<(String, String)> = open
        .iter()
        .map(|u| {
            (
                u.id.to_string(),
                format!("{} {}", ctx.t(&format!("unit-kind-{}", u.kind)), u.number),
            )
        })
        .collect();
    let choices: Vec<ui::Choice<'_>> = named
        .iter()
        .map(|(id, text)| (id.as_str(), text.as_str()))
        .collect();
    html! {
        section.gl-section {
            h2 { (title) }
            @if rows.is_empty() { p { (ctx.t("collection-all-packed")) } }
            @else {
                (ui::table(ctx, &title, &columns, &body, &Pager { next, total: None }))
                @if can_pick {
                    (ui::selection_bar(ctx, "to-pack", "/collection/pack", &html! {
                        (Field::select("unit", "collection-into", &choices).show(ctx))
                        (ui::submit(ctx, "collection-pack"))
                    }))
                }
            }
        }
    }
}
