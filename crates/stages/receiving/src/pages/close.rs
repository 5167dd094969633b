//! Close a session: what did not come, what came besides, what is different.

use super::scans::{line_text, title as name};
use crate::{CloseInput, access, close as action, store};
use axum::extract::Path;
use axum::response::Response;
use gapless_web::{
    Ctx, Markup, Outcome, html,
    layout::Page,
    sent::Sent,
    ui::{self, Column, Pager},
};
use uuid::Uuid;

/// Missing lines that are shown by name; the rest is counted.
const SHOWN: u64 = 100;

/// The page.
pub async fn close(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    let c = &ctx.app.store.read;
    let here: Vec<Uuid> = store::donations_of(c, &[id])
        .await?
        .iter()
        .map(|row| row.donation_id)
        .collect();
    let donations = store::donations(c, &here).await?;
    let books = store::session_books(c, &here).await?;
    let units = store::unit_progress(c, &here).await?;
    let mut parts = Vec::new();
    for donation in &donations {
        let own = books.get(&donation.id).copied().unwrap_or_default();
        let (arrived, all) = units.get(&donation.id).copied().unwrap_or_default();
        let lines = store::expected_lines(c, donation.id, SHOWN).await?;
        parts.push(html! {
            section.gl-section {
                h2 { (ctx.tw("receiving-donation-number", &[("number", donation.number.clone().into())])) }
                p {
                    (ctx.tw("receiving-close-counts", &[
                        ("here", own.received.into()), ("expected", own.expected.into()),
                        ("unexpected", own.unexpected.into()), ("mismatched", own.mismatched.into()),
                    ]))
                }
                @if own.expected > 0 {
                    label.form-check {
                        input.form-check-input type="checkbox" name="all_came" value=(donation.id) checked[all > 0 && arrived == all];
                        span.form-check-label { (ctx.tw("receiving-all-came", &[("n", own.expected.into())])) }
                    }
                    @if all > arrived {
                        p.form-hint { (ctx.tw("receiving-units-away", &[("n", (all - arrived).into())])) }
                    }
                    (missing(&ctx, &lines))
                    @if own.expected > SHOWN { p { (ctx.tw("receiving-and-more", &[("n", (own.expected - SHOWN).into())])) } }
                }
            }
        });
    }
    let title = ctx.t("receiving-close");
    Ok(Page::new(&title)
        .crumb(format!("/receiving/{id}"), session.dock.clone())
        .show(
            &ctx,
            html! {
                (ui::head(&title, &ctx.t("receiving-close-purpose"), None))
                (ui::form(&format!("/receiving/{id}/close"), html! {
                    @for part in &parts { (part) }
                    (ui::submit(&ctx, "receiving-close"))
                }))
            },
        ))
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("receiving-serial"),
    Column::new("receiving-asset"),
    Column::new("receiving-model"),
    Column::new("receiving-claim"),
];

fn missing(ctx: &Ctx, lines: &[store::Shown]) -> Markup {
    let rows = html! {
        @for line in lines {
            tr {
                td { (line.serial_number.as_deref().unwrap_or("–")) }
                td { (line.asset_tag.as_deref().unwrap_or("–")) }
                td { (name(line.manufacturer.as_ref(), line.model.as_ref())) }
                td { (line_text(ctx, line)) }
            }
        }
    };
    ui::table(
        ctx,
        &ctx.t("receiving-not-come"),
        COLUMNS,
        &rows,
        &Pager::default(),
    )
}

/// Closes it and leads to what must be decided.
pub async fn close_form(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let all_came = super::forms::keys(&sent.all("all_came"))?;
    action(&ctx.app, &ctx.actor, id, CloseInput { all_came }).await?;
    ui::redirect("/receiving/discrepancies", "receiving-said-closed")
}
