//! A hardware report whose scan asked something waits for the answer: it is kept with the question, and taken with what the
//! answer checks in. Nobody uploads it again.

use crate::{
    access,
    outcome::{Facts, Outcome, Report},
    reports,
    rules::scanned::{self, Scanned},
    scan::{Scan, ScanInput},
    store::{self, scan},
};
use gapless_store::{Failure as StoreFailure, files, reports::Arrived};
use gapless_web::{App, Failure, access::Actor};
use uuid::Uuid;

/// A report that waits, and the scan that asked.
pub struct Waiting {
    question: Uuid,
    report: Report,
    arrived: Arrived,
}

/// Keeps a report with the scan that asks.
pub async fn begin(
    scan: &Scan<'_>,
    row: &scan::Model,
    arrived: &Arrived,
) -> Result<(), StoreFailure> {
    let Some(outcome) = Outcome::parse(&row.outcome).filter(|came| came.is_question()) else {
        return Ok(());
    };
    register(scan, arrived).await?;
    let report = Report {
        sha256: arrived.sha256.clone(),
        name: arrived.file_name.clone(),
        fate: None,
    };
    note(scan, row, outcome, report).await.map(|_| ())
}

/// Writes down that the file is kept, and who sent it.
pub async fn register(scan: &Scan<'_>, arrived: &Arrived) -> Result<(), StoreFailure> {
    let (hash, name) = (&arrived.sha256, &arrived.file_name);
    let by = scan.actor.person;
    let kind = "application/octet-stream";
    files::register(scan.tx, hash, name, kind, arrived.bytes, by).await
}

/// The report that waits for this answer, read again from where it is kept.
pub async fn for_answer(
    app: &App,
    actor: &Actor,
    session: Uuid,
    input: &ScanInput,
) -> Result<Option<Waiting>, Failure> {
    let db = &app.store.read;
    let asked = match input.question {
        Some(question) => store::scan_by_id(db, session, question).await?,
        // One key in the scan box answers the last question.
        None if matches!(scanned::read(&input.code), Scanned::Key(_)) => {
            let person = actor.person.map(|person| person.0);
            store::last_scan(db, session, person).await?
        }
        None => None,
    };
    let is_question =
        |row: &scan::Model| Outcome::parse(&row.outcome).is_some_and(Outcome::is_question);
    let Some(asked) = asked.filter(is_question) else {
        return Ok(None);
    };
    let Some(report) = facts(&asked).report else {
        return Ok(None);
    };
    access::session(app, actor, session).await?;
    let arrived = reports::again(app, &report).await?;
    Ok(arrived.map(|arrived| Waiting {
        question: asked.id,
        report,
        arrived,
    }))
}

/// Takes the report with what the answer led to, or keeps it with the next question.
pub async fn follow(
    scan: &Scan<'_>,
    waiting: &Waiting,
    row: scan::Model,
) -> Result<scan::Model, StoreFailure> {
    let asked = store::scan_by_id(&**scan.tx, scan.session.id, waiting.question).await?;
    let is_answered = asked.is_some_and(|asked| asked.outcome == Outcome::Dropped.as_str());
    let Some(outcome) = Outcome::parse(&row.outcome).filter(|_| is_answered) else {
        return Ok(row);
    };
    if outcome.is_question() {
        return note(scan, &row, outcome, waiting.report.clone()).await;
    }
    let Some(fate) = reports::after_answer(scan, &row, &waiting.arrived).await? else {
        return Ok(row);
    };
    let report = Report {
        fate: Some(fate.to_string()),
        ..waiting.report.clone()
    };
    note(scan, &row, outcome, report).await
}

async fn note(
    scan: &Scan<'_>,
    row: &scan::Model,
    outcome: Outcome,
    report: Report,
) -> Result<scan::Model, StoreFailure> {
    let facts = Facts {
        report: Some(report),
        ..facts(row)
    };
    store::set_outcome(&**scan.tx, row.id, outcome, &facts).await?;
    Ok(scan::Model {
        facts: serde_json::to_string(&facts)?,
        ..row.clone()
    })
}

fn facts(row: &scan::Model) -> Facts {
    serde_json::from_str(&row.facts).unwrap_or_default()
}
