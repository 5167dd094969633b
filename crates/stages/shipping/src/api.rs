//! The same acts for programs, in JSON.

use crate::access::{self, whose};
use crate::arrive::{Taken, Ticks, arrive};
use crate::change::{self as changing, Change, Import, Road};
use crate::close::{Close, close, reopen};
use crate::decide::{Decide, decide};
use crate::deliver::{Deliver, Delivered, deliver};
use crate::dispatch::{Dispatch, dispatch};
use crate::gather::gather;
use crate::link::{GiveLink, GivenLink, give};
use crate::pack::{Pack, Packed, TakeOut, affix, pack, take_out};
use crate::plan::{Plan, Planned, facts, plan};
use crate::rules::facts::Facts;
use crate::settings::{Release, SetPolicy, SetTester, policy, release, set_policy, set_tester};
use crate::store::{arrivals, shipments, units};
use crate::track::{Step, track};
use crate::unit::{OpenUnit, OpenedUnit, open, remove};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_web::{Ctx, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// It was done.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ShippingDone)]
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

/// A shipment in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentSummary {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// `air`, `sea`, `road`.
    pub mode: String,
    /// `packing`, `dispatched`, `arrived`, `closed`, `cancelled`.
    pub status: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// The service partner.
    pub partner: Uuid,
    /// The day on which it is to leave.
    pub day: String,
}

/// Shipments.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentList {
    /// `gapless.shipments/1`.
    pub schema: &'static str,
    /// A page of them, newest first.
    pub shipments: Vec<ShipmentSummary>,
    /// Where the next page begins.
    pub next: Option<Uuid>,
}

/// Which part of a list.
#[derive(Debug, Default, Deserialize)]
pub struct ShipmentsAsked {
    /// A word of the status.
    #[serde(default)]
    status: Option<String>,
    /// Where the page begins.
    #[serde(default)]
    cursor: Option<Uuid>,
}

fn summary(row: gapless_store::entities::shipment::Model) -> ShipmentSummary {
    ShipmentSummary {
        id: row.id,
        number: row.number,
        mode: row.mode,
        status: row.status,
        country: row.country,
        partner: row.partner_id,
        day: row.planned_day,
    }
}

/// Shipments that the asker may see.
#[utoipa::path(get, path = "/api/v1/shipping", tag = "shipping", params(("status" = Option<String>, Query), ("cursor" = Option<Uuid>, Query)), responses((status = 200, body = ShipmentList)))]
pub async fn list(ctx: Ctx, Query(asked): Query<ShipmentsAsked>) -> Outcome<Json<ShipmentList>> {
    let whose = whose(&ctx.actor)?;
    let (rows, next) = shipments::page(
        &ctx.app.store.read,
        whose,
        asked.status.as_deref(),
        asked.cursor,
    )
    .await?;
    Ok(Json(ShipmentList {
        schema: "gapless.shipments/1",
        shipments: rows.into_iter().map(summary).collect(),
        next,
    }))
}

/// A unit of a shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShippingUnitView {
    /// Its number, an SSCC.
    pub number: String,
    /// `box`, `pallet`, `crate`.
    pub kind: String,
    /// `open`, `closed`.
    pub status: String,
    /// Gross weight in grams.
    pub weight_g: Option<i64>,
}

/// A device of a shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShippedDevice {
    /// The device.
    pub device: String,
    /// Its unit.
    pub unit: String,
    /// The project.
    pub project: Uuid,
    /// What it lacks for its export: words of the gate. Said while it is packed.
    pub lacks: Vec<String>,
    /// Empty, `arrived`, `damaged`, `missing`.
    pub arrival: String,
    /// The delivery by which the project has it.
    pub delivery: Option<Uuid>,
}

/// What did not agree.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShippingDiscrepancyView {
    /// Its key.
    pub id: Uuid,
    /// What was on the label.
    pub code: String,
    /// `missing`, `damaged`, `unexpected`.
    pub kind: String,
    /// In words.
    pub note: String,
    /// `carrier`, `partner`, `programme`.
    pub owner: String,
    /// Decide before, in milliseconds since 1970.
    pub due_at: i64,
    /// How it ended.
    pub resolution: Option<String>,
}

/// A shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentView {
    /// `gapless.shipment/1`.
    pub schema: &'static str,
    /// What lists say of it.
    #[serde(flatten)]
    pub summary: ShipmentSummary,
    /// Counts changes; sent back with a change.
    pub version: i64,
    /// What papers say.
    pub facts: Facts,
    /// Its units.
    pub units: Vec<ShippingUnitView>,
    /// Its devices.
    pub devices: Vec<ShippedDevice>,
    /// What did not agree.
    pub discrepancies: Vec<ShippingDiscrepancyView>,
}

/// A shipment with its units, devices and discrepancies.
#[utoipa::path(get, path = "/api/v1/shipping/{id}", tag = "shipping", params(("id" = Uuid, Path)), responses((status = 200, body = ShipmentView)))]
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<ShipmentView>> {
    let db = &ctx.app.store.read;
    let row = access::shipment(db, &ctx.actor, id).await?;
    let all = units::of(db, id).await?;
    let gathered = gather(&ctx.app, db, &row, units::packed(db, id).await?).await?;
    let is_packed = row.dispatched_at.is_none();
    let mut lacks: std::collections::HashMap<String, Vec<String>> =
        std::collections::HashMap::new();
    for unit in all.iter().filter(|_| is_packed) {
        for (device, unmet) in gathered.lacks_so_far(unit) {
            lacks.insert(device, unmet.iter().map(ToString::to_string).collect());
        }
    }
    let devices = gathered.rows.iter().map(|(row, ..)| ShippedDevice {
        device: row.device_id.clone(),
        unit: row.unit.clone(),
        project: row.project_id,
        lacks: lacks.remove(&row.device_id).unwrap_or_default(),
        arrival: row.arrival.clone(),
        delivery: row.delivery_id,
    });
    let devices = devices.collect();
    let discrepancies = arrivals::discrepancies(db, id).await?;
    Ok(Json(ShipmentView {
        schema: "gapless.shipment/1",
        version: row.version,
        facts: facts(&row)?,
        units: all
            .into_iter()
            .map(|unit| ShippingUnitView {
                number: unit.number,
                kind: unit.kind,
                status: unit.status,
                weight_g: unit.weight_g,
            })
            .collect(),
        devices,
        discrepancies: discrepancies
            .into_iter()
            .map(|row| ShippingDiscrepancyView {
                id: row.id,
                code: row.code,
                kind: row.kind,
                note: row.note,
                owner: row.owner,
                due_at: row.due_at,
                resolution: row.resolution,
            })
            .collect(),
        summary: summary(row),
    }))
}

/// Plans a shipment.
#[utoipa::path(post, path = "/api/v1/shipping", tag = "shipping", request_body = Plan, responses((status = 200, body = Planned)))]
pub async fn make(ctx: Ctx, Json(input): Json<Plan>) -> Outcome<Json<Planned>> {
    Ok(Json(plan(&ctx.app, &ctx.actor, &input).await?))
}

/// Says what papers must say.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/change", tag = "shipping", params(("id" = Uuid, Path)), request_body = Change, responses((status = 200, body = Done)))]
pub async fn change(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Change>,
) -> Outcome<Json<Done>> {
    changing::change(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Plans the road.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/road", tag = "shipping", params(("id" = Uuid, Path)), request_body = Road, responses((status = 200, body = Done)))]
pub async fn road(ctx: Ctx, Path(id): Path<Uuid>, Json(input): Json<Road>) -> Outcome<Json<Done>> {
    changing::road(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Keeps a paper of the country of destination.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/import", tag = "shipping", params(("id" = Uuid, Path)), request_body = Import, responses((status = 200, body = Done)))]
pub async fn import(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Import>,
) -> Outcome<Json<Done>> {
    changing::import(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Calls an empty shipment off.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/cancel", tag = "shipping", params(("id" = Uuid, Path)), responses((status = 200, body = Done)))]
pub async fn cancel(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Done>> {
    changing::cancel(&ctx.app, &ctx.actor, id).await?;
    Ok(done(None))
}

/// Begins a unit.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/units", tag = "shipping", params(("id" = Uuid, Path)), request_body = OpenUnit, responses((status = 200, body = OpenedUnit)))]
pub async fn open_unit(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<OpenUnit>,
) -> Outcome<Json<OpenedUnit>> {
    Ok(Json(open(&ctx.app, &ctx.actor, id, &input).await?))
}

/// Takes an empty unit away.
#[utoipa::path(post, path = "/api/v1/shipping/unit/{number}/remove", tag = "shipping", params(("number" = String, Path)), responses((status = 200, body = Done)))]
pub async fn remove_unit(ctx: Ctx, Path(number): Path<String>) -> Outcome<Json<Done>> {
    remove(&ctx.app, &ctx.actor, &number).await?;
    Ok(done(None))
}

/// Packs a device.
#[utoipa::path(post, path = "/api/v1/shipping/unit/{number}/pack", tag = "shipping", params(("number" = String, Path)), request_body = Pack, responses((status = 200, body = Packed)))]
pub async fn pack_device(
    ctx: Ctx,
    Path(number): Path<String>,
    Json(input): Json<Pack>,
) -> Outcome<Json<Packed>> {
    Ok(Json(pack(&ctx.app, &ctx.actor, &number, &input).await?))
}

/// Takes devices out.
#[utoipa::path(post, path = "/api/v1/shipping/unit/{number}/take-out", tag = "shipping", params(("number" = String, Path)), request_body = TakeOut, responses((status = 200, body = Done)))]
pub async fn take_devices_out(
    ctx: Ctx,
    Path(number): Path<String>,
    Json(input): Json<TakeOut>,
) -> Outcome<Json<Done>> {
    let n = take_out(&ctx.app, &ctx.actor, &number, &input).await?;
    Ok(done(Some(n)))
}

/// The records of all devices of a unit are fixed on them.
#[utoipa::path(post, path = "/api/v1/shipping/unit/{number}/affix", tag = "shipping", params(("number" = String, Path)), responses((status = 200, body = Done)))]
pub async fn affix_records(ctx: Ctx, Path(number): Path<String>) -> Outcome<Json<Done>> {
    affix(&ctx.app, &ctx.actor, &number).await?;
    Ok(done(None))
}

/// Closes a unit: each device in it passes the gate.
#[utoipa::path(post, path = "/api/v1/shipping/unit/{number}/close", tag = "shipping", params(("number" = String, Path)), request_body = Close, responses((status = 200, body = Done)))]
pub async fn close_unit(
    ctx: Ctx,
    Path(number): Path<String>,
    Json(input): Json<Close>,
) -> Outcome<Json<Done>> {
    close(&ctx.app, &ctx.actor, &number, &input).await?;
    Ok(done(None))
}

/// Why something is done.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ShippingWhy)]
pub struct Why {
    /// The reason.
    #[serde(default)]
    pub why: String,
}

/// Opens a closed unit again.
#[utoipa::path(post, path = "/api/v1/shipping/unit/{number}/reopen", tag = "shipping", params(("number" = String, Path)), request_body = Why, responses((status = 200, body = Done)))]
pub async fn reopen_unit(
    ctx: Ctx,
    Path(number): Path<String>,
    Json(input): Json<Why>,
) -> Outcome<Json<Done>> {
    reopen(&ctx.app, &ctx.actor, &number, &input.why).await?;
    Ok(done(None))
}

/// Gives a shipment to the carrier.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/dispatch", tag = "shipping", params(("id" = Uuid, Path)), request_body = Dispatch, responses((status = 200, body = Done)))]
pub async fn send(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Dispatch>,
) -> Outcome<Json<Done>> {
    let n = dispatch(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(Some(n)))
}

/// Writes down what happened on the road.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/steps", tag = "shipping", params(("id" = Uuid, Path)), request_body = Step, responses((status = 200, body = Done)))]
pub async fn step(ctx: Ctx, Path(id): Path<Uuid>, Json(input): Json<Step>) -> Outcome<Json<Done>> {
    track(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// Gives out a link to the arrival.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/link", tag = "shipping", params(("id" = Uuid, Path)), request_body = GiveLink, responses((status = 200, body = GivenLink)))]
pub async fn give_link(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<GiveLink>,
) -> Outcome<Json<GivenLink>> {
    Ok(Json(give(&ctx.app, &ctx.actor, id, &input).await?))
}

/// Says what arrived.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/arrival", tag = "shipping", params(("id" = Uuid, Path)), request_body = Ticks, responses((status = 200, body = Taken)))]
pub async fn arrival(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Ticks>,
) -> Outcome<Json<Taken>> {
    Ok(Json(arrive(&ctx.app, &ctx.actor, id, &input).await?))
}

/// Hands devices to their project.
#[utoipa::path(post, path = "/api/v1/shipping/{id}/deliver", tag = "shipping", params(("id" = Uuid, Path)), request_body = Deliver, responses((status = 200, body = Delivered)))]
pub async fn hand(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Deliver>,
) -> Outcome<Json<Delivered>> {
    Ok(Json(
        deliver(&ctx.app, &ctx.actor, ctx.lang, id, &input).await?,
    ))
}

/// Decides what did not agree.
#[utoipa::path(post, path = "/api/v1/shipping/discrepancy/{id}", tag = "shipping", params(("id" = Uuid, Path)), request_body = Decide, responses((status = 200, body = Done)))]
pub async fn clear(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Decide>,
) -> Outcome<Json<Done>> {
    decide(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(done(None))
}

/// What is in force for shipments.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShippingPolicyView {
    /// `gapless.shipping-policy/1`.
    pub schema: &'static str,
    /// Devices of a first lot; 0 where all goes at once.
    pub first_lot: u64,
    /// Systems from which a container is the way.
    pub sea_systems: u64,
    /// Days for which a test counts.
    pub test_days: i64,
}

/// What is in force for shipments today.
#[utoipa::path(get, path = "/api/v1/shipping/settings", tag = "shipping", responses((status = 200, body = ShippingPolicyView)))]
pub async fn settings(ctx: Ctx) -> Outcome<Json<ShippingPolicyView>> {
    let now = policy(&ctx.app).await?;
    Ok(Json(ShippingPolicyView {
        schema: "gapless.shipping-policy/1",
        first_lot: now.first_lot,
        sea_systems: now.sea_systems,
        test_days: now.test_days,
    }))
}

/// Adds a policy from a day on.
#[utoipa::path(post, path = "/api/v1/shipping/settings/policy", tag = "shipping", request_body = SetPolicy, responses((status = 200, body = Done)))]
pub async fn put_policy(ctx: Ctx, Json(input): Json<SetPolicy>) -> Outcome<Json<Done>> {
    set_policy(&ctx.app, &ctx.actor, &input).await?;
    Ok(done(None))
}

/// Says who answers for a refurbisher's tests.
#[utoipa::path(post, path = "/api/v1/shipping/settings/tester", tag = "shipping", request_body = SetTester, responses((status = 200, body = Done)))]
pub async fn put_tester(ctx: Ctx, Json(input): Json<SetTester>) -> Outcome<Json<Done>> {
    set_tester(&ctx.app, &ctx.actor, &input).await?;
    Ok(done(None))
}

/// Lets all of what a project gets go at once.
#[utoipa::path(post, path = "/api/v1/shipping/settings/lot", tag = "shipping", request_body = Release, responses((status = 200, body = Done)))]
pub async fn put_lot(ctx: Ctx, Json(input): Json<Release>) -> Outcome<Json<Done>> {
    release(&ctx.app, &ctx.actor, &input).await?;
    Ok(done(None))
}
