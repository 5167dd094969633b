//! The organisations and people of the example programme.

use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Role, SiteId};
use gapless_store::{Tx, entities::site, millis, now, people::directory};
use gapless_web::{
    App, Outcome,
    access::{Actor, Via},
    sign_in,
};
use std::borrow::Cow;
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
}

impl Party {
    /// The one who acts in a role.
    pub fn actor(&self, role: Role) -> Outcome<&Actor> {
        let found = self.actors.iter().find(|actor| actor.role == role);
        found.ok_or_else(|| gapless_web::Failure::fault(format!("nobody is {role} here")))
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
];

/// Enters them all; in the order programme, three donors, refurbisher, carrier.
pub async fn enter(app: &App) -> Outcome<Vec<Party>> {
    let hash = sign_in::hash_now(PASSWORD)?;
    let mut parties = Vec::new();
    for declared in PARTIES {
        let hash = hash.as_str();
        let work = |tx: Tx| async move { one(&tx, declared, hash).await };
        parties.push(app.store.write(work).await?);
    }
    Ok(parties)
}

async fn one(tx: &Tx, declared: &Declared, hash: &str) -> Result<Party, gapless_store::Failure> {
    let at = millis(now());
    let (country, language) = (Some(declared.country), Some(declared.language));
    let id =
        directory::add_organisation(&**tx, declared.kind, declared.name, country, language, at)
            .await?;
    let mut sites = Vec::new();
    for (n, (name, city, country)) in declared.sites.iter().enumerate() {
        let row = site::Model {
            id: Uuid::now_v7(),
            organisation_id: id.0,
            name: (*name).to_owned(),
            is_hub: n == 0 && declared.kind == OrganisationKind::Donor,
            street: None,
            postal_code: None,
            city: Some((*city).to_owned()),
            country: Some((*country).to_owned()),
            created_at: at,
            disabled_at: None,
        };
        sites.push((directory::add_site(&**tx, row).await?, *name));
    }
    let mut actors = Vec::new();
    for (name, email, role) in declared.people {
        let person: PersonId = directory::add_person(&**tx, name, email, language, at).await?;
        // The contact of Lyon packs for Lyon.
        let site = match role {
            Role::DonorOffice => sites
                .iter()
                .find(|(_, name)| *name == "Lyon")
                .map(|(id, _)| *id),
            _ => None,
        };
        directory::add_member(&**tx, person, id, *role, site, at).await?;
        directory::set_password(&**tx, person, hash, None).await?;
        actors.push(Actor {
            person: Some(person),
            name: Cow::Borrowed(name),
            organisation: Some(id),
            organisation_name: Cow::Borrowed(declared.name),
            organisation_kind: Some(declared.kind),
            site,
            role: *role,
            via: Via::Cli,
            lang: gapless_web::Lang::parse(declared.language),
            has_other_roles: false,
        });
    }
    Ok(Party { id, sites, actors })
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
