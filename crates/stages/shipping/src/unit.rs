//! Begin a unit of a shipment; take an empty one away.

use crate::access::{self, invalid};
use crate::rules::word::{UnitKind, UnitStatus};
use crate::store::{unit as rows, units};
use gapless_journey::Refusal;
use gapless_store::{Failure as StoreFailure, counter};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A unit to begin.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = OpenShippingUnit)]
pub struct OpenUnit {
    /// `box`, `pallet` or `crate`.
    #[schema(value_type = String)]
    pub kind: UnitKind,
    /// Length in centimetres.
    pub length_cm: i64,
    /// Width in centimetres.
    pub width_cm: i64,
    /// Height in centimetres, as it will be packed.
    pub height_cm: i64,
}

/// The unit that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OpenedShippingUnit)]
pub struct OpenedUnit {
    /// `gapless.shipping-unit/1`.
    pub schema: &'static str,
    /// Its number, an SSCC.
    pub number: String,
}

/// Begins it.
pub async fn open(
    app: &App,
    actor: &Actor,
    shipment: Uuid,
    input: &OpenUnit,
) -> Result<OpenedUnit, Failure> {
    actor.permit(Act::ShippingPack)?;
    let sides = [input.length_cm, input.width_cm, input.height_cm];
    // Nothing larger goes through the door of a container.
    if sides.iter().any(|side| !(5..=600).contains(side)) {
        return Err(invalid("shipping-measures").into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = access::shipment(&*tx, actor, shipment).await?;
        access::is_packing(&row)?;
        let serial = counter::next(&*tx, counter::SSCC).await?;
        let number = gapless_papers::sscc::number(&app.settings.gs1_prefix, serial)
            .ok_or_else(|| StoreFailure::Fault("all unit numbers are used".into()))?;
        let unit = rows::Model {
            number: number.clone(),
            shipment_id: shipment,
            kind: input.kind.to_string(),
            status: UnitStatus::Open.to_string(),
            length_mm: input.length_cm * 10,
            width_mm: input.width_cm * 10,
            height_mm: input.height_cm * 10,
            weight_g: None,
            seal: String::new(),
            protection: String::new(),
            stackable: false,
            opened_by: actor.name.to_string(),
            opened_at: now,
            closed_by: None,
            closed_at: None,
        };
        units::add(&tx, unit).await?;
        Ok(OpenedUnit {
            schema: "gapless.shipping-unit/1",
            number,
        })
    });
    Ok(done.await?)
}

/// Takes an empty unit away; gives its shipment.
pub async fn remove(app: &App, actor: &Actor, number: &str) -> Result<Uuid, Failure> {
    actor.permit(Act::ShippingPack)?;
    let done = app.store.write(|tx| async move {
        let (unit, shipment) = access::unit(&*tx, actor, number).await?;
        access::is_packing(&shipment)?;
        if !units::packed_in(&*tx, &unit.number).await?.is_empty() {
            return Err(Refusal::new("shipping-unit-not-empty").into());
        }
        units::remove(&tx, &unit.number).await?;
        Ok(shipment.id)
    });
    Ok(done.await?)
}
