//! A technician works by pages: list, scan, device, one form for many; others see nothing of it.

use super::{World, floor};
use gapless_journey::{Category, Role};
use gapless_web::Routes;

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../../gapless/src/routes/sanitization.rs"]
mod addresses;

pub(super) fn routes() -> Routes {
    addresses::routes(Routes::new())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_technician_works_by_pages() {
    let world = World::sqlite().await.unwrap();
    let ids = world.checked_in(Category::Laptop, 2).await.unwrap();
    let client = world.client(routes(), Role::Technician);
    let list = client.get("/sanitization?state=unknown").await;
    assert_eq!(list.status, 200);
    assert!(list.text().contains(ids[1].as_str()));
    let serial = world.device(&ids[0]).await.unwrap().serial_number.unwrap();
    let jump = client
        .get(&format!("/sanitization/scan?code={serial}"))
        .await;
    assert_eq!(jump.location(), format!("/sanitization/{}", ids[0]));
    assert_eq!(
        client.get("/sanitization/scan?code=nothing").await.status,
        200
    );
    let page = format!("/sanitization/{}", ids[0]);
    let medium = [
        ("device", ids[0].as_str()),
        ("kind", "hdd"),
        ("serial_number", "WD1"),
        ("capacity_gb", "500,1"),
    ];
    let added = client
        .post("/sanitization/media?once=12345678", &medium)
        .await;
    assert_eq!(added.status, 303, "{}", added.text());
    let twice = client
        .post("/sanitization/media?once=12345678", &medium)
        .await;
    assert_eq!(twice.status, 303);
    let shown = client.get(&page).await.text();
    assert!(shown.contains("WD1"), "{shown}");
    let id = floor::media(&world.app.store.read, &[ids[0].to_string()])
        .await
        .unwrap()[0]
        .id
        .to_string();
    let sent = client
        .post(
            "/sanitization/record",
            &[
                ("medium", id.as_str()),
                ("back", ids[0].as_str()),
                ("result", "erased"),
                ("method", "clear"),
                ("technique", "overwrite"),
                ("verification", "full"),
                ("verified_percent", "100"),
                ("tool", "nwipe"),
                ("more.wwn", "5000c500"),
                ("started", "2026-11-20T10:00"),
                ("finished", "2026-11-20T12:00"),
            ],
        )
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let records = floor::sanitizations(&world.app.store.read, ids[0].as_str())
        .await
        .unwrap();
    assert!(records[0].more.contains("5000c500"));
    let other = world.client_of(routes(), &world.other_refurbisher, Role::Technician);
    assert_eq!(other.get(&page).await.status, 404);
    let donor = world.client(routes(), Role::DonorManager);
    assert_eq!(donor.get("/sanitization").await.status, 403);
    let bulk = client
        .get(&format!("/sanitization/record?id={}&id={}", ids[0], ids[1]))
        .await;
    assert_eq!(bulk.status, 200);
}
