//! Plan a shipment: from whom, by whom, to whom, how, when.

use crate::access::{day, invalid};
use crate::rules::facts::Facts;
use crate::rules::word::{Mode, ShipmentStatus};
use crate::store::shipments;
use gapless_journey::{OrganisationKind, Refusal, countries};
use gapless_store::entities::shipment;
use gapless_store::people::directory;
use gapless_store::{Failure as StoreFailure, Tx, counter, country_rules};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A shipment to plan.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = PlanShipment)]
pub struct Plan {
    /// `air`, `sea` or `road`.
    #[schema(value_type = String)]
    pub mode: Mode,
    /// The refurbisher who packs it.
    pub from: Uuid,
    /// The service partner who receives it.
    pub partner: Uuid,
    /// The carrier in whose hands it is on the road.
    pub forwarder: Uuid,
    /// Where it goes, two letters of ISO 3166-1.
    pub country: String,
    /// The day on which it is to leave, ISO 8601.
    pub day: String,
}

/// A shipment that was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PlannedShipment)]
pub struct Planned {
    /// `gapless.shipment-planned/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
}

/// Plans it.
pub async fn plan(app: &App, actor: &Actor, input: &Plan) -> Result<Planned, Failure> {
    actor.permit(Act::ShippingPlan)?;
    let planned_day = &day(&input.day)?;
    let country = &input.country.trim().to_uppercase();
    if !countries::known(country) {
        return Err(invalid("shipping-country").with("country", country).into());
    }
    let today = &app.zoned(app.now_ms()).date().to_string();
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let rules = country_rules::rules(&*tx).await?;
        if countries::in_force(&rules, country, today).is_some_and(|rule| rule.is_sanctioned) {
            return Err(Refusal::new("shipping-sanctioned")
                .with("country", country)
                .into());
        }
        is_a(&tx, input.from, OrganisationKind::Refurbisher).await?;
        is_a(&tx, input.partner, OrganisationKind::ServicePartner).await?;
        is_a(&tx, input.forwarder, OrganisationKind::Carrier).await?;
        let year = today.get(2..4).unwrap_or_default();
        let n = counter::next(&*tx, &format!("shipment-{year}")).await?;
        let row = shipment::Model {
            id: Uuid::now_v7(),
            number: format!("S{year}-{n:04}"),
            mode: input.mode.to_string(),
            status: ShipmentStatus::Packing.to_string(),
            from_id: input.from,
            partner_id: input.partner,
            forwarder_id: input.forwarder,
            country: country.clone(),
            facts: write(&Facts::default())?,
            planned_day: planned_day.clone(),
            created_by: actor.name.to_string(),
            created_at: now,
            dispatched_at: None,
            arrived_at: None,
            closed_at: None,
            version: 1,
        };
        let planned = Planned {
            schema: "gapless.shipment-planned/1",
            id: row.id,
            number: row.number.clone(),
        };
        shipments::add(&tx, row).await?;
        Ok(planned)
    });
    Ok(done.await?)
}

/// Refuses an organisation that is not there or is something else.
async fn is_a(tx: &Tx, id: Uuid, kind: OrganisationKind) -> Result<(), StoreFailure> {
    let found = directory::organisation(&**tx, gapless_journey::OrganisationId(id)).await?;
    let fits = found.is_some_and(|row| row.kind == kind.as_str() && row.disabled_at.is_none());
    if fits {
        return Ok(());
    }
    Err(invalid("shipping-party").with("kind", kind).into())
}

/// Facts as they are kept.
pub(crate) fn write(facts: &Facts) -> Result<String, StoreFailure> {
    serde_json::to_string(facts).map_err(|error| StoreFailure::Fault(Box::new(error)))
}

/// Facts as they were kept.
pub(crate) fn facts(row: &shipment::Model) -> Result<Facts, StoreFailure> {
    serde_json::from_str(&row.facts).map_err(|error| StoreFailure::Fault(Box::new(error)))
}
