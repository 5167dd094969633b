//! The same acts for programs, in JSON.

pub mod committee;
pub mod money;
pub mod settings;

use crate::attach::{self, Kept};
use crate::begin::{self, Begin, Begun};
use crate::pages::history::{Reader, is_told};
use crate::pages::show::sentence;
use crate::pages::{
    self,
    list::{Asked, cursor},
};
use crate::rules::form::Step;
use crate::rules::needs::TypedNeed;
use crate::save::{self, GapView, StepInput};
use crate::screen::{self, Ask, Check};
use crate::send::{self, Again, AnswerInput, Sent as SentApplication, Withdraw};
use crate::store::{application, event, file, link, question};
use axum::Json;
use axum::extract::{Path, Query, Request};
use gapless_journey::projects::ProjectEvent;
use gapless_web::{Ctx, Failure, Outcome};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something was done, and there is nothing else to say.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ProjectsDone)]
pub struct Done {
    /// `gapless.done/1`.
    pub schema: &'static str,
}

const DONE: Json<Done> = Json(Done {
    schema: "gapless.done/1",
});

/// An event of an application.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectEventView {
    /// When, in milliseconds.
    pub at: i64,
    /// By whom.
    pub author: String,
    /// What happened.
    #[schema(value_type = Object)]
    pub event: ProjectEvent,
}

/// A file of an application.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ApplicationFileView {
    /// Its key.
    pub id: Uuid,
    /// `paper` or `photo`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// What those whom it shows said.
    pub consent: String,
    /// What it shows.
    pub caption: String,
}

/// Something that stands against an application, or must be looked at.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FindingView {
    /// Its code.
    pub code: String,
    /// `against` or `look`.
    pub weight: String,
    /// In the reader's language.
    pub text: String,
}

/// An application.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ApplicationView {
    /// `gapless.application/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// Its number, since it was sent.
    pub number: Option<String>,
    /// Where it stands.
    pub status: String,
    /// The language that the applicant reads.
    pub language: String,
    /// Answers by the key of their question.
    #[schema(value_type = Object)]
    pub answers: Value,
    /// What is asked for.
    pub needs: Vec<TypedNeed>,
    /// Its files.
    pub files: Vec<ApplicationFileView>,
    /// What keeps a draft from being sent.
    pub gaps: Vec<GapView>,
    /// What stands against it; for the programme, until it was decided.
    pub findings: Vec<FindingView>,
    /// What happened.
    pub events: Vec<ProjectEventView>,
}

/// What of a step cannot stand as it is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SavedStep {
    /// `gapless.application-step/1`.
    pub schema: &'static str,
    /// Empty where all is well.
    pub gaps: Vec<GapView>,
}

/// An application in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ApplicationLine {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: Option<String>,
    /// Where it stands.
    pub status: String,
    /// What it is called.
    pub title: String,
    /// Who asks.
    pub organisation: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// `education`, `health` or `social`.
    pub kind: String,
    /// Computers asked for.
    pub computers: i64,
    /// Questions without an answer.
    pub open_questions: i64,
    /// When it was sent, in milliseconds.
    pub sent_at: Option<i64>,
}

/// Applications that were sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ApplicationList {
    /// `gapless.applications/1`.
    pub schema: &'static str,
    /// The newest first.
    pub applications: Vec<ApplicationLine>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

async fn view(ctx: &Ctx, row: application::Model, reader: Reader) -> Outcome<ApplicationView> {
    let db = &ctx.app.store.read;
    let is_draft = row.number.is_none();
    let gaps = if is_draft {
        save::gaps(&question::form(db).await?, &row)?
    } else {
        Vec::new()
    };
    let found = if reader == Reader::Programme {
        screen::findings(&ctx.app, &row, &application::around(db, &row).await?)?
    } else {
        Vec::new()
    };
    let mut events = Vec::new();
    for row in event::of(db, row.id).await? {
        let event = event_view(row)?;
        if is_told(&event.event, reader) {
            events.push(event);
        }
    }
    let files = file::of(db, row.id).await?;
    Ok(ApplicationView {
        schema: "gapless.application/1",
        id: row.id,
        answers: serde_json::from_str(&row.answers)?,
        needs: row.needs()?,
        files: files.into_iter().map(file_view).collect(),
        gaps: gaps.into_iter().map(GapView::from).collect(),
        findings: found
            .iter()
            .map(|finding| FindingView {
                code: finding.code.to_owned(),
                weight: finding.weight.to_string(),
                text: sentence(ctx, finding),
            })
            .collect(),
        events,
        number: row.number,
        status: row.status,
        language: row.language,
    })
}

fn file_view(file: file::Model) -> ApplicationFileView {
    ApplicationFileView {
        id: file.id,
        kind: file.kind,
        name: file.name,
        media_type: file.media_type,
        bytes: file.bytes,
        sha256: file.sha256,
        consent: file.consent,
        caption: file.caption,
    }
}

fn event_view(row: event::Model) -> Outcome<ProjectEventView> {
    Ok(ProjectEventView {
        at: row.at,
        event: row.event()?,
        author: row.author,
    })
}

/// Begins a draft; its path is its key and its password.
#[utoipa::path(post, path = "/api/v1/apply", tag = "projects", request_body = Begin, responses((status = 200, body = Begun)))]
pub async fn begin(ctx: Ctx, Json(input): Json<Begin>) -> Outcome<Json<Begun>> {
    Ok(Json(
        begin::begin(&ctx.app, &ctx.actor, &input, ctx.lang).await?,
    ))
}

/// Sends new links to an address.
#[utoipa::path(post, path = "/api/v1/apply/again", tag = "projects", request_body = Again, responses((status = 200, body = Done)))]
pub async fn again(ctx: Ctx, Json(input): Json<Again>) -> Outcome<Json<Done>> {
    send::again(&ctx.app, &ctx.actor, &input).await?;
    Ok(DONE)
}

/// An application, for whoever holds its link.
#[utoipa::path(get, path = "/api/v1/apply/{token}", tag = "projects", params(("token" = String, Path)), responses((status = 200, body = ApplicationView)))]
pub async fn of_link(ctx: Ctx, Path(token): Path<String>) -> Outcome<Json<ApplicationView>> {
    let row = link::open(&ctx.app.store.read, &token).await?;
    Ok(Json(view(&ctx, row, Reader::Applicant).await?))
}

/// Saves a step as a whole.
#[utoipa::path(post, path = "/api/v1/apply/{token}/{step}", tag = "projects", params(("token" = String, Path), ("step" = String, Path)), request_body = StepInput, responses((status = 200, body = SavedStep)))]
pub async fn save_step(
    ctx: Ctx,
    Path((token, step)): Path<(String, String)>,
    Json(input): Json<StepInput>,
) -> Outcome<Json<SavedStep>> {
    let step = Step::parse(&step).ok_or_else(Failure::not_found)?;
    let gaps = save::save(&ctx.app, &ctx.actor, &token, step, &input).await?;
    Ok(Json(SavedStep {
        schema: "gapless.application-step/1",
        gaps: gaps.into_iter().map(GapView::from).collect(),
    }))
}

/// Adds a file (multipart: `file`, `kind`, `consent`, `caption`).
#[utoipa::path(post, path = "/api/v1/apply/{token}/file", tag = "projects", params(("token" = String, Path)), responses((status = 200, body = Kept)))]
pub async fn add_file(
    ctx: Ctx,
    Path(token): Path<String>,
    request: Request,
) -> Outcome<Json<Kept>> {
    Ok(Json(pages::attach::take(&ctx, &token, request).await?))
}

/// Takes a file away.
#[utoipa::path(post, path = "/api/v1/apply/{token}/file/{id}/remove", tag = "projects", params(("token" = String, Path), ("id" = Uuid, Path)), responses((status = 200, body = Done)))]
pub async fn remove_file(ctx: Ctx, Path((token, id)): Path<(String, Uuid)>) -> Outcome<Json<Done>> {
    attach::detach(&ctx.app, &ctx.actor, &token, id).await?;
    Ok(DONE)
}

/// Sends an application.
#[utoipa::path(post, path = "/api/v1/apply/{token}/send", tag = "projects", params(("token" = String, Path)), responses((status = 200, body = SentApplication)))]
pub async fn send(ctx: Ctx, Path(token): Path<String>) -> Outcome<Json<SentApplication>> {
    Ok(Json(send::send(&ctx.app, &ctx.actor, &token).await?))
}

/// Takes an application back.
#[utoipa::path(post, path = "/api/v1/apply/{token}/withdraw", tag = "projects", params(("token" = String, Path)), request_body = Withdraw, responses((status = 200, body = Done)))]
pub async fn withdraw(
    ctx: Ctx,
    Path(token): Path<String>,
    Json(input): Json<Withdraw>,
) -> Outcome<Json<Done>> {
    send::withdraw(&ctx.app, &ctx.actor, &token, &input).await?;
    Ok(DONE)
}

/// Answers a question of the programme.
#[utoipa::path(post, path = "/api/v1/apply/{token}/answer", tag = "projects", params(("token" = String, Path)), request_body = AnswerInput, responses((status = 200, body = Done)))]
pub async fn answer(
    ctx: Ctx,
    Path(token): Path<String>,
    Json(input): Json<AnswerInput>,
) -> Outcome<Json<Done>> {
    send::answer(&ctx.app, &ctx.actor, &token, &input).await?;
    Ok(DONE)
}

/// Applications that were sent.
#[utoipa::path(get, path = "/api/v1/projects", tag = "projects", params(Asked), responses((status = 200, body = ApplicationList)))]
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<ApplicationList>> {
    let (rows, next) = application::page(&ctx.app.store.read, &asked.wanted()?).await?;
    let line = |row: application::Model| ApplicationLine {
        id: row.id,
        number: row.number,
        status: row.status,
        title: row.title,
        organisation: row.organisation,
        country: row.country,
        kind: row.kind,
        computers: row.computers,
        open_questions: row.open_questions,
        sent_at: row.sent_at,
    };
    Ok(Json(ApplicationList {
        schema: "gapless.applications/1",
        applications: rows.into_iter().map(line).collect(),
        next: next.map(cursor),
    }))
}

/// An application that was sent.
#[utoipa::path(get, path = "/api/v1/projects/{application}", tag = "projects", params(("application" = Uuid, Path)), responses((status = 200, body = ApplicationView)))]
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<ApplicationView>> {
    let row = application::sent(&ctx.app.store.read, id).await?;
    Ok(Json(view(&ctx, row, Reader::Programme).await?))
}

/// Says whether an application meets the conditions.
#[utoipa::path(post, path = "/api/v1/projects/{application}/check", tag = "projects", params(("application" = Uuid, Path)), request_body = Check, responses((status = 200, body = Done)))]
pub async fn check(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Check>,
) -> Outcome<Json<Done>> {
    screen::check(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Asks the applicant.
#[utoipa::path(post, path = "/api/v1/projects/{application}/ask", tag = "projects", params(("application" = Uuid, Path)), request_body = Ask, responses((status = 200, body = Done)))]
pub async fn ask(ctx: Ctx, Path(id): Path<Uuid>, Json(input): Json<Ask>) -> Outcome<Json<Done>> {
    screen::ask(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}
