//! Take things off a consignment again.

use crate::access::{self, invalid, is_open, text};
use crate::store::consignments;
use gapless_journey::recycling::RecyclingEvent;
use gapless_store::{Failure as StoreFailure, bench as floor, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is taken off.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = TakeOffConsignment)]
pub struct TakeOff {
    /// The things.
    #[serde(default, rename = "id")]
    pub items: Vec<Uuid>,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// Takes them off; answers how many.
pub async fn take_off(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &TakeOff,
) -> Result<usize, Failure> {
    actor.permit(Act::RecyclingWork)?;
    let why = &text(&input.why);
    if why.is_empty() {
        return Err(invalid("recycling-why").into());
    }
    if input.items.is_empty() {
        return Err(invalid("nothing-chosen").into());
    }
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        is_open(&row)?;
        let items = consignments::items(&*tx, id).await?;
        let mut n = 0;
        for wanted in &input.items {
            let item = items.iter().find(|item| item.id == *wanted);
            let item = item.ok_or_else(StoreFailure::not_found)?;
            if let Some(device) = &item.device_id {
                let found = floor::devices(&*tx, std::slice::from_ref(device)).await?;
                let device = found.first().ok_or_else(StoreFailure::not_found)?;
                let event = RecyclingEvent::Unconsigned { why: why.clone() };
                let draft = bench::draft(device, event)?;
                journal::append(&tx, &actor.author(), vec![draft]).await?;
            }
            consignments::remove_item(&tx, item.clone()).await?;
            n += 1;
        }
        Ok(n)
    });
    Ok(done.await?)
}
