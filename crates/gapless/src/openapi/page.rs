//! `/api/openapi.json`, and `/api`: the same, to read. Nothing on it comes from another host.

use super::document as whole;
use axum::Json;
use gapless_web::{Ctx, Markup, Outcome, html, layout};
use serde_json::{Map, Value};
use std::sync::OnceLock;
use utoipa::openapi::OpenApi;

fn once() -> &'static OpenApi {
    static DOCUMENT: OnceLock<OpenApi> = OnceLock::new();
    DOCUMENT.get_or_init(whole)
}

/// `/api/openapi.json`.
pub async fn document() -> Json<&'static OpenApi> {
    Json(once())
}

/// `/api`.
pub async fn page(ctx: Ctx) -> Outcome<Markup> {
    let document = serde_json::to_value(once())?;
    let none = Map::new();
    let paths = document
        .get("paths")
        .and_then(Value::as_object)
        .unwrap_or(&none);
    let title = ctx.t("ops-api-title");
    let body = html! {
        h1 { (title) }
        p { (ctx.t("ops-api-purpose")) }
        p { a href="/api/openapi.json" { "OpenAPI 3.1" } " · " a href="/guide/api" { (ctx.t("ops-api-guide")) } }
        @for (path, methods) in paths {
            @for (method, operation) in methods.as_object().unwrap_or(&none) {
                (operation_of(&ctx, path, method, operation))
            }
        }
    };
    Ok(if ctx.actor.person.is_some() {
        layout::page(&ctx, &title, body)
    } else {
        layout::plain(&ctx, &title, body)
    })
}

fn operation_of(ctx: &Ctx, path: &str, method: &str, operation: &Value) -> Markup {
    let text = |name: &str| {
        operation
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let parameters = operation.get("parameters").and_then(Value::as_array);
    let none = Map::new();
    let responses = operation
        .get("responses")
        .and_then(Value::as_object)
        .unwrap_or(&none);
    html! {
        section.gl-section {
            h2 { code { (method.to_uppercase()) " " (path) } }
            // What it does is said in the document itself, which has one language.
            p lang="en" { (text("summary")) }
            @if let Some(parameters) = parameters {
                dl.gl-facts {
                    @for one in parameters {
                        @let of = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default();
                        div { dt { code { (of("name")) } } dd lang="en" { (of("description")) } }
                    }
                }
            }
            @if let Some(schema) = schema_of(operation.get("requestBody")) {
                p { (ctx.t("ops-api-sends")) " " code { (schema) } }
            }
            ul {
                @for (status, response) in responses {
                    li { code { (status) } " "
                        @if let Some(schema) = schema_of(Some(response)) { code { (schema) } " " }
                        span lang="en" { (response.get("description").and_then(Value::as_str).unwrap_or_default()) } }
                }
            }
        }
    }
}

/// The name of the schema of a body.
fn schema_of(body: Option<&Value>) -> Option<&str> {
    let content = body?.get("content")?.as_object()?;
    let schema = content.values().next()?.get("schema")?;
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}
