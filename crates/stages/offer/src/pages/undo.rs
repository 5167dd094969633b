//! What the last correction of a list was, and the button that undoes it.

use crate::{
    store::act,
    undo::{self, undo as undo_action},
};
use axum::{extract::Path, response::Response};
use gapless_journey::{DonationId, offer::DonationStatus};
use gapless_store::entities::donation;
use gapless_web::{Ctx, Outcome, access::Act, ui};
use maud::{Markup, html};

/// `POST /offer/{id}/undo`
pub async fn undo(ctx: Ctx, Path(id): Path<DonationId>) -> Outcome<Response> {
    undo_action(&ctx.app, &ctx.actor, id).await?;
    ui::redirect(&format!("/offer/{id}"), "offer-said-undone")
}

/// The last correction; nothing for whoever cannot undo it.
pub(super) async fn notice(ctx: &Ctx, donation: &donation::Model) -> Outcome<Markup> {
    if !super::is_open(donation) || !ctx.may(Act::OfferCorrect) {
        return Ok(html! {});
    }
    let last = act::last(&ctx.app.store.read, donation.id).await?;
    // Columns of a list that was sent stand.
    let is_open = |act: &act::Model| {
        act.kind != undo::COLUMNS || donation.status == DonationStatus::Draft.as_str()
    };
    let Some(last) = last.filter(|act| undo::may(&ctx.actor, act) && is_open(act)) else {
        return Ok(html! {});
    };
    let key = if last.kind == undo::COLUMNS {
        "offer-last-columns"
    } else {
        "offer-last-lines"
    };
    let args = [
        ("who", last.made_by.as_str().into()),
        ("when", ctx.date_time(last.made_at).into()),
        ("n", last.lines.into()),
    ];
    Ok(ui::form(
        &format!("/offer/{}/undo", donation.id),
        html! {
            p {
                (ctx.tw(key, &args)) " "
                button.btn type="submit" { (ctx.t("offer-undo")) }
            }
        },
    ))
}
