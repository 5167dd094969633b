//! What an actor has to do next in this stage, derived from state.

use crate::store;
use gapless_journey::Stage;
use gapless_journey::sanitization::MediumStatus;
use gapless_store::bench::{self as floor, MediaState, Work};
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, bench, t_with};

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if !actor.may(Act::SanitizationRecord) && !actor.may(Act::SanitizationAccept) {
        return Ok(tasks);
    }
    let Ok(custodian) = bench::custodian(actor) else { return Ok(tasks) };
    let db = &app.store.read;
    let text = |key: &str, n: u64| t_with(lang, key, &[("n", n.into())]).into_owned();
    if actor.may(Act::SanitizationRecord) {
        for (kind, key, media, link) in [
            ("sanitization-unknown", "sanitization-task-unknown", MediaState::Unknown, "/sanitization?state=unknown"),
            ("sanitization-open", "sanitization-task-open", MediaState::Has(MediumStatus::Open), "/sanitization?state=open"),
            ("sanitization-failed", "sanitization-task-failed", MediaState::Has(MediumStatus::Failed), "/sanitization?state=failed"),
        ] {
            let work = Work { media: Some(media), ..Work::of(Stage::Sanitization, custodian) };
            let n = floor::count(db, &work).await?;
            if n > 0 {
                let task = Task::new(Stage::Sanitization, kind, n, text(key, n), link);
                tasks.push(task.oldest(floor::oldest(db, &work).await?).blocking());
            }
        }
        let n = store::waiting(db, custodian).await?;
        if n > 0 {
            let text = text("sanitization-task-reports", n);
            tasks.push(Task::new(Stage::Sanitization, "sanitization-reports", n, text, "/sanitization/reports"));
        }
    }
    if actor.may(Act::SanitizationAccept) {
        let media = MediaState::Has(MediumStatus::ErasedWithExceptions);
        let work = Work { media: Some(media), ..Work::of(Stage::Sanitization, custodian) };
        let n = floor::count(db, &work).await?;
        if n > 0 {
            let text = text("sanitization-task-exceptions", n);
            let link = "/sanitization?state=exceptions";
            tasks.push(Task::new(Stage::Sanitization, "sanitization-exceptions", n, text, link).blocking());
        }
    }
    Ok(tasks)
}
