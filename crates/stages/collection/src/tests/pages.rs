//! The way of one box by the pages, the driver by link.

use gapless_journey::Role;
use gapless_store::entities::event;
use gapless_web::testing::{Client, World};
use gapless_web::{Routes, on_both_engines};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../../gapless/src/routes/collection.rs"]
mod addresses;

fn routes() -> Routes {
    addresses::routes(gapless_web::routes(Routes::new()))
}

/// Writes a page where somebody can look at it, when they ask for that.
fn keep(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("GAPLESS_TEST_PAGES") {
        std::fs::write(format!("{folder}/{name}"), bytes).unwrap();
    }
}

async fn post(client: &Client, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = client.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text());
    answer.location().to_owned()
}

/// Two boxes, closed at the hub and not, and the pages on the way.
async fn packed(world: &World, keeper: &Client, id: &str) {
    let hub = world.donor.sites[1].0.to_string();
    let packing = format!("/collection/{id}/office/{hub}");
    let unit = post(keeper, &format!("{packing}/units"), &[("kind", "pallet")]).await;
    for code in ["5CG7461XYZ", "acme-0202"] {
        let next = post(keeper, &format!("{unit}/scan"), &[("code", code)]).await;
        assert!(
            next.contains("outcome=packed") || next.contains("outcome=moved"),
            "{next}"
        );
    }
    let unknown = post(keeper, &format!("{unit}/scan"), &[("code", "NOBODY-77")]).await;
    keep("unit.html", &keeper.get(&unknown).await.body);
    post(
        keeper,
        &format!("{unit}/close"),
        &[("kg", "84,5"), ("seal", "S-778")],
    )
    .await;
    keep("unit-closed.html", &keeper.get(&unit).await.body);
    keep("office.html", &keeper.get(&packing).await.body);
    let labels = keeper.get(&format!("{packing}/labels.pdf")).await;
    assert!(labels.body.starts_with(b"%PDF"), "{}", labels.text());
    keep("labels.pdf", &labels.body);
}

/// The address of the first hand-over that a page leads to.
fn hand_over_on(page: &str) -> String {
    let id = page.split("/collection/hand-over/").nth(1).unwrap();
    let id = id.split(['"', '/']).next().unwrap();
    format!("/collection/hand-over/{id}")
}

/// Who opened the link that stands on a page, and where it led to.
async fn by_link(world: &World, page: &str) -> (Client, String) {
    let token = page.split("/l/").nth(1).unwrap();
    let token = token.split(['<', ' ']).next().unwrap();
    let nobody = world.client(routes(), Role::Anonymous);
    let opened = nobody.get(&format!("/l/{token}")).await;
    let cookie = opened.headers["set-cookie"].to_str().unwrap();
    (
        nobody.clone().with_cookie(cookie),
        opened.location().to_owned(),
    )
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one address a line")]
async fn a_driver_signs_by_link_and_sees_nothing_else() {
    let world = World::sqlite().await.unwrap();
    let lines = [
        ("5CG7461XYZ", "ACME-0101"),
        ("8HJ2KLM9", "ACME-0202"),
        ("PF0ABCDE", "ACME-0303"),
    ];
    let id = world
        .agreed(&world.refurbisher, "26-0001", &lines)
        .await
        .unwrap()
        .to_string();
    let (keeper, technician) = (
        world.client(routes(), Role::HubKeeper),
        world.client(routes(), Role::Technician),
    );
    let hub = world.donor.sites[1].0.to_string();
    post(&keeper, &format!("/collection/{id}/hub"), &[("hub", &hub)]).await;
    keep(
        "donation-new.html",
        &keeper.get(&format!("/collection/{id}")).await.body,
    );
    let packing = format!("/collection/{id}/office/{hub}");
    let empty = keeper.get(&packing).await.text();
    assert!(empty.contains("/packing-list.pdf"), "{empty}");
    assert!(!empty.contains("/labels.pdf"), "{empty}");
    let list = keeper.get(&format!("{packing}/packing-list.pdf")).await;
    assert!(list.body.starts_with(b"%PDF"), "{}", list.text());
    keep("packing-list.pdf", &list.body);
    packed(&world, &keeper, &id).await;
    let carrier = world.carrier.id.to_string();
    let booking = [
        ("day", "2026-11-25"),
        ("time_from", "09:00"),
        ("time_until", "12:00"),
        ("carrier", carrier.as_str()),
        ("contact_name", "An Peeters"),
    ];
    keep(
        "pick-up.html",
        &keeper.get(&format!("/collection/{id}/pick-up")).await.body,
    );
    post(&keeper, &format!("/collection/{id}/pick-up"), &booking).await;
    let page = keeper.get(&format!("/collection/{id}")).await.text();
    keep("donation.html", page.as_bytes());
    let hand_over = hand_over_on(&page);
    let given = keeper
        .post(
            &format!("{hand_over}/link"),
            &[("role", "driver"), ("name", "Luc")],
        )
        .await
        .text();
    let (driver, place) = by_link(&world, &given).await;
    let page = driver.get(&place).await;
    assert_eq!(page.status, 200, "{}", page.text());
    keep("driver.html", &page.body);
    let elsewhere = driver.get(&format!("/collection/{id}")).await;
    assert_eq!(elsewhere.status, 303);
    assert!(
        elsewhere.location().starts_with("/sign-in"),
        "{}",
        elsewhere.location()
    );
    let wrong = driver
        .post(
            &format!("{hand_over}/sign"),
            &[("units", "2"), ("sign_typed", "Luc")],
        )
        .await;
    assert_eq!(wrong.status, 422);
    keep("count-differs.html", &wrong.body);
    let sign = [
        ("units", "1"),
        ("sign_typed", "Luc Claes"),
        ("as", "driver"),
        ("kg", "84,5"),
    ];
    post(&driver, &format!("{hand_over}/sign"), &sign).await;
    let sign = [("units", "1"), ("sign_typed", "Kim De Wit")];
    post(&keeper, &format!("{hand_over}/sign"), &sign).await;
    keep("hand-over-signed.html", &keeper.get(&hand_over).await.body);
    let paper = driver.get(&format!("{hand_over}/signed.pdf")).await;
    assert!(paper.body.starts_with(b"%PDF"), "{}", paper.text());
    keep("hand-over.pdf", &paper.body);
    // The same link leads on to the delivery.
    let delivery = driver.get(&place).await.text();
    let next = hand_over_on(&delivery);
    assert_ne!(hand_over, next);
    let next = format!("{next}/sign");
    post(
        &driver,
        &next,
        &[("units", "1"), ("sign_typed", "Luc Claes")],
    )
    .await;
    post(&technician, &next, &[("units", "1"), ("sign_typed", "Sam")]).await;
    let over = driver
        .post(&next, &[("units", "1"), ("sign_typed", "Luc Claes")])
        .await;
    assert_eq!(over.status, 409);
}

on_both_engines!(a_service_partner_picks_up_and_signs_by_link_alone,);

async fn a_service_partner_picks_up_and_signs_by_link_alone(world: World) {
    let lines = [("5CG7461XYZ", "ACME-0101"), ("8HJ2KLM9", "ACME-0202")];
    let id = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let id = id.unwrap().to_string();
    let keeper = world.client(routes(), Role::HubKeeper);
    let hub = world.donor.sites[1].0.to_string();
    post(&keeper, &format!("/collection/{id}/hub"), &[("hub", &hub)]).await;
    packed(&world, &keeper, &id).await;
    let partner = world.service_partner.id.to_string();
    let form = keeper.get(&format!("/collection/{id}/pick-up")).await;
    assert!(form.text().contains(&partner), "{}", form.text());
    let booking = [
        ("day", "2026-11-25"),
        ("time_from", "09:00"),
        ("time_until", "12:00"),
        ("carrier", partner.as_str()),
        ("contact_name", "An Peeters"),
    ];
    post(&keeper, &format!("/collection/{id}/pick-up"), &booking).await;
    let hand_over = hand_over_on(&keeper.get(&format!("/collection/{id}")).await.text());
    let give = format!("{hand_over}/link");
    let driver = [("role", "driver"), ("name", "Luc")];
    assert_eq!(keeper.post(&give, &driver).await.status, 422);
    let role = [("role", "service-partner"), ("name", "Aline")];
    let given = keeper.post(&give, &role).await.text();
    let (aline, place) = by_link(&world, &given).await;
    assert_eq!(aline.get(&place).await.status, 200);
    // Nothing else opens, their own lists neither.
    for path in ["/account", "/collection", &format!("/collection/{id}")] {
        let answer = aline.get(path).await;
        assert_eq!(answer.status, 303, "{path}");
        assert!(answer.location().starts_with("/sign-in"), "{path}");
    }
    let kim = [("units", "1"), ("sign_typed", "Kim De Wit")];
    post(&keeper, &format!("{hand_over}/sign"), &kim).await;
    let sign = [("units", "1"), ("sign_typed", "Aline Uwase")];
    post(&aline, &format!("{hand_over}/sign"), &sign).await;
    let signed = event::Entity::find()
        .filter(event::Column::Kind.eq("custody-handed-over"))
        .one(&world.app.store.read)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(signed.custodian_after, Some(world.service_partner.id.0));
    assert_eq!(signed.author, "Aline");
    // An account of the partner sees what they pick up, and no other pick-up.
    let account = world.client(routes(), Role::ServicePartner);
    assert_eq!(account.get(&place).await.status, 200);
    world.app.clock.set("2026-12-25T09:00:00Z".parse().unwrap());
    let late = aline.get(&place).await;
    assert_eq!(late.status, 403);
    assert!(late.text().contains("The time of this link is over"));
}

#[tokio::test]
async fn others_do_not_see_it() {
    let world = World::sqlite().await.unwrap();
    let id = world
        .agreed(&world.refurbisher, "26-0001", &[("5CG7461XYZ", "")])
        .await
        .unwrap();
    let other = world.client_of(routes(), &world.other_donor, Role::DonorManager);
    for path in ["", "/lines", "/pick-up"] {
        assert_eq!(
            other.get(&format!("/collection/{id}{path}")).await.status,
            404,
            "{path}"
        );
    }
    assert!(!other.get("/collection").await.text().contains("26-0001"));
    let hub = world.donor.sites[1].0.to_string();
    let hub = [("hub", hub.as_str())];
    assert_eq!(
        other
            .post(&format!("/collection/{id}/hub"), &hub)
            .await
            .status,
        404
    );
    let own = world.client(routes(), Role::DonorAuditor);
    let page = own.get(&format!("/collection/{id}")).await;
    assert_eq!(page.status, 200);
    keep("list.html", &own.get("/collection").await.body);
    assert_eq!(
        own.post(&format!("/collection/{id}/hub"), &hub)
            .await
            .status,
        403
    );
}

#[tokio::test]
async fn every_answer_to_a_program_names_its_schema() {
    let world = World::sqlite().await.unwrap();
    let id = world
        .agreed(
            &world.refurbisher,
            "26-0001",
            &[("5CG7461XYZ", "ACME-0101")],
        )
        .await
        .unwrap();
    let keeper = world.client(routes(), Role::HubKeeper);
    let hub = world.donor.sites[1].0;
    let act = async |method: &str, path: &str, body: serde_json::Value, schema: &str| {
        let answer = keeper
            .json(method, &format!("/api/v1/collection/{path}"), &body)
            .await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert_eq!(answer.json()["schema"], schema, "{path}");
        answer.json()
    };
    let counted = "gapless.collection-counted/1";
    act("PUT", &format!("{id}/hub"), json!({"hub": hub}), counted).await;
    let unit = json!({"office": hub, "kind": "box"});
    let unit = act(
        "POST",
        &format!("{id}/units"),
        unit,
        "gapless.unit-opened/1",
    )
    .await;
    let unit = format!("units/{}", unit["id"].as_str().unwrap());
    let scan = json!({"code": "acme-0101"});
    act("POST", &format!("{unit}/lines"), scan, "gapless.packed/1").await;
    let close = json!({"weight_g": 2_500, "seal": "S-1"});
    act("POST", &format!("{unit}/close"), close, counted).await;
    let seal = json!({"seal": "S-1"});
    act(
        "POST",
        &format!("{unit}/seal-checks"),
        seal,
        "gapless.seal-found/1",
    )
    .await;
    let booking = json!({"day": "2026-11-25", "time_from": "09:00", "time_until": "12:00",
        "carrier": world.carrier.id.0, "contact_name": "An Peeters"});
    let made = "gapless.collection-made/1";
    act("POST", &format!("{id}/pick-up"), booking, made).await;
    let seen = keeper.get(&format!("/api/v1/collection/{id}")).await.json();
    let hand_over = format!(
        "hand-overs/{}",
        seen["hand_overs"][0]["id"].as_str().unwrap()
    );
    let link = json!({"role": "driver", "name": "Luc"});
    act(
        "POST",
        &format!("{hand_over}/links"),
        link,
        "gapless.hand-over-link/1",
    )
    .await;
    let sign = json!({"name": "Kim De Wit", "units": 1});
    act(
        "POST",
        &format!("{hand_over}/signatures"),
        sign,
        "gapless.hand-over-signed/1",
    )
    .await;
}
