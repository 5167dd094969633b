//! A report's value takes the place of the one on record because a person says so, and a report that waits for an answer is
//! not sent twice; on both engines, by the page and by a program.

use super::reports::{UUID, lshw, on_a_line};
use super::{World, routes};
use crate::reports::upload;
use crate::rules::sources::Fact;
use crate::take_value::{TakeValue, ValueTaken, take_value};
use gapless_journey::{Category, DeviceId, Role};
use gapless_store::entities::{device_report, discrepancy, event};
use gapless_store::files::sha256;
use gapless_store::overview::{Seen, evidence};
use gapless_store::reports;
use gapless_web::i18n::Lang;
use gapless_web::on_both_engines;
use gapless_web::sent::Upload;
use gapless_web::testing::code;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

on_both_engines!(
    a_value_is_taken_with_an_entry_that_names_its_report,
    a_number_that_another_device_carries_is_refused,
    another_kind_of_thing_asks_for_a_decision,
    a_report_that_waits_is_named_and_not_sent_again,
);

/// What dmidecode says of a desktop that does not exist; it names no medium.
const DESKTOP: &str = "# dmidecode 3.4
Handle 0x0001, DMI type 1, 27 bytes
System Information
\tManufacturer: HP
\tProduct Name: HP EliteBook 840 G4
\tSerial Number: 5CG7461XYZ

Handle 0x0003, DMI type 3, 22 bytes
Chassis Information
\tManufacturer: HP
\tType: Desktop
";

async fn sent(world: &World, id: &DeviceId, name: &str, bytes: &[u8]) -> device_report::Model {
    let technician = world.actor(Role::Technician);
    let (name, bytes) = (name.to_owned(), bytes.to_vec());
    let files = vec![Upload { name, bytes }];
    upload(&world.app, &technician, id, files, true)
        .await
        .unwrap();
    let mut all = reports::of_device(&world.app.store.read, id.as_str())
        .await
        .unwrap();
    all.remove(0)
}

async fn take(
    world: &World,
    id: &DeviceId,
    report: &device_report::Model,
    fact: Fact,
) -> Result<ValueTaken, gapless_web::Failure> {
    let technician = world.actor(Role::Technician);
    let report = report.id;
    let input = TakeValue { report, fact };
    take_value(&world.app, &technician, Lang::En, id, input).await
}

async fn entries(world: &World, id: &DeviceId, kind: &str) -> Vec<event::Model> {
    event::Entity::find()
        .filter(event::Column::DeviceId.eq(id.as_str()))
        .filter(event::Column::Kind.eq(kind))
        .all(&world.app.store.read)
        .await
        .unwrap()
}

async fn a_value_is_taken_with_an_entry_that_names_its_report(world: World) {
    let id = &on_a_line(&world).await;
    let bytes = lshw("5CG7461XYZ", UUID, 4, "S3X-0001");
    let report = sent(&world, id, "b.json", &bytes).await;
    let before = world.device(id).await.unwrap();
    assert_eq!(before.ram_gb, Some(8.0));
    let taken = take(&world, id, &report, Fact::Ram).await.unwrap();
    assert_eq!((taken.fact, taken.value), (Fact::Ram, json!(4.0)));
    let device = world.device(id).await.unwrap();
    assert_eq!(device.ram_gb, Some(4.0));
    assert_eq!(
        (device.status, device.version),
        (before.status, before.version)
    );
    let told = entries(&world, id, "corrected").await;
    assert_eq!(told.len(), 1);
    let said: serde_json::Value = serde_json::from_str(&told[0].payload).unwrap();
    let check_in = &entries(&world, id, "device-checked-in").await[0];
    assert_eq!(said["event"], json!(check_in.id));
    let why = said["why"].as_str().unwrap();
    for words in ["Memory", "4.0 GB", "8.0 GB", "b.json"] {
        assert!(why.contains(words), "{words}: {why}");
    }
    assert!(told[0].evidence.contains(&sha256(&bytes)), "{:?}", told[0]);
    let donor = Seen::Donor(world.donor.id.0, None);
    let file = evidence::find(&world.app.store.read, donor, &report.sha256).await;
    assert!(file.unwrap().is_some());
    // What agrees, or what it does not say, is nothing to take.
    for fact in [Fact::Ram, Fact::Serial, Fact::Screen] {
        let again = take(&world, id, &report, fact).await;
        assert_eq!(code(again), "report-says-no-other");
    }
    let far = world.actor_of(&world.other_refurbisher, Role::Technician);
    let input = TakeValue {
        report: report.id,
        fact: Fact::Ram,
    };
    let foreign = take_value(&world.app, &far, Lang::En, id, input.clone()).await;
    assert_eq!(code(foreign), "not-found");
    let other = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    assert_eq!(
        code(take(&world, other, &report, Fact::Ram).await),
        "not-found"
    );
    let donor = world.actor(Role::DonorManager);
    let refused = take_value(&world.app, &donor, Lang::En, id, input).await;
    assert_eq!(code(refused), "forbidden");
}

async fn a_number_that_another_device_carries_is_refused(world: World) {
    let id = &on_a_line(&world).await;
    let other = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    let theirs = world.device(other).await.unwrap().serial_number.unwrap();
    let report = sent(
        &world,
        id,
        "theirs.json",
        &lshw(&theirs, UUID, 8, "S3X-0001"),
    )
    .await;
    assert!(report.is_insisted);
    assert_eq!(
        code(take(&world, id, &report, Fact::Serial).await),
        "number-carried"
    );
    let report = sent(
        &world,
        id,
        "new.json",
        &lshw("5CG9999ZZZ", UUID, 8, "S3X-0001"),
    )
    .await;
    take(&world, id, &report, Fact::Serial).await.unwrap();
    let device = world.device(id).await.unwrap();
    assert_eq!(device.serial_number.as_deref(), Some("5CG9999ZZZ"));
    // It is found by the new number, and by the one that was seen on it before.
    for number in ["5CG9999ZZZ", "UUID"].map(|n| if n == "UUID" { UUID } else { n }) {
        let kind = if number == UUID { "uuid" } else { "serial" };
        let kind = gapless_journey::receiving::IdentifierKind::parse(kind).unwrap();
        let found = reports::devices_with(&world.app.store.read, kind, number).await;
        assert!(found.unwrap().iter().any(|one| one.id == id.as_str()));
    }
}

async fn another_kind_of_thing_asks_for_a_decision(world: World) {
    let id = &on_a_line(&world).await;
    let report = sent(&world, id, "dmi.txt", DESKTOP.as_bytes()).await;
    take(&world, id, &report, Fact::Category).await.unwrap();
    let device = world.device(id).await.unwrap();
    assert_eq!(device.category, "desktop");
    let differs = entries(&world, id, "device-differs").await;
    assert!(differs[0].evidence.contains(&report.sha256));
    let raised = discrepancy::Entity::find()
        .filter(discrepancy::Column::DeviceId.eq(id.as_str()))
        .all(&world.app.store.read)
        .await
        .unwrap();
    assert_eq!((raised.len(), raised[0].kind.as_str()), (1, "mismatched"));
    // Once its media are known, it is what it is.
    let other = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    sent(&world, other, "a.json", &lshw("X-1", UUID, 8, "S3X-0001")).await;
    let report = sent(&world, other, "dmi.txt", DESKTOP.as_bytes()).await;
    assert_eq!(
        code(take(&world, other, &report, Fact::Category).await),
        "check-in-followed"
    );
}

async fn a_report_that_waits_is_named_and_not_sent_again(world: World) {
    let id = on_a_line(&world).await;
    let other = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    let theirs = world.device(other).await.unwrap().serial_number.unwrap();
    let bytes = lshw(&theirs, UUID, 8, "S3X-0001");
    let hash = sha256(&bytes);
    let client = world.client(routes(), Role::Technician);
    let path = format!("/assessment/{id}/reports");
    let page = client.upload(&path, "report", "theirs.json", &bytes).await;
    let text = page.text();
    for words in [
        &format!("name=\"kept\" value=\"{hash}\""),
        &format!("/assessment/{other}/reports"),
        "It is right here, I have checked it",
        "need not be uploaded again",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let kept = [("kept", hash.as_str())];
    // Who neither sent it nor may open it cannot name it.
    let lead = world.client(routes(), Role::Lead);
    let far = world.client_of(routes(), &world.other_refurbisher, Role::Technician);
    for stranger in [&lead, &far] {
        assert_eq!(stranger.post(&path, &kept).await.status, 404);
        let by_label = [("device", id.as_str()), kept[0]];
        let answer = stranger.post("/assessment/reports", &by_label).await;
        assert_eq!(answer.status, 404);
    }
    let nothing = client.post(&path, &[("kept", "../etc")]).await;
    assert_eq!(nothing.status, 404);
    let nobody = [("device", "NOBODY-77"), kept[0]];
    let nobody = client.post("/assessment/reports", &nobody).await;
    assert_eq!(nobody.status, 404);
    assert!(nobody.text().contains("NOBODY-77"), "{}", nobody.text());
    // It is taken there by its label, and here because the person says so.
    let there = [("device", other.as_str()), kept[0]];
    let there = client.post("/assessment/reports", &there).await;
    assert_eq!(there.status, 200, "{}", there.text());
    assert!(there.text().contains("theirs.json"), "{}", there.text());
    let here = [("insist", "on"), kept[0]];
    let api = client.post(&format!("/api/v1{path}"), &here).await;
    assert_eq!(api.json()["outcomes"][0]["fate"], "taken", "{}", api.text());
    for device in [&id, other] {
        let rows = reports::of_device(&world.app.store.read, device.as_str()).await;
        assert_eq!(rows.unwrap().len(), 1);
    }
    // Now it is evidence of devices of theirs.
    let answer = lead.post(&path, &kept).await;
    assert!(answer.text().contains("came before"), "{}", answer.text());
    assert_eq!(far.post(&path, &kept).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_button_takes_one_value() {
    let world = World::sqlite().await.unwrap();
    let id = &on_a_line(&world).await;
    let report = sent(
        &world,
        id,
        "b.json",
        &lshw("5CG9999ZZZ", UUID, 4, "S3X-0001"),
    )
    .await;
    let client = world.client(routes(), Role::Technician);
    let path = format!("/assessment/{id}/reports");
    let button = "Take the report’s value: Memory 4.0 GB";
    for page in [&path, &format!("/assessment/{id}")] {
        let text = client.get(page).await.text();
        assert!(text.contains(button), "{text}");
        assert_eq!(text.matches("/reports/value").count(), 2, "{text}");
    }
    // Who only reads has none.
    let reader = world.client(routes(), Role::Coordinator).get(&path).await;
    assert!(reader.text().contains("4.0 GB") && !reader.text().contains(button));
    let key = report.id.to_string();
    let fields = [("report", key.as_str()), ("fact", "ram")];
    let done = client.post(&format!("{path}/value"), &fields).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let text = client.get(&path).await.text();
    assert!(!text.contains(button) && text.contains("/reports/value"));
    let body = json!({"report": report.id, "fact": "serial"});
    let api = client
        .json("POST", &format!("/api/v1{path}/value"), &body)
        .await
        .json();
    assert_eq!(api["schema"], "gapless.report-value-taken/1", "{api}");
    assert_eq!(api["value"], "5CG9999ZZZ", "{api}");
    let text = client.get(&path).await.text();
    assert!(!text.contains("/reports/value"), "{text}");
    let wrong = json!({"report": report.id, "fact": "colour"});
    let wrong = client
        .json("POST", &format!("/api/v1{path}/value"), &wrong)
        .await;
    assert_eq!(wrong.status, 422, "{}", wrong.text());
}
