//! Hardware reports on the bench, on both engines: what they bring, what they contradict, what is refused.

use super::World;
use crate::reports::{DeviceReportOutcome, Fate, upload};
use crate::rules::sources::{self, Fact, Source, Value};
use gapless_journey::entry::Subject;
use gapless_journey::receiving::ReceivingEvent;
use gapless_journey::refurbishment::RefurbishmentEvent;
use gapless_journey::{Category, DeviceId, DonationId, LineId, Role};
use gapless_store::entities::{event, identifier, line, medium};
use gapless_store::journal::{self, DeviceFacts, Draft};
use gapless_store::overview::{Seen, evidence};
use gapless_store::{bench as floor, reports};
use gapless_web::bench;
use gapless_web::on_both_engines;
use gapless_web::sent::Upload;
use gapless_web::testing::code;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

on_both_engines!(
    a_report_makes_known_what_it_says_and_opens_its_media,
    a_report_of_another_device_is_refused_unless_a_person_insists,
    a_medium_of_another_device_is_named_and_not_moved,
    what_cannot_be_read_changes_nothing,
    who_says_what_stands_side_by_side,
);

pub(super) const UUID: &str = "4c4c4544-0042-3510-8052-b4c04f4a3232";

/// What `lshw -json` says of a laptop that does not exist.
pub(super) fn lshw(serial: &str, uuid: &str, gib: u64, disk: &str) -> Vec<u8> {
    json!({
        "id": "bench", "class": "system", "description": "Notebook", "product": "HP EliteBook 840 G4",
        "vendor": "HP", "serial": serial, "configuration": {"chassis": "notebook", "uuid": uuid},
        "children": [{"id": "core", "class": "bus", "children": [
            {"id": "cpu", "class": "processor", "handle": "DMI:0004", "product": "Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz"},
            {"id": "memory", "class": "memory", "description": "System Memory", "size": gib << 30},
            {"id": "nvme", "class": "storage", "product": "MZVLB256HAHQ", "serial": disk, "children": [
                {"id": "namespace:0", "class": "disk", "size": 256_060_514_304_u64}
            ]}
        ]}]
    })
    .to_string()
    .into_bytes()
}

/// What `smartctl -j -a` says of a worn drive.
pub(super) fn smart(disk: &str) -> Vec<u8> {
    json!({
        "smartctl": {"version": [7, 2]}, "device": {"name": "/dev/nvme0", "type": "nvme", "protocol": "NVMe"},
        "model_name": "SAMSUNG MZVLB256HAHQ", "serial_number": disk, "user_capacity": {"bytes": 256_060_514_304_u64},
        "smart_status": {"passed": true}, "power_on_time": {"hours": 9_123},
        "nvme_smart_health_information_log": {"critical_warning": 0, "available_spare": 100,
            "available_spare_threshold": 10, "percentage_used": 4, "media_errors": 0}
    })
    .to_string()
    .into_bytes()
}

fn file(name: &str, bytes: Vec<u8>) -> Upload {
    let name = name.to_owned();
    Upload { name, bytes }
}

async fn send(world: &World, id: &DeviceId, files: Vec<Upload>) -> Vec<DeviceReportOutcome> {
    let technician = world.actor(Role::Technician);
    upload(&world.app, &technician, id, files, false)
        .await
        .unwrap()
}

pub(super) async fn media(world: &World, id: &DeviceId) -> Vec<medium::Model> {
    let ids = [id.to_string()];
    floor::media(&world.app.store.read, &ids).await.unwrap()
}

async fn events(world: &World, id: &DeviceId) -> Vec<event::Model> {
    event::Entity::find()
        .filter(event::Column::DeviceId.eq(id.as_str()))
        .all(&world.app.store.read)
        .await
        .unwrap()
}

async fn a_report_makes_known_what_it_says_and_opens_its_media(world: World) {
    let id = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    let serial = world.device(id).await.unwrap().serial_number.unwrap();
    let report = lshw(&serial, UUID, 8, "S3X-0001");
    let first = send(&world, id, vec![file("pc.json", report.clone())]).await;
    assert_eq!(first[0].fate, Fate::Taken);
    assert_eq!(
        (first[0].media_found, &first[0].numbers),
        (1, &vec![UUID.to_owned()])
    );
    assert_eq!(first[0].filled, ["cpu", "ram", "storage"]);
    let device = world.device(id).await.unwrap();
    assert_eq!((device.ram_gb, device.storage_gb), (Some(8.0), Some(256.0)));
    assert_eq!((device.media_known, device.media_open), (true, 1));
    assert_eq!(device.status, "sanitizing");
    let seen = identifier::Entity::find()
        .filter(identifier::Column::DeviceId.eq(id.as_str()))
        .all(&world.app.store.read)
        .await
        .unwrap();
    assert!(
        seen.iter()
            .any(|row| row.kind == "uuid" && row.source == "lshw")
    );
    let told = events(&world, id).await;
    let kinds: Vec<&str> = told.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(
        kinds,
        [
            "device-checked-in",
            "report-read",
            "identifier-seen",
            "medium-found"
        ]
    );
    // The donor may open the file: it is evidence of their device.
    let sha256 = gapless_store::files::sha256(&report);
    let donor = Seen::Donor(world.donor.id.0, None);
    let found = evidence::find(&world.app.store.read, donor, &sha256).await;
    assert!(found.unwrap().is_some());
    let other = Seen::Donor(world.other_donor.id.0, None);
    let found = evidence::find(&world.app.store.read, other, &sha256).await;
    assert!(found.unwrap().is_none());
    assert_eq!(world.app.store.files.get(&sha256).await.unwrap(), report);
    // The same file again, and another tool on the same drive.
    let files = vec![
        file("again.json", report),
        file("smart.json", smart("S3X-0001")),
    ];
    let again = send(&world, id, files).await;
    assert_eq!(
        (again[0].fate, again[1].fate),
        (Fate::Duplicate, Fate::Taken)
    );
    assert_eq!((again[1].media_found, again[1].media_known), (0, 1));
    assert_eq!(events(&world, id).await.len(), told.len() + 1);
    let drives = media(&world, id).await;
    assert_eq!(drives.len(), 1);
    assert!(drives[0].facts.contains("9123"), "{}", drives[0].facts);
    assert_eq!(
        reports::of_device(&world.app.store.read, id.as_str())
            .await
            .unwrap()
            .len(),
        2
    );
}

async fn a_report_of_another_device_is_refused_unless_a_person_insists(world: World) {
    let ids = world.checked_in(Category::Laptop, 2).await.unwrap();
    let serial = world.device(&ids[1]).await.unwrap().serial_number.unwrap();
    let report = lshw(&serial, UUID, 8, "S3X-0001");
    let refused = send(&world, &ids[0], vec![file("pc.json", report.clone())]).await;
    assert_eq!(refused[0].fate, Fate::OtherDevice);
    assert_eq!(refused[0].other_device.as_deref(), Some(ids[1].as_str()));
    assert_eq!(events(&world, &ids[0]).await.len(), 1);
    assert!(media(&world, &ids[0]).await.is_empty());
    let technician = world.actor(Role::Technician);
    let files = vec![file("pc.json", report)];
    let taken = upload(&world.app, &technician, &ids[0], files, true)
        .await
        .unwrap();
    assert_eq!(taken[0].fate, Fate::Taken);
    let kept = reports::of_device(&world.app.store.read, ids[0].as_str())
        .await
        .unwrap();
    assert!(kept[0].is_insisted);
    // By its UUID, too; and whose it is is not told to whom it is not.
    let far = gapless_store::testing::checked_in(
        &world.app.store,
        world.other_refurbisher.id,
        world.donor.id,
        Category::Laptop,
        1,
    )
    .await
    .unwrap();
    let lead = world.elsewhere();
    let files = vec![file("far.json", lshw("NEW-7654321", UUID, 8, "S3X-0002"))];
    let hidden = upload(&world.app, &lead, &far[0], files, false)
        .await
        .unwrap();
    assert_eq!(hidden[0].fate, Fate::OtherDevice);
    assert_eq!(hidden[0].other_device, None);
    let files = vec![file("pc.json", smart("S3X-0009"))];
    assert_eq!(
        code(upload(&world.app, &lead, &ids[0], files, false).await),
        "not-found"
    );
}

async fn a_medium_of_another_device_is_named_and_not_moved(world: World) {
    let ids = world.checked_in(Category::Laptop, 2).await.unwrap();
    send(&world, &ids[1], vec![file("a.json", smart("S3X-0001"))]).await;
    let named = send(&world, &ids[0], vec![file("a.json", smart("s3x0001"))]).await;
    assert_eq!((named[0].fate, named[0].media_found), (Fate::Taken, 0));
    let strange = &named[0].media_elsewhere[0];
    assert_eq!(strange.device.as_deref(), Some(ids[1].as_str()));
    assert!(media(&world, &ids[0]).await.is_empty());
    assert_eq!(media(&world, &ids[1]).await.len(), 1);
    // Nobody looked for media: a drive that is another device's on record says nothing of what is in this one.
    assert!(!world.device(&ids[0]).await.unwrap().media_known);
}

/// The log of an erasure of a drive that does not exist.
const NWIPE: &str = "[2026/03/02 10:00:00]    info: nwipe 0.36
[2026/03/02 10:00:00]  notice: Found /dev/sdb, ATA, ACME SSD 5, 250 GB, S/N=AC-0005
[2026/03/02 10:00:01]  notice:   method   = Fill With Zeros
[2026/03/02 10:00:01]  notice: Invoking method 'Fill With Zeros' on /dev/sdb
***** Drive Status *****
!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
sdb | Erased | 208 MB/s | 00:40:00 | ACME SSD 5/AC-0005
*****
";

async fn what_cannot_be_read_changes_nothing(world: World) {
    let id = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    let before = world.device(id).await.unwrap();
    let files = vec![
        file("empty.txt", Vec::new()),
        file("photo.jpg", vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
        file("note.txt", b"This laptop is fine.".to_vec()),
    ];
    let outcomes = send(&world, id, files).await;
    let whys: Vec<Option<&str>> = outcomes.iter().map(|one| one.why.as_deref()).collect();
    assert!(outcomes.iter().all(|one| one.fate == Fate::Unreadable));
    assert_eq!(
        whys,
        [Some("empty"), Some("not-a-report"), Some("not-a-report")]
    );
    let log = send(&world, id, vec![file("nwipe.log", NWIPE.into())]).await;
    assert_eq!(log[0].fate, Fate::Erasure);
    assert_eq!(world.device(id).await.unwrap(), before);
    assert_eq!(events(&world, id).await.len(), 1);
    let technician = world.actor(Role::Technician);
    let nothing = upload(&world.app, &technician, id, Vec::new(), false).await;
    assert_eq!(code(nothing), "file-missing");
    leave(&world, id).await;
    let late = vec![file("a.json", smart("S3X-0001"))];
    let late = upload(&world.app, &technician, id, late, false).await;
    assert_eq!(code(late), "device-left-bench");
}

/// Puts a device to the parts.
async fn leave(world: &World, id: &DeviceId) {
    let lead = &world.actor(Role::Lead);
    let done = world.app.store.write(|tx| async move {
        let devices = bench::devices(&tx, lead, std::slice::from_ref(id)).await?;
        let absent = gapless_journey::sanitization::SanitizationEvent::MediumAbsent {
            why: "none".to_owned(),
        };
        let parts = RefurbishmentEvent::SentToParts { why: None };
        let drafts = vec![
            bench::draft(&devices[0], absent)?,
            bench::draft(&devices[0], parts)?,
        ];
        journal::append(&tx, &lead.author(), drafts).await
    });
    done.await.unwrap();
}

/// A device that answers a line: HP EliteBook 840 G4, i5-7200U, 8 GB, 256 GB.
pub(super) async fn on_a_line(world: &World) -> DeviceId {
    let lines = [("5CG7461XYZ", "ACME-0101")];
    let donation = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let donation = donation.unwrap();
    let claim = line::Entity::find()
        .filter(line::Column::DonationId.eq(donation))
        .one(&world.app.store.read)
        .await
        .unwrap()
        .unwrap();
    let id = DeviceId::from_random(77);
    let (id, claim, donor) = (&id, &claim, world.donor.id.0);
    let author = &world.actor(Role::Technician).author();
    let done = world.app.store.write(|tx| async move {
        let subject = Subject::donation(DonationId(donation)).device(id.clone());
        let event = ReceivingEvent::DeviceCheckedIn {
            line: Some(LineId(claim.id)),
            category: Category::Laptop,
            weight_g: None,
        };
        let facts = DeviceFacts {
            donor,
            manufacturer: claim.manufacturer.clone(),
            model: claim.model.clone(),
            serial_number: claim.serial_number.clone(),
            asset_tag: claim.asset_tag.clone(),
            cpu_text: claim.cpu_text.clone(),
            ram_gb: claim.ram_gb,
            storage_gb: claim.storage_gb,
            ..DeviceFacts::default()
        };
        let draft = Draft::new(subject.line(LineId(claim.id)), event).describing(facts);
        journal::append(&tx, author, vec![draft]).await
    });
    done.await.unwrap();
    id.clone()
}

async fn who_says_what_stands_side_by_side(world: World) {
    let id = on_a_line(&world).await;
    let agreeing = send(
        &world,
        &id,
        vec![file("a.json", lshw("5cg7461xyz", UUID, 8, "S3X-0001"))],
    )
    .await;
    assert_eq!(agreeing[0].fate, Fate::Taken);
    assert!(agreeing[0].filled.is_empty(), "{:?}", agreeing[0].filled);
    let found = async || {
        let device = world.device(&id).await.unwrap();
        let db = &world.app.store.read;
        let line = reports::claim(db, &device).await.unwrap();
        let heard = sources::hear(reports::of_device(db, id.as_str()).await.unwrap());
        let found = sources::contradictions(line.as_ref(), &device, &heard);
        found
            .iter()
            .map(|one| {
                let said = one.said.iter().map(|(value, by)| {
                    let lists = by.iter().filter(|s| **s == Source::List).count();
                    (value.clone(), lists, by.len())
                });
                (one.fact, said.collect::<Vec<_>>())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(found().await, []);
    // Half of the memory is gone since, and the case has another board in it.
    let later = lshw("5CG9999ZZZ", UUID, 4, "S3X-0001");
    send(&world, &id, vec![file("b.json", later)]).await;
    let text = |text: &str| Value::Text(text.to_owned());
    assert_eq!(
        found().await,
        [
            (
                Fact::Serial,
                vec![
                    (text("5CG7461XYZ"), 1, 2),
                    (text("5CG9999ZZZ"), 0, 1),
                    (text("5cg7461xyz"), 0, 1)
                ]
            ),
            (
                Fact::Ram,
                vec![(Value::Number(8.0), 1, 3), (Value::Number(4.0), 0, 1)]
            ),
        ]
    );
    let device = world.device(&id).await.unwrap();
    assert_eq!(
        (device.ram_gb, device.serial_number.as_deref()),
        (Some(8.0), Some("5CG7461XYZ"))
    );
}
