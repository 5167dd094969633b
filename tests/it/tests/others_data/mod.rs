//! You see what is yours (rule 6 of product.md): every address that names something is asked for another organisation's
//! keys, all of them and one at a time among one's own; and, so that the refusal proves something, for one's own.

mod asks;
mod road;
mod shared;
mod shipping;

use super::roles::is_refused;
use super::seed;
use asks::{Ask, Body, document, fields, fill};
use gapless::router;
use gapless_journey::{DeviceId, Role};
use gapless_store::entities::event;
use gapless_web::RouteInfo;
use gapless_web::access::{Act, allows};
use gapless_web::testing::{Answer, Client, World};
use road::{Keys, Side};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Roles that see some donations and not these: with what they may see themselves, so that "not there" proves something.
const STRANGERS: &[Role] = &[
    Role::DonorManager,
    Role::DonorOffice,
    Role::HubKeeper,
    Role::DonorAuditor,
    Role::Technician,
    Role::Lead,
    Role::Driver,
    Role::Committee,
    Role::Applicant,
    Role::ServicePartner,
    Role::Recycler,
];

/// A list that nobody sent before.
const LIST: &[u8] = b"Type;Brand;Model;Serial number\nLaptop;Dell;Latitude 5490;NEW-LIST-1\n";

/// Addresses that do not say "not there": which of their keys is foreign among one's own (`*` for any), what they answer,
/// and why that tells nothing. That nothing happens is seen by the journal.
const OTHERWISE: &[(&str, &str, u16, &str)] = &[
    (
        "/offer/{id}/chosen",
        "*",
        403,
        "what is to be done with the lines is another act",
    ),
    (
        "/offer/{id}/chosen",
        "offered-line",
        303,
        "of a selection that fits no line, none is done",
    ),
    (
        "/offer/{id}/withdraw",
        "offered-line",
        303,
        "of a selection that fits no line, none is done",
    ),
    (
        "/api/v1/offer/{id}/correct",
        "offered-line",
        200,
        "of a selection that fits no line, none is done",
    ),
    (
        "/api/v1/offer/{id}/withdraw",
        "offered-line",
        200,
        "of a selection that fits no line, none is done",
    ),
    (
        "/offer/{id}/twice",
        "offered-line",
        422,
        "lines that are none of the list's carry no number of it",
    ),
    (
        "/api/v1/offer/{id}/twice",
        "offered-line",
        422,
        "lines that are none of the list's carry no number of it",
    ),
    (
        "/collection/{donation}/offices",
        "loose-line",
        303,
        "of a selection that fits no line, none is done",
    ),
    (
        "/collection/{donation}/lines/assign",
        "loose-line",
        303,
        "of a selection that fits no line, none is done",
    ),
    (
        "/api/v1/collection/{donation}/offices",
        "loose-line",
        200,
        "of a selection that fits no line, none is done",
    ),
    (
        "/collection/unit/{unit}/unpack",
        "packed-line",
        409,
        "the line is not in the unit, wherever it is",
    ),
    (
        "/api/v1/collection/units/{unit}/unpack",
        "packed-line",
        409,
        "the line is not in the unit, wherever it is",
    ),
    (
        "/collection/{donation}/office/{office}/labels.pdf",
        "office",
        422,
        "the donation has no unit there",
    ),
    (
        "/receiving/discrepancies/{discrepancy}/match",
        "bench-line",
        403,
        "a donor matches no device",
    ),
    (
        "/api/v1/receiving/discrepancies/{discrepancy}/match",
        "bench-line",
        403,
        "a donor matches no device",
    ),
    (
        "/reporting/{donation}/certificates",
        "finished-device",
        409,
        "the donation has no such device to certify",
    ),
    (
        "/api/v1/reporting/{donation}/certificates",
        "finished-device",
        409,
        "the donation has no such device to certify",
    ),
];

/// What is asked of every address behind the sign-in that names something.
fn all_asks() -> Vec<(RouteInfo, Ask)> {
    let mut lacking = Vec::new();
    let mut asked = Vec::new();
    for route in router::routes().list() {
        if route.act == Act::Public {
            continue;
        }
        match Ask::of(&route) {
            Ok(Some(ask)) if !ask.names().is_empty() => asked.push((route, ask)),
            Ok(_) => {}
            Err(what) => lacking.push(what),
        }
    }
    assert!(
        lacking.is_empty(),
        "say in asks.rs or bodies.txt:\n{}",
        lacking.join("\n")
    );
    asked
}

async fn send(
    client: &Client,
    route: &RouteInfo,
    ask: &Ask,
    key: &impl Fn(&str) -> String,
) -> Answer {
    let (method, path) = (route.method.as_str(), fill(&ask.path, key));
    match ask.body {
        Body::Form(text) => {
            let fields = fields(text, key);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (&**n, &**v)).collect();
            client.post(&path, &fields).await
        }
        Body::Json(text) => client.json(method, &path, &document(text, key)).await,
        Body::Upload(field) => client.upload(&path, field, "list.csv", LIST).await,
        Body::Bytes => {
            let (path, kind) = (format!("{path}?name=list.csv"), "application/octet-stream");
            client
                .send(method, &path, Some(kind), LIST.to_vec(), &[])
                .await
        }
        Body::Nothing if method == "GET" => client.get(&path).await,
        Body::Nothing if method == "POST" && !route.is_api => client.post(&path, &[]).await,
        Body::Nothing => client.json(method, &path, &json!({})).await,
    }
}

/// All keys theirs; then, where several are named, one theirs and the others one's own.
fn choices(ask: &Ask) -> Vec<BTreeSet<String>> {
    let names = ask.names();
    let mut choices = vec![names.clone()];
    if names.len() > 1 {
        choices.extend(names.iter().map(|name| BTreeSet::from([name.clone()])));
    }
    choices
}

/// What is wrong with the answer to a stranger.
fn wrong(
    role: Role,
    route: &RouteInfo,
    theirs: &BTreeSet<String>,
    answer: &Answer,
) -> Option<String> {
    let status = answer.status.as_u16();
    let is_right = if allows(role, route.act) {
        let fits = |key: &str| key == "*" || (theirs.len() == 1 && theirs.contains(key));
        let mut otherwise = OTHERWISE.iter();
        status == 404
            || otherwise
                .any(|(path, key, said, _)| *path == route.path && *said == status && fits(key))
    } else {
        is_refused(answer)
    };
    let what = format!(
        "{} {} as {role} with their {theirs:?}",
        route.method, route.path
    );
    (!is_right).then(|| format!("{what}: {status} {}", answer.location()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_address_shows_or_changes_what_belongs_to_others() {
    let world = World::sqlite().await.unwrap();
    let own = Side::new(&world, &world.donor, &world.refurbisher, "OWN").await;
    let far = Side::new(&world, &world.other_donor, &world.other_refurbisher, "FAR").await;
    let (own_keys, far_keys) = (own.walk().await, far.walk().await);
    let before = state(&world, &far).await;
    let asks = all_asks();
    let mut found = Vec::new();
    for role in STRANGERS {
        let client = own.client(*role);
        for (route, ask) in &asks {
            for theirs in choices(ask) {
                let key = |name: &str| {
                    let keys = if theirs.contains(name) {
                        &far_keys
                    } else {
                        &own_keys
                    };
                    keys.get(name)
                        .cloned()
                        .unwrap_or_else(|| panic!("no key {name}"))
                };
                let answer = send(&client, route, ask, &key).await;
                found.extend(wrong(*role, route, &theirs, &answer));
                let text = answer.text();
                for fact in far.facts().into_iter().filter(|fact| text.contains(fact)) {
                    let (method, path) = (&route.method, route.path);
                    found.push(format!(
                        "{method} {path} as {role} tells “{fact}”: {theirs:?}"
                    ));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} of {}:\n{}",
        found.len(),
        asks.len(),
        found.join("\n")
    );
    assert_eq!(state(&world, &far).await, before, "something was changed");
}

/// How many events there are, and what the far side's people, keys and links are.
async fn state(world: &World, far: &Side<'_>) -> (u64, Vec<Value>) {
    let events = event::Entity::find()
        .count(&world.app.store.read)
        .await
        .unwrap();
    let manager = far.client(Role::DonorManager);
    let mut lists = Vec::new();
    for path in ["/api/v1/people", "/api/v1/keys", "/api/v1/links"] {
        lists.push(manager.get(path).await.json());
    }
    (events, lists)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_of_others_is_a_number_that_nobody_knows() {
    let world = World::sqlite().await.unwrap();
    let own = Side::new(&world, &world.donor, &world.refurbisher, "OWN").await;
    let far = Side::new(&world, &world.other_donor, &world.other_refurbisher, "FAR").await;
    let (own_keys, far_keys) = (own.walk().await, far.walk().await);
    let technician = own.client(Role::Technician);
    let session = &own_keys["session"];
    let unknown = DeviceId::from_random(7);
    let numbers = [
        (far_keys["device"].as_str(), unknown.as_str()),
        ("FAR-bench-0", "NOBODY-KNOWS-IT"),
        (&far_keys["unit-number"], "004000000000009995"),
    ];
    for (theirs, nobodys) in numbers {
        let mut said = Vec::new();
        for code in [theirs, nobodys] {
            let path = format!("/api/v1/receiving/sessions/{session}/scans");
            let answer = technician.json("POST", &path, &json!({"code": code})).await;
            assert_eq!(answer.status, 200, "{code}: {}", answer.text());
            let mut told = answer.json();
            for own in ["scan", "code"] {
                told[own].take();
            }
            said.push(told);
        }
        assert_eq!(said[0], said[1], "{theirs}");
    }
    let log = road::erasure_log("FAR-D0");
    let path = "/api/v1/sanitization/reports";
    let answer = technician.upload(path, "file", "wipe.log", &log).await;
    let told = &answer.json()["outcomes"][0];
    assert_eq!(
        (&told["fate"], &told["device"]),
        (&json!("waiting"), &Value::Null),
        "{told}"
    );
    let media = format!("/api/v1/sanitization/{}/media", far_keys["device"]);
    let media = far.client(Role::Technician).get(&media).await.json();
    assert_eq!(media["media"][0]["status"], "open", "{media}");
}

/// People, keys and links can be ended once.
fn is_of_people(route: &RouteInfo) -> bool {
    ["/people/", "/persons/", "/keys/", "/links/"]
        .iter()
        .any(|part| route.path.contains(part))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_requests_find_ones_own() {
    let world = World::sqlite().await.unwrap();
    let own = Side::new(&world, &world.donor, &world.refurbisher, "OWN").await;
    let mut keys: Keys = own.walk().await;
    let mut asks = all_asks();
    // Reading changes nothing; people and links come before the goods; whoever ends their own sign-in is nobody afterwards.
    asks.sort_by_key(|(route, _)| {
        let is_goods = !is_of_people(route);
        (
            route.method != "GET",
            route.path.contains("/account/"),
            is_goods,
        )
    });
    let mut lost = Vec::new();
    for (route, ask) in &asks {
        if route.method != "GET" && is_of_people(route) {
            own.people(&mut keys).await;
        }
        let key = |name: &str| keys[name].clone();
        let mut answers = Vec::new();
        for role in Role::ALL.iter().filter(|role| allows(**role, route.act)) {
            let answer = send(&own.client(*role), route, ask, &key).await;
            let is_found = answer.status != 404 && !is_refused(&answer);
            answers.push(format!("{role} {}", answer.status.as_u16()));
            if is_found && !answer.status.is_server_error() {
                answers.clear();
                break;
            }
        }
        if !answers.is_empty() {
            lost.push(format!(
                "{} {}: {}",
                route.method,
                route.path,
                answers.join(", ")
            ));
        }
    }
    assert!(
        lost.is_empty(),
        "{} of {}:\n{}",
        lost.len(),
        asks.len(),
        lost.join("\n")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn their_owners_see_them() {
    let world = World::sqlite().await.unwrap();
    let own = seed::received(&world.app.store, &world.donor, &world.refurbisher).await;
    let device = &own.devices[0];
    for role in [Role::DonorManager, Role::Lead, Role::Coordinator] {
        let client = world.client(router::routes(), role);
        for path in [
            format!("/api/v1/devices/{device}"),
            format!("/api/v1/devices/{device}/events"),
            format!("/d/{device}"),
            format!("/devices?donation={}", own.donation),
            "/search?q=SN-G".to_owned(),
        ] {
            let answer = client.get(&path).await;
            assert_eq!(answer.status, 200, "{path} as {role}: {}", answer.text());
            // Events are told for the device that was asked for; they do not repeat its id.
            if !path.ends_with("/events") {
                assert!(answer.text().contains(device.as_str()), "{path} as {role}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_public_passport_names_neither_donor_nor_numbers() {
    let world = World::sqlite().await.unwrap();
    let own = seed::received(&world.app.store, &world.donor, &world.refurbisher).await;
    let device = &own.devices[0];
    let stranger = world.client_of(router::routes(), &world.other_donor, Role::DonorManager);
    for client in [world.client(router::routes(), Role::Anonymous), stranger] {
        let page = client.get(&format!("/d/{device}")).await;
        assert_eq!(page.status, 200);
        let text = page.text();
        assert!(text.contains("Framboise") && text.contains("Book 14"));
        for secret in [
            world.donor.name,
            world.refurbisher.name,
            "SN-",
            "TAG ",
            "Ana Maes",
        ] {
            assert!(!text.contains(secret), "{secret}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_or_a_search_finds_nothing_of_others() {
    let world = World::sqlite().await.unwrap();
    let theirs = seed::received(
        &world.app.store,
        &world.other_donor,
        &world.other_refurbisher,
    )
    .await;
    let device = &theirs.devices[0];
    for role in [
        Role::DonorManager,
        Role::Lead,
        Role::Technician,
        Role::DonorOffice,
    ] {
        let client = world.client(router::routes(), role);
        for path in [
            "/devices",
            "/api/v1/devices",
            "/devices/export?format=csv",
            "/search?q=SN-",
            "/",
        ] {
            let answer = client.get(path).await;
            assert_eq!(answer.status, 200, "{path} as {role}");
            assert!(!answer.text().contains(device.as_str()), "{path} as {role}");
        }
    }
}
