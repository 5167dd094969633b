//! Who may look after whom.

use crate::access::{Actor, not_found};
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, RefusalKind, Role};

/// The programme looks after every organisation, everybody else after their own.
pub(super) fn looks_after(actor: &Actor, organisation: OrganisationId) -> Result<(), Refusal> {
    let is_programme = actor.organisation_kind == Some(OrganisationKind::Programme);
    if is_programme || actor.organisation == Some(organisation) {
        Ok(())
    } else {
        Err(not_found())
    }
}

/// The organisation that lists are narrowed to; `None` is all.
pub(super) fn own_only(actor: &Actor) -> Option<OrganisationId> {
    let is_programme = actor.organisation_kind == Some(OrganisationKind::Programme);
    actor.organisation.filter(|_| !is_programme)
}

/// The roles that an actor may give to people and keys of an organisation of this kind. Only an administrator makes
/// administrators: nobody gives more than they have.
pub(super) fn grantable(actor: &Actor, kind: OrganisationKind) -> Vec<Role> {
    Role::ALL
        .iter()
        .copied()
        .filter(|role| role.organisation_kind() == Some(kind))
        .filter(|role| *role != Role::Administrator || actor.role == Role::Administrator)
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
