//! Close a consignment with the weight of the whole, open it again, or call it off.

use crate::access::{self, grams, is_open};
use crate::rules::hand_over::ConsignmentStatus;
use crate::store::{consignment, consignments};
use gapless_journey::Refusal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The weight of the whole.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CloseConsignment)]
pub struct Close {
    /// Kilograms, with packaging.
    pub weight_kg: String,
}

/// Closes it.
pub async fn close(app: &App, actor: &Actor, id: Uuid, input: &Close) -> Result<(), Failure> {
    actor.permit(Act::RecyclingWork)?;
    let gross = grams(&input.weight_kg)?;
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        is_open(&row)?;
        let items = consignments::items(&*tx, id).await?;
        if items.is_empty() {
            return Err(Refusal::new("consignment-empty").into());
        }
        // A scale says more than the medians of kinds: only what was weighed must fit into the whole.
        let weighed = items.iter().filter(|item| item.basis == "weighed");
        if weighed.map(|item| item.weight_g).sum::<i64>() > gross {
            return Err(Refusal::new("consignment-weight-short").into());
        }
        let row = consignment::Model {
            status: ConsignmentStatus::Closed.to_string(),
            gross_g: Some(gross),
            ..row
        };
        consignments::save(&tx, row).await
    });
    Ok(done.await?)
}

/// Opens a closed one again.
pub async fn reopen(app: &App, actor: &Actor, id: Uuid) -> Result<(), Failure> {
    actor.permit(Act::RecyclingWork)?;
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        if access::status(&row)? != ConsignmentStatus::Closed {
            return Err(Refusal::new("consignment-left").into());
        }
        let row = consignment::Model {
            status: ConsignmentStatus::Open.to_string(),
            ..row
        };
        consignments::save(&tx, row).await
    });
    Ok(done.await?)
}

/// Calls off one on which there is nothing.
pub async fn cancel(app: &App, actor: &Actor, id: Uuid) -> Result<(), Failure> {
    actor.permit(Act::RecyclingWork)?;
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        is_open(&row)?;
        if !consignments::items(&*tx, id).await?.is_empty() {
            return Err(Refusal::new("consignment-not-empty").into());
        }
        let row = consignment::Model {
            status: ConsignmentStatus::Cancelled.to_string(),
            ..row
        };
        consignments::save(&tx, row).await
    });
    Ok(done.await?)
}
