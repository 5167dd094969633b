//! Take devices back, as the service partner: at the end of their second life, when a project ends, or to be repaired.

use crate::access;
use crate::rules::word::CheckStatus;
use crate::store::{checks, projects};
use crate::tick::settle;
use gapless_journey::follow_up::FollowUpEvent;
use gapless_journey::{OrganisationId, Refusal};
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::typed::{invalid, text};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Devices that are taken back at once.
const DEVICES_MAX: usize = 500;

/// What is taken back.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = TakeBack)]
pub struct TakeBack {
    /// The devices.
    #[serde(default, rename = "id")]
    pub devices: Vec<String>,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// Takes them back; gives how many.
pub async fn take_back(
    app: &App,
    actor: &Actor,
    project: Uuid,
    input: &TakeBack,
) -> Result<usize, Failure> {
    actor.permit(Act::FollowUpField)?;
    let why = &text(&input.why);
    if why.is_empty() {
        return Err(invalid("follow-up-why").into());
    }
    if input.devices.is_empty() {
        return Err(invalid("nothing-chosen").into());
    }
    if input.devices.len() > DEVICES_MAX {
        return Err(invalid("too-many-chosen").with("n", DEVICES_MAX).into());
    }
    let done = app.store.write(|tx| async move {
        let project = access::project(&*tx, actor, project).await?;
        let partner = projects::partner(&*tx, project.id).await?;
        let partner = partner.ok_or_else(|| Refusal::new("follow-up-no-partner"))?;
        let there = projects::devices(&*tx, project.id).await?;
        let mut wanted = input.devices.clone();
        wanted.sort_unstable();
        wanted.dedup();
        let mut drafts = Vec::new();
        for id in &wanted {
            let device = there.iter().find(|row| row.id == *id);
            // What nobody can find cannot be carried away: first somebody says that it turned up.
            let device = device
                .filter(|row| row.status != "lost" && row.status != "stolen")
                .ok_or_else(|| Refusal::new("follow-up-not-there").with("device", id))?;
            let event = FollowUpEvent::TakenBack {
                from: OrganisationId(device.custodian_id),
                to: OrganisationId(partner),
                why: Some(why.clone()),
            };
            drafts.push(bench::draft(device, event)?);
        }
        let n = drafts.len();
        journal::append(&tx, &actor.author(), drafts).await?;
        settle_open(&tx, app, project.id).await?;
        Ok(n)
    });
    Ok(done.await?)
}

/// What went away needs no answer any more.
pub(crate) async fn settle_open(tx: &Tx, app: &App, project: Uuid) -> Result<(), StoreFailure> {
    for row in checks::of_project(&**tx, project).await? {
        if row.status == CheckStatus::Open.as_str() {
            settle(tx, app, row.id).await?;
        }
    }
    Ok(())
}
