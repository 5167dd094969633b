//! Hardware reports by the page of a device and by a program.

use super::reports::{UUID, lshw, media, on_a_line, smart};
use super::{World, routes};
use gapless_journey::sanitization::{SanitizationEvent, Technique};
use gapless_journey::{Category, DeviceId, Role, SanitizationId};
use gapless_store::journal;
use gapless_web::bench;

/// Several files in one form.
fn form(files: &[(&str, Vec<u8>)], insists: bool) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, bytes) in files {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"report\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    if insists {
        body.extend_from_slice(
            b"--edge\r\nContent-Disposition: form-data; name=\"insist\"\r\n\r\non\r\n",
        );
    }
    body.extend_from_slice(b"--edge--\r\n");
    body
}

const MULTIPART: Option<&str> = Some("multipart/form-data; boundary=edge");

/// What upower says of a battery that has 75 % left.
const UPOWER: &str = "  native-path:          BAT0
  vendor:               LGC
  power supply:         yes
  battery
    present:             yes
    state:               fully-charged
    energy:              36 Wh
    energy-empty:        0 Wh
    energy-full:         36 Wh
    energy-full-design:  48 Wh
    capacity:            75%
";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_technician_uploads_several_reports_on_the_page_of_a_device() {
    let world = World::sqlite().await.unwrap();
    let id = on_a_line(&world).await;
    let other = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    let theirs = world.device(other).await.unwrap().serial_number.unwrap();
    let client = world.client(routes(), Role::Technician);
    let page = format!("/assessment/{id}");
    let shown = client.get(&page).await.text();
    assert!(shown.contains("Upload hardware reports") && shown.contains("multiple"));
    let files = [
        ("a.json", lshw("5CG7461XYZ", UUID, 4, "S3X-0001")),
        ("battery.txt", UPOWER.as_bytes().to_vec()),
        ("smart.json", smart("S3X-0001")),
        ("note.txt", b"fine".to_vec()),
        ("theirs.json", lshw(&theirs, UUID, 8, "S3X-0002")),
        ("a-again.json", lshw("5CG7461XYZ", UUID, 4, "S3X-0001")),
    ];
    let path = format!("{page}/reports");
    let sent = client
        .send("POST", &path, MULTIPART, form(&files, false), &[])
        .await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    let text = sent.text();
    if let Ok(folder) = std::env::var("GAPLESS_TEST_PAGES") {
        std::fs::write(format!("{folder}/reports.html"), &text).unwrap();
    }
    for words in [
        "1 medium is new and open for sanitization",
        "1 medium was on the list already",
        "this is no report that we know; nothing was changed",
        "This number is of",
        &format!("/assessment/{other}"),
        "came before",
        "Not all say the same of this device",
        "4.0 GB",
        "our record",
        "9,123 hours",
        "4\u{202f}% worn",
    ] {
        let plain = words.replace('\u{202f}', "");
        assert!(
            text.contains(words) || text.contains(&plain),
            "{words}: {text}"
        );
    }
    let shown = client.get(&path).await.text();
    assert!(shown.contains("a.json") && !shown.contains("What became of the files"));
    let far = world.client_of(routes(), &world.other_refurbisher, Role::Technician);
    assert_eq!(far.get(&path).await.status, 404);
    let foreign = far.send("POST", &path, MULTIPART, form(&files, true), &[]);
    assert_eq!(foreign.await.status, 404);
    let donor = world.client(routes(), Role::DonorManager);
    assert_eq!(donor.get(&path).await.status, 403);
    // What the battery has left stands in the form as soon as the tests begin.
    let monitor = &world.checked_in(Category::Monitor, 1).await.unwrap()[0];
    assert_eq!(
        client.get(&format!("/assessment/{monitor}")).await.status,
        200
    );
    closed(&world, &id).await;
    let shown = client.get(&page).await.text();
    assert!(
        shown.contains("value=\"75\"") && shown.contains("A hardware report says so"),
        "{shown}"
    );
}

/// Destroys every medium of a device.
async fn closed(world: &World, id: &DeviceId) {
    let lead = &world.actor(Role::Lead);
    let drives = &media(world, id).await;
    let done = world.app.store.write(|tx| async move {
        let devices = bench::devices(&tx, lead, std::slice::from_ref(id)).await?;
        let mut drafts = Vec::new();
        for drive in drives {
            let event = SanitizationEvent::MediumDestroyed {
                sanitization: SanitizationId(uuid::Uuid::now_v7()),
                technique: Technique::Shred,
            };
            drafts.push(bench::medium_draft(&devices[0], drive.id, event)?);
        }
        journal::append(&tx, &lead.author(), drafts).await
    });
    done.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_uploads_and_reads_reports() {
    let world = World::sqlite().await.unwrap();
    let id = on_a_line(&world).await;
    let other = &world.checked_in(Category::Laptop, 1).await.unwrap()[0];
    let theirs = world.device(other).await.unwrap().serial_number.unwrap();
    let client = world.client(routes(), Role::Technician);
    let path = format!("/api/v1/assessment/{id}/reports");
    let files = [("theirs.json", lshw(&theirs, UUID, 4, "S3X-0001"))];
    let refused = client
        .send("POST", &path, MULTIPART, form(&files, false), &[])
        .await;
    assert_eq!(refused.status, 200, "{}", refused.text());
    assert_eq!(refused.json()["outcomes"][0]["fate"], "other-device");
    assert_eq!(
        refused.json()["outcomes"][0]["other_device"],
        other.as_str()
    );
    let taken = client
        .send("POST", &path, MULTIPART, form(&files, true), &[])
        .await;
    assert_eq!(
        taken.json()["outcomes"][0]["fate"],
        "taken",
        "{}",
        taken.text()
    );
    let read = client.get(&path).await.json();
    assert_eq!(read["schema"], "gapless.device-reports/1");
    assert_eq!(read["reports"][0]["said"]["schema"], "gapless.device/1");
    assert_eq!(read["reports"][0]["is_insisted"], true);
    let facts: Vec<&str> = read["contradictions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["fact"].as_str().unwrap())
        .collect();
    assert_eq!(facts, ["serial", "ram"]);
    let far = world.client_of(routes(), &world.other_refurbisher, Role::Lead);
    assert_eq!(far.get(&path).await.status, 404);
    assert_eq!(
        client
            .get("/api/v1/assessment/nothing/reports")
            .await
            .status,
        404
    );
}
