//! Devices checked in by their hardware reports, on both engines, by the page and by a program.

use super::floor::{books, open, opened, shoot};
use super::pages::routes;
use crate::reports::Fate;
use crate::{Answer, CheckInReport, CloseInput, ScanInput, close, reports, scan};
use gapless_journey::{DeviceId, Role};
use gapless_store::files::sha256;
use gapless_store::reports as kept;
use gapless_web::access::Actor;
use gapless_web::on_both_engines;
use gapless_web::sent::Upload;
use gapless_web::testing::{World, code};
use serde_json::json;
use uuid::Uuid;

on_both_engines!(
    a_report_checks_its_device_in_and_stays_with_it,
    what_is_not_certain_is_asked_or_named,
    a_report_finds_a_device_by_the_number_of_its_board,
    a_report_that_asks_is_taken_with_the_answer,
);

const BOARD: &str = "4c4c4544-0042-3510-8052-b4c04f4a3232";

/// What dmidecode says of a laptop that does not exist.
fn dmi(serial: &str, asset: &str, uuid: &str) -> Vec<u8> {
    format!(
        "# dmidecode 3.4
Handle 0x0001, DMI type 1, 27 bytes
System Information
\tManufacturer: HP
\tProduct Name: HP EliteBook 840 G4
\tSerial Number: {serial}
\tUUID: {uuid}

Handle 0x0003, DMI type 3, 22 bytes
Chassis Information
\tManufacturer: HP
\tType: Notebook
\tAsset Tag: {asset}

Handle 0x0010, DMI type 17, 40 bytes
Memory Device
\tSize: 4 GB
\tLocator: DIMM A
\tType: DDR4
"
    )
    .into_bytes()
}

/// What `smartctl -j` says of a drive: it names no device.
fn smart(disk: &str) -> Vec<u8> {
    json!({
        "smartctl": {"version": [7, 2]}, "device": {"name": "/dev/sda", "type": "sat", "protocol": "ATA"},
        "model_name": "WDC WD5000LPVX", "serial_number": disk, "user_capacity": {"bytes": 500_107_862_016_u64},
        "smart_status": {"passed": true}
    })
    .to_string()
    .into_bytes()
}

async fn send(
    world: &World,
    actor: &Actor,
    session: Uuid,
    files: &[(&str, Vec<u8>)],
) -> Vec<CheckInReport> {
    let uploads = files.iter().map(|(name, bytes)| Upload {
        name: (*name).to_owned(),
        bytes: bytes.clone(),
    });
    reports(&world.app, actor, session, uploads.collect())
        .await
        .unwrap()
}

fn came(one: &CheckInReport) -> (Fate, Option<&str>) {
    (one.fate, one.check_in.as_deref())
}

async fn a_report_checks_its_device_in_and_stays_with_it(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let files = [
        ("a.txt", dmi("5CG7461XYZ", "Not Specified", "")),
        ("b.txt", dmi("To Be Filled By O.E.M.", "ACME-0202", "")),
        ("a.txt", dmi("5CG7461XYZ", "Not Specified", "")),
    ];
    let told = send(&world, &technician, session, &files).await;
    assert_eq!(came(&told[0]), (Fate::Taken, Some("checked-in")));
    assert_eq!(came(&told[1]), (Fate::Taken, Some("checked-in")));
    assert_eq!(came(&told[2]), (Fate::Duplicate, Some("already")));
    assert_eq!(told[0].device, told[2].device);
    let own = books(&world, donation).await;
    assert_eq!((own.received, own.unexpected), (2, 0));
    let id = DeviceId::parse(told[1].device.as_deref().unwrap()).unwrap();
    let device = world.device(&id).await.unwrap();
    // Found by its asset tag: the list's serial number stands.
    assert_eq!(device.serial_number.as_deref(), Some("8HJ2KLM9"));
    // Half the memory of the list: what the list says stands, and the report says its own.
    assert_eq!(device.ram_gb, Some(8.0));
    let rows = kept::of_device(&world.app.store.read, id.as_str())
        .await
        .unwrap();
    assert_eq!(kept::Said::parse(&rows[0].said).ram_gb(), Some(4.0));
    // The scan stands among the others, as if somebody had scanned the number.
    let again = shoot(&world, &technician, session, "5CG7461XYZ").await;
    assert_eq!(
        (again.outcome.as_str(), again.device),
        ("already", told[0].device.clone())
    );
}

async fn what_is_not_certain_is_asked_or_named(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let files = [
        ("near.txt", dmi("8HJ2KLN9", "", "")),
        ("strange.txt", dmi("NOBODY-77", "", "")),
        ("two.txt", dmi("5CG7461XYZ", "ACME-0303", "")),
        ("disk.json", smart("WD-WX1234567")),
        ("note.txt", b"fine".to_vec()),
    ];
    let told = send(&world, &technician, session, &files).await;
    assert_eq!(came(&told[0]), (Fate::Asks, Some("ask-near")));
    assert_eq!(came(&told[1]), (Fate::Asks, Some("ask-unexpected")));
    assert_eq!(came(&told[2]), (Fate::Ambiguous, None));
    assert_eq!(came(&told[3]), (Fate::NoNumber, None));
    assert_eq!(came(&told[4]), (Fate::Unreadable, None));
    assert_eq!(books(&world, donation).await.received, 0);
    let far = world.actor_of(&world.other_refurbisher, Role::Technician);
    let upload = Upload {
        name: "a.txt".to_owned(),
        bytes: dmi("5CG7461XYZ", "", ""),
    };
    let foreign = reports(&world.app, &far, session, vec![upload.clone()]).await;
    assert_eq!(code(foreign), "not-found");
    let nothing = reports(&world.app, &technician, session, Vec::new()).await;
    assert_eq!(code(nothing), "file-missing");
    let lead = world.actor(Role::Lead);
    let input = CloseInput {
        all_came: Vec::new(),
    };
    close(&world.app, &lead, session, input).await.unwrap();
    let late = reports(&world.app, &technician, session, vec![upload]).await;
    assert_eq!(code(late), "session-closed");
}

async fn a_report_finds_a_device_by_the_number_of_its_board(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let files = [("a.txt", dmi("5CG7461XYZ", "", BOARD))];
    let first = send(&world, &technician, session, &files).await;
    assert_eq!(came(&first[0]), (Fate::Taken, Some("checked-in")));
    let files = [("later.txt", dmi("Default string", "", BOARD))];
    let later = send(&world, &technician, session, &files).await;
    assert_eq!(came(&later[0]), (Fate::Taken, Some("already")));
    assert_eq!(later[0].device, first[0].device);
    let files = [("odd.txt", dmi("OTHER-9999", "", BOARD))];
    let odd = send(&world, &technician, session, &files).await;
    assert_eq!(came(&odd[0]), (Fate::Asks, Some("ask-unexpected")));
    // A device of another line whose board was seen elsewhere: it is checked in by its own number, its report is not kept.
    let files = [("b.txt", dmi("8HJ2KLM9", "", BOARD))];
    let other = send(&world, &technician, session, &files).await;
    assert_eq!(came(&other[0]), (Fate::OtherDevice, Some("checked-in")));
    assert_eq!(other[0].other_device, first[0].device);
    assert_eq!(books(&world, donation).await.received, 2);
    let second = open(&world, &technician, &[donation]).await;
    let files = [("c.txt", dmi("PF0ABCDE", "ACME-0303", ""))];
    let third = send(&world, &technician, second, &files).await;
    assert_eq!(came(&third[0]), (Fate::Taken, Some("checked-in")));
}

fn answered(question: Uuid, answer: Answer) -> ScanInput {
    ScanInput {
        code: String::new(),
        question: Some(question),
        answer: Some(answer),
    }
}

async fn reports_of(world: &World, device: &str) -> usize {
    let found = kept::of_device(&world.app.store.read, device).await;
    found.unwrap().len()
}

async fn a_report_that_asks_is_taken_with_the_answer(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let files = [("near.txt", dmi("8HJ2KLN9", "", ""))];
    send(&world, &technician, session, &files).await;
    // One key answers the last question.
    let done = shoot(&world, &technician, session, "y").await;
    assert_eq!(
        (done.outcome.as_str(), done.report.as_deref()),
        ("checked-in", Some("taken"))
    );
    assert_eq!(reports_of(&world, &done.device.unwrap()).await, 1);
    // No to a line: the next question keeps the report.
    let files = [("near.txt", dmi("PF0ABCDX", "", ""))];
    let told = send(&world, &technician, session, &files).await;
    assert_eq!(came(&told[0]), (Fate::Asks, Some("ask-near")));
    let next = shoot(&world, &technician, session, "n").await;
    assert_eq!(
        (next.outcome.as_str(), &next.report),
        ("ask-unexpected", &None)
    );
    // Another scan between the question and its answer changes nothing of it.
    shoot(&world, &technician, session, "5CG7461XYZ").await;
    let answer = Answer::Unexpected {
        category: "laptop".to_owned(),
        manufacturer: None,
        model: None,
        is_asset_tag: false,
        donation: None,
    };
    let far = world.actor_of(&world.other_refurbisher, Role::Technician);
    let input = answered(next.scan, answer);
    let foreign = scan(&world.app, &far, session, input.clone()).await;
    assert_eq!(code(foreign), "not-found");
    let done = scan(&world.app, &technician, session, input).await.unwrap();
    assert_eq!(
        (done.outcome.as_str(), done.report.as_deref()),
        ("unexpected", Some("taken"))
    );
    let device = DeviceId::parse(done.device.as_deref().unwrap()).unwrap();
    assert_eq!(reports_of(&world, device.as_str()).await, 1);
    assert_eq!(world.device(&device).await.unwrap().ram_gb, Some(4.0));
    // Who leaves it has no report of it.
    let files = [("strange.txt", dmi("NOBODY-77", "", ""))];
    send(&world, &technician, session, &files).await;
    let left = shoot(&world, &technician, session, "n").await;
    assert_eq!((left.outcome.as_str(), &left.report), ("dropped", &None));
    let own = books(&world, donation).await;
    assert_eq!((own.received, own.unexpected), (2, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dock_uploads_reports_by_the_page_and_a_program_does_too() {
    let world = World::sqlite().await.unwrap();
    let lines = [("5CG7461XYZ", "ACME-0101"), ("8HJ2KLM9", "ACME-0202")];
    let donation = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let donation = donation.unwrap().to_string();
    let client = world.client(routes(), Role::Technician);
    let fields = [("dock", "dock 2"), ("donations", donation.as_str())];
    let session = client
        .post("/receiving", &fields)
        .await
        .location()
        .to_owned();
    let page = client.get(&session).await.text();
    let path = format!("{session}/reports");
    assert!(page.contains(&path), "{page}");
    let form = client.get(&path).await;
    assert!(form.text().contains("multiple"), "{}", form.text());
    let sent = client
        .upload(&path, "report", "a.txt", &dmi("5CG7461XYZ", "", ""))
        .await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    let text = sent.text();
    if let Ok(folder) = std::env::var("GAPLESS_TEST_PAGES") {
        std::fs::write(format!("{folder}/check-in-reports.html"), &text).unwrap();
    }
    for words in ["checked in", "taken", "/assessment/G-"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let asked = client
        .upload(&path, "report", "b.txt", &dmi("NOBODY-77", "", ""))
        .await
        .text();
    assert!(asked.contains("waits for your answer"), "{asked}");
    let shown = client.get(&session).await.text();
    for words in [
        "NOBODY-77",
        "report b.txt is kept and taken with your answer",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    // What names no device asks for its label, and is sent once.
    let bytes = smart("WD-WX1234567");
    let nameless = client.upload(&path, "report", "d.json", &bytes).await;
    let text = nameless.text();
    let hash = sha256(&bytes);
    for words in ["action=\"/assessment/reports", &hash, "name=\"device\""] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let id = session.rsplit('/').next().unwrap();
    let api = format!("/api/v1/receiving/sessions/{id}/reports");
    let sent = client
        .upload(&api, "report", "c.txt", &dmi("8HJ2KLM9", "", ""))
        .await;
    assert_eq!(sent.json()["schema"], "gapless.check-in-reports/1");
    assert_eq!(sent.json()["outcomes"][0]["check_in"], "checked-in");
    assert_eq!(sent.json()["outcomes"][0]["fate"], "taken");
    let donor = world.client(routes(), Role::DonorManager);
    assert_eq!(donor.get(&path).await.status, 403);
    let far = world.client_of(routes(), &world.other_refurbisher, Role::Technician);
    assert_eq!(far.get(&path).await.status, 404);
}
