//! Send devices off the bench: to parts, to recycling, back to the donor.

use crate::rules;
use crate::store::work_order::{self, OrderStatus};
use gapless_journey::refurbishment::RefurbishmentEvent;
use gapless_journey::{DeviceId, Refusal, RefusalKind, words};
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
        /// What was ready comes back to the bench, to be tested anew.
        Bench = "bench",
    }
}

/// What goes where.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Send {
    /// The devices.
    #[serde(rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// `parts`, `recycling`, `back`; `bench` for what was ready, or kept for a project.
    #[schema(value_type = String)]
    pub to: Destination,
    /// Why, in words; it stands in the timeline of each device. Needed for `bench`.
    pub why: Option<String>,
    /// Who took it at the donor's; needed for `back`.
    pub received_by: Option<String>,
}

/// Characters of a name.
const NAME_CHARS_MAX: usize = 120;

fn filled(text: Option<&str>) -> Option<String> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// What each of the devices goes through. Nothing goes back without the name of who took it: from then on the donor
/// answers for it.
fn event(input: &Send) -> Result<RefurbishmentEvent, Refusal> {
    let why = filled(input.why.as_deref());
    rules::words(why.as_deref())?;
    Ok(match input.to {
        Destination::Parts => RefurbishmentEvent::SentToParts { why },
        Destination::Recycling => RefurbishmentEvent::SentToRecycling { why },
        Destination::Back => {
            let received_by = filled(input.received_by.as_deref())
                .filter(|name| name.chars().count() <= NAME_CHARS_MAX)
                .ok_or(Refusal::new("receiver-missing").kind(RefusalKind::Invalid))?;
            RefurbishmentEvent::SentBack { received_by, why }
        }
        Destination::Bench => RefurbishmentEvent::TakenToBench {
            why: why.ok_or(Refusal::new("bench-why-missing").kind(RefusalKind::Invalid))?,
        },
    })
}

/// Sends them; answers how many. Work that was still ordered is dropped.
pub async fn send(app: &App, actor: &Actor, input: Send) -> Result<usize, Failure> {
    actor.permit(Act::RefurbishmentSend)?;
    let event = &event(&input)?;
    let (input, now) = (&input, app.now_ms());
    let done = app.store.write(|tx| async move {
        let devices = bench::devices(&tx, actor, &input.devices).await?;
        let ids: Vec<String> = devices.iter().map(|row| row.id.clone()).collect();
        let drafts = devices
            .iter()
            .map(|device| bench::draft(device, event.clone()))
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
            filled(input.why.as_deref()).as_deref(),
            now,
        )
        .await?;
        Ok(devices.len())
    });
    Ok(done.await?)
}
