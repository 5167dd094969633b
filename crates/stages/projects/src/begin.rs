//! Begin an application: a draft that its link opens, on any phone, until it is sent.

use crate::letter::{self, Link};
use crate::rules::answers::Answers;
use crate::rules::form;
use crate::store::application;
use gapless_journey::projects::ApplicationStatus;
use gapless_journey::{ApplicationId, Refusal, RefusalKind};
use gapless_store::Failure as StoreFailure;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, Lang};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Drafts that may be begun in an hour, by everybody together: more is no school but a program.
const AN_HOUR_MAX: u64 = 300;
const HOUR_MS: i64 = 60 * 60 * 1000;

/// What a draft begins with.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct Begin {
    /// Where the link is sent; without it, it is only shown.
    #[serde(default)]
    pub email: Option<String>,
}

/// A draft that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = BegunApplication)]
pub struct Begun {
    /// `gapless.application-link/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// The path that opens it; whoever has it reads and writes the draft.
    pub path: String,
}

/// Begins a draft in a language.
pub async fn begin(app: &App, actor: &Actor, input: &Begin, lang: Lang) -> Result<Begun, Failure> {
    actor.permit(Act::ProjectApply)?;
    let email = input.email.as_deref().map(str::trim).unwrap_or_default();
    if !email.is_empty() && !form::is_address(email) {
        return Err(Refusal::new("email-invalid")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        if application::begun_since(&*tx, now - HOUR_MS).await? >= AN_HOUR_MAX {
            return Err(Refusal::new("apply-too-many")
                .kind(RefusalKind::TooMany)
                .into());
        }
        let mut answers = Answers::default();
        answers.put("email", vec![email.to_owned()]);
        let row = application::Model {
            id: ApplicationId::new().0,
            number: None,
            status: ApplicationStatus::Draft.to_string(),
            language: lang.as_str().to_owned(),
            email: email.to_lowercase(),
            organisation: String::new(),
            organisation_key: String::new(),
            title: String::new(),
            country: String::new(),
            kind: String::new(),
            computers: 0,
            open_questions: 0,
            answers: json(&answers)?,
            needs: "[]".to_owned(),
            created_at: now,
            saved_at: now,
            sent_at: None,
            score: None,
            spread: None,
            scorers: 0,
            disputed: false,
            flagged: false,
            decided_at: None,
        };
        let link = Link::new(row.id, now);
        application::add(&tx, row.clone()).await?;
        link.keep(&tx).await?;
        letter::write(&tx, app, &row, "projects-draft", &[]).await?;
        Ok(Begun {
            schema: "gapless.application-link/1",
            id: row.id,
            path: link.path,
        })
    });
    Ok(done.await?)
}

/// A value as a column keeps it.
pub(crate) fn json(value: &impl Serialize) -> Result<String, StoreFailure> {
    serde_json::to_string(value).map_err(|error| StoreFailure::Fault(Box::new(error)))
}
