//! Which media one act is about: chosen one by one, or all open media of chosen devices.

use crate::store;
use gapless_journey::sanitization::{MediumKind, MediumStatus, SanitizationEvent};
use gapless_journey::{DeviceId, Refusal, RefusalKind};
use gapless_store::entities::{device, medium};
use gapless_store::journal::Draft;
use gapless_store::{Failure, Tx, bench as floor};
use gapless_web::access::Actor;
use gapless_web::bench;
use std::collections::HashMap;
use uuid::Uuid;

/// One medium that an act is about.
pub(crate) struct Target {
    pub device: device::Model,
    pub medium: Uuid,
    pub kind: MediumKind,
}

/// The media of an act, and the events that find those that nobody had entered.
pub(crate) struct Targets {
    pub all: Vec<Target>,
    pub found: Vec<Draft>,
}

impl Targets {
    /// Adds the medium of a device for which none was entered, and the event that finds it.
    fn find(&mut self, device: &device::Model, kind: MediumKind) -> Result<(), Failure> {
        let id = Uuid::now_v7();
        let event = SanitizationEvent::MediumFound {
            medium_kind: kind,
            serial: None,
        };
        self.found.push(bench::medium_draft(device, id, event)?);
        self.all.push(Target {
            device: device.clone(),
            medium: id,
            kind,
        });
        Ok(())
    }
}

/// Finds them; each must be in a device of the actor's. `new_kind` says what a device holds that has no medium entered.
pub(crate) async fn targets(
    tx: &Tx,
    actor: &Actor,
    media: &[Uuid],
    devices: &[DeviceId],
    new_kind: Option<MediumKind>,
) -> Result<Targets, Failure> {
    let mut chosen: Vec<medium::Model> = store::media(&**tx, media).await?;
    let mut asked: Vec<Uuid> = media.to_vec();
    asked.sort_unstable();
    asked.dedup();
    if chosen.len() != asked.len() {
        return Err(Failure::not_found());
    }
    let mut ids: Vec<DeviceId> = devices.to_vec();
    for row in &chosen {
        ids.push(DeviceId::parse(&row.device_id).ok_or_else(Failure::not_found)?);
    }
    let found = bench::devices(tx, actor, &ids).await?;
    let by_id: HashMap<&str, &device::Model> =
        found.iter().map(|row| (row.id.as_str(), row)).collect();
    let mut names: Vec<String> = devices.iter().map(ToString::to_string).collect();
    names.sort_unstable();
    names.dedup();
    let inside = floor::media(&**tx, &names).await?;
    let mut targets = Targets {
        all: Vec::new(),
        found: Vec::new(),
    };
    for name in &names {
        let open = inside
            .iter()
            .filter(|row| row.device_id == *name && !is_closed(row));
        chosen.extend(open.filter(|row| !asked.contains(&row.id)).cloned());
        if chosen.iter().any(|row| row.device_id == *name) {
            continue;
        }
        let Some(device) = by_id.get(name.as_str()) else {
            continue;
        };
        if inside.iter().any(|row| row.device_id == *name) {
            return Err(Refusal::new("media-all-closed").with("device", name).into());
        }
        let Some(kind) = new_kind else {
            let refusal = Refusal::new("media-not-entered").kind(RefusalKind::Invalid);
            return Err(refusal.with("device", name).into());
        };
        targets.find(device, kind)?;
    }
    for row in chosen {
        let Some(device) = by_id.get(row.device_id.as_str()) else {
            continue;
        };
        let kind = MediumKind::parse(&row.kind).unwrap_or(MediumKind::Unknown);
        targets.all.push(Target {
            device: (*device).clone(),
            medium: row.id,
            kind,
        });
    }
    Ok(targets)
}

/// Rule 3's answer for a row: erased, destroyed, or signed for.
pub(crate) fn is_closed(row: &medium::Model) -> bool {
    match MediumStatus::parse(&row.status) {
        Some(MediumStatus::Erased | MediumStatus::Destroyed) => true,
        Some(MediumStatus::ErasedWithExceptions) => row.exception_accepted,
        _ => false,
    }
}
