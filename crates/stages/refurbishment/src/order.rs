//! Order work on devices: the same on a whole selection, in one transaction.

use crate::rules;
use crate::store::work_order::{self, OrderStatus};
use gapless_journey::refurbishment::{RefurbishmentEvent, WorkKind};
use gapless_journey::{DeviceId, Refusal, RefusalKind, WorkOrderId};
use gapless_store::entities::device;
use gapless_store::journal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is to be done.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Order {
    /// The devices.
    #[serde(rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// What: `clean`, `repair`, `upgrade`, `install`, `harvest`.
    #[serde(default, rename = "work")]
    #[schema(value_type = Vec<String>)]
    pub works: Vec<WorkKind>,
    /// What is wrong or wanted.
    pub note: Option<String>,
    /// Operating system, for an installation.
    pub system: Option<String>,
    /// Its language, BCP 47.
    pub language: Option<String>,
}

/// Orders it; answers how many orders there are now.
pub async fn order(app: &App, actor: &Actor, input: Order) -> Result<usize, Failure> {
    actor.permit(Act::RefurbishmentOrder)?;
    rules::words(input.note.as_deref())?;
    if input.works.is_empty() {
        return Err(Refusal::new("work-missing")
            .kind(RefusalKind::Invalid)
            .into());
    }
    for kind in &input.works {
        rules::installation(*kind, input.system.as_deref(), input.language.as_deref())?;
    }
    let (input, now) = (&input, app.now_ms());
    let done = app.store.write(|tx| async move {
        let devices = bench::devices(&tx, actor, &input.devices).await?;
        let (mut drafts, mut rows) = (Vec::new(), Vec::new());
        for device in &devices {
            for kind in &input.works {
                let id = WorkOrderId::new();
                let event = RefurbishmentEvent::WorkOrdered {
                    order: id,
                    work: *kind,
                    note: input.note.clone(),
                };
                drafts.push(bench::draft(device, event)?);
                rows.push(row(id, device, *kind, input, actor, now));
            }
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        let n = rows.len();
        work_order::add(&tx, rows).await?;
        Ok(n)
    });
    Ok(done.await?)
}

fn row(
    id: WorkOrderId,
    device: &device::Model,
    kind: WorkKind,
    input: &Order,
    actor: &Actor,
    now: i64,
) -> work_order::Model {
    let is_install = kind == WorkKind::Install;
    work_order::Model {
        id: id.0,
        donation_id: device.donation_id,
        device_id: device.id.clone(),
        organisation_id: device.custodian_id,
        kind: kind.to_string(),
        status: OrderStatus::Open.to_string(),
        note: input.note.clone(),
        system: input.system.clone().filter(|_| is_install),
        language: input.language.clone().filter(|_| is_install),
        ordered_at: now,
        ordered_by: actor.name.to_string(),
        ended_at: None,
        ended_by: None,
        ended_note: None,
    }
}
