//! The stages whose tasks are gathered, in their order.

use gapless_web::tasks::Task;
use gapless_web::{App, Lang, Outcome, access::Actor};

/// What the actor has to do at every stage.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Outcome<Vec<Task>> {
    // All at once: each asks the database for its own part, and the page waits for the slowest alone.
    let (offer, collection, receiving, sanitization, assessment, refurbishment, reporting) = tokio::try_join!(
        gapless_offer::tasks(app, actor, lang),
        gapless_collection::tasks(app, actor, lang),
        gapless_receiving::tasks(app, actor, lang),
        gapless_sanitization::tasks(app, actor, lang),
        gapless_assessment::tasks(app, actor, lang),
        gapless_refurbishment::tasks(app, actor, lang),
        gapless_reporting::tasks::tasks(app, actor, lang),
    )?;
    let all = [
        offer,
        collection,
        receiving,
        sanitization,
        assessment,
        refurbishment,
        reporting,
    ];
    Ok(all.into_iter().flatten().collect())
}
