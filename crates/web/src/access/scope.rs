//! Which data an actor may see (rule 6 of product.md). Others' data answers 404: that it exists is itself a fact of others.

use super::{Actor, Via};
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, RefusalKind, Role, SiteId};

/// Which data an actor may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything of the installation: the programme.
    All,
    /// The donations of one donor; with a site, only what lies at or comes from that office or hub.
    Donor(OrganisationId, Option<SiteId>),
    /// Goods that are at this refurbisher or bound for it.
    Refurbisher(OrganisationId),
    /// The pick-ups of this carrier.
    Carrier(OrganisationId),
    /// The one subject of a link.
    Subject(String),
    /// Nothing of donations: applicants, partners and recyclers until goods reach them, and nobody.
    Nothing,
}

impl Scope {
    pub(super) fn of(actor: &Actor) -> Self {
        if let Via::Link(permit) = &actor.via {
            return Self::Subject(permit.subject.clone());
        }
        let (Some(organisation), Some(kind)) = (actor.organisation, actor.organisation_kind) else {
            return Self::Nothing;
        };
        match kind {
            OrganisationKind::Programme if actor.role == Role::Committee => Self::Nothing,
            OrganisationKind::Programme => Self::All,
            OrganisationKind::Donor => Self::Donor(organisation, actor.site),
            OrganisationKind::Refurbisher => Self::Refurbisher(organisation),
            OrganisationKind::Carrier => Self::Carrier(organisation),
            OrganisationKind::Applicant
            | OrganisationKind::ServicePartner
            | OrganisationKind::Recycler => Self::Nothing,
        }
    }
}

/// The answer for what is not there and for what is not yours; the two are never told apart.
pub fn not_found() -> Refusal {
    Refusal::new("not-found").kind(RefusalKind::NotFound)
}

/// The answer for an act that a role does not hold.
pub fn forbidden(actor: &Actor) -> Refusal {
    if actor.is_known() {
        Refusal::new("forbidden").kind(RefusalKind::Forbidden).with("role", actor.role)
    } else {
        Refusal::new("unauthenticated").kind(RefusalKind::Unauthenticated)
    }
}
