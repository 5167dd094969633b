//! The same acts for programs, in JSON.

use crate::access::{self, whose};
use crate::certify::{Certify, certify};
use crate::change::{Change, change};
use crate::close::{Close, cancel, close, reopen};
use crate::compensate::{Enter, enter, standing};
use crate::hand_over::{HandOver, hand_over};
use crate::open::{Open, Opened, open};
use crate::put_on::{PutLoose, PutOn, put_loose, put_on};
use crate::store::{consignment, consignments};
use crate::take_off::{TakeOff, take_off};
use crate::weigh::{Weigh, weigh};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_web::{Ctx, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// It was done.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = RecyclingDone)]
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

/// A consignment in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConsignmentSummary {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// `open`, `closed`, `handed-over`, `certified`, `cancelled`.
    pub status: String,
    /// Who gives it.
    pub from: Uuid,
    /// The recycler.
    pub recycler: Uuid,
    /// Where the waste is.
    pub country: String,
    /// The day on which the recycler took it; empty before.
    pub handed_on: String,
    /// Number of the recycler's certificate.
    pub certificate: Option<String>,
    /// What was recycled, in grams.
    pub certified_g: Option<i64>,
    /// Its version, for a change.
    pub version: i64,
}

impl From<consignment::Model> for ConsignmentSummary {
    fn from(row: consignment::Model) -> Self {
        Self {
            id: row.id,
            number: row.number,
            status: row.status,
            from: row.from_id,
            recycler: row.recycler_id,
            country: row.country,
            handed_on: row.handed_on,
            certificate: row.certificate,
            certified_g: row.certified_g,
            version: row.version,
        }
    }
}

/// Consignments.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConsignmentList {
    /// `gapless.consignments/1`.
    pub schema: &'static str,
    /// A page of them, newest first.
    pub consignments: Vec<ConsignmentSummary>,
    /// Where the next page begins.
    pub next: Option<Uuid>,
}

/// Which part of a list.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    cursor: Option<Uuid>,
}

/// Consignments that the asker may see.
#[utoipa::path(get, path = "/api/v1/recycling", tag = "recycling", params(("status" = Option<String>, Query), ("cursor" = Option<Uuid>, Query)), responses((status = 200, body = ConsignmentList)))]
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<ConsignmentList>> {
    let (rows, next) = consignments::page(
        &ctx.app.store.read,
        whose(&ctx.actor)?,
        asked.status.as_deref(),
        asked.cursor,
    )
    .await?;
    Ok(Json(ConsignmentList {
        schema: "gapless.consignments/1",
        consignments: rows.into_iter().map(ConsignmentSummary::from).collect(),
        next,
    }))
}

/// A thing on a consignment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConsignmentItem {
    /// Its key.
    pub id: Uuid,
    /// `device`, `parts`, `media`, `batteries`, `other`.
    pub kind: String,
    /// The device.
    pub device: Option<String>,
    /// What it is.
    pub description: String,
    /// Its waste code.
    pub code: String,
    /// The recycler gave the code.
    pub vouched: bool,
    /// Grams.
    pub weight_g: i64,
    /// `weighed`, or `kind` for what its kind weighs.
    pub basis: String,
}

/// A consignment with what is on it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConsignmentDetail {
    /// `gapless.consignment/1`.
    pub schema: &'static str,
    /// The consignment.
    pub consignment: ConsignmentSummary,
    /// What is on it.
    pub items: Vec<ConsignmentItem>,
}

/// One consignment.
#[utoipa::path(get, path = "/api/v1/recycling/{id}", tag = "recycling", params(("id" = Uuid, Path)), responses((status = 200, body = ConsignmentDetail)))]
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<ConsignmentDetail>> {
    let db = &ctx.app.store.read;
    let row = access::consignment(db, &ctx.actor, id).await?;
    let items = consignments::items(db, id).await?;
    let items = items.into_iter().map(|item| ConsignmentItem {
        id: item.id,
        kind: item.kind,
        device: item.device_id,
        description: item.description,
        code: item.code,
        vouched: item.vouched,
        weight_g: item.weight_g,
        basis: item.basis,
    });
    Ok(Json(ConsignmentDetail {
        schema: "gapless.consignment/1",
        consignment: row.into(),
        items: items.collect(),
    }))
}

/// Begins a consignment.
#[utoipa::path(post, path = "/api/v1/recycling", tag = "recycling", request_body = Open, responses((status = 200, body = Opened)))]
pub async fn make(ctx: Ctx, Json(input): Json<Open>) -> Outcome<Json<Opened>> {
    Ok(Json(open(&ctx.app, &ctx.actor, &input).await?))
}

/// Changes what its paper says.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/change", tag = "recycling", params(("id" = Uuid, Path)), request_body = Change, responses((status = 200, body = Done)))]
pub async fn put_change(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Change>,
) -> Outcome<Json<Done>> {
    change(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Puts devices on.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/put-on", tag = "recycling", params(("id" = Uuid, Path)), request_body = PutOn, responses((status = 200, body = Done)))]
pub async fn put_devices(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<PutOn>,
) -> Outcome<Json<Done>> {
    let n = put_on(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(Some(n)))
}

/// Puts loose goods on.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/loose", tag = "recycling", params(("id" = Uuid, Path)), request_body = PutLoose, responses((status = 200, body = Done)))]
pub async fn put_goods(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<PutLoose>,
) -> Outcome<Json<Done>> {
    put_loose(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Weighs a thing.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/weigh", tag = "recycling", params(("id" = Uuid, Path)), request_body = Weigh, responses((status = 200, body = Done)))]
pub async fn put_weight(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Weigh>,
) -> Outcome<Json<Done>> {
    weigh(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Takes things off.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/take-off", tag = "recycling", params(("id" = Uuid, Path)), request_body = TakeOff, responses((status = 200, body = Done)))]
pub async fn remove(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<TakeOff>,
) -> Outcome<Json<Done>> {
    let n = take_off(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(Some(n)))
}

/// Closes it with the weight of the whole.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/close", tag = "recycling", params(("id" = Uuid, Path)), request_body = Close, responses((status = 200, body = Done)))]
pub async fn shut(ctx: Ctx, Path(id): Path<Uuid>, Json(input): Json<Close>) -> Outcome<Json<Done>> {
    close(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Opens it again.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/reopen", tag = "recycling", params(("id" = Uuid, Path)), responses((status = 200, body = Done)))]
pub async fn open_again(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Done>> {
    reopen(&ctx.app, &ctx.actor, id).await?;
    Ok(done(None))
}

/// Calls it off.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/cancel", tag = "recycling", params(("id" = Uuid, Path)), responses((status = 200, body = Done)))]
pub async fn call_off(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Done>> {
    cancel(&ctx.app, &ctx.actor, id).await?;
    Ok(done(None))
}

/// Hands it to its recycler.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/hand-over", tag = "recycling", params(("id" = Uuid, Path)), request_body = HandOver, responses((status = 200, body = Done)))]
pub async fn give(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<HandOver>,
) -> Outcome<Json<Done>> {
    hand_over(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Enters the recycler's certificate.
#[utoipa::path(post, path = "/api/v1/recycling/{id}/certify", tag = "recycling", params(("id" = Uuid, Path)), request_body = Certify, responses((status = 200, body = Done)))]
pub async fn put_certificate(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Certify>,
) -> Outcome<Json<Done>> {
    let n = certify(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(Some(n)))
}

/// A line of the ledger.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CompensationLine {
    /// Its key.
    pub id: Uuid,
    /// `recycled` or `bought`.
    pub kind: String,
    /// Number of the certificate.
    pub certificate: String,
    /// Who issued it.
    pub issuer: String,
    /// Where it was recycled.
    pub country: String,
    /// The day on it.
    pub day: String,
    /// Grams.
    pub weight_g: i64,
}

/// The ledger of compensation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CompensationLedger {
    /// `gapless.compensation/1`.
    pub schema: &'static str,
    /// Devices that were sent abroad.
    pub devices: u64,
    /// Grams owed for them.
    pub due_g: u64,
    /// Grams on certificates.
    pub recorded_g: u64,
    /// Grams still owed.
    pub open_g: u64,
    /// The lines, newest first.
    pub lines: Vec<CompensationLine>,
}

/// The ledger of compensation.
#[utoipa::path(get, path = "/api/v1/recycling/ledger", tag = "recycling", responses((status = 200, body = CompensationLedger)))]
pub async fn ledger(ctx: Ctx) -> Outcome<Json<CompensationLedger>> {
    let (balance, rows) = standing(&ctx.app).await?;
    let lines = rows.into_iter().map(|row| CompensationLine {
        id: row.id,
        kind: row.kind,
        certificate: row.certificate,
        issuer: row.issuer,
        country: row.country,
        day: row.issued_on,
        weight_g: row.weight_g,
    });
    Ok(Json(CompensationLedger {
        schema: "gapless.compensation/1",
        devices: balance.devices,
        due_g: balance.due_g,
        recorded_g: balance.recorded_g,
        open_g: balance.open_g,
        lines: lines.collect(),
    }))
}

/// Enters what was recycled or bought.
#[utoipa::path(post, path = "/api/v1/recycling/ledger", tag = "recycling", request_body = Enter, responses((status = 200, body = Done)))]
pub async fn put_line(ctx: Ctx, Json(input): Json<Enter>) -> Outcome<Json<Done>> {
    enter(&ctx.app, &ctx.actor, &input).await?;
    Ok(done(None))
}
