//! Who may open a file that proves something, and how an entry of a timeline is corrected.

use super::seed::{self, Seeded};
use gapless::router;
use gapless_journey::{
    Role, SanitizationId,
    entry::Subject,
    sanitization::{Method, SanitizationEvent, SanitizationResult, Technique, Verification},
};
use gapless_store::journal::Draft;
use gapless_store::{Store, Tx, files};
use gapless_web::on_both_engines;
use gapless_web::testing::World;

on_both_engines!(
    a_donor_opens_its_own_evidence_and_no_log_with_others_drives,
    a_wrong_entry_is_named_by_a_later_one,
);

/// An erasure of the donation's medium, proved by a file.
fn erased(of: &Seeded, file: &str) -> Draft {
    let subject = Subject::donation(of.donation)
        .device(of.devices[0].clone())
        .medium(of.medium);
    let event = SanitizationEvent::SanitizationRecorded {
        sanitization: SanitizationId::new(),
        method: Method::Clear,
        technique: Technique::Overwrite,
        verification: Verification::Full,
        result: SanitizationResult::Erased,
    };
    Draft::new(subject, event).proved_by(file.to_owned())
}

async fn keep(store: &Store, bytes: &[u8]) -> String {
    let hash = store.files.put(bytes.to_vec()).await.unwrap();
    let (kept, length) = (hash.as_str(), bytes.len());
    let work = |tx: Tx| async move {
        files::register(&tx, kept, "nwipe.log", "text/plain", length, None).await
    };
    store.write(work).await.unwrap();
    hash
}

async fn a_donor_opens_its_own_evidence_and_no_log_with_others_drives(world: World) {
    let store = &world.app.store;
    let mine = seed::received(store, &world.donor, &world.refurbisher).await;
    let theirs = seed::received(store, &world.other_donor, &world.refurbisher).await;
    let own = &keep(store, b"one drive").await;
    let shared = &keep(store, b"a rack of drives").await;
    let drafts = vec![erased(&mine, own), erased(&mine, shared)];
    seed::append(store, &world.refurbisher, drafts)
        .await
        .unwrap();
    let donor = world.client(router::routes(), Role::DonorManager);
    assert_eq!(donor.get(&format!("/files/{own}")).await.status, 200);
    assert_eq!(donor.get(&format!("/files/{shared}")).await.status, 200);
    seed::append(store, &world.refurbisher, vec![erased(&theirs, shared)])
        .await
        .unwrap();
    assert_eq!(donor.get(&format!("/files/{own}")).await.status, 200);
    let refused = donor.get(&format!("/files/{shared}")).await;
    assert_eq!(refused.status, 403);
    assert!(
        refused.text().contains("other donors"),
        "{}",
        refused.text()
    );
    let lead = world.client(router::routes(), Role::Lead);
    assert_eq!(lead.get(&format!("/files/{shared}")).await.status, 200);
}

async fn a_wrong_entry_is_named_by_a_later_one(world: World) {
    let own = seed::received(&world.app.store, &world.donor, &world.refurbisher).await;
    let lead = world.client(router::routes(), Role::Lead);
    let device = &own.devices[0];
    let events = lead
        .get(&format!("/api/v1/devices/{device}/events"))
        .await
        .json();
    let events = events["events"].as_array().unwrap();
    let wrong = events
        .iter()
        .find(|event| event["kind"] == "device-checked-in")
        .unwrap();
    let id = wrong["id"].as_str().unwrap();
    let address = format!("/d/{device}/corrections");
    let blank = lead.post(&address, &[("event", id), ("why", " ")]).await;
    assert_eq!(blank.status, 422);
    let other = own.donation.to_string();
    let no_entry = [("event", other.as_str()), ("why", "x")];
    assert_eq!(lead.post(&address, &no_entry).await.status, 404);
    let fields = [("event", id), ("why", "Weighed with its charger")];
    assert_eq!(lead.post(&address, &fields).await.status, 303);
    let page = lead.get(&format!("/d/{device}")).await.text();
    assert!(page.contains("Weighed with its charger"));
    assert!(page.contains("corrected later"));
    let technician = world.client(router::routes(), Role::Technician);
    assert_eq!(technician.post(&address, &fields).await.status, 403);
}
