//! Invites a person: a role now, a password by the link in their mail.

use super::rules;
use crate::access::{Act, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::i18n::Lang;
use crate::mail::{self, Recipient};
use crate::sign_in;
use gapless_journey::{
    OrganisationId, OrganisationKind, PersonId, Refusal, RefusalKind, Role, SiteId,
};
use gapless_store::entities::organisation;
use gapless_store::people::directory;
use gapless_store::{Failure as StoreFailure, Tx};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A person to invite.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct Invitation {
    /// Their name.
    pub name: String,
    /// Their address; a person who is known by it gets one more role.
    pub email: String,
    /// Their role; one of the organisation's kind.
    pub role: String,
    /// The one site they act at; empty is every site.
    #[serde(default)]
    pub site: String,
    /// The language of the mail: `en`, `nl`, `fr`, `de`, `pt`. A person who chose one gets it in theirs.
    #[serde(default)]
    pub language: String,
}

/// Invites a person to an organisation; the answer is the membership.
pub async fn invite(ctx: &Ctx, to: OrganisationId, invitation: &Invitation) -> Outcome<Uuid> {
    ctx.actor.permit(Act::PeopleInvite)?;
    ctx.actor.looks_after(to)?;
    let organisation = &directory::organisation(&ctx.app.store.read, to)
        .await?
        .ok_or_else(not_found)?;
    rules::check_open(organisation)?;
    let role = role_to_give(ctx, organisation, &invitation.role)?;
    let site = site_of(ctx, to, &invitation.site).await?;
    let chosen = Lang::parse(&invitation.language);
    let asked = &Recipient {
        name: rules::filled(&invitation.name, 120)?,
        address: rules::address(&invitation.email)?,
        lang: chosen.unwrap_or(ctx.lang),
    };
    // What was chosen for the mail wins over the organisation's language, and what its reader chose over both.
    let written_to = chosen.is_none().then_some(to);
    let work = |tx: Tx| async move {
        let lang = mail::language_of(&tx, &asked.address, written_to).await?;
        let recipient = &Recipient {
            lang: lang.unwrap_or(asked.lang),
            ..asked.clone()
        };
        let (person, has_password) = known_or_new(&tx, ctx, recipient, to, role).await?;
        let member = directory::add_member(&*tx, person, to, role, site, ctx.now_ms).await?;
        if has_password {
            // Whoever can sign in needs no link that sets a password.
            let args = [
                ("organisation", organisation.name.clone()),
                ("by", ctx.actor.name.to_string()),
                ("url", ctx.app.url("/sign-in")),
            ];
            let programme = &ctx.app.settings.programme;
            mail::queue(&tx, recipient, "role", programme, &args, ctx.now_ms).await?;
        } else {
            sign_in::invite(&tx, ctx, recipient, person, to, &organisation.name).await?;
        }
        Ok(member)
    };
    let member = ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok(member)
}

/// The role that is named, when the actor may give it at this organisation.
pub(super) fn role_to_give(
    ctx: &Ctx,
    organisation: &organisation::Model,
    role: &str,
) -> Result<Role, Refusal> {
    let invalid = || Refusal::new("bad-request").kind(RefusalKind::Invalid);
    let kind = OrganisationKind::parse(&organisation.kind).ok_or_else(invalid)?;
    let role = Role::parse(role).ok_or_else(invalid)?;
    rules::check_grant(&ctx.actor, kind, role)?;
    Ok(role)
}

/// The one site of the organisation at which a person acts; none when the text is empty.
pub(super) async fn site_of(ctx: &Ctx, of: OrganisationId, text: &str) -> Outcome<Option<SiteId>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let invalid = || Refusal::new("bad-request").kind(RefusalKind::Invalid);
    let id = text.parse::<SiteId>().map_err(|_| invalid())?;
    directory::site(&ctx.app.store.read, id)
        .await?
        .filter(|site| site.organisation_id == of.0)
        .ok_or_else(not_found)?;
    Ok(Some(id))
}

async fn known_or_new(
    tx: &Tx,
    ctx: &Ctx,
    to: &Recipient,
    organisation: OrganisationId,
    role: Role,
) -> Result<(PersonId, bool), StoreFailure> {
    let Some(known) = directory::by_email(&**tx, &to.address).await? else {
        let lang = Some(to.lang.as_str());
        let person = directory::add_person(&**tx, &to.name, &to.address, lang, ctx.now_ms).await?;
        return Ok((person, false));
    };
    let person = PersonId(known.id);
    let roles = directory::roles_of(&**tx, person).await?;
    let has = roles
        .iter()
        .any(|r| r.organisation_id == organisation.0 && r.role == role.as_str());
    if has {
        return Err(Refusal::new("role-held").with("email", &to.address).into());
    }
    Ok((person, known.password_hash.is_some()))
}

/// Sends the invitation again; the earlier link ends.
pub async fn invite_again(ctx: &Ctx, membership: Uuid) -> Outcome<()> {
    ctx.actor.permit(Act::PeopleInvite)?;
    let member = &directory::member(&ctx.app.store.read, membership)
        .await?
        .ok_or_else(not_found)?;
    let organisation = OrganisationId(member.organisation_id);
    ctx.actor.looks_after(organisation)?;
    let person = PersonId(member.person_id);
    let row = directory::person(&ctx.app.store.read, person)
        .await?
        .ok_or_else(not_found)?;
    let lang = row
        .language
        .as_deref()
        .and_then(Lang::from_tag)
        .unwrap_or(ctx.lang);
    let to = &Recipient {
        name: row.name,
        address: row.email,
        lang,
    };
    let work = |tx: Tx| async move {
        sign_in::invite(
            &tx,
            ctx,
            to,
            person,
            organisation,
            &member.organisation_name,
        )
        .await
    };
    Ok(ctx.app.store.write(work).await?)
}
