//! Whose projects an actor follows up. Others' answer "not found".

use crate::store::projects::{self, Whose};
use crate::store::{self, check, checks, help, helps};
use gapless_journey::Refusal;
use gapless_journey::device::DeviceStatus;
use gapless_store::Failure as StoreFailure;
use gapless_store::entities::{device, project};
use gapless_web::access::{Actor, Scope, not_found};
use uuid::Uuid;

/// Whose projects an actor lists.
pub fn whose(actor: &Actor) -> Result<Whose, Refusal> {
    match actor.scope() {
        Scope::All => Ok(Whose::All),
        Scope::Carrier(own) => Ok(Whose::Partner(own.0)),
        _ => Err(not_found()),
    }
}

/// True when a project is the actor's: of the programme, or of the service partner who brought its devices.
async fn is_own<C: store::Connection>(
    db: &C,
    actor: &Actor,
    project: Uuid,
) -> Result<bool, StoreFailure> {
    Ok(match actor.scope() {
        Scope::All => true,
        Scope::Carrier(own) => projects::partner(db, project).await? == Some(own.0),
        _ => false,
    })
}

/// A project that is the actor's.
pub async fn project<C: store::Connection>(
    db: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<project::Model, StoreFailure> {
    let found = projects::find(db, id).await?;
    let found = found.ok_or_else(StoreFailure::not_found)?;
    if is_own(db, actor, id).await? {
        Ok(found)
    } else {
        Err(StoreFailure::not_found())
    }
}

/// A check that is the actor's, or the one of the actor's link.
pub async fn check<C: store::Connection>(
    db: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<check::Model, StoreFailure> {
    let found = checks::find(db, id).await?;
    let found = found.ok_or_else(StoreFailure::not_found)?;
    let is_linked =
        matches!(actor.scope(), Scope::Subject(subject) if subject == found.id.to_string());
    if is_linked || is_own(db, actor, found.project_id).await? {
        Ok(found)
    } else {
        Err(StoreFailure::not_found())
    }
}

/// A request for help that is the actor's.
pub async fn help<C: store::Connection>(
    db: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<help::Model, StoreFailure> {
    let found = helps::find(db, id).await?;
    let found = found.ok_or_else(StoreFailure::not_found)?;
    let is_asked = matches!(actor.scope(), Scope::Carrier(own) if found.partner_id == Some(own.0));
    if is_asked || matches!(actor.scope(), Scope::All) {
        Ok(found)
    } else {
        Err(StoreFailure::not_found())
    }
}

/// One device by its id.
pub async fn device<C: store::Connection>(db: &C, id: &str) -> Result<device::Model, StoreFailure> {
    let found = gapless_store::bench::devices(db, &[id.to_owned()]).await?;
    found.into_iter().next().ok_or_else(StoreFailure::not_found)
}

/// True while a project has a device, whatever became of it there.
pub fn is_there(device: &device::Model) -> bool {
    let status = DeviceStatus::parse(&device.status);
    device.project_id.is_some()
        && device.shipment_id.is_none()
        && status.is_some_and(|status| DeviceStatus::WITH_PROJECT.contains(&status))
}
