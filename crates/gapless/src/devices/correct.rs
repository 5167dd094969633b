//! An entry of the timeline is wrong: a later one names it and says why (rule 5 of product.md). The entry itself stays, and
//! so do the states that it led to; what is to change them is the act of a stage.

use super::passport::parse;
use crate::seen;
use axum::Json;
use axum::extract::{Form, Path};
use axum::response::Response;
use gapless_journey::entry::{AnyEvent, Event, Subject};
use gapless_journey::{DonationId, EventId, Refusal, RefusalKind};
use gapless_store::journal::{self, Draft};
use gapless_store::overview::device_page;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Ctx, Failure, Outcome, ui};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Characters of a reason.
const WHY_MAX: usize = 500;

/// Which entry, and what is wrong with it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct Correction {
    /// The entry.
    event: Uuid,
    /// What is wrong with it, and what is right.
    why: String,
}

/// A correction that stands in the timeline.
#[derive(Debug, Serialize, ToSchema)]
pub struct Corrected {
    /// `gapless.corrected/1`.
    schema: &'static str,
    /// The entry that corrects.
    id: Uuid,
}

/// Writes it down; answers the key of the new entry.
pub async fn correct(app: &App, actor: &Actor, device: &str, sent: &Correction) -> Outcome<Uuid> {
    actor.permit(Act::EventCorrect)?;
    let why = sent.why.trim();
    if why.is_empty() || why.chars().count() > WHY_MAX {
        let refusal = Refusal::new("correction-why-missing").with("n", WHY_MAX);
        return Err(refusal.kind(RefusalKind::Invalid).into());
    }
    let id = parse(device)?;
    let seen = seen::of(actor);
    let detail = device_page::find(&app.store.read, seen, id.as_str())
        .await?
        .ok_or_else(Failure::not_found)?;
    let is_of_device = |event: &&gapless_store::entities::event::Model| event.id == sent.event;
    let wrong = detail.events.iter().find(is_of_device);
    let wrong = wrong.ok_or_else(Failure::not_found)?;
    let event = AnyEvent::Corrected {
        event: EventId(wrong.id),
        why: why.to_owned(),
    };
    let subject = Subject::donation(DonationId(detail.donation.id)).device(id);
    let draft = &Draft::new(subject, Event::Any(event));
    let author = &actor.author();
    let written = app
        .store
        .write(|tx| async move { journal::append(&tx, author, vec![draft.clone()]).await })
        .await?;
    let first = written.first().map(|event| event.0);
    first.ok_or_else(|| Failure::fault("the journal wrote no entry"))
}

/// `POST /d/{device}/corrections`
pub async fn page(
    ctx: Ctx,
    Path(device): Path<String>,
    Form(sent): Form<Correction>,
) -> Outcome<Response> {
    correct(&ctx.app, &ctx.actor, &device, &sent).await?;
    ui::redirect(&format!("/d/{device}"), "timeline-said-corrected")
}

/// Names an entry of a device's timeline that is wrong.
#[utoipa::path(post, path = "/api/v1/devices/{device}/corrections", tag = "across",
    params(("device" = String, Path, description = "Our id, as on the bar code")),
    request_body = Correction, responses((status = 200, body = Corrected)))]
pub async fn api(
    ctx: Ctx,
    Path(device): Path<String>,
    Json(sent): Json<Correction>,
) -> Outcome<Json<Corrected>> {
    let id = correct(&ctx.app, &ctx.actor, &device, &sent).await?;
    Ok(Json(Corrected {
        schema: "gapless.corrected/1",
        id,
    }))
}
