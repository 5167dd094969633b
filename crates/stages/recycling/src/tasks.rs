//! What an actor has to do next in this stage.

use crate::access::whose;
use crate::rules::hand_over::ConsignmentStatus;
use crate::store::consignments::{self, Whose};
use gapless_journey::Stage;
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, t_with};

/// The tasks of this actor: what waits for a recycler, what is closed and not handed over, which certificate is missing.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if !actor.may(Act::RecyclingSee) || !actor.may(Act::RecyclingCertify) {
        return Ok(tasks);
    }
    let db = &app.store.read;
    let whose = whose(actor)?;
    let task = |key: &'static str, n: u64, link: &str| {
        let text = t_with(lang, key, &[("n", n.into())]);
        Task::new(Stage::Recycling, key, n, text, link)
    };
    if let Whose::From(own) = whose {
        let waiting = consignments::waiting_by(db, Some(own)).await?;
        let n: i64 = waiting.iter().map(|(.., n)| n).sum();
        if let Some(n) = u64::try_from(n).ok().filter(|n| *n > 0) {
            tasks.push(task("recycling-task-waiting", n, "/recycling"));
        }
        let (n, _) = consignments::count(db, whose, ConsignmentStatus::Closed.as_str()).await?;
        if n > 0 {
            tasks.push(task("recycling-task-closed", n, "/recycling?status=closed"));
        }
    }
    let left = ConsignmentStatus::HandedOver.as_str();
    let (n, oldest) = consignments::count(db, whose, left).await?;
    if n > 0 {
        let link = "/recycling?status=handed-over";
        tasks.push(task("recycling-task-certificate", n, link).oldest(oldest));
    }
    Ok(tasks)
}
