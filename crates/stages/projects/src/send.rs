//! Send an application, withdraw it, answer a question, and get a new link.

use crate::access;
use crate::letter;
use crate::save::gaps;
use crate::store::round::Rounds;
use crate::store::{application, event, link, project, question, round};
use gapless_journey::projects::{ApplicationState, ProjectEvent};
use gapless_journey::{QuestionId, Refusal, RefusalKind};
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Most characters of an answer or a reason.
pub const WORDS_CHARS_MAX: usize = 4_000;
/// Letters with a link that one application gets in an hour.
const LINKS_AN_HOUR_MAX: u64 = 5;
const HOUR_MS: i64 = 60 * 60 * 1000;

/// An application that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SentApplication)]
pub struct Sent {
    /// `gapless.application-sent/1`.
    pub schema: &'static str,
    /// Its number.
    pub number: String,
}

/// Sends it. Sending what was sent gives its number again and does nothing.
pub async fn send(app: &App, actor: &Actor, token: &str) -> Result<Sent, Failure> {
    actor.permit(Act::ProjectApply)?;
    let now = app.now_ms();
    let year = app.zoned(now).year();
    let done = app.store.write(|tx| async move {
        let mut row = link::open(&*tx, token).await?;
        if let Some(number) = row.number {
            return Ok(sent(number));
        }
        if let Rounds::Closed(_) = round::at(&*tx, now).await? {
            return Err(Refusal::new("apply-closed").into());
        }
        let gaps = gaps(&question::form(&*tx).await?, &row)?;
        if let Some(first) = gaps.first() {
            let open = Refusal::new("apply-incomplete").kind(RefusalKind::Invalid);
            return Err(open.with("n", gaps.len()).with("step", first.step).into());
        }
        let number = application::next_number(&tx, year).await?;
        let applied = ProjectEvent::Applied {
            number: number.clone(),
        };
        let author = access::applicant(&row)?;
        let state = event::append(&tx, row.id, &author, &[applied], now).await?;
        row.number = Some(number.clone());
        row.sent_at = Some(now);
        stand(&tx, row.clone(), &state, now).await?;
        letter::write(&tx, app, &row, "projects-sent", &[]).await?;
        Ok(sent(number))
    });
    Ok(done.await?)
}

const fn sent(number: String) -> Sent {
    Sent {
        schema: "gapless.application-sent/1",
        number,
    }
}

/// Keeps where an application stands after its events.
pub(crate) async fn stand(
    tx: &Tx,
    mut row: application::Model,
    state: &ApplicationState,
    now: i64,
) -> Result<(), StoreFailure> {
    row.status = state.status.to_string();
    row.open_questions = i64::try_from(state.open.len()).unwrap_or(i64::MAX);
    project::follow(tx, &row, state, now).await?;
    application::save(tx, row).await
}

/// Why an application is taken back.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[schema(as = WithdrawApplication)]
pub struct Withdraw {
    /// In words, if they say so.
    #[serde(default)]
    pub why: Option<String>,
}

/// Takes an application back. A draft is not kept in anybody's list; its link still opens it.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    token: &str,
    input: &Withdraw,
) -> Result<(), Failure> {
    actor.permit(Act::ProjectApply)?;
    let why = words(input.why.as_deref())?;
    act(app, token, ProjectEvent::Withdrawn { why }).await
}

/// An answer to a question.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = AnswerQuestion)]
pub struct AnswerInput {
    /// The question.
    #[schema(value_type = String)]
    pub question: QuestionId,
    /// The answer.
    #[serde(default)]
    pub text: String,
}

/// Answers a question of the programme.
pub async fn answer(
    app: &App,
    actor: &Actor,
    token: &str,
    input: &AnswerInput,
) -> Result<(), Failure> {
    actor.permit(Act::ProjectApply)?;
    let text = words(Some(&input.text))?;
    let text = text.ok_or(Refusal::new("answer-missing").kind(RefusalKind::Invalid))?;
    let answered = ProjectEvent::Answered {
        question: input.question,
        text,
    };
    act(app, token, answered).await
}

/// Does what an applicant does by link.
async fn act(app: &App, token: &str, done: ProjectEvent) -> Result<(), Failure> {
    let (now, done) = (app.now_ms(), &[done]);
    let written = app.store.write(|tx| async move {
        let row = link::open(&*tx, token).await?;
        let author = access::applicant(&row)?;
        let state = event::append(&tx, row.id, &author, done, now).await?;
        stand(&tx, row, &state, now).await
    });
    Ok(written.await?)
}

/// Whose links are asked for.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[schema(as = ApplicationLinks)]
pub struct Again {
    /// The address that the applications were begun with.
    #[serde(default)]
    pub email: String,
}

/// Sends new links to an address: one letter for each of its applications. Whether there are any is told to nobody else.
pub async fn again(app: &App, actor: &Actor, input: &Again) -> Result<(), Failure> {
    actor.permit(Act::ProjectApply)?;
    let email = input.email.trim().to_lowercase();
    if !crate::rules::form::is_address(&email) {
        return Err(Refusal::new("email-invalid")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let (email, now) = (&email, app.now_ms());
    let done = app.store.write(|tx| async move {
        for row in application::of_address(&*tx, email).await? {
            if link::made_since(&*tx, row.id, now - HOUR_MS).await? < LINKS_AN_HOUR_MAX {
                letter::write(&tx, app, &row, "projects-link", &[]).await?;
            }
        }
        Ok(())
    });
    Ok(done.await?)
}

/// Words of a person, without blanks around them.
pub(crate) fn words(text: Option<&str>) -> Result<Option<String>, Refusal> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.chars().count() > WORDS_CHARS_MAX) {
        let long = Refusal::new("apply-answer-long").kind(RefusalKind::TooLarge);
        return Err(long.with("n", WORDS_CHARS_MAX));
    }
    Ok(text.map(str::to_owned))
}
