//! Remind of checks that are not answered: the project first, then its service partner too, then the coordinator too.

use crate::link;
use crate::open::system;
use crate::policy::policy;
use crate::store::{check, checks, projects};
use gapless_journey::{OrganisationId, OrganisationKind, Role};
use gapless_store::entities::project;
use gapless_store::people::directory;
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::Actor;
use gapless_web::mail::Recipient;
use gapless_web::{App, Failure, Lang};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Checks of one transaction.
const AT_ONCE: u64 = 50;

/// Reminds whoever is due; gives of how many checks.
pub async fn remind(app: &App) -> Result<usize, Failure> {
    let Some(actor) = &system(app).await? else {
        return Ok(0);
    };
    let days = policy(app, &app.store.read).await?.remind_days;
    let now = app.now_ms();
    let mut reminded = 0;
    // The last reminder first: of a check that was forgotten for long each is written to once, not three times at once.
    for (count, day) in days.iter().enumerate().rev() {
        let (count, before) = (i64::try_from(count + 1).unwrap_or(1), now - day * DAY_MS);
        loop {
            let done = app.store.write(|tx| async move {
                let due = checks::to_remind(&*tx, before, count, AT_ONCE).await?;
                for row in &due {
                    write(&tx, app, actor, row, count).await?;
                    let row = check::Model {
                        reminders: count,
                        ..row.clone()
                    };
                    checks::save(&tx, row).await?;
                }
                Ok(due.len())
            });
            let n = done.await?;
            reminded += n;
            if n == 0 {
                break;
            }
        }
    }
    Ok(reminded)
}

async fn write(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    row: &check::Model,
    count: i64,
) -> Result<(), StoreFailure> {
    let Some(project) = projects::find(&**tx, row.project_id).await? else {
        return Ok(());
    };
    link::write(tx, app, actor, row, &project, "follow-up-reminder").await?;
    if count >= 2
        && let Some(partner) = projects::partner(&**tx, project.id).await?
    {
        let to = holders(tx, OrganisationId(partner), Role::ServicePartner).await?;
        tell(tx, app, &to, row, &project).await?;
    }
    if count >= 3 {
        let kind = Some(OrganisationKind::Programme);
        for programme in directory::organisations(&**tx, kind).await? {
            let to = holders(tx, OrganisationId(programme.id), Role::Coordinator).await?;
            tell(tx, app, &to, row, &project).await?;
        }
    }
    Ok(())
}

async fn tell(
    tx: &Tx,
    app: &App,
    to: &[Recipient],
    row: &check::Model,
    project: &project::Model,
) -> Result<(), StoreFailure> {
    let path = format!("/follow-up/checks/{}", row.id);
    for person in to {
        link::send(tx, app, person, row, project, "follow-up-unanswered", &path).await?;
    }
    Ok(())
}

/// People who hold a role in an organisation, as letters go to them.
pub(crate) async fn holders(
    tx: &Tx,
    organisation: OrganisationId,
    role: Role,
) -> Result<Vec<Recipient>, StoreFailure> {
    let people = directory::holders(&**tx, organisation, role).await?;
    let row = directory::organisation(&**tx, organisation).await?;
    let language = row.and_then(|row| row.language);
    let theirs = language.as_deref().and_then(Lang::from_tag);
    let to = people.into_iter().map(|person| Recipient {
        lang: person
            .language
            .as_deref()
            .and_then(Lang::from_tag)
            .or(theirs)
            .unwrap_or(Lang::En),
        name: person.name,
        address: person.email,
    });
    Ok(to.collect())
}
