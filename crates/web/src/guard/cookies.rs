//! Cookies, read and written. All of ours are `HttpOnly` and `SameSite=Lax`: no script of ours needs one.

use crate::app::App;
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// The cookies of a request that are ours.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cookies(Vec<(String, String)>);

impl Cookies {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let pairs = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(name, _)| name.trim_start_matches(HOST).starts_with("gapless_"))
            .map(|(name, value)| (name.trim_start_matches(HOST).to_owned(), value.to_owned()))
            .collect();
        Self(pairs)
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }
}

/// A browser takes a cookie with this prefix only over TLS, for this host alone.
const HOST: &str = "__Host-";

/// A cookie to set; without a life it ends with the browser.
pub(crate) fn set_cookie(app: &App, name: &str, value: &str, seconds: Option<i64>) -> HeaderValue {
    let (prefix, secure) = if app.settings.secure_cookies {
        (HOST, "; Secure")
    } else {
        ("", "")
    };
    let age = seconds
        .map(|seconds| format!("; Max-Age={seconds}"))
        .unwrap_or_default();
    let text = format!("{prefix}{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    // Values are hexadecimal or words of ours, so this cannot fail; an empty header is harmless.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// A cookie to take away.
pub(crate) fn clear_cookie(app: &App, name: &str) -> HeaderValue {
    set_cookie(app, name, "", Some(0))
}
