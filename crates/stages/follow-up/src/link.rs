//! Links to one check and nothing else: in letters to the project, and to be handed on in a chat.

use crate::access;
use crate::store::{check, projects};
use gapless_journey::{OrganisationId, Role};
use gapless_store::entities::project;
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor};
use gapless_web::links::{self, LinkGrant};
use gapless_web::mail::{self, Recipient};
use gapless_web::typed::{invalid, line};
use gapless_web::{App, Failure, Lang};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// How long it works: until the next season, with some days to spare.
const OPEN_MS: i64 = 200 * 24 * 60 * 60 * 1000;

/// A link to give out.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CheckLink)]
pub struct GiveLink {
    /// Whom it is for.
    pub name: String,
    /// Where it is sent; without it the link is only shown.
    #[serde(default)]
    pub email: String,
}

/// The link, shown once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = GivenCheckLink)]
pub struct GivenLink {
    /// `gapless.check-link/1`.
    pub schema: &'static str,
    /// The full address.
    pub link: String,
}

/// Gives it out.
pub async fn give(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &GiveLink,
) -> Result<GivenLink, Failure> {
    actor.permit(Act::FollowUpField)?;
    let name = &line(&input.name);
    let email = &line(&input.email);
    if name.is_empty() || (!email.is_empty() && !email.contains('@')) {
        return Err(invalid("follow-up-link-name").into());
    }
    let done = app.store.write(|tx| async move {
        let check = access::check(&*tx, actor, id).await?;
        let found = projects::find(&*tx, check.project_id).await?;
        let project = found.ok_or_else(StoreFailure::not_found)?;
        let path = issue(&tx, app, actor, &check, &project, name).await?;
        if !email.is_empty() {
            let to = Recipient {
                name: name.clone(),
                address: email.clone(),
                lang: Lang::from_tag(&project.language).unwrap_or(Lang::En),
            };
            send(&tx, app, &to, &check, &project, "follow-up-check", &path).await?;
        }
        Ok(path)
    });
    Ok(GivenLink {
        schema: "gapless.check-link/1",
        link: app.url(&done.await?),
    })
}

async fn issue(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    check: &check::Model,
    project: &project::Model,
    name: &str,
) -> Result<String, StoreFailure> {
    let now = app.now_ms();
    let grant = LinkGrant {
        act: Act::FollowUpCheck,
        subject: check.id.to_string(),
        path: format!("/follow-up/checks/{}", check.id),
        name: name.to_owned(),
        organisation: OrganisationId(project.organisation_id),
        role: Role::Applicant,
        expires_at: now + OPEN_MS,
        // It is revoked or ends by its day: a room is ticked off device by device.
        uses: 1,
    };
    links::issue_by(tx, actor, now, grant).await
}

/// Writes to who speaks for the project, with a link of its own; to nobody, where there is no address.
pub(crate) async fn write(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    check: &check::Model,
    project: &project::Model,
    template: &str,
) -> Result<(), StoreFailure> {
    let Some(contact) = projects::contact(&**tx, project.id).await? else {
        return Ok(());
    };
    let name = project.title.clone();
    let path = issue(tx, app, actor, check, project, &name).await?;
    let lang = Lang::from_tag(&contact.language).unwrap_or(Lang::En);
    let to = Recipient {
        name,
        address: contact.email,
        lang,
    };
    send(tx, app, &to, check, project, template, &path).await
}

/// A letter about a check by the template `mail-<template>`.
pub(crate) async fn send(
    tx: &Tx,
    app: &App,
    to: &Recipient,
    check: &check::Model,
    project: &project::Model,
    template: &str,
    path: &str,
) -> Result<(), StoreFailure> {
    let since = app.zoned(check.opened_at).date();
    let args = [
        ("number", project.number.clone()),
        ("title", project.title.clone()),
        ("season", check.season.clone()),
        ("n", check.asked.to_string()),
        ("since", since.to_string()),
        ("link", app.url(path)),
    ];
    let programme = &app.settings.programme;
    mail::queue(tx, to, template, programme, &args, app.now_ms()).await?;
    Ok(())
}
