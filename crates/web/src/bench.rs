//! What the stages of the work bench share: whose devices an actor works on, in whose name events are written.
//! What must never live here: a rule of a stage, a table.

use crate::access::{Actor, Scope, not_found};
use gapless_journey::{
    DeviceId, DonationId, MediumId, Refusal, RefusalKind, SiteId, entry::Author, entry::Event, entry::Subject,
};
use gapless_store::entities::device;
use gapless_store::journal::Draft;
use gapless_store::{Failure, Tx, bench};
use uuid::Uuid;

/// Whose devices an actor sees on the bench: all for the programme, its own for a refurbisher, none for others.
pub fn custodian(actor: &Actor) -> Result<Option<Uuid>, Refusal> {
    match actor.scope() {
        Scope::All => Ok(None),
        Scope::Refurbisher(organisation) => Ok(Some(organisation.0)),
        _ => Err(not_found()),
    }
}

/// In whose name an actor's events are written.
pub fn author(actor: &Actor) -> Author {
    Author { person: actor.person, organisation: actor.organisation, name: actor.name.to_string() }
}

/// The devices of one act, each once, each the actor's own; others' answer as if they were not there.
pub async fn devices(tx: &Tx, actor: &Actor, ids: &[DeviceId]) -> Result<Vec<device::Model>, Failure> {
    let mut asked: Vec<String> = ids.iter().map(ToString::to_string).collect();
    asked.sort_unstable();
    asked.dedup();
    if asked.is_empty() {
        return Err(Refusal::new("nothing-chosen").kind(RefusalKind::Invalid).into());
    }
    if asked.len() > bench::BULK_MAX {
        let refusal = Refusal::new("too-many-chosen").kind(RefusalKind::TooLarge);
        return Err(refusal.with("n", bench::BULK_MAX).into());
    }
    let custodian = custodian(actor)?;
    let found = bench::devices(&**tx, &asked).await?;
    let are_ours = found.iter().all(|device| custodian.is_none_or(|own| own == device.custodian_id));
    if found.len() == asked.len() && are_ours { Ok(found) } else { Err(Failure::not_found()) }
}

/// The subject of an event of a device.
pub fn subject(device: &device::Model) -> Result<Subject, Failure> {
    let id = DeviceId::parse(&device.id).ok_or_else(|| Failure::corrupt("device id", &device.id))?;
    Ok(Subject::donation(DonationId(device.donation_id)).device(id))
}

/// An event of a device, where it lies.
pub fn draft(device: &device::Model, event: impl Into<Event>) -> Result<Draft, Failure> {
    Ok(Draft::new(subject(device)?, event).at(device.place_id.map(SiteId)))
}

/// An event of a medium in a device.
pub fn medium_draft(
    device: &device::Model,
    medium: Uuid,
    event: impl Into<Event>,
) -> Result<Draft, Failure> {
    let subject = subject(device)?.medium(MediumId(medium));
    Ok(Draft::new(subject, event).at(device.place_id.map(SiteId)))
}
