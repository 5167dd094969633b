//! The same acts for programs, in JSON.

use crate::access;
use crate::ask::{Ask, Asked, Line, add, ask};
use crate::end::{End, end};
use crate::link::{GiveLink, GivenLink, give};
use crate::open::{Open, Opened, open};
use crate::part::{FitPart, fit};
use crate::photo::{AddPhoto, add as add_photo};
use crate::policy::{SetPolicy, policy, set_policy};
use crate::reply::reply;
use crate::store::{checks, helps, projects};
use crate::swap::{Swap, swap};
use crate::take_back::{TakeBack, take_back};
use crate::tell::{Tell, tell};
use crate::tick::{Taken, Ticks, tick};
use crate::verify::{Verify, verify};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_web::{Ctx, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// It was done.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = FollowUpDone)]
pub struct Done {
    /// `gapless.done/1`.
    pub schema: &'static str,
    /// How many devices it concerned, where it concerned devices.
    pub n: Option<usize>,
}

const fn done(n: Option<usize>) -> Json<Done> {
    Json(Done {
        schema: "gapless.done/1",
        n,
    })
}

/// How many devices stand where.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DevicesStanding {
    /// A word of the device's status.
    pub status: String,
    /// Devices.
    pub n: i64,
}

/// A project at work.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectAtWork {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// Its devices.
    pub devices: Vec<DevicesStanding>,
}

/// Projects at work.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectsAtWork {
    /// `gapless.follow-up/1`.
    pub schema: &'static str,
    /// A page of them.
    pub projects: Vec<ProjectAtWork>,
    /// Where the next page begins.
    pub next: Option<Uuid>,
}

/// Where a page begins.
#[derive(Debug, Default, Deserialize)]
pub struct Cursor {
    #[serde(default)]
    cursor: Option<Uuid>,
}

/// Projects that have devices, as far as the asker serves them.
#[utoipa::path(get, path = "/api/v1/follow-up", tag = "follow-up", params(("cursor" = Option<Uuid>, Query)), responses((status = 200, body = ProjectsAtWork)))]
pub async fn list(ctx: Ctx, Query(asked): Query<Cursor>) -> Outcome<Json<ProjectsAtWork>> {
    let db = &ctx.app.store.read;
    let (rows, next) = projects::page(db, access::whose(&ctx.actor)?, asked.cursor).await?;
    let keys: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let standing = projects::standing(db, &keys).await?;
    let projects = rows.into_iter().map(|row| ProjectAtWork {
        devices: standing
            .iter()
            .filter(|(project, ..)| *project == row.id)
            .map(|(_, status, n)| DevicesStanding {
                status: status.clone(),
                n: *n,
            })
            .collect(),
        id: row.id,
        number: row.number,
        title: row.title,
        country: row.country,
    });
    Ok(Json(ProjectsAtWork {
        schema: "gapless.follow-up/1",
        projects: projects.collect(),
        next,
    }))
}

/// What a check says of a device.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CheckedDevice {
    /// The device.
    pub device: String,
    /// `works`, `broken`, `lost`, `stolen`, `retired`; nothing while nobody said.
    pub finding: Option<String>,
    /// What there is to say.
    pub note: String,
    /// When it was seen, in milliseconds since 1970.
    pub observed_at: Option<i64>,
    /// The service partner looks at it again.
    pub sampled: bool,
    /// What the partner found.
    pub verified: Option<String>,
}

/// An inventory check.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InventoryCheck {
    /// `gapless.inventory-check/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// The project.
    pub project: Uuid,
    /// Its season.
    pub season: String,
    /// `open`, `answered`, `lapsed`.
    pub status: String,
    /// Its version, for what is said of the project.
    pub version: i64,
    /// People who use the devices.
    pub users: Option<i64>,
    /// How they were counted.
    pub users_how: String,
    /// What changed.
    pub story: String,
    /// Everybody may read it.
    pub story_public: bool,
    /// Device by device.
    pub devices: Vec<CheckedDevice>,
}

/// One check.
#[utoipa::path(get, path = "/api/v1/follow-up/checks/{id}", tag = "follow-up", params(("id" = Uuid, Path)), responses((status = 200, body = InventoryCheck)))]
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<InventoryCheck>> {
    let db = &ctx.app.store.read;
    let row = access::check(db, &ctx.actor, id).await?;
    let devices = checks::devices(db, id).await?;
    let devices = devices.into_iter().map(|row| CheckedDevice {
        device: row.device_id,
        finding: row.finding,
        note: row.note,
        observed_at: row.observed_at,
        sampled: row.sampled,
        verified: row.verified,
    });
    Ok(Json(InventoryCheck {
        schema: "gapless.inventory-check/1",
        id,
        project: row.project_id,
        season: row.season,
        status: row.status,
        version: row.version,
        users: row.users,
        users_how: row.users_how,
        story: row.story,
        story_public: row.story_public,
        devices: devices.collect(),
    }))
}

/// Asks a project what became of its devices.
#[utoipa::path(post, path = "/api/v1/follow-up/checks", tag = "follow-up", request_body = Open, responses((status = 200, body = Opened)))]
pub async fn make(ctx: Ctx, Json(input): Json<Open>) -> Outcome<Json<Opened>> {
    Ok(Json(open(&ctx.app, &ctx.actor, &input).await?))
}

/// Says what became of devices.
#[utoipa::path(post, path = "/api/v1/follow-up/checks/{id}/ticks", tag = "follow-up", params(("id" = Uuid, Path)), request_body = Ticks, responses((status = 200, body = Taken)))]
pub async fn put_ticks(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Ticks>,
) -> Outcome<Json<Taken>> {
    Ok(Json(tick(&ctx.app, &ctx.actor, id, &input).await?))
}

/// Says how many use the devices and what they changed.
#[utoipa::path(post, path = "/api/v1/follow-up/checks/{id}/tell", tag = "follow-up", params(("id" = Uuid, Path)), request_body = Tell, responses((status = 200, body = Done)))]
pub async fn put_story(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Tell>,
) -> Outcome<Json<Done>> {
    tell(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Adds a photo.
#[utoipa::path(post, path = "/api/v1/follow-up/checks/{id}/photo", tag = "follow-up", params(("id" = Uuid, Path)), request_body = AddPhoto, responses((status = 200, body = Done)))]
pub async fn put_photo(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<AddPhoto>,
) -> Outcome<Json<Done>> {
    add_photo(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Looks again at a device of the sample.
#[utoipa::path(post, path = "/api/v1/follow-up/checks/{id}/verify", tag = "follow-up", params(("id" = Uuid, Path)), request_body = Verify, responses((status = 200, body = Done)))]
pub async fn put_verified(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Verify>,
) -> Outcome<Json<Done>> {
    verify(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Gives out a link to a check.
#[utoipa::path(post, path = "/api/v1/follow-up/checks/{id}/link", tag = "follow-up", params(("id" = Uuid, Path)), request_body = GiveLink, responses((status = 200, body = GivenLink)))]
pub async fn give_link(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<GiveLink>,
) -> Outcome<Json<GivenLink>> {
    Ok(Json(give(&ctx.app, &ctx.actor, id, &input).await?))
}

/// What is in force for checks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FollowUpPolicyView {
    /// `gapless.follow-up-policy/1`.
    pub schema: &'static str,
    /// Months in which projects are asked.
    pub months: Vec<i8>,
    /// Days after which they are reminded.
    pub remind_days: Vec<i64>,
    /// Devices of a hundred at which the partner looks again.
    pub sample_percent: usize,
}

/// What is in force for checks today.
#[utoipa::path(get, path = "/api/v1/follow-up/settings", tag = "follow-up", responses((status = 200, body = FollowUpPolicyView)))]
pub async fn settings(ctx: Ctx) -> Outcome<Json<FollowUpPolicyView>> {
    let now = policy(&ctx.app, &ctx.app.store.read).await?;
    Ok(Json(FollowUpPolicyView {
        schema: "gapless.follow-up-policy/1",
        months: now.months,
        remind_days: now.remind_days,
        sample_percent: now.sample_percent,
    }))
}

/// Adds a policy from a day on.
#[utoipa::path(post, path = "/api/v1/follow-up/settings", tag = "follow-up", request_body = SetPolicy, responses((status = 200, body = Done)))]
pub async fn put_policy(ctx: Ctx, Json(input): Json<SetPolicy>) -> Outcome<Json<Done>> {
    set_policy(&ctx.app, &ctx.actor, &input).await?;
    Ok(done(None))
}

/// Takes devices back.
#[utoipa::path(post, path = "/api/v1/follow-up/projects/{id}/take-back", tag = "follow-up", params(("id" = Uuid, Path)), request_body = TakeBack, responses((status = 200, body = Done)))]
pub async fn fetch(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<TakeBack>,
) -> Outcome<Json<Done>> {
    let n = take_back(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(Some(n)))
}

/// A line of talk.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HelpTalk {
    /// What is said.
    pub text: String,
    /// By whom.
    pub by: String,
    /// It is an answer, and not from who asked.
    pub is_answer: bool,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// A request for help.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HelpRequest {
    /// Its key.
    pub id: Uuid,
    /// The device.
    pub device: String,
    /// Its project.
    pub project: Uuid,
    /// What is wrong, a word of the topics.
    pub topic: String,
    /// The same in words.
    pub text: String,
    /// Who asks.
    pub asked_by: String,
    /// How to reach them.
    pub contact: String,
    /// When, in milliseconds since 1970.
    pub asked_at: i64,
    /// `solved`, `repaired`, `swapped`, `not-possible`; nothing while it is open.
    pub outcome: Option<String>,
    /// The device that took its place.
    pub swapped_with: Option<String>,
}

impl From<crate::store::help::Model> for HelpRequest {
    fn from(row: crate::store::help::Model) -> Self {
        Self {
            id: row.id,
            device: row.device_id,
            project: row.project_id,
            topic: row.topic,
            text: row.text,
            asked_by: row.asked_by,
            contact: row.contact,
            asked_at: row.asked_at,
            outcome: row.outcome,
            swapped_with: row.swapped_with,
        }
    }
}

/// Requests for help.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HelpRequests {
    /// `gapless.helps/1`.
    pub schema: &'static str,
    /// A page of them, newest first.
    pub requests: Vec<HelpRequest>,
    /// Where the next page begins.
    pub next: Option<Uuid>,
}

/// Which requests.
#[derive(Debug, Default, Deserialize)]
pub struct HelpsAsked {
    #[serde(default)]
    ended: bool,
    #[serde(default)]
    cursor: Option<Uuid>,
}

/// Requests that are the asker's to answer.
#[utoipa::path(get, path = "/api/v1/follow-up/help", tag = "follow-up", params(("ended" = Option<bool>, Query), ("cursor" = Option<Uuid>, Query)), responses((status = 200, body = HelpRequests)))]
pub async fn helps(ctx: Ctx, Query(asked): Query<HelpsAsked>) -> Outcome<Json<HelpRequests>> {
    let whose = access::whose(&ctx.actor)?;
    let (rows, next) = helps::page(&ctx.app.store.read, whose, asked.ended, asked.cursor).await?;
    Ok(Json(HelpRequests {
        schema: "gapless.helps/1",
        requests: rows.into_iter().map(HelpRequest::from).collect(),
        next,
    }))
}

/// One request with the talk about it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HelpDetail {
    /// `gapless.help-detail/1`.
    pub schema: &'static str,
    /// The request.
    pub request: HelpRequest,
    /// The talk.
    pub talk: Vec<HelpTalk>,
}

/// One request with the talk about it.
#[utoipa::path(get, path = "/api/v1/follow-up/help/{id}", tag = "follow-up", params(("id" = Uuid, Path)), responses((status = 200, body = HelpDetail)))]
pub async fn help(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<HelpDetail>> {
    let db = &ctx.app.store.read;
    let row = access::help(db, &ctx.actor, id).await?;
    let talk = helps::talk(db, id).await?;
    let talk = talk.into_iter().map(|line| HelpTalk {
        text: line.text,
        by: line.by_name,
        is_answer: line.is_answer,
        at: line.added_at,
    });
    Ok(Json(HelpDetail {
        schema: "gapless.help-detail/1",
        request: row.into(),
        talk: talk.collect(),
    }))
}

/// Asks for help with a device; nobody needs an account for it.
#[utoipa::path(post, path = "/api/v1/d/{device}/help", tag = "follow-up", security(()), params(("device" = String, Path)), request_body = Ask, responses((status = 200, body = Asked)))]
pub async fn ask_help(
    ctx: Ctx,
    Path(device): Path<String>,
    Json(input): Json<Ask>,
) -> Outcome<Json<Asked>> {
    let code = gapless_web::typed::device_code(&device);
    Ok(Json(ask(&ctx.app, ctx.lang, &code, &input).await?))
}

/// Adds a line to one's own request, by the token of its page.
#[utoipa::path(post, path = "/api/v1/help/{token}", tag = "follow-up", security(()), params(("token" = String, Path)), request_body = Line, responses((status = 200, body = Done)))]
pub async fn say_more(
    ctx: Ctx,
    Path(token): Path<String>,
    Json(input): Json<Line>,
) -> Outcome<Json<Done>> {
    add(&ctx.app, &ctx.actor, &token, &input).await?;
    Ok(done(None))
}

/// Answers a request.
#[utoipa::path(post, path = "/api/v1/follow-up/help/{id}/reply", tag = "follow-up", params(("id" = Uuid, Path)), request_body = Line, responses((status = 200, body = Done)))]
pub async fn answer(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Line>,
) -> Outcome<Json<Done>> {
    reply(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Ends a request.
#[utoipa::path(post, path = "/api/v1/follow-up/help/{id}/end", tag = "follow-up", params(("id" = Uuid, Path)), request_body = End, responses((status = 200, body = Done)))]
pub async fn put_end(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<End>,
) -> Outcome<Json<Done>> {
    end(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Writes down a part that was fitted.
#[utoipa::path(post, path = "/api/v1/follow-up/help/{id}/part", tag = "follow-up", params(("id" = Uuid, Path)), request_body = FitPart, responses((status = 200, body = Done)))]
pub async fn put_part(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<FitPart>,
) -> Outcome<Json<Done>> {
    fit(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Puts another device in its place.
#[utoipa::path(post, path = "/api/v1/follow-up/help/{id}/swap", tag = "follow-up", params(("id" = Uuid, Path)), request_body = Swap, responses((status = 200, body = Done)))]
pub async fn put_swap(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Swap>,
) -> Outcome<Json<Done>> {
    swap(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}
