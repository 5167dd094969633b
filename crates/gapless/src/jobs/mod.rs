//! Background work: takes jobs off the list, one after the other, and forgets now and then what need not be kept.

pub mod api;
mod housekeeping;
mod list;
pub mod pages;
#[cfg(test)]
mod tests;

use gapless_allocation::propose;
use gapless_reporting::make;
use gapless_store::entities::job;
use gapless_store::jobs;
use gapless_web::{App, Failure, Outcome, mail};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// How often an idle worker looks for a job.
const LOOK: Duration = Duration::from_secs(1);
/// How often it tidies up.
const TIDY: Duration = Duration::from_secs(60 * 60);
/// One job may take this long; its lease is longer.
const JOB_MAX: Duration = Duration::from_secs(4 * 60);

/// Works until the server stops.
pub async fn work(app: App, mut stopped: watch::Receiver<bool>) {
    let mut tidied: Option<Instant> = None;
    while !*stopped.borrow() {
        let busy = match once(&app).await {
            Ok(busy) => busy,
            Err(error) => {
                tracing::error!(%error, "jobs cannot be taken");
                false
            }
        };
        if busy {
            continue;
        }
        crate::operations::upkeep();
        // Not at the start: a server that has just begun has requests to answer.
        if tidied.get_or_insert_with(Instant::now).elapsed() > TIDY {
            tidied = Some(Instant::now());
            housekeeping::tidy(&app).await;
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            changed = stopped.changed() => if changed.is_err() { break },
        }
    }
}

/// Does one job; false when there was none.
pub async fn once(app: &App) -> Outcome<bool> {
    let Some(job) = jobs::take(&app.store).await? else {
        return Ok(false);
    };
    let done = match tokio::time::timeout(JOB_MAX, run(app, &job)).await {
        Ok(done) => done,
        Err(_) => Err(Failure::fault("took longer than a job may take")),
    };
    let result = done.map_err(|failure| {
        tracing::warn!(job = %job.id, kind = job.kind, tries = job.tries + 1, %failure, "a job failed");
        failure.to_string()
    });
    jobs::finish(&app.store, &job, result).await?;
    Ok(true)
}

/// Every kind of job there is.
async fn run(app: &App, job: &job::Model) -> Outcome<()> {
    let payload = serde_json::from_str(&job.payload)?;
    match job.kind.as_str() {
        mail::JOB => mail::send(app, &payload).await,
        make::JOB => make::run(app, &payload).await,
        propose::JOB => propose::run(app, &payload).await,
        unknown => Err(Failure::fault(format!(
            "nobody knows jobs of the kind {unknown:?}"
        ))),
    }
}
