//! Undo a check-in: the device is no longer counted, its line is expected again; both entries stand in the journal.

use crate::{
    access,
    outcome::{Facts, Outcome},
    store,
};
use gapless_journey::{
    DeviceId, DiscrepancyId, DonationId, LineId, Refusal, RefusalKind, SiteId,
    entry::Subject,
    receiving::{ReceivingEvent, Resolution},
};
use gapless_store::{
    Failure as StoreFailure,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A check-in to undo.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct UndoInput {
    /// The device.
    pub device: String,
    /// Why.
    pub reason: String,
}

/// Undoes it.
pub async fn undo(
    app: &App,
    actor: &Actor,
    session: Uuid,
    input: UndoInput,
) -> Result<(), Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    let why = reason(&input.reason)?;
    let (why, device) = (why.as_str(), input.device.as_str());
    app.store
        .write(|tx| async move {
            let session = access::open_session(&*tx, actor, session).await?;
            let here = store::donations_of(&*tx, &[session.id]).await?;
            let found = store::devices(&*tx, &[device.to_owned()]).await?;
            let found = found
                .get(device)
                .filter(|d| here.iter().any(|row| row.donation_id == d.donation_id))
                .ok_or_else(StoreFailure::not_found)?;
            let id = DeviceId::parse(device).ok_or_else(StoreFailure::not_found)?;
            let mut subject = Subject::donation(DonationId(found.donation_id)).device(id);
            if let Some(line) = found.line_id {
                subject = subject.line(LineId(line));
            }
            let place = session.site_id.map(SiteId);
            let mut drafts = Vec::new();
            for open in store::open_of_device(&*tx, device, found.donation_id).await? {
                let decided = ReceivingEvent::DiscrepancyDecided {
                    discrepancy: DiscrepancyId(open.id),
                    resolution: Resolution::Mistake,
                    why: why.to_owned(),
                };
                drafts.push(Draft::new(subject.clone(), decided).at(place));
            }
            let undone = ReceivingEvent::CheckInUndone {
                why: why.to_owned(),
            };
            drafts.push(Draft::new(subject, undone).at(place));
            journal::append(&tx, &actor.author(), drafts).await?;
            if let Some(scan) = store::scan_of_device(&*tx, device).await? {
                let facts = Facts {
                    why: Some(why.to_owned()),
                    ..Default::default()
                };
                store::set_outcome(&*tx, scan.id, Outcome::Undone, &facts).await?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}

/// A reason that says something.
pub(crate) fn reason(text: &str) -> Result<String, Refusal> {
    let text: String = text.trim().chars().take(500).collect();
    if text.is_empty() {
        return Err(Refusal::new("receiving-reason-missing").kind(RefusalKind::Invalid));
    }
    Ok(text)
}
