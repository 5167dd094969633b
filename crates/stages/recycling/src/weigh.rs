//! Weigh a thing that is on a consignment, or give it another code.

use crate::access::{self, grams, is_open, line};
use crate::rules::waste;
use crate::rules::word::Basis;
use crate::store::{consignments, item};
use gapless_store::Failure as StoreFailure;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What the scale says.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = WeighItem)]
pub struct Weigh {
    /// The thing.
    pub item: Uuid,
    /// Kilograms.
    pub weight_kg: String,
    /// Its waste code; empty for the one it has.
    #[serde(default)]
    pub code: String,
    /// Anything: the recycler gave the code.
    #[serde(default)]
    pub vouched: Option<String>,
}

/// Keeps it.
pub async fn weigh(app: &App, actor: &Actor, id: Uuid, input: &Weigh) -> Result<(), Failure> {
    actor.permit(Act::RecyclingWork)?;
    let weight_g = grams(&input.weight_kg)?;
    let today = &app.zoned(app.now_ms()).date().to_string();
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        is_open(&row)?;
        let items = consignments::items(&*tx, id).await?;
        let item = items.into_iter().find(|item| item.id == input.item);
        let mut item = item.ok_or_else(StoreFailure::not_found)?;
        let code = line(&input.code);
        if !code.is_empty() {
            let vouched = input.vouched.is_some();
            waste::accepted(&row.country, &code, today, vouched)?;
            item = item::Model {
                code,
                vouched,
                ..item
            };
        }
        let item = item::Model {
            weight_g,
            basis: Basis::Weighed.to_string(),
            ..item
        };
        consignments::save_item(&tx, item).await
    });
    Ok(done.await?)
}
