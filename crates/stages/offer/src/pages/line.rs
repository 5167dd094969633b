//! One line: what it claims, why it is taken or not, a form to correct it, and what somebody else saved meanwhile.

use super::{line_facts, line_form, meanwhile, preparation, reason, reasons};
use crate::{
    access,
    correct::{CorrectLineInput, correct_line},
    input::Changes,
    judging,
    store::lines::{self, Filter},
};
use axum::{
    Form,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use gapless_intake::manifest::Claim;
use gapless_journey::{DonationId, LineId, Refusal, RefusalKind, offer::LineStatus};
use gapless_store::entities::{donation, line};
use gapless_web::{
    Ctx, Failure, Outcome,
    access::Act,
    layout::Page,
    ui::{self, Field, Tone},
};
use maud::{Markup, html};
use serde::Deserialize;

/// `GET /offer/{id}/lines/{line}`
pub async fn show(ctx: Ctx, Path((id, line)): Path<(DonationId, LineId)>) -> Outcome<Markup> {
    let seen = load(&ctx, id, line).await?;
    let form = line_form::of_line(&ctx, &seen.row, &seen.claim, &Changes::of(&seen.claim));
    Ok(page(&ctx, &seen, &form))
}

/// The form.
#[derive(Debug, Deserialize)]
pub struct Sent {
    /// The version that the person saw.
    pub version: i64,
    /// What it said then, JSON of [`Changes`].
    #[serde(default)]
    pub seen: String,
    /// The fields.
    #[serde(flatten)]
    pub changes: Changes,
}

/// `POST /offer/{id}/lines/{line}`
pub async fn correct(
    ctx: Ctx,
    Path((id, line)): Path<(DonationId, LineId)>,
    Form(sent): Form<Sent>,
) -> Outcome<Response> {
    let input = CorrectLineInput {
        version: sent.version,
        changes: sent.changes.clone(),
    };
    let refusal = match correct_line(&ctx.app, &ctx.actor, id, line, input).await {
        Ok(()) => return ui::redirect(&format!("/offer/{id}"), "offer-said-corrected"),
        Err(Failure::Refusal(refusal)) => refusal,
        Err(other) => return Err(other),
    };
    if refusal.code == "line-changed-meanwhile" {
        // The second is told, and shown both; each field is saved as they choose.
        let now = load(&ctx, id, line).await?;
        let last = lines::last_change(&ctx.app.store.read, line.0).await?;
        let body = meanwhile::choose(&ctx, &now.row, &Changes::of(&now.claim), &sent, last);
        return Ok((StatusCode::CONFLICT, page(&ctx, &now, &body)).into_response());
    }
    if refusal.kind != RefusalKind::Invalid {
        return Err(refusal.into());
    }
    // What cannot be read is told above the form, and nothing that was typed is lost.
    let now = load(&ctx, id, line).await?;
    let form = html! {
        (told(&ctx, &refusal))
        (line_form::of_line(&ctx, &now.row, &now.claim, &sent.changes))
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok((status, page(&ctx, &now, &form)).into_response())
}

fn told(ctx: &Ctx, refusal: &Refusal) -> Markup {
    let (what, next) = ctx.refusal(refusal);
    ui::alert(Tone::Ask, &what, &next)
}

/// A line as it stands.
struct Seen {
    donation: donation::Model,
    row: line::Model,
    claim: Claim,
}

async fn load(ctx: &Ctx, id: DonationId, line: LineId) -> Outcome<Seen> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    let filter = Filter {
        ids: Some(vec![line.0]),
        office_id: access::seen_office(&ctx.actor, &donation),
        ..Filter::default()
    };
    let rows = lines::page(db, id.0, &filter, None, 1).await?;
    let row = rows
        .into_iter()
        .next()
        .ok_or_else(gapless_store::Failure::not_found)?;
    let claim = judging::claim(&row)?;
    Ok(Seen {
        donation,
        row,
        claim,
    })
}

fn page(ctx: &Ctx, seen: &Seen, form: &Markup) -> Markup {
    let (row, id) = (&seen.row, seen.donation.id);
    let title = ctx.tw("offer-line", &[("row", row.row_number.into())]);
    let is_open = super::is_open(&seen.donation);
    let is_own = access::is_own(&ctx.actor, row);
    let may_correct = is_open && is_own && ctx.may(Act::OfferCorrect);
    let purpose = if may_correct {
        "offer-line-purpose"
    } else {
        "offer-line-purpose-read"
    };
    let todo = preparation(ctx, row);
    Page::new(&title)
        .crumb(format!("/offer/{id}"), seen.donation.number.clone())
        .show(
            ctx,
            html! {
                (ui::head(&title, &ctx.t(purpose), None))
                p { (ui::word_badge(ctx, "verdict", &row.verdict)) " " (ui::word_badge(ctx, "line-status", &row.status)) }
                @if let Some(why) = &row.overridden_why { p { (ctx.t("offer-by-coordinator")) ": " (why) } }
                ul { @for told in reasons(&row.reasons) { li { (reason(ctx, &told)) } } }
                @if !todo.is_empty() {
                    (ui::section(&ctx.t("offer-before"), &html! { ul { @for step in &todo { li { (step) } } } }))
                }
                (line_facts::show(ctx, row, &seen.claim, may_correct))
                @if may_correct { (form) }
                @if is_own { (decision(ctx, seen, is_open)) }
            },
        )
}

/// The coordinator's word on this line; or, once the list is agreed, that it does not come after all.
fn decision(ctx: &Ctx, seen: &Seen, is_open: bool) -> Markup {
    let status = LineStatus::parse(&seen.row.status);
    let can_withdraw = !is_open
        && ctx.may(Act::OfferAmend)
        && status.is_some_and(|s| s.is_expected() || s == LineStatus::Missing);
    let can_decide = is_open && ctx.may(Act::OfferDecide);
    if !can_decide && !can_withdraw {
        return html! {};
    }
    let (take, refuse) = (ctx.t("offer-take-them"), ctx.t("offer-refuse-them"));
    let choices = [("accepted", take.as_ref()), ("rejected", refuse.as_ref())];
    let title = if can_decide {
        "offer-decide"
    } else {
        "offer-withdraw-them"
    };
    let fields = html! {
        (ui::hidden("id", &seen.row.id.to_string()))
        @if can_decide { (Field::select("act", "offer-act", &choices).show(ctx)) }
        @else { (ui::hidden("act", "withdraw")) }
        (Field::text("value", "offer-why").required().show(ctx))
        (ui::submit(ctx, "offer-act-do"))
    };
    let to = format!("/offer/{}/chosen", seen.donation.id);
    ui::section(&ctx.t(title), &ui::form(&to, fields))
}
