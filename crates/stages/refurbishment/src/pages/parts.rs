//! The shelf: parts in stock, with the device each came from.

use super::forms;
use crate::store::part;
use axum::extract::Query;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager};
use gapless_web::{Ctx, Markup, Outcome, bench, html};
use serde::Deserialize;
use utoipa::IntoParams;

const COLUMNS: &[Column<'_>] = &[
    Column::new("refurbishment-part-kind"),
    Column::new("refurbishment-part-words"),
    Column::new("bench-serial"),
    Column::new("refurbishment-from"),
    Column::new("refurbishment-since"),
];

/// What a part is called.
pub(super) fn name(ctx: &Ctx, row: &part::Model) -> Markup {
    html! { (ctx.t(&format!("part-{}", row.kind))) " " (row.description) @if let Some(serial) = &row.serial_number { " " (serial) } }
}

/// What a reader of the stock asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Cursor.
    pub cursor: Option<String>,
}

impl Asked {
    pub(crate) fn place(&self) -> Option<part::Place> {
        self.cursor.as_deref().and_then(|text| text.parse().ok())
    }
}

/// `/refurbishment/parts`.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let own = bench::custodian(&ctx.actor)?;
    let (stock, next) = part::stock(&ctx.app.store.read, own, asked.place()).await?;
    let next = next.map(|next| next.to_string());
    let title = ctx.t("refurbishment-parts");
    let rows = html! { @for row in &stock { tr {
        td { (ctx.t(&format!("part-{}", row.kind))) }
        td { (row.description) }
        td { @if let Some(serial) = &row.serial_number { code { (serial) } } }
        td { @match &row.from_device_id { Some(id) => a href={ "/refurbishment/" (id) } { (id) }, None => (ctx.t("refurbishment-bought")) } }
        td { (ctx.date(row.came_at)) }
    } } };
    let body = html! {
        (ui::head(&title, &ctx.t("refurbishment-parts-purpose"), None))
        @if stock.is_empty() {
            (ui::empty(&ctx.t("refurbishment-parts-none"), &ctx.t("refurbishment-parts-none-do"), None))
        } @else { (ui::table(&ctx, &title, COLUMNS, &rows, &Pager { next, total: None })) }
        @if ctx.may(Act::RefurbishmentWork) {
            details.gl-more {
                summary { (ctx.t("refurbishment-buy")) }
                (ui::form("/refurbishment/parts/take", html! { (forms::part(&ctx)) (ui::submit(&ctx, "refurbishment-buy")) }))
            }
        }
    };
    Ok(Page::new(&title).show(&ctx, body))
}
