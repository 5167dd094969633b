//! What holds for the whole document. That it names every address, and its snapshot, are in `tests/it`.

use super::{cross, document, parts};
use crate::router;
use gapless_journey::Role;
use gapless_web::access::Act;
use gapless_web::testing::World;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::OpenApi;

fn whole() -> Value {
    serde_json::to_value(document()).unwrap()
}

/// Every operation as `POST /api/v1/...` with what is said of it.
fn operations(document: &Value) -> BTreeMap<String, Value> {
    let mut all = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let name = format!("{} {path}", method.to_uppercase());
            all.insert(name, operation.clone());
        }
    }
    assert!(all.len() > 100, "{}", all.len());
    all
}

fn parameter<'a>(operation: &'a Value, name: &str) -> Option<&'a Value> {
    let parameters = operation.get("parameters")?.as_array()?;
    parameters.iter().find(|one| one["name"] == name)
}

/// A schema itself, or the one that it refers to.
fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let Some(name) = schema["$ref"].as_str() else {
        return schema;
    };
    &document["components"]["schemas"][name.rsplit('/').next().unwrap()]
}

fn has_property(document: &Value, schema: &Value, name: &str) -> bool {
    let schema = resolved(document, schema);
    let among = |parts: &Value| {
        let parts = parts.as_array().map(Vec::as_slice).unwrap_or_default();
        parts.iter().any(|part| has_property(document, part, name))
    };
    schema["properties"].get(name).is_some() || among(&schema["allOf"])
}

/// The schemas of what an operation answers when it is done.
fn answers(operation: &Value) -> Vec<&Value> {
    let responses = operation["responses"].as_object().unwrap().iter();
    let done = responses.filter(|(status, _)| status.starts_with('2'));
    done.filter_map(|(_, response)| response["content"].as_object())
        .flat_map(|content| content.values().map(|one| &one["schema"]))
        .collect()
}

#[test]
fn no_two_types_share_a_name() {
    let mut known = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for part in [cross::Doc::openapi()].into_iter().chain(parts()) {
        for (name, schema) in part.components.unwrap_or_default().schemas {
            if let Some(earlier) = known.insert(name.clone(), schema.clone())
                && earlier != schema
            {
                shared.insert(name);
            }
        }
    }
    assert!(shared.is_empty(), "say #[schema(as = ...)] for: {shared:?}");
}

#[test]
fn every_operation_that_needs_a_sign_in_says_so() {
    let routes = router::routes().list();
    for (name, operation) in operations(&whole()) {
        let route = routes
            .iter()
            .find(|route| format!("{} {}", route.method, route.path) == name);
        let needs = route.unwrap().act != Act::Public;
        let said: Vec<&String> = operation["security"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|one| one.as_object().unwrap().keys())
            .collect();
        assert_eq!(said == ["key", "session"], needs, "{name}: {said:?}");
    }
}

#[test]
fn every_operation_describes_its_errors_and_each_that_writes_how_it_is_done_once() {
    for (name, operation) in operations(&whole()) {
        let problem = &operation["responses"]["default"]["content"]["application/problem+json"];
        let schema = &problem["schema"]["$ref"];
        assert_eq!(schema, "#/components/schemas/Problem", "{name}");
        let key = parameter(&operation, "Idempotency-Key");
        assert_eq!(key.is_some(), !name.starts_with("GET "), "{name}");
        assert!(key.is_none_or(|key| key["in"] == "header"), "{name}");
    }
}

#[tokio::test]
async fn a_problem_is_what_the_document_says() {
    let world = World::sqlite().await.unwrap();
    let nobody = world.client(router::routes(), Role::Anonymous);
    let answer = nobody.get("/api/v1/tasks").await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    let answer = answer.json();
    let said: BTreeSet<&String> = answer.as_object().unwrap().keys().collect();
    let document = whole();
    let schema = &document["components"]["schemas"]["Problem"];
    let properties = schema["properties"].as_object().unwrap();
    assert_eq!(said, properties.keys().collect());
    for (name, value) in answer.as_object().unwrap() {
        let kind = match value {
            Value::Number(_) => "integer",
            Value::Object(_) => "object",
            _ => "string",
        };
        assert_eq!(properties[name]["type"], kind, "{name}");
    }
}

#[test]
fn a_list_that_has_a_next_page_takes_a_cursor_and_says_what_it_is() {
    let document = whole();
    for (name, operation) in operations(&document) {
        let goes_on = answers(&operation)
            .iter()
            .any(|schema| has_property(&document, schema, "next"));
        let cursor = parameter(&operation, "cursor");
        assert_eq!(cursor.is_some(), goes_on, "{name}");
        let text = cursor.map(|one| &one["description"]);
        assert!(
            text.is_none_or(|text| text.as_str().unwrap().contains("`next`")),
            "{name}"
        );
    }
}

#[test]
fn every_number_that_is_a_time_says_what_it_counts() {
    fn walk(value: &Value, found: &mut Vec<Value>) {
        for (name, property) in value["properties"].as_object().into_iter().flatten() {
            if name.ends_with("_at") && property["type"].to_string().contains("integer") {
                found.push(property.clone());
            }
        }
        let inside: Vec<&Value> = match value {
            Value::Object(map) => map.values().collect(),
            Value::Array(items) => items.iter().collect(),
            _ => Vec::new(),
        };
        for one in inside {
            walk(one, found);
        }
    }
    let mut found = Vec::new();
    walk(&whole()["components"]["schemas"], &mut found);
    assert!(found.len() > 10, "{found:?}");
    for property in found {
        assert_eq!(property["format"], "int64", "{property}");
        let text = property["description"].as_str().unwrap();
        assert!(
            text.ends_with("; milliseconds since 1970-01-01 UTC."),
            "{text}"
        );
        assert_eq!(text.matches("milliseconds").count(), 1, "{text}");
    }
}

#[test]
fn every_answer_names_its_schema() {
    let document = whole();
    let mut without = BTreeSet::new();
    for (name, operation) in operations(&document) {
        let answers = answers(&operation);
        let is_named = |schema: &&Value| has_property(&document, schema, "schema");
        let is_empty = operation["responses"].get("204").is_some();
        if answers.is_empty() != is_empty || !answers.iter().all(is_named) {
            without.insert(name);
        }
    }
    assert!(without.is_empty(), "no `schema` in: {without:#?}");
}
