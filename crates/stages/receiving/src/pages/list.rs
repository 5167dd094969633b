//! `/receiving`: what is expected, and the sessions.

use crate::{access, store};
use axum::extract::Query;
use gapless_web::{
    Ctx, Markup, Outcome,
    access::Act,
    html,
    layout::Page,
    ui::{self, Column, Field, Pager, Tone},
};
use serde::Deserialize;
use uuid::Uuid;

/// Where a page of sessions begins.
#[derive(Debug, Default, Deserialize)]
pub struct Cursor {
    #[serde(default)]
    cursor: Option<Uuid>,
}

/// The page.
pub async fn list(ctx: Ctx, Query(cursor): Query<Cursor>) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let of = access::refurbisher(&ctx.actor)?;
    let expected = store::expected_of(c, of).await?;
    let ids: Vec<Uuid> = expected.iter().map(|e| e.donation.id).collect();
    let books = store::shown_books(&ctx.app.store, &ids).await?;
    let units = store::unit_progress(c, &ids).await?;
    let sessions = store::page(c, of, cursor.cursor).await?;
    let sites = match of {
        Some(of) => {
            gapless_store::people::directory::sites(c, gapless_journey::OrganisationId(of)).await?
        }
        None => Vec::new(),
    };
    let title = ctx.t("stage-receiving");
    let can_open = ctx.may(Act::ReceivingCheckIn) && !expected.is_empty();
    let open_form = html! {
        section.gl-section #open {
            h2 { (ctx.t("receiving-open-title")) }
            (ui::form("/receiving", html! {
                fieldset.mb-3 {
                    legend.form-label.required { (ctx.t("receiving-open-donations")) }
                    @for one in &expected {
                        @let own = books.get(&one.donation.id).copied().unwrap_or_default();
                        @let (arrived, of_units) = units.get(&one.donation.id).copied().unwrap_or_default();
                        label.form-check {
                            input.form-check-input type="checkbox" name="donations" value=(one.donation.id)
                                checked[expected.len() == 1 || arrived > 0 && own.expected > 0];
                            span.form-check-label {
                                strong { (one.donation.number) } " " (one.donor) " · "
                                (ctx.tw("receiving-expected-lines", &[("n", own.expected.into())]))
                                @if of_units > 0 {
                                    " · " (ctx.tw("receiving-units-here", &[("n", arrived.into()), ("of", of_units.into())]))
                                }
                            }
                        }
                    }
                }
                (Field::text("dock", "receiving-dock").required().hint("receiving-dock-hint").show(&ctx))
                @if sites.len() > 1 {
                    @let named: Vec<(String, &str)> = sites.iter().map(|s| (s.id.to_string(), s.name.as_str())).collect();
                    @let choices: Vec<ui::Choice<'_>> = named.iter().map(|(id, name)| (id.as_str(), *name)).collect();
                    (Field::select("site", "receiving-site", &choices).show(&ctx))
                } @else if let Some(site) = sites.first() { (ui::hidden("site", &site.id.to_string())) }
                (ui::submit(&ctx, "receiving-open"))
            }))
        }
    };
    let links =
        html! { a.btn href="/receiving/discrepancies" { (ctx.t("receiving-discrepancies")) } };
    Ok(Page::new(&title).show(&ctx, html! {
        (ui::head(&title, &ctx.t("receiving-purpose"), ctx.may(Act::DiscrepancySee).then_some(&links)))
        @if expected.is_empty() && sessions.is_empty() {
            (ui::empty(&ctx.t("receiving-none"), &ctx.t("receiving-none-do"), None))
        }
        @if can_open { (open_form) }
        @if !sessions.is_empty() { (sessions_table(&ctx, &sessions)) }
    }))
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("receiving-dock"),
    Column::new("receiving-opened"),
    Column::new("receiving-opened-by"),
    Column::new("receiving-state"),
];

fn sessions_table(ctx: &Ctx, sessions: &[store::session::Model]) -> Markup {
    let rows = html! {
        @for session in sessions {
            tr {
                td { a href={ "/receiving/" (session.id) } { strong { (session.dock) } } }
                td { (ctx.date_time(session.opened_at)) }
                td { (session.opened_by) }
                td {
                    @match session.closed_at {
                        None => (ui::badge(Tone::Ask, ctx.t("receiving-open-state"))),
                        Some(at) => (ui::badge(Tone::Ok, ctx.tw("receiving-closed-state", &[("at", ctx.date(at).into())]))),
                    }
                }
            }
        }
    };
    let title = ctx.t("receiving-sessions");
    let next = (sessions.len() >= 30)
        .then(|| sessions.last().map(|s| s.id.to_string()))
        .flatten();
    html! {
        section.gl-section {
            h2 { (title) }
            (ui::table(ctx, &title, COLUMNS, &rows, &Pager { next, total: None }))
        }
    }
}
