//! Save one step of the form. What is wrong is kept too, and told: nobody types a thing twice.

use crate::access;
use crate::begin::json;
use crate::rules::form::{Form, Gap, Kind, Step};
use crate::rules::needs::{self, NEEDS_MAX, TypedNeed};
use crate::store::{application, event, link, question};
use gapless_journey::projects::{ApplicationStatus, ProjectEvent};
use gapless_journey::{Refusal, RefusalKind, fold};
use gapless_store::Tx;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Most characters of one answer that are kept; what is longer than its question allows is told beside it.
const ANSWER_CHARS_MAX: usize = 20_000;

/// What a step says, as a whole: what is not named is blank.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct StepInput {
    /// Answers by the key of their question.
    #[serde(default)]
    pub answers: BTreeMap<String, Vec<String>>,
    /// The lines of what is asked for; only for the step `needs`.
    #[serde(default)]
    pub needs: Vec<TypedNeed>,
}

/// What cannot stand as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct GapView {
    /// The step.
    pub step: String,
    /// The question, or the number of the line.
    pub question: String,
    /// Why.
    pub code: String,
}

impl From<Gap> for GapView {
    fn from(gap: Gap) -> Self {
        Self {
            step: gap.step.to_string(),
            question: gap.question,
            code: gap.code.to_owned(),
        }
    }
}

/// Saves a step; gives what of it cannot stand as it is.
pub async fn save(
    app: &App,
    actor: &Actor,
    token: &str,
    step: Step,
    input: &StepInput,
) -> Result<Vec<Gap>, Failure> {
    actor.permit(Act::ProjectApply)?;
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let form = question::form(&*tx).await?;
        let row = link::open(&*tx, token).await?;
        let before = row.clone();
        let row = filled(&form, row, step, input)?;
        if row.answers != before.answers || row.needs != before.needs {
            keep(&tx, row.clone(), step, now).await?;
        }
        gaps_of(&form, &row, step, false)
    });
    Ok(done.await?)
}

/// Keeps an application of which a step changed. What was sent says so in its history.
pub(crate) async fn keep(
    tx: &Tx,
    row: application::Model,
    step: Step,
    now: i64,
) -> Result<(), gapless_store::Failure> {
    if row.state()? != ApplicationStatus::Draft {
        let amended = ProjectEvent::Amended {
            steps: vec![step.to_string()],
        };
        event::append(tx, row.id, &access::applicant(&row)?, &[amended], now).await?;
    }
    let row = application::Model {
        saved_at: now,
        ..row
    };
    application::save(tx, row).await
}

/// The row with the answers of a step in the place of those before.
fn filled(
    form: &Form,
    mut row: application::Model,
    step: Step,
    input: &StepInput,
) -> Result<application::Model, gapless_store::Failure> {
    let mut answers = row.answers()?;
    for question in form.of(step) {
        let given = input
            .answers
            .get(&*question.key)
            .cloned()
            .unwrap_or_default();
        if given
            .iter()
            .any(|text| text.chars().count() > ANSWER_CHARS_MAX)
        {
            let long = Refusal::new("apply-answer-long").kind(RefusalKind::TooLarge);
            return Err(long.with("n", ANSWER_CHARS_MAX).into());
        }
        let given = match question.kind {
            Kind::Many => given,
            _ => given.into_iter().take(1).collect(),
        };
        answers.put(&question.key, given);
    }
    if step == Step::Needs {
        let lines: Vec<TypedNeed> = input
            .needs
            .iter()
            .filter(|need| !need.is_blank())
            .cloned()
            .collect();
        if lines.len() > NEEDS_MAX {
            let many = Refusal::new("apply-needs-many").kind(RefusalKind::TooLarge);
            return Err(many.with("n", NEEDS_MAX).into());
        }
        row.computers = i64::from(needs::computers(&lines));
        row.needs = json(&lines)?;
    }
    row.email = answers.one("email").to_lowercase();
    row.organisation = answers.one("organisation").to_owned();
    row.organisation_key = fold(&row.organisation);
    row.title = answers.one("title").to_owned();
    row.country = answers.one("country").to_owned();
    row.kind = answers.one("kind").to_owned();
    row.answers = json(&answers)?;
    Ok(row)
}

/// What keeps an application from being sent, over all steps.
pub(crate) fn gaps(
    form: &Form,
    row: &application::Model,
) -> Result<Vec<Gap>, gapless_store::Failure> {
    let mut gaps: Vec<Gap> = Vec::new();
    for step in Step::ALL {
        gaps.extend(gaps_of(form, row, *step, true)?);
    }
    Ok(gaps)
}

/// What of a step cannot stand as it is. What lacks is told when `is_whole`.
pub(crate) fn gaps_of(
    form: &Form,
    row: &application::Model,
    step: Step,
    is_whole: bool,
) -> Result<Vec<Gap>, gapless_store::Failure> {
    Ok(match step {
        Step::Needs => needs::gaps(&row.needs()?, is_whole),
        _ => form.gaps(step, &row.answers()?, is_whole),
    })
}
