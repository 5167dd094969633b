//! What stands before every handler: who asks, may they, does the request come from our own pages, was it done before.
//! And what stands after it: a failure becomes a page or a problem document in the reader's language.

mod cookies;
mod dress;
mod identify;
mod once;
mod origin;

use crate::access::{Act, forbidden};
use crate::app::App;
use crate::ctx::{Ctx, Ids, Theme};
use crate::failure::Failure;
use crate::i18n::Lang;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, SET_COOKIE};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
pub(crate) use cookies::{Cookies, clear_cookie, set_cookie};
pub use once::Unkept;
use std::sync::Arc;
use uuid::Uuid;

/// Names of cookies. The first two are secrets; the others are settings.
pub(crate) const SESSION_COOKIE: &str = "gapless_session";
pub(crate) const LINK_COOKIE: &str = "gapless_link";
const LANG_COOKIE: &str = "gapless_lang";
const THEME_COOKIE: &str = "gapless_theme";
/// A year.
const SETTING_SECONDS: i64 = 365 * 24 * 3600;

/// What the guard of one address knows.
#[derive(Clone)]
pub(crate) struct Gate {
    pub app: App,
    pub act: Act,
    pub is_api: bool,
}

/// The id that the outermost layer gave to the request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RequestId(pub Uuid);

/// Guards one address.
pub(crate) async fn guard(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let cookies = Cookies::of(&parts.headers);
    let (actor, trouble) = match identify::identify(&gate, &parts, &cookies).await {
        Ok(actor) => (actor, None),
        Err(failure) => (Arc::new(crate::access::Actor::anonymous()), Some(failure)),
    };
    let ctx = context(&gate, &parts, &cookies, actor);
    let refused = trouble.or_else(|| check(&gate, &ctx, &parts, &cookies).err());
    let mut response = if let Some(failure) = refused {
        failure.into_response()
    } else {
        parts.extensions.insert(ctx.clone());
        let method = parts.method.clone();
        once::once(&ctx, &method, Request::from_parts(parts, body), next).await
    };
    keep_settings(&ctx, &mut response);
    dress::dress(&ctx, response).await
}

/// The answer of every address that is none.
pub(crate) async fn nowhere() -> Failure {
    Failure::not_found()
}

fn check(gate: &Gate, ctx: &Ctx, parts: &Parts, cookies: &Cookies) -> Result<(), Failure> {
    if !parts.method.is_safe() {
        origin::check(&parts.headers, cookies)?;
    }
    if ctx.actor.may(gate.act) {
        Ok(())
    } else {
        Err(forbidden(&ctx.actor).into())
    }
}

fn context(gate: &Gate, parts: &Parts, cookies: &Cookies, actor: Arc<crate::access::Actor>) -> Ctx {
    let query = parts.uri.query().unwrap_or_default();
    let asked = |name: &str| {
        query
            .split('&')
            .find_map(|pair| pair.split_once('=').filter(|(n, _)| *n == name))
            .map(|(_, v)| v)
    };
    let accepted = parts
        .headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let lang = asked("lang")
        .and_then(Lang::from_tag)
        .or_else(|| cookies.get(LANG_COOKIE).and_then(Lang::from_tag))
        .or(actor.lang)
        .or_else(|| accepted.and_then(Lang::from_accept))
        .unwrap_or(Lang::En);
    let theme = asked("theme").or_else(|| cookies.get(THEME_COOKIE));
    let is_fragment = parts.headers.get("hx-request").is_some()
        && parts
            .headers
            .get("hx-request-type")
            .is_some_and(|kind| kind == "partial");
    Ctx {
        app: gate.app.clone(),
        lang,
        theme: theme.map_or(Theme::Auto, Theme::parse),
        path: parts.uri.path().into(),
        query: query.into(),
        ids: Ids::default(),
        request_id: parts
            .extensions
            .get::<RequestId>()
            .map_or_else(Uuid::nil, |id| id.0),
        address: identify::address(&gate.app, parts).into(),
        is_fragment,
        is_api: gate.is_api || parts.uri.path().starts_with("/api/"),
        now_ms: gate.app.now_ms(),
        actor,
    }
}

/// `?lang=` and `?theme=` are kept for a year.
fn keep_settings(ctx: &Ctx, response: &mut Response) {
    for (name, cookie, value) in [
        ("lang=", LANG_COOKIE, ctx.lang.as_str()),
        ("theme=", THEME_COOKIE, ctx.theme.as_str()),
    ] {
        if ctx.query.split('&').any(|pair| pair.starts_with(name)) {
            let cookie = set_cookie(&ctx.app, cookie, value, Some(SETTING_SECONDS));
            response.headers_mut().append(SET_COOKIE, cookie);
        }
    }
}

#[cfg(test)]
mod tests;
