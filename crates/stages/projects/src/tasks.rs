//! What an actor has to do next in this stage.

use crate::store::application;
use gapless_journey::Stage;
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, t_with};

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    if !actor.may(Act::ProjectScreen) {
        return Ok(Vec::new());
    }
    let (n, oldest) = application::waiting(&app.store.read).await?;
    if n == 0 {
        return Ok(Vec::new());
    }
    let text = t_with(lang, "projects-task-screen", &[("n", n.into())]);
    let link = "/projects?status=sent";
    Ok(vec![
        Task::new(Stage::Projects, "projects-screen", n, text, link).oldest(oldest),
    ])
}
