//! Fit a part of the stock into a device. Its tests count no more: what was tested is not what stands there.

use crate::store::part;
use crate::take_part::name;
use gapless_journey::refurbishment::RefurbishmentEvent;
use gapless_journey::{DeviceId, Refusal};
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What goes where.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FitPart {
    /// The part.
    pub part: Uuid,
    /// The device.
    #[schema(value_type = String)]
    pub device: DeviceId,
}

/// Fits it.
pub async fn fit_part(app: &App, actor: &Actor, input: FitPart) -> Result<(), Failure> {
    actor.permit(Act::RefurbishmentWork)?;
    let (input, now) = (&input, app.now_ms());
    let done = app.store.write(|tx| async move {
        let row = part::find(&*tx, input.part, bench::custodian(actor)?).await?;
        fit(&tx, actor, &row, &input.device, now).await
    });
    Ok(done.await?)
}

/// Fits a part that is in stock; the second of two who reach for it is told.
pub(crate) async fn fit(
    tx: &Tx,
    actor: &Actor,
    row: &part::Model,
    into: &DeviceId,
    now: i64,
) -> Result<(), StoreFailure> {
    if row.from_device_id.as_deref() == Some(into.as_str()) {
        return Err(Refusal::new("part-same-device").into());
    }
    let devices = bench::devices(tx, actor, std::slice::from_ref(into)).await?;
    let from = row.from_device_id.as_deref().and_then(DeviceId::parse);
    for device in &devices {
        let event = RefurbishmentEvent::PartFitted {
            part: name(row),
            from: from.clone(),
        };
        journal::append(tx, &actor.author(), vec![bench::draft(device, event)?]).await?;
    }
    if part::fitted(tx, row.id, into.as_str(), &actor.name, now).await? {
        Ok(())
    } else {
        let where_to = row.into_device_id.clone().unwrap_or_default();
        Err(Refusal::new("part-not-in-stock")
            .with("device", where_to)
            .into())
    }
}
