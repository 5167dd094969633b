//! The programme looks at an application: does it meet the conditions, and what is to be asked.

use crate::access;
use crate::letter;
use crate::rules::eligibility::{self, Finding};
use crate::send::{stand, words};
use crate::store::application::{self, Around};
use crate::store::event;
use gapless_journey::projects::ProjectEvent;
use gapless_journey::{QuestionId, Refusal, RefusalKind};
use gapless_store::Failure as StoreFailure;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What the programme says after it looked.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CheckEligibility)]
pub struct Check {
    /// True: it goes to the committee. False: it is declined.
    pub passed: bool,
    /// Why; needed to decline it, and to let it in against the conditions.
    #[serde(default)]
    pub why: Option<String>,
    /// What the letter to the applicant says beside its own words.
    #[serde(default)]
    pub letter: Option<String>,
}

/// What stands against an application and what must be looked at, as things are today.
pub fn findings(
    app: &App,
    row: &application::Model,
    around: &Around,
) -> Result<Vec<Finding>, StoreFailure> {
    let today = access::day(app, app.now_ms());
    let (answers, needs) = (row.answers()?, row.needs()?);
    Ok(eligibility::findings(
        &answers,
        &needs,
        &around.rules,
        &around.earlier,
        &today,
    ))
}

/// Says whether it meets the conditions; the applicant gets a letter.
pub async fn check(app: &App, actor: &Actor, id: Uuid, input: &Check) -> Result<(), Failure> {
    actor.permit(Act::ProjectScreen)?;
    let why = &words(input.why.as_deref())?;
    let letter = &words(input.letter.as_deref())?.unwrap_or_default();
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = application::sent(&*tx, id).await?;
        if input.passed && row.open_questions > 0 {
            let open = Refusal::new("application-asked");
            return Err(open.with("n", row.open_questions).into());
        }
        let around = application::around(&*tx, &row).await?;
        let against = eligibility::against(&findings(app, &row, &around)?);
        let checked = ProjectEvent::EligibilityChecked {
            passed: input.passed,
            against,
            why: why.clone(),
        };
        let state = event::append(&tx, row.id, &actor.author(), &[checked], now).await?;
        stand(&tx, row.clone(), &state, now).await?;
        let template = if input.passed {
            "projects-eligible"
        } else {
            "projects-declined"
        };
        let args = [
            ("why", why.clone().unwrap_or_default()),
            ("text", letter.clone()),
        ];
        letter::write(&tx, app, &row, template, &args).await
    });
    Ok(done.await?)
}

/// A question to an applicant.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = AskApplicant)]
pub struct Ask {
    /// What is asked.
    #[serde(default)]
    pub text: String,
}

/// Asks the applicant; they get a letter, and the form opens again for them until they answer.
pub async fn ask(app: &App, actor: &Actor, id: Uuid, input: &Ask) -> Result<QuestionId, Failure> {
    actor.permit(Act::ProjectScreen)?;
    let text = words(Some(&input.text))?;
    let text = &text.ok_or(Refusal::new("question-missing").kind(RefusalKind::Invalid))?;
    let (now, question) = (app.now_ms(), QuestionId::new());
    let done = app.store.write(|tx| async move {
        let row = application::sent(&*tx, id).await?;
        let asked = ProjectEvent::Asked {
            question,
            text: text.clone(),
        };
        let state = event::append(&tx, row.id, &actor.author(), &[asked], now).await?;
        stand(&tx, row.clone(), &state, now).await?;
        letter::write(&tx, app, &row, "projects-asked", &[("text", text.clone())]).await
    });
    done.await?;
    Ok(question)
}
