//! Write down a part that was fitted where a device stands, and the device that it came from.

use crate::access::{self, is_there};
use crate::ask::{say, still_open};
use crate::store::projects;
use gapless_journey::follow_up::FollowUpEvent;
use gapless_journey::{DeviceId, Refusal};
use gapless_store::entities::device;
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::typed::{device_code, invalid, line};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A part that was fitted.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = FitPartOnSite)]
pub struct FitPart {
    /// What part.
    pub part: String,
    /// The device that it came from; empty for a part that was bought.
    #[serde(default)]
    pub from: String,
}

/// Writes it down for the device of a request.
pub async fn fit(app: &App, actor: &Actor, id: Uuid, input: &FitPart) -> Result<(), Failure> {
    actor.permit(Act::FollowUpField)?;
    let part = &line(&input.part);
    if part.is_empty() {
        return Err(invalid("help-part").into());
    }
    let from = &device_code(&input.from);
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = access::help(&*tx, actor, id).await?;
        still_open(&row)?;
        let device = access::device(&*tx, &row.device_id).await?;
        let mut drafts = Vec::new();
        let mut giver = None;
        if !from.is_empty() {
            let other = giver_of(&tx, actor, from, &device).await?;
            let taken = FollowUpEvent::PartTaken {
                part: part.clone(),
                to: DeviceId::parse(&device.id),
            };
            drafts.push(bench::draft(&other, taken)?);
            giver = DeviceId::parse(&other.id);
        }
        let fitted = FollowUpEvent::PartFitted {
            part: part.clone(),
            from: giver,
        };
        drafts.push(bench::draft(&device, fitted)?);
        journal::append(&tx, &actor.author(), drafts).await?;
        let said = if from.is_empty() {
            part.clone()
        } else {
            format!("{part} ({from})")
        };
        say(&tx, &row, &said, &actor.name, true, now).await
    });
    Ok(done.await?)
}

/// A device that gives a part: another one, of a project that the actor serves or in its partner's hands.
async fn giver_of(
    tx: &Tx,
    actor: &Actor,
    code: &str,
    device: &device::Model,
) -> Result<device::Model, StoreFailure> {
    let wrong = || Refusal::new("help-part-from").with("device", code);
    if code == device.id {
        return Err(wrong().into());
    }
    let found = gapless_store::bench::devices(&**tx, &[code.to_owned()]).await?;
    let other = found.into_iter().next().ok_or_else(wrong)?;
    let Some(project) = other.project_id else {
        return Err(wrong().into());
    };
    let partner = projects::partner(&**tx, project).await?;
    let is_taken_back = partner == Some(other.custodian_id);
    if !(is_there(&other) || is_taken_back) || access::project(&**tx, actor, project).await.is_err()
    {
        return Err(wrong().into());
    }
    Ok(other)
}
