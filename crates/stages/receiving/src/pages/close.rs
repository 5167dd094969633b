//! Close a session: what did not come, what came besides, what is different.

use super::{
    discrepancies,
    scans::{line_text, title as name},
};
use crate::{CloseInput, access, close as action, store};
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_journey::receiving::{DiscrepancyKind, Resolution};
use gapless_store::entities::donation;
use gapless_web::{
    Ctx, Failure, Markup, Outcome, html,
    layout::Page,
    sent::Sent,
    ui::{self, Column, Pager},
};
use serde::Deserialize;
use uuid::Uuid;

/// Lines of one donation that are named on the page, and on one page of their own list.
const SHOWN: usize = 100;

/// Of which donation all lines that did not come are listed, and from where on.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    donation: Option<Uuid>,
    #[serde(default)]
    cursor: Option<Uuid>,
}

/// The page.
pub async fn close(ctx: Ctx, Path(id): Path<Uuid>, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    let c = &ctx.app.store.read;
    let here = here(&ctx, id).await?;
    let donations = store::donations(c, &here).await?;
    if let Some(of) = asked.donation {
        let one = donations.iter().find(|donation| donation.id == of);
        let one = one.ok_or_else(Failure::not_found)?;
        return not_come(&ctx, id, one, asked.cursor).await;
    }
    let books = store::session_books(c, &here).await?;
    let units = store::unit_progress(c, &here).await?;
    let mut parts = Vec::new();
    for donation in &donations {
        let own = books.get(&donation.id).copied().unwrap_or_default();
        let units = units.get(&donation.id).copied().unwrap_or_default();
        parts.push(part(&ctx, id, donation, own, units).await?);
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

async fn here(ctx: &Ctx, session: Uuid) -> Outcome<Vec<Uuid>> {
    let rows = store::donations_of(&ctx.app.store.read, &[session]).await?;
    Ok(rows.iter().map(|row| row.donation_id).collect())
}

/// What does not agree of one donation: what closing writes down, and what was written down before.
async fn part(
    ctx: &Ctx,
    session: Uuid,
    donation: &donation::Model,
    own: store::Books,
    (arrived, all): (u64, u64),
) -> Outcome<Markup> {
    let (lines, next) = expected(ctx, donation.id, None).await?;
    let mut kinds = Vec::new();
    for kind in DiscrepancyKind::ALL {
        kinds.push(raised(ctx, donation.id, *kind).await?);
    }
    Ok(html! {
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
                h3 { (ctx.t("receiving-not-come")) }
                p { (ctx.t("receiving-not-come-decided")) }
                (missing(ctx, &lines, &Pager::default()))
                @if next.is_some() {
                    p {
                        a href={ "/receiving/" (session) "/close?donation=" (donation.id) } {
                            (ctx.tw("receiving-all-not-come", &[("n", own.expected.into())]))
                        }
                    }
                }
            }
            @for kind in &kinds { (kind) }
        }
    })
}

/// All lines of one donation that did not come, a page at a time. Nothing is closed from here.
async fn not_come(
    ctx: &Ctx,
    session: Uuid,
    donation: &donation::Model,
    cursor: Option<Uuid>,
) -> Outcome<Markup> {
    let (lines, next) = expected(ctx, donation.id, cursor).await?;
    let title = ctx.t("receiving-not-come");
    let number = [("number", donation.number.clone().into())];
    let back = ctx.t("receiving-close").into_owned();
    let pager = Pager { next, total: None };
    Ok(Page::new(&title)
        .wide()
        .crumb(format!("/receiving/{session}/close"), back)
        .show(
            ctx,
            html! {
                (ui::head(&title, &ctx.tw("receiving-donation-number", &number), None))
                (missing(ctx, &lines, &pager))
            },
        ))
}

/// A page of the lines that are still to come, and the cursor of the next.
async fn expected(
    ctx: &Ctx,
    donation: Uuid,
    cursor: Option<Uuid>,
) -> Outcome<(Vec<store::Shown>, Option<String>)> {
    let limit = SHOWN as u64 + 1;
    let mut lines = store::expected_lines(&ctx.app.store.read, donation, cursor, limit).await?;
    let is_more = lines.len() > SHOWN;
    lines.truncate(SHOWN);
    let last = lines.last().filter(|_| is_more);
    let next = last.map(|line| line.id.to_string());
    Ok((lines, next))
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("receiving-serial"),
    Column::new("receiving-asset"),
    Column::new("receiving-model"),
    Column::new("receiving-claim"),
];

fn missing(ctx: &Ctx, lines: &[store::Shown], pager: &Pager) -> Markup {
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
    ui::table(ctx, &ctx.t("receiving-not-come"), COLUMNS, &rows, pager)
}

/// What was raised of one kind, what waits first, each with its decision; and the way to where it is decided.
async fn raised(ctx: &Ctx, donation: Uuid, kind: DiscrepancyKind) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let of = store::Of {
        donation: Some(donation),
        ..Default::default()
    };
    let (mut rows, mut is_more) = (Vec::new(), false);
    let rest = usize::try_from(store::PAGE_ROWS).unwrap_or(50);
    for is_open in [true, false] {
        let mut some = store::list(c, of, is_open, Some(kind), None).await?;
        is_more |= some.len() > rest;
        some.truncate(rest);
        rows.extend(some);
    }
    // What was entered by mistake is not there: it has nothing to agree with.
    rows.retain(|one| one.row.resolution.as_deref() != Some(Resolution::Mistake.as_str()));
    if rows.is_empty() {
        return Ok(html! {});
    }
    let title = ctx.t(&format!("receiving-raised-{kind}"));
    let word = ctx.t(&format!("discrepancy-{kind}")).into_owned();
    let there = discrepancies::address(Some(donation), None, Some(kind));
    Ok(html! {
        h3 { (title) }
        (discrepancies::table(ctx, &title, &rows, false, &Pager::default()))
        p {
            @if is_more { (ctx.tw("receiving-raised-first", &[("n", rows.len().into())])) " " }
            a href=(there) { (ctx.tw("receiving-decided-there", &[("kind", word.into())])) }
        }
    })
}

/// Closes it and leads to what must be decided: of its donation, or of all that it took in.
pub async fn close_form(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let all_came = super::forms::keys(&sent.all("all_came"))?;
    action(&ctx.app, &ctx.actor, id, CloseInput { all_came }).await?;
    let next = match here(&ctx, id).await?.as_slice() {
        [only] => discrepancies::address(Some(*only), None, None),
        _ => discrepancies::address(None, Some(id), None),
    };
    ui::redirect(&next, "receiving-said-closed")
}
