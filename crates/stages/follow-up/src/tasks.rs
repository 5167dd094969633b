//! What an actor has to do next in this stage.

use crate::access::whose;
use crate::policy::policy;
use crate::store::projects::{self, Whose};
use crate::store::{checks, helps};
use gapless_journey::Stage;
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, t_with};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The tasks of this actor: who waits for help, who did not answer, at what to look again, what to fetch.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if !actor.may(Act::FollowUpField) {
        return Ok(tasks);
    }
    let db = &app.store.read;
    let whose = whose(actor)?;
    let task = |key: &'static str, n: u64, link: String| {
        let text = t_with(lang, key, &[("n", n.into())]);
        Task::new(Stage::FollowUp, key, n, text, link)
    };
    let (n, oldest) = helps::waiting(db, whose).await?;
    if n > 0 {
        let help = task("follow-up-task-help", n, "/follow-up/help".to_owned());
        tasks.push(help.oldest(oldest));
    }
    let days = policy(app, db).await?.remind_days;
    let last = days.last().copied().unwrap_or(0);
    let late = app.now_ms() - last * DAY_MS;
    let open = checks::open(db, whose).await?;
    let late: Vec<_> = open.iter().filter(|row| row.opened_at <= late).collect();
    if let Some(first) = late.first() {
        let link = match late.len() {
            1 => format!("/follow-up/checks/{}", first.id),
            _ => "/follow-up".to_owned(),
        };
        let calls = task("follow-up-task-call", late.len() as u64, link);
        tasks.push(calls.oldest(Some(first.opened_at)));
    }
    // The partner is the one who goes there; the programme sees it on the page.
    if whose == Whose::All {
        return Ok(tasks);
    }
    let samples = checks::to_verify(db, whose).await?;
    if let Some((first, _)) = samples.first() {
        let n: i64 = samples.iter().map(|(_, n)| n).sum();
        let link = format!("/follow-up/checks/{first}#sample");
        let n = u64::try_from(n).unwrap_or(0);
        tasks.push(task("follow-up-task-verify", n, link));
    }
    if let Some((project, n)) = projects::to_fetch(db, whose).await? {
        let link = format!("/follow-up/projects/{project}");
        tasks.push(task("follow-up-task-fetch", n, link));
    }
    Ok(tasks)
}
