//! Send devices off the bench: to parts, to recycling, back to the donor.

use crate::rules;
use crate::store::work_order::{self, OrderStatus};
use gapless_journey::refurbishment::RefurbishmentEvent;
use gapless_journey::{DeviceId, words};
use gapless_store::journal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

words! {
    /// Where to.
    Destination {
        /// Taken apart for parts.
        Parts = "parts",
        /// To the recycler.
        Recycling = "recycling",
        /// Back to the donor.
        Back = "back",
    }
}

/// What goes where.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Send {
    /// The devices.
    #[serde(rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// `parts`, `recycling` or `back`.
    #[schema(value_type = String)]
    pub to: Destination,
    /// Why, in words.
    pub note: Option<String>,
}

/// Sends them; answers how many. Work that was still ordered is dropped.
pub async fn send(app: &App, actor: &Actor, input: Send) -> Result<usize, Failure> {
    actor.permit(Act::RefurbishmentSend)?;
    rules::words(input.note.as_deref())?;
    let (input, now) = (&input, app.now_ms());
    let done = app.store.write(|tx| async move {
        let devices = bench::devices(&tx, actor, &input.devices).await?;
        let ids: Vec<String> = devices.iter().map(|row| row.id.clone()).collect();
        let event = || match input.to {
            Destination::Parts => RefurbishmentEvent::SentToParts {
                why: input.note.clone(),
            },
            Destination::Recycling => RefurbishmentEvent::SentToRecycling {
                why: input.note.clone(),
            },
            Destination::Back => RefurbishmentEvent::SentBack {
                received_by: String::new(),
                why: input.note.clone(),
            },
        };
        let drafts = devices
            .iter()
            .map(|device| bench::draft(device, event()))
            .collect::<Result<Vec<_>, _>>()?;
        journal::append(&tx, &actor.author(), drafts).await?;
        let open: Vec<Uuid> = work_order::of_devices(&*tx, &ids)
            .await?
            .into_iter()
            .filter(|row| row.status == OrderStatus::Open.as_str())
            .map(|row| row.id)
            .collect();
        work_order::end(
            &tx,
            &open,
            OrderStatus::Dropped,
            &actor.name,
            input.note.as_deref(),
            now,
        )
        .await?;
        Ok(devices.len())
    });
    Ok(done.await?)
}
