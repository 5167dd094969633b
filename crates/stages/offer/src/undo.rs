//! Undo the last correction of a list: a column, a selection, a line, or what was said of numbers that stand twice. It is an act
//! of its own: the journal keeps the correction, and an entry that names it.

use crate::{
    access,
    correct::{has_other_numbers, in_batches},
    input::Changes,
    judging, map_columns, remember,
    rules::{Judged, Reason},
    store::{act, before, lines, numbers::Keys, policy},
    twice,
};
use gapless_intake::manifest::Claim;
use gapless_journey::{
    DonationId, EventId, LineId, Refusal, Verdict,
    entry::{AnyEvent, Subject},
    offer::{Change, OfferEvent},
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
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// Lines were corrected.
pub const LINES: &str = "lines";
/// Columns were named.
pub const COLUMNS: &str = "columns";
/// What the entry says that names the correction.
const WHY: &str = "undone";

/// How a file was read before its columns were named.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Columns {
    /// The file.
    pub manifest: Uuid,
    /// Its columns as they were named before.
    pub map: Vec<String>,
    /// What was remembered of the donor's headers before.
    pub memory: Vec<remember::Before>,
    /// The journal's entry.
    pub event: EventId,
}

/// Keeps how lines stood before they were corrected.
pub(crate) async fn note_lines(
    tx: &Tx,
    actor: &Actor,
    donation: Uuid,
    was: Vec<line::Model>,
    events: &[EventId],
) -> Result<(), gapless_store::Failure> {
    let n = i64::try_from(was.len()).unwrap_or(i64::MAX);
    act::note(tx, act_of(actor, donation, LINES, n, String::new())).await?;
    // The journal counts a change of the verdict, too.
    let versions = lines::versions(tx, was.iter().map(|row| row.id)).await?;
    let rows = was.into_iter().zip(events);
    let rows = rows.map(|(row, event)| before::Model {
        donation_id: donation,
        line_id: row.id,
        event_id: event.0,
        version: versions.get(&row.id).copied().unwrap_or(0),
        claim: row.claim,
        verdict: row.verdict,
        overridden_why: row.overridden_why,
        office_id: row.office_id,
        reasons: row.reasons,
        preparation: row.preparation,
        duplicate: row.duplicate,
    });
    before::keep(tx, rows.collect()).await
}

/// Keeps how a file was read before its columns were named.
pub(crate) async fn note_columns(
    tx: &Tx,
    actor: &Actor,
    donation: Uuid,
    lines: u64,
    columns: &Columns,
) -> Result<(), gapless_store::Failure> {
    let n = i64::try_from(lines).unwrap_or(i64::MAX);
    let body = serde_json::to_string(columns)?;
    act::note(tx, act_of(actor, donation, COLUMNS, n, body)).await
}

fn act_of(actor: &Actor, donation: Uuid, kind: &str, lines: i64, body: String) -> act::Model {
    act::Model {
        donation_id: donation,
        id: Uuid::now_v7(),
        kind: kind.to_owned(),
        lines,
        body,
        person_id: actor.person.map(|p| p.0),
        made_by: actor.name.to_string(),
        made_at: gapless_store::millis(gapless_store::now()),
    }
}

/// True when who looks may undo this correction: what was done for another office, or for the whole list, is not an office's.
pub(crate) fn may(actor: &Actor, act: &act::Model) -> bool {
    access::own_office(actor).is_none()
        || act.kind == LINES && act.person_id == actor.person.map(|p| p.0)
}

/// Undoes the last correction of a donation; answers how many lines stand as before.
pub async fn undo(app: &App, actor: &Actor, donation: DonationId) -> Result<u64, Failure> {
    actor.permit(Act::OfferCorrect)?;
    let found = access::donation(actor, &app.store.read, donation).await?;
    let last = act::last(&app.store.read, found.id).await?;
    let last = last.ok_or(Refusal::new("nothing-to-undo"))?;
    if !may(actor, &last) {
        return Err(Refusal::new("nothing-to-undo").into());
    }
    if last.kind == COLUMNS {
        let columns: Columns = serde_json::from_str(&last.body).map_err(Failure::fault)?;
        return map_columns::read_as_before(app, actor, &found, last.id, columns).await;
    }
    let day = app.zoned(app.now_ms()).date().to_string();
    let (day, id) = (day.as_str(), last.id);
    let work = |tx: Tx| async move { lines_as_before(&tx, actor, donation, id, day).await };
    Ok(app.store.write(work).await?)
}

/// Refuses when another correction came between.
pub(crate) async fn is_last(
    tx: &Tx,
    donation: Uuid,
    id: Uuid,
) -> Result<(), gapless_store::Failure> {
    match act::last(&**tx, donation).await? {
        Some(act) if act.id == id => Ok(()),
        _ => Err(Refusal::new("undo-changed-meanwhile").into()),
    }
}

async fn lines_as_before(
    tx: &Tx,
    actor: &Actor,
    donation: DonationId,
    id: Uuid,
    day: &str,
) -> Result<u64, gapless_store::Failure> {
    let donation = access::donation(actor, &**tx, donation).await?;
    is_last(tx, donation.id, id).await?;
    let policy = policy::of(&**tx, &donation, day).await?;
    let stood = before::of(&**tx, donation.id).await?;
    let filter = lines::Filter {
        changed_last: true,
        ..lines::Filter::default()
    };
    let rows = access::chosen(actor, &**tx, donation.id, &filter).await?;
    if rows.len() != stood.len() {
        return Err(gapless_store::Failure::not_found());
    }
    let mut rows: HashMap<Uuid, line::Model> = rows.into_iter().map(|r| (r.id, r)).collect();
    let (mut drafts, mut changed, mut touched) = (Vec::new(), Vec::new(), Keys::default());
    for was in stood {
        let now = rows
            .remove(&was.line_id)
            .ok_or_else(gapless_store::Failure::not_found)?;
        if now.version != was.version {
            return Err(Refusal::new("undo-changed-meanwhile").into());
        }
        let (row, event) = as_before(&now, &was)?;
        if has_other_numbers(&row, &now) {
            touched.add(&now);
            touched.add(&row);
        }
        let subject = Subject::donation(DonationId(donation.id)).line(LineId(row.id));
        drafts.push(Draft::new(subject.clone(), event));
        drafts.push(Draft::new(subject, names(EventId(was.event_id))));
        changed.push(row);
    }
    let n = changed.len() as u64;
    act::take_away(tx, donation.id).await?;
    lines::correct(tx, changed).await?;
    for part in in_batches(drafts) {
        journal::append(tx, &actor.author(), part).await?;
    }
    twice::refresh(tx, actor, &donation, &policy, touched).await?;
    Ok(n)
}

/// The entry that names the one which was undone.
pub(crate) fn names(event: EventId) -> AnyEvent {
    AnyEvent::Corrected {
        event,
        why: WHY.to_owned(),
    }
}

/// A line as it stood, and what the journal is told.
fn as_before(
    now: &line::Model,
    was: &before::Model,
) -> Result<(line::Model, OfferEvent), gapless_store::Failure> {
    let claim: Claim = serde_json::from_str(&was.claim)?;
    let verdict = Verdict::parse(&was.verdict)
        .ok_or_else(|| gapless_store::Failure::corrupt("offer_before.verdict", &was.verdict))?;
    let judged = Judged {
        verdict,
        reasons: serde_json::from_str(&was.reasons)?,
        preparation: serde_json::from_str(&was.preparation)?,
    };
    let mut row = now.clone();
    judging::fill(&mut row, &claim, &judged)?;
    row.overridden_why.clone_from(&was.overridden_why);
    row.office_id = was.office_id;
    row.duplicate = was.duplicate;
    row.version += 1;
    let mut changes = Changes::between(&judging::claim(now)?, &claim);
    let said = |json: &str| -> Result<Option<String>, gapless_store::Failure> {
        let reasons: Vec<Reason> = serde_json::from_str(json)?;
        Ok(twice::decision(&reasons).map(|reason| reason.code.clone()))
    };
    let (from, to) = (said(&now.reasons)?, said(&was.reasons)?);
    if from != to {
        let field = twice::FIELD.to_owned();
        changes.push(Change { field, from, to });
    }
    let event = OfferEvent::LineCorrected {
        changes,
        verdict,
        category: claim.category,
    };
    Ok((row, event))
}
