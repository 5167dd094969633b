//! What may be entered and changed.

use crate::access::{Actor, forbidden, may_give};
use crate::token;
use gapless_journey::{OrganisationKind, Refusal, RefusalKind, Role};
use gapless_store::entities::{organisation, site};

/// The roles that an actor may give to people and keys of an organisation of this kind.
pub(super) fn grantable(actor: &Actor, kind: OrganisationKind) -> Vec<Role> {
    Role::ALL
        .iter()
        .copied()
        .filter(|role| role.organisation_kind() == Some(kind))
        .filter(|role| may_give(actor.role, *role))
        .collect()
}

/// Refuses a role that the actor may not give there.
pub(super) fn check_grant(
    actor: &Actor,
    kind: OrganisationKind,
    role: Role,
) -> Result<(), Refusal> {
    if grantable(actor, kind).contains(&role) {
        Ok(())
    } else {
        Err(Refusal::new("role-not-there")
            .kind(RefusalKind::Invalid)
            .with("role", role))
    }
}

/// Refuses to change or end a role, or to disable who holds it, where the actor could not give it.
pub(super) fn check_touch(actor: &Actor, role: &str) -> Result<(), Refusal> {
    match Role::parse(role) {
        Some(role) if !may_give(actor.role, role) => Err(forbidden(actor)),
        _ => Ok(()),
    }
}

/// Refuses to enter anything at an organisation that was closed.
pub(super) fn check_open(organisation: &organisation::Model) -> Result<(), Refusal> {
    match organisation.disabled_at {
        Some(_) => Err(Refusal::new("organisation-closed").with("name", &organisation.name)),
        None => Ok(()),
    }
}

/// What an organisation says, as a short mark. Who changes it sends back the mark of what they saw.
pub(super) fn version_of_organisation(row: &organisation::Model) -> String {
    mark(&[
        Some(&row.name),
        row.country.as_deref(),
        row.language.as_deref(),
    ])
}

/// The same of a site.
pub(super) fn version_of_site(row: &site::Model) -> String {
    let hub = row.is_hub.then_some("hub");
    mark(&[
        Some(&row.name),
        hub,
        row.street.as_deref(),
        row.postal_code.as_deref(),
        row.city.as_deref(),
        row.country.as_deref(),
    ])
}

fn mark(parts: &[Option<&str>]) -> String {
    // Not JSON: nobody reads it, but what is absent must differ from what is empty.
    let mut hash = token::hash(&format!("{parts:?}"));
    hash.truncate(16);
    hash
}

/// Tells whoever saves second that somebody else saved meanwhile.
pub(super) fn check_unchanged(seen: &str, now: &str) -> Result<(), Refusal> {
    if seen == now {
        Ok(())
    } else {
        Err(Refusal::new("changed-meanwhile"))
    }
}

/// A text that must say something, trimmed.
pub(super) fn filled(text: &str, length_max: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > length_max {
        return Err(Refusal::new("field-empty")
            .kind(RefusalKind::Invalid)
            .with("n", length_max));
    }
    Ok(text.to_owned())
}

/// An address that mail can be sent to; the mail server has the last word.
pub(super) fn address(text: &str) -> Result<String, Refusal> {
    let text = text.trim().to_lowercase();
    text.parse::<lettre::Address>()
        .map(|_| text)
        .map_err(|_| Refusal::new("address-wrong").kind(RefusalKind::Invalid))
}

/// A country code, ISO 3166-1 alpha-2; empty is none.
pub(super) fn country(text: &str) -> Result<Option<String>, Refusal> {
    let text = text.trim().to_uppercase();
    match text.len() {
        0 => Ok(None),
        2 if text.bytes().all(|b| b.is_ascii_uppercase()) => Ok(Some(text)),
        _ => Err(Refusal::new("country-wrong").kind(RefusalKind::Invalid)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(role: Role) -> Actor {
        Actor {
            role,
            organisation_kind: role.organisation_kind(),
            ..Actor::anonymous()
        }
    }

    #[test]
    fn nobody_gives_more_than_they_have() {
        let programme = OrganisationKind::Programme;
        assert!(check_grant(&actor(Role::Administrator), programme, Role::Administrator).is_ok());
        assert!(check_grant(&actor(Role::Coordinator), programme, Role::Administrator).is_err());
        assert!(
            check_grant(
                &actor(Role::DonorManager),
                OrganisationKind::Donor,
                Role::Lead
            )
            .is_err()
        );
    }

    #[test]
    fn what_is_typed_is_read_or_refused() {
        assert_eq!(address(" A@B.example ").unwrap(), "a@b.example");
        assert!(address("no address").is_err());
        assert_eq!(country("be").unwrap().as_deref(), Some("BE"));
        assert_eq!(country(" ").unwrap(), None);
        assert!(country("Belgium").is_err());
        assert!(filled("  ", 10).is_err());
    }
}
