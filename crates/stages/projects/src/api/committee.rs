//! The committee's part, for programs. Reviewing is a person's: a key has none, and is told so.

use super::{ApplicationView, DONE, Done, view};
use crate::pages::committee::{Asked, Ranked, ranking};
use crate::pages::history::Reader;
use crate::pages::review::{opened, with_committee};
use crate::review::contact::{Contact, contact as contact_act};
use crate::review::decide::{self, Decide, Revise};
use crate::review::declare::{Declare, declare as declare_act};
use crate::review::score::{ScoreInput, score as score_act};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_web::{Ctx, Outcome};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A place in the ranking.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RankedView {
    /// The application.
    pub id: Uuid,
    /// Its number.
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub status: String,
    /// Its place, from 1; nothing without enough scores, or where they may not be read yet.
    pub rank: Option<usize>,
    /// The mean, in hundredths of a point.
    pub score: Option<i64>,
    /// From the lowest mean to the highest.
    pub spread: Option<i64>,
    /// Reviewers whose scores count.
    pub scorers: i64,
    /// The scores changed after the decision.
    pub flagged: bool,
}

/// What the committee reads.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Ranking {
    /// `gapless.committee/1`.
    pub schema: &'static str,
    /// The best first.
    pub applications: Vec<RankedView>,
}

/// What the committee reads, ranked.
#[utoipa::path(get, path = "/api/v1/projects/committee", tag = "projects", params(Asked), responses((status = 200, body = Ranking)))]
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<Ranking>> {
    let view = |ranked: Ranked| RankedView {
        id: ranked.row.id,
        rank: ranked.rank.filter(|_| ranked.shown),
        score: ranked.row.score.filter(|_| ranked.shown),
        spread: ranked.row.spread.filter(|_| ranked.shown),
        scorers: ranked.row.scorers,
        flagged: ranked.row.flagged,
        number: ranked.row.number,
        title: ranked.row.title,
        status: ranked.row.status,
    };
    let ranked = ranking(&ctx, &asked).await?;
    Ok(Json(Ranking {
        schema: "gapless.committee/1",
        applications: ranked.into_iter().map(view).collect(),
    }))
}

/// An application, for a reviewer who declared that nothing binds them.
#[utoipa::path(get, path = "/api/v1/projects/{application}/review", tag = "projects", params(("application" = Uuid, Path)), responses((status = 200, body = ApplicationView)))]
pub async fn read(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<ApplicationView>> {
    let row = opened(&ctx, id).await?;
    Ok(Json(view(&ctx, row, Reader::Reviewer).await?))
}

/// Declares a conflict or none.
#[utoipa::path(post, path = "/api/v1/projects/{application}/review/declare", tag = "projects", params(("application" = Uuid, Path)), request_body = Declare, responses((status = 200, body = Done)))]
pub async fn declare(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Declare>,
) -> Outcome<Json<Done>> {
    with_committee(&ctx, id).await?;
    declare_act(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Scores an application.
#[utoipa::path(post, path = "/api/v1/projects/{application}/review/score", tag = "projects", params(("application" = Uuid, Path)), request_body = ScoreInput, responses((status = 200, body = Done)))]
pub async fn score(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<ScoreInput>,
) -> Outcome<Json<Done>> {
    opened(&ctx, id).await?;
    score_act(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Writes down a visit or a call.
#[utoipa::path(post, path = "/api/v1/projects/{application}/contact", tag = "projects", params(("application" = Uuid, Path)), request_body = Contact, responses((status = 200, body = Done)))]
pub async fn contact(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Contact>,
) -> Outcome<Json<Done>> {
    contact_act(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Writes down what the committee decided.
#[utoipa::path(post, path = "/api/v1/projects/{application}/decide", tag = "projects", params(("application" = Uuid, Path)), request_body = Decide, responses((status = 200, body = Done)))]
pub async fn decide(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Decide>,
) -> Outcome<Json<Done>> {
    decide::decide(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Says that a decision stands.
#[utoipa::path(post, path = "/api/v1/projects/{application}/uphold", tag = "projects", params(("application" = Uuid, Path)), request_body = Revise, responses((status = 200, body = Done)))]
pub async fn uphold(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Revise>,
) -> Outcome<Json<Done>> {
    decide::uphold(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Takes a decision back.
#[utoipa::path(post, path = "/api/v1/projects/{application}/reopen", tag = "projects", params(("application" = Uuid, Path)), request_body = Revise, responses((status = 200, body = Done)))]
pub async fn reopen(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Revise>,
) -> Outcome<Json<Done>> {
    decide::reopen(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Ends a project.
#[utoipa::path(post, path = "/api/v1/projects/{application}/close", tag = "projects", params(("application" = Uuid, Path)), request_body = Revise, responses((status = 200, body = Done)))]
pub async fn close(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Revise>,
) -> Outcome<Json<Done>> {
    decide::close(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}
