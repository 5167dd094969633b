//! A failure becomes what its reader understands: a page, a message on the page, or a problem document (RFC 9457).

use crate::ctx::{Ctx, encode};
use crate::failure::Failure;
use crate::{layout, ui};
use axum::body::{Body, to_bytes};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use gapless_journey::{Refusal, RefusalKind};
use maud::html;
use serde_json::{Map, Value, json};

const RETARGET: HeaderName = HeaderName::from_static("hx-retarget");
const RESWAP: HeaderName = HeaderName::from_static("hx-reswap");

/// What the framework says of a body that it cannot read is told up to here.
const REASON_BYTES_MAX: usize = 600;

pub(super) async fn dress(ctx: &Ctx, mut response: Response) -> Response {
    let failure = match response.extensions_mut().remove::<Failure>() {
        Some(failure) => Some(failure),
        None => bare(&mut response).await,
    };
    let Some(failure) = failure else {
        return response;
    };
    tell_log(ctx, &failure);
    let mut dressed = if ctx.is_api {
        problem(ctx, &failure)
    } else if let Some(to) = sign_in_first(ctx, &failure) {
        to
    } else if ctx.is_fragment {
        message(ctx, &failure)
    } else {
        page(ctx, &failure)
    };
    // What the guard or the handler already set, such as a cookie, stays.
    for (name, value) in response
        .headers()
        .iter()
        .filter(|(name, _)| **name != CONTENT_TYPE)
    {
        if name.as_str() != "content-length" {
            dressed.headers_mut().append(name.clone(), value.clone());
        }
    }
    if let Some(seconds) = failure.refusal().and_then(retry_after) {
        dressed.headers_mut().insert(RETRY_AFTER, seconds);
    }
    dressed
}

fn retry_after(refusal: &Refusal) -> Option<HeaderValue> {
    let (_, seconds) = refusal.facts.iter().find(|(name, _)| *name == "seconds")?;
    HeaderValue::from_str(seconds).ok()
}

/// Refusals of the framework itself: a body that is too large or cannot be read, a path that is no id.
async fn bare(response: &mut Response) -> Option<Failure> {
    let status = response.status();
    let is_text = response
        .headers()
        .get(CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !is_text || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    let refusal = match status {
        StatusCode::NOT_FOUND => crate::access::not_found(),
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::new("too-large").kind(RefusalKind::TooLarge),
        _ if status.is_server_error() => return Some(Failure::fault(format!("answered {status}"))),
        _ => unreadable(std::mem::take(response.body_mut())).await,
    };
    Some(refusal.into())
}

/// Names the field that could not be read, in the framework's words: who writes a program needs them.
async fn unreadable(body: Body) -> Refusal {
    let refusal = Refusal::new("bad-request").kind(RefusalKind::Invalid);
    match to_bytes(body, REASON_BYTES_MAX).await {
        Ok(said) if !said.is_empty() => {
            refusal.with("reason", String::from_utf8_lossy(&said).into_owned())
        }
        _ => refusal,
    }
}

fn tell_log(ctx: &Ctx, failure: &Failure) {
    let (id, path, who) = (ctx.request_id, &*ctx.path, &*ctx.actor.name);
    match failure {
        Failure::Refusal(refusal) => tracing::info!(%id, path, who, %refusal, "refused"),
        Failure::Fault(fault) => {
            let mut text = fault.to_string();
            let mut source = fault.source();
            while let Some(cause) = source {
                text.push_str(": ");
                text.push_str(&cause.to_string());
                source = cause.source();
            }
            tracing::error!(%id, path, who, fault = text, "failed");
        }
    }
}

/// What is wrong, and what to do.
fn words(ctx: &Ctx, failure: &Failure) -> (String, String) {
    match failure {
        Failure::Refusal(refusal) => {
            let (what, next) = ctx.refusal(refusal);
            (what.into_owned(), next.into_owned())
        }
        Failure::Fault(_) => {
            let id = ctx.request_id.to_string();
            let args = [("id", id.into())];
            (
                ctx.t("frame-fault").into_owned(),
                ctx.tw("frame-fault-do", &args).into_owned(),
            )
        }
    }
}

fn problem(ctx: &Ctx, failure: &Failure) -> Response {
    let (what, next) = words(ctx, failure);
    let code = failure.refusal().map_or("fault", |refusal| refusal.code);
    let mut facts = Map::new();
    for (name, value) in failure
        .refusal()
        .map(|refusal| &*refusal.facts)
        .unwrap_or_default()
    {
        facts.insert((*name).to_owned(), Value::String(value.to_string()));
    }
    let body = json!({
        "type": format!("/api#problem-{code}"),
        "title": what,
        "status": failure.status().as_u16(),
        "detail": next,
        "instance": &*ctx.path,
        "code": code,
        "facts": facts,
        "request_id": ctx.request_id,
    });
    let kind = HeaderValue::from_static("application/problem+json");
    (failure.status(), [(CONTENT_TYPE, kind)], body.to_string()).into_response()
}

/// A page that needs a sign-in leads to it and back.
fn sign_in_first(ctx: &Ctx, failure: &Failure) -> Option<Response> {
    let asked = failure.refusal()?.kind == RefusalKind::Unauthenticated;
    if !asked || ctx.is_fragment {
        return None;
    }
    let here = if ctx.query.is_empty() {
        ctx.path.to_string()
    } else {
        format!("{}?{}", ctx.path, ctx.query)
    };
    let to = HeaderValue::from_str(&format!("/sign-in?next={}", encode(&here))).ok()?;
    Some((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response())
}

/// The answer to htmx goes to the page's message area, not into the table that was to be swapped.
fn message(ctx: &Ctx, failure: &Failure) -> Response {
    let (what, next) = words(ctx, failure);
    let body = ui::alert(ui::Tone::Stop, &what, &next);
    let target = [(RETARGET, "#message"), (RESWAP, "innerHTML")];
    (failure.status(), target, body).into_response()
}

fn page(ctx: &Ctx, failure: &Failure) -> Response {
    let (what, next) = words(ctx, failure);
    let body = html! {
        section.gl-failure {
            p.gl-failure-status { (failure.status().as_u16()) }
            h1 { (what) }
            p { (next) }
            p { a.btn.btn-primary href="/" { (ctx.t("frame-to-start")) } }
        }
    };
    let page = if ctx.actor.person.is_some() {
        layout::page(ctx, &what, body)
    } else {
        layout::plain(ctx, &what, body)
    };
    (failure.status(), page).into_response()
}
