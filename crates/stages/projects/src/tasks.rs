//! What an actor has to do next in this stage.

use crate::store::{application, payment, review};
use gapless_journey::Stage;
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, t_with};

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let db = &app.store.read;
    let mut tasks = Vec::new();
    let mut add = |kind: &'static str, key: &str, n: u64, link, oldest| {
        if n > 0 {
            let text = t_with(lang, key, &[("n", n.into())]);
            tasks.push(Task::new(Stage::Projects, kind, n, text, link).oldest(oldest));
        }
    };
    if actor.may(Act::ProjectScreen) {
        let (n, oldest) = application::waiting(db).await?;
        add(
            "projects-screen",
            "projects-task-screen",
            n,
            "/projects?status=sent",
            oldest,
        );
    }
    if actor.may(Act::ProjectDecide) {
        let (flagged, scored) = application::before_committee(db).await?;
        add(
            "projects-flagged",
            "projects-task-flagged",
            flagged,
            "/projects/committee",
            None,
        );
        add(
            "projects-decide",
            "projects-task-decide",
            scored,
            "/projects/committee",
            None,
        );
    }
    if actor.may(Act::ProjectMoney) {
        let today = crate::access::day(app, app.now_ms());
        let (n, oldest) = payment::overdue(db, &today).await?;
        add(
            "projects-overdue",
            "projects-task-overdue",
            n,
            "/projects?status=selected",
            oldest,
        );
    }
    if let (true, Some(person)) = (actor.may(Act::ProjectReview), actor.person) {
        let (n, oldest) = review::unscored(db, person.0).await?;
        add(
            "projects-review",
            "projects-task-review",
            n,
            "/projects/committee",
            oldest,
        );
    }
    Ok(tasks)
}
