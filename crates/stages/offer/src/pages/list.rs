//! Donations: what was offered, what we said.

use crate::{access, store::donations};
use axum::extract::Query;
use gapless_journey::{Verdict, offer::DonationStatus};
use gapless_store::entities::donation;
use gapless_web::{
    Ctx, Outcome,
    access::Act,
    layout::Page,
    ui::{self, Column, Pager},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

/// What narrows the list.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Cursor.
    pub cursor: Option<Uuid>,
    /// A word of `DonationStatus`.
    pub status: Option<String>,
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("offer-number"),
    Column::new("offer-title"),
    Column::new("offer-donor"),
    Column::new("offer-state"),
    Column::new("offer-taken").number(),
    Column::new("offer-not-taken").number(),
    Column::new("offer-open").number(),
    Column::new("offer-since"),
];

/// `GET /offer`
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let status = asked
        .status
        .as_deref()
        .filter(|s| DonationStatus::parse(s).is_some());
    let mut rows = donations::page(db, &ctx.actor.scope(), status, asked.cursor).await?;
    let next = gapless_store::cut(&mut rows, donations::PAGE_ROWS, |row| row.id.to_string());
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let name = format!(
        "offer verdicts {:?} {ids:?}",
        access::own_office(&ctx.actor)
    );
    let count = async || access::by_verdict(&ctx.actor, db, &rows).await;
    let counts = ctx.app.store.kept(&name, count).await?;
    let names = donations::names(db, rows.iter().map(|row| row.donor_id)).await?;
    let title = ctx.t("offer-donations");
    let labels: Vec<(&str, String)> = DonationStatus::ALL
        .iter()
        .map(|s| {
            (
                s.as_str(),
                ctx.t(&format!("donation-status-{s}")).into_owned(),
            )
        })
        .collect();
    let choices: Vec<_> = labels
        .iter()
        .map(|(value, label)| (*value, label.as_str(), None))
        .collect();
    let add = html! { a.btn.btn-primary href="/offer/new" { (ctx.t("offer-new")) } };
    let action = super::may_for_whole(&ctx, Act::OfferCreate).then_some(&add);
    Ok(Page::new(&title).wide().show(
        &ctx,
        html! {
            (ui::head(&title, &ctx.t("offer-donations-purpose"), action))
            (ui::filters(&ctx, "status", &ctx.t("offer-state"), &ctx.t("offer-every-state"), &choices))
            @if rows.is_empty() {
                (ui::empty(&ctx.t("offer-none"), &ctx.t("offer-none-do"), action))
            } @else {
                (ui::table(&ctx, &title, COLUMNS, &body(&ctx, &rows, &counts, &names), &Pager { next, total: None }))
            }
        },
    ))
}

fn body(
    ctx: &Ctx,
    rows: &[donation::Model],
    counts: &HashMap<(Uuid, String), u64>,
    names: &HashMap<Uuid, String>,
) -> Markup {
    let n = |id: Uuid, verdict: Verdict| {
        ctx.number(counts.get(&(id, verdict.to_string())).copied().unwrap_or(0))
    };
    html! {
        @for row in rows {
            tr {
                td { a href={ "/offer/" (row.id) } { (row.number) } }
                td { (row.title) }
                td { (names.get(&row.donor_id).map_or("", String::as_str)) }
                td { (ui::word_badge(ctx, "donation-status", &row.status)) }
                td.text-end { (n(row.id, Verdict::Accepted)) }
                td.text-end { (n(row.id, Verdict::Rejected)) }
                td.text-end { (n(row.id, Verdict::NeedsInfo)) }
                td { (ctx.date(row.created_at)) }
            }
        }
    }
}
