//! Work that was done, written down in one go: clean, install, ready; for one device or forty, in one transaction.
//! What was ordered before ends with it; what was not is ordered and ended at once, so that the record is whole.

use crate::finish::result;
use crate::rules;
use crate::store::work_order::{self, OrderStatus};
use gapless_journey::refurbishment::{RefurbishmentEvent, WorkKind, WorkOutcome};
use gapless_journey::{DeviceId, Refusal, RefusalKind, WorkOrderId};
use gapless_store::Failure as StoreFailure;
use gapless_store::entities::device;
use gapless_store::journal::{self, Draft};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What was done.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Work {
    /// The devices.
    #[serde(rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// Which work.
    #[serde(default, rename = "work")]
    #[schema(value_type = Vec<String>)]
    pub works: Vec<WorkKind>,
    /// Operating system that was installed.
    pub system: Option<String>,
    /// Its language, BCP 47.
    pub language: Option<String>,
    /// They can be given away now.
    #[serde(default)]
    pub ready: bool,
    /// Further words.
    pub note: Option<String>,
}

/// Writes it down; answers how many devices.
pub async fn work(app: &App, actor: &Actor, input: Work) -> Result<usize, Failure> {
    actor.permit(Act::RefurbishmentWork)?;
    rules::words(input.note.as_deref())?;
    if input.works.is_empty() && !input.ready {
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
        let ids: Vec<String> = devices.iter().map(|row| row.id.clone()).collect();
        let orders = work_order::of_devices(&*tx, &ids).await?;
        let (mut drafts, mut new, mut ended) = (Vec::new(), Vec::new(), Vec::new());
        for device in &devices {
            for kind in &input.works {
                let mut open: Vec<Uuid> = open_of(&orders, device, *kind).collect();
                if open.is_empty() {
                    let row = ordered(device, *kind, input, actor, now);
                    let (order, note) = (WorkOrderId(row.id), input.note.clone());
                    drafts.push(bench::draft(
                        device,
                        RefurbishmentEvent::WorkOrdered {
                            order,
                            work: *kind,
                            note,
                        },
                    )?);
                    open.push(row.id);
                    new.push(row);
                }
                done_with(device, *kind, &open, input, &mut drafts)?;
                ended.extend(open);
            }
            if input.ready {
                drafts.push(bench::draft(device, RefurbishmentEvent::MadeReady)?);
            }
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        work_order::add(&tx, new).await?;
        work_order::end(
            &tx,
            &ended,
            OrderStatus::Done,
            &actor.name,
            input.note.as_deref(),
            now,
        )
        .await?;
        Ok(devices.len())
    });
    Ok(done.await?)
}

fn open_of<'a>(
    orders: &'a [work_order::Model],
    device: &'a device::Model,
    kind: WorkKind,
) -> impl Iterator<Item = Uuid> + 'a {
    let is_open = move |row: &&work_order::Model| {
        row.device_id == device.id
            && row.kind == kind.as_str()
            && row.status == OrderStatus::Open.as_str()
    };
    orders.iter().filter(is_open).map(|row| row.id)
}

fn done_with(
    device: &device::Model,
    kind: WorkKind,
    open: &[Uuid],
    input: &Work,
    drafts: &mut Vec<Draft>,
) -> Result<(), StoreFailure> {
    for id in open {
        let event = RefurbishmentEvent::WorkDone {
            order: WorkOrderId(*id),
            outcome: WorkOutcome::Done,
        };
        drafts.push(bench::draft(device, event)?);
    }
    drafts.extend(result(
        device,
        kind,
        input.system.as_deref(),
        input.language.as_deref(),
    )?);
    Ok(())
}

fn ordered(
    device: &device::Model,
    kind: WorkKind,
    input: &Work,
    actor: &Actor,
    now: i64,
) -> work_order::Model {
    let is_install = kind == WorkKind::Install;
    work_order::Model {
        id: WorkOrderId::new().0,
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
