//! The committee decides; the applicant is told in their language. A selected application becomes a project with an
//! organisation that can take devices into its hands.

use super::append;
use crate::letter;
use crate::send::words;
use crate::store::application;
use gapless_journey::projects::{Decision, ProjectEvent};
use gapless_journey::{QuestionId, Refusal, RefusalKind};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What the committee decided.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = DecideApplication)]
pub struct Decide {
    /// `selected`, `waiting`, `declined` or `more-information`.
    #[schema(value_type = String)]
    pub decision: Decision,
    /// Why. The applicant reads it.
    #[serde(default)]
    pub why: String,
    /// What the letter says beside its own words; for `more-information` the question itself.
    #[serde(default)]
    pub letter: Option<String>,
}

/// Decides. What is asked with `more-information` opens the form again until it is answered.
pub async fn decide(app: &App, actor: &Actor, id: Uuid, input: &Decide) -> Result<(), Failure> {
    actor.permit(Act::ProjectDecide)?;
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let why = &words(Some(&input.why))?.ok_or(invalid("decision-why-missing"))?;
    let text = &words(input.letter.as_deref())?.unwrap_or_default();
    let asks = input.decision == Decision::MoreInformation;
    if asks && text.is_empty() {
        return Err(invalid("question-missing").into());
    }
    let decided = &ProjectEvent::Decided {
        decision: input.decision,
        why: why.clone(),
    };
    let done = app.store.write(|tx| async move {
        let row = application::sent(&*tx, id).await?;
        if !asks && row.open_questions > 0 {
            let open = Refusal::new("application-asked");
            return Err(open.with("n", row.open_questions).into());
        }
        let (mut row, _) = append(&tx, app, actor, row, decided.clone()).await?;
        let template = match input.decision {
            Decision::Selected => "projects-selected",
            Decision::Waiting => "projects-waiting",
            Decision::Declined => "projects-declined",
            Decision::MoreInformation => "projects-asked",
        };
        if asks {
            let asked = ProjectEvent::Asked {
                question: QuestionId::new(),
                text: text.clone(),
            };
            row = append(&tx, app, actor, row, asked).await?.0;
        }
        let args = [("why", why.clone()), ("text", text.clone())];
        letter::write(&tx, app, &row, template, &args).await
    });
    Ok(done.await?)
}

/// Why a decision is looked at again, or why it stands.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ReviseDecision)]
pub struct Revise {
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// A decision stands although the scores that led to it changed.
pub async fn uphold(app: &App, actor: &Actor, id: Uuid, input: &Revise) -> Result<(), Failure> {
    revise(app, actor, id, input, |why| ProjectEvent::DecisionUpheld {
        why,
    })
    .await
}

/// A decision is taken back; the committee decides anew.
pub async fn reopen(app: &App, actor: &Actor, id: Uuid, input: &Revise) -> Result<(), Failure> {
    revise(app, actor, id, input, |why| ProjectEvent::Reopened { why }).await
}

/// A project has ended.
pub async fn close(app: &App, actor: &Actor, id: Uuid, input: &Revise) -> Result<(), Failure> {
    revise(app, actor, id, input, |why| ProjectEvent::Closed { why }).await
}

async fn revise(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &Revise,
    event: impl FnOnce(String) -> ProjectEvent,
) -> Result<(), Failure> {
    actor.permit(Act::ProjectDecide)?;
    let missing = Refusal::new("decision-why-missing").kind(RefusalKind::Invalid);
    let event = &event(words(Some(&input.why))?.ok_or(missing)?);
    let done = app.store.write(|tx| async move {
        let row = application::sent(&*tx, id).await?;
        append(&tx, app, actor, row, event.clone()).await?;
        Ok(())
    });
    Ok(done.await?)
}
