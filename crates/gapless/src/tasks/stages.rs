//! The stages whose tasks are gathered, in their order.

use gapless_web::access::{Actor, Via};
use gapless_web::tasks::Task;
use gapless_web::{App, Lang, Outcome};

/// What the actor has to do at every stage.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Outcome<Vec<Task>> {
    let (mut tasks, signing) = tokio::try_join!(
        team(app, actor, lang),
        // Who gave a thing does not take it: what is to be signed depends on the person.
        gapless_collection::tasks(app, actor, lang),
    )?;
    tasks.extend(signing);
    Ok(tasks)
}

/// What everybody of the same role in the same place has to do: derived once for all of them, until something changes.
async fn team(app: &App, actor: &Actor, lang: Lang) -> Outcome<Vec<Task>> {
    let nobody = Actor::anonymous();
    let team = Actor {
        person: nobody.person,
        name: nobody.name,
        // A link permits one act; all other ways in permit what the role does.
        via: actor.link().cloned().map_or(nobody.via, Via::Link),
        has_other_roles: nobody.has_other_roles,
        lang: nobody.lang,
        ..actor.clone()
    };
    let name = format!("tasks {lang} {team:?}");
    let derive = async || Box::pin(derive(app, &team, lang)).await;
    Box::pin(app.store.kept(&name, derive)).await
}

async fn derive(app: &App, actor: &Actor, lang: Lang) -> Outcome<Vec<Task>> {
    // All at once: each asks the database for its own part, and the page waits for the slowest alone.
    let (
        offer,
        receiving,
        sanitization,
        assessment,
        refurbishment,
        projects,
        allocation,
        shipping,
        follow_up,
        recycling,
        reporting,
    ) = tokio::try_join!(
        gapless_offer::tasks(app, actor, lang),
        gapless_receiving::tasks(app, actor, lang),
        gapless_sanitization::tasks(app, actor, lang),
        gapless_assessment::tasks(app, actor, lang),
        gapless_refurbishment::tasks(app, actor, lang),
        gapless_projects::tasks(app, actor, lang),
        gapless_allocation::tasks(app, actor, lang),
        gapless_shipping::tasks(app, actor, lang),
        gapless_follow_up::tasks(app, actor, lang),
        gapless_recycling::tasks(app, actor, lang),
        gapless_reporting::tasks::tasks(app, actor, lang),
    )?;
    let all = [
        offer,
        receiving,
        sanitization,
        assessment,
        refurbishment,
        projects,
        allocation,
        shipping,
        follow_up,
        recycling,
        reporting,
    ];
    Ok(all.into_iter().flatten().collect())
}
