//! Pack reserved devices into a unit by scan, and take them out again.

use crate::access;
use crate::rules::kinds;
use crate::rules::lot;
use crate::rules::word::UnitStatus;
use crate::settings;
use crate::store::{unit as unit_rows, units};
use gapless_journey::device::DeviceStatus;
use gapless_journey::shipping::ShippingEvent;
use gapless_journey::{DeviceId, Refusal, RefusalKind, ShipmentId};
use gapless_store::entities::{device, shipment, shipment_device};
use gapless_store::{Failure as StoreFailure, Tx, bench as floor, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why a device is taken out where nobody says so.
const OUT: &str = "taken out while packing";

/// What is packed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = PackForShipping)]
pub struct Pack {
    /// What was scanned: the device's id, its serial number or asset tag.
    pub code: String,
    /// What an evaluation of hazardous substances found, where it is not what the kind holds as made.
    #[serde(default)]
    pub hazards: String,
    /// Its record is fixed on it.
    #[serde(default)]
    pub affixed: Option<String>,
}

/// What came of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PackedForShipping)]
pub struct Packed {
    /// `gapless.shipping-packed/1`.
    pub schema: &'static str,
    /// `packed` or `already`.
    pub outcome: &'static str,
    /// The device.
    pub device: String,
    /// How many are in the unit now.
    pub n: usize,
}

/// Packs a device.
pub async fn pack(app: &App, actor: &Actor, unit: &str, input: &Pack) -> Result<Packed, Failure> {
    actor.permit(Act::ShippingPack)?;
    let custodian = bench::custodian(actor)?;
    let found = floor::by_code(&app.store.read, input.code.trim(), custodian).await?;
    let [found] = found.as_slice() else {
        let code = if found.is_empty() {
            "shipping-scan-unknown"
        } else {
            "shipping-scan-several"
        };
        // What is another's answers as what is not there.
        let kind = RefusalKind::NotFound;
        let refusal = Refusal::new(code).kind(kind);
        return Err(refusal.with("code", input.code.trim()).into());
    };
    let policy = settings::policy(app).await?;
    let (id, now) = (&found.id, app.now_ms());
    let done = app.store.write(|tx| async move {
        let (unit, shipment) = access::unit(&*tx, actor, unit).await?;
        is_open(&unit, &shipment)?;
        let devices = units::devices(&*tx, std::slice::from_ref(id)).await?;
        let device = devices.first().ok_or_else(StoreFailure::not_found)?;
        if let Some(there) = already(&tx, &unit, &shipment, device).await? {
            return Ok(there);
        }
        fits(&tx, device, &shipment, &policy).await?;
        let row = row_of(device, &unit, input, actor, now)?;
        let event = ShippingEvent::Packed {
            shipment: ShipmentId(shipment.id),
            unit: unit.number.clone(),
        };
        let drafts = vec![bench::draft(device, event)?];
        journal::append(&tx, &actor.author(), drafts).await?;
        units::pack(&tx, row).await?;
        packed(&tx, "packed", &unit, id).await
    });
    Ok(done.await?)
}

async fn packed(
    tx: &Tx,
    outcome: &'static str,
    unit: &unit_rows::Model,
    device: &str,
) -> Result<Packed, StoreFailure> {
    Ok(Packed {
        schema: "gapless.shipping-packed/1",
        outcome,
        device: device.to_owned(),
        n: units::packed_in(&**tx, &unit.number).await?.len(),
    })
}

/// The answer to a scan of what is packed; nothing where it is not.
async fn already(
    tx: &Tx,
    unit: &unit_rows::Model,
    shipment: &shipment::Model,
    device: &device::Model,
) -> Result<Option<Packed>, StoreFailure> {
    let Some(row) = units::one(&**tx, shipment.id, &device.id).await? else {
        return Ok(None);
    };
    let is_here = device.shipment_id == Some(shipment.id);
    if !is_here {
        // The bench took it back; its row is of no meaning any more.
        units::unpack(tx, shipment.id, std::slice::from_ref(&device.id)).await?;
        return Ok(None);
    }
    if row.unit == unit.number {
        return packed(tx, "already", unit, &device.id).await.map(Some);
    }
    Err(Refusal::new("shipping-other-unit")
        .with("unit", &row.unit)
        .into())
}

/// Refuses what cannot go with this shipment, each reason by its own name.
async fn fits(
    tx: &Tx,
    device: &device::Model,
    shipment: &shipment::Model,
    policy: &settings::Policy,
) -> Result<(), StoreFailure> {
    let refusal = |code| Refusal::new(code).with("device", &device.id);
    if device.custodian_id != shipment.from_id {
        return Err(refusal("shipping-not-here").into());
    }
    let project = match (device.project_id, &*device.status) {
        (Some(project), word) if word == DeviceStatus::Reserved.as_str() => project,
        _ => return Err(refusal("shipping-not-reserved").into()),
    };
    let projects = crate::store::shipments::projects(&**tx, &[project]).await?;
    let project = projects.first().ok_or_else(StoreFailure::not_found)?;
    if project.country != shipment.country {
        return Err(refusal("shipping-other-country")
            .with("project", &project.number)
            .into());
    }
    let sent = units::sent(&**tx, project.id).await?;
    let is_released = units::released(&**tx, project.id).await?.is_some();
    if lot::room(sent, policy.first_lot, is_released) == Some(0) {
        return Err(refusal("shipping-first-lot")
            .with("project", &project.number)
            .with("n", policy.first_lot)
            .into());
    }
    Ok(())
}

fn row_of(
    device: &device::Model,
    unit: &unit_rows::Model,
    input: &Pack,
    actor: &Actor,
    now: i64,
) -> Result<shipment_device::Model, StoreFailure> {
    let project = device.project_id.ok_or_else(StoreFailure::not_found)?;
    let evaluated = access::text(&input.hazards);
    let hazards = if evaluated.is_empty() {
        kinds::kind(&device.category).map_or_else(String::new, |kind| kind.hazards.clone())
    } else {
        evaluated
    };
    Ok(shipment_device::Model {
        shipment_id: unit.shipment_id,
        device_id: device.id.clone(),
        unit: unit.number.clone(),
        project_id: project,
        donation_id: device.donation_id,
        donor_id: device.donor_id,
        hazards,
        affixed: input.affixed.is_some(),
        packed_by: actor.name.to_string(),
        packed_at: now,
        record: None,
        arrival: String::new(),
        arrival_note: String::new(),
        arrival_photo: None,
        arrival_at: None,
        delivery_id: None,
        category: device.category.clone(),
    })
}

/// Refuses a unit that is closed, or whose shipment has left.
pub(crate) fn is_open(
    unit: &unit_rows::Model,
    shipment: &shipment::Model,
) -> Result<(), StoreFailure> {
    access::is_packing(shipment)?;
    if unit.status == UnitStatus::Open.as_str() {
        return Ok(());
    }
    Err(Refusal::new("shipping-unit-closed")
        .with("unit", &unit.number)
        .into())
}

/// What is taken out.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = TakeOutOfUnit)]
pub struct TakeOut {
    /// The devices.
    #[serde(default, rename = "id")]
    pub devices: Vec<String>,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// Takes devices out; gives how many.
pub async fn take_out(
    app: &App,
    actor: &Actor,
    unit: &str,
    input: &TakeOut,
) -> Result<usize, Failure> {
    actor.permit(Act::ShippingPack)?;
    if input.devices.is_empty() {
        return Err(access::invalid("nothing-chosen").into());
    }
    let known = input.devices.iter().map(|id| DeviceId::parse(id));
    let known: Option<Vec<DeviceId>> = known.collect();
    let known = &known.ok_or_else(Failure::not_found)?;
    let given = access::text(&input.why);
    let why = &if given.is_empty() {
        OUT.to_owned()
    } else {
        given
    };
    let done = app.store.write(|tx| async move {
        let (unit, shipment) = access::unit(&*tx, actor, unit).await?;
        // What is another's answers as what is not there.
        bench::devices(&tx, actor, known).await?;
        is_open(&unit, &shipment)?;
        let there = units::packed_in(&*tx, &unit.number).await?;
        let chosen: Vec<String> = there
            .into_iter()
            .map(|row| row.device_id)
            .filter(|id| input.devices.contains(id))
            .collect();
        if chosen.len() < input.devices.len() {
            return Err(Refusal::new("shipping-not-in-unit").into());
        }
        let mut drafts = Vec::new();
        for device in units::devices(&*tx, &chosen).await? {
            // What the bench took back is in no unit any more; only its row is left.
            if device.shipment_id == Some(shipment.id) {
                let event = ShippingEvent::Unpacked { why: why.clone() };
                drafts.push(bench::draft(&device, event)?);
            }
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        units::unpack(&tx, shipment.id, &chosen).await?;
        Ok(chosen.len())
    });
    Ok(done.await?)
}

/// The records of all devices of a unit are fixed on them.
pub async fn affix(app: &App, actor: &Actor, unit: &str) -> Result<(), Failure> {
    actor.permit(Act::ShippingPack)?;
    let done = app.store.write(|tx| async move {
        let (unit, shipment) = access::unit(&*tx, actor, unit).await?;
        is_open(&unit, &shipment)?;
        units::affix(&tx, &unit.number).await
    });
    Ok(done.await?)
}
