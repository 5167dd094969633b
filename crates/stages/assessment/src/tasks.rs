//! What an actor has to do next in this stage.

use gapless_journey::Stage;
use gapless_store::bench::{self as floor, Work};
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, bench, t_with};

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    if !actor.may(Act::AssessmentRecord) {
        return Ok(Vec::new());
    }
    let Ok(custodian) = bench::custodian(actor) else {
        return Ok(Vec::new());
    };
    let store = &app.store;
    let work = Work::of(Stage::Assessment, custodian);
    let (n, oldest) = floor::count(store, &work).await?;
    let mut tasks = Vec::new();
    if n > 0 {
        let text = t_with(lang, "assessment-task", &[("n", n.into())]);
        tasks.push(
            Task::new(Stage::Assessment, "assessment-wait", n, text, "/assessment").oldest(oldest),
        );
    }
    let again = Work {
        needs_retest: true,
        ..Work::of(Stage::Refurbishment, custodian)
    };
    let (n, _) = floor::count(store, &again).await?;
    if n > 0 {
        let text = t_with(lang, "assessment-task-again", &[("n", n.into())]);
        tasks.push(Task::new(
            Stage::Assessment,
            "assessment-again",
            n,
            text,
            "/assessment?again=1",
        ));
    }
    Ok(tasks)
}
