//! What an actor has to do next in this stage.

use crate::store::run::{self, RunStatus};
use crate::store::{stock, wants};
use gapless_journey::Stage;
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, t_with};

/// The tasks of this actor: a proposal that waits to be carried out; or ready devices where projects still ask.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    if !actor.may(Act::AllocationDecide) {
        return Ok(Vec::new());
    }
    let db = &app.store.read;
    if let Some(open) = run::open(db).await? {
        if open.state()? != RunStatus::Proposed {
            return Ok(Vec::new());
        }
        let lines = open.current_lines()?;
        let n: u64 = lines.iter().map(|line| u64::from(line.quantity)).sum();
        let text = t_with(lang, "allocation-task-open", &[("n", n.into())]);
        let link = format!("/allocation/{}", open.id);
        let task = Task::new(Stage::Allocation, "allocation-open", n, text, link);
        return Ok(vec![task.oldest(open.ended_at)]);
    }
    let asked: u64 = wants::open(db)
        .await?
        .iter()
        .map(|want| u64::from(want.open()))
        .sum();
    let ready: i64 = stock::ready(db).await?.iter().map(|row| row.n).sum();
    let ready = u64::try_from(ready).unwrap_or_default();
    if asked == 0 || ready == 0 {
        return Ok(Vec::new());
    }
    let facts = [("n", ready.into()), ("asked", asked.into())];
    let text = t_with(lang, "allocation-task-propose", &facts);
    let link = "/allocation".to_owned();
    Ok(vec![Task::new(
        Stage::Allocation,
        "allocation-propose",
        ready,
        text,
        link,
    )])
}
