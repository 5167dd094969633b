//! A report that came before and waits for an answer: the answer names the file, so that nobody sends it twice. Only who may
//! open a file, or sent it, may name it.

use crate::store;
use gapless_intake::limits::REPORT_BYTES_MAX;
use gapless_store::files;
use gapless_store::overview::Seen;
use gapless_store::reports::Arrived;
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor, Scope, not_found};
use gapless_web::sent::Upload;
use gapless_web::{App, Failure};
use uuid::Uuid;

/// A file that came before, as if it came now.
pub async fn load(app: &App, actor: &Actor, sha256: &str) -> Result<Upload, Failure> {
    actor.permit(Act::AssessmentRecord)?;
    let (seen, person) = who(actor);
    let found = store::kept(&app.store.read, seen, person, sha256).await?;
    // What is larger came as something else than a report.
    let is_report = |bytes: i64| usize::try_from(bytes).is_ok_and(|n| n <= REPORT_BYTES_MAX);
    let row = found
        .filter(|row| is_report(row.bytes))
        .ok_or_else(not_found)?;
    Ok(Upload {
        bytes: app.store.files.get(&row.sha256).await?,
        name: row.name,
    })
}

/// Writes down who sent a report that waits for an answer; answers the hash by which the answer may name it.
pub(crate) async fn wait(
    tx: &Tx,
    actor: &Actor,
    arrived: &Arrived,
) -> Result<Option<String>, StoreFailure> {
    let (hash, name) = (&arrived.sha256, &arrived.file_name);
    let kind = "application/octet-stream";
    files::register(tx, hash, name, kind, arrived.bytes, actor.person).await?;
    let (seen, person) = who(actor);
    let found = store::kept(&**tx, seen, person, hash).await?;
    Ok(found.map(|row| row.sha256))
}

fn who(actor: &Actor) -> (Seen, Option<Uuid>) {
    let seen = match actor.scope() {
        Scope::All => Seen::Everything,
        Scope::Refurbisher(refurbisher) => Seen::Refurbisher(refurbisher.0),
        _ => Seen::Nothing,
    };
    (seen, actor.person.map(|person| person.0))
}
