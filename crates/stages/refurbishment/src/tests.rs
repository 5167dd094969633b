//! The stage as its people use it, on both engines: orders, parts, ready, sent; many at once; pages.

use crate::finish::{Finish, finish};
use crate::fit_part::{FitPart, fit_part};
use crate::order::{Order, order};
use crate::send::{Destination, Send, send};
use crate::store::{part, work_order};
use crate::take_part::{TakePart, take_part};
use crate::work::{Work, work};
use gapless_journey::assessment::{AssessmentEvent, CosmeticGrade, FunctionalGrade, Route};
use gapless_journey::refurbishment::{WorkKind, WorkOutcome};
use gapless_journey::{Category, DeviceId, Role};
use gapless_store::entities::event;
use gapless_store::journal;
use gapless_web::on_both_engines;
use gapless_web::testing::{World, code};
use gapless_web::{Routes, bench};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

on_both_engines!(
    forty_devices_are_cleaned_and_ready_at_once,
    an_order_that_is_not_possible_asks_for_another_route,
    a_part_goes_from_one_device_into_another,
    what_leaves_the_bench_leaves_no_open_order,
    what_is_sent_on_says_why_with_no_order_open,
    what_was_ready_comes_back_and_is_tested_anew,
    what_goes_back_names_who_took_it,
    the_pages_of_the_stock_follow_each_other_without_a_gap,
);

/// Screens that assessment sent here.
async fn assessed(world: &World, route: Route, n: u32) -> Vec<DeviceId> {
    let ids = world.checked_in(Category::Monitor, n).await.unwrap();
    let lead = &world.actor(Role::Lead);
    let devices = &ids;
    let done = world.app.store.write(|tx| async move {
        let mut drafts = Vec::new();
        for device in bench::devices(&tx, lead, devices).await? {
            let events = [
                AssessmentEvent::TestRecorded {
                    results: Vec::new(),
                    passed: true,
                },
                AssessmentEvent::Graded {
                    functional: FunctionalGrade::F5,
                    cosmetic: CosmeticGrade::C5,
                    scheme: "test@1".to_owned(),
                },
                AssessmentEvent::Routed { route, why: None },
            ];
            for event in events {
                drafts.push(bench::draft(&device, event)?);
            }
        }
        journal::append(&tx, &lead.author(), drafts).await
    });
    done.await.unwrap();
    ids
}

fn done(ids: &[DeviceId], works: &[WorkKind], ready: bool) -> Work {
    Work {
        devices: ids.to_vec(),
        works: works.to_vec(),
        system: Some("Linux Mint 22".to_owned()),
        language: Some("fr".to_owned()),
        ready,
        note: None,
    }
}

async fn forty_devices_are_cleaned_and_ready_at_once(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = assessed(&world, Route::Reuse, 40).await;
    let mut with_stranger = ids.clone();
    with_stranger.push(DeviceId::from_random(3));
    let works = [WorkKind::Clean, WorkKind::Install];
    assert_eq!(
        code(work(&world.app, &technician, done(&with_stranger, &works, true)).await),
        "not-found"
    );
    assert_eq!(world.device(&ids[0]).await.unwrap().status, "assessed");
    let nameless = Work {
        system: None,
        ..done(&ids, &works, true)
    };
    assert_eq!(
        code(work(&world.app, &technician, nameless).await),
        "system-missing"
    );
    assert_eq!(
        work(&world.app, &technician, done(&ids, &works, true))
            .await
            .unwrap(),
        40
    );
    for id in &ids {
        assert_eq!(world.device(id).await.unwrap().status, "ready");
    }
    let orders = work_order::of_devices(&world.app.store.read, &[ids[0].to_string()])
        .await
        .unwrap();
    assert!(
        orders.len() == 2 && orders.iter().all(|order| order.status == "done"),
        "{orders:?}"
    );
    assert_eq!(
        code(work(&world.app, &technician, done(&ids[..1], &works, true)).await),
        "device-left-bench"
    );
}

async fn an_order_that_is_not_possible_asks_for_another_route(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = assessed(&world, Route::Repair, 1).await;
    let input = Order {
        devices: ids.clone(),
        works: vec![WorkKind::Repair],
        note: Some("no picture on one port".to_owned()),
        system: None,
        language: None,
    };
    order(&world.app, &technician, input).await.unwrap();
    assert_eq!(world.device(&ids[0]).await.unwrap().status, "in-repair");
    assert_eq!(
        code(work(&world.app, &technician, done(&ids, &[], true)).await),
        "work-open"
    );
    let open = work_order::of_devices(&world.app.store.read, &[ids[0].to_string()])
        .await
        .unwrap();
    let outcome = WorkOutcome::NotPossible;
    let silent = Finish {
        orders: vec![open[0].id],
        outcome,
        note: None,
        system: None,
        language: None,
    };
    assert_eq!(
        code(finish(&world.app, &technician, silent.clone()).await),
        "reason-missing"
    );
    assert_eq!(
        code(
            finish(
                &world.app,
                &world.elsewhere(),
                Finish {
                    note: Some("no".to_owned()),
                    ..silent.clone()
                }
            )
            .await
        ),
        "not-found"
    );
    let told = Finish {
        note: Some("the board is not made any more".to_owned()),
        ..silent
    };
    finish(&world.app, &technician, told.clone()).await.unwrap();
    assert_eq!(world.device(&ids[0]).await.unwrap().route, None);
    assert_eq!(
        code(finish(&world.app, &technician, told).await),
        "work-not-open"
    );
}

async fn a_part_goes_from_one_device_into_another(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = assessed(&world, Route::Reuse, 2).await;
    let to_parts = Send {
        devices: ids[..1].to_vec(),
        to: Destination::Parts,
        why: None,
        received_by: None,
    };
    send(&world.app, &technician, to_parts).await.unwrap();
    let taken = TakePart {
        device: Some(ids[0].clone()),
        kind: "screen".to_owned(),
        description: "panel 22 inch".to_owned(),
        serial_number: None,
        into: None,
    };
    let part = take_part(&world.app, &technician, taken.clone())
        .await
        .unwrap();
    let own = Some(world.refurbisher.id.0);
    assert_eq!(
        part::stock(&world.app.store.read, own, None)
            .await
            .unwrap()
            .0
            .len(),
        1
    );
    let fitted = FitPart {
        part,
        device: ids[1].clone(),
    };
    assert_eq!(
        code(fit_part(&world.app, &world.elsewhere(), fitted.clone()).await),
        "not-found"
    );
    fit_part(&world.app, &technician, fitted.clone())
        .await
        .unwrap();
    // What was tested is no longer what stands there.
    assert_eq!(world.device(&ids[1]).await.unwrap().tests_passed, None);
    assert_eq!(
        code(work(&world.app, &technician, done(&ids[1..], &[], true)).await),
        "tests-not-passed"
    );
    assert_eq!(
        code(fit_part(&world.app, &technician, fitted).await),
        "part-not-in-stock"
    );
    let (_, into) = part::of_device(&world.app.store.read, ids[1].as_str())
        .await
        .unwrap();
    assert_eq!(into[0].from_device_id.as_deref(), Some(ids[0].as_str()));
    let itself = TakePart {
        into: Some(ids[0].clone()),
        ..taken
    };
    assert_eq!(
        code(take_part(&world.app, &technician, itself).await),
        "part-same-device"
    );
}

async fn the_pages_of_the_stock_follow_each_other_without_a_gap(world: World) {
    let technician = world.actor(Role::Technician);
    let bought = part::STOCK_ROWS + 3;
    for n in 0..bought {
        let input = TakePart {
            device: None,
            kind: if n % 2 == 0 { "memory" } else { "battery" }.to_owned(),
            description: format!("number {n}"),
            serial_number: None,
            into: None,
        };
        take_part(&world.app, &technician, input).await.unwrap();
    }
    let (db, own) = (&world.app.store.read, Some(world.refurbisher.id.0));
    let (first, next) = part::stock(db, own, None).await.unwrap();
    // As it travels in an address.
    let place: part::Place = next.unwrap().to_string().parse().unwrap();
    let (second, end) = part::stock(db, own, Some(place)).await.unwrap();
    assert_eq!(
        (first.len() as u64, second.len(), end),
        (part::STOCK_ROWS, 3, None)
    );
    let keys: std::collections::BTreeSet<_> =
        first.iter().chain(&second).map(|row| row.id).collect();
    assert_eq!(keys.len() as u64, bought);
}

async fn what_leaves_the_bench_leaves_no_open_order(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = assessed(&world, Route::Repair, 2).await;
    let input = Order {
        devices: ids.clone(),
        works: vec![WorkKind::Repair, WorkKind::Clean],
        note: None,
        system: None,
        language: None,
    };
    assert_eq!(order(&world.app, &technician, input).await.unwrap(), 4);
    let recycling = Send {
        devices: ids.clone(),
        to: Destination::Recycling,
        why: None,
        received_by: None,
    };
    assert_eq!(send(&world.app, &technician, recycling).await.unwrap(), 2);
    assert_eq!(world.device(&ids[0]).await.unwrap().status, "for-recycling");
    let orders = work_order::of_devices(&world.app.store.read, &[ids[0].to_string()])
        .await
        .unwrap();
    assert!(orders.iter().all(|order| order.status == "dropped"));
    let open = world.checked_in(Category::Laptop, 1).await.unwrap();
    let early = Send {
        devices: open,
        to: Destination::Recycling,
        why: None,
        received_by: None,
    };
    assert_eq!(
        code(send(&world.app, &technician, early).await),
        "media-open"
    );
}

/// What the last event of a device says.
async fn said(world: &World, id: &DeviceId) -> serde_json::Value {
    let rows = event::Entity::find()
        .filter(event::Column::DeviceId.eq(id.as_str()))
        .order_by_asc(event::Column::Id)
        .all(&world.app.store.read)
        .await
        .unwrap();
    serde_json::from_str(&rows.last().unwrap().payload).unwrap()
}

fn to(destination: Destination, ids: &[DeviceId]) -> Send {
    Send {
        devices: ids.to_vec(),
        to: destination,
        why: Some(" The hinge is gone ".to_owned()),
        received_by: None,
    }
}

async fn what_is_sent_on_says_why_with_no_order_open(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = assessed(&world, Route::Parts, 2).await;
    for destination in [Destination::Parts, Destination::Recycling] {
        send(&world.app, &technician, to(destination, &ids))
            .await
            .unwrap();
        for id in &ids {
            assert_eq!(said(&world, id).await["why"], "The hinge is gone");
        }
    }
    let long = Send {
        why: Some("x".repeat(501)),
        ..to(Destination::Recycling, &ids)
    };
    assert_eq!(
        code(send(&world.app, &technician, long).await),
        "field-too-long"
    );
}

async fn what_was_ready_comes_back_and_is_tested_anew(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = assessed(&world, Route::Reuse, 1).await;
    let back = |why: Option<&str>| Send {
        why: why.map(str::to_owned),
        ..to(Destination::Bench, &ids)
    };
    let early = send(&world.app, &technician, back(Some("The fan is loud"))).await;
    assert_eq!(code(early), "device-wrong-state", "it is on the bench");
    let works = [WorkKind::Clean];
    work(&world.app, &technician, done(&ids, &works, true))
        .await
        .unwrap();
    let silent = send(&world.app, &technician, back(Some(" "))).await;
    assert_eq!(code(silent), "bench-why-missing");
    let page = world.client(routes(), Role::Technician);
    let page = page.get(&format!("/refurbishment/{}", ids[0])).await.text();
    assert!(page.contains("Take it back to the bench"), "{page}");
    send(&world.app, &technician, back(Some("The fan is loud")))
        .await
        .unwrap();
    let device = world.device(&ids[0]).await.unwrap();
    assert_eq!((&*device.status, device.tests_passed), ("assessed", None));
    assert_eq!(said(&world, &ids[0]).await["why"], "The fan is loud");
    let untested = work(&world.app, &technician, done(&ids, &works, true)).await;
    assert_eq!(code(untested), "tests-not-passed");
}

async fn what_goes_back_names_who_took_it(world: World) {
    let technician = world.actor(Role::Technician);
    let ids = assessed(&world, Route::Return, 2).await;
    for name in [None, Some("  ".to_owned()), Some("x".repeat(121))] {
        let nameless = Send {
            received_by: name,
            ..to(Destination::Back, &ids)
        };
        assert_eq!(
            code(send(&world.app, &technician, nameless).await),
            "receiver-missing"
        );
    }
    assert_eq!(world.device(&ids[0]).await.unwrap().status, "assessed");
    let named = Send {
        received_by: Some("Wim De Backer".to_owned()),
        ..to(Destination::Back, &ids)
    };
    send(&world.app, &technician, named).await.unwrap();
    for id in &ids {
        let device = world.device(id).await.unwrap();
        assert_eq!(
            (device.status.as_str(), device.custodian_id),
            ("returned", world.donor.id.0)
        );
        let said = said(&world, id).await;
        assert_eq!(
            (&said["received_by"], &said["why"]),
            (&"Wim De Backer".into(), &"The hinge is gone".into())
        );
    }
}

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../gapless/src/routes/refurbishment.rs"]
mod addresses;

fn routes() -> Routes {
    addresses::routes(Routes::new())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_technician_works_by_pages() {
    let world = World::sqlite().await.unwrap();
    let ids = assessed(&world, Route::Reuse, 2).await;
    let client = world.client(routes(), Role::Technician);
    assert!(
        client
            .get("/refurbishment?route=reuse")
            .await
            .text()
            .contains(ids[0].as_str())
    );
    let page = format!("/refurbishment/{}", ids[0]);
    assert_eq!(client.get(&page).await.status, 200);
    assert_eq!(client.get("/refurbishment/parts").await.status, 200);
    let sent = client
        .post(
            "/refurbishment/work",
            &[
                ("id", ids[0].as_str()),
                ("id", ids[1].as_str()),
                ("work", "clean"),
                ("ready", "on"),
            ],
        )
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    assert_eq!(world.device(&ids[1]).await.unwrap().status, "ready");
    let other = world.client_of(routes(), &world.other_refurbisher, Role::Technician);
    assert_eq!(other.get(&page).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_and_programs_say_why_and_who_took_it_back() {
    let world = World::sqlite().await.unwrap();
    let ids = assessed(&world, Route::Return, 3).await;
    let client = world.client(routes(), Role::Technician);
    let page = client.get(&format!("/refurbishment/{}", ids[0])).await;
    let list = client.get("/refurbishment").await;
    for shown in [page.text(), list.text()] {
        assert!(shown.contains("name=\"why\"") && shown.contains("name=\"received_by\""));
    }
    let both = [("id", ids[0].as_str()), ("id", ids[1].as_str())];
    let nameless = [&both[..], &[("to", "back")]].concat();
    let refused = client.post("/refurbishment/send", &nameless).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let named = [
        &nameless[..],
        &[("received_by", "Ada Lund"), ("why", "Kept for spares")],
    ]
    .concat();
    let sent = client.post("/refurbishment/send", &named).await;
    // The page of a device that is the donor's now is not the technician's to open.
    assert!(
        sent.status == 303 && sent.location().starts_with("/refurbishment?"),
        "{}",
        sent.location()
    );
    assert_eq!(said(&world, &ids[1]).await["why"], "Kept for spares");
    let mut input = serde_json::json!({"id": [ids[2]], "to": "back", "why": "Asked for by phone"});
    let refused = client
        .json("POST", "/api/v1/refurbishment/send", &input)
        .await;
    assert_eq!(refused.json()["code"], "receiver-missing");
    input["received_by"] = "Ada Lund".into();
    let sent = client
        .json("POST", "/api/v1/refurbishment/send", &input)
        .await;
    assert_eq!(sent.json()["n"], 1, "{}", sent.text());
    assert_eq!(said(&world, &ids[2]).await["received_by"], "Ada Lund");
}
