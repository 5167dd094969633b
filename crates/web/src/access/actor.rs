//! Who acts: a person in a role of an organisation, a program, a link, or Gapless itself.

use super::{Act, Scope, allows};
use crate::i18n::Lang;
use gapless_journey::entry::Author;
use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Refusal, Role, SiteId};
use std::borrow::Cow;
use uuid::Uuid;

/// By what an actor was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Via {
    /// Nothing: not signed in.
    Nothing,
    /// A session cookie; the session's id.
    Session(Uuid),
    /// An API key; its public part.
    ApiKey(String),
    /// A link, limited to one act on one subject.
    Link(LinkPermit),
    /// The command line of the server.
    Cli,
    /// A background job.
    Job,
}

/// What a link permits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPermit {
    /// The link's id; [`crate::links::spend`] takes it.
    pub id: Uuid,
    /// The one act.
    pub act: Act,
    /// The one subject: the text form of its id.
    pub subject: String,
}

/// Who acts. Cheap to share; made once a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person; `None` for a link, a key, a job, and nobody.
    pub person: Option<PersonId>,
    /// The name as it is shown and written into events.
    pub name: Cow<'static, str>,
    /// For whom they act.
    pub organisation: Option<OrganisationId>,
    /// That organisation's name.
    pub organisation_name: Cow<'static, str>,
    /// What that organisation is.
    pub organisation_kind: Option<OrganisationKind>,
    /// The one site they act at, for an office contact or a hub keeper; `None` is every site of the organisation.
    pub site: Option<SiteId>,
    /// What they may do.
    pub role: Role,
    /// By what they were recognised.
    pub via: Via,
    /// The language of the person's setting.
    pub lang: Option<Lang>,
    /// True when the person could choose another role.
    pub has_other_roles: bool,
}

impl Actor {
    /// Nobody.
    pub const fn anonymous() -> Self {
        Self {
            person: None,
            name: Cow::Borrowed(""),
            organisation: None,
            organisation_name: Cow::Borrowed(""),
            organisation_kind: None,
            site: None,
            role: Role::Anonymous,
            via: Via::Nothing,
            lang: None,
            has_other_roles: false,
        }
    }

    /// Gapless itself, for a job or a command; it acts for the programme as `role`.
    pub fn system(name: &'static str, role: Role, programme: OrganisationId, via: Via) -> Self {
        Self {
            name: Cow::Borrowed(name),
            organisation: Some(programme),
            organisation_kind: Some(OrganisationKind::Programme),
            role,
            via,
            ..Self::anonymous()
        }
    }

    /// True when somebody was recognised.
    pub fn is_known(&self) -> bool {
        self.via != Via::Nothing
    }

    /// True when the role holds the act, and, for a link, when it is the link's own act.
    pub fn may(&self, act: Act) -> bool {
        match &self.via {
            Via::Link(permit) => act == Act::Public || permit.act == act,
            _ => allows(self.role, act),
        }
    }

    /// The same as a check: a refusal when the act is not permitted. Actions call it first.
    pub fn permit(&self, act: Act) -> Result<(), Refusal> {
        if self.may(act) {
            Ok(())
        } else {
            Err(super::forbidden(self))
        }
    }

    /// True for the programme, which looks after every organisation.
    fn is_programme(&self) -> bool {
        self.organisation_kind == Some(OrganisationKind::Programme)
    }

    /// Refuses an organisation that is not the actor's to look after: the programme looks after all, everybody else after
    /// their own.
    pub fn looks_after(&self, organisation: OrganisationId) -> Result<(), Refusal> {
        if self.is_programme() || self.organisation == Some(organisation) {
            Ok(())
        } else {
            Err(super::not_found())
        }
    }

    /// The organisation that lists of organisations, people, keys and links are narrowed to; `None` is all. Who acts for
    /// none at all gets one that exists nowhere.
    pub fn own_only(&self) -> Option<OrganisationId> {
        let own = self.organisation.unwrap_or(OrganisationId(Uuid::nil()));
        (!self.is_programme()).then_some(own)
    }

    /// The link's permit, when the actor came by one.
    pub fn link(&self) -> Option<&LinkPermit> {
        match &self.via {
            Via::Link(permit) => Some(permit),
            _ => None,
        }
    }

    /// Who acts, as events keep it.
    pub fn author(&self) -> Author {
        Author {
            person: self.person,
            organisation: self.organisation,
            name: self.name.to_string(),
        }
    }

    /// Which data it may see.
    pub fn scope(&self) -> Scope {
        Scope::of(self)
    }
}
