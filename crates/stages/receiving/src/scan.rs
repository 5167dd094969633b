//! Scan anything: a device is checked in, a unit is opened, a weight is noted; what is not certain becomes a question.

use crate::{
    access,
    answer::{Answer, apply, by_key},
    check_in::{Arrival, check_in, scan_row},
    lookup::Lookup,
    outcome::{Facts, Outcome},
    rules::{
        matching::Found,
        scanned::{self, Scanned},
    },
    store::{self, scan, session},
    unit, waits, weigh,
};
use gapless_journey::{DeviceId, fold};
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// One scan.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct ScanInput {
    /// What was scanned or typed.
    #[serde(default)]
    pub code: String,
    /// The scan that asked, when this is an answer.
    #[serde(default)]
    pub question: Option<Uuid>,
    /// The answer.
    #[serde(default)]
    pub answer: Option<Answer>,
}

/// What came of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ScanOutput {
    /// `gapless.scan/1`.
    pub schema: &'static str,
    /// The scan; an answer names it as `question`.
    pub scan: Uuid,
    /// As it came.
    pub code: String,
    /// A word such as `checked-in`, `already`, `ask-near`.
    pub outcome: String,
    /// The device, ours or the one that was here before.
    pub device: Option<String>,
    /// The line that it answers.
    pub line: Option<Uuid>,
    /// The donation.
    pub donation: Option<Uuid>,
    /// The packing unit.
    pub unit: Option<Uuid>,
    /// Lines that it may be.
    pub candidates: Vec<Uuid>,
    /// Another donation's number, or a unit's.
    pub number: Option<String>,
    /// Who did it before.
    pub by: Option<String>,
    /// What became of the hardware report that waited for the answer: `taken`, `duplicate`, `other-device` or `left-bench`.
    pub report: Option<String>,
}

impl ScanOutput {
    /// Out of its row.
    pub fn of(row: &scan::Model) -> Self {
        let facts: Facts = serde_json::from_str(&row.facts).unwrap_or_default();
        Self {
            schema: "gapless.scan/1",
            scan: row.id,
            code: row.code.clone(),
            outcome: row.outcome.clone(),
            device: row.device_id.clone(),
            line: row.line_id,
            donation: row.donation_id,
            unit: row.unit_id,
            candidates: facts.lines,
            number: facts.number,
            by: facts.by,
            report: facts.report.and_then(|report| report.fate),
        }
    }
}

/// What every part of a scan is given.
pub struct Scan<'a> {
    /// The transaction.
    pub tx: &'a Tx,
    /// Who scans.
    pub actor: &'a Actor,
    /// The open session.
    pub session: &'a session::Model,
    /// When.
    pub now_ms: i64,
}

impl Scan<'_> {
    /// Keeps a scan that checked nothing in.
    pub async fn keep(&self, row: scan::Model) -> Result<scan::Model, StoreFailure> {
        store::add_scans(&**self.tx, vec![row.clone()]).await?;
        Ok(row)
    }

    /// A row about nothing yet.
    pub fn row(
        &self,
        code: &str,
        outcome: Outcome,
        facts: &Facts,
    ) -> Result<scan::Model, StoreFailure> {
        scan_row(
            self.session.id,
            self.actor,
            code,
            outcome,
            facts,
            self.now_ms,
        )
    }

    /// The person, for questions about their own scans.
    pub fn person(&self) -> Option<Uuid> {
        self.actor.person.map(|p| p.0)
    }

    /// The unit out of which this person is counting.
    pub async fn unit(&self) -> Result<Option<Uuid>, StoreFailure> {
        let opened = store::open_unit(&**self.tx, self.session.id, self.person()).await?;
        Ok(opened.and_then(|scan| scan.unit_id))
    }
}

/// Takes one scan.
pub async fn scan(
    app: &App,
    actor: &Actor,
    session: Uuid,
    input: ScanInput,
) -> Result<ScanOutput, Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    let waiting = &waits::for_answer(app, actor, session, &input).await?;
    let (now_ms, input) = (app.now_ms(), &input);
    let row = app
        .store
        .write(|tx| async move {
            let session = access::open_session(&*tx, actor, session).await?;
            let scan = Scan {
                tx: &tx,
                actor,
                session: &session,
                now_ms,
            };
            let row = match &input.answer {
                Some(answer) => apply(&scan, input.question, &input.code, answer).await?,
                None => take(&scan, &input.code).await?,
            };
            match waiting {
                Some(waiting) => waits::follow(&scan, waiting, row).await,
                None => Ok(row),
            }
        })
        .await?;
    Ok(ScanOutput::of(&row))
}

async fn take(scan: &Scan<'_>, code: &str) -> Result<scan::Model, StoreFailure> {
    let last = store::last_scan(&**scan.tx, scan.session.id, scan.person()).await?;
    match scanned::read(code) {
        Scanned::Key(key) => {
            let question = last.filter(|last| is_question(&last.outcome));
            match question.as_ref().and_then(|q| by_key(q, key)) {
                Some(answer) => apply(scan, question.map(|q| q.id), "", &answer).await,
                None => {
                    scan.keep(scan.row(code, Outcome::Unreadable, &Facts::default())?)
                        .await
                }
            }
        }
        Scanned::Nothing => {
            scan.keep(scan.row(code, Outcome::Unreadable, &Facts::default())?)
                .await
        }
        Scanned::Weight(weight_g) => weigh::weigh_last(scan, code, weight_g).await,
        Scanned::Unit(number) => unit::open_unit(scan, code, &number).await,
        Scanned::Device(device) => own_label(scan, code, &device).await,
        Scanned::Number { text, key } => {
            if let Some(asked) = last.filter(|l| l.outcome == Outcome::AskSeal.as_str()) {
                let facts: Facts = serde_json::from_str(&asked.facts)?;
                if facts.seal.as_deref().is_some_and(|seal| fold(seal) == key) {
                    let answer = Answer::Seal {
                        seal: text,
                        is_intact: true,
                    };
                    return apply(scan, Some(asked.id), "", &answer).await;
                }
            }
            number(scan, &text, &key).await
        }
    }
}

fn is_question(outcome: &str) -> bool {
    Outcome::parse(outcome).is_some_and(Outcome::is_question)
}

/// One of our own labels: it says where the device is and who checked it in.
async fn own_label(
    scan: &Scan<'_>,
    code: &str,
    device: &DeviceId,
) -> Result<scan::Model, StoreFailure> {
    let found = store::devices(&**scan.tx, &[device.to_string()]).await?;
    let Some(found) = found.get(device.as_str()) else {
        return scan
            .keep(scan.row(code, Outcome::Unknown, &Facts::default())?)
            .await;
    };
    let donation = store::donation(&**scan.tx, found.donation_id).await?;
    match donation.filter(|d| access::sees(scan.actor, d)) {
        Some(_) => already(scan, code, &found.id).await,
        None => {
            scan.keep(scan.row(code, Outcome::Unknown, &Facts::default())?)
                .await
        }
    }
}

/// A number that somebody read off a device.
pub(crate) async fn number(
    scan: &Scan<'_>,
    code: &str,
    key: &str,
) -> Result<scan::Model, StoreFailure> {
    let keys = [key.to_owned()];
    let lookup = Lookup::load(scan.tx, scan.actor, scan.session.id, &keys).await?;
    let ask = |outcome, lines: Vec<Uuid>| -> Result<scan::Model, StoreFailure> {
        scan.row(
            code,
            outcome,
            &Facts {
                lines,
                ..Default::default()
            },
        )
    };
    match lookup.find(key) {
        Found::Line(claim) => {
            let unit = scan.unit().await?;
            let lines = store::lines(&**scan.tx, &[claim.line]).await?;
            let (Some(line), Some(donor)) = (lines.get(&claim.line), lookup.donor(claim.donation))
            else {
                return Err(StoreFailure::not_found());
            };
            let arrival = Arrival::of_line(line, donor, code, unit);
            one(scan, arrival).await
        }
        Found::Already(known) => already(scan, code, &known.device).await,
        Found::Several(claims) => {
            let lines = claims.iter().map(|c| c.line).collect();
            scan.keep(ask(Outcome::AskSeveral, lines)?).await
        }
        Found::Near(claims) => {
            let lines = claims.iter().map(|c| c.line).collect();
            scan.keep(ask(Outcome::AskNear, lines)?).await
        }
        Found::NotAgreed(claim) => {
            let facts = Facts {
                lines: vec![claim.line],
                status: Some(claim.status.to_string()),
                ..Default::default()
            };
            scan.keep(scan.row(code, Outcome::AskNotAgreed, &facts)?)
                .await
        }
        Found::Elsewhere(donation) => {
            let number = store::donation(&**scan.tx, donation)
                .await?
                .map(|d| d.number);
            let facts = Facts {
                number,
                ..Default::default()
            };
            let row = scan.row(code, Outcome::AskElsewhere, &facts)?;
            scan.keep(scan::Model {
                donation_id: Some(donation),
                ..row
            })
            .await
        }
        Found::Unknown => scan.keep(ask(Outcome::AskUnexpected, Vec::new())?).await,
    }
}

/// Checks one device in.
pub(crate) async fn one(scan: &Scan<'_>, arrival: Arrival) -> Result<scan::Model, StoreFailure> {
    let done = check_in(
        scan.tx,
        scan.actor,
        scan.session,
        vec![arrival],
        scan.now_ms,
    )
    .await?;
    done.into_iter()
        .next()
        .map(|(_, row)| row)
        .ok_or_else(StoreFailure::not_found)
}

/// Says where a device is and who checked it in; nothing is doubled.
pub(crate) async fn already(
    scan: &Scan<'_>,
    code: &str,
    device: &str,
) -> Result<scan::Model, StoreFailure> {
    let found = store::devices(&**scan.tx, &[device.to_owned()]).await?;
    let Some(found) = found.get(device) else {
        return Err(StoreFailure::not_found());
    };
    let by = store::checked_in_by(&**scan.tx, device).await?;
    let number = store::donation(&**scan.tx, found.donation_id)
        .await?
        .map(|d| d.number);
    let facts = Facts {
        number,
        status: Some(found.status.clone()),
        at: by.as_ref().map(|(_, at)| *at),
        by: by.map(|(by, _)| by),
        ..Default::default()
    };
    let row = scan.row(code, Outcome::Already, &facts)?;
    let row = scan::Model {
        device_id: Some(found.id.clone()),
        donation_id: Some(found.donation_id),
        line_id: found.line_id,
        ..row
    };
    scan.keep(row).await
}
