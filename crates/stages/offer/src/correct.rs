//! Correct what lines say: one line, with the version that the person saw, or a whole selection. The verdict follows.

use crate::{
    access,
    input::{Changes, Choose},
    judging,
    rules::{self, Judged, Policy, Reason},
    store::{donations, lines, numbers::Keys, policy},
    twice, undo,
};
use gapless_intake::manifest::Claim;
use gapless_journey::{
    AssetTag, DonationId, LineId, Refusal, RefusalKind, SerialNumber, entry::Subject,
    offer::OfferEvent,
};
use gapless_store::{
    Tx,
    entities::{donation, line},
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
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
        let donation = access::donation(actor, &*tx, donation).await?;
        let filter = lines::Filter {
            ids: Some(vec![id.0]),
            ..lines::Filter::default()
        };
        let rows = access::chosen(actor, &*tx, donation.id, &filter).await?;
        let row = rows
            .into_iter()
            .next()
            .ok_or_else(gapless_store::Failure::not_found)?;
        if row.version != input.version {
            return Err(Refusal::new("line-changed-meanwhile").into());
        }
        let policy = policy::of(&*tx, &donation, day).await?;
        change(&tx, actor, &donation, vec![row], &input.changes, &policy).await?;
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
        let donation = access::donation(actor, &*tx, donation).await?;
        let rows = access::chosen(actor, &*tx, donation.id, filter).await?;
        let policy = policy::of(&*tx, &donation, day).await?;
        change(&tx, actor, &donation, rows, changes, &policy).await
    };
    Ok(app.store.write(work).await?)
}

/// Changes rows, judges them again, tells the journal, and keeps how they stood.
pub(crate) async fn change(
    tx: &Tx,
    actor: &Actor,
    donation: &donation::Model,
    rows: Vec<line::Model>,
    changes: &Changes,
    policy: &Policy,
) -> Result<u64, gapless_store::Failure> {
    let offices = match &changes.office {
        Some(_) => donations::sites_by_name(&**tx, donation.donor_id).await?,
        None => Vec::new(),
    };
    let mut work = Work::default();
    let mut touched = Keys::default();
    for was in rows {
        let mut claim = judging::claim(&was)?;
        let told = changes.apply(&mut claim)?;
        if told.is_empty() {
            continue;
        }
        let mut row = was.clone();
        let judged = rules::judge(&claim, policy);
        let mut judged = numbers_told(&mut row, &claim, judged)?;
        // The coordinator's word stands until the coordinator takes it back; a question of the coordinator is answered.
        let verdict = twice::word_of_coordinator(&row).unwrap_or_else(|| {
            row.overridden_why = None;
            judged.verdict
        });
        judged.preparation = rules::preparation(claim.category, verdict, policy);
        if told.iter().any(|change| change.field == "office") {
            let named = claim.office.as_deref();
            row.office_id = named.and_then(|text| judging::office(&offices, text));
        }
        judging::fill(&mut row, &claim, &judged)?;
        if has_other_numbers(&row, &was) {
            touched.add(&was);
            touched.add(&row);
        }
        let event = OfferEvent::LineCorrected {
            changes: told,
            verdict,
            category: claim.category,
        };
        work.add(was, row, event);
    }
    let n = work.save(tx, actor, donation).await?;
    twice::refresh(tx, actor, donation, policy, touched).await?;
    Ok(n)
}

/// True when a number by which a line is known changed.
pub(crate) fn has_other_numbers(row: &line::Model, was: &line::Model) -> bool {
    row.serial_key != was.serial_key || row.asset_key != was.asset_key
}

/// What was told of the numbers of a line, and decided about them, stays as long as the numbers do.
fn numbers_told(
    row: &mut line::Model,
    claim: &Claim,
    mut judged: Judged,
) -> Result<Judged, gapless_store::Failure> {
    let serial = claim.serial_number.as_ref().map(SerialNumber::key);
    let tag = claim.asset_tag.as_ref().map(AssetTag::key);
    if serial != row.serial_key || tag != row.asset_key {
        row.duplicate = false;
        return Ok(judged);
    }
    let was: Vec<Reason> = serde_json::from_str(&row.reasons)?;
    if let Some(said) = twice::decision(&was) {
        return Ok(twice::decided(judged, said.clone()));
    }
    judged
        .reasons
        .extend(was.into_iter().filter(twice::is_told));
    Ok(judged)
}

/// Lines that one correction changes, as they stood and as they stand.
#[derive(Default)]
pub(crate) struct Work {
    was: Vec<line::Model>,
    now: Vec<line::Model>,
    drafts: Vec<Draft>,
}

impl Work {
    /// One more line, and what the journal is told of it.
    pub(crate) fn add(&mut self, was: line::Model, mut now: line::Model, event: OfferEvent) {
        now.version = was.version + 1;
        let donation = DonationId(was.donation_id);
        let subject = Subject::donation(donation).line(LineId(was.id));
        self.drafts.push(Draft::new(subject, event));
        self.was.push(was);
        self.now.push(now);
    }

    /// Saves the lines, and how they stood before; answers how many.
    pub(crate) async fn save(
        self,
        tx: &Tx,
        actor: &Actor,
        donation: &donation::Model,
    ) -> Result<u64, gapless_store::Failure> {
        if self.now.is_empty() {
            return Ok(0);
        }
        let n = self.now.len() as u64;
        lines::correct(tx, self.now).await?;
        let mut events = Vec::with_capacity(self.was.len());
        for part in in_batches(self.drafts) {
            events.extend(journal::append(tx, &actor.author(), part).await?);
        }
        undo::note_lines(tx, actor, donation.id, self.was, &events).await?;
        Ok(n)
    }
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
