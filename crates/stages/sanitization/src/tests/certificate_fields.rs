//! Every field of a certificate can be typed, of an erasure and of a destruction, and what an account knows is filled in.

use super::by_pages::routes;
use super::{World, erased, file, floor, log, one, ssd};
use crate::countersign::{Countersign, countersign};
use crate::fields::MORE;
use crate::record::record;
use crate::upload::upload;
use gapless_journey::{Category, DeviceId, Role};
use gapless_store::entities::sanitization;
use gapless_store::people::directory;
use gapless_web::on_both_engines;
use serde_json::{Value, json};

on_both_engines!(
    an_account_fills_in_who_did_it_and_who_verified,
    a_log_names_a_standard_only_where_there_is_one,
    every_field_of_the_forms_is_recorded,
    every_answer_names_its_shape,
);

async fn last(world: &World, device: &DeviceId) -> sanitization::Model {
    let db = &world.app.store.read;
    let mut records = floor::sanitizations(db, device.as_str()).await.unwrap();
    records.pop().unwrap()
}

fn more(row: &sanitization::Model) -> Value {
    serde_json::from_str(&row.more).unwrap()
}

async fn address(world: &World, role: Role) -> String {
    let id = world.person(role).unwrap();
    let person = directory::person(&world.app.store.read, id).await.unwrap();
    person.unwrap().email
}

async fn an_account_fills_in_who_did_it_and_who_verified(world: World) {
    let id = one(&world, Category::Laptop).await;
    let medium = ssd(&world, &id, "S1").await;
    let technician = world.actor(Role::Technician);
    record(&world.app, &technician, erased(medium))
        .await
        .unwrap();
    let row = last(&world, &id).await;
    let own = json!({
        "operator-title": "technician",
        "operator-contact": address(&world, Role::Technician).await,
    });
    assert_eq!(more(&row), own);
    let second = Countersign {
        records: vec![row.id],
    };
    countersign(&world.app, &world.actor(Role::Lead), second)
        .await
        .unwrap();
    let both = more(&last(&world, &id).await);
    assert_eq!(both["operator-contact"], own["operator-contact"]);
    assert_eq!(both["countersigner-title"], "lead");
    let lead = address(&world, Role::Lead).await;
    assert_eq!(both["countersigner-contact"], json!(lead));
}

async fn a_log_names_a_standard_only_where_there_is_one(world: World) {
    let technician = world.actor(Role::Technician);
    let id = one(&world, Category::Laptop).await;
    ssd(&world, &id, "A1B2C3D4").await;
    let zeros = log("A1B2C3D4", "Erased", 9);
    let text = String::from_utf8(log("A1B2C3D4", "Erased", 11)).unwrap();
    let dod = text
        .replace("Fill With Zeros", "DoD 5220.22-M")
        .into_bytes();
    upload(&world.app, &technician, vec![file("zeros.log", zeros)])
        .await
        .unwrap();
    let row = last(&world, &id).await;
    assert_eq!(row.standard, None, "what was written is no standard");
    assert_eq!(more(&row)["keystream"], "Fill With Zeros");
    assert_eq!(more(&row)["speed"], "208 MB/s");
    upload(&world.app, &technician, vec![file("dod.log", dod)])
        .await
        .unwrap();
    let row = last(&world, &id).await;
    assert_eq!(row.standard.as_deref(), Some("DoD 5220.22-M"));
    assert_eq!(more(&row).get("keystream"), None);
}

/// Names of the inputs of a page's form, from its action to its end.
fn names(page: &str, action: &str) -> Vec<String> {
    let form = page.split(&format!("action=\"{action}")).nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let parts = form.split(" name=\"").skip(1);
    parts
        .map(|part| part.split('"').next().unwrap().to_owned())
        .collect()
}

/// What the forms offer beside the long tail, with a value that its kind takes.
const TYPED: &[(&str, &str)] = &[
    ("operator", "Ann"),
    ("second_person", "Bob"),
    ("standard", "ISO/IEC 21964"),
    ("standard_revision", "H-4"),
    ("location", "Hall 3"),
    ("notes", "torn label"),
    ("finished", "2026-11-20T12:00"),
    ("capacity_gb", "500"),
    ("interface", "SATA"),
    ("firmware", "1.2"),
    ("health_before", "passed"),
    ("health_after", "passed"),
    ("started", "2026-11-20T10:00"),
];

async fn every_field_of_the_forms_is_recorded(world: World) {
    let client = world.client(routes(), Role::Technician);
    let id = one(&world, Category::Laptop).await;
    let medium = ssd(&world, &id, "F1").await.to_string();
    let page = client.get(&format!("/sanitization/{id}")).await.text();
    let erasure = names(&page, "/sanitization/record");
    for word in MORE {
        assert!(erasure.contains(&format!("more.{word}")), "{word}");
    }
    let head = [
        ("medium", medium.as_str()),
        ("back", id.as_str()),
        ("result", "failed"),
        ("method", "clear"),
        ("technique", "overwrite"),
        ("verification", "none"),
    ];
    sent(&world, &id, "/sanitization/record", &head, &erasure).await;
    let destruction = names(&page, "/sanitization/destroy");
    for word in [
        "property-number",
        "confidentiality-before",
        "goes-to",
        "job",
        "bench",
        "operator-title",
        "verifier-contact",
        "medium-source",
    ] {
        assert!(destruction.contains(&format!("more.{word}")), "{word}");
    }
    for name in ["operator", "standard", "standard_revision"] {
        assert!(destruction.contains(&name.to_owned()), "{name}");
    }
    let mut once = destruction.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), destruction.len(), "no field is asked for twice");
    let head = [
        ("medium", medium.as_str()),
        ("back", id.as_str()),
        ("technique", "shred"),
    ];
    sent(&world, &id, "/sanitization/destroy", &head, &destruction).await;
}

/// Sends a form with every field that it has, and sees that the record has them.
async fn sent(
    world: &World,
    device: &DeviceId,
    action: &str,
    head: &[(&str, &str)],
    names: &[String],
) {
    let tail: Vec<(&str, &str)> = names
        .iter()
        .filter_map(|name| {
            if let Some(typed) = TYPED.iter().find(|(known, _)| known == name) {
                return Some(*typed);
            }
            name.starts_with("more.").then_some((name.as_str(), "said"))
        })
        .collect();
    let all: Vec<(&str, &str)> = head.iter().chain(&tail).copied().collect();
    let client = world.client(routes(), Role::Technician);
    let answer = client.post(action, &all).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let row = last(world, device).await;
    let kept = more(&row);
    for (name, _) in tail.iter().filter(|(name, _)| name.starts_with("more.")) {
        let word = name.trim_start_matches("more.");
        assert_eq!(kept[word], "said", "{word}");
    }
    let texts = [
        (row.operator.as_deref(), "Ann"),
        (row.second_person.as_deref(), "Bob"),
        (row.standard.as_deref(), "ISO/IEC 21964"),
        (row.standard_revision.as_deref(), "H-4"),
        (row.location.as_deref(), "Hall 3"),
        (row.notes.as_deref(), "torn label"),
        (row.interface.as_deref(), "SATA"),
        (row.firmware.as_deref(), "1.2"),
        (row.health_after.as_deref(), "passed"),
    ];
    for (found, typed) in texts {
        assert_eq!(found, Some(typed));
    }
    assert_eq!(row.capacity_bytes, Some(500_000_000_000));
    assert!(row.started_at < row.finished_at);
}

async fn every_answer_names_its_shape(world: World) {
    let client = world.client(routes(), Role::Technician);
    let id = one(&world, Category::Laptop).await;
    let found = json!({"device": id, "kind": "hdd", "serial_number": "W1"});
    let added = client
        .json("POST", "/api/v1/sanitization/media", &found)
        .await
        .json();
    assert_eq!(added["schema"], "gapless.medium-added/1", "{added}");
    let media = client
        .get(&format!("/api/v1/sanitization/{id}/media"))
        .await
        .json();
    assert_eq!(media["schema"], "gapless.media/1");
    assert_eq!(media["media"][0]["id"], added["id"]);
    let list = client.get("/api/v1/sanitization").await.json();
    assert_eq!(list["schema"], "gapless.sanitization/1");
    let address = "/api/v1/sanitization/reports";
    let uploaded = client
        .upload(address, "file", "a.log", &log("UNSEEN01", "Erased", 9))
        .await
        .json();
    assert_eq!(uploaded["schema"], "gapless.erasure-upload/1", "{uploaded}");
    assert_eq!(uploaded["outcomes"][0]["fate"], "waiting");
    let waiting = client.get(address).await.json();
    assert_eq!(waiting["schema"], "gapless.erasure-reports/1");
    let link = json!({"report": waiting["reports"][0]["id"], "medium": added["id"]});
    let linked = client
        .json("POST", "/api/v1/sanitization/reports/link", &link)
        .await
        .json();
    assert_eq!(linked["schema"], "gapless.erasure-report-linked/1");
    assert_eq!(linked["device"], json!(id));
    let destroyed = client
        .json(
            "POST",
            "/api/v1/sanitization/destructions",
            &json!({"medium": [added["id"]], "technique": "shred"}),
        )
        .await
        .json();
    assert_eq!(destroyed["schema"], "gapless.sanitization-done/1");
    assert_eq!(destroyed["n"], 1);
}
