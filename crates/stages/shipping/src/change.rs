//! Say what papers must say of a shipment, plan its road, keep what the country issued, call it off.

use crate::access::{self, day, invalid, line, text};
use crate::plan;
use crate::rules::facts::Facts;
use crate::rules::kinds;
use crate::rules::word::{Container, ImportPaper, Mode, ShipmentStatus};
use crate::store::{import, leg, shipments, units};
use gapless_journey::Refusal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Legs of one road.
const LEGS_MAX: usize = 20;
/// Largest value of one device, in hundredths of the currency.
const VALUE_MAX: i64 = 1_000_000_000;

/// What is said of a shipment.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ChangeShipment)]
pub struct Change {
    /// The version that was read.
    pub version: i64,
    /// How it goes.
    #[schema(value_type = String)]
    pub mode: Mode,
    /// The day on which it is to leave.
    pub day: String,
    /// What papers say.
    pub facts: Facts,
}

/// Changes it.
pub async fn change(app: &App, actor: &Actor, id: Uuid, input: &Change) -> Result<(), Failure> {
    actor.permit(Act::ShippingPlan)?;
    let planned_day = &day(&input.day)?;
    let facts = &checked(&input.facts)?;
    let done = app.store.write(|tx| async move {
        let mut row = access::shipment(&*tx, actor, id).await?;
        access::is_packing(&row)?;
        if row.version != input.version {
            return Err(Refusal::new("shipment-changed").into());
        }
        row.mode = input.mode.to_string();
        row.planned_day.clone_from(planned_day);
        row.facts = plan::write(facts)?;
        shipments::save(&tx, row).await
    });
    Ok(done.await?)
}

fn checked(facts: &Facts) -> Result<Facts, Refusal> {
    if Container::parse(&facts.container).is_none() {
        return Err(invalid("shipping-container"));
    }
    let currency = facts.currency.trim().to_uppercase();
    let is_code = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase());
    if !currency.is_empty() && !is_code {
        return Err(invalid("shipping-currency"));
    }
    for (category, cents) in &facts.values {
        // Customs take no value of nothing.
        if kinds::kind(category).is_none() || !(1..=VALUE_MAX).contains(cents) {
            return Err(invalid("shipping-value").with("kind", category));
        }
    }
    Ok(Facts {
        container: facts.container.clone(),
        incoterm: line(&facts.incoterm),
        document: line(&facts.document),
        packing: text(&facts.packing),
        lawful: text(&facts.lawful),
        currency,
        value_method: text(&facts.value_method),
        values: facts.values.clone(),
        declarant: line(&facts.declarant),
        declarant_role: line(&facts.declarant_role),
        declarant_place: line(&facts.declarant_place),
        mode_why: text(&facts.mode_why),
    })
}

/// One leg of the road.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ShipmentLeg)]
pub struct Leg {
    /// How it goes.
    #[schema(value_type = String)]
    pub mode: Mode,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// Who carries it.
    pub carrier: String,
    /// The day it departs.
    #[serde(default)]
    pub departs: String,
    /// The day it arrives.
    #[serde(default)]
    pub arrives: String,
}

/// The whole road.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ShipmentRoad)]
pub struct Road {
    /// Its legs, in their order.
    pub legs: Vec<Leg>,
}

/// Plans the road anew.
pub async fn road(app: &App, actor: &Actor, id: Uuid, input: &Road) -> Result<(), Failure> {
    actor.permit(Act::ShippingPlan)?;
    if input.legs.len() > LEGS_MAX {
        return Err(invalid("shipping-legs").with("n", LEGS_MAX).into());
    }
    let mut rows = Vec::new();
    for (position, given) in (1..).zip(&input.legs) {
        rows.push(leg_of(id, position, given)?);
    }
    let rows = &rows;
    let done = app.store.write(|tx| async move {
        let row = access::shipment(&*tx, actor, id).await?;
        access::is_packing(&row)?;
        shipments::set_legs(&tx, id, rows.clone()).await
    });
    Ok(done.await?)
}

fn leg_of(shipment: Uuid, position: i64, given: &Leg) -> Result<leg::Model, Refusal> {
    let (from, to, carrier) = (line(&given.from), line(&given.to), line(&given.carrier));
    if from.is_empty() || to.is_empty() || carrier.is_empty() {
        return Err(invalid("shipping-leg").with("n", position));
    }
    let optional = |text: &str| match text.trim() {
        "" => Ok(String::new()),
        text => day(text),
    };
    let (departs, arrives) = (optional(&given.departs)?, optional(&given.arrives)?);
    if !departs.is_empty() && !arrives.is_empty() && arrives < departs {
        return Err(invalid("shipping-leg-days").with("n", position));
    }
    Ok(leg::Model {
        shipment_id: shipment,
        position,
        mode: given.mode.to_string(),
        from_place: from,
        to_place: to,
        carrier,
        departs,
        arrives,
    })
}

/// A paper that the country of destination issued.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ShipmentImportPaper)]
pub struct Import {
    /// `permit` or `inspection`.
    #[schema(value_type = String)]
    pub kind: ImportPaper,
    /// Its number.
    pub number: String,
}

/// Keeps it.
pub async fn import(app: &App, actor: &Actor, id: Uuid, input: &Import) -> Result<(), Failure> {
    actor.permit(Act::ShippingPlan)?;
    let number = line(&input.number);
    if number.is_empty() {
        return Err(invalid("shipping-import").into());
    }
    let row = &import::Model {
        shipment_id: id,
        kind: input.kind.to_string(),
        number,
        added_by: actor.name.to_string(),
        added_at: app.now_ms(),
    };
    let done = app.store.write(|tx| async move {
        let shipment = access::shipment(&*tx, actor, id).await?;
        access::is_packing(&shipment)?;
        shipments::set_import(&tx, row.clone()).await
    });
    Ok(done.await?)
}

/// Calls a shipment off in which nothing is packed.
pub async fn cancel(app: &App, actor: &Actor, id: Uuid) -> Result<(), Failure> {
    actor.permit(Act::ShippingPlan)?;
    let done = app.store.write(|tx| async move {
        let mut row = access::shipment(&*tx, actor, id).await?;
        access::is_packing(&row)?;
        if !units::packed(&*tx, id).await?.is_empty() {
            return Err(Refusal::new("shipment-not-empty").into());
        }
        row.status = ShipmentStatus::Cancelled.to_string();
        shipments::save(&tx, row).await
    });
    Ok(done.await?)
}
