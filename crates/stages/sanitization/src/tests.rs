//! The stage as its people use it, on both engines: rule 3 with its reasons, evidence that is matched or waits, pages.

use crate::accept::{Accept, accept};
use crate::add_medium::{AddMedium, add_medium};
use crate::answer_report::{DismissReport, LinkReport, dismiss_report, link_report};
use crate::countersign::{Countersign, countersign};
use crate::destroy::{Destroy, Photo, destroy};
use crate::fields::RecordFields;
use crate::no_medium::{NoMedium, no_medium};
use crate::record::{Record, record};
use crate::store;
use crate::upload::{Fate, upload};
use gapless_journey::sanitization::{
    MediumKind, Method, SanitizationResult, Technique, Verification,
};
use gapless_journey::{Category, DeviceId, Role};
use gapless_store::bench as floor;
use gapless_web::on_both_engines;
use gapless_web::sent::Upload;
use gapless_web::testing::{World, code};

mod by_pages;
mod certificate_fields;

on_both_engines!(
    nothing_passes_while_a_medium_is_open,
    an_exception_is_signed_by_a_lead_with_a_reason,
    a_failed_drive_is_destroyed,
    a_selection_is_recorded_whole_or_not_at_all,
    a_log_is_matched_once_and_garbage_is_told,
    a_report_that_matches_nothing_waits_for_an_answer,
);

async fn ssd(world: &World, device: &DeviceId, serial: &str) -> uuid::Uuid {
    let input = AddMedium {
        device: device.clone(),
        kind: MediumKind::SataSsd,
        manufacturer: Some("Acme".to_owned()),
        model: None,
        serial_number: Some(serial.to_owned()),
        capacity_gb: Some(256.0),
        interface: None,
        firmware: None,
    };
    add_medium(&world.app, &world.actor(Role::Technician), input)
        .await
        .unwrap()
}

fn erased(medium: uuid::Uuid) -> Record {
    Record {
        media: vec![medium],
        devices: Vec::new(),
        new_kind: None,
        method: Method::Purge,
        technique: Technique::BlockErase,
        verification: Verification::Sampled,
        result: SanitizationResult::Erased,
        fields: RecordFields::default(),
    }
}

/// One device on the bench.
async fn one(world: &World, category: Category) -> DeviceId {
    world.checked_in(category, 1).await.unwrap().remove(0)
}

async fn nothing_passes_while_a_medium_is_open(world: World) {
    let technician = world.actor(Role::Technician);
    let id = one(&world, Category::Laptop).await;
    assert_eq!(world.device(&id).await.unwrap().stage, "sanitization");
    let first = ssd(&world, &id, "S1").await;
    let second = ssd(&world, &id, "S2").await;
    let twice = AddMedium {
        device: id.clone(),
        kind: MediumKind::Hdd,
        manufacturer: None,
        model: None,
        serial_number: Some("s-1".to_owned()),
        capacity_gb: None,
        interface: None,
        firmware: None,
    };
    assert_eq!(
        code(add_medium(&world.app, &technician, twice).await),
        "medium-entered"
    );
    record(&world.app, &technician, erased(first))
        .await
        .unwrap();
    assert_eq!(world.device(&id).await.unwrap().stage, "sanitization");
    // What nobody read back is a record, never an erasure.
    let unverified = Record {
        verification: Verification::None,
        ..erased(second)
    };
    record(&world.app, &technician, unverified).await.unwrap();
    assert_eq!(world.device(&id).await.unwrap().media_open, 1);
    assert_eq!(
        code(record(&world.app, &world.elsewhere(), erased(second)).await),
        "not-found"
    );
    record(&world.app, &technician, erased(second))
        .await
        .unwrap();
    let done = world.device(&id).await.unwrap();
    assert_eq!(
        (done.stage.as_str(), done.status.as_str()),
        ("assessment", "sanitized")
    );
    let records = floor::sanitizations(&world.app.store.read, id.as_str())
        .await
        .unwrap();
    assert_eq!(records.len(), 3);
    let by_oneself = Countersign {
        records: vec![records[0].id],
    };
    let lead = world.actor(Role::Lead);
    assert_eq!(
        code(countersign(&world.app, &technician, by_oneself.clone()).await),
        "forbidden"
    );
    countersign(&world.app, &lead, by_oneself.clone())
        .await
        .unwrap();
    assert_eq!(
        code(countersign(&world.app, &lead, by_oneself).await),
        "countersigned"
    );
}

async fn an_exception_is_signed_by_a_lead_with_a_reason(world: World) {
    let technician = world.actor(Role::Technician);
    let id = one(&world, Category::Desktop).await;
    let medium = ssd(&world, &id, "E1").await;
    let mut attempt = Record {
        result: SanitizationResult::ErasedWithExceptions,
        ..erased(medium)
    };
    assert_eq!(
        code(record(&world.app, &technician, attempt.clone()).await),
        "exceptions-missing"
    );
    attempt.fields.exceptions = Some("LBA 100-107".to_owned());
    record(&world.app, &technician, attempt).await.unwrap();
    assert_eq!(world.device(&id).await.unwrap().media_open, 1);
    let reason = "eight blocks of the swap area, unreadable".to_owned();
    let signed = Accept {
        medium,
        reason: reason.clone(),
    };
    assert_eq!(
        code(accept(&world.app, &technician, signed.clone()).await),
        "forbidden"
    );
    let lead = world.actor(Role::Lead);
    assert_eq!(
        code(
            accept(
                &world.app,
                &lead,
                Accept {
                    medium,
                    reason: "ok".to_owned()
                }
            )
            .await
        ),
        "reason-missing"
    );
    accept(&world.app, &lead, signed).await.unwrap();
    assert_eq!(world.device(&id).await.unwrap().stage, "assessment");
    let records = floor::sanitizations(&world.app.store.read, id.as_str())
        .await
        .unwrap();
    assert_eq!(records[0].accepted_why.as_deref(), Some(reason.as_str()));
}

async fn a_failed_drive_is_destroyed(world: World) {
    let technician = world.actor(Role::Technician);
    let id = one(&world, Category::Desktop).await;
    let medium = ssd(&world, &id, "F1").await;
    let failed = Record {
        result: SanitizationResult::Failed,
        ..erased(medium)
    };
    record(&world.app, &technician, failed).await.unwrap();
    let input = Destroy {
        media: vec![medium],
        devices: Vec::new(),
        new_kind: None,
        technique: Technique::Shred,
        fields: RecordFields {
            particle_mm: Some(6.0),
            weight_g: Some(55),
            ..RecordFields::default()
        },
    };
    let garbage = Photo {
        name: "a.jpg".to_owned(),
        bytes: b"not a photo".to_vec(),
    };
    assert_eq!(
        code(destroy(&world.app, &technician, input.clone(), Some(garbage)).await),
        "photo-wrong-type"
    );
    let photo = Photo {
        name: "a.jpg".to_owned(),
        bytes: vec![0xFF, 0xD8, 0xFF, 0xE0, 1],
    };
    destroy(&world.app, &technician, input.clone(), Some(photo))
        .await
        .unwrap();
    assert_eq!(world.device(&id).await.unwrap().stage, "assessment");
    let records = floor::sanitizations(&world.app.store.read, id.as_str())
        .await
        .unwrap();
    let last = records.last().unwrap();
    assert_eq!(
        (last.result.as_str(), last.particle_mm),
        ("destroyed", Some(6.0))
    );
    assert!(
        world
            .app
            .store
            .files
            .get(last.photo.as_deref().unwrap())
            .await
            .is_ok()
    );
    assert_eq!(
        code(record(&world.app, &technician, erased(medium)).await),
        "medium-destroyed"
    );
}

async fn a_selection_is_recorded_whole_or_not_at_all(world: World) {
    let technician = world.actor(Role::Technician);
    let phones = world.checked_in(Category::Phone, 3).await.unwrap();
    let reset = Record {
        media: Vec::new(),
        devices: phones.clone(),
        new_kind: Some(MediumKind::Flash),
        technique: Technique::FactoryReset,
        ..erased(uuid::Uuid::nil())
    };
    let mut with_stranger = reset.clone();
    with_stranger.devices.push(DeviceId::from_random(1));
    assert_eq!(
        code(record(&world.app, &technician, with_stranger).await),
        "not-found"
    );
    assert!(!world.device(&phones[0]).await.unwrap().media_known);
    let without_kind = Record {
        new_kind: None,
        ..reset.clone()
    };
    assert_eq!(
        code(record(&world.app, &technician, without_kind).await),
        "media-not-entered"
    );
    assert_eq!(record(&world.app, &technician, reset).await.unwrap(), 3);
    for id in &phones {
        assert_eq!(world.device(id).await.unwrap().stage, "assessment");
    }
    let others = world.checked_in(Category::Printer, 2).await.unwrap();
    let words = NoMedium {
        devices: others.clone(),
        way: "other".to_owned(),
        words: None,
    };
    assert_eq!(
        code(no_medium(&world.app, &technician, words).await),
        "absent-words-missing"
    );
    let none = NoMedium {
        devices: others.clone(),
        way: "opened".to_owned(),
        words: None,
    };
    assert_eq!(no_medium(&world.app, &technician, none).await.unwrap(), 2);
    assert_eq!(world.device(&others[1]).await.unwrap().stage, "assessment");
}

fn log(serial: &str, status: &str, hour: u32) -> Vec<u8> {
    format!(
        "[2026/03/02 {hour:02}:00:00]    info: nwipe 0.36\n\
         [2026/03/02 {hour:02}:00:00]  notice: Found /dev/sdb, ATA, ACME SSD 5, 250 GB, S/N={serial}\n\
         [2026/03/02 {hour:02}:00:01]  notice:   method   = Fill With Zeros\n\
         [2026/03/02 {hour:02}:00:01]  notice:   verify   = 1 (last pass)\n\
         [2026/03/02 {hour:02}:00:01]  notice: /dev/sdb, sect/blk/dev 512/4096/250059350016\n\
         [2026/03/02 {hour:02}:00:01]  notice: Invoking method 'Fill With Zeros' on /dev/sdb\n\
         [2026/03/02 {hour:02}:20:01]  notice: 250059350016 bytes written to /dev/sdb\n\
         [2026/03/02 {hour:02}:20:01]  notice: Finished pass 1/1, round 1/1, on /dev/sdb\n\
         [2026/03/02 {hour:02}:40:01]  notice: [SUCCESS] Verified that /dev/sdb is empty.\n\
         ***** Error Summary *****\n!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n\
         sdb | 0 | 0 | 0\n*****\n***** Drive Status *****\n\
         !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
         sdb | {status} | 208 MB/s | 00:40:00 | ACME SSD 5/{serial}\n*****\n"
    )
    .into_bytes()
}

fn file(name: &str, bytes: Vec<u8>) -> Upload {
    Upload {
        name: name.to_owned(),
        bytes,
    }
}

async fn a_log_is_matched_once_and_garbage_is_told(world: World) {
    let technician = world.actor(Role::Technician);
    let id = one(&world, Category::Laptop).await;
    ssd(&world, &id, "A1B2C3D4").await;
    let later = file("second.log", log("A1B2C3D4", "Erased", 11));
    let files = vec![
        later.clone(),
        file("first.log", log("A1B2C3D4", "-FAILED-", 9)),
        file("later-again.log", later.bytes.clone()),
        file("garbage.log", b"\x00\x01 no log at all".to_vec()),
        file("empty.log", Vec::new()),
    ];
    let outcomes = upload(&world.app, &technician, files).await.unwrap();
    let count = |fate| outcomes.iter().filter(|one| one.fate == fate).count();
    assert_eq!(
        (
            count(Fate::Recorded),
            count(Fate::Duplicate),
            count(Fate::Unreadable)
        ),
        (2, 1, 2),
        "{outcomes:?}"
    );
    // The failed run came second in the upload and first in time: the drive is erased.
    assert_eq!(world.device(&id).await.unwrap().stage, "assessment");
    let again = upload(&world.app, &technician, vec![later]).await.unwrap();
    assert_eq!(again[0].fate, Fate::Duplicate);
    assert_eq!(again[0].device.as_deref(), Some(id.as_str()));
    let older = upload(
        &world.app,
        &technician,
        vec![file("old.log", log("A1B2C3D4", "-FAILED-", 7))],
    )
    .await
    .unwrap();
    assert_eq!(
        (older[0].fate, older[0].why.as_deref()),
        (Fate::Waiting, Some("older"))
    );
    let records = floor::sanitizations(&world.app.store.read, id.as_str())
        .await
        .unwrap();
    let evidence: Vec<String> = serde_json::from_str(&records[0].evidence).unwrap();
    assert!(world.app.store.files.get(&evidence[0]).await.is_ok());
    assert_eq!(
        (
            records[0].tool.as_deref(),
            records[0].tool_version.as_deref()
        ),
        (Some("nwipe"), Some("0.36"))
    );
    assert_eq!(
        code(upload(&world.app, &technician, Vec::new()).await),
        "file-missing"
    );
}

async fn a_report_that_matches_nothing_waits_for_an_answer(world: World) {
    let technician = world.actor(Role::Technician);
    let id = one(&world, Category::Laptop).await;
    let files = vec![
        file("one.log", log("UNSEEN01", "Erased", 9)),
        file("two.log", log("UNSEEN02", "Erased", 10)),
    ];
    let outcomes = upload(&world.app, &technician, files).await.unwrap();
    assert!(
        outcomes
            .iter()
            .all(|one| one.fate == Fate::Waiting && one.why.as_deref() == Some("no-medium"))
    );
    let own = Some(world.refurbisher.id.0);
    let (queue, _) = store::queue(&world.app.store.read, own, None)
        .await
        .unwrap();
    assert_eq!(queue.len(), 2);
    let by_serial = queue
        .iter()
        .find(|report| report.serial_number.as_deref() == Some("UNSEEN01"))
        .unwrap()
        .id;
    let other = queue
        .iter()
        .find(|report| report.id != by_serial)
        .unwrap()
        .id;
    let link = LinkReport {
        report: by_serial,
        medium: None,
        code: Some(id.as_str().to_lowercase()),
    };
    assert_eq!(
        code(link_report(&world.app, &world.elsewhere(), link.clone()).await),
        "not-found"
    );
    assert_eq!(
        link_report(&world.app, &technician, link.clone())
            .await
            .unwrap(),
        id.to_string()
    );
    assert_eq!(
        code(link_report(&world.app, &technician, link).await),
        "report-answered"
    );
    assert_eq!(world.device(&id).await.unwrap().stage, "assessment");
    let silent = DismissReport {
        report: other,
        reason: " ".to_owned(),
    };
    assert_eq!(
        code(dismiss_report(&world.app, &technician, silent).await),
        "reason-missing"
    );
    let told = DismissReport {
        report: other,
        reason: "a drive of our own".to_owned(),
    };
    dismiss_report(&world.app, &technician, told).await.unwrap();
    assert_eq!(store::waiting(&world.app.store.read, own).await.unwrap(), 0);
}
