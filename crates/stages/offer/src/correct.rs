//! Correct what lines say: one line, with the version that the person saw, or a whole selection. The verdict follows.

use crate::{
    input::{Changes, Choose},
    judging,
    rules::{self, Policy},
    store::{lines, policy},
};
use gapless_journey::{
    DonationId, LineId, Refusal, RefusalKind, Verdict, entry::Subject, offer::OfferEvent,
};
use gapless_store::{
    Tx,
    entities::line,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{self, Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;

/// One line as a person corrected it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct CorrectLineInput {
    /// The version that the person saw.
    pub version: i64,
    /// What it says now.
    pub changes: Changes,
}

/// The same correction for many lines.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct CorrectInput {
    /// Which lines.
    pub choose: Choose,
    /// What they say now.
    pub changes: Changes,
}

/// Corrects one line. When somebody else changed it meanwhile, nothing is saved and the refusal says so.
pub async fn correct_line(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    id: LineId,
    input: CorrectLineInput,
) -> Result<(), Failure> {
    actor.permit(Act::OfferCorrect)?;
    let day = app.zoned(app.now_ms()).date().to_string();
    let (input, day) = (&input, day.as_str());
    let work = |tx: Tx| async move {
        access::donation(actor, &*tx, donation).await?;
        let filter = lines::Filter {
            ids: Some(vec![id.0]),
            ..lines::Filter::default()
        };
        let rows = lines::chosen(&*tx, donation.0, &filter).await?;
        let row = rows
            .into_iter()
            .next()
            .ok_or_else(gapless_store::Failure::not_found)?;
        if row.version != input.version {
            return Err(Refusal::new("line-changed-meanwhile").into());
        }
        let policy = policy::in_force(&*tx, day).await?;
        change(&tx, actor, donation, vec![row], &input.changes, &policy).await?;
        Ok(())
    };
    Ok(app.store.write(work).await?)
}

/// Corrects every chosen line in one transaction; answers how many changed.
pub async fn correct(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    input: CorrectInput,
) -> Result<u64, Failure> {
    actor.permit(Act::OfferCorrect)?;
    if input.changes.is_empty() {
        return Err(Refusal::new("nothing-changed")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let filter = input.choose.filter()?;
    let day = app.zoned(app.now_ms()).date().to_string();
    let (changes, filter, day) = (&input.changes, &filter, day.as_str());
    let work = |tx: Tx| async move {
        access::donation(actor, &*tx, donation).await?;
        let rows = lines::chosen(&*tx, donation.0, filter).await?;
        let policy = policy::in_force(&*tx, day).await?;
        change(&tx, actor, donation, rows, changes, &policy).await
    };
    Ok(app.store.write(work).await?)
}

/// Changes rows, judges them again, and tells the journal.
pub(crate) async fn change(
    tx: &Tx,
    actor: &Actor,
    donation: DonationId,
    rows: Vec<line::Model>,
    changes: &Changes,
    policy: &Policy,
) -> Result<u64, gapless_store::Failure> {
    let mut drafts = Vec::new();
    for mut row in rows {
        let mut claim = judging::claim(&row)?;
        let told = changes.apply(&mut claim)?;
        if told.is_empty() {
            continue;
        }
        let judged = rules::judge(&claim, policy);
        let version = row.version;
        judging::fill(&mut row, &claim, &judged)?;
        // The coordinator's word stands until the coordinator takes it back.
        let verdict = match &row.overridden_why {
            Some(_) => Verdict::parse(&row.verdict).unwrap_or(judged.verdict),
            None => judged.verdict,
        };
        let event = OfferEvent::LineCorrected {
            changes: told,
            verdict,
            category: claim.category,
        };
        drafts.push(Draft::new(
            Subject::donation(donation).line(LineId(row.id)),
            event,
        ));
        if !lines::correct(tx, row, version).await? {
            return Err(Refusal::new("line-changed-meanwhile").into());
        }
    }
    let n = drafts.len() as u64;
    for part in in_batches(drafts) {
        journal::append(tx, &actor.author(), part).await?;
    }
    Ok(n)
}

/// Parts that the journal takes at once.
pub(crate) fn in_batches(mut drafts: Vec<Draft>) -> Vec<Vec<Draft>> {
    let mut parts = Vec::new();
    while !drafts.is_empty() {
        let rest = drafts.split_off(drafts.len().min(journal::BATCH_MAX));
        parts.push(std::mem::replace(&mut drafts, rest));
    }
    parts
}
