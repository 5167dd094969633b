//! Changes and ends roles, disables people and lets them in again. What they did stays; what they may no longer do ends at
//! once.

use super::{invite, rules, store};
use crate::access::{Act, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use gapless_journey::{OrganisationId, PersonId, Refusal};
use gapless_store::people::directory::{self, Member};
use gapless_store::people::sessions;
use gapless_store::{Failure as StoreFailure, Tx};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// That a change was made.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Changed {
    /// `gapless.changed/1`.
    pub schema: &'static str,
    /// Always true; a refusal is a problem document.
    pub changed: bool,
}

impl Changed {
    /// It was made.
    pub const DONE: Self = Self {
        schema: "gapless.changed/1",
        changed: true,
    };
}

/// The role that a person has from now on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct RoleEdit {
    /// One of the organisation's kind.
    pub role: String,
    /// The one site they act at; empty is every site.
    #[serde(default)]
    pub site: String,
}

/// Gives a person another role, or the same at another site. The role until now ends and stays on record; the answer is the
/// organisation, and the membership that takes its place. Whoever changes it second is told: the membership that they saw has ended.
pub async fn change_role(
    ctx: &Ctx,
    membership: Uuid,
    edit: &RoleEdit,
) -> Outcome<(OrganisationId, Uuid)> {
    ctx.actor.permit(Act::PeopleChange)?;
    let read = &ctx.app.store.read;
    let row = directory::membership(read, membership)
        .await?
        .ok_or_else(not_found)?;
    let (of, person) = (OrganisationId(row.organisation_id), PersonId(row.person_id));
    ctx.actor.looks_after(of)?;
    check_other(ctx, person)?;
    rules::check_touch(&ctx.actor, &row.role)?;
    let organisation = directory::organisation(read, of)
        .await?
        .ok_or_else(not_found)?;
    rules::check_open(&organisation)?;
    let role = invite::role_to_give(ctx, &organisation, &edit.role)?;
    let site = invite::site_of(ctx, of, &edit.site).await?;
    let now = ctx.now_ms;
    let work = |tx: Tx| async move {
        if !directory::end_member(&*tx, membership, now).await? {
            return Err(Refusal::new("changed-meanwhile").into());
        }
        let roles = directory::roles_of(&*tx, person).await?;
        let held = |other: &&Member| other.organisation_id == of.0 && other.role == role.as_str();
        if let Some(held) = roles.iter().find(held) {
            return Err(Refusal::new("role-held").with("email", &held.email).into());
        }
        let next = directory::add_member(&*tx, person, of, role, site, now).await?;
        store::follow_role(&*tx, membership, next).await?;
        Ok(next)
    };
    let next = ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok((of, next))
}

/// Ends a role of a person.
pub async fn end_role(ctx: &Ctx, membership: Uuid) -> Outcome<()> {
    ctx.actor.permit(Act::PeopleChange)?;
    let member = directory::member(&ctx.app.store.read, membership)
        .await?
        .ok_or_else(not_found)?;
    ctx.actor
        .looks_after(OrganisationId(member.organisation_id))?;
    check_other(ctx, PersonId(member.person_id))?;
    rules::check_touch(&ctx.actor, &member.role)?;
    let now = ctx.now_ms;
    let work = |tx: Tx| async move { Ok(directory::end_member(&*tx, membership, now).await?) };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok(())
}

fn check_other(ctx: &Ctx, person: PersonId) -> Result<(), Refusal> {
    if ctx.actor.person == Some(person) {
        Err(Refusal::new("not-oneself"))
    } else {
        Ok(())
    }
}

/// Disables a person in every organisation. The programme may disable anybody; everybody else whoever acts for their
/// organisation and for no other.
pub async fn disable(ctx: &Ctx, person: PersonId) -> Outcome<()> {
    set_disabled(ctx, person, Some(ctx.now_ms)).await
}

/// Lets a disabled person in again.
pub async fn enable(ctx: &Ctx, person: PersonId) -> Outcome<()> {
    set_disabled(ctx, person, None).await
}

async fn set_disabled(ctx: &Ctx, person: PersonId, since: Option<i64>) -> Outcome<()> {
    ctx.actor.permit(Act::PeopleChange)?;
    let now = ctx.now_ms;
    let work = |tx: Tx| async move {
        check_theirs(ctx, &tx, person).await?;
        check_other(ctx, person)?;
        directory::disable_person(&*tx, person, since).await?;
        if since.is_some() {
            sessions::revoke_all(&*tx, person, None, now).await?;
        }
        Ok(())
    };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok(())
}

/// Refuses a person whom the actor does not look after alone, and an administrator where the actor is none.
async fn check_theirs(ctx: &Ctx, tx: &Tx, person: PersonId) -> Result<(), StoreFailure> {
    directory::person(&**tx, person)
        .await?
        .ok_or_else(not_found)?;
    let roles = directory::roles_of(&**tx, person).await?;
    if let Some(own) = ctx.actor.own_only() {
        let is_own = |role: &Member| role.organisation_id == own.0;
        if !roles.iter().any(is_own) {
            return Err(not_found().into());
        }
        if !roles.iter().all(is_own) {
            return Err(Refusal::new("person-elsewhere").into());
        }
    }
    for role in &roles {
        rules::check_touch(&ctx.actor, &role.role)?;
    }
    Ok(())
}
