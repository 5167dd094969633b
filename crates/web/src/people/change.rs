//! Ends roles, disables people and lets them in again. What they did stays; their sessions end at once.

use super::rules;
use crate::access::{Act, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Refusal, Role};
use gapless_store::Tx;
use gapless_store::people::{directory, sessions};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// That a change was made.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Changed {
    /// Always true; a refusal is a problem document.
    pub changed: bool,
}

/// Ends a role of a person.
pub async fn end_role(ctx: &Ctx, membership: Uuid) -> Outcome<()> {
    ctx.actor.permit(Act::PeopleChange)?;
    let member = directory::member(&ctx.app.store.read, membership)
        .await?
        .ok_or_else(not_found)?;
    rules::looks_after(&ctx.actor, OrganisationId(member.organisation_id))?;
    if ctx.actor.person == Some(PersonId(member.person_id)) {
        return Err(Refusal::new("not-oneself").into());
    }
    if member.role == Role::Administrator.as_str() && ctx.actor.role != Role::Administrator {
        return Err(crate::access::forbidden(&ctx.actor).into());
    }
    let now = ctx.now_ms;
    let work = |tx: Tx| async move { Ok(directory::end_member(&*tx, membership, now).await?) };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok(())
}

/// Disables a person in every organisation. Only the programme may: others end the role in their own.
pub async fn disable(ctx: &Ctx, person: PersonId) -> Outcome<()> {
    set_disabled(ctx, person, Some(ctx.now_ms)).await
}

/// Lets a disabled person in again.
pub async fn enable(ctx: &Ctx, person: PersonId) -> Outcome<()> {
    set_disabled(ctx, person, None).await
}

async fn set_disabled(ctx: &Ctx, person: PersonId, since: Option<i64>) -> Outcome<()> {
    ctx.actor.permit(Act::PeopleChange)?;
    if ctx.actor.organisation_kind != Some(OrganisationKind::Programme) {
        return Err(not_found().into());
    }
    if ctx.actor.person == Some(person) {
        return Err(Refusal::new("not-oneself").into());
    }
    let roles = directory::roles_of(&ctx.app.store.read, person).await?;
    let is_administrator = roles
        .iter()
        .any(|role| role.role == Role::Administrator.as_str());
    if is_administrator && ctx.actor.role != Role::Administrator {
        return Err(crate::access::forbidden(&ctx.actor).into());
    }
    directory::person(&ctx.app.store.read, person)
        .await?
        .ok_or_else(not_found)?;
    let now = ctx.now_ms;
    let work = |tx: Tx| async move {
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
