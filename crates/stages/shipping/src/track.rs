//! What happens on the road.

use crate::access::{self, day, invalid, line, text};
use crate::rules::word::{ShipmentStatus, StepKind};
use crate::store::{shipments, step};
use gapless_journey::Refusal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something that happened.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ShipmentStep)]
pub struct Step {
    /// What.
    #[schema(value_type = String)]
    pub kind: StepKind,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// The day.
    pub day: String,
    /// In words.
    #[serde(default)]
    pub note: String,
}

/// Writes it down.
pub async fn track(app: &App, actor: &Actor, id: Uuid, input: &Step) -> Result<(), Failure> {
    actor.permit(Act::ShippingReceive)?;
    let now = app.now_ms();
    let happened_on = day(&input.day)?;
    if happened_on > app.zoned(now).date().to_string() {
        return Err(invalid("shipping-step-future").into());
    }
    let row = &step::Model {
        id: Uuid::now_v7(),
        shipment_id: id,
        kind: input.kind.to_string(),
        place: line(&input.place),
        note: text(&input.note),
        happened_on,
        added_by: actor.name.to_string(),
        added_at: now,
    };
    if row.place.is_empty() && row.note.is_empty() {
        return Err(invalid("shipping-step-empty").into());
    }
    let done = app.store.write(|tx| async move {
        let shipment = access::shipment(&*tx, actor, id).await?;
        let known = shipments::steps(&*tx, id).await?;
        if known.len() as u64 >= shipments::PARTS_MAX {
            return Err(invalid("shipping-steps")
                .with("n", shipments::PARTS_MAX)
                .into());
        }
        let status = access::status(&shipment)?;
        if !matches!(status, ShipmentStatus::Dispatched | ShipmentStatus::Arrived) {
            return Err(Refusal::new("shipment-not-on-road").into());
        }
        shipments::add_step(&tx, row.clone()).await
    });
    Ok(done.await?)
}
