//! The work list: what assessment routed here, by route, oldest first; and what is done with a whole selection.

use super::forms;
use crate::store::work_order::{self, OrderStatus};
use axum::extract::Query;
use axum::response::Response;
use gapless_journey::Stage;
use gapless_journey::refurbishment::WorkKind;
use gapless_store::bench::{self as floor, Row, Work};
use gapless_web::access::Act;
use gapless_web::bench::{self, Scan};
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use serde::Deserialize;
use uuid::Uuid;

/// What a reader of the list asks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// A word of `Route`, or `none`.
    pub route: Option<String>,
    /// One donation.
    pub donation: Option<Uuid>,
    /// Cursor.
    pub cursor: Option<String>,
}

const ROUTES: [&str; 6] = ["repair", "reuse", "parts", "recycle", "return", "none"];

fn route_of(word: &str) -> String {
    if word == "none" {
        String::new()
    } else {
        word.to_owned()
    }
}

fn work_of(ctx: &Ctx, asked: &Asked) -> Result<Work, Failure> {
    let after = asked.cursor.as_deref().and_then(|text| text.parse().ok());
    Ok(Work {
        donation: asked.donation,
        route: asked
            .route
            .as_deref()
            .filter(|word| ROUTES.contains(word))
            .map(route_of),
        after,
        ..Work::of(Stage::Refurbishment, bench::custodian(&ctx.actor)?)
    })
}

/// `/refurbishment`.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let (store, db) = (&ctx.app.store, &ctx.app.store.read);
    let work = work_of(&ctx, &asked)?;
    let whole = Work {
        donation: None,
        route: None,
        after: None,
        ..work.clone()
    };
    let (rows, next) = floor::page(db, &work).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let orders = work_order::of_devices(db, &ids).await?;
    let donations = floor::donations_at(store, &whole).await?;
    let mut counts = Vec::new();
    for word in ROUTES {
        let narrowed = Work {
            route: Some(route_of(word)),
            ..whole.clone()
        };
        counts.push((word, floor::count(store, &narrowed).await?.0));
    }
    let title = ctx.t("stage-refurbishment");
    let link = html! { a.btn href="/refurbishment/parts" { (ctx.t("refurbishment-parts")) } };
    let body = html! {
        (ui::head(&title, &ctx.t("refurbishment-purpose"), Some(&link)))
        (ui::jump_box(&ctx, "/refurbishment/scan"))
        (filters(&ctx, &counts, &donations))
        @if rows.is_empty() {
            (ui::empty(&ctx.t("refurbishment-empty"), &ctx.t("refurbishment-empty-do"), None))
        } @else {
            (ui::table(&ctx, &title, &COLUMNS, &table_rows(&ctx, &rows, &orders, &donations), &Pager { next: next.map(|next| next.to_string()), total: None }))
            @if ctx.may(Act::RefurbishmentWork) { (ui::selection_bar(&ctx, "chosen", "/refurbishment/work", &bulk(&ctx))) }
        }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

const COLUMNS: [Column<'_>; 7] = {
    let [pick, device, what, donation] = bench::FIRST_COLUMNS;
    let route = Column::new("refurbishment-route");
    let orders = Column::new("refurbishment-orders");
    let since = Column::new("bench-since");
    [pick, device, what, donation, route, orders, since]
};

fn table_rows(
    ctx: &Ctx,
    rows: &[Row],
    orders: &[work_order::Model],
    donations: &[(Uuid, String, i64)],
) -> Markup {
    let is_open = |row: &&work_order::Model| row.status == OrderStatus::Open.as_str();
    html! { @for row in rows { tr {
        (bench::first_cells(ctx, "/refurbishment", row, donations))
        td {
            @match &row.route { Some(route) => (ui::word_badge(ctx, "route", route)), None => (ui::badge(Tone::Ask, ctx.t("refurbishment-no-route"))) }
            " " (row.functional_grade.as_deref().unwrap_or_default()) " " (row.cosmetic_grade.as_deref().unwrap_or_default())
            @if row.tests_passed.is_none() { " " (ui::badge(Tone::Ask, ctx.t("refurbishment-retest"))) }
        }
        td { @for order in orders.iter().filter(|order| order.device_id == row.id).filter(is_open) {
            (ui::badge(Tone::Ask, ctx.t(&format!("work-{}", order.kind)))) " "
        } }
        td { (ctx.age(row.stage_since_at)) }
    } } }
}

fn filters(ctx: &Ctx, counts: &[(&str, u64)], donations: &[(Uuid, String, i64)]) -> Markup {
    let text = |word: &str| {
        if word == "none" {
            ctx.t("refurbishment-no-route")
        } else {
            ctx.t(&format!("route-{word}"))
        }
    };
    let routes: Vec<_> = counts
        .iter()
        .map(|(word, n)| (*word, text(word), *n))
        .collect();
    html! {
        (bench::word_filter(ctx, "route", "refurbishment-route", &routes))
        (bench::donation_filter(ctx, donations))
    }
}

/// What is done with a selection: work that was done, ready, ordered, sent.
fn bulk(ctx: &Ctx) -> Markup {
    html! {
        details.gl-more {
            summary.btn.btn-primary { (ctx.t("refurbishment-do")) }
            (forms::works(ctx, "bulk", &[WorkKind::Clean, WorkKind::Install, WorkKind::Repair, WorkKind::Upgrade]))
            (forms::system(ctx, "bulk"))
            label.form-check { input.form-check-input type="checkbox" name="ready" value="on"; span.form-check-label { (ctx.t("refurbishment-ready")) } }
            div.gl-buttons {
                button.btn.btn-primary type="submit" { (ctx.t("refurbishment-done")) }
                button.btn type="submit" formaction="/refurbishment/orders" { (ctx.t("refurbishment-order")) }
            }
        }
        details.gl-more {
            summary.btn { (ctx.t("refurbishment-send")) }
            (forms::send(ctx, false, Some("/refurbishment/send")))
        }
    }
}

/// `/refurbishment/scan`: jumps to a device.
pub async fn scan(ctx: Ctx, Query(scan): Query<Scan>) -> Outcome<Response> {
    bench::jump(&ctx, "/refurbishment", &scan.code).await
}
