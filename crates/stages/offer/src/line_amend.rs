//! After the list was agreed: a line will not come, or one more comes.

use crate::{
    access,
    correct::in_batches,
    decide::reason,
    input::{Changes, Choose},
    judging, rules,
    store::{donations, lines, policy},
};
use gapless_intake::manifest::Claim;
use gapless_journey::{
    DonationId, LineId, Refusal, RefusalKind, Verdict,
    entry::Subject,
    offer::{LineStatus, OfferEvent},
};
use gapless_store::{
    Tx,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;

/// Lines that will not come.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct WithdrawInput {
    /// Which lines.
    pub choose: Choose,
    /// Why.
    pub why: String,
}

/// A line that comes too.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct AddLateInput {
    /// What it is.
    pub changes: Changes,
    /// Why it was not on the list.
    pub why: String,
}

/// Withdraws every chosen line in one transaction; answers how many.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    input: WithdrawInput,
) -> Result<u64, Failure> {
    actor.permit(Act::OfferAmend)?;
    let why = reason(&input.why)?;
    let filter = input.choose.filter()?;
    let (filter, why) = (&filter, why.as_str());
    let work = |tx: Tx| async move {
        access::donation(actor, &*tx, donation).await?;
        let mut rows = access::chosen(actor, &*tx, donation.0, filter).await?;
        // A filter takes what can still be withdrawn; a line that somebody named must be told when it cannot.
        if filter.ids.is_none() {
            rows.retain(|row| {
                LineStatus::parse(&row.status)
                    .is_some_and(|s| s.is_expected() || s == LineStatus::Missing)
            });
        }
        let drafts: Vec<Draft> = rows
            .iter()
            .map(|row| {
                let event = OfferEvent::LineWithdrawn {
                    why: why.to_owned(),
                };
                Draft::new(Subject::donation(donation).line(LineId(row.id)), event)
            })
            .collect();
        let n = drafts.len() as u64;
        for part in in_batches(drafts) {
            journal::append(&tx, &actor.author(), part).await?;
        }
        Ok(n)
    };
    Ok(app.store.write(work).await?)
}

/// Adds a line to an agreed list. It is judged like any other, and only what is taken can be added.
pub async fn add_late(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    input: AddLateInput,
) -> Result<LineId, Failure> {
    actor.permit(Act::OfferAmend)?;
    access::whole(actor)?;
    let why = reason(&input.why)?;
    let day = app.zoned(app.now_ms()).date().to_string();
    let (changes, why, day) = (&input.changes, why.as_str(), day.as_str());
    let work = |tx: Tx| async move {
        let found = access::donation(actor, &*tx, donation).await?;
        let policy = policy::of(&*tx, &found, day).await?;
        let mut claim = Claim::default();
        changes.apply(&mut claim)?;
        let judged = rules::judge(&claim, &policy);
        if judged.verdict != Verdict::Accepted {
            let code = judged
                .reasons
                .first()
                .map(|r| r.code.clone())
                .unwrap_or_default();
            let refusal = Refusal::new("late-line-not-accepted").kind(RefusalKind::Invalid);
            return Err(refusal.with("reason", code).into());
        }
        let mut row = judging::row(donation.0, None, &claim, &judged)?;
        row.status = LineStatus::Agreed.to_string();
        if let Some(text) = &claim.office {
            let offices = donations::sites_by_name(&*tx, found.donor_id).await?;
            row.office_id = judging::office(&offices, text);
        }
        let id = LineId(row.id);
        let event = OfferEvent::LineAddedLate {
            why: why.to_owned(),
        };
        let draft = Draft::new(Subject::donation(donation).line(id), event);
        journal::append(&tx, &actor.author(), vec![draft]).await?;
        lines::insert(&tx, vec![row]).await?;
        Ok(id)
    };
    Ok(app.store.write(work).await?)
}
