//! Give reserved devices free again: by hand with a reason, and by itself when their day is over.

use crate::store::reservation;
use gapless_journey::allocation::AllocationEvent;
use gapless_journey::device::DeviceStatus;
use gapless_journey::{DeviceId, OrganisationId, OrganisationKind, Refusal, RefusalKind, Role};
use gapless_store::entities::device;
use gapless_store::people::directory;
use gapless_store::{Failure as StoreFailure, Tx, bench as floor, journal};
use gapless_web::access::{Act, Actor, Via};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Characters of a reason.
const WHY_CHARS_MAX: usize = 500;
/// Devices that are released at once when their day is over.
const AT_ONCE: u64 = 500;

/// What is released.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ReleaseDevices)]
pub struct Release {
    /// The devices.
    #[serde(default, rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// `true`: all that the project has reserved.
    #[serde(default)]
    pub all: bool,
    /// The project.
    pub project: Uuid,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// Releases them; gives how many.
pub async fn release(app: &App, actor: &Actor, input: &Release) -> Result<usize, Failure> {
    actor.permit(Act::AllocationDecide)?;
    let why = input.why.trim();
    if why.is_empty() || why.chars().count() > WHY_CHARS_MAX {
        return Err(Refusal::new("release-why")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let done = app.store.write(|tx| async move {
        let kept = reservation::reserved(&*tx, input.project).await?;
        let chosen: Vec<device::Model> = if input.all {
            kept
        } else {
            let ids: Vec<String> = input.devices.iter().map(ToString::to_string).collect();
            let found: Vec<_> = kept
                .into_iter()
                .filter(|row| ids.contains(&row.id))
                .collect();
            if found.len() < ids.len() {
                return Err(Refusal::new("device-not-reserved").into());
            }
            found
        };
        if chosen.is_empty() {
            return Err(Refusal::new("nothing-chosen")
                .kind(RefusalKind::Invalid)
                .into());
        }
        free(&tx, actor, &chosen, why).await?;
        Ok(chosen.len())
    });
    Ok(done.await?)
}

async fn free(
    tx: &Tx,
    actor: &Actor,
    devices: &[device::Model],
    why: &str,
) -> Result<(), StoreFailure> {
    let mut drafts = Vec::new();
    for device in devices {
        let event = AllocationEvent::Released {
            why: why.to_owned(),
        };
        drafts.push(bench::draft(device, event)?);
    }
    let ids: Vec<String> = devices.iter().map(|row| row.id.clone()).collect();
    journal::append(tx, &actor.author(), drafts).await?;
    reservation::forget(tx, &ids).await
}

/// Releases what was kept until a day that is over; gives how many. What has gone on since, packed or back on the bench,
/// only loses its row here.
pub async fn release_over(app: &App) -> Result<usize, Failure> {
    let programmes =
        directory::organisations(&app.store.read, Some(OrganisationKind::Programme)).await?;
    let Some(programme) = programmes.first() else {
        return Ok(0);
    };
    let today = &crate::reserve::day_in(app, 0);
    let programme = OrganisationId(programme.id);
    let actor = &Actor::system("Gapless", Role::Coordinator, programme, Via::Job);
    let mut released = 0;
    loop {
        let done = app.store.write(|tx| async move {
            let over = reservation::over(&*tx, today, AT_ONCE).await?;
            let ids: Vec<String> = over.iter().map(|row| row.device_id.clone()).collect();
            let devices = floor::devices(&*tx, &ids).await?;
            let mut freed = 0;
            for row in &over {
                let kept = devices.iter().find(|device| {
                    device.id == row.device_id
                        && device.status == DeviceStatus::Reserved.as_str()
                        && device.need_id == Some(row.need_id)
                });
                if let Some(device) = kept {
                    let why = format!("kept until {}", row.until);
                    free(&tx, actor, std::slice::from_ref(device), &why).await?;
                    freed += 1;
                }
            }
            reservation::forget(&tx, &ids).await?;
            Ok((over.len(), freed))
        });
        let (looked, freed) = done.await?;
        released += freed;
        if looked == 0 {
            return Ok(released);
        }
    }
}
