//! What was agreed and does not come after all: the donor takes it back, with the reason.

use crate::{access, store};
use gapless_journey::{
    DonationId, LineId, Refusal, RefusalKind, entry::Subject, offer::OfferEvent,
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

/// Lines withdrawn at once.
const LINES_MAX: usize = 2_000;

/// Lines that do not come.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct WithdrawInput {
    /// The lines.
    pub lines: Vec<Uuid>,
    /// Why.
    pub reason: String,
}

/// Withdraws them; answers how many.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    donation: Uuid,
    input: WithdrawInput,
) -> Result<usize, Failure> {
    actor.permit(Act::OfferAmend)?;
    let why = access::reason(&input.reason)?;
    if input.lines.is_empty() || input.lines.len() > LINES_MAX {
        return Err(Refusal::new("collection-nothing-chosen")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let (why, lines) = (why.as_str(), input.lines.as_slice());
    app.store
        .write(|tx| async move {
            let donation = access::donation(&*tx, actor, donation).await?;
            if store::by_ids(&*tx, donation.id, lines).await?.len() != lines.len() {
                return Err(StoreFailure::not_found());
            }
            let drafts = lines
                .iter()
                .map(|line| {
                    let subject = Subject::donation(DonationId(donation.id)).line(LineId(*line));
                    Draft::new(
                        subject,
                        OfferEvent::LineWithdrawn {
                            why: why.to_owned(),
                        },
                    )
                })
                .collect();
            journal::append(&tx, &actor.author(), drafts).await?;
            Ok(())
        })
        .await?;
    Ok(lines.len())
}
