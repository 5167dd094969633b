//! What the forms post to.

use crate::certify::{Certify, certify as certify_act};
use crate::change::{Change, change as change_act};
use crate::close::{cancel as cancel_act, close as close_act, reopen as reopen_act};
use crate::compensate::{Enter, enter as enter_act};
use crate::hand_over::hand_over as hand_over_act;
use crate::open::{Open, open as open_act};
use crate::put_on::{PutLoose, PutOn, put_loose, put_on as put_on_act};
use crate::take_off::take_off as take_off_act;
use crate::weigh::weigh as weigh_act;
use axum::extract::Path;
use axum::response::Response;
use gapless_web::sent::Sent;
use gapless_web::typed::invalid;
use gapless_web::{Ctx, Outcome, ui};
use uuid::Uuid;

fn back(id: Uuid, said: &str) -> Outcome<Response> {
    ui::redirect(&format!("/recycling/{id}"), said)
}

/// The code that the recycler gave, where one was typed; it goes before the one of the list.
fn other_code(sent: &Sent) -> Option<String> {
    sent.text("other_code").map(str::to_owned)
}

/// Begins a consignment.
pub async fn open(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let opened = open_act(&ctx.app, &ctx.actor, &sent.read()?).await?;
    back(opened.id, "recycling-said-opened")
}

/// Changes what its paper says.
pub async fn change(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let version = sent.text("version").and_then(|text| text.parse().ok());
    let input = Change {
        version: version.ok_or_else(|| invalid("form-wrong").with("what", "version"))?,
        said: sent.read::<Open>()?,
    };
    change_act(&ctx.app, &ctx.actor, id, &input).await?;
    back(id, "recycling-said-kept")
}

/// Puts devices on.
pub async fn put_on(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let mut input: PutOn = sent.read()?;
    if let Some(code) = other_code(&sent) {
        (input.code, input.vouched) = (code, Some("on".to_owned()));
    }
    put_on_act(&ctx.app, &ctx.actor, id, &input).await?;
    back(id, "recycling-said-put-on")
}

/// Puts loose goods on.
pub async fn loose(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let mut input: PutLoose = sent.read()?;
    if let Some(code) = other_code(&sent) {
        (input.code, input.vouched) = (code, Some("on".to_owned()));
    }
    put_loose(&ctx.app, &ctx.actor, id, &input).await?;
    back(id, "recycling-said-put-on")
}

/// Weighs a thing.
pub async fn weigh(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    weigh_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    back(id, "recycling-said-kept")
}

/// Takes things off.
pub async fn take_off(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    take_off_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    back(id, "recycling-said-taken-off")
}

/// Closes it.
pub async fn close(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    close_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    back(id, "recycling-said-closed")
}

/// Opens it again.
pub async fn reopen(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    reopen_act(&ctx.app, &ctx.actor, id).await?;
    back(id, "recycling-said-kept")
}

/// Calls it off.
pub async fn cancel(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    cancel_act(&ctx.app, &ctx.actor, id).await?;
    back(id, "recycling-said-cancelled")
}

/// Hands it over.
pub async fn hand_over(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    hand_over_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    back(id, "recycling-said-handed-over")
}

/// Enters its certificate.
pub async fn certify(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = Certify {
        document_file: sent.file(),
        ..sent.read()?
    };
    certify_act(&ctx.app, &ctx.actor, id, &input).await?;
    back(id, "recycling-said-certified")
}

/// Enters a line of the ledger.
pub async fn enter(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input = Enter {
        document_file: sent.file(),
        ..sent.read()?
    };
    enter_act(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/recycling/ledger", "recycling-said-entered")
}
