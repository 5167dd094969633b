//! What an actor has to do next in this stage.

use gapless_journey::Stage;
use gapless_store::bench::{self as floor, Work};
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, bench, t_with};

/// Routes with the kind and the text of their task.
const ROUTES: [(&str, &str, &str); 6] = [
    (
        "repair",
        "refurbishment-repair",
        "refurbishment-task-repair",
    ),
    ("reuse", "refurbishment-ready", "refurbishment-task-ready"),
    ("parts", "refurbishment-parts", "refurbishment-task-parts"),
    (
        "recycle",
        "refurbishment-recycle",
        "refurbishment-task-recycle",
    ),
    (
        "return",
        "refurbishment-return",
        "refurbishment-task-return",
    ),
    ("", "refurbishment-route", "refurbishment-task-route"),
];

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if !actor.may(Act::RefurbishmentWork) {
        return Ok(tasks);
    }
    let Ok(custodian) = bench::custodian(actor) else {
        return Ok(tasks);
    };
    let store = &app.store;
    for (route, kind, key) in ROUTES {
        let work = Work {
            route: Some(route.to_owned()),
            ..Work::of(Stage::Refurbishment, custodian)
        };
        let (n, oldest) = floor::count(store, &work).await?;
        if n > 0 {
            let text = t_with(lang, key, &[("n", n.into())]);
            let link = format!(
                "/refurbishment?route={}",
                if route.is_empty() { "none" } else { route }
            );
            tasks.push(Task::new(Stage::Refurbishment, kind, n, text, link).oldest(oldest));
        }
    }
    Ok(tasks)
}
