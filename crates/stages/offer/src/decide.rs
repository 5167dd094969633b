//! The coordinator takes or refuses lines, against or beyond the policy, with a reason.

use crate::{
    access,
    correct::in_batches,
    input::Choose,
    rules,
    store::{lines, policy},
};
use gapless_journey::{
    Category, DonationId, LineId, Refusal, RefusalKind, Verdict, entry::Subject, offer::OfferEvent,
};
use gapless_store::{
    Tx,
    entities::line,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use std::collections::BTreeMap;
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
    let day = app.zoned(app.now_ms()).date().to_string();
    let (filter, why, day) = (&filter, why.as_str(), day.as_str());
    let work = |tx: Tx| async move {
        let found = access::donation(actor, &*tx, donation).await?;
        let policy = policy::of(&*tx, &found, day).await?;
        let mut rows = access::chosen(actor, &*tx, donation.0, filter).await?;
        rows.retain(|row| row.verdict != to.as_str() || row.overridden_why.is_none());
        let drafts = rows
            .iter()
            .map(|row| {
                let event = OfferEvent::VerdictOverridden {
                    to,
                    why: why.to_owned(),
                };
                Draft::new(Subject::donation(donation).line(LineId(row.id)), event)
            })
            .collect();
        for part in in_batches(drafts) {
            journal::append(&tx, &actor.author(), part).await?;
        }
        for (category, ids) in by_category(&rows)? {
            // What is taken after all has to be prepared like the rest, what is refused has not.
            let todo = serde_json::to_string(&rules::preparation(category, to, &policy))?;
            lines::overridden(&tx, &ids, why, &todo).await?;
        }
        Ok(rows.len() as u64)
    };
    Ok(app.store.write(work).await?)
}

fn by_category(
    rows: &[line::Model],
) -> Result<BTreeMap<Category, Vec<Uuid>>, gapless_store::Failure> {
    let mut kinds: BTreeMap<Category, Vec<Uuid>> = BTreeMap::new();
    for row in rows {
        let category = Category::parse(&row.category)
            .ok_or_else(|| gapless_store::Failure::corrupt("line.category", &row.category))?;
        kinds.entry(category).or_default().push(row.id);
    }
    Ok(kinds)
}
