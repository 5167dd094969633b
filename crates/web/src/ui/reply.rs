//! What a form answers: it leads to a page, which says what was done.

use crate::ctx::{Ctx, encode};
use crate::failure::{Failure, Outcome};
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::{Tone, alert};

/// Leads to a page (303), which says the text of `key` once. The key must hold `-said-`.
pub fn redirect(path: &str, key: &str) -> Outcome<Response> {
    debug_assert!(key.contains("-said-"), "{key} would not be shown");
    let mark = if path.contains('?') { '&' } else { '?' };
    see_other(&format!("{path}{mark}said={}", encode(key)))
}

/// Leads to a page (303) without a word.
pub fn see_other(path: &str) -> Outcome<Response> {
    let to = HeaderValue::from_str(path).map_err(Failure::fault)?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response())
}

/// What was said by [`redirect`]. Only texts made for it are shown, so an address cannot put words into our mouth.
pub fn said(ctx: &Ctx) -> Markup {
    let key = ctx
        .query
        .split('&')
        .find_map(|pair| pair.strip_prefix("said="));
    html! {
        @if let Some(key) = key.filter(|key| key.contains("-said-")) {
            @let text = ctx.t(key);
            @if text != *key { (alert(Tone::Ok, &text, "")) }
        }
    }
}
