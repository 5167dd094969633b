//! Who asks: by API key, by session, by link; in this order, and nobody when there is none.

use super::{Cookies, Gate, LINK_COOKIE, SESSION_COOKIE};
use crate::access::{Actor, allows};
use crate::app::App;
use crate::failure::Failure;
use crate::{keys, links, sign_in};
use axum::extract::ConnectInfo;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use std::net::SocketAddr;
use std::sync::Arc;

pub(super) async fn identify(
    gate: &Gate,
    parts: &Parts,
    cookies: &Cookies,
) -> Result<Arc<Actor>, Failure> {
    if let Some(header) = parts.headers.get(AUTHORIZATION) {
        return keys::actor(&gate.app, header.to_str().unwrap_or_default()).await;
    }
    let mut actor = Arc::new(Actor::anonymous());
    if let Some(token) = cookies.get(SESSION_COOKIE)
        && let Some(found) = sign_in::actor(&gate.app, token).await?
    {
        actor = found;
    }
    // A person who may do it themselves does it in their own name, whatever links they opened.
    if !allows(actor.role, gate.act)
        && let Some(token) = cookies.get(LINK_COOKIE)
        && let Some(found) = links::actor(&gate.app, token, gate.act).await?
    {
        actor = Arc::new(found);
    }
    Ok(actor)
}

/// The address that a request came from; of the proxy's header only when a proxy is trusted.
pub(super) fn address(app: &App, parts: &Parts) -> String {
    let forwarded = parts
        .headers
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok());
    if let Some(last) = forwarded.filter(|_| app.settings.trust_proxy)
        && let Some(address) = last.rsplit(',').next()
    {
        // The last entry is the one that our own proxy added; those before it are claims.
        return address.trim().chars().take(64).collect();
    }
    parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|ConnectInfo(address)| address.ip().to_string())
        .unwrap_or_default()
}
