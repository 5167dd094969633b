//! `/receiving/{session}`: one box, always focused; own scans below it, the others' beside it.

use super::scans::Scans;
use crate::{
    access,
    store::{self, Books},
};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use gapless_web::{
    Ctx, Markup, Outcome,
    access::Act,
    html,
    layout::Page,
    ui::{self, Field, Tone},
};
use serde::Deserialize;
use uuid::Uuid;

/// Scans of one's own on the page, and of the others.
const SCANS: u64 = 10;

/// The page.
pub async fn session(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    let is_open = session.closed_at.is_none();
    let can_scan = is_open && ctx.may(Act::ReceivingCheckIn);
    let own = own_scans(&ctx, id).await?;
    let title = ctx
        .tw(
            "receiving-session-title",
            &[("dock", session.dock.clone().into())],
        )
        .into_owned();
    let tools = html! {
        a.btn href={ "/receiving/" (id) "/labels.pdf" } target="_blank" rel="noopener" { (ctx.t("receiving-labels-all")) }
        a.btn href={ "/receiving/" (id) "/labels.pdf?sheet=0" } target="_blank" rel="noopener" { (ctx.t("receiving-labels-sheet")) }
        @if can_scan {
            a.btn href={ "/receiving/" (id) "/bulk" } { (ctx.t("receiving-bulk")) }
            a.btn href={ "/receiving/" (id) "/reports" } { (ctx.t("receiving-reports")) }
        }
        @if is_open && ctx.may(Act::ReceivingClose) {
            a.btn.btn-primary href={ "/receiving/" (id) "/close" } { (ctx.t("receiving-close")) }
        }
    };
    let live = live_part(&ctx, &session).await?;
    Ok(Page::new(&title).wide().script("scan.js").show(&ctx, html! {
        (ui::head(&title, &ctx.t("receiving-session-purpose"), Some(&tools)))
        @if let (Some(at), Some(by)) = (session.closed_at, &session.closed_by) {
            (ui::alert(Tone::Ask,
                &ctx.tw("receiving-closed-by", &[("by", by.clone().into()), ("at", ctx.date_time(at).into())]),
                &ctx.t("receiving-closed-by-do")))
        }
        @if can_scan {
            (ui::scan_box(&ctx, &format!("/receiving/{id}/scans"), "receiving-scan"))
            (ui::form(&format!("/receiving/{id}/weigh"), html! {
                div.gl-weigh {
                    (Field::text("kg", "receiving-kg").required().autocomplete("off").hint("receiving-kg-hint").show(&ctx))
                    (ui::submit(&ctx, "receiving-weigh"))
                }
            }))
        }
        (live)
        @if can_scan || !own.is_empty() {
            h2 { (ctx.t("receiving-own-scans")) }
            ol #scans.gl-scans { (own.show(&ctx, id, can_scan)) }
        }
        @if can_scan { (more_donations(&ctx, id).await?) }
    }))
}

/// What one person scanned last.
pub(super) async fn own_scans(ctx: &Ctx, session: Uuid) -> Outcome<Scans> {
    let person = ctx.actor.person.map(|p| p.0);
    let of = person.map(|person| (person, true));
    let rows = store::scans(&ctx.app.store.read, session, of, SCANS).await?;
    Scans::load(ctx, session, rows).await
}

/// Which version the browser shows.
#[derive(Debug, Deserialize)]
pub struct Seen {
    v: i64,
}

/// What changed since a version: nothing (204), or the counts and the others' scans.
pub async fn live(ctx: Ctx, Path(id): Path<Uuid>, Query(seen): Query<Seen>) -> Outcome<Response> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    if session.version == seen.v {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(live_part(&ctx, &session).await?.into_response())
}

async fn live_part(ctx: &Ctx, session: &store::session::Model) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let here: Vec<Uuid> = store::donations_of(c, &[session.id])
        .await?
        .iter()
        .map(|row| row.donation_id)
        .collect();
    let donations = store::donations(c, &here).await?;
    let books = store::shown_books(&ctx.app.store, &here).await?;
    let others = match ctx.actor.person {
        Some(person) => {
            let rows = store::scans(c, session.id, Some((person.0, false)), SCANS).await?;
            Some(Scans::load(ctx, session.id, rows).await?).filter(|scans| !scans.is_empty())
        }
        None => None,
    };
    let is_open = session.closed_at.is_none();
    let address = format!("/receiving/{}/live?v={}", session.id, session.version);
    Ok(html! {
        div #live hx-get=[is_open.then_some(address)] hx-trigger=[is_open.then_some("every 2s")]
            hx-swap=[is_open.then_some("outerHTML")] {
            @for donation in &donations {
                (counts(ctx, &donation.number, books.get(&donation.id).copied().unwrap_or_default(), donation.id))
            }
            p.text-secondary {
                (ctx.tw("receiving-running", &[("time", ctx.age(session.opened_at).into())])) " · " (session.opened_by)
            }
            @if let Some(others) = others {
                section.gl-section {
                    h2 { (ctx.t("receiving-others-scans")) }
                    ol.gl-scans { (others.show(ctx, session.id, false)) }
                }
            }
        }
    })
}

fn counts(ctx: &Ctx, number: &str, books: Books, donation: Uuid) -> Markup {
    let label = |key: &str| ctx.t(key).into_owned();
    let disputed = format!("/receiving/discrepancies?donation={donation}");
    let open = |n: u64| (n > 0).then_some(disputed.as_str());
    html! {
        h2.gl-session-donation { (ctx.tw("receiving-donation-number", &[("number", number.to_owned().into())])) }
        (ui::figures(&[
            ui::figure(
                ctx.tw("receiving-here-of", &[("n", books.received.into()), ("of", books.agreed.into())]),
                &label("receiving-here"), Tone::Ok, None),
            ui::figure(ctx.number(books.expected), &label("receiving-expected"), Tone::Plain, None),
            ui::figure(ctx.number(books.unexpected), &label("receiving-unexpected"), tone(books.unexpected), open(books.unexpected)),
            ui::figure(ctx.number(books.mismatched), &label("receiving-mismatched"), tone(books.mismatched), open(books.mismatched)),
            ui::figure(ctx.number(books.missing), &label("receiving-missing"), tone(books.missing), open(books.missing)),
        ]))
    }
}

const fn tone(n: u64) -> Tone {
    if n > 0 { Tone::Ask } else { Tone::Plain }
}

async fn more_donations(ctx: &Ctx, session: Uuid) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let here = store::donations_of(c, &[session]).await?;
    let expected = store::expected_of(c, access::refurbisher(&ctx.actor)?).await?;
    let others: Vec<_> = expected
        .iter()
        .filter(|e| here.iter().all(|row| row.donation_id != e.donation.id))
        .map(|e| {
            (
                e.donation.id.to_string(),
                format!("{} {}", e.donation.number, e.donor),
            )
        })
        .collect();
    let choices: Vec<ui::Choice<'_>> = others
        .iter()
        .map(|(id, text)| (id.as_str(), text.as_str()))
        .collect();
    Ok(html! {
        @if !choices.is_empty() {
            details {
                summary { (ctx.t("receiving-more-donations")) }
                (ui::form(&format!("/receiving/{session}/donations"), html! {
                    (Field::select("donations", "receiving-donation", &choices).show(ctx))
                    (ui::submit(ctx, "receiving-add-donation"))
                }))
            }
        }
    })
}
