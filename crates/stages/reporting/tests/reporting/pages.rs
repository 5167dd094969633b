//! The pages: what stands on them, and that everybody sees only what is theirs.

use crate::fixture::{NUMBER, To, fixture};
use gapless_journey::Role;
use gapless_store::Engine;
use gapless_web::Routes;

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../../gapless/src/routes/reporting.rs"]
mod addresses;

pub fn routes() -> Routes {
    addresses::routes(Routes::new())
}

#[tokio::test]
async fn the_live_page_shows_the_books_every_item_and_why_not() {
    let f = fixture(Engine::Sqlite, To::Processed).await.unwrap();
    let donor = f.world.client(routes(), Role::DonorManager);
    let page = donor.get("/reporting/26-0001").await;
    assert_eq!(page.status, 200, "{}", page.text());
    let text = page.text();
    for n in 0..7 {
        assert!(text.contains(&format!("ACME-{n:04}")), "{n}");
    }
    assert!(text.contains("ODD-1") && text.contains("?show=not-reused"));
    assert!(!text.contains("does not balance") && text.contains("balances"));
    for (show, n) in [
        ("ready", 3),
        ("came", 6),
        ("received", 5),
        ("unexpected", 1),
        ("missing", 1),
        ("refused", 1),
        ("not-reused", 3),
        ("agreed", 6),
        ("media-open", 0),
        ("in-process", 0),
    ] {
        let answer = donor
            .get(&format!("/api/v1/reporting/{NUMBER}/items?show={show}"))
            .await;
        let items = answer.json()["items"].as_array().unwrap().len();
        assert_eq!(
            items, n,
            "{show}: each figure opens to as many items as it counts"
        );
    }
    let found = donor
        .get("/api/v1/reporting/26-0001/items?q=acme-0003")
        .await
        .json();
    assert_eq!(found["items"][0]["outcome"], "parts");
    let csv = donor.get("/reporting/26-0001/items.csv?show=ready").await;
    assert_eq!(csv.text().lines().count(), 4, "a head and three rows");
    let wrong = donor
        .get("/api/v1/reporting/26-0001/items?show=nonsense")
        .await;
    assert_eq!(wrong.status, 422);
}

#[tokio::test]
async fn everybody_sees_what_is_theirs_and_nothing_else() {
    let f = fixture(Engine::Sqlite, To::Processed).await.unwrap();
    let world = &f.world;
    let coordinator = world.client(routes(), Role::Coordinator);
    let issued = coordinator
        .post("/reporting/26-0001/certificates?once=12345678", &[])
        .await;
    assert_eq!(issued.status, 303, "{}", issued.text());
    let paths = [
        "/reporting/26-0001",
        "/reporting/26-0001/certificates",
        "/reporting/certificates/CS-2026-000001",
        "/api/v1/reporting/26-0001",
        "/api/v1/reporting/certificates/CS-2026-000001",
    ];
    for role in [
        Role::DonorManager,
        Role::DonorAuditor,
        Role::Coordinator,
        Role::Lead,
    ] {
        for path in paths {
            assert_eq!(
                world.client(routes(), role).get(path).await.status,
                200,
                "{role} {path}"
            );
        }
    }
    for path in paths {
        let other = world.client_of(routes(), &world.other_donor, Role::DonorManager);
        assert_eq!(other.get(path).await.status, 404, "{path}");
        let other = world.client_of(routes(), &world.other_refurbisher, Role::Lead);
        assert_eq!(other.get(path).await.status, 404, "{path}");
        let nobody = world.client(routes(), Role::Anonymous).get(path).await;
        assert!(!nobody.status.is_success(), "{path}");
    }
    let auditor = world.client(routes(), Role::DonorAuditor);
    let refused = auditor
        .post("/reporting/26-0001/report?once=12345679", &[])
        .await;
    assert_eq!(refused.status, 403, "an auditor reads");
    let list = world
        .client_of(routes(), &world.other_donor, Role::DonorManager)
        .get("/reporting")
        .await;
    assert!(!list.text().contains(NUMBER));
}

#[tokio::test]
async fn whoever_holds_a_certificate_can_ask_whether_it_is_in_force() {
    let f = fixture(Engine::Sqlite, To::Processed).await.unwrap();
    let coordinator = f.world.client(routes(), Role::Coordinator);
    coordinator
        .post("/reporting/26-0001/certificates?once=12345678", &[])
        .await;
    let view = coordinator
        .get("/api/v1/reporting/certificates/CS-2026-000001")
        .await
        .json();
    let id = view["certificate"]["id"].as_str().unwrap().to_owned();
    let nobody = f.world.client(routes(), Role::Anonymous);
    let page = nobody.get(&format!("/v/{id}")).await;
    assert_eq!(page.status, 200);
    let text = page.text();
    assert!(
        text.contains("CS-2026-000001") && text.contains("is in force"),
        "{text}"
    );
    assert!(
        !text.contains("Acme") && !text.contains("ACME-"),
        "it does not say whose data it was"
    );
    let pdf = coordinator
        .get("/reporting/certificates/CS-2026-000001/pdf")
        .await;
    assert!(pdf.body.starts_with(b"%PDF"));
}
