//! Prepare a hand-over: from an office to the hub, or straight to the refurbisher where the donor brings the goods.

use crate::{
    access,
    store::{self, hand_over},
};
use gapless_journey::{
    Refusal, RefusalKind,
    collection::{Leg, UnitStatus},
};
use gapless_store::{
    Failure as StoreFailure, Tx,
    entities::{donation, unit},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A hand-over to prepare.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct PrepareInput {
    /// `to-hub` or `to-refurbisher`; the one to the carrier is prepared with the pick-up.
    pub leg: String,
    /// Where the goods stand.
    pub office: Uuid,
    /// Number plate.
    #[serde(default)]
    pub vehicle: Option<String>,
}

/// Prepares it; a second call for the same office answers the first hand-over.
pub async fn prepare(
    app: &App,
    actor: &Actor,
    donation: Uuid,
    input: PrepareInput,
) -> Result<Uuid, Failure> {
    actor.permit(Act::CollectionTransfer)?;
    let leg = Leg::parse(&input.leg)
        .filter(|leg| *leg != Leg::ToCarrier)
        .ok_or_else(|| Refusal::new("collection-leg").kind(RefusalKind::Invalid))?;
    let (input, now_ms) = (&input, app.now_ms());
    let id = app
        .store
        .write(|tx| async move {
            let donation = access::donation(&*tx, actor, donation).await?;
            crate::offices::own_office(&tx, &donation, input.office).await?;
            if !access::works_at(actor, &donation, Some(input.office)) {
                return Err(StoreFailure::not_found());
            }
            if let Some(open) = store::open_of_office(&*tx, donation.id, input.office).await? {
                return Ok(open.id);
            }
            let (to, to_site) = match leg {
                Leg::ToHub => {
                    let hub = donation
                        .hub_id
                        .ok_or_else(|| Refusal::new("collection-no-hub"))?;
                    if hub == input.office {
                        return Err(Refusal::new("collection-is-hub").into());
                    }
                    (donation.donor_id, Some(hub))
                }
                _ => {
                    let to = donation
                        .refurbisher_id
                        .ok_or_else(|| Refusal::new("collection-no-refurbisher"))?;
                    let halls = store::offices(&*tx, to).await?;
                    (to, halls.first().map(|hall| hall.id))
                }
            };
            let from = donation.donor_id;
            let mut row = new_row(&tx, &donation, leg, from, to, actor, now_ms).await?;
            row.from_site_id = Some(input.office);
            row.to_site_id = to_site;
            row.vehicle = access::text(input.vehicle.as_deref(), 40);
            if units_of(&*tx, &row).await?.is_empty() {
                return Err(Refusal::new("collection-nothing-to-hand-over").into());
            }
            store::add_hand_over(&*tx, row.clone()).await?;
            Ok(row.id)
        })
        .await?;
    Ok(id)
}

/// Calls a hand-over off that was not completed.
pub async fn cancel(app: &App, actor: &Actor, id: Uuid) -> Result<Uuid, Failure> {
    actor.permit(Act::CollectionTransfer)?;
    let (row, donation) = access::own_hand_over(app, actor, id).await?;
    if row.pick_up_id.is_some() {
        return Err(Refusal::new("collection-cancel-pick-up").into());
    }
    app.store
        .write(|tx| async move {
            if store::cancel_hand_over(&*tx, id).await? {
                Ok(())
            } else {
                Err(Refusal::new("collection-changed-meanwhile").into())
            }
        })
        .await?;
    Ok(donation.id)
}

/// A hand-over with its number, between two parties.
pub(crate) async fn new_row(
    tx: &Tx,
    donation: &donation::Model,
    leg: Leg,
    from: Uuid,
    to: Uuid,
    actor: &Actor,
    now_ms: i64,
) -> Result<hand_over::Model, StoreFailure> {
    let n = store::count_of_donation(&**tx, donation.id).await? + 1;
    Ok(hand_over::Model {
        id: Uuid::now_v7(),
        donation_id: donation.id,
        number: format!("{}-H{n}", donation.number),
        leg: leg.to_string(),
        from_id: from,
        to_id: to,
        from_site_id: None,
        to_site_id: None,
        pick_up_id: None,
        status: "prepared".to_owned(),
        vehicle: None,
        prepared_at: now_ms,
        prepared_by: actor.name.clone().into_owned(),
        giver: None,
        taker: None,
        completed_at: None,
        paper: None,
        version: 1,
    })
}

/// What a hand-over hands over: the units on which the first side signed; until then, all that stand ready there.
pub async fn units_of<C: store::Connection>(
    c: &C,
    row: &hand_over::Model,
) -> Result<Vec<unit::Model>, StoreFailure> {
    let frozen = store::frozen(c, row.id).await?;
    if !frozen.is_empty() || row.status != "prepared" {
        return Ok(store::units(c, &frozen).await?);
    }
    let all = store::of_donation(c, row.donation_id).await?;
    let is_to_hub = row.leg == Leg::ToHub.as_str();
    let ready = |unit: &unit::Model| {
        unit.place_id == row.from_site_id
            && match UnitStatus::parse(&unit.status) {
                Some(UnitStatus::Closed) => true,
                Some(UnitStatus::AtHub) => !is_to_hub,
                _ => false,
            }
    };
    Ok(all.into_iter().filter(ready).collect())
}
