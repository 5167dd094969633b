//! The same in JSON, for programs.

pub mod twice;

use crate::{
    AddLateInput, AnswerInput, BeginInput, CorrectInput, CorrectLineInput, DecideInput, MapInput,
    PolicyInput, UploadInput, Uploaded, WithdrawInput, access,
    rules::{self, Summary},
    store::{
        donations,
        lines::{self, Filter},
        policy,
    },
};
use axum::{
    Json,
    body::Bytes,
    extract::{FromRequest, Path, Query, Request},
    http::StatusCode,
};
use gapless_journey::{DonationId, LineId, Refusal};
use gapless_store::entities::{donation, line};
use gapless_web::{Ctx, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of donations.
#[derive(Debug, Serialize, ToSchema)]
pub struct Donations {
    /// `gapless.offers/1`
    pub schema: &'static str,
    /// The donations, the newest first.
    pub donations: Vec<Donation>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// A donation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Donation {
    id: Uuid,
    number: String,
    title: String,
    donor: Uuid,
    status: String,
    policy: Option<String>,
    agreed_by_donor: bool,
    agreed_by_programme: bool,
}

/// One donation with its summary.
#[derive(Debug, Serialize, ToSchema)]
pub struct DonationRecord {
    /// `gapless.offer/1`
    schema: &'static str,
    #[serde(flatten)]
    donation: Donation,
    /// What its lines add up to under its policy, as far as the asker sees them.
    #[schema(value_type = Object)]
    summary: serde_json::Value,
}

impl From<donation::Model> for Donation {
    fn from(row: donation::Model) -> Self {
        Self {
            id: row.id,
            number: row.number,
            title: row.title,
            donor: row.donor_id,
            status: row.status,
            policy: row.policy,
            agreed_by_donor: row.agreed_by_donor,
            agreed_by_programme: row.agreed_by_programme,
        }
    }
}

/// A page of lines.
#[derive(Debug, Serialize, ToSchema)]
pub struct Lines {
    /// `gapless.lines/1`
    pub schema: &'static str,
    /// The lines in the order of the file.
    pub lines: Vec<Line>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// A line.
#[derive(Debug, Serialize, ToSchema)]
pub struct Line {
    id: Uuid,
    sheet: Option<String>,
    row: i64,
    category: String,
    manufacturer: Option<String>,
    model: Option<String>,
    serial_number: Option<String>,
    asset_tag: Option<String>,
    cpu: Option<String>,
    ram_gb: Option<f64>,
    screen_inch: Option<f64>,
    office: Option<String>,
    verdict: String,
    #[schema(value_type = Vec<Object>)]
    reasons: serde_json::Value,
    #[schema(value_type = Vec<String>)]
    preparation: serde_json::Value,
    status: String,
    version: i64,
}

impl From<line::Model> for Line {
    fn from(row: line::Model) -> Self {
        Self {
            id: row.id,
            sheet: row.sheet,
            row: row.row_number,
            category: row.category,
            manufacturer: row.manufacturer,
            model: row.model,
            serial_number: row.serial_number,
            asset_tag: row.asset_tag,
            cpu: row.cpu_text,
            ram_gb: row.ram_gb,
            screen_inch: row.screen_inch,
            office: row.office,
            verdict: row.verdict,
            reasons: serde_json::from_str(&row.reasons).unwrap_or_default(),
            preparation: serde_json::from_str(&row.preparation).unwrap_or_default(),
            status: row.status,
            version: row.version,
        }
    }
}

/// How many lines an action changed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OfferChanged)]
pub struct Changed {
    /// `gapless.offer-changed/1`
    pub schema: &'static str,
    /// Lines.
    pub lines: u64,
}

impl Changed {
    const fn of(lines: u64) -> Self {
        Self {
            schema: "gapless.offer-changed/1",
            lines,
        }
    }
}

/// The key of something new.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OfferMade)]
pub struct Made {
    /// `gapless.offer-made/1`
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
}

impl Made {
    const fn of(id: Uuid) -> Self {
        Self {
            schema: "gapless.offer-made/1",
            id,
        }
    }
}

/// What an upload came to.
#[derive(Debug, Serialize, ToSchema)]
pub struct UploadRecord {
    /// `gapless.upload/1`
    pub schema: &'static str,
    #[serde(flatten)]
    uploaded: Uploaded,
}

/// A reason.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Why {
    /// Why.
    pub why: String,
}

/// How a file comes.
#[derive(Debug, Deserialize)]
pub struct FileAsked {
    name: String,
    #[serde(default)]
    again: bool,
}

/// Donations that the key may see.
#[utoipa::path(get, path = "/api/v1/offer", tag = "offer", params(("cursor" = Option<Uuid>, Query), ("status" = Option<String>, Query)), responses((status = 200, body = Donations)))]
pub async fn list(
    ctx: Ctx,
    Query(asked): Query<crate::pages::list::Asked>,
) -> Outcome<Json<Donations>> {
    let db = &ctx.app.store.read;
    let mut rows = donations::page(
        db,
        &ctx.actor.scope(),
        asked.status.as_deref(),
        asked.cursor,
    )
    .await?;
    let next = gapless_store::cut(&mut rows, donations::PAGE_ROWS, |row| row.id.to_string());
    let donations = rows.into_iter().map(Donation::from).collect();
    Ok(Json(Donations {
        schema: "gapless.offers/1",
        donations,
        next,
    }))
}

/// Begins a donation.
#[utoipa::path(post, path = "/api/v1/offer", tag = "offer", request_body = BeginInput, responses((status = 200, body = Made)))]
pub async fn begin(ctx: Ctx, Json(input): Json<BeginInput>) -> Outcome<Json<Made>> {
    let id = crate::begin(&ctx.app, &ctx.actor, input).await?;
    Ok(Json(Made::of(id.0)))
}

/// One donation with its summary.
#[utoipa::path(get, path = "/api/v1/offer/{id}", tag = "offer", params(("id" = Uuid, Path)), responses((status = 200, body = DonationRecord)))]
pub async fn show(ctx: Ctx, Path(id): Path<DonationId>) -> Outcome<Json<DonationRecord>> {
    let db = &ctx.app.store.read;
    let row = access::donation(&ctx.actor, db, id).await?;
    let day = ctx.app.zoned(ctx.now_ms).date().to_string();
    let policy = policy::of(db, &row, &day).await?;
    let office = access::seen_office(&ctx.actor, &row);
    let (groups, duplicates) = lines::groups(db, id.0, office).await?;
    let summary = rules::summarise_groups(groups, duplicates, &policy);
    let summary = figures(&summary, office.is_some())?;
    Ok(Json(DonationRecord {
        schema: "gapless.offer/1",
        donation: row.into(),
        summary,
    }))
}

/// The figures as JSON. The minimum is asked of a whole offer: of one office's lines it would tell nothing true.
fn figures(summary: &Summary, is_part: bool) -> Outcome<serde_json::Value> {
    let mut told = serde_json::to_value(summary).map_err(gapless_web::Failure::fault)?;
    if let Some(figures) = told.as_object_mut().filter(|_| is_part) {
        figures.remove("minimum_offer");
    }
    Ok(told)
}

/// Uploads a manifest: the file is the body, its name a parameter. `map` names a column, `COLUMN=field` as in `/columns`; it may
/// stand several times.
#[utoipa::path(post, path = "/api/v1/offer/{id}/manifests", tag = "offer", params(("id" = Uuid, Path), ("name" = String, Query), ("again" = Option<bool>, Query), ("map" = Option<Vec<String>>, Query)), request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses((status = 200, body = UploadRecord)))]
pub async fn upload(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Query(asked): Query<FileAsked>,
    Query(pairs): Query<Vec<(String, String)>>,
    request: Request,
) -> Outcome<Json<UploadRecord>> {
    let _turn = crate::pages::receive::turn().await?;
    let body = Bytes::from_request(request, &()).await;
    let body = body.map_err(|rejection| not_read(&ctx, rejection.status()))?;
    let input = UploadInput {
        donation: Some(id),
        begin: BeginInput::default(),
        file_name: asked.name,
        bytes: body.into(),
        map: pairs
            .into_iter()
            .filter_map(|(name, text)| (name == "map").then_some(text))
            .collect(),
        again: asked.again,
    };
    Ok(Json(UploadRecord {
        schema: "gapless.upload/1",
        uploaded: crate::upload(&ctx.app, &ctx.actor, input).await?,
    }))
}

/// A body that is too long, or that broke off.
fn not_read(ctx: &Ctx, status: StatusCode) -> Refusal {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        crate::upload::too_large(ctx.app.settings.upload_bytes_max)
    } else {
        crate::pages::receive::half_sent()
    }
}

/// Reads a manifest again with columns as a person names them.
#[utoipa::path(post, path = "/api/v1/offer/{id}/columns", tag = "offer", params(("id" = Uuid, Path)), request_body = MapInput, responses((status = 200, body = Changed)))]
pub async fn columns(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(mut input): Json<MapInput>,
) -> Outcome<Json<Changed>> {
    input.donation = id.0;
    let lines = crate::map_columns(&ctx.app, &ctx.actor, input).await?;
    Ok(Json(Changed::of(lines)))
}

/// Lines of a donation, in the order of the file.
#[utoipa::path(get, path = "/api/v1/offer/{id}/lines", tag = "offer", params(("id" = Uuid, Path), ("cursor" = Option<Uuid>, Query), ("verdict" = Option<String>, Query), ("category" = Option<String>, Query), ("search" = Option<String>, Query)), responses((status = 200, body = Lines)))]
pub async fn lines_of(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Query(asked): Query<crate::pages::show::Asked>,
) -> Outcome<Json<Lines>> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    let limit = donations::PAGE_ROWS;
    let filter = Filter {
        office_id: access::seen_office(&ctx.actor, &donation),
        ..Filter::from(&asked)
    };
    let mut rows = lines::page(db, id.0, &filter, asked.cursor, limit + 1).await?;
    let next = gapless_store::cut(&mut rows, limit, |row| row.id.to_string());
    Ok(Json(Lines {
        schema: "gapless.lines/1",
        lines: rows.into_iter().map(Line::from).collect(),
        next,
    }))
}

/// Corrects one line.
#[utoipa::path(post, path = "/api/v1/offer/{id}/lines/{line}", tag = "offer", params(("id" = Uuid, Path), ("line" = Uuid, Path)), request_body = CorrectLineInput, responses((status = 200, body = Changed)))]
pub async fn correct_line(
    ctx: Ctx,
    Path((id, line)): Path<(DonationId, LineId)>,
    Json(input): Json<CorrectLineInput>,
) -> Outcome<Json<Changed>> {
    crate::correct_line(&ctx.app, &ctx.actor, id, line, input).await?;
    Ok(Json(Changed::of(1)))
}

/// Corrects many lines at once.
#[utoipa::path(post, path = "/api/v1/offer/{id}/correct", tag = "offer", params(("id" = Uuid, Path)), request_body = CorrectInput, responses((status = 200, body = Changed)))]
pub async fn correct(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(input): Json<CorrectInput>,
) -> Outcome<Json<Changed>> {
    let lines = crate::correct(&ctx.app, &ctx.actor, id, input).await?;
    Ok(Json(Changed::of(lines)))
}

/// Gives one answer to all lines that ask the same.
#[utoipa::path(post, path = "/api/v1/offer/{id}/answer", tag = "offer", params(("id" = Uuid, Path)), request_body = AnswerInput, responses((status = 200, body = Changed)))]
pub async fn answer(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(input): Json<AnswerInput>,
) -> Outcome<Json<Changed>> {
    let lines = crate::answer(&ctx.app, &ctx.actor, id, input).await?;
    Ok(Json(Changed::of(lines)))
}

/// Takes or refuses lines with a reason.
#[utoipa::path(post, path = "/api/v1/offer/{id}/decide", tag = "offer", params(("id" = Uuid, Path)), request_body = DecideInput, responses((status = 200, body = Changed)))]
pub async fn decide(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(input): Json<DecideInput>,
) -> Outcome<Json<Changed>> {
    let lines = crate::decide(&ctx.app, &ctx.actor, id, input).await?;
    Ok(Json(Changed::of(lines)))
}

/// Sends the list to the programme.
#[utoipa::path(post, path = "/api/v1/offer/{id}/send", tag = "offer", params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn send(ctx: Ctx, Path(id): Path<DonationId>) -> Outcome<StatusCode> {
    crate::send(&ctx.app, &ctx.actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Agrees to the list as it stands.
#[utoipa::path(post, path = "/api/v1/offer/{id}/agree", tag = "offer", params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn agree(ctx: Ctx, Path(id): Path<DonationId>) -> Outcome<StatusCode> {
    crate::agree(&ctx.app, &ctx.actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Refuses the whole offer or calls it off.
#[utoipa::path(post, path = "/api/v1/offer/{id}/refuse", tag = "offer", params(("id" = Uuid, Path)), request_body = Why, responses((status = 204)))]
pub async fn refuse(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(sent): Json<Why>,
) -> Outcome<StatusCode> {
    crate::refuse(&ctx.app, &ctx.actor, id, &sent.why).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Withdraws lines of an agreed list.
#[utoipa::path(post, path = "/api/v1/offer/{id}/withdraw", tag = "offer", params(("id" = Uuid, Path)), request_body = WithdrawInput, responses((status = 200, body = Changed)))]
pub async fn withdraw(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(input): Json<WithdrawInput>,
) -> Outcome<Json<Changed>> {
    let lines = crate::withdraw(&ctx.app, &ctx.actor, id, input).await?;
    Ok(Json(Changed::of(lines)))
}

/// Adds a line to an agreed list.
#[utoipa::path(post, path = "/api/v1/offer/{id}/late", tag = "offer", params(("id" = Uuid, Path)), request_body = AddLateInput, responses((status = 200, body = Made)))]
pub async fn late(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(input): Json<AddLateInput>,
) -> Outcome<Json<Made>> {
    let id = crate::add_late(&ctx.app, &ctx.actor, id, input).await?;
    Ok(Json(Made::of(id.0)))
}

/// A policy.
#[derive(Debug, Serialize, ToSchema)]
pub struct PolicyRow {
    /// Its key; absent for the one that comes with the program.
    pub id: Option<Uuid>,
    /// True once it was put in force.
    pub in_force: bool,
    /// The policy.
    #[schema(value_type = Object)]
    pub policy: serde_json::Value,
}

/// Policies.
#[derive(Debug, Serialize, ToSchema)]
pub struct Policies {
    /// `gapless.policies/1`
    pub schema: &'static str,
    /// All of them; the one that comes with the program is the last.
    pub policies: Vec<PolicyRow>,
}

/// All policies.
#[utoipa::path(get, path = "/api/v1/offer/policies", tag = "offer", responses((status = 200, body = Policies)))]
pub async fn policies(ctx: Ctx) -> Outcome<Json<Policies>> {
    let mut rows: Vec<PolicyRow> = policy::all(&ctx.app.store.read)
        .await?
        .into_iter()
        .map(|row| PolicyRow {
            id: Some(row.id),
            in_force: row.in_force_at.is_some(),
            policy: serde_json::from_str(&row.body).unwrap_or_default(),
        })
        .collect();
    let first = serde_json::to_value(policy::first()?).map_err(gapless_web::Failure::fault)?;
    rows.push(PolicyRow {
        id: None,
        in_force: true,
        policy: first,
    });
    Ok(Json(Policies {
        schema: "gapless.policies/1",
        policies: rows,
    }))
}

/// Copies the policy in force into a draft.
#[utoipa::path(post, path = "/api/v1/offer/policies", tag = "offer", responses((status = 200, body = Made)))]
pub async fn copy_policy(ctx: Ctx) -> Outcome<Json<Made>> {
    let id = crate::copy_policy(&ctx.app, &ctx.actor, None).await?;
    Ok(Json(Made::of(id)))
}

/// Changes a draft.
#[utoipa::path(post, path = "/api/v1/offer/policies/{id}", tag = "offer", params(("id" = Uuid, Path)), request_body = PolicyInput, responses((status = 204)))]
pub async fn change_policy(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<PolicyInput>,
) -> Outcome<StatusCode> {
    crate::change_policy(&ctx.app, &ctx.actor, id, input).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts a draft in force from its day on.
#[utoipa::path(post, path = "/api/v1/offer/policies/{id}/in-force", tag = "offer", params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn put_in_force(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<StatusCode> {
    crate::put_in_force(&ctx.app, &ctx.actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
