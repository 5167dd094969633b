//! Put another device in the place of one that cannot be helped: the partner takes the one back and hands over the other.

use crate::access::{self, is_there};
use crate::ask::still_open;
use crate::reply::tell;
use crate::store::{help, helps, projects};
use crate::take_back::settle_open;
use gapless_journey::follow_up::{FollowUpEvent, HelpOutcome};
use gapless_journey::projects::ApplicationStatus;
use gapless_journey::shipping::ShippingEvent;
use gapless_journey::{DeviceId, HelpId, OrganisationId, ProjectId, Refusal};
use gapless_store::entities::{device, project};
use gapless_store::journal::{self, Draft};
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor};
use gapless_web::typed::{device_code, invalid, text};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A swap.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = SwapDevice)]
pub struct Swap {
    /// The device that takes its place: one that the partner took back before.
    pub spare: String,
    /// Anything: it was tested and works.
    #[serde(default)]
    pub works: Option<String>,
    /// What was done.
    #[serde(default)]
    pub text: String,
}

/// Swaps, and ends the request.
pub async fn swap(app: &App, actor: &Actor, id: Uuid, input: &Swap) -> Result<(), Failure> {
    actor.permit(Act::FollowUpField)?;
    if input.works.is_none() {
        return Err(invalid("help-swap-works").into());
    }
    let said = &text(&input.text);
    let spare = &device_code(&input.spare);
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = access::help(&*tx, actor, id).await?;
        still_open(&row)?;
        let device = access::device(&*tx, &row.device_id).await?;
        if !is_there(&device) {
            return Err(Refusal::new("help-not-here").into());
        }
        let found = projects::find(&*tx, row.project_id).await?;
        let project = found.ok_or_else(StoreFailure::not_found)?;
        if project.status != ApplicationStatus::Selected.as_str() {
            return Err(Refusal::new("follow-up-project-closed").into());
        }
        let (partner, spare) = spare_of(&tx, &project, spare).await?;
        let drafts = events(&row, said, &device, &spare, &project, partner)?;
        journal::append(&tx, &actor.author(), drafts).await?;
        tell(&tx, app, &row, said).await?;
        let project = row.project_id;
        let row = help::Model {
            outcome: Some(HelpOutcome::Swapped.to_string()),
            ended_text: said.clone(),
            ended_by: actor.name.to_string(),
            ended_at: Some(now),
            swapped_with: Some(spare.id.clone()),
            ..row
        };
        helps::save(&tx, row).await?;
        settle_open(&tx, app, project).await
    });
    Ok(done.await?)
}

/// The partner of a project and one of the devices that it can put in another's place.
async fn spare_of(
    tx: &Tx,
    project: &project::Model,
    code: &str,
) -> Result<(Uuid, device::Model), StoreFailure> {
    let partner = projects::partner(&**tx, project.id).await?;
    let partner = partner.ok_or_else(|| Refusal::new("follow-up-no-partner"))?;
    let spares = projects::spares(&**tx, partner).await?;
    let found = spares.into_iter().find(|row| row.id == code);
    let spare = found.ok_or_else(|| Refusal::new("help-no-spare").with("device", code))?;
    Ok((partner, spare))
}

fn events(
    row: &help::Model,
    said: &str,
    device: &device::Model,
    spare: &device::Model,
    project: &project::Model,
    partner: Uuid,
) -> Result<Vec<Draft>, StoreFailure> {
    let id = |row: &device::Model| {
        DeviceId::parse(&row.id).ok_or_else(|| StoreFailure::corrupt("device id", &row.id))
    };
    let back = FollowUpEvent::TakenBack {
        from: OrganisationId(device.custodian_id),
        to: OrganisationId(partner),
        why: Some(said.to_owned()).filter(|said| !said.is_empty()),
    };
    let handed = ShippingEvent::HandedToProject {
        project: ProjectId(project.id),
        from: OrganisationId(partner),
        to: OrganisationId(project.organisation_id),
    };
    let given = FollowUpEvent::HelpGiven {
        help: HelpId(row.id),
        help_outcome: HelpOutcome::Swapped,
        text: said.to_owned(),
    };
    Ok(vec![
        bench::draft(device, back)?,
        bench::draft(spare, handed)?,
        bench::draft(device, FollowUpEvent::Swapped { with: id(spare)? })?,
        bench::draft(spare, FollowUpEvent::Swapped { with: id(device)? })?,
        bench::draft(device, given)?,
    ])
}
