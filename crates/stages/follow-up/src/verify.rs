//! Look again at a device of the sample, as the service partner.

use crate::access;
use crate::store::{check_device, checks};
use crate::tick::settle;
use gapless_journey::follow_up::{Finding, FollowUpEvent};
use gapless_journey::{CheckId, Refusal, RefusalKind};
use gapless_store::Failure as StoreFailure;
use gapless_store::journal;
use gapless_web::access::{Act, Actor};
use gapless_web::typed::{device_code, text};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What was found.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = VerifyCheck)]
pub struct Verify {
    /// The device.
    pub device: String,
    /// `works`, `broken`, `lost`, `stolen` or `retired`.
    #[schema(value_type = String)]
    pub finding: Finding,
    /// What there is to say.
    #[serde(default)]
    pub note: String,
}

/// Keeps it; what the partner found counts from now on.
pub async fn verify(app: &App, actor: &Actor, id: Uuid, input: &Verify) -> Result<(), Failure> {
    actor.permit(Act::FollowUpField)?;
    let now = app.now_ms();
    let code = &device_code(&input.device);
    let done = app.store.write(|tx| async move {
        access::check(&*tx, actor, id).await?;
        let row = checks::device(&*tx, id, code).await?;
        let row = row.ok_or_else(StoreFailure::not_found)?;
        let refuse = |code| Refusal::new(code).kind(RefusalKind::Conflict);
        if !row.sampled {
            return Err(refuse("follow-up-not-sampled").into());
        }
        if row.verified_at.is_some() {
            return Err(refuse("follow-up-verified").into());
        }
        let device = access::device(&*tx, code).await?;
        let event = FollowUpEvent::Verified {
            check: CheckId(id),
            finding: input.finding,
        };
        let draft = bench::draft(&device, event)?;
        journal::append(&tx, &actor.author(), vec![draft]).await?;
        let row = check_device::Model {
            verified: Some(input.finding.to_string()),
            verified_note: text(&input.note),
            verified_by: actor.name.to_string(),
            verified_at: Some(now),
            ..row
        };
        checks::set_device(&tx, row, false).await?;
        settle(&tx, app, id).await
    });
    Ok(done.await?)
}
