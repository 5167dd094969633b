//! The stage as its people use it, on both engines: tests, grades, locks, routes, many at once, two at once, pages.

use crate::assess::{Assess, FaultInput, TestInput, assess};
use gapless_journey::assessment::{Lock, Outcome, Route, Severity};
use gapless_journey::{Category, DeviceId, Role};
use gapless_web::Routes;
use gapless_web::on_both_engines;
use gapless_web::testing::{World, code};

on_both_engines!(
    what_works_is_graded_and_routed,
    a_lock_stands_in_the_way_until_it_is_released,
    a_selection_is_assessed_whole_or_not_at_all,
    the_second_of_two_is_told,
);

/// A screen holds no data: it waits for its tests as soon as it is checked in.
async fn screens(world: &World, n: u32) -> Vec<DeviceId> {
    world.checked_in(Category::Monitor, n).await.unwrap()
}

fn passed(ids: &[DeviceId]) -> Assess {
    Assess {
        devices: ids.to_vec(),
        rest_passed: true,
        ..Assess::default()
    }
}

fn failed(test: &str, severity: Severity) -> TestInput {
    let fault = FaultInput {
        code: "flickers".to_owned(),
        zone: "screen".to_owned(),
        severity,
        note: None,
    };
    TestInput {
        test: test.to_owned(),
        outcome: Outcome::Fail,
        fault: Some(fault),
        measured: None,
    }
}

#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn what_works_is_graded_and_routed(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = screens(&world, 3).await;
    assess(&world.app, &technician, passed(&ids[..1]))
        .await
        .unwrap();
    let done = world.device(&ids[0]).await.unwrap();
    assert_eq!(
        (
            done.functional_grade.as_deref(),
            done.cosmetic_grade.as_deref()
        ),
        (Some("F5"), Some("C6"))
    );
    assert_eq!(
        (done.route.as_deref(), done.status.as_str()),
        (Some("reuse"), "assessed")
    );
    let broken = Assess {
        results: vec![failed("picture", Severity::Critical)],
        ..passed(&ids[1..2])
    };
    assess(&world.app, &technician, broken).await.unwrap();
    let done = world.device(&ids[1]).await.unwrap();
    assert_eq!(
        (done.functional_grade.as_deref(), done.route.as_deref()),
        (Some("F1"), Some("recycle"))
    );
    // A part of the list is kept and grades nothing.
    let begun = Assess {
        devices: vec![ids[2].clone()],
        results: vec![failed("pixels", Severity::Minor)],
        ..Assess::default()
    };
    assess(&world.app, &technician, begun).await.unwrap();
    let half = world.device(&ids[2]).await.unwrap();
    assert_eq!(
        (half.functional_grade, half.tests_passed),
        (None, Some(false))
    );
    let otherwise = Assess {
        route: Some(Route::Recycle),
        ..passed(&ids[2..])
    };
    assert_eq!(
        code(assess(&world.app, &technician, otherwise.clone()).await),
        "override-why"
    );
    let why = Some("the stand is missing and none fits".to_owned());
    assess(&world.app, &technician, Assess { why, ..otherwise })
        .await
        .unwrap();
    assert_eq!(
        world.device(&ids[2]).await.unwrap().route.as_deref(),
        Some("recycle")
    );
    let laptop = world.checked_in(Category::Laptop, 1).await.unwrap();
    assert_eq!(
        code(assess(&world.app, &technician, passed(&laptop)).await),
        "media-open"
    );
    assert_eq!(
        code(assess(&world.app, &world.elsewhere(), passed(&ids[..1])).await),
        "not-found"
    );
    let unknown = Assess {
        results: vec![failed("keyboard", Severity::Minor)],
        ..passed(&ids[..1])
    };
    assert_eq!(
        code(assess(&world.app, &technician, unknown).await),
        "test-not-of-kind"
    );
}

async fn a_lock_stands_in_the_way_until_it_is_released(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = screens(&world, 1).await;
    let locked = Assess {
        found: vec![Lock::Mdm],
        ..passed(&ids)
    };
    assess(&world.app, &technician, locked).await.unwrap();
    let done = world.device(&ids[0]).await.unwrap();
    assert_eq!(
        (done.route.as_deref(), done.locks.as_str()),
        (Some("repair"), r#"["mdm"]"#)
    );
    let anyway = Assess {
        devices: ids.clone(),
        route: Some(Route::Reuse),
        why: Some("it looks fine to me".to_owned()),
        ..Assess::default()
    };
    assert_eq!(
        code(assess(&world.app, &technician, anyway).await),
        "device-locked"
    );
    let released = Assess {
        devices: ids.clone(),
        released: vec![Lock::Mdm],
        ..Assess::default()
    };
    assess(&world.app, &technician, released).await.unwrap();
    assert_eq!(
        world.device(&ids[0]).await.unwrap().route.as_deref(),
        Some("reuse")
    );
}

async fn a_selection_is_assessed_whole_or_not_at_all(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = screens(&world, 40).await;
    let mut with_stranger = ids.clone();
    with_stranger.push(DeviceId::from_random(2));
    assert_eq!(
        code(assess(&world.app, &technician, passed(&with_stranger)).await),
        "not-found"
    );
    assert_eq!(world.device(&ids[0]).await.unwrap().tests_passed, None);
    assert_eq!(
        assess(&world.app, &technician, passed(&ids)).await.unwrap(),
        40
    );
    assert_eq!(
        world.device(&ids[39]).await.unwrap().route.as_deref(),
        Some("reuse")
    );
    assert_eq!(
        code(assess(&world.app, &technician, passed(&[])).await),
        "nothing-chosen"
    );
}

async fn the_second_of_two_is_told(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = screens(&world, 1).await;
    let seen = Assess {
        seen_version: Some(0),
        ..passed(&ids)
    };
    assess(&world.app, &technician, seen.clone()).await.unwrap();
    assert_eq!(
        code(assess(&world.app, &technician, seen).await),
        "assessed-meanwhile"
    );
}

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../gapless/src/routes/assessment.rs"]
mod addresses;

fn routes() -> Routes {
    addresses::routes(Routes::new())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_technician_works_by_keys_and_enter() {
    let world = World::sqlite().await.unwrap();
    let ids = screens(&world, 2).await;
    let client = world.client(routes(), Role::Technician);
    assert!(
        client
            .get("/assessment")
            .await
            .text()
            .contains(ids[0].as_str())
    );
    let page = format!("/assessment/{}", ids[0]);
    let shown = client.get(&page).await;
    assert_eq!(shown.status, 200);
    assert!(shown.text().contains("data-key=\"1\""));
    let fault = [
        ("t.picture", "fail"),
        ("s.picture", "critical"),
        ("c.picture", "no-picture"),
        ("z.picture", "screen"),
    ];
    let suggested = client.post(&format!("{page}/suggest"), &fault).await.text();
    assert!(suggested.contains("recycling"), "{suggested}");
    let saved = client
        .post(
            &page,
            &[
                ("id", ids[0].as_str()),
                ("seen_version", "0"),
                ("rest_passed", "on"),
                ("look.scratch", "minor"),
                ("at.scratch", "bezel"),
            ],
        )
        .await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert!(
        saved
            .location()
            .starts_with(&format!("/assessment/{}", ids[1])),
        "{}",
        saved.location()
    );
    assert_eq!(
        world
            .device(&ids[0])
            .await
            .unwrap()
            .cosmetic_grade
            .as_deref(),
        Some("C5")
    );
    let several = client
        .get(&format!("/assessment/several?id={}&id={}", ids[0], ids[1]))
        .await;
    assert_eq!(several.status, 200);
    let other = world.client_of(routes(), &world.other_refurbisher, Role::Technician);
    assert_eq!(other.get(&page).await.status, 404);
    assert_eq!(
        world
            .client(routes(), Role::DonorManager)
            .get("/assessment")
            .await
            .status,
        403
    );
}
