//! What an actor has to do next in this stage, derived from state.

use crate::store;
use gapless_journey::Stage;
use gapless_journey::sanitization::MediumStatus;
use gapless_store::bench::{self as floor, MediaState, Work};
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, bench, t_with};
use uuid::Uuid;

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if !actor.may(Act::SanitizationRecord) && !actor.may(Act::SanitizationAccept) {
        return Ok(tasks);
    }
    let Ok(custodian) = bench::custodian(actor) else {
        return Ok(tasks);
    };
    let (store, db) = (&app.store, &app.store.read);
    let text = |key: &str, n: u64| t_with(lang, key, &[("n", n.into())]).into_owned();
    if actor.may(Act::SanitizationRecord) {
        for (kind, key, media, link) in MEDIA.iter().copied() {
            let work = of(media, custodian);
            let (n, oldest) = floor::count(store, &work).await?;
            if n > 0 {
                let task = Task::new(Stage::Sanitization, kind, n, text(key, n), link);
                tasks.push(task.oldest(oldest).blocking());
            }
        }
        let n = store::waiting(db, custodian).await?;
        if n > 0 {
            let (kind, link) = ("sanitization-reports", "/sanitization/reports");
            let text = text("sanitization-task-reports", n);
            tasks.push(Task::new(Stage::Sanitization, kind, n, text, link));
        }
    }
    if actor.may(Act::SanitizationAccept) {
        let media = MediaState::Has(MediumStatus::ErasedWithExceptions);
        let (n, _) = floor::count(store, &of(media, custodian)).await?;
        if n > 0 {
            let (kind, link) = ("sanitization-exceptions", "/sanitization?state=exceptions");
            let text = text("sanitization-task-exceptions", n);
            tasks.push(Task::new(Stage::Sanitization, kind, n, text, link).blocking());
        }
    }
    Ok(tasks)
}

/// Devices at this stage of which a medium is in a state.
fn of(media: MediaState, custodian: Option<Uuid>) -> Work {
    Work {
        media: Some(media),
        ..Work::of(Stage::Sanitization, custodian)
    }
}

/// Open work by the state of the media: kind of task, its text, the state, where it is done.
const MEDIA: &[(&str, &str, MediaState, &str)] = &[
    (
        "sanitization-unknown",
        "sanitization-task-unknown",
        MediaState::Unknown,
        "/sanitization?state=unknown",
    ),
    (
        "sanitization-open",
        "sanitization-task-open",
        MediaState::Has(MediumStatus::Open),
        "/sanitization?state=open",
    ),
    (
        "sanitization-failed",
        "sanitization-task-failed",
        MediaState::Has(MediumStatus::Failed),
        "/sanitization?state=failed",
    ),
];
