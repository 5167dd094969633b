//! What somebody of the programme saw or heard: a visit, a call.

use super::append;
use crate::access;
use crate::send::words;
use crate::store::application;
use gapless_journey::projects::{ContactWay, ProjectEvent};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A visit or a call.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = RecordContact)]
pub struct Contact {
    /// `visit` or `call`.
    #[schema(value_type = String)]
    pub way: ContactWay,
    /// The day, as `2026-11-22`.
    #[serde(default)]
    pub day: String,
    /// With whom, and what was seen and said.
    #[serde(default)]
    pub text: String,
}

/// Writes it down.
pub async fn contact(app: &App, actor: &Actor, id: Uuid, input: &Contact) -> Result<(), Failure> {
    actor.permit(Act::ProjectScreen)?;
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let text = words(Some(&input.text))?.ok_or(invalid("contact-text-missing"))?;
    let begins = access::begin_of(app, &input.day).ok_or(invalid("date-wrong"))?;
    if begins > app.now_ms() {
        return Err(invalid("contact-day-ahead").into());
    }
    let contacted = &ProjectEvent::Contacted {
        way: input.way,
        day: access::day(app, begins),
        text,
    };
    let done = app.store.write(|tx| async move {
        let row = application::sent(&*tx, id).await?;
        append(&tx, app, actor, row, contacted.clone()).await?;
        Ok(())
    });
    Ok(done.await?)
}
