//! The stages whose tasks are gathered, in their order.

use gapless_web::tasks::Task;
use gapless_web::{App, Lang, Outcome, access::Actor};

/// What the actor has to do at every stage.
pub async fn tasks(_app: &App, _actor: &Actor, _lang: Lang) -> Outcome<Vec<Task>> {
    Ok(Vec::new())
}
