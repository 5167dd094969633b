//! What every request shares: the store, the settings, and the clock.

use crate::sign_in::{Hasher, SessionCache};
use gapless_journey::Role;
use gapless_store::Store;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

/// GS1's restricted circulation numbers (prefixes 040 to 049): who has no company prefix may number with them what never
/// leaves its partners' docks (GS1 General Specifications, 1.4.2).
const GS1_PREFIX_DEFAULT: &str = "0400000";

/// Settings that pages need. The binary fills them from the command line, the environment and `gapless.toml`.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address of the installation as its people type it, without a slash at the end.
    pub base_url: String,
    /// Cookies travel over TLS only. False for a demo on plain HTTP.
    pub secure_cookies: bool,
    /// The mail server; without one, mail waits on the page "mail that would be sent".
    pub smtp: Option<Smtp>,
    /// The address that mail comes from.
    pub mail_from: String,
    /// The programme's name, as it stands on pages and in mail.
    pub programme: String,
    /// Where the guide is; the page of a screen is added to it.
    pub guide_url: String,
    /// Believe `X-Forwarded-For`: true behind a proxy that sets it, and only there.
    pub trust_proxy: bool,
    /// The GS1 company prefix of the installation (4 to 12 digits), with which packing units are numbered.
    pub gs1_prefix: String,
    /// The programme's identifier as an organisation in open data on aid (IATI), such as `BE-BCE_KBO-0123456789`; without
    /// one it publishes none.
    pub iati_organisation: Option<String>,
    /// What kind of organisation that is: a code of IATI's list OrganisationType.
    pub iati_organisation_type: String,
    /// In which time zone dates are shown.
    pub time_zone: TimeZone,
    /// The largest body of a form or an API call.
    pub body_bytes_max: usize,
    /// The largest body of an upload.
    pub upload_bytes_max: usize,
    /// The people of the example programme, offered on the sign-in page. Of `gapless demo` alone; empty elsewhere.
    pub examples: Vec<Example>,
}

/// Somebody of the example programme.
#[derive(Debug, Clone)]
pub struct Example {
    /// Name.
    pub name: &'static str,
    /// What they are there.
    pub role: Role,
    /// For whom.
    pub organisation: &'static str,
    /// What to sign in with.
    pub email: &'static str,
    /// The password of all of them; no secret.
    pub password: &'static str,
}

/// A mail server.
#[derive(Clone)]
pub struct Smtp {
    /// Its URL: `smtp://`, `smtps://`, with `?tls=required` where STARTTLS must be used (see lettre).
    pub url: String,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The URL may hold a password.
        f.write_str("Smtp")
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            base_url: "http://127.0.0.1:8080".to_owned(),
            secure_cookies: false,
            smtp: None,
            mail_from: "gapless@localhost".to_owned(),
            programme: "Gapless".to_owned(),
            guide_url: "/guide".to_owned(),
            trust_proxy: false,
            gs1_prefix: GS1_PREFIX_DEFAULT.to_owned(),
            iati_organisation: None,
            iati_organisation_type: "22".to_owned(),
            time_zone: TimeZone::UTC,
            body_bytes_max: 2 * 1024 * 1024,
            upload_bytes_max: 64 * 1024 * 1024,
            examples: Vec::new(),
        }
    }
}

/// The clock. A test or a demo sets it; otherwise it is the machine's.
#[derive(Debug, Clone, Default)]
pub struct Clock(Arc<Mutex<Option<Timestamp>>>);

impl Clock {
    /// A clock that stands still until it is set anew.
    pub fn fixed(at: Timestamp) -> Self {
        Self(Arc::new(Mutex::new(Some(at))))
    }

    /// Sets a clock that stands still.
    pub fn set(&self, at: Timestamp) {
        if let Ok(mut fixed) = self.0.lock() {
            *fixed = Some(at);
        }
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.0
            .lock()
            .ok()
            .and_then(|fixed| *fixed)
            .unwrap_or_else(gapless_store::now)
    }
}

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

/// The parts of an [`App`].
pub struct Shared {
    /// The database and the files.
    pub store: Store,
    /// The settings in force.
    pub settings: Settings,
    /// The clock.
    pub clock: Clock,
    pub(crate) sessions: SessionCache,
    pub(crate) hasher: Hasher,
}

impl App {
    /// Puts the parts together.
    pub fn new(store: Store, settings: Settings, clock: Clock) -> Self {
        Self(Arc::new(Shared {
            store,
            settings,
            clock,
            sessions: SessionCache::default(),
            hasher: Hasher::default(),
        }))
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// What time it is, as tables keep it: milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        self.clock.now().as_millisecond()
    }

    /// A time of a table, in the installation's time zone.
    pub fn zoned(&self, at_ms: i64) -> Zoned {
        let at = Timestamp::from_millisecond(at_ms).unwrap_or_default();
        at.to_zoned(self.settings.time_zone.clone())
    }

    /// The full address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.base_url)
    }
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
