//! What the forms post to: each reads its input, does the act, and leads back to where the person was.

use crate::accept::accept as accept_act;
use crate::add_medium::{AddMedium, add_medium};
use crate::answer_report::{DismissReport, LinkReport, dismiss_report, link_report};
use crate::countersign::countersign as countersign_act;
use crate::destroy::{Destroy, Photo, destroy as destroy_act};
use crate::fields::{MORE, RecordFields};
use crate::no_medium::no_medium;
use crate::record::{Record, record as record_act};
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::DeviceId;
use gapless_web::sent::Sent;
use gapless_web::{Ctx, Outcome, ui};
use uuid::Uuid;

/// Back to the device the form stood on, or to the work list.
fn back(sent: &Sent, key: &str) -> Outcome<Response> {
    let to = sent.text("back").and_then(DeviceId::parse);
    let to = to.map_or_else(
        || "/sanitization".to_owned(),
        |id| format!("/sanitization/{id}"),
    );
    ui::redirect(&to, key)
}

/// The fields of a certificate, its long tail by their words.
fn fields(sent: &Sent) -> Outcome<RecordFields> {
    let mut fields: RecordFields = sent.read()?;
    for word in MORE {
        if let Some(text) = sent.text(&format!("more.{word}")) {
            fields.more.insert((*word).to_owned(), text.to_owned());
        }
    }
    Ok(fields)
}

/// Adds a medium.
pub async fn media(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: AddMedium = sent.read()?;
    let to = format!("/sanitization/{}", input.device);
    add_medium(&ctx.app, &ctx.actor, input).await?;
    ui::redirect(&to, "sanitization-said-added")
}

/// Declares that there is no medium.
pub async fn none(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    no_medium(&ctx.app, &ctx.actor, sent.read()?).await?;
    back(&sent, "sanitization-said-none")
}

/// Records an erasure.
pub async fn record(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input = Record {
        fields: fields(&sent)?,
        ..sent.read()?
    };
    record_act(&ctx.app, &ctx.actor, input).await?;
    back(&sent, "sanitization-said-recorded")
}

/// Records a destruction, with a photo where there is one.
pub async fn destroy(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input = Destroy {
        fields: fields(&sent)?,
        ..sent.read()?
    };
    let photo = sent.files().first().map(|file| Photo {
        name: file.name.clone(),
        bytes: file.bytes.to_vec(),
    });
    destroy_act(&ctx.app, &ctx.actor, input, photo).await?;
    back(&sent, "sanitization-said-destroyed")
}

/// Countersigns.
pub async fn countersign(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    countersign_act(&ctx.app, &ctx.actor, sent.read()?).await?;
    back(&sent, "sanitization-said-countersigned")
}

/// Signs for an exception.
pub async fn accept(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    accept_act(&ctx.app, &ctx.actor, sent.read()?).await?;
    back(&sent, "sanitization-said-accepted")
}

/// Links a report that waits.
pub async fn link(ctx: Ctx, Path(report): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let code = sent.text("code").map(str::to_owned);
    let medium = sent.text("medium").and_then(|id| id.parse().ok());
    let device = link_report(
        &ctx.app,
        &ctx.actor,
        LinkReport {
            report,
            medium,
            code,
        },
    )
    .await?;
    ui::redirect(
        &format!("/sanitization/{device}"),
        "sanitization-said-linked",
    )
}

/// Dismisses a report that waits.
pub async fn dismiss(ctx: Ctx, Path(report): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let reason = sent.text("reason").unwrap_or_default().to_owned();
    dismiss_report(&ctx.app, &ctx.actor, DismissReport { report, reason }).await?;
    ui::redirect("/sanitization/reports", "sanitization-said-dismissed")
}
