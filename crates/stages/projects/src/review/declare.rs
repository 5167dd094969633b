//! A reviewer says whether something binds them to the applicant, before they see the application, or later when it comes to
//! light: then their scores no longer count, and a decision that rested on them is flagged.

use super::append;
use crate::send::words;
use crate::store::application;
use gapless_journey::projects::ProjectEvent;
use gapless_journey::{PersonId, Refusal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a reviewer declares.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = DeclareConflict)]
pub struct Declare {
    /// Something binds them to the applicant.
    pub conflict: bool,
    /// What; needed where there is a conflict.
    #[serde(default)]
    pub why: Option<String>,
}

/// The person who reviews; a program reviews nothing.
pub(crate) fn reviewer(actor: &Actor) -> Result<PersonId, Refusal> {
    actor.permit(Act::ProjectReview)?;
    actor.person.ok_or(Refusal::new("reviewer-no-person"))
}

/// Declares it.
pub async fn declare(app: &App, actor: &Actor, id: Uuid, input: &Declare) -> Result<(), Failure> {
    let declared = &ProjectEvent::ConflictDeclared {
        reviewer: reviewer(actor)?,
        conflict: input.conflict,
        why: words(input.why.as_deref())?,
    };
    let done = app.store.write(|tx| async move {
        let row = application::sent(&*tx, id).await?;
        append(&tx, app, actor, row, declared.clone()).await?;
        Ok(())
    });
    Ok(done.await?)
}
