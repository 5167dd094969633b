//! End work orders: done, or not possible; then the device needs another route.

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

/// How orders ended.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Finish {
    /// The orders.
    #[serde(rename = "order")]
    pub orders: Vec<Uuid>,
    /// `done` or `not-possible`.
    #[schema(value_type = String)]
    pub outcome: WorkOutcome,
    /// What came of it; needed where it was not possible.
    pub note: Option<String>,
    /// The system that was installed, where it is not the ordered one.
    pub system: Option<String>,
    /// Its language.
    pub language: Option<String>,
}

/// Ends them; answers how many.
pub async fn finish(app: &App, actor: &Actor, input: Finish) -> Result<usize, Failure> {
    actor.permit(Act::RefurbishmentWork)?;
    let note = input
        .note
        .as_deref()
        .map(str::trim)
        .filter(|note| !note.is_empty());
    rules::words(note)?;
    if input.outcome == WorkOutcome::NotPossible && note.is_none() {
        return Err(Refusal::new("reason-missing")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let (input, now) = (&input, app.now_ms());
    let done = app.store.write(|tx| async move {
        let orders = work_order::by_ids(&*tx, &input.orders).await?;
        if orders.len() != input.orders.len() {
            return Err(StoreFailure::not_found());
        }
        let ids: Vec<DeviceId> = orders
            .iter()
            .filter_map(|row| DeviceId::parse(&row.device_id))
            .collect();
        let devices = bench::devices(&tx, actor, &ids).await?;
        let mut drafts = Vec::new();
        for order in &orders {
            let device = devices.iter().find(|device| device.id == order.device_id);
            let device = device.ok_or_else(StoreFailure::not_found)?;
            ended(device, order, input, &mut drafts)?;
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        let status = match input.outcome {
            WorkOutcome::Done => OrderStatus::Done,
            WorkOutcome::NotPossible => OrderStatus::NotPossible,
        };
        work_order::end(&tx, &input.orders, status, &actor.name, note, now).await?;
        Ok(orders.len())
    });
    Ok(done.await?)
}

/// The events of one order that ended.
fn ended(
    device: &device::Model,
    order: &work_order::Model,
    input: &Finish,
    drafts: &mut Vec<Draft>,
) -> Result<(), StoreFailure> {
    let event = RefurbishmentEvent::WorkDone {
        order: WorkOrderId(order.id),
        outcome: input.outcome,
    };
    drafts.push(bench::draft(device, event)?);
    if input.outcome == WorkOutcome::NotPossible {
        return Ok(());
    }
    let kind = WorkKind::parse(&order.kind)
        .ok_or_else(|| StoreFailure::corrupt("work_order.kind", &order.kind))?;
    let system = input.system.as_deref().or(order.system.as_deref());
    let language = input.language.as_deref().or(order.language.as_deref());
    drafts.extend(result(device, kind, system, language)?);
    Ok(())
}

/// What a kind of work leaves behind on the record beside its end.
pub(crate) fn result(
    device: &device::Model,
    kind: WorkKind,
    system: Option<&str>,
    language: Option<&str>,
) -> Result<Option<Draft>, StoreFailure> {
    let event = match kind {
        WorkKind::Clean => Some(RefurbishmentEvent::Cleaned),
        WorkKind::Install => rules::installation(kind, system, language)?
            .map(|(system, language)| RefurbishmentEvent::SystemInstalled { system, language }),
        WorkKind::Repair | WorkKind::Upgrade | WorkKind::Harvest => None,
    };
    event.map(|event| bench::draft(device, event)).transpose()
}
