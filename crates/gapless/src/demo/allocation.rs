//! Who gets what in the example programme: one proposal that was changed and carried out, and one that waits for the
//! coordinator.

use super::road::Cast;
use gapless_allocation::alter::{Alter, alter, current_lines};
use gapless_allocation::propose::{Propose, propose, run};
use gapless_allocation::reserve::{Reserve, reserve};
use gapless_journey::Role;
use gapless_web::{App, Outcome};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A few hundred devices are shared out in a moment; the rest of the time proves how good it is.
const SECONDS: &str = "2";

/// A week ago devices were reserved for one project; yesterday the rest was proposed.
pub async fn share(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    cast.days.go(-7, "10:00")?;
    let first = proposed(app, cast).await?;
    cast.days.go(-7, "10:30")?;
    // The coordinator begins with the project that gets the most, and lets the others wait for what comes next.
    let mut lines = current_lines(app, first).await?;
    let mut of_project: BTreeMap<String, i64> = BTreeMap::new();
    for line in &lines {
        *of_project.entry(line.project.clone()).or_default() += i64::from(line.quantity);
    }
    let begins = of_project.into_iter().max_by_key(|(_, n)| *n);
    let begins = begins.map(|(project, _)| project);
    lines.retain(|line| {
        begins
            .as_ref()
            .is_some_and(|name| line.project.starts_with(name))
    });
    let only = Alter { version: 0, lines };
    alter(app, coordinator, first, &only).await?;
    let carried_out = Reserve {
        version: 1,
        until: None,
    };
    reserve(app, coordinator, first, &carried_out).await?;
    cast.days.go(-1, "15:00")?;
    proposed(app, cast).await?;
    Ok(())
}

/// All that is ready goes to the one project that there is.
pub async fn give_all(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let run = proposed(app, cast).await?;
    let carried_out = Reserve {
        version: 0,
        until: None,
    };
    reserve(app, coordinator, run, &carried_out).await?;
    Ok(())
}

async fn proposed(app: &App, cast: &Cast<'_>) -> Outcome<Uuid> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let seconds = Some(SECONDS.to_owned());
    let id = propose(app, coordinator, &Propose { seconds }).await?;
    run(app, &json!({ "run": id })).await?;
    Ok(id)
}
