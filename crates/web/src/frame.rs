//! What is around every answer: the request's id, the headers that keep a browser safe, compression, a caught panic.

use crate::app::App;
use crate::failure::Failure;
use crate::guard::RequestId;
use axum::Router;
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::Instant;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use uuid::Uuid;

/// Everything comes from here; no script or style stands in a page. `data:` pictures are Tabler's icons and drawn signatures,
/// `blob:` ones are photos before they are sent.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Puts the frame around a router.
pub(crate) fn around(router: Router, app: App) -> Router {
    router
        .layer(CatchPanicLayer::custom(caught))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app, outermost))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer hands it over by value"
)]
fn caught(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    tracing::error!(text, "a handler panicked");
    Failure::fault("a handler panicked").into_response()
}

async fn outermost(
    axum::extract::State(app): axum::extract::State<App>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = Uuid::now_v7();
    request.extensions_mut().insert(RequestId(id));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let start = Instant::now();
    let mut response = next.run(request).await;
    let (status, took_ms) = (response.status().as_u16(), start.elapsed().as_millis());
    tracing::debug!(%id, %method, path, status, took_ms, "answered");
    let headers = response.headers_mut();
    if let Ok(text) = HeaderValue::from_str(&id.to_string()) {
        headers.insert(REQUEST_ID, text);
    }
    for (name, value) in [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        // A link's token stands in the address: it must not travel on to other sites.
        (REFERRER_POLICY, "same-origin"),
        (PERMISSIONS, "camera=(self), microphone=(), geolocation=()"),
        (OPENER, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(POLICY));
    // Pages hold what is the reader's own; a shared computer must not show them after the sign-out.
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if app.settings.secure_cookies {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(STRICT_TRANSPORT_SECURITY, year);
    }
    response
}
