//! What the forms post to.

use crate::alter::{Alter, alter};
use crate::proposal::Line;
use crate::propose::{cancel as cancel_act, propose as propose_act};
use crate::release::release as release_act;
use crate::reserve::reserve as reserve_act;
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::sent::Sent;
use gapless_web::{Ctx, Outcome, ui};
use uuid::Uuid;

/// Asks for a proposal.
pub async fn propose(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let id = propose_act(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect(&format!("/allocation/{id}"), "allocation-said-proposing")
}

/// Ends the search, or puts the proposal away.
pub async fn cancel(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    cancel_act(&ctx.app, &ctx.actor, id).await?;
    ui::redirect(&format!("/allocation/{id}"), "allocation-said-cancelled")
}

/// Changes the proposal: the fields `class`, `project`, `need` and `quantity` stand side by side, one of each a line.
pub async fn change(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = read(&sent)?;
    alter(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/allocation/{id}"), "allocation-said-changed")
}

fn read(sent: &Sent) -> Result<Alter, Refusal> {
    let wrong = || Refusal::new("allocation-quantity").kind(RefusalKind::Invalid);
    let columns = ["class", "project", "need", "quantity"].map(|name| sent.all(name));
    let [classes, projects, needs, quantities] = columns;
    let version = sent.text("version").and_then(|text| text.parse().ok());
    let mut lines = Vec::new();
    let rows = classes.into_iter().zip(projects).zip(needs).zip(quantities);
    for (((class, project), need), quantity) in rows {
        let quantity = match quantity.trim() {
            "" => 0,
            text => text.parse().map_err(|_| wrong().with("what", text))?,
        };
        if quantity > 0 {
            lines.push(Line {
                class,
                project,
                need,
                quantity,
            });
        }
    }
    Ok(Alter {
        version: version.ok_or_else(|| wrong().with("what", "version"))?,
        lines,
    })
}

/// Reserves what it proposes.
pub async fn reserve(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    reserve_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect("/allocation", "allocation-said-reserved")
}

/// Releases reserved devices.
pub async fn release(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    release_act(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect("/allocation", "allocation-said-released")
}
