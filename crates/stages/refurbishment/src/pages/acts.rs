//! What the forms post to: each reads its input, does the act, and leads back to where the person was.

use crate::finish::finish as finish_act;
use crate::fit_part::{FitPart, fit_part};
use crate::order::order as order_act;
use crate::send::{Destination, Send, send as send_act};
use crate::take_part::{TakePart, take_part};
use crate::work::work as work_act;
use axum::response::Response;
use gapless_journey::DeviceId;
use gapless_web::sent::Sent;
use gapless_web::{Ctx, Outcome, ui};

fn back(sent: &Sent, key: &str) -> Outcome<Response> {
    let to = sent
        .text("back")
        .or(sent.text("device"))
        .and_then(DeviceId::parse);
    let to = to.map_or_else(
        || "/refurbishment".to_owned(),
        |id| format!("/refurbishment/{id}"),
    );
    ui::redirect(&to, key)
}

/// Orders work.
pub async fn order(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    order_act(&ctx.app, &ctx.actor, sent.read()?).await?;
    back(&sent, "refurbishment-said-ordered")
}

/// Ends an order.
pub async fn finish(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    finish_act(&ctx.app, &ctx.actor, sent.read()?).await?;
    back(&sent, "refurbishment-said-ended")
}

/// Writes down work that was done.
pub async fn work(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    work_act(&ctx.app, &ctx.actor, sent.read()?).await?;
    back(&sent, "refurbishment-said-done")
}

/// Sends devices off the bench.
pub async fn send(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: Send = sent.read()?;
    let to = input.to;
    send_act(&ctx.app, &ctx.actor, input).await?;
    if to == Destination::Back {
        // It is the donor's now: its page here is not for this person to open any more.
        return ui::redirect("/refurbishment", "refurbishment-said-returned");
    }
    back(&sent, "refurbishment-said-sent")
}

/// Takes a part, or enters a bought one.
pub async fn take(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: TakePart = sent.read()?;
    let has_device = input.device.is_some();
    take_part(&ctx.app, &ctx.actor, input).await?;
    if has_device {
        back(&sent, "refurbishment-said-taken")
    } else {
        ui::redirect("/refurbishment/parts", "refurbishment-said-bought")
    }
}

/// Fits a part.
pub async fn fit(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: FitPart = sent.read()?;
    fit_part(&ctx.app, &ctx.actor, input).await?;
    back(&sent, "refurbishment-said-fitted")
}
