//! Somebody signs for the blocks that could not be erased.

use crate::store;
use gapless_journey::sanitization::SanitizationEvent;
use gapless_journey::{DeviceId, Refusal, RefusalKind};
use gapless_store::journal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Least characters of a reason: "ok" is none.
const REASON_CHARS_MIN: usize = 8;

/// What is signed for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Accept {
    /// The medium.
    pub medium: Uuid,
    /// Why this can be answered for.
    pub reason: String,
}

/// Signs for it.
pub async fn accept(app: &App, actor: &Actor, input: Accept) -> Result<(), Failure> {
    actor.permit(Act::SanitizationAccept)?;
    let why = input.reason.trim();
    if why.chars().count() < REASON_CHARS_MIN {
        return Err(Refusal::new("reason-missing")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let (medium, now) = (input.medium, app.now_ms());
    let done = app.store.write(|tx| async move {
        let found = store::media(&*tx, &[medium]).await?;
        let row = found
            .first()
            .ok_or_else(gapless_store::Failure::not_found)?;
        let device =
            DeviceId::parse(&row.device_id).ok_or_else(gapless_store::Failure::not_found)?;
        let devices = bench::devices(&tx, actor, &[device]).await?;
        let device = devices
            .first()
            .ok_or_else(gapless_store::Failure::not_found)?;
        let event = SanitizationEvent::ExceptionAccepted {
            why: why.to_owned(),
        };
        let draft = bench::medium_draft(device, medium, event)?;
        journal::append(&tx, &actor.author(), vec![draft]).await?;
        if let Some(last) = store::last_record(&*tx, medium).await? {
            store::accepted(&tx, last.id, &actor.name, why, now).await?;
        }
        Ok(())
    });
    Ok(done.await?)
}
