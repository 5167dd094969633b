//! The stage as its people use it, on both engines: tests, grades, locks, routes, many at once, two at once, pages.

use crate::assess::{Assess, FaultInput, TestInput, assess};
use crate::looks::FaultGone;
use gapless_journey::assessment::{CosmeticGrade, FunctionalGrade, Lock, Outcome, Route, Severity};
use gapless_journey::{Category, DeviceId, Role};
use gapless_web::Routes;
use gapless_web::on_both_engines;
use gapless_web::testing::{World, code};

mod report_pages;
mod reports;
mod values;

on_both_engines!(
    what_works_is_graded_and_routed,
    a_lock_stands_in_the_way_until_it_is_released,
    a_selection_is_assessed_whole_or_not_at_all,
    the_second_of_two_is_told,
    what_nobody_speaks_of_stays,
    what_a_person_decided_stands_until_the_rules_say_something_new,
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

fn looks(code: &str, zone: &str, severity: Severity) -> FaultInput {
    FaultInput {
        code: code.to_owned(),
        zone: zone.to_owned(),
        severity,
        note: None,
    }
}

/// Screens with a deep scratch on the case and a small one on the stand: F5 C3.
async fn scratched(world: &World, n: u32) -> Vec<DeviceId> {
    let ids = screens(world, n).await;
    let deep = FaultInput {
        note: Some("ten centimetres".to_owned()),
        ..looks("scratch", "case", Severity::Major)
    };
    let input = Assess {
        faults: vec![deep, looks("scratch", "stand", Severity::Minor)],
        ..passed(&ids)
    };
    let technician = world.actor(Role::Technician);
    assess(&world.app, &technician, input).await.unwrap();
    ids
}

/// Grades and the recorded faults of a device: `F5 C3 scratch case major, scratch stand minor`.
async fn seen(world: &World, id: &DeviceId) -> String {
    let device = world.device(id).await.unwrap();
    let last = crate::store::last(&world.app.store.read, &[id.to_string()]).await;
    let last = last.unwrap().remove(id.as_str()).unwrap();
    let faults: Vec<gapless_journey::assessment::Fault> =
        serde_json::from_str(&last.faults).unwrap();
    let faults: Vec<String> = faults
        .iter()
        .map(|fault| format!("{} {} {}", fault.code, fault.zone, fault.severity))
        .collect();
    format!(
        "{} {} {}",
        device.functional_grade.unwrap_or_default(),
        device.cosmetic_grade.unwrap_or_default(),
        faults.join(", ")
    )
}

const AS_IT_WAS: &str = "F5 C3 scratch case major, scratch stand minor";

async fn what_nobody_speaks_of_stays(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = scratched(&world, 2).await;
    assert_eq!(seen(&world, &ids[0]).await, AS_IT_WAS);
    let of = |input: Assess| Assess {
        devices: ids.clone(),
        ..input
    };
    let silent = [
        of(Assess {
            released: vec![Lock::Mdm],
            ..Assess::default()
        }),
        of(Assess {
            note: Some("seen again".to_owned()),
            ..Assess::default()
        }),
        passed(&ids),
    ];
    for input in silent {
        assess(&world.app, &technician, input).await.unwrap();
        assert_eq!(seen(&world, &ids[0]).await, AS_IT_WAS);
        assert_eq!(seen(&world, &ids[1]).await, AS_IT_WAS);
    }
    let worse = of(Assess {
        faults: vec![looks("dent", "case", Severity::Major)],
        ..Assess::default()
    });
    assess(&world.app, &technician, worse).await.unwrap();
    assert_eq!(
        seen(&world, &ids[1]).await,
        "F5 C2 scratch case major, scratch stand minor, dent case major"
    );
    let gone = |code: &str, zone: Option<&str>| {
        of(Assess {
            gone: vec![FaultGone {
                code: code.to_owned(),
                zone: zone.map(str::to_owned),
            }],
            ..Assess::default()
        })
    };
    let polished = gone("scratch", Some("case"));
    assess(&world.app, &technician, polished).await.unwrap();
    assert_eq!(
        seen(&world, &ids[0]).await,
        "F5 C3 scratch stand minor, dent case major"
    );
    for code in ["scratch", "dent"] {
        let nothing = gone(code, None);
        assess(&world.app, &technician, nothing).await.unwrap();
    }
    assert_eq!(seen(&world, &ids[1]).await, "F5 C6 ");
    assert_eq!(
        code(assess(&world.app, &technician, gone("rust", None)).await),
        "fault-unknown"
    );
    let nowhere = gone("dent", Some("roof"));
    assert_eq!(
        code(assess(&world.app, &technician, nowhere).await),
        "zone-unknown"
    );
}

async fn what_a_person_decided_stands_until_the_rules_say_something_new(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = scratched(&world, 1).await;
    let of = |input: Assess| Assess {
        devices: ids.clone(),
        ..input
    };
    let why = Some("the stand wobbles".to_owned());
    let decided = of(Assess {
        functional: Some(FunctionalGrade::F3),
        cosmetic: Some(CosmeticGrade::C2),
        route: Some(Route::Parts),
        why: why.clone(),
        ..Assess::default()
    });
    assess(&world.app, &technician, decided).await.unwrap();
    let now = async || {
        let device = world.device(&ids[0]).await.unwrap();
        let last = crate::store::last(&world.app.store.read, &[ids[0].to_string()]).await;
        let last = last.unwrap().remove(ids[0].as_str()).unwrap();
        let grades = [device.functional_grade, device.cosmetic_grade, device.route];
        (grades.map(Option::unwrap_or_default).join(" "), last.why)
    };
    assert_eq!(now().await, ("F3 C2 parts".to_owned(), why.clone()));
    let note = of(Assess {
        note: Some("seen again".to_owned()),
        ..Assess::default()
    });
    assess(&world.app, &technician, note).await.unwrap();
    assert_eq!(now().await, ("F3 C2 parts".to_owned(), why.clone()));
    // A new fault of how it looks is no word about its route or about what works.
    let dent = of(Assess {
        faults: vec![looks("dent", "case", Severity::Critical)],
        ..Assess::default()
    });
    let bent = of(Assess {
        faults: vec![looks("bent", "stand", Severity::Minor)],
        ..Assess::default()
    });
    assess(&world.app, &technician, bent).await.unwrap();
    assert_eq!(now().await, ("F3 C2 parts".to_owned(), why));
    // What cannot be used for anything but its material is news: the rules decide again, but not what works.
    assess(&world.app, &technician, dent).await.unwrap();
    assert_eq!(now().await.0, "F3 C1 recycle");
    let broken = of(Assess {
        results: vec![failed("picture", Severity::Critical)],
        ..Assess::default()
    });
    assess(&world.app, &technician, broken).await.unwrap();
    assert_eq!(now().await, ("F1 C1 recycle".to_owned(), None));
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_and_programs_say_what_is_gone_and_leave_the_rest() {
    let world = World::sqlite().await.unwrap();
    let ids = scratched(&world, 3).await;
    let client = world.client(routes(), Role::Technician);
    // The form of one device shows each fault where it is; sent back as it stands, it changes nothing.
    let page = format!("/assessment/{}", ids[0]);
    let shown = client.get(&page).await.text();
    for name in ["look.scratch.case", "look.scratch.stand", "look.dent"] {
        assert!(shown.contains(&format!("name=\"{name}\"")), "{name}");
    }
    assert!(shown.contains("ten centimetres") && !shown.contains("name=\"look.scratch\""));
    let form = [
        ("id", ids[0].as_str()),
        ("look.scratch.case", "major"),
        ("at.scratch.case", "case"),
        ("words.scratch.case", "ten centimetres"),
        ("look.scratch.stand", "minor"),
        ("at.scratch.stand", "stand"),
        ("look.dent", ""),
        ("at.dent", "case"),
    ];
    assert_eq!(client.post(&page, &form).await.status, 303);
    assert_eq!(seen(&world, &ids[0]).await, AS_IT_WAS);
    let mut other = form;
    other[1].1 = "none";
    other[5].1 = "bezel";
    assert_eq!(client.post(&page, &other).await.status, 303);
    assert_eq!(seen(&world, &ids[0]).await, "F5 C5 scratch bezel minor");
    // A selection: blank leaves each as it is, "no fault" is said.
    let several = "/assessment/several";
    let query = format!("{several}?id={}&id={}", ids[1], ids[2]);
    let shown = client.get(&query).await.text();
    assert!(shown.contains("value=\"none\""), "{shown}");
    let both = [("id", ids[1].as_str()), ("id", ids[2].as_str())];
    let blank = [&both[..], &[("rest_passed", "on"), ("look.scratch", "")]].concat();
    assert_eq!(client.post(several, &blank).await.status, 303);
    assert_eq!(seen(&world, &ids[1]).await, AS_IT_WAS);
    let polished = [&both[..], &[("look.scratch", "none")]].concat();
    assert_eq!(client.post(several, &polished).await.status, 303);
    assert_eq!(seen(&world, &ids[2]).await, "F5 C6 ");
    // A program.
    let api = "/api/v1/assessment";
    let fault = serde_json::json!({"code": "bent", "zone": "stand", "severity": "major"});
    let found = serde_json::json!({"id": [ids[2]], "faults": [fault]});
    assert_eq!(client.json("POST", api, &found).await.status, 200);
    let silent = serde_json::json!({"id": [ids[2]], "released": ["mdm"]});
    assert_eq!(client.json("POST", api, &silent).await.status, 200);
    assert_eq!(seen(&world, &ids[2]).await, "F5 C3 bent stand major");
    let gone = serde_json::json!({"id": [ids[2]], "gone": [{"code": "bent"}]});
    assert_eq!(client.json("POST", api, &gone).await.status, 200);
    assert_eq!(seen(&world, &ids[2]).await, "F5 C6 ");
}
