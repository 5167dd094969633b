//! What a programme says of its form, of countries, and of when it takes applications. All of it is data with a date and a
//! name; nothing is changed, newer rows take the place of older ones.

use crate::access;
use crate::begin::json;
use crate::rules::countries::{self, CountryRule, Demand, Standing};
use crate::rules::form::{Form, Kind, Step, Words};
use crate::store::{country, question, round};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Questions that a programme may add.
pub const OWN_QUESTIONS_MAX: usize = 60;
/// Choices of one question.
const CHOICES_MAX: usize = 40;
/// Characters of a label, a name, a source.
const TEXT_CHARS_MAX: usize = 400;

/// A question of a programme's own.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = AddQuestion)]
pub struct AddQuestion {
    /// Letters, digits and underscores; answers are kept by it.
    pub key: String,
    /// The step that it stands on.
    #[schema(value_type = String)]
    pub step: Step,
    /// How it is answered.
    #[schema(value_type = String)]
    pub kind: Kind,
    /// Whether the form can be sent without it.
    #[serde(default)]
    pub required: bool,
    /// What can be chosen, one a line.
    #[serde(default)]
    pub choices: String,
    /// The question in each language, by its two letters; English at least.
    #[serde(default)]
    pub label: BTreeMap<String, String>,
}

fn invalid(code: &'static str) -> Refusal {
    Refusal::new(code).kind(RefusalKind::Invalid)
}

/// Adds a question.
pub async fn add_question(app: &App, actor: &Actor, input: &AddQuestion) -> Result<(), Failure> {
    actor.permit(Act::ProjectForm)?;
    let key = input.key.trim();
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if key.is_empty() || key.len() > 40 || !key.chars().all(is_word) || Form::is_ours(key) {
        return Err(invalid("question-key").with("key", key).into());
    }
    if !input.step.has_questions() {
        return Err(invalid("question-step").into());
    }
    let choices: Vec<String> = input
        .choices
        .lines()
        .map(str::trim)
        .filter(|c| !c.is_empty())
        .map(str::to_owned)
        .collect();
    let is_choice = matches!(input.kind, Kind::Choice | Kind::Many);
    if is_choice && !(2..=CHOICES_MAX).contains(&choices.len()) {
        return Err(invalid("question-choices").with("n", CHOICES_MAX).into());
    }
    let mut label = input.label.clone();
    label.retain(|_, text| !text.trim().is_empty());
    let is_long = |text: &String| text.chars().count() > TEXT_CHARS_MAX;
    if !label.contains_key("en") || label.values().any(is_long) {
        return Err(invalid("question-label").with("n", TEXT_CHARS_MAX).into());
    }
    let row = question::Model {
        id: Uuid::now_v7(),
        question_key: key.to_owned(),
        step: input.step.to_string(),
        kind: input.kind.to_string(),
        required: input.required,
        choices: json(&if is_choice { choices } else { Vec::new() })?,
        words: json(&Words { label })?,
        added_by: actor.name.to_string(),
        added_at: app.now_ms(),
        retired_at: None,
    };
    let row = &row;
    let done = app.store.write(|tx| async move {
        let known = question::all(&*tx).await?;
        if known
            .iter()
            .any(|other| other.question_key == row.question_key)
        {
            return Err(Refusal::new("question-known")
                .with("key", &row.question_key)
                .into());
        }
        if known
            .iter()
            .filter(|other| other.retired_at.is_none())
            .count()
            >= OWN_QUESTIONS_MAX
        {
            return Err(Refusal::new("questions-many")
                .with("n", OWN_QUESTIONS_MAX)
                .into());
        }
        question::add(&tx, row.clone()).await
    });
    Ok(done.await?)
}

/// Whether a question is asked.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = RetireQuestion)]
pub struct Retire {
    /// The question.
    pub id: Uuid,
    /// True: it is asked again.
    #[serde(default)]
    pub again: bool,
}

/// Asks a question no more, or again. What was answered stays.
pub async fn retire_question(app: &App, actor: &Actor, input: &Retire) -> Result<(), Failure> {
    actor.permit(Act::ProjectForm)?;
    let at = (!input.again).then(|| app.now_ms());
    let done = app
        .store
        .write(|tx| async move { question::retire(&tx, input.id, at).await });
    Ok(done.await?)
}

/// What a country asks of an import, from a day on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = AddCountryRule)]
pub struct AddRule {
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// First day, as `2026-11-22`.
    pub from: String,
    /// `in-force`, `draft` or `unchecked`.
    #[schema(value_type = String)]
    pub standing: Standing,
    /// Oldest year of make, as years before now.
    #[serde(default)]
    pub max_age_years: Option<u32>,
    /// `required`, `not-required`, or nothing where it is not known.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub permit: Option<Demand>,
    /// The same for an inspection before shipment.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub inspection: Option<Demand>,
    /// Nothing may be sent there.
    #[serde(default)]
    pub sanctioned: bool,
    /// In words.
    #[serde(default)]
    pub note: Option<String>,
    /// Where that is written.
    #[serde(default)]
    pub source: String,
}

/// Adds what is known of a country.
pub async fn add_rule(app: &App, actor: &Actor, input: &AddRule) -> Result<(), Failure> {
    actor.permit(Act::ProjectForm)?;
    if !countries::known(&input.country) {
        return Err(invalid("country-unknown").into());
    }
    let now = app.now_ms();
    let begins = access::begin_of(app, &input.from).ok_or(invalid("date-wrong"))?;
    let source = input.source.trim();
    if source.is_empty() || source.chars().count() > TEXT_CHARS_MAX {
        return Err(invalid("source-missing").into());
    }
    let rule = CountryRule {
        country: input.country.clone(),
        from: access::day(app, begins),
        standing: input.standing,
        max_age_years: input.max_age_years,
        permit: input.permit.unwrap_or(Demand::Unknown),
        inspection: input.inspection.unwrap_or(Demand::Unknown),
        is_sanctioned: input.sanctioned,
        note: crate::send::words(input.note.as_deref())?.unwrap_or_default(),
        source: source.to_owned(),
        checked_on: access::day(app, now),
    };
    let row = &country::Model {
        id: Uuid::now_v7(),
        country: rule.country.clone(),
        begins: rule.from.clone(),
        body: json(&rule)?,
        added_by: actor.name.to_string(),
        added_at: now,
    };
    let done = app
        .store
        .write(|tx| async move { country::add(&tx, row.clone()).await });
    Ok(done.await?)
}

/// A time in which applications are taken.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = AddRound)]
pub struct AddRound {
    /// What it is called.
    pub name: String,
    /// First day.
    pub opens: String,
    /// Last day; applications are taken until it ends.
    pub closes: String,
}

/// Names a round. From the first one on, applications are taken in a round only.
pub async fn add_round(app: &App, actor: &Actor, input: &AddRound) -> Result<(), Failure> {
    actor.permit(Act::ProjectForm)?;
    let name = input.name.trim();
    if name.is_empty() || name.chars().count() > TEXT_CHARS_MAX {
        return Err(invalid("round-name").into());
    }
    let opens_at = access::begin_of(app, &input.opens).ok_or(invalid("date-wrong"))?;
    let last = access::begin_of(app, &input.closes).ok_or(invalid("date-wrong"))?;
    let closes_at = access::next_day(app, last);
    if closes_at <= opens_at {
        return Err(invalid("round-days").into());
    }
    let row = &round::Model {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        opens_at,
        closes_at,
        added_by: actor.name.to_string(),
        added_at: app.now_ms(),
    };
    let done = app
        .store
        .write(|tx| async move { round::add(&tx, row.clone()).await });
    Ok(done.await?)
}

/// A round.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CloseRound)]
pub struct CloseRound {
    /// Its key.
    pub id: Uuid,
}

/// Ends a round now.
pub async fn close_round(app: &App, actor: &Actor, input: &CloseRound) -> Result<(), Failure> {
    actor.permit(Act::ProjectForm)?;
    let now = app.now_ms();
    let done = app
        .store
        .write(|tx| async move { round::close(&tx, input.id, now).await });
    Ok(done.await?)
}
