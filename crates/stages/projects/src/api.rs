//! The same acts for programs, in JSON.

use crate::attach::{self, Kept};
use crate::begin::{self, Begin, Begun};
use crate::pages::show::sentence;
use crate::pages::{
    self,
    list::{Asked, cursor},
};
use crate::rules::countries::CountryRule;
use crate::rules::form::Step;
use crate::rules::needs::TypedNeed;
use crate::save::{self, GapView, StepInput};
use crate::screen::{self, Ask, Check};
use crate::send::{self, Again, AnswerInput, Sent as SentApplication, Withdraw};
use crate::settings::{self, AddQuestion, AddRound, AddRule, CloseRound, Retire};
use crate::store::{application, country, event, file, link, question, round};
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

async fn view(ctx: &Ctx, row: application::Model, is_programme: bool) -> Outcome<ApplicationView> {
    let db = &ctx.app.store.read;
    let is_draft = row.number.is_none();
    let gaps = if is_draft {
        save::gaps(&question::form(db).await?, &row)?
    } else {
        Vec::new()
    };
    let found = if is_programme {
        screen::findings(&ctx.app, &row, &application::around(db, &row).await?)?
    } else {
        Vec::new()
    };
    let events = event::of(db, row.id).await?;
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
        events: events.into_iter().map(event_view).collect::<Outcome<_>>()?,
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
    Ok(Json(view(&ctx, row, false).await?))
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
    Ok(Json(view(&ctx, row, true).await?))
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
