//! Decide what does not agree: one thing or a selection, with a reason.

use crate::{access, rules::decisions, store, undo::reason};
use gapless_journey::{
    DeviceId, DiscrepancyId, DonationId, LineId, Refusal, RefusalKind,
    entry::Subject,
    receiving::{DiscrepancyKind, ReceivingEvent, Resolution},
};
use gapless_store::{
    Failure as StoreFailure,
    entities::discrepancy,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Decisions at once.
const DECISIONS_MAX: usize = 500;

/// A decision.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = DiscrepancyDecision)]
pub struct DecideInput {
    /// What it is about: one discrepancy or several of the same kind.
    pub discrepancies: Vec<Uuid>,
    /// A word such as `lost`, `coming-later`, `never-sent`, `taken`, `returned`, `recycled`.
    pub resolution: String,
    /// Why.
    pub reason: String,
}

/// Decides them all; all or nothing. Answers how many.
pub async fn decide(app: &App, actor: &Actor, input: DecideInput) -> Result<usize, Failure> {
    actor.permit(Act::DiscrepancyDecide)?;
    let why = reason(&input.reason)?;
    let wrong = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let resolution =
        Resolution::parse(&input.resolution).ok_or_else(|| wrong("receiving-decision-missing"))?;
    if input.discrepancies.is_empty() || input.discrepancies.len() > DECISIONS_MAX {
        return Err(wrong("receiving-nothing-chosen").into());
    }
    let (why, ids) = (why.as_str(), input.discrepancies.as_slice());
    let n = app
        .store
        .write(|tx| async move {
            let rows = store::by_ids(&*tx, ids).await?;
            let donations: Vec<Uuid> = rows.iter().map(|row| row.donation_id).collect();
            let donations = store::donations(&*tx, &donations).await?;
            let own = |row: &discrepancy::Model| {
                donations
                    .iter()
                    .any(|d| d.id == row.donation_id && access::sees(actor, d))
            };
            if rows.len() != ids.len() || !rows.iter().all(own) {
                return Err(StoreFailure::not_found());
            }
            // One batch a donation: the journal adds up one donation's books at a time.
            for donation in &donations {
                let mut drafts = Vec::new();
                for row in rows.iter().filter(|row| row.donation_id == donation.id) {
                    drafts.push(draft(actor, row, resolution, why)?);
                }
                journal::append(&tx, &actor.author(), drafts).await?;
            }
            Ok(rows.len())
        })
        .await?;
    Ok(n)
}

fn draft(
    actor: &Actor,
    row: &discrepancy::Model,
    resolution: Resolution,
    why: &str,
) -> Result<Draft, StoreFailure> {
    let kind = DiscrepancyKind::parse(&row.kind)
        .ok_or_else(|| StoreFailure::corrupt("discrepancy.kind", &row.kind))?;
    decisions::may_decide(kind, actor.role, resolution)?;
    if row.resolution.is_some() {
        return Err(Refusal::new("discrepancy-decided")
            .with("by", row.decided_by.clone().unwrap_or_default())
            .into());
    }
    let mut subject = Subject::donation(DonationId(row.donation_id));
    if let Some(line) = row.line_id {
        subject = subject.line(LineId(line));
    }
    if let Some(device) = &row.device_id {
        subject = subject.device(DeviceId::parse(device).ok_or_else(StoreFailure::not_found)?);
    }
    let decided = ReceivingEvent::DiscrepancyDecided {
        discrepancy: DiscrepancyId(row.id),
        resolution,
        why: why.to_owned(),
    };
    Ok(Draft::new(subject, decided))
}
