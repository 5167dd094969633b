//! What operators watch: `/healthz`, `/readyz`, `/metrics`.

use axum::Json;
use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use gapless_web::{Ctx, Outcome};
use metrics::{counter, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use serde_json::json;
use std::sync::OnceLock;
use std::time::Instant;

/// Bounds of the buckets, in seconds: around what our pages take.
const BUCKETS_SECONDS: &[f64] = &[0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

fn recorder() -> Option<&'static PrometheusHandle> {
    static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    HANDLE
        .get_or_init(|| {
            let builder = PrometheusBuilder::new().set_buckets(BUCKETS_SECONDS).ok()?;
            let recorder = builder.build_recorder();
            let handle = recorder.handle();
            metrics::set_global_recorder(recorder).ok()?;
            metrics::describe_histogram!("gapless_request_seconds", "Time to answer, by address.");
            metrics::describe_counter!("gapless_requests_total", "Answers, by address and status.");
            Some(handle)
        })
        .as_ref()
}

/// Measures one request, by its address as it is listed: never by what stands in it.
pub async fn measure(request: Request, next: Next) -> Response {
    recorder();
    let method = match request.method().as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "other",
    };
    let path = request.extensions().get::<MatchedPath>().cloned();
    let start = Instant::now();
    let response = next.run(request).await;
    let path = path.as_ref().map_or("none", MatchedPath::as_str).to_owned();
    let status = match response.status().as_u16() {
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    };
    counter!("gapless_requests_total", "method" => method, "path" => path.clone(), "status" => status)
        .increment(1);
    histogram!("gapless_request_seconds", "method" => method, "path" => path)
        .record(start.elapsed().as_secs_f64());
    response
}

/// Folds measurements together; without it they pile up until somebody asks.
pub fn upkeep() {
    if let Some(handle) = recorder() {
        handle.run_upkeep();
    }
}

/// `/healthz`: the process answers.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// `/readyz`: the database answers and no migration waits.
pub async fn readyz(ctx: Ctx) -> Response {
    if ctx.app.store.is_ready().await {
        Json(json!({ "ready": true })).into_response()
    } else {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            Json(json!({ "ready": false })),
        )
            .into_response()
    }
}

/// `/metrics`: what Prometheus reads.
pub async fn metrics(ctx: Ctx) -> Outcome<Response> {
    let waiting = gapless_store::overview::backlog::counts(&ctx.app.store.read).await?;
    for (status, n) in waiting {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a gauge of jobs is far below 2^52"
        )]
        metrics::gauge!("gapless_jobs", "status" => status).set(n as f64);
    }
    let text = recorder().map(PrometheusHandle::render).unwrap_or_default();
    Ok(([(CONTENT_TYPE, TEXT)], text).into_response())
}
