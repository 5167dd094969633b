//! What the forms post to.

use super::check::page;
use crate::end::end as end_act;
use crate::link::give;
use crate::open::open as open_act;
use crate::part::fit;
use crate::photo::{AddPhoto, add};
use crate::policy::set_policy;
use crate::reply::reply as reply_act;
use crate::swap::swap as swap_act;
use crate::take_back::take_back as take_back_act;
use crate::tell::tell as tell_act;
use crate::tick::{Tick, Ticks, tick as tick_act};
use crate::verify::verify as verify_act;
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::follow_up::Finding;
use gapless_web::sent::Sent;
use gapless_web::typed::invalid;
use gapless_web::{Ctx, Markup, Outcome, ui};
use uuid::Uuid;

/// Asks a project.
pub async fn open(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let opened = open_act(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect(
        &format!("/follow-up/checks/{}", opened.id),
        "follow-up-said-asked",
    )
}

/// Takes ticks in.
pub async fn tick(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let said = sent.text("finding").and_then(Finding::parse);
    let finding = said.ok_or_else(|| invalid("follow-up-finding"))?;
    let key = sent.text("key").unwrap_or_default();
    let one = |device: String| Tick {
        key: if key.is_empty() {
            String::new()
        } else {
            format!("{key}/{device}")
        },
        device,
        finding,
        note: sent.text("note").unwrap_or_default().to_owned(),
        seen_at: sent.text("seen_at").and_then(|text| text.parse().ok()),
        photo: sent.text("photo").unwrap_or_default().to_owned(),
        photo_file: sent.file(),
    };
    let input = Ticks {
        ticks: sent.all("id").into_iter().map(one).collect(),
        told_by: sent.text("told_by").unwrap_or_default().to_owned(),
    };
    let taken = tick_act(&ctx.app, &ctx.actor, id, &input).await?;
    let said = if !taken.unexpected.is_empty() {
        "follow-up-said-unexpected"
    } else if taken.counted > 0 {
        "follow-up-said-ticked"
    } else {
        "follow-up-said-known"
    };
    ui::redirect(&format!("/follow-up/checks/{id}"), said)
}

/// Keeps users and story.
pub async fn tell(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    tell_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/follow-up/checks/{id}"), "follow-up-said-told")
}

/// Adds a photo.
pub async fn photo(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = AddPhoto {
        photo_file: sent.file(),
        ..sent.read()?
    };
    add(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/follow-up/checks/{id}"), "follow-up-said-photo")
}

/// Looks again.
pub async fn verify(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    verify_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(
        &format!("/follow-up/checks/{id}#sample"),
        "follow-up-said-verified",
    )
}

/// Gives out a link; it is shown once.
pub async fn link(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Markup> {
    let given = give(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    page(&ctx, id, Some(&given.link)).await
}

/// Sets the policy.
pub async fn policy(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    set_policy(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect("/follow-up/settings", "follow-up-said-set")
}

/// Takes devices back.
pub async fn take_back(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    take_back_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(
        &format!("/follow-up/projects/{id}"),
        "follow-up-said-taken-back",
    )
}

/// Answers who asked.
pub async fn reply(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    reply_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/follow-up/help/{id}"), "help-said-replied")
}

/// Writes down a part.
pub async fn part(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    fit(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/follow-up/help/{id}"), "help-said-fitted")
}

/// Ends a request.
pub async fn end(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    end_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/follow-up/help/{id}"), "help-said-ended")
}

/// Puts another device in its place.
pub async fn swap(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    swap_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/follow-up/help/{id}"), "help-said-swapped")
}
