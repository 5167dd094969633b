//! Devices in JSON.

use super::Asked;
use crate::seen;
use axum::Json;
use axum::extract::{Path, Query};
use gapless_store::entities::event;
use gapless_store::overview::devices::{PAGE_ROWS, Row};
use gapless_store::overview::{device_page, devices};
use gapless_web::{Ctx, Failure, Outcome};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of devices.
#[derive(Debug, Serialize, ToSchema)]
pub struct Devices {
    /// `gapless.devices/1`.
    schema: &'static str,
    /// At most 50.
    devices: Vec<ApiDevice>,
    /// The cursor of the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A device.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiDevice {
    /// Our id, as on the bar code.
    id: String,
    /// Its donation.
    donation: Uuid,
    /// The donation's number.
    donation_number: String,
    /// A kind of equipment.
    category: String,
    /// Maker.
    manufacturer: Option<String>,
    /// Model.
    model: Option<String>,
    /// Serial number.
    serial_number: Option<String>,
    /// The donor's number.
    asset_tag: Option<String>,
    /// Where it stands.
    status: String,
    /// Whose people have something to do with it.
    stage: String,
    /// F1 to F6.
    functional_grade: Option<String>,
    /// C1 to C9.
    cosmetic_grade: Option<String>,
    /// When it was checked in.
    #[schema(format = DateTime)]
    received: String,
    /// Since when it lies where it is.
    #[schema(format = DateTime)]
    since: String,
}

fn iso(at: i64) -> String {
    gapless_store::from_millis(at).to_string()
}

impl From<Row> for ApiDevice {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            donation: row.donation_id,
            donation_number: row.donation,
            category: row.category,
            manufacturer: row.manufacturer,
            model: row.model,
            serial_number: row.serial_number,
            asset_tag: row.asset_tag,
            status: row.status,
            stage: row.stage,
            functional_grade: row.functional_grade,
            cosmetic_grade: row.cosmetic_grade,
            received: iso(row.received_at),
            since: iso(row.stage_since_at),
        }
    }
}

/// Devices, 50 a page.
#[utoipa::path(get, path = "/api/v1/devices", tag = "across", params(Asked),
    responses((status = 200, body = Devices)))]
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<Devices>> {
    let page = asked.page(&ctx, PAGE_ROWS)?;
    let (rows, next) = devices::list(&ctx.app.store.read, &page).await?;
    let devices = rows.into_iter().map(ApiDevice::from).collect();
    let next = next.map(|next| next.to_string());
    Ok(Json(Devices {
        schema: "gapless.devices/1",
        devices,
        next,
    }))
}

/// One device with what it is made of.
#[derive(Debug, Serialize, ToSchema)]
pub struct OneDevice {
    /// `gapless.device-record/1`.
    schema: &'static str,
    /// The device.
    device: ApiDevice,
    /// In whose hands it is.
    custodian: Option<String>,
    /// Where it lies.
    place: Option<String>,
    /// Grams.
    weight_g: Option<i64>,
    /// Processor.
    cpu: Option<String>,
    /// Memory in GB.
    ram_gb: Option<f64>,
    /// Diagonal in inches.
    screen_inch: Option<f64>,
    /// Storage in GB.
    storage_gb: Option<f64>,
    /// Where it goes.
    route: Option<String>,
    /// What keeps it from a new user.
    locks: Vec<String>,
    /// Its media.
    media: Vec<ApiMedium>,
    /// Numbers that were seen on it, each with where.
    identifiers: Vec<ApiIdentifier>,
}

/// A medium.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiMedium {
    id: Uuid,
    kind: String,
    manufacturer: Option<String>,
    model: Option<String>,
    serial_number: Option<String>,
    bytes: Option<i64>,
    status: String,
}

/// A number that was seen on a device.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiIdentifier {
    kind: String,
    value: String,
    source: String,
}

async fn detail(ctx: &Ctx, id: &str) -> Outcome<device_page::Detail> {
    let id = super::passport::parse(id)?;
    let found = device_page::find(&ctx.app.store.read, seen::of(&ctx.actor), id.as_str()).await?;
    found.ok_or_else(Failure::not_found)
}

/// One device.
#[utoipa::path(get, path = "/api/v1/devices/{device}", tag = "across",
    params(("device" = String, Path, description = "Our id, as on the bar code")),
    responses((status = 200, body = OneDevice)))]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Outcome<Json<OneDevice>> {
    let detail = detail(&ctx, &id).await?;
    let media = detail
        .media
        .iter()
        .map(|medium| ApiMedium {
            id: medium.id,
            kind: medium.kind.clone(),
            manufacturer: medium.manufacturer.clone(),
            model: medium.model.clone(),
            serial_number: medium.serial_number.clone(),
            bytes: medium.bytes,
            status: medium.status.clone(),
        })
        .collect();
    let identifiers = detail
        .identifiers
        .iter()
        .map(|one| ApiIdentifier {
            kind: one.kind.clone(),
            value: one.value.clone(),
            source: one.source.clone(),
        })
        .collect();
    let (custodian, place) = (
        detail
            .name(Some(detail.device.custodian_id))
            .map(str::to_owned),
        detail.name(detail.device.place_id).map(str::to_owned),
    );
    let device = detail.device;
    Ok(Json(OneDevice {
        schema: "gapless.device-record/1",
        custodian,
        place,
        weight_g: device.weight_g,
        cpu: device.cpu_text,
        ram_gb: device.ram_gb,
        screen_inch: device.screen_inch,
        storage_gb: device.storage_gb,
        route: device.route,
        locks: serde_json::from_str(&device.locks)?,
        media,
        identifiers,
        device: ApiDevice {
            id: device.id,
            donation: device.donation_id,
            donation_number: detail.donation.number,
            category: device.category,
            manufacturer: device.manufacturer,
            model: device.model,
            serial_number: device.serial_number,
            asset_tag: device.asset_tag,
            status: device.status,
            stage: device.stage,
            functional_grade: device.functional_grade,
            cosmetic_grade: device.cosmetic_grade,
            received: iso(device.received_at),
            since: iso(device.stage_since_at),
        },
    }))
}

/// What happened to a device.
#[derive(Debug, Serialize, ToSchema)]
pub struct Events {
    /// `gapless.events/1`.
    schema: &'static str,
    /// Oldest first; at most 500.
    events: Vec<ApiEvent>,
}

/// A custody event.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiEvent {
    id: Uuid,
    /// The stage; absent for what can happen in any.
    stage: Option<String>,
    kind: String,
    /// When it happened.
    #[schema(format = DateTime)]
    occurred: String,
    /// When it was written down.
    #[schema(format = DateTime)]
    recorded: String,
    place: Option<String>,
    author: String,
    organisation: Option<String>,
    custodian_before: Option<String>,
    custodian_after: Option<String>,
    /// What happened, with its facts.
    event: Value,
    /// SHA-256 of files that prove it; each is at `/files/{sha256}`.
    evidence: Vec<String>,
}

/// Every event of one device, and before that of its line.
#[utoipa::path(get, path = "/api/v1/devices/{device}/events", tag = "across",
    params(("device" = String, Path, description = "Our id, as on the bar code")),
    responses((status = 200, body = Events)))]
pub async fn events(ctx: Ctx, Path(id): Path<String>) -> Outcome<Json<Events>> {
    let detail = detail(&ctx, &id).await?;
    let events = detail.events.iter().map(|event| one(&ctx, &detail, event));
    let events = events.collect::<Outcome<_>>()?;
    Ok(Json(Events {
        schema: "gapless.events/1",
        events,
    }))
}

fn one(ctx: &Ctx, detail: &device_page::Detail, event: &event::Model) -> Outcome<ApiEvent> {
    let name = |id| detail.name(id).map(str::to_owned);
    Ok(ApiEvent {
        id: event.id,
        stage: event.stage.clone(),
        kind: event.kind.clone(),
        occurred: iso(event.occurred_at),
        recorded: iso(event.recorded_at),
        place: name(event.place_id),
        author: super::timeline::author(ctx, detail, event),
        organisation: name(event.organisation_id),
        custodian_before: name(event.custodian_before),
        custodian_after: name(event.custodian_after),
        event: serde_json::from_str(&event.payload)?,
        evidence: serde_json::from_str(&event.evidence)?,
    })
}
