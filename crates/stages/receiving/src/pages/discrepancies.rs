//! `/receiving/discrepancies`: what does not agree, and its decision.

use super::scans::{line_text, title as name};
use crate::{
    DecideInput, access, decide,
    rules::decisions,
    store::{self, Listed},
};
use axum::extract::Query;
use axum::response::Response;
use gapless_journey::receiving::{DiscrepancyKind, Resolution};
use gapless_web::{
    Ctx, Markup, Outcome,
    access::Act,
    html,
    layout::Page,
    sent::Sent,
    ui::{self, Column, Field, Pager},
};
use serde::Deserialize;
use uuid::Uuid;

/// Which ones.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    donation: Option<Uuid>,
    #[serde(default)]
    session: Option<Uuid>,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    state: Option<String>,
    #[serde(default)]
    cursor: Option<Uuid>,
}

/// Where the discrepancies of a donation, of a session's donations, or of one kind are.
pub(super) fn address(
    donation: Option<Uuid>,
    session: Option<Uuid>,
    kind: Option<DiscrepancyKind>,
) -> String {
    let asked = [
        donation.map(|id| format!("donation={id}")),
        session.map(|id| format!("session={id}")),
        kind.map(|kind| format!("kind={kind}")),
    ];
    let asked: Vec<String> = asked.into_iter().flatten().collect();
    if asked.is_empty() {
        return "/receiving/discrepancies".to_owned();
    }
    format!("/receiving/discrepancies?{}", asked.join("&"))
}

/// The page.
pub async fn discrepancies(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let of = store::Of {
        donation: asked.donation,
        session: asked.session,
        ..access::discrepancies(&ctx.actor)?
    };
    let is_open = asked.state.as_deref() != Some("decided");
    let kind = asked.kind.as_deref().and_then(DiscrepancyKind::parse);
    let counts = store::counts(c, of).await?;
    let mut rows = store::list(c, of, is_open, kind, asked.cursor).await?;
    let next = gapless_store::cut(&mut rows, store::PAGE_ROWS, |listed| {
        listed.row.id.to_string()
    });
    let title = ctx.t("receiving-discrepancies");
    let words: Vec<_> = DiscrepancyKind::ALL
        .iter()
        .map(|kind| {
            (
                kind.as_str(),
                ctx.t(&format!("discrepancy-{kind}")),
                counts.get(kind.as_str()).copied(),
            )
        })
        .collect();
    let kinds: Vec<(&str, &str, Option<u64>)> = words
        .iter()
        .map(|(word, text, n)| (*word, &**text, *n))
        .collect();
    let decided = ctx.t("receiving-decided");
    let donation = narrowed_to(&ctx, asked.donation).await?;
    let can = is_open && ctx.may(Act::DiscrepancyDecide);
    Ok(Page::new(&title).wide().show(&ctx, html! {
        (ui::head(&title, &ctx.t("receiving-discrepancies-purpose"), None))
        @if let Some((id, number)) = &donation {
            (ui::filters(&ctx, "donation", &ctx.t("receiving-donation"), &ctx.t("frame-all"), &[(id.as_str(), number.as_str(), None)]))
        }
        (ui::filters(&ctx, "kind", &ctx.t("receiving-kind"), &ctx.t("frame-all"), &kinds))
        (ui::filters(&ctx, "state", &ctx.t("receiving-state"), &ctx.t("receiving-to-decide"), &[("decided", &decided, None)]))
        @if rows.is_empty() {
            (ui::empty(&ctx.t("receiving-no-discrepancies"), &ctx.t("receiving-no-discrepancies-do"), None))
        } @else {
            (table(&ctx, &title, &rows, can, &Pager { next, total: None }))
            @if can { (decide_bar(&ctx, &asked, kind, &rows)) }
        }
    }))
}

/// Key and number of the donation that the list is narrowed to, as far as the actor sees it.
async fn narrowed_to(ctx: &Ctx, donation: Option<Uuid>) -> Outcome<Option<(String, String)>> {
    let Some(id) = donation else {
        return Ok(None);
    };
    let found = store::donation(&ctx.app.store.read, id).await?;
    let found = found.filter(|donation| access::sees(&ctx.actor, donation));
    Ok(found.map(|donation| (id.to_string(), donation.number)))
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("receiving-kind"),
    Column::new("receiving-donation"),
    Column::new("receiving-claim"),
    Column::new("receiving-found"),
    Column::new("receiving-since"),
    Column::new("receiving-decision"),
];

/// A table of discrepancies, each with its decision or whose word it waits for; with check boxes for who decides.
pub(super) fn table(ctx: &Ctx, title: &str, rows: &[Listed], can: bool, pager: &Pager) -> Markup {
    let mut columns = COLUMNS.to_vec();
    if can {
        columns.insert(0, Column::pick());
    }
    let body = html! {
        @for one in rows {
            @let row = &one.row;
            tr {
                @if can { (ui::pick("decide", &row.id.to_string(), &row.kind)) }
                td { (ui::word_badge(ctx, "discrepancy", &row.kind)) }
                td.text-nowrap { (one.donation) }
                td {
                    @if let Some(line) = &one.line {
                        (name(line.manufacturer.as_ref(), line.model.as_ref())) br;
                        span.text-secondary {
                            (line.serial_number.as_deref().or(line.asset_tag.as_deref()).unwrap_or_default()) " · " (line_text(ctx, line))
                        }
                    } @else { "–" }
                }
                td {
                    @if let Some(device) = &one.device {
                        a href={ "/d/" (device.id) } { (device.id) } " "
                        (ctx.t(&format!("category-{}", device.category))) br;
                        span.text-secondary {
                            (name(device.manufacturer.as_ref(), device.model.as_ref())) " "
                            (device.serial_number.as_deref().unwrap_or_default())
                        }
                    } @else { "–" }
                }
                td { (ctx.date(row.raised_at)) br; span.text-secondary { (ctx.tw("receiving-due", &[("at", ctx.date(row.due_at).into())])) } }
                td {
                    @if let Some(resolution) = &row.resolution {
                        (ctx.t(&format!("resolution-{resolution}"))) br;
                        span.text-secondary { (row.why.as_deref().unwrap_or_default()) " · " (row.decided_by.as_deref().unwrap_or_default()) }
                    } @else {
                        (waits_for(ctx, &row.kind))
                        @if can && row.kind == DiscrepancyKind::Unexpected.as_str() && decisions::may_match(ctx.actor.role) {
                            br; a href={ "/receiving/discrepancies/" (row.id) "/match" } { (ctx.t("receiving-match")) }
                        }
                    }
                }
            }
        }
    };
    ui::table(ctx, title, &columns, &body, pager)
}

fn waits_for(ctx: &Ctx, kind: &str) -> Markup {
    let key = if kind == DiscrepancyKind::Missing.as_str() {
        "receiving-waits-both"
    } else {
        "receiving-waits-programme"
    };
    html! { span.text-secondary { (ctx.t(key)) } }
}

/// One decision for all that are chosen; with a kind chosen, only what fits it is offered.
fn decide_bar(ctx: &Ctx, asked: &Asked, kind: Option<DiscrepancyKind>, rows: &[Listed]) -> Markup {
    let mut offered: Vec<Resolution> = Vec::new();
    for kind in DiscrepancyKind::ALL
        .iter()
        .filter(|one| kind.is_none_or(|kind| kind == **one))
    {
        if rows.iter().any(|row| row.row.kind == kind.as_str()) {
            offered.extend(decisions::choices(*kind, ctx.actor.role));
        }
    }
    offered.sort();
    offered.dedup();
    let words: Vec<_> = offered
        .iter()
        .map(|word| (word.as_str(), ctx.t(&format!("resolution-{word}"))))
        .collect();
    let choices: Vec<ui::Choice<'_>> = words.iter().map(|(word, text)| (*word, &**text)).collect();
    html! {
        @if !choices.is_empty() {
            (ui::selection_bar(ctx, "decide", "/receiving/discrepancies", &html! {
                @if let Some(donation) = asked.donation { (ui::hidden("donation", &donation.to_string())) }
                @if let Some(session) = asked.session { (ui::hidden("session", &session.to_string())) }
                @if let Some(kind) = kind { (ui::hidden("kind", kind.as_str())) }
                (Field::select("resolution", "receiving-decision", &choices).required().show(ctx))
                (Field::text("reason", "frame-reason").required().show(ctx))
                (ui::submit(ctx, "receiving-decide"))
            }))
        }
    }
}

/// Decides, and leads back to the rest of what was shown.
pub async fn decide_form(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input = DecideInput {
        discrepancies: super::forms::keys(&sent.all("id"))?,
        resolution: sent.text("resolution").unwrap_or_default().to_owned(),
        reason: sent.text("reason").unwrap_or_default().to_owned(),
    };
    let back = address(
        super::forms::key(sent.text("donation"))?,
        super::forms::key(sent.text("session"))?,
        sent.text("kind").and_then(DiscrepancyKind::parse),
    );
    decide(&ctx.app, &ctx.actor, input).await?;
    ui::redirect(&back, "receiving-said-decided")
}
