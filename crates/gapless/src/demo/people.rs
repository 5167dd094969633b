//! The organisations and people of the example programme.

use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Role, SiteId};
use gapless_store::{Tx, people::directory};
use gapless_web::{
    App, Ctx, Ids, Lang, Outcome, Theme,
    access::{Actor, Via},
    people::{self, Invitation, NewOrganisation, NewSite},
    sign_in,
};
use std::borrow::Cow;
use std::sync::Arc;
use uuid::Uuid;

/// The password of everybody in the example programme; it is printed at the start.
pub const PASSWORD: &str = "gapless-demo";

/// An organisation with its sites and its people.
#[derive(Clone)]
pub struct Party {
    /// Its key.
    pub id: OrganisationId,
    /// Its sites, in the order of the declaration.
    pub sites: Vec<(SiteId, &'static str)>,
    /// Its people, able to act.
    pub actors: Vec<Actor>,
    /// What stands behind the sign of its addresses.
    domain: &'static str,
}

impl Party {
    /// The one who acts in a role.
    pub fn actor(&self, role: Role) -> Outcome<&Actor> {
        let found = self.actors.iter().find(|actor| actor.role == role);
        found.ok_or_else(|| gapless_web::Failure::fault(format!("nobody is {role} here")))
    }

    /// Who drives, and where a pick-up is ordered.
    pub fn driver(&self) -> Outcome<(&Actor, String)> {
        let kind = self.actors.first().and_then(|one| one.organisation_kind);
        let role = kind.and_then(OrganisationKind::pick_up_role);
        let driver = self.actor(role.unwrap_or(Role::Driver))?;
        Ok((driver, format!("planning@{}", self.domain)))
    }
}

struct Declared {
    kind: OrganisationKind,
    name: &'static str,
    country: &'static str,
    language: &'static str,
    /// Name, city, country; the first is the hub of a donor.
    sites: &'static [(&'static str, &'static str, &'static str)],
    people: &'static [(&'static str, &'static str, Role)],
}

const PARTIES: &[Declared] = &[
    Declared {
        kind: OrganisationKind::Programme,
        name: "Second Life IT",
        country: "BE",
        language: "en",
        sites: &[("Programme office", "Brussels", "BE")],
        people: &[
            (
                "Ines Vandenberghe",
                "admin@secondlife.example",
                Role::Administrator,
            ),
            (
                "Tomas Okafor",
                "coordinator@secondlife.example",
                Role::Coordinator,
            ),
            (
                "Hannah Vos",
                "committee@secondlife.example",
                Role::Committee,
            ),
            ("Emeka Lambert", "emeka@secondlife.example", Role::Committee),
            ("Lucía Peeters", "lucia@secondlife.example", Role::Committee),
        ],
    },
    Declared {
        kind: OrganisationKind::Donor,
        name: "Meridiaan Groep",
        country: "BE",
        language: "nl",
        sites: &[
            ("Hub Mechelen", "Mechelen", "BE"),
            ("Brussels", "Brussels", "BE"),
            ("Utrecht", "Utrecht", "NL"),
            ("Lyon", "Lyon", "FR"),
            ("London", "London", "GB"),
            ("Köln", "Köln", "DE"),
        ],
        people: &[
            (
                "Griet Claessens",
                "it@meridiaan.example",
                Role::DonorManager,
            ),
            ("Jules Perrin", "lyon@meridiaan.example", Role::DonorOffice),
            ("Wim De Backer", "hub@meridiaan.example", Role::HubKeeper),
            (
                "Nora Lindqvist",
                "audit@meridiaan.example",
                Role::DonorAuditor,
            ),
        ],
    },
    Declared {
        kind: OrganisationKind::Donor,
        name: "Hansekontor",
        country: "DE",
        language: "de",
        sites: &[("Hamburg", "Hamburg", "DE")],
        people: &[
            (
                "Jörg Petersen",
                "it@hansekontor.example",
                Role::DonorManager,
            ),
            ("Meike Brandt", "lager@hansekontor.example", Role::HubKeeper),
        ],
    },
    Declared {
        kind: OrganisationKind::Donor,
        name: "Atelier Lumen",
        country: "FR",
        language: "fr",
        sites: &[("Nantes", "Nantes", "FR")],
        people: &[("Amélie Rousseau", "it@lumen.example", Role::DonorManager)],
    },
    Declared {
        kind: OrganisationKind::Refurbisher,
        name: "Werkplaats Noord",
        country: "BE",
        language: "nl",
        sites: &[("Hall Mechelen", "Mechelen", "BE")],
        people: &[
            ("Sofie Aerts", "bench@noord.example", Role::Technician),
            ("Karim Haddad", "lead@noord.example", Role::Lead),
        ],
    },
    Declared {
        kind: OrganisationKind::Carrier,
        name: "Vaart Logistics",
        country: "BE",
        language: "nl",
        sites: &[("Depot Antwerp", "Antwerp", "BE")],
        people: &[("Luc Maes", "driver@vaart.example", Role::Driver)],
    },
    Declared {
        kind: OrganisationKind::ServicePartner,
        name: "Elbe Zweitnutzung",
        country: "DE",
        language: "de",
        sites: &[("Lager Hamburg", "Hamburg", "DE")],
        people: &[(
            "Malte Ahrens",
            "service@zweitnutzung.example",
            Role::ServicePartner,
        )],
    },
    Declared {
        kind: OrganisationKind::ServicePartner,
        name: "Savanna Service",
        country: "KE",
        language: "en",
        sites: &[("Depot Nairobi", "Nairobi", "KE")],
        people: &[(
            "Grace Wanjiru",
            "depot@savanna.example",
            Role::ServicePartner,
        )],
    },
    Declared {
        kind: OrganisationKind::Recycler,
        name: "Metaalkring",
        country: "BE",
        language: "nl",
        sites: &[("Kade Gent", "Gent", "BE")],
        people: &[(
            "Jan Wouters",
            "weegbrug@metaalkring.example",
            Role::Recycler,
        )],
    },
    Declared {
        kind: OrganisationKind::Recycler,
        name: "Taka Safi Recyclers",
        country: "KE",
        language: "en",
        sites: &[("Yard Athi River", "Athi River", "KE")],
        people: &[("Wairimu Kamau", "yard@takasafi.example", Role::Recycler)],
    },
];

/// Enters them all; in the order programme, three donors, refurbisher, carrier, service partners, recyclers. The programme itself is begun as the
/// command line begins it, which then enters the others as an administrator would.
pub async fn enter(app: &App) -> Outcome<Vec<Party>> {
    let hash = sign_in::hash_now(PASSWORD)?;
    let mut operator: Option<Ctx> = None;
    let mut parties = Vec::new();
    for declared in PARTIES {
        let (ctx, id) = match operator {
            Some(ctx) => {
                let id = people::add_organisation(&ctx, &declared.organisation()).await?;
                (ctx, id)
            }
            None => begin(app, declared).await?,
        };
        parties.push(one(&ctx, declared, id, &hash).await?);
        operator = Some(ctx);
    }
    Ok(parties)
}

/// The programme's organisation, and the operator of its server.
async fn begin(app: &App, programme: &Declared) -> Outcome<(Ctx, OrganisationId)> {
    let (kind, name, now) = (programme.kind, programme.name, app.now_ms());
    let (country, language) = (Some(programme.country), Some(programme.language));
    let add = |tx: Tx| async move {
        Ok(directory::add_organisation(&*tx, kind, name, country, language, now).await?)
    };
    let id = app.store.write(add).await?;
    let operator = Actor::system("command line", Role::Administrator, id, Via::Cli);
    let ctx = Ctx {
        now_ms: now,
        actor: Arc::new(operator),
        lang: Lang::En,
        theme: Theme::Auto,
        path: "".into(),
        query: "".into(),
        request_id: Uuid::now_v7(),
        ids: Ids::default(),
        address: "".into(),
        is_fragment: false,
        is_api: false,
        app: app.clone(),
    };
    Ok((ctx, id))
}

impl Declared {
    fn organisation(&self) -> NewOrganisation {
        NewOrganisation {
            kind: self.kind.to_string(),
            name: self.name.to_owned(),
            country: self.country.to_owned(),
            language: self.language.to_owned(),
        }
    }

    /// Its sites; the first of a donor is its hub.
    fn new_sites(&self) -> impl Iterator<Item = (&'static str, NewSite)> {
        let is_donor = self.kind == OrganisationKind::Donor;
        let declared = self.sites.iter().enumerate();
        declared.map(move |(n, (name, city, country))| {
            let is_hub = if is_donor && n == 0 { "on" } else { "" };
            let site = NewSite {
                name: (*name).to_owned(),
                is_hub: is_hub.to_owned(),
                street: String::new(),
                postal_code: String::new(),
                city: (*city).to_owned(),
                country: (*country).to_owned(),
            };
            (*name, site)
        })
    }
}

async fn one(ctx: &Ctx, declared: &Declared, id: OrganisationId, hash: &str) -> Outcome<Party> {
    let mut sites = Vec::new();
    for (name, new) in declared.new_sites() {
        sites.push((people::add_site(ctx, id, &new).await?, name));
    }
    let mut actors = Vec::new();
    for (name, email, role) in declared.people {
        // The contact of Lyon packs for Lyon.
        let is_there = |(_, name): &&(SiteId, &str)| *role == Role::DonorOffice && *name == "Lyon";
        let site = sites.iter().find(is_there).map(|(id, _)| *id);
        let invitation = Invitation {
            name: (*name).to_owned(),
            email: (*email).to_owned(),
            role: role.to_string(),
            site: site.map(|id| id.to_string()).unwrap_or_default(),
            language: declared.language.to_owned(),
        };
        people::invite(ctx, id, &invitation).await?;
        let person = let_in(ctx, email, hash).await?;
        actors.push(Actor {
            person: Some(person),
            name: Cow::Borrowed(name),
            organisation: Some(id),
            organisation_name: Cow::Borrowed(declared.name),
            organisation_kind: Some(declared.kind),
            site,
            role: *role,
            via: Via::Cli,
            lang: Lang::parse(declared.language),
            has_other_roles: false,
        });
    }
    let first = declared.people.first();
    let domain = first.and_then(|(_, email, _)| Some(email.split_once('@')?.1));
    Ok(Party {
        id,
        sites,
        actors,
        domain: domain.unwrap_or_default(),
    })
}

/// Everybody has the password that is printed, as if they had followed their invitation; the command line can set one, too.
async fn let_in(ctx: &Ctx, email: &str, hash: &str) -> Outcome<PersonId> {
    let set = |tx: Tx| async move {
        let found = directory::by_email(&*tx, email).await?;
        let found = found.ok_or_else(gapless_store::Failure::not_found)?;
        let person = PersonId(found.id);
        directory::set_password(&*tx, person, hash, None).await?;
        Ok(person)
    };
    Ok(ctx.app.store.write(set).await?)
}

/// Name, role, e-mail of everybody, for the printout.
pub fn everybody() -> impl Iterator<Item = (&'static str, Role, &'static str, &'static str)> {
    PARTIES.iter().flat_map(|declared| {
        declared
            .people
            .iter()
            .map(|(name, email, role)| (*name, *role, *email, declared.name))
    })
}
