//! The coordinator takes or refuses lines, against or beyond the policy, with a reason.

use crate::{correct::in_batches, input::Choose, store::lines};
use gapless_journey::{
    DonationId, LineId, Refusal, RefusalKind, Verdict, entry::Subject, offer::OfferEvent,
};
use gapless_store::{
    Tx,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{self, Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Most characters of a reason.
pub const WHY_CHARS_MAX: usize = 500;

/// A decision on lines.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct DecideInput {
    /// Which lines.
    pub choose: Choose,
    /// `accepted`, `rejected` or `needs-info`.
    pub verdict: String,
    /// Why.
    pub why: String,
}

/// A reason that a person gave, trimmed; refused when there is none.
pub(crate) fn reason(why: &str) -> Result<String, Refusal> {
    let why = why.trim();
    if why.is_empty() {
        return Err(Refusal::new("reason-missing").kind(RefusalKind::Invalid));
    }
    Ok(why.chars().take(WHY_CHARS_MAX).collect())
}

/// Decides on every chosen line in one transaction; answers how many.
pub async fn decide(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    input: DecideInput,
) -> Result<u64, Failure> {
    actor.permit(Act::OfferDecide)?;
    let to = Verdict::parse(&input.verdict).ok_or_else(|| {
        Refusal::new("offer-verdict-unknown")
            .kind(RefusalKind::Invalid)
            .with("value", &input.verdict)
    })?;
    let why = reason(&input.why)?;
    let filter = input.choose.filter()?;
    let (filter, why) = (&filter, why.as_str());
    let work = |tx: Tx| async move {
        access::donation(actor, &*tx, donation).await?;
        let rows = lines::chosen(&*tx, donation.0, filter).await?;
        let ids: Vec<Uuid> = rows
            .iter()
            .filter(|row| row.verdict != to.as_str() || row.overridden_why.is_none())
            .map(|row| row.id)
            .collect();
        let drafts = ids
            .iter()
            .map(|id| {
                let event = OfferEvent::VerdictOverridden {
                    to,
                    why: why.to_owned(),
                };
                Draft::new(Subject::donation(donation).line(LineId(*id)), event)
            })
            .collect();
        for part in in_batches(drafts) {
            journal::append(&tx, &actor.author(), part).await?;
        }
        lines::overridden(&tx, &ids, why).await?;
        Ok(ids.len() as u64)
    };
    Ok(app.store.write(work).await?)
}
