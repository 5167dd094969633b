//! Say that an unexpected device answers a line after all: its number was mistyped, or it was taken in before the line was
//! looked at. The discrepancy is decided by it, and so is that of a line that was given up as missing.

use crate::{access, rules::decisions, store, undo::reason};
use gapless_journey::{
    DeviceId, DiscrepancyId, DonationId, LineId, Refusal, RefusalKind,
    entry::Subject,
    receiving::{DiscrepancyKind, ReceivingEvent, Resolution},
};
use gapless_store::{
    Failure as StoreFailure, Tx,
    entities::{device, discrepancy, line},
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Which line an unexpected device answers.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = DeviceMatch)]
pub struct MatchInput {
    /// A line of the same donation that is expected or missing.
    pub line: Uuid,
    /// How that is known.
    pub reason: String,
}

/// Matches the device of a discrepancy to a line.
pub async fn match_device(
    app: &App,
    actor: &Actor,
    discrepancy: Uuid,
    input: MatchInput,
) -> Result<(), Failure> {
    actor.permit(Act::DiscrepancyDecide)?;
    let why = reason(&input.reason)?;
    let (why, input) = (why.as_str(), &input);
    app.store
        .write(|tx| async move {
            let (row, donation) = access::discrepancy(&*tx, actor, discrepancy).await?;
            may_be_matched(actor, &row)?;
            let device = device_of(&tx, &row).await?;
            let line = store::lines(&*tx, &[input.line]).await?.remove(&input.line);
            let line = line
                .filter(|line| line.donation_id == donation.id)
                .ok_or_else(StoreFailure::not_found)?;
            let drafts = drafts(&tx, &row, &device, &line, why).await?;
            journal::append(&tx, &actor.author(), drafts).await?;
            Ok(())
        })
        .await?;
    Ok(())
}

/// Refuses what is no open discrepancy of an unexpected device, and who does not decide on those.
pub(crate) fn may_be_matched(actor: &Actor, row: &discrepancy::Model) -> Result<(), Refusal> {
    if row.kind != DiscrepancyKind::Unexpected.as_str() || !decisions::may_match(actor.role) {
        return Err(Refusal::new("receiving-not-that-decision").kind(RefusalKind::Forbidden));
    }
    if row.resolution.is_some() {
        return Err(Refusal::new("discrepancy-decided")
            .with("by", row.decided_by.clone().unwrap_or_default()));
    }
    Ok(())
}

async fn device_of(tx: &Tx, row: &discrepancy::Model) -> Result<device::Model, StoreFailure> {
    let id = row.device_id.clone().ok_or_else(StoreFailure::not_found)?;
    let mut found = store::devices(&**tx, std::slice::from_ref(&id)).await?;
    found.remove(&id).ok_or_else(StoreFailure::not_found)
}

async fn drafts(
    tx: &Tx,
    row: &discrepancy::Model,
    device: &device::Model,
    line: &line::Model,
    why: &str,
) -> Result<Vec<Draft>, StoreFailure> {
    let id = DeviceId::parse(&device.id).ok_or_else(StoreFailure::not_found)?;
    let subject = Subject::donation(DonationId(row.donation_id))
        .device(id)
        .line(LineId(line.id));
    let matched = ReceivingEvent::DeviceMatched {
        line: LineId(line.id),
    };
    let mut events = vec![matched];
    let missing = store::open_of_lines(&**tx, &[line.id]).await?;
    events.extend([row].into_iter().chain(&missing).map(|row| {
        ReceivingEvent::DiscrepancyDecided {
            discrepancy: DiscrepancyId(row.id),
            resolution: Resolution::Taken,
            why: why.to_owned(),
        }
    }));
    if device.category != line.category {
        events.push(ReceivingEvent::DiscrepancyRaised {
            discrepancy: DiscrepancyId::new(),
            discrepancy_kind: DiscrepancyKind::Mismatched,
        });
    }
    let draft = |event| Draft::new(subject.clone(), event);
    Ok(events.into_iter().map(draft).collect())
}
