//! For tests: an installation with an organisation of every kind and a person of every role, and a client that asks as
//! one of them, through the router and without a socket.

mod seed;

use crate::app::{App, Clock, Settings};
use crate::failure::Outcome;
use crate::guard::SESSION_COOKIE;
use crate::routes::Routes;
use crate::token;
use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST, LOCATION};
use axum::http::{HeaderMap, Request, StatusCode};
use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Role, SiteId};
pub use gapless_store::Engine;
use gapless_store::entities::{session, site};
use gapless_store::people::{directory, sessions};
use gapless_store::{Store, Tx};
use http_body_util::BodyExt;
use jiff::Timestamp;
use std::collections::HashMap;
use tower::ServiceExt;
use uuid::Uuid;

pub use seed::code;

/// The time at which every test begins: 2026-11-22, 09:00 UTC.
pub const NOW_MS: i64 = 1_795_338_000_000;
/// The password of every person of a [`World`] that was given one.
pub const PASSWORD: &str = "correct horse";

/// An organisation of a world.
#[derive(Debug, Clone)]
pub struct Party {
    /// Its key.
    pub id: OrganisationId,
    /// Its name.
    pub name: &'static str,
    /// Its sites; a donor has an office and a hub, in this order.
    pub sites: Vec<SiteId>,
}

/// An installation for a test.
pub struct World {
    /// The application.
    pub app: App,
    /// Two donors, so that a test can ask for another's data.
    pub donor: Party,
    /// The other donor.
    pub other_donor: Party,
    /// The programme.
    pub programme: Party,
    /// Two refurbishers.
    pub refurbisher: Party,
    /// The other refurbisher.
    pub other_refurbisher: Party,
    /// A carrier.
    pub carrier: Party,
    /// An applicant.
    pub applicant: Party,
    /// A service partner.
    pub service_partner: Party,
    /// A recycler.
    pub recycler: Party,
    people: HashMap<(OrganisationId, Role), (PersonId, String)>,
}

impl World {
    /// A world on an engine; `None` where the engine is not at hand (PostgreSQL without `GAPLESS_TEST_POSTGRES`).
    pub async fn new(engine: Engine) -> Outcome<Option<Self>> {
        let Some(store) = gapless_store::testing::store(engine).await? else {
            return Ok(None);
        };
        Self::in_store(store).await.map(Some)
    }

    /// A world on SQLite, which is always at hand.
    pub async fn sqlite() -> Outcome<Self> {
        let found = Self::new(Engine::Sqlite).await?;
        found.ok_or_else(|| crate::Failure::fault("no SQLite"))
    }

    async fn in_store(store: Store) -> Outcome<Self> {
        let now = Timestamp::from_millisecond(NOW_MS)?;
        let app = App::new(store, Settings::default(), Clock::fixed(now));
        let mut people = HashMap::new();
        Ok(Self {
            programme: party(
                &app,
                OrganisationKind::Programme,
                "Close the Loop",
                &mut people,
            )
            .await?,
            donor: party(&app, OrganisationKind::Donor, "Acme Europe", &mut people).await?,
            other_donor: party(&app, OrganisationKind::Donor, "Borealis Bank", &mut people).await?,
            refurbisher: party(
                &app,
                OrganisationKind::Refurbisher,
                "Second Bench",
                &mut people,
            )
            .await?,
            other_refurbisher: party(
                &app,
                OrganisationKind::Refurbisher,
                "Far Bench",
                &mut people,
            )
            .await?,
            carrier: party(&app, OrganisationKind::Carrier, "Sure Freight", &mut people).await?,
            applicant: party(
                &app,
                OrganisationKind::Applicant,
                "Kisumu School",
                &mut people,
            )
            .await?,
            service_partner: party(
                &app,
                OrganisationKind::ServicePartner,
                "Lake IT",
                &mut people,
            )
            .await?,
            recycler: party(&app, OrganisationKind::Recycler, "Pure Metals", &mut people).await?,
            app,
            people,
        })
    }

    /// The organisation that a role acts for, where a test does not say otherwise.
    pub fn party_of(&self, role: Role) -> Option<&Party> {
        Some(match role.organisation_kind()? {
            OrganisationKind::Programme => &self.programme,
            OrganisationKind::Donor => &self.donor,
            OrganisationKind::Refurbisher => &self.refurbisher,
            OrganisationKind::Carrier => &self.carrier,
            OrganisationKind::Applicant => &self.applicant,
            OrganisationKind::ServicePartner => &self.service_partner,
            OrganisationKind::Recycler => &self.recycler,
        })
    }

    /// The person who holds a role.
    pub fn person(&self, role: Role) -> Option<PersonId> {
        let party = self.party_of(role)?;
        self.people
            .get(&(party.id, role))
            .map(|(person, _)| *person)
    }

    /// The session cookie of the person with this role, for a browser.
    pub fn cookie(&self, role: Role) -> Option<String> {
        let party = self.party_of(role)?;
        let (_, token) = self.people.get(&(party.id, role))?;
        Some(format!("{SESSION_COOKIE}={token}"))
    }

    /// A client that asks as the person with this role; as nobody for [`Role::Anonymous`].
    pub fn client(&self, routes: Routes, role: Role) -> Client {
        let token = self
            .party_of(role)
            .and_then(|party| self.people.get(&(party.id, role)));
        Client::new(
            routes.into_router(self.app.clone()),
            token.map(|(_, token)| token.as_str()),
        )
    }

    /// A client that asks as a role of one of the organisations.
    pub fn client_of(&self, routes: Routes, party: &Party, role: Role) -> Client {
        let token = self
            .people
            .get(&(party.id, role))
            .map(|(_, token)| token.as_str());
        Client::new(routes.into_router(self.app.clone()), token)
    }

    /// Gives every person the password [`PASSWORD`], for tests of the sign-in itself; hashing takes a moment.
    pub async fn set_passwords(&self) -> Outcome<()> {
        let hash = &self.app.hasher.hash(PASSWORD.to_owned()).await?;
        for (person, _) in self.people.values() {
            let work = |tx: Tx| async move {
                Ok(directory::set_password(&*tx, *person, hash, None).await?)
            };
            self.app.store.write(work).await?;
        }
        Ok(())
    }
}

async fn party(
    app: &App,
    kind: OrganisationKind,
    name: &'static str,
    people: &mut HashMap<(OrganisationId, Role), (PersonId, String)>,
) -> Outcome<Party> {
    let host = name.to_lowercase().replace(' ', "-");
    let host = &host;
    let work = |tx: Tx| async move {
        let id =
            directory::add_organisation(&*tx, kind, name, Some("BE"), Some("en"), NOW_MS).await?;
        let office =
            directory::add_site(&*tx, new_site(id, &format!("{name} Office"), false)).await?;
        let hub = directory::add_site(&*tx, new_site(id, &format!("{name} Hub"), true)).await?;
        let mut held = Vec::new();
        for role in Role::ALL
            .iter()
            .filter(|role| role.organisation_kind() == Some(kind))
        {
            let email = format!("{role}@{host}.example");
            let person =
                directory::add_person(&*tx, &format!("{name} {role}"), &email, None, NOW_MS)
                    .await?;
            let member = directory::add_member(&*tx, person, id, *role, None, NOW_MS).await?;
            let token = token::random();
            sessions::begin(&*tx, new_session(person, member, &token)).await?;
            held.push(((id, *role), (person, token)));
        }
        Ok((id, vec![office, hub], held))
    };
    let (id, sites, held) = app.store.write(work).await?;
    people.extend(held);
    Ok(Party { id, name, sites })
}

fn new_site(organisation: OrganisationId, name: &str, is_hub: bool) -> site::Model {
    site::Model {
        id: Uuid::now_v7(),
        organisation_id: organisation.0,
        name: name.to_owned(),
        is_hub,
        street: Some("Kaai 1".to_owned()),
        postal_code: Some("1000".to_owned()),
        city: Some("Brussels".to_owned()),
        country: Some("BE".to_owned()),
        created_at: NOW_MS,
        disabled_at: None,
    }
}

fn new_session(person: PersonId, membership: Uuid, token: &str) -> session::Model {
    session::Model {
        id: Uuid::now_v7(),
        token_hash: token::hash(token),
        person_id: person.0,
        membership_id: Some(membership),
        created_at: NOW_MS,
        seen_at: NOW_MS,
        expires_at: NOW_MS + 24 * 3600 * 1000,
        revoked_at: None,
        browser: "test".to_owned(),
        address: String::new(),
    }
}

/// An answer, read whole.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; null when it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// Where the answer leads.
    pub fn location(&self) -> &str {
        self.headers
            .get(LOCATION)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// Asks the router, without a socket.
#[derive(Debug, Clone)]
pub struct Client {
    router: Router,
    cookie: Option<String>,
    key: Option<String>,
    site: &'static str,
}

impl Client {
    /// A client with the token of a session, or nobody.
    pub fn new(router: Router, session: Option<&str>) -> Self {
        let cookie = session.map(|token| format!("{SESSION_COOKIE}={token}"));
        Self {
            router,
            cookie,
            key: None,
            site: "same-origin",
        }
    }

    /// The same with other cookies, as `Set-Cookie` gave them.
    #[must_use]
    pub fn with_cookie(mut self, cookie: &str) -> Self {
        self.cookie = Some(cookie.split(';').next().unwrap_or_default().to_owned());
        self
    }

    /// The same as a program with an API key.
    #[must_use]
    pub fn with_key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// The same as a page of another site would ask (`Sec-Fetch-Site`).
    #[must_use]
    pub const fn from_site(mut self, site: &'static str) -> Self {
        self.site = site;
        self
    }

    /// A page or a JSON to read.
    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None, Vec::new(), &[]).await
    }

    /// A form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields
            .iter()
            .map(|(n, v)| format!("{}={}", crate::ctx::encode(n), crate::ctx::encode(v)));
        let body = pairs.collect::<Vec<_>>().join("&").into_bytes();
        self.send(
            "POST",
            path,
            Some("application/x-www-form-urlencoded"),
            body,
            &[],
        )
        .await
    }

    /// JSON that acts.
    pub async fn json(&self, method: &str, path: &str, body: &serde_json::Value) -> Answer {
        self.send(
            method,
            path,
            Some("application/json"),
            body.to_string().into_bytes(),
            &[],
        )
        .await
    }

    /// One file in a form.
    pub async fn upload(&self, path: &str, field: &str, file_name: &str, bytes: &[u8]) -> Answer {
        let mut body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file_name}\"\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        self.send(
            "POST",
            path,
            Some("multipart/form-data; boundary=edge"),
            body,
            &[],
        )
        .await
    }

    /// Any request.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        kind: Option<&str>,
        body: Vec<u8>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, "127.0.0.1:8080")
            .header("sec-fetch-site", self.site);
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if let Some(key) = &self.key {
            request = request.header(AUTHORIZATION, format!("Bearer {key}"));
        }
        if let Some(kind) = kind {
            request = request.header(CONTENT_TYPE, kind);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let failed = |status| Answer {
            status,
            headers: HeaderMap::new(),
            body: Vec::new(),
        };
        let Ok(request) = request.body(Body::from(body)) else {
            return failed(StatusCode::BAD_REQUEST);
        };
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = body
            .collect()
            .await
            .map(|body| body.to_bytes().to_vec())
            .unwrap_or_default();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }
}
