//! Requests that act must come from our own pages (cross-site request forgery). No token in forms: every browser that
//! can show the pages says where a request comes from, and a form token would break pages kept open over a sign-in.

use super::Cookies;
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, HOST, ORIGIN};
use gapless_journey::{Refusal, RefusalKind};

/// Refuses an acting request that a page of others sent.
pub(super) fn check(headers: &HeaderMap, cookies: &Cookies) -> Result<(), Refusal> {
    if headers.contains_key(AUTHORIZATION) {
        // A page of others cannot make a browser send this header.
        return Ok(());
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let ours = match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text(HOST.as_str())
        }
        // No browser: nothing was smuggled in, unless it carries what only a browser would have.
        (None, None) => {
            cookies.get(super::SESSION_COOKIE).is_none()
                && cookies.get(super::LINK_COOKIE).is_none()
        }
    };
    if ours {
        Ok(())
    } else {
        Err(Refusal::new("foreign-origin").kind(RefusalKind::Forbidden))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    #[test]
    fn only_our_own_pages_act() {
        for (headers, allowed) in [
            (&[("sec-fetch-site", "same-origin")][..], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "http://a.example"),
                    ("host", "a.example"),
                ],
                false,
            ),
            (
                &[("origin", "https://a.example"), ("host", "a.example")],
                true,
            ),
            (
                &[("origin", "https://evil.example"), ("host", "a.example")],
                false,
            ),
            (&[("origin", "null"), ("host", "a.example")], false),
            (&[("cookie", "gapless_session=00")], false),
            (&[], true),
            (
                &[
                    ("authorization", "Bearer gk_a_b"),
                    ("sec-fetch-site", "cross-site"),
                ],
                true,
            ),
        ] {
            let map: HeaderMap = headers
                .iter()
                .map(|(name, value)| {
                    (
                        name.parse::<HeaderName>().unwrap(),
                        HeaderValue::from_static(value),
                    )
                })
                .collect();
            assert_eq!(
                check(&map, &Cookies::of(&map)).is_ok(),
                allowed,
                "{headers:?}"
            );
        }
    }
}
