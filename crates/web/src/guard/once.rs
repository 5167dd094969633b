//! A request that carries a key is done once: the second time it gets the first answer. Forms post to `...?once=<uuid>`,
//! programs send `Idempotency-Key`. The claim is made inside the action's own transaction (see `store::people::once`).
//! A form that a person went back to and changed is another request; a program that uses a key for another request errs.

use crate::ctx::Ctx;
use crate::failure::Failure;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::entities::once::Model;
use gapless_store::people::once::{self, Claim, ONCE};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// An answer larger than this is not kept; its second asker is told that it was done.
const KEPT_BYTES_MAX: usize = 64 * 1024;
/// A key is random enough to be nobody else's, and short enough to be kept: a UUID fits in either spelling.
const KEY_LENGTH: RangeInclusive<usize> = 8..=200;
/// What is compared: an upload is not, since the same file is framed anew each time.
const COMPARED: [&str; 2] = ["application/json", "application/x-www-form-urlencoded"];
/// How long the second of two at once waits for the first one's answer.
const WAIT: Duration = Duration::from_millis(100);
const WAITS_MAX: u32 = 30;
/// A form or a document larger than this is not compared with the one that came first.
const COMPARED_BYTES_MAX: u64 = 1024 * 1024;
/// Says that an answer is that of an earlier request.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Put into an answer (as `axum::Extension`) that holds a secret: it is not kept, and its second asker is told that it was
/// done.
#[derive(Debug, Clone, Copy)]
pub struct Unkept;

/// A key, and what was sent with it.
struct Asked {
    /// Hashed.
    key: String,
    /// SHA-256 of what was sent; `None` where it is not compared.
    request: Option<String>,
}

pub(super) async fn once(ctx: &Ctx, method: &Method, request: Request, next: Next) -> Response {
    let key = match key(ctx, method, &request) {
        Ok(Some(key)) => key,
        Ok(None) => return next.run(request).await,
        Err(refusal) => return Failure::from(refusal).into_response(),
    };
    match run(ctx, method, key, request, next).await {
        Ok(response) => response,
        Err(failure) => failure.into_response(),
    }
}

async fn run(
    ctx: &Ctx,
    method: &Method,
    key: Key,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let (request, sent) = sent(request).await?;
    let asked = key.asked(ctx, method, sent);
    if let Some(response) = earlier(ctx, &asked).await? {
        return Ok(response);
    }
    let claim = Arc::new(Claim {
        key: asked.key.clone(),
        request: asked.request.clone(),
        now: ctx.now_ms,
        done: AtomicBool::new(false),
    });
    let response = ONCE.scope(Arc::clone(&claim), next.run(request)).await;
    let taken = response
        .extensions()
        .get::<Failure>()
        .and_then(Failure::refusal)
        .is_some_and(|refusal| refusal.code == once::TAKEN);
    if taken {
        return Ok(earlier(ctx, &asked).await?.unwrap_or(response));
    }
    if claim.done.load(Ordering::Acquire) && !response.status().is_server_error() {
        return keep(ctx, &claim.key, response).await;
    }
    Ok(response)
}

/// True for a form or a document of a known, small size.
fn is_compared(request: &Request) -> bool {
    let kind = request.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()?.split(';').next());
    let bytes = request.body().size_hint().exact();
    kind.is_some_and(|kind| COMPARED.contains(&kind.trim()))
        && bytes.is_some_and(|bytes| bytes <= COMPARED_BYTES_MAX)
}

/// The request as it was, and the SHA-256 of what it sends, where that is compared.
async fn sent(request: Request) -> Result<(Request, Option<String>), Failure> {
    if !is_compared(&request) {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let broken = |_| Refusal::new("request-broken").kind(RefusalKind::Invalid);
    let bytes = body.collect().await.map_err(broken)?.to_bytes();
    let hash = hex::encode(Sha256::digest(&bytes));
    Ok((Request::from_parts(parts, Body::from(bytes)), Some(hash)))
}

/// The key of a request that has one.
enum Key {
    /// Of a form.
    Form(String),
    /// Of a program.
    Header(String),
}

impl Key {
    /// It is of this actor, this method and this path alone.
    fn asked(self, ctx: &Ctx, method: &Method, sent: Option<String>) -> Asked {
        let who = ctx
            .actor
            .person
            .map_or_else(|| format!("{:?}", ctx.actor.via), |id| id.to_string());
        let (key, of_form, request) = match self {
            Self::Form(key) => (key, sent, None),
            Self::Header(key) => (key, None, sent),
        };
        let mut hash = Sha256::new();
        let of_form = of_form.unwrap_or_default();
        for part in [&who, method.as_str(), &ctx.path, &key, &of_form] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        Asked {
            key: hex::encode(hash.finalize()),
            request,
        }
    }
}

/// A key that cannot be used is refused: who sends one relies on it.
fn key(ctx: &Ctx, method: &Method, request: &Request) -> Result<Option<Key>, Refusal> {
    if method.is_safe() || !ctx.actor.is_known() {
        return Ok(None);
    }
    // What is no text has no length that fits either.
    let header = request
        .headers()
        .get("idempotency-key")
        .map(|value| value.to_str().unwrap_or_default());
    let asked = ctx
        .query
        .split('&')
        .find_map(|pair| pair.strip_prefix("once="));
    let key = match (header, asked) {
        (Some(key), _) => Key::Header(key.to_owned()),
        (None, Some(key)) => Key::Form(key.to_owned()),
        (None, None) => return Ok(None),
    };
    let (Key::Header(text) | Key::Form(text)) = &key;
    if !KEY_LENGTH.contains(&text.len()) {
        return Err(Refusal::new("idempotency-key-wrong")
            .kind(RefusalKind::Invalid)
            .with("least", KEY_LENGTH.start())
            .with("most", KEY_LENGTH.end()));
    }
    Ok(Some(key))
}

/// The answer of an earlier request with this key, when there was one.
async fn earlier(ctx: &Ctx, asked: &Asked) -> Result<Option<Response>, Failure> {
    for _ in 0..WAITS_MAX {
        let Some(row) = once::find(&ctx.app.store.read, &asked.key).await? else {
            return Ok(None);
        };
        if let (Some(now), Some(then)) = (&asked.request, &row.request)
            && now != then
        {
            let reused = Refusal::new("idempotency-key-reused");
            return Err(reused.kind(RefusalKind::Invalid).into());
        }
        if let Some(response) = replay(row) {
            return Ok(Some(response));
        }
        tokio::time::sleep(WAIT).await;
    }
    Err(Refusal::new("once-done").kind(RefusalKind::Conflict).into())
}

fn replay(row: Model) -> Option<Response> {
    let status = StatusCode::from_u16(u16::try_from(row.status?).ok()?).ok()?;
    let mut response = (status, Body::from(row.body.unwrap_or_default())).into_response();
    let headers = response.headers_mut();
    for (name, value) in [(CONTENT_TYPE, row.content_type), (LOCATION, row.location)] {
        headers.remove(&name);
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    Some(response)
}

async fn keep(ctx: &Ctx, key: &str, response: Response) -> Result<Response, Failure> {
    let (parts, body) = response.into_parts();
    let bytes: Bytes = body.collect().await.map_err(Failure::fault)?.to_bytes();
    let text = |name: HeaderName| parts.headers.get(name)?.to_str().ok().map(str::to_owned);
    let is_secret = parts.extensions.get::<Unkept>().is_some();
    let kept = Some(&bytes).filter(|bytes| !is_secret && bytes.len() <= KEPT_BYTES_MAX);
    let kept = kept.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
    let row = &Model {
        key: key.to_owned(),
        created_at: ctx.now_ms,
        status: kept.is_some().then(|| i32::from(parts.status.as_u16())),
        content_type: text(CONTENT_TYPE),
        location: text(LOCATION),
        body: kept,
        request: None,
    };
    ctx.app
        .store
        .write(|tx| async move { Ok(once::answer(&*tx, row.clone()).await?) })
        .await?;
    Ok(Response::from_parts(parts, Body::from(bytes)))
}
