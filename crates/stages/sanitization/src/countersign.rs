//! A second person stands for a record.

use crate::store;
use gapless_journey::sanitization::SanitizationEvent;
use gapless_journey::{DeviceId, Refusal, SanitizationId};
use gapless_store::journal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What is countersigned.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Countersign {
    /// The records.
    #[serde(rename = "record")]
    pub records: Vec<Uuid>,
}

/// Countersigns all of them, or none; answers how many. Nobody stands twice for the same record.
pub async fn countersign(app: &App, actor: &Actor, input: Countersign) -> Result<usize, Failure> {
    actor.permit(Act::SanitizationCountersign)?;
    let account = store::account(&app.store.read, actor).await?;
    let (input, account, now) = (&input, &account, app.now_ms());
    let done = app.store.write(|tx| async move {
        let mut drafts = Vec::with_capacity(input.records.len());
        for id in &input.records {
            let row = store::record(&*tx, *id).await?;
            let device =
                DeviceId::parse(&row.device_id).ok_or_else(gapless_store::Failure::not_found)?;
            let devices = bench::devices(&tx, actor, &[device]).await?;
            let device = devices
                .first()
                .ok_or_else(gapless_store::Failure::not_found)?;
            if row.recorded_by_id.is_some()
                && row.recorded_by_id == actor.person.map(|person| person.0)
            {
                return Err(Refusal::new("countersign-own").into());
            }
            if let Some(by) = &row.countersigned_by {
                return Err(Refusal::new("countersigned").with("by", by).into());
            }
            let event = SanitizationEvent::SanitizationCountersigned {
                sanitization: SanitizationId(*id),
            };
            drafts.push(bench::medium_draft(device, row.medium_id, event)?);
            store::countersigned(&tx, &row, &actor.name, account, now).await?;
        }
        let n = drafts.len();
        journal::append(&tx, &actor.author(), drafts).await?;
        Ok(n)
    });
    Ok(done.await?)
}
