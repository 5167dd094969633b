//! What a handler is given: who asks, in which language, when, and by which path. The guard makes it.

use crate::access::{Act, Actor};
use crate::app::App;
use crate::i18n::{self, FluentValue, Lang};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use gapless_journey::Refusal;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// The look that a person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word in the cookie.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub(crate) fn parse(word: &str) -> Self {
        match word {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// What a handler is given. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Ctx {
    /// The application.
    pub app: App,
    /// Who asks.
    pub actor: Arc<Actor>,
    /// In which language they read.
    pub lang: Lang,
    /// The look they chose.
    pub theme: Theme,
    /// The path of the request.
    pub path: Arc<str>,
    /// Its query, without the question mark.
    pub query: Arc<str>,
    /// The id of the request, as in the log.
    pub request_id: Uuid,
    /// The address it came from.
    pub address: Arc<str>,
    /// True when htmx asked and a fragment will do.
    pub is_fragment: bool,
    /// True for an API call: failures answer as problem documents.
    pub is_api: bool,
    /// When it came, in milliseconds: one time for all that one request does.
    pub now_ms: i64,
    /// The ids that its page has used.
    pub ids: Ids,
}

/// The ids of one page. The same form may stand on a page once for each thing, and a label must find its own field.
#[derive(Debug, Clone, Default)]
pub struct Ids(Arc<Mutex<HashMap<String, u32>>>);

impl Ids {
    /// An id that stands nowhere else on the page: as wanted for the first who asks, numbered for the others.
    pub fn unique(&self, wanted: &str) -> String {
        let Ok(mut used) = self.0.lock() else {
            return wanted.to_owned();
        };
        let times = used.entry(wanted.to_owned()).or_insert(0);
        *times += 1;
        match *times {
            1 => wanted.to_owned(),
            n => format!("{wanted}-{n}"),
        }
    }
}

impl Ctx {
    /// The text of a key.
    pub fn t(&self, key: &str) -> Cow<'static, str> {
        i18n::t(self.lang, key)
    }

    /// The text of a key with its variables.
    pub fn tw(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> Cow<'static, str> {
        i18n::t_with(self.lang, key, args)
    }

    /// True when the actor may do it; pages show a button only then.
    pub fn may(&self, act: Act) -> bool {
        self.actor.may(act)
    }

    /// A whole number as the reader writes it.
    pub fn number(&self, value: impl TryInto<i64>) -> String {
        i18n::number(self.lang, value.try_into().unwrap_or(i64::MAX))
    }

    /// A weight as the reader writes it.
    pub fn weight(&self, weight_g: i64) -> String {
        i18n::weight(self.lang, weight_g)
    }

    /// A date of a table: `22 Nov 2026`.
    pub fn date(&self, at_ms: i64) -> String {
        i18n::date(self.lang, &self.app.zoned(at_ms))
    }

    /// A day that a table keeps as ISO 8601; as it stands when it is none.
    pub fn day(&self, iso: &str) -> String {
        let day = iso.parse::<jiff::civil::Date>().ok();
        let at = day.and_then(|day| day.to_zoned(self.app.settings.time_zone.clone()).ok());
        at.map_or_else(|| iso.to_owned(), |at| i18n::date(self.lang, &at))
    }

    /// A date in full words.
    pub fn date_long(&self, at_ms: i64) -> String {
        i18n::date_long(self.lang, &self.app.zoned(at_ms))
    }

    /// A date and time of a table.
    pub fn date_time(&self, at_ms: i64) -> String {
        i18n::date_time(self.lang, &self.app.zoned(at_ms))
    }

    /// How long ago (or ahead) a time is, in the largest unit that fits: `3 days`.
    pub fn age(&self, at_ms: i64) -> Cow<'static, str> {
        let minutes = (self.now_ms - at_ms).abs() / 60_000;
        let (key, n) = match minutes {
            0..=119 => ("frame-minutes", minutes),
            120..=2879 => ("frame-hours", minutes / 60),
            _ => ("frame-days", minutes / 1440),
        };
        self.tw(key, &[("n", n.into())])
    }

    /// The sentence of a refusal, and what to do next.
    pub fn refusal(&self, refusal: &Refusal) -> (Cow<'static, str>, Cow<'static, str>) {
        let args: Vec<_> = refusal
            .facts
            .iter()
            .map(|(name, value)| (*name, self.fact(refusal.code, name, value)))
            .collect();
        let key = format!("refusal-{}", refusal.code);
        (self.tw(&key, &args), self.tw(&format!("{key}-do"), &args))
    }

    /// A fact of a refusal: a fixed word of the journey in the reader's language, a number as a number.
    fn fact<'v>(&self, code: &str, name: &str, value: &'v str) -> FluentValue<'v> {
        let family = match (name, code.split('-').next().unwrap_or_default()) {
            ("status", "line") => "line-status",
            ("status", "unit") => "unit-status",
            ("status", "offer" | "donation") => "donation-status",
            ("status", "no") => "medium-status",
            ("status", "application" | "review" | "project") => "application-status",
            ("status" | "role" | "lock" | "route" | "category" | "stage" | "criterion", _) => name,
            _ => return FluentValue::try_number(value),
        };
        match i18n::word(self.lang, family, value) {
            Some(text) => FluentValue::from(text),
            None => FluentValue::from(value),
        }
    }

    /// This page's address with one parameter of the query set (or taken away, with `None`).
    pub fn with_query(&self, name: &str, value: Option<&str>) -> String {
        let mut out = self.path.to_string();
        let mut mark = '?';
        let kept = self.query.split('&').filter(|pair| {
            let found = pair.split('=').next().unwrap_or_default();
            // What was said once, or set by a switch, does not travel on; a new sort begins at the first page.
            let is_passing = matches!(found, "" | "said" | "lang" | "theme");
            let begins_anew =
                name != "cursor" && name != "lang" && name != "theme" && found == "cursor";
            found != name && !is_passing && !begins_anew
        });
        for pair in kept {
            out.push(mark);
            out.push_str(pair);
            mark = '&';
        }
        if let Some(value) = value {
            out.push(mark);
            out.push_str(name);
            out.push('=');
            out.push_str(&encode(value));
        }
        out
    }
}

/// Percent-encodes a value of a query.
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            _ => {
                out.push('%');
                out.push_str(&hex::encode_upper([byte]));
            }
        }
    }
    out
}

impl<S: Send + Sync> FromRequestParts<S> for Ctx {
    type Rejection = crate::Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        // Only a route that went round the guard has none, and `Routes` leaves no such way.
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| crate::Failure::fault("no guard on this route"))
    }
}
