//! Decide what becomes of a discrepancy of an arrival.

use crate::access::{self, invalid, reason};
use crate::arrive::settle;
use crate::rules::word::{Arrival, DiscrepancyKind, Owner, Resolution};
use crate::store::{arrivals, discrepancy, units};
use gapless_journey::Refusal;
use gapless_journey::shipping::ShippingEvent;
use gapless_store::entities::shipment_device;
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is decided.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = DecideShippingDiscrepancy)]
pub struct Decide {
    /// `found`, `lost`, `mended`, `written-off`, `explained`; nothing where only the owner changes.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub resolution: Option<Resolution>,
    /// Who clears it up from now on.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub owner: Option<Owner>,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// What can become of each kind.
pub const fn choices(kind: DiscrepancyKind) -> &'static [Resolution] {
    match kind {
        DiscrepancyKind::Missing => &[Resolution::Lost],
        DiscrepancyKind::Damaged => &[Resolution::Mended, Resolution::WrittenOff],
        DiscrepancyKind::Unexpected => &[Resolution::Explained],
    }
}

/// Decides it; gives its shipment.
pub async fn decide(app: &App, actor: &Actor, id: Uuid, input: &Decide) -> Result<Uuid, Failure> {
    actor.permit(Act::ShippingPlan)?;
    let why = &match input.resolution {
        Some(_) => reason(&input.why)?,
        None => access::text(&input.why),
    };
    if input.resolution.is_none() && input.owner.is_none() {
        return Err(invalid("shipping-resolution").into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = arrivals::discrepancy(&*tx, id)
            .await?
            .ok_or_else(StoreFailure::not_found)?;
        access::shipment(&*tx, actor, row.shipment_id).await?;
        if row.resolution.is_some() {
            return Err(Refusal::new("shipping-decided").into());
        }
        let mut row = row;
        if let Some(owner) = input.owner {
            row.owner = owner.to_string();
        }
        if let Some(resolution) = input.resolution {
            let kind = DiscrepancyKind::parse(&row.kind)
                .ok_or_else(|| StoreFailure::corrupt("shipping_discrepancy.kind", &row.kind))?;
            if !choices(kind).contains(&resolution) {
                return Err(invalid("shipping-resolution").into());
            }
            follow(&tx, actor, &row, resolution, why).await?;
            row.resolution = Some(resolution.to_string());
            row.why.clone_from(why);
            row.decided_by = actor.name.to_string();
            row.decided_at = Some(now);
        }
        let shipment = row.shipment_id;
        arrivals::save(&tx, row).await?;
        settle(&tx, shipment, now).await?;
        Ok(shipment)
    });
    Ok(done.await?)
}

/// What the device's own record says of it.
async fn follow(
    tx: &Tx,
    actor: &Actor,
    row: &discrepancy::Model,
    resolution: Resolution,
    why: &str,
) -> Result<(), StoreFailure> {
    let event = match resolution {
        Resolution::Lost => ShippingEvent::LostInTransit {
            why: why.to_owned(),
        },
        Resolution::Mended => ShippingEvent::Mended {
            note: why.to_owned(),
        },
        // What is written off lies with the partner until a recycler takes it.
        Resolution::Found | Resolution::WrittenOff | Resolution::Explained => return Ok(()),
    };
    let id = row.device_id.clone().ok_or_else(StoreFailure::not_found)?;
    let devices = units::devices(&**tx, std::slice::from_ref(&id)).await?;
    let device = devices.first().ok_or_else(StoreFailure::not_found)?;
    journal::append(tx, &actor.author(), vec![bench::draft(device, event)?]).await?;
    if resolution == Resolution::Mended
        && let Some(row) = units::one(&**tx, row.shipment_id, &id).await?
    {
        let row = shipment_device::Model {
            arrival: Arrival::Arrived.to_string(),
            ..row
        };
        units::save_one(tx, row).await?;
    }
    Ok(())
}
