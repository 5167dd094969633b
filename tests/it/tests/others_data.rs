//! You see what is yours (rule 6 of product.md): every address with a parameter is asked for another organisation's keys.

use super::roles::{ask, fill, is_refused};
use super::seed;
use gapless::router;
use gapless_journey::Role;
use gapless_web::access::Act;
use gapless_web::testing::World;

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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_address_shows_or_changes_what_belongs_to_others() {
    let world = World::sqlite().await.unwrap();
    let theirs = seed::received(
        &world.app.store,
        &world.other_donor,
        &world.other_refurbisher,
    )
    .await;
    let routes = router::routes().list();
    let routes: Vec<_> = routes
        .iter()
        .filter(|route| route.path.contains('{') && route.act != Act::Public)
        .collect();
    for role in STRANGERS {
        let client = world.client(router::routes(), *role);
        for route in &routes {
            for key in theirs.keys() {
                let path = fill(route.path, &key);
                let answer = ask(&client, route, &path).await;
                let is_reading = route.method == "GET";
                // An action may stumble over the empty form first; it must never get through.
                let is_hidden = if is_reading {
                    // An id of another kind of thing names nothing at all (422).
                    answer.status == 404 || answer.status == 422 || is_refused(&answer)
                } else {
                    answer.status.is_client_error() || is_refused(&answer)
                };
                let (method, status) = (&route.method, answer.status);
                assert!(
                    is_hidden,
                    "{method} {path} ({}) as {role}: {status}",
                    route.path
                );
            }
        }
    }
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
