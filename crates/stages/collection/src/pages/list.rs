//! `/collection`: agreed donations, and where each office stands.

use crate::{access, store};
use axum::extract::Query;
use gapless_web::{
    Ctx, Markup, Outcome, html,
    layout::Page,
    ui::{self, Column, Pager},
};
use serde::Deserialize;
use uuid::Uuid;

/// Where a page begins.
#[derive(Debug, Default, Deserialize)]
pub struct Cursor {
    #[serde(default)]
    cursor: Option<Uuid>,
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("collection-donation"),
    Column::new("collection-donor"),
    Column::new("collection-state"),
    Column::new("collection-offices"),
    Column::new("collection-pick-up"),
];

/// The page.
pub async fn list(ctx: Ctx, Query(cursor): Query<Cursor>) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let mut rows = store::donations(c, access::listed(&ctx.actor)?, cursor.cursor).await?;
    let next = gapless_store::cut(&mut rows, store::PAGE_ROWS, |row| row.id.to_string());
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let states = store::shown_states(&ctx.app.store, &ids).await?;
    let offices: Vec<Uuid> = states.keys().filter_map(|(_, office)| *office).collect();
    let offices = store::sites(c, &offices).await?;
    let donors: Vec<Uuid> = rows.iter().map(|row| row.donor_id).collect();
    let donors = store::names(c, &donors).await?;
    let pick_ups = store::live_pick_ups(c, &ids).await?;
    let title = ctx.t("stage-collection");
    let body = html! {
        @for row in &rows {
            tr {
                td { a href={ "/collection/" (row.id) } { strong { (row.number) } } br; span.text-secondary { (row.title) } }
                td { (donors.get(&row.donor_id).map(|o| o.name.as_str()).unwrap_or_default()) }
                td { (ui::word_badge(&ctx, "donation-status", &row.status)) }
                td {
                    @for ((_, office), state) in states.iter().filter(|((id, _), _)| *id == row.id) {
                        @let name = office.and_then(|id| offices.get(&id)).map_or_else(|| ctx.t("collection-no-office").into_owned(), |s| s.name.clone());
                        div { (name) " " span.text-secondary {
                            (ctx.tw("collection-packed-of", &[("n", (state.packed + state.gone).into()), ("of", state.lines().into())]))
                        } }
                    }
                }
                td {
                    @match pick_ups.get(&row.id) {
                        Some(booked) => { (ctx.day(&booked.day)) ", " (booked.time_from) "–" (booked.time_until) },
                        None => { span.text-secondary { (ctx.t("collection-not-booked")) } },
                    }
                }
            }
        }
    };
    Ok(Page::new(&title).wide().show(&ctx, html! {
        (ui::head(&title, &ctx.t("collection-purpose"), None))
        @if rows.is_empty() { (ui::empty(&ctx.t("collection-none"), &ctx.t("collection-none-do"), None)) }
        @else { (ui::table(&ctx, &title, COLUMNS, &body, &Pager { next, total: None })) }
    }))
}
