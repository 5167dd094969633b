//! The same acts for programs, in JSON.

use crate::accept::{Accept, accept};
use crate::add_medium::{AddMedium, add_medium};
use crate::answer_report::{DismissReport, LinkReport, dismiss_report, link_report};
use crate::countersign::{Countersign, countersign};
use crate::destroy::{Destroy, destroy};
use crate::no_medium::{NoMedium, no_medium};
use crate::pages::list::{Asked, work_of};
use crate::pages::reports::Queued;
use crate::record::{Record, record};
use crate::store;
use crate::upload::{UploadOutcome, upload};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_store::bench as floor;
use gapless_store::entities::medium;
use gapless_web::sent::Sent;
use gapless_web::{Ctx, Outcome, bench};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A medium of a device.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MediumView {
    /// Its key.
    pub id: Uuid,
    /// The device.
    pub device: String,
    /// A word of the kinds of media.
    pub kind: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Maker's number.
    pub serial_number: Option<String>,
    /// Capacity.
    pub bytes: Option<i64>,
    /// Where it stands.
    pub status: String,
    /// Somebody signed for what could not be erased.
    pub exception_accepted: bool,
    /// When it was found, in milliseconds.
    pub found_at: i64,
    /// When it was closed under rule 3.
    pub closed_at: Option<i64>,
}

impl From<medium::Model> for MediumView {
    fn from(row: medium::Model) -> Self {
        Self {
            id: row.id,
            device: row.device_id,
            kind: row.kind,
            manufacturer: row.manufacturer,
            model: row.model,
            serial_number: row.serial_number,
            bytes: row.bytes,
            status: row.status,
            exception_accepted: row.exception_accepted,
            found_at: row.found_at,
            closed_at: row.closed_at,
        }
    }
}

/// A device of the work list with its media.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeviceView {
    /// Our id.
    pub id: String,
    /// Kind.
    pub category: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Where it stands.
    pub status: String,
    /// Somebody looked for its media.
    pub media_known: bool,
    /// Since when it waits, in milliseconds.
    pub since_at: i64,
    /// Its media.
    pub media: Vec<MediumView>,
}

/// One page of the work list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkList {
    /// `gapless.sanitization/1`.
    pub schema: &'static str,
    /// The devices, oldest first.
    pub devices: Vec<DeviceView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// The media of one device.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MediumList {
    /// `gapless.media/1`.
    pub schema: &'static str,
    /// The media.
    pub media: Vec<MediumView>,
}

/// A medium that was added.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AddedMedium {
    /// `gapless.medium-added/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
}

/// How many media or devices an act was about.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Done {
    /// `gapless.sanitization-done/1`.
    pub schema: &'static str,
    /// That many.
    pub n: usize,
}

impl Done {
    const fn of(n: usize) -> Json<Self> {
        Json(Self {
            schema: "gapless.sanitization-done/1",
            n,
        })
    }
}

/// Reports that wait for a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportList {
    /// `gapless.erasure-reports/1`.
    pub schema: &'static str,
    /// The reports, newest first.
    pub reports: Vec<ReportView>,
    /// Cursor of the next page.
    pub next: Option<Uuid>,
}

/// What became of uploaded reports.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UploadedReports {
    /// `gapless.erasure-upload/1`.
    pub schema: &'static str,
    /// One for each erasure of each file.
    pub outcomes: Vec<UploadOutcome>,
}

/// A report that was linked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkedReport {
    /// `gapless.erasure-report-linked/1`.
    pub schema: &'static str,
    /// The device that it was recorded for.
    pub device: String,
}

/// A report that waits.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportView {
    /// Its key.
    pub id: Uuid,
    /// Name of the file.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Serial number as the tool read it.
    pub serial_number: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// What the tool says it came to.
    pub result: String,
    /// Why it waits.
    pub question: String,
    /// When it came, in milliseconds.
    pub uploaded_at: i64,
}

/// The work list: devices with open media.
#[utoipa::path(get, path = "/api/v1/sanitization", tag = "sanitization", params(Asked), responses((status = 200, body = WorkList)))]
pub async fn work(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<WorkList>> {
    let db = &ctx.app.store.read;
    let (rows, next) = floor::page(db, &work_of(&ctx, &asked)?).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let media = floor::media(db, &ids).await?;
    let devices = rows.into_iter().map(|row| DeviceView {
        media: media
            .iter()
            .filter(|m| m.device_id == row.id)
            .cloned()
            .map(MediumView::from)
            .collect(),
        id: row.id,
        category: row.category,
        manufacturer: row.manufacturer,
        model: row.model,
        status: row.status,
        media_known: row.media_known,
        since_at: row.stage_since_at,
    });
    Ok(Json(WorkList {
        schema: "gapless.sanitization/1",
        devices: devices.collect(),
        next: next.map(|next| next.to_string()),
    }))
}

/// The media of one device.
#[utoipa::path(get, path = "/api/v1/sanitization/{device}/media", tag = "sanitization", params(("device" = String, Path)), responses((status = 200, body = MediumList)))]
pub async fn media(ctx: Ctx, Path(device): Path<String>) -> Outcome<Json<MediumList>> {
    let opened = bench::open(&ctx, &device).await?;
    Ok(Json(MediumList {
        schema: "gapless.media/1",
        media: opened.media.into_iter().map(MediumView::from).collect(),
    }))
}

/// Adds a medium; answers its key.
#[utoipa::path(post, path = "/api/v1/sanitization/media", tag = "sanitization", request_body = AddMedium, responses((status = 200, body = AddedMedium)))]
pub async fn add(ctx: Ctx, Json(sent): Json<AddMedium>) -> Outcome<Json<AddedMedium>> {
    Ok(Json(AddedMedium {
        schema: "gapless.medium-added/1",
        id: add_medium(&ctx.app, &ctx.actor, sent).await?,
    }))
}

/// Declares that devices hold no medium.
#[utoipa::path(post, path = "/api/v1/sanitization/none", tag = "sanitization", request_body = NoMedium, responses((status = 200, body = Done)))]
pub async fn none(ctx: Ctx, Json(sent): Json<NoMedium>) -> Outcome<Json<Done>> {
    Ok(Done::of(no_medium(&ctx.app, &ctx.actor, sent).await?))
}

/// Records an erasure of several media.
#[utoipa::path(post, path = "/api/v1/sanitization/records", tag = "sanitization", request_body = Record, responses((status = 200, body = Done)))]
pub async fn record_all(ctx: Ctx, Json(sent): Json<Record>) -> Outcome<Json<Done>> {
    Ok(Done::of(record(&ctx.app, &ctx.actor, sent).await?))
}

/// Records the destruction of several media.
#[utoipa::path(post, path = "/api/v1/sanitization/destructions", tag = "sanitization", request_body = Destroy, responses((status = 200, body = Done)))]
pub async fn destroy_all(ctx: Ctx, Json(sent): Json<Destroy>) -> Outcome<Json<Done>> {
    Ok(Done::of(destroy(&ctx.app, &ctx.actor, sent, None).await?))
}

/// Countersigns records.
#[utoipa::path(post, path = "/api/v1/sanitization/countersignatures", tag = "sanitization", request_body = Countersign, responses((status = 200, body = Done)))]
pub async fn countersign_all(ctx: Ctx, Json(sent): Json<Countersign>) -> Outcome<Json<Done>> {
    Ok(Done::of(countersign(&ctx.app, &ctx.actor, sent).await?))
}

/// Signs for an exception.
#[utoipa::path(post, path = "/api/v1/sanitization/acceptances", tag = "sanitization", request_body = Accept, responses((status = 200, body = Done)))]
pub async fn accept_one(ctx: Ctx, Json(sent): Json<Accept>) -> Outcome<Json<Done>> {
    accept(&ctx.app, &ctx.actor, sent).await?;
    Ok(Done::of(1))
}

/// Uploads erasure reports (multipart, any number of files).
#[utoipa::path(post, path = "/api/v1/sanitization/reports", tag = "sanitization", responses((status = 200, body = UploadedReports)))]
pub async fn upload_all(ctx: Ctx, sent: Sent) -> Outcome<Json<UploadedReports>> {
    Ok(Json(UploadedReports {
        schema: "gapless.erasure-upload/1",
        outcomes: upload(&ctx.app, &ctx.actor, sent.uploads()).await?,
    }))
}

/// Reports that wait for a person.
#[utoipa::path(get, path = "/api/v1/sanitization/reports", tag = "sanitization", params(Queued), responses((status = 200, body = ReportList)))]
pub async fn reports(ctx: Ctx, Query(asked): Query<Queued>) -> Outcome<Json<ReportList>> {
    let own = bench::custodian(&ctx.actor)?;
    let (rows, next) = store::queue(&ctx.app.store.read, own, asked.cursor).await?;
    let views = rows.into_iter().map(|row| ReportView {
        id: row.id,
        file: row.file_name,
        sha256: row.sha256,
        serial_number: row.serial_number,
        model: row.model,
        result: row.result,
        question: row.question,
        uploaded_at: row.uploaded_at,
    });
    Ok(Json(ReportList {
        schema: "gapless.erasure-reports/1",
        reports: views.collect(),
        next,
    }))
}

/// Links a report that waits; answers the device.
#[utoipa::path(post, path = "/api/v1/sanitization/reports/link", tag = "sanitization", request_body = LinkReport, responses((status = 200, body = LinkedReport)))]
pub async fn link(ctx: Ctx, Json(sent): Json<LinkReport>) -> Outcome<Json<LinkedReport>> {
    Ok(Json(LinkedReport {
        schema: "gapless.erasure-report-linked/1",
        device: link_report(&ctx.app, &ctx.actor, sent).await?,
    }))
}

/// Dismisses a report that waits.
#[utoipa::path(post, path = "/api/v1/sanitization/reports/dismiss", tag = "sanitization", request_body = DismissReport, responses((status = 200, body = Done)))]
pub async fn dismiss(ctx: Ctx, Json(sent): Json<DismissReport>) -> Outcome<Json<Done>> {
    dismiss_report(&ctx.app, &ctx.actor, sent).await?;
    Ok(Done::of(1))
}
