//! Correct what lines say: one line, with the version that the person saw, or a whole selection. The verdict follows.

use crate::{
    access,
    input::{Changes, Choose},
    judging,
    rules::{self, Judged, Policy, Reason},
    store::{donations, lines, policy},
};
use gapless_intake::manifest::Claim;
use gapless_journey::{
    DonationId, LineId, Refusal, RefusalKind, SerialNumber, Verdict, entry::Subject,
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
use std::collections::HashMap;
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

/// Changes rows, judges them again, and tells the journal.
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
    let mut drafts = Vec::new();
    let mut changed = Vec::new();
    let mut left = Vec::new();
    for mut row in rows {
        let mut claim = judging::claim(&row)?;
        let told = changes.apply(&mut claim)?;
        if told.is_empty() {
            continue;
        }
        let mut judged = rules::judge(&claim, policy);
        duplicates(tx, donation, &mut row, &claim, &mut judged).await?;
        // The coordinator's word stands until the coordinator takes it back; a question of the coordinator is answered.
        let verdict = match (&row.overridden_why, Verdict::parse(&row.verdict)) {
            (Some(_), Some(word)) if word != Verdict::NeedsInfo => word,
            _ => {
                row.overridden_why = None;
                judged.verdict
            }
        };
        judged.preparation = rules::preparation(claim.category, verdict, policy);
        if told.iter().any(|change| change.field == "office") {
            let named = claim.office.as_deref();
            row.office_id = named.and_then(|text| judging::office(&offices, text));
        }
        let was = row.serial_key.clone();
        judging::fill(&mut row, &claim, &judged)?;
        left.extend(was.filter(|key| row.serial_key.as_ref() != Some(key)));
        row.version += 1;
        let event = OfferEvent::LineCorrected {
            changes: told,
            verdict,
            category: claim.category,
        };
        let subject = Subject::donation(DonationId(donation.id)).line(LineId(row.id));
        drafts.push(Draft::new(subject, event));
        changed.push(row);
    }
    let n = drafts.len() as u64;
    lines::correct(tx, changed).await?;
    stand_alone(tx, donation, left).await?;
    for part in in_batches(drafts) {
        journal::append(tx, &actor.author(), part).await?;
    }
    Ok(n)
}

/// A corrected serial number is looked for again; otherwise what was found stays among the reasons.
async fn duplicates(
    tx: &Tx,
    donation: &donation::Model,
    row: &mut line::Model,
    claim: &Claim,
    judged: &mut Judged,
) -> Result<(), gapless_store::Failure> {
    let key = claim.serial_number.as_ref().map(SerialNumber::key);
    if key == row.serial_key {
        let was: Vec<Reason> = serde_json::from_str(&row.reasons)?;
        let told = was.into_iter().filter(|r| r.code.starts_with("duplicate-"));
        judged.reasons.extend(told);
        return Ok(());
    }
    row.duplicate = false;
    let Some(key) = key.filter(|key| rules::can_tell_apart(key)) else {
        return Ok(());
    };
    if let Some(other) = lines::same_serial(&**tx, donation.id, &key, row.id).await? {
        judged.reasons.push(judging::twice_in_list(other));
        row.duplicate = true;
    }
    let seen = lines::seen_before(&**tx, donation.id, donation.donor_id, &[key]).await?;
    if let Some(number) = seen.into_values().next() {
        judged.reasons.push(judging::twice_elsewhere(&number));
        row.duplicate = true;
    }
    Ok(())
}

/// Where lines gave up a serial number, the first of those that keep it stands alone, and the others name that one.
async fn stand_alone(
    tx: &Tx,
    donation: &donation::Model,
    keys: Vec<String>,
) -> Result<(), gapless_store::Failure> {
    let mut first: HashMap<String, i64> = HashMap::new();
    let mut changed = Vec::new();
    for mut row in lines::of_serials(&**tx, donation.id, keys).await? {
        let was: Vec<Reason> = serde_json::from_str(&row.reasons)?;
        let known = row.serial_key.as_ref().and_then(|key| first.get(key));
        let told = was.iter().filter_map(|reason| {
            if reason.code != judging::TWICE_IN_LIST {
                return Some(reason.clone());
            }
            known.map(judging::twice_in_list)
        });
        let told: Vec<Reason> = told.collect();
        if let Some(key) = row.serial_key.clone() {
            first.entry(key).or_insert(row.row_number);
        }
        if told != was {
            row.duplicate = told
                .iter()
                .any(|reason| reason.code.starts_with("duplicate-"));
            row.reasons = serde_json::to_string(&told)?;
            changed.push(row);
        }
    }
    lines::correct(tx, changed).await
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
