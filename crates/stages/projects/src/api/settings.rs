//! What a programme sets, for programs: its questions, countries, rounds, the weights of the criteria.

use super::{DONE, Done};
use crate::review::weights::{Weigh, weigh};
use crate::rules::countries::CountryRule;
use crate::settings::{self, AddQuestion, AddRound, AddRule, CloseRound, Retire};
use crate::store::{country, question, round, weight};
use axum::Json;
use gapless_web::{Ctx, Outcome};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// A question of a programme's own.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct QuestionView {
    /// Its key in the table.
    pub id: Uuid,
    /// The key of its answers.
    pub key: String,
    /// Its step.
    pub step: String,
    /// How it is answered.
    pub kind: String,
    /// Whether it must be.
    pub required: bool,
    /// Its words and choices.
    #[schema(value_type = Object)]
    pub words: Value,
    /// What can be chosen.
    pub choices: Vec<String>,
    /// Since when it is not asked any more.
    pub retired_at: Option<i64>,
}

/// A programme's own questions.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct QuestionList {
    /// `gapless.form-questions/1`.
    pub schema: &'static str,
    /// In the order in which they were added.
    pub questions: Vec<QuestionView>,
}

/// A programme's own questions.
#[utoipa::path(get, path = "/api/v1/projects/form", tag = "projects", responses((status = 200, body = QuestionList)))]
pub async fn questions(ctx: Ctx) -> Outcome<Json<QuestionList>> {
    let rows = question::all(&ctx.app.store.read).await?;
    let view = |row: question::Model| {
        Ok(QuestionView {
            id: row.id,
            key: row.question_key,
            step: row.step,
            kind: row.kind,
            required: row.required,
            words: serde_json::from_str(&row.words)?,
            choices: serde_json::from_str(&row.choices)?,
            retired_at: row.retired_at,
        })
    };
    Ok(Json(QuestionList {
        schema: "gapless.form-questions/1",
        questions: rows.into_iter().map(view).collect::<Outcome<_>>()?,
    }))
}

/// Adds a question.
#[utoipa::path(post, path = "/api/v1/projects/form", tag = "projects", request_body = AddQuestion, responses((status = 200, body = Done)))]
pub async fn add_question(ctx: Ctx, Json(input): Json<AddQuestion>) -> Outcome<Json<Done>> {
    settings::add_question(&ctx.app, &ctx.actor, &input).await?;
    Ok(DONE)
}

/// Asks a question no more, or again.
#[utoipa::path(post, path = "/api/v1/projects/form/retire", tag = "projects", request_body = Retire, responses((status = 200, body = Done)))]
pub async fn retire_question(ctx: Ctx, Json(input): Json<Retire>) -> Outcome<Json<Done>> {
    settings::retire_question(&ctx.app, &ctx.actor, &input).await?;
    Ok(DONE)
}

/// What is known of countries.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CountryRuleList {
    /// `gapless.country-rules/1`.
    pub schema: &'static str,
    /// What is built in, then what was added.
    #[schema(value_type = Vec<Object>)]
    pub rules: Vec<CountryRule>,
}

/// What is known of countries.
#[utoipa::path(get, path = "/api/v1/projects/countries", tag = "projects", responses((status = 200, body = CountryRuleList)))]
pub async fn rules(ctx: Ctx) -> Outcome<Json<CountryRuleList>> {
    Ok(Json(CountryRuleList {
        schema: "gapless.country-rules/1",
        rules: country::rules(&ctx.app.store.read).await?,
    }))
}

/// Adds what is known of a country.
#[utoipa::path(post, path = "/api/v1/projects/countries", tag = "projects", request_body = AddRule, responses((status = 200, body = Done)))]
pub async fn add_rule(ctx: Ctx, Json(input): Json<AddRule>) -> Outcome<Json<Done>> {
    settings::add_rule(&ctx.app, &ctx.actor, &input).await?;
    Ok(DONE)
}

/// A round.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RoundView {
    /// Its key.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its begin, in milliseconds.
    pub opens_at: i64,
    /// Its end.
    pub closes_at: i64,
}

/// When applications are taken.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RoundList {
    /// `gapless.application-rounds/1`.
    pub schema: &'static str,
    /// The latest first; at any time, where there is none.
    pub rounds: Vec<RoundView>,
}

/// When applications are taken.
#[utoipa::path(get, path = "/api/v1/projects/rounds", tag = "projects", responses((status = 200, body = RoundList)))]
pub async fn rounds(ctx: Ctx) -> Outcome<Json<RoundList>> {
    let rows = round::all(&ctx.app.store.read).await?;
    let view = |row: round::Model| RoundView {
        id: row.id,
        name: row.name,
        opens_at: row.opens_at,
        closes_at: row.closes_at,
    };
    Ok(Json(RoundList {
        schema: "gapless.application-rounds/1",
        rounds: rows.into_iter().map(view).collect(),
    }))
}

/// Names a round.
#[utoipa::path(post, path = "/api/v1/projects/rounds", tag = "projects", request_body = AddRound, responses((status = 200, body = Done)))]
pub async fn add_round(ctx: Ctx, Json(input): Json<AddRound>) -> Outcome<Json<Done>> {
    settings::add_round(&ctx.app, &ctx.actor, &input).await?;
    Ok(DONE)
}

/// Ends a round now.
#[utoipa::path(post, path = "/api/v1/projects/rounds/close", tag = "projects", request_body = CloseRound, responses((status = 200, body = Done)))]
pub async fn close_round(ctx: Ctx, Json(input): Json<CloseRound>) -> Outcome<Json<Done>> {
    settings::close_round(&ctx.app, &ctx.actor, &input).await?;
    Ok(DONE)
}

/// The weight of a criterion from a day on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WeightView {
    /// A word of `Criterion`.
    pub criterion: String,
    /// 0 to 100.
    pub weight: i64,
    /// First day.
    pub from: String,
    /// By whom.
    pub added_by: String,
}

/// What the criteria weigh.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WeightList {
    /// `gapless.criterion-weights/1`.
    pub schema: &'static str,
    /// The oldest first; of one criterion the last that has begun counts.
    pub weights: Vec<WeightView>,
}

/// What the criteria weigh.
#[utoipa::path(get, path = "/api/v1/projects/weights", tag = "projects", responses((status = 200, body = WeightList)))]
pub async fn weights(ctx: Ctx) -> Outcome<Json<WeightList>> {
    let rows = weight::all(&ctx.app.store.read).await?;
    let view = |row: weight::Model| WeightView {
        criterion: row.criterion,
        weight: row.weight,
        from: row.begins,
        added_by: row.added_by,
    };
    Ok(Json(WeightList {
        schema: "gapless.criterion-weights/1",
        weights: rows.into_iter().map(view).collect(),
    }))
}

/// Weighs the criteria from a day on.
#[utoipa::path(post, path = "/api/v1/projects/weights", tag = "projects", request_body = Weigh, responses((status = 200, body = Done)))]
pub async fn add_weights(ctx: Ctx, Json(input): Json<Weigh>) -> Outcome<Json<Done>> {
    weigh(&ctx.app, &ctx.actor, &input).await?;
    Ok(DONE)
}
