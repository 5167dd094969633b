//! Whose shipments an actor works on. Others' answer "not found".

use crate::rules::word::ShipmentStatus;
use crate::store::shipments::{self, Whose};
use crate::store::{self, unit, units};
use gapless_journey::Refusal;
use gapless_store::Failure as StoreFailure;
use gapless_store::entities::shipment;
use gapless_web::access::{Actor, Scope, not_found};
pub use gapless_web::typed::{invalid, line, text};
use uuid::Uuid;

/// Whose shipments an actor lists.
pub fn whose(actor: &Actor) -> Result<Whose, Refusal> {
    match actor.scope() {
        Scope::All => Ok(Whose::All),
        Scope::Refurbisher(own) => Ok(Whose::From(own.0)),
        Scope::Carrier(own) => Ok(Whose::Partner(own.0)),
        _ => Err(not_found()),
    }
}

/// True when a shipment is the actor's: of the programme, of who packs it, of who receives it once it is on the road, or
/// the one of the actor's link.
pub fn is_own(actor: &Actor, row: &shipment::Model) -> bool {
    match actor.scope() {
        Scope::All => true,
        Scope::Refurbisher(own) => row.from_id == own.0,
        Scope::Carrier(own) => row.partner_id == own.0 && row.dispatched_at.is_some(),
        Scope::Subject(subject) => subject == row.id.to_string(),
        _ => false,
    }
}

/// A shipment that is the actor's.
pub async fn shipment<C: store::Connection>(
    db: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<shipment::Model, StoreFailure> {
    let found = shipments::find(db, id).await?;
    found
        .filter(|row| is_own(actor, row))
        .ok_or_else(StoreFailure::not_found)
}

/// A unit of a shipment that is the actor's.
pub async fn unit<C: store::Connection>(
    db: &C,
    actor: &Actor,
    number: &str,
) -> Result<(unit::Model, shipment::Model), StoreFailure> {
    let unit = units::find(db, number)
        .await?
        .ok_or_else(StoreFailure::not_found)?;
    let shipment = shipment(db, actor, unit.shipment_id).await?;
    Ok((unit, shipment))
}

/// How far a shipment is.
pub fn status(row: &shipment::Model) -> Result<ShipmentStatus, StoreFailure> {
    ShipmentStatus::parse(&row.status)
        .ok_or_else(|| StoreFailure::corrupt("shipment.status", &row.status))
}

/// Refuses what can be done only while a shipment is packed.
pub fn is_packing(row: &shipment::Model) -> Result<(), StoreFailure> {
    if status(row)? == ShipmentStatus::Packing {
        return Ok(());
    }
    Err(Refusal::new("shipment-left")
        .with("number", &row.number)
        .into())
}

/// A reason that says something.
pub fn reason(given: &str) -> Result<String, Refusal> {
    let why = text(given);
    if why.is_empty() {
        return Err(invalid("shipping-why"));
    }
    Ok(why)
}

/// A day as ISO 8601 writes it.
pub fn day(text: &str) -> Result<String, Refusal> {
    let day = text.trim().parse::<jiff::civil::Date>();
    day.map(|day| day.to_string())
        .map_err(|_| invalid("shipping-day"))
}
