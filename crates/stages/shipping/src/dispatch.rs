//! Give a shipment to the carrier: every unit is closed, every device passes the gate today, every paper is said, what
//! must be paid is paid, and what stands at the ramp is what is in the books.

use crate::access::{self, invalid, text};
use crate::gather::{Gathered, gather};
use crate::plan::facts;
use crate::rules::facts::Facts;
use crate::rules::gate::Unmet;
use crate::rules::word::{Mode, ShipmentStatus, StepKind, UnitStatus};
use crate::settings;
use crate::store::{self, shipments, step, units};
use gapless_journey::device::DeviceStatus;
use gapless_journey::shipping::ShippingEvent;
use gapless_journey::{Category, OrganisationId, Refusal};
use gapless_store::entities::shipment;
use gapless_store::{Failure as StoreFailure, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is given to the carrier.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = DispatchShipment)]
pub struct Dispatch {
    /// Units that were counted at the ramp.
    pub units: u64,
    /// What the carrier or the packer wants on record.
    #[serde(default)]
    pub remark: String,
}

/// Gives it; answers how many devices left.
pub async fn dispatch(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &Dispatch,
) -> Result<usize, Failure> {
    actor.permit(Act::ShippingDispatch)?;
    let policy = settings::policy(app).await?;
    let (policy, now) = (&policy, app.now_ms());
    let today = &app.zoned(now).date().to_string();
    let done = app.store.write(|tx| async move {
        let mut row = access::shipment(&*tx, actor, id).await?;
        access::is_packing(&row)?;
        let devices = ready(app, &*tx, &row, input, policy).await?;
        let event = ShippingEvent::Dispatched {
            from: OrganisationId(row.from_id),
            to: OrganisationId(row.forwarder_id),
        };
        let drafts: Result<Vec<_>, StoreFailure> = devices
            .iter()
            .map(|device| bench::draft(device, event.clone()))
            .collect();
        journal::append(&tx, &actor.author(), drafts?).await?;
        row.status = ShipmentStatus::Dispatched.to_string();
        row.dispatched_at = Some(now);
        shipments::save(&tx, row).await?;
        let step = step::Model {
            id: Uuid::now_v7(),
            shipment_id: id,
            kind: StepKind::Departed.to_string(),
            place: String::new(),
            note: text(&input.remark),
            happened_on: today.clone(),
            added_by: actor.name.to_string(),
            added_at: now,
        };
        shipments::add_step(&tx, step).await?;
        Ok(devices.len())
    });
    Ok(done.await?)
}

/// The devices of a shipment that may leave, or why it may not.
async fn ready<C: store::Connection>(
    app: &App,
    db: &C,
    row: &shipment::Model,
    input: &Dispatch,
    policy: &settings::Policy,
) -> Result<Vec<gapless_store::entities::device::Model>, StoreFailure> {
    let facts = facts(row)?;
    let missing = facts.missing();
    if !missing.is_empty() {
        return Err(Refusal::new("shipping-papers-missing")
            .with("fields", missing.join(", "))
            .into());
    }
    if shipments::legs(db, row.id).await?.is_empty() {
        return Err(Refusal::new("shipping-no-legs").into());
    }
    let all = units::of(db, row.id).await?;
    if let Some(open) = all
        .iter()
        .find(|unit| unit.status != UnitStatus::Closed.as_str())
    {
        return Err(Refusal::new("shipping-unit-open")
            .with("unit", &open.number)
            .into());
    }
    if all.is_empty() {
        return Err(Refusal::new("shipping-nothing").into());
    }
    if input.units != all.len() as u64 {
        return Err(invalid("shipping-count")
            .with("n", all.len())
            .with("counted", input.units)
            .into());
    }
    let packed = units::packed(db, row.id).await?;
    let gathered = gather(app, db, row, packed).await?;
    are_here(row, &facts, &gathered)?;
    for unit in &all {
        if let Some((device, unmet)) = gathered.lacks(unit, &unit.protection).into_iter().next() {
            let words: Vec<&str> = unmet.iter().map(|word| Unmet::as_str(*word)).collect();
            return Err(Refusal::new("shipping-gate")
                .with("n", 1)
                .with("devices", format!("{device}: {}", words.join(", ")))
                .into());
        }
    }
    are_paid(&gathered)?;
    is_right_way(row, &facts, &gathered, policy)?;
    Ok(gathered
        .rows
        .into_iter()
        .map(|(_, device, _)| device)
        .collect())
}

/// Refuses where the bench took a device back, or where its kind has no value.
fn are_here(row: &shipment::Model, facts: &Facts, gathered: &Gathered) -> Result<(), StoreFailure> {
    let is_here = |status: &str, shipment| {
        status == DeviceStatus::Packed.as_str() && shipment == Some(row.id)
    };
    for (_, device, _) in &gathered.rows {
        if !is_here(&device.status, device.shipment_id) {
            return Err(Refusal::new("shipping-device-gone")
                .with("device", &device.id)
                .into());
        }
        if !facts.values.contains_key(&device.category) {
            return Err(invalid("shipping-value")
                .with("kind", &device.category)
                .into());
        }
    }
    Ok(())
}

/// Refuses where what must be paid before shipping is not.
fn are_paid(gathered: &Gathered) -> Result<(), StoreFailure> {
    let unpaid: BTreeSet<&str> = gathered
        .projects
        .values()
        .filter(|project| !project.may_ship)
        .map(|project| &*project.number)
        .collect();
    if !unpaid.is_empty() {
        let numbers: Vec<&str> = unpaid.into_iter().collect();
        return Err(Refusal::new("shipping-unpaid")
            .with("projects", numbers.join(", "))
            .into());
    }
    Ok(())
}

/// Refuses a container for a small lot, and air for a large one, unless it is said why.
fn is_right_way(
    row: &shipment::Model,
    facts: &Facts,
    gathered: &Gathered,
    policy: &settings::Policy,
) -> Result<(), StoreFailure> {
    let systems = gathered
        .rows
        .iter()
        .filter(|(_, device, _)| is_system(&device.category));
    let systems = systems.count() as u64;
    let is_other_way = match Mode::parse(&row.mode) {
        Some(Mode::Sea) => systems < policy.sea_systems,
        Some(Mode::Air) => systems >= policy.sea_systems,
        _ => false,
    };
    if is_other_way && facts.mode_why.is_empty() {
        return Err(Refusal::new("shipping-mode")
            .with("n", systems)
            .with("from", policy.sea_systems)
            .into());
    }
    Ok(())
}

/// A computer: what a complete system is counted by.
fn is_system(category: &str) -> bool {
    matches!(
        Category::parse(category),
        Some(Category::Desktop | Category::Laptop | Category::ThinClient)
    )
}
