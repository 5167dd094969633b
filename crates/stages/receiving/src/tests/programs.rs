//! What programs are told.

use super::pages::routes;
use gapless_journey::Role;
use gapless_web::testing::{Client, World};
use serde_json::{Value, json};
use utoipa::OpenApi;

/// The installation's own document.
#[path = "../../../../gapless/src/openapi/receiving.rs"]
mod document;

#[test]
fn a_list_offers_only_what_it_asks_for() {
    let document = serde_json::to_value(document::Doc::openapi()).unwrap();
    let names = |path: &str| -> Vec<String> {
        let asked = document["paths"][path]["get"]["parameters"]
            .as_array()
            .unwrap();
        let names = asked
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned());
        names.collect()
    };
    assert_eq!(names("/api/v1/receiving/sessions"), ["cursor"]);
    assert_eq!(
        names("/api/v1/receiving/discrepancies"),
        ["cursor", "donation", "session", "kind", "decided"]
    );
}

async fn act(client: &Client, path: &str, body: Value, schema: &str) -> Value {
    let answer = client
        .json("POST", &format!("/api/v1/receiving/{path}"), &body)
        .await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    assert_eq!(answer.json()["schema"], schema, "{path}");
    answer.json()
}

#[tokio::test]
async fn every_answer_names_its_schema_and_a_match_decides() {
    let world = World::sqlite().await.unwrap();
    let lines = [("5CG7461XYZ", "ACME-0101"), ("8HJ2KLM9", "ACME-0202")];
    let donation = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let donation = donation.unwrap();
    let lead = world.client(routes(), Role::Lead);
    let opened = json!({"dock": "dock 2", "donations": [donation]});
    let opened = act(&lead, "sessions", opened, "gapless.check-in-opened/1").await;
    let session = format!("sessions/{}", opened["id"].as_str().unwrap());
    let counted = "gapless.check-in-counted/1";
    let more = json!({"donations": [donation]});
    act(&lead, &format!("{session}/donations"), more, counted).await;
    let scans = format!("{session}/scans");
    let asked = act(
        &lead,
        &scans,
        json!({"code": "ABCDE00001"}),
        "gapless.scan/1",
    )
    .await;
    let answer = json!({"question": asked["scan"],
        "answer": {"kind": "unexpected", "category": "laptop"}});
    act(&lead, &scans, answer, "gapless.scan/1").await;
    let close = json!({"all_came": [donation]});
    let path = format!("{session}/close");
    let closed = act(&lead, &path, close, "gapless.check-in-closed/1").await;
    assert_eq!(closed["missing"], 2);
    let open = format!(
        "/api/v1/receiving/discrepancies?session={}",
        opened["id"].as_str().unwrap()
    );
    let seen = lead.get(&open).await.json();
    let all = seen["discrepancies"].as_array().unwrap().clone();
    let of = |kind: &str| all.iter().find(|one| one["kind"] == kind).unwrap();
    let body = json!({"line": of("missing")["line"], "reason": "mistyped"});
    let address = format!(
        "discrepancies/{}/match",
        of("unexpected")["id"].as_str().unwrap()
    );
    act(&lead, &address, body, counted).await;
    let left = lead.get(&open).await.json();
    assert_eq!(left["discrepancies"].as_array().unwrap().len(), 1);
    let stranger = world.client_of(routes(), &world.other_refurbisher, Role::Lead);
    let theirs = stranger.get(&open).await.json();
    assert_eq!(theirs["discrepancies"], json!([]));
}
