//! The stage as a coordinator uses it, on both engines: a proposal, a change and its cost, devices reserved and released,
//! two coordinators at once; pages and programs.

#[path = "../../../../gapless/src/routes/allocation.rs"]
mod addresses;

use crate::alter::{Alter, alter};
use crate::proposal::Line;
use crate::propose::{Propose, cancel, propose, run as search};
use crate::release::{Release, release, release_over};
use crate::reserve::{Reserve, day_in, reserve};
use crate::store::run::{self, RunStatus};
use crate::store::{reservation, wants};
use gapless_journey::assessment::{AssessmentEvent, CosmeticGrade, FunctionalGrade, Route};
use gapless_journey::refurbishment::RefurbishmentEvent;
use gapless_journey::{Category, DeviceId, Role};
use gapless_store::entities::{device, need, project};
use gapless_store::journal;
use gapless_web::testing::{World, code};
use gapless_web::{Routes, bench, on_both_engines};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

on_both_engines!(
    a_proposal_is_made_changed_and_carried_out,
    of_two_coordinators_the_later_one_sees_what_the_first_did,
    stock_that_was_taken_meanwhile_is_named_and_nothing_is_reserved,
    what_is_kept_is_released_by_hand_and_when_its_day_is_over,
    a_search_is_stopped_and_a_proposal_put_away,
    what_cannot_be_proposed_says_why,
);

/// Screens that are ready.
async fn ready(world: &World, n: u32) -> Vec<DeviceId> {
    let ids = world.checked_in(Category::Monitor, n).await.unwrap();
    let lead = &world.actor(Role::Lead);
    let devices = &ids;
    let done = world.app.store.write(|tx| async move {
        let mut drafts = Vec::new();
        for device in bench::devices(&tx, lead, devices).await? {
            let (functional, cosmetic) = (FunctionalGrade::F5, CosmeticGrade::C5);
            let assessed = [
                AssessmentEvent::TestRecorded {
                    results: Vec::new(),
                    passed: true,
                },
                AssessmentEvent::Graded {
                    functional,
                    cosmetic,
                    scheme: "test@1".to_owned(),
                },
                AssessmentEvent::Routed {
                    route: Route::Reuse,
                    why: None,
                },
            ];
            for event in assessed {
                drafts.push(bench::draft(&device, event)?);
            }
            drafts.push(bench::draft(&device, RefurbishmentEvent::MadeReady)?);
        }
        journal::append(&tx, &lead.author(), drafts).await
    });
    done.await.unwrap();
    ids
}

/// A selected project that asks for screens, 20 of them at least.
async fn asks(world: &World, number: &str, score: i64, quantity: i64) -> Uuid {
    let id = Uuid::now_v7();
    let project = project::Model {
        id,
        number: number.to_owned(),
        status: "selected".to_owned(),
        title: "Library".to_owned(),
        organisation_id: world.applicant.id.0,
        country: "KE".to_owned(),
        kind: "education".to_owned(),
        language: "en".to_owned(),
        score,
        min_lot: 20,
        may_ship: false,
        selected_at: 0,
        closed_at: None,
    };
    let need = need::Model {
        id: Uuid::now_v7(),
        project_id: id,
        position: 1,
        category: "monitor".to_owned(),
        complete_system: false,
        quantity,
        min_cpu_tier: None,
        min_ram_gb: None,
        min_screen_inch: None,
        keyboard: "any".to_owned(),
        system: "any".to_owned(),
        note: String::new(),
    };
    let (project, need) = (&project, &need);
    let done = world.app.store.write(|tx| async move {
        let row = project.clone().into_active_model().reset_all();
        project::Entity::insert(row)
            .exec_without_returning(&*tx)
            .await?;
        let row = need.clone().into_active_model().reset_all();
        need::Entity::insert(row)
            .exec_without_returning(&*tx)
            .await?;
        Ok(())
    });
    done.await.unwrap();
    id
}

/// A proposal that was made.
async fn proposed(world: &World) -> run::Model {
    let seconds = Some("5".to_owned());
    let input = Propose { seconds };
    let coordinator = world.actor(Role::Coordinator);
    let id = propose(&world.app, &coordinator, &input).await.unwrap();
    search(&world.app, &json!({ "run": id })).await.unwrap();
    run::find(&world.app.store.read, id).await.unwrap()
}

fn carry(version: i64) -> Reserve {
    Reserve {
        version,
        until: None,
    }
}

async fn statuses(world: &World, ids: &[DeviceId], status: &str) -> usize {
    let mut n = 0;
    for id in ids {
        n += usize::from(world.device(id).await.unwrap().status == status);
    }
    n
}

async fn a_proposal_is_made_changed_and_carried_out(world: World) {
    let coordinator = world.actor(Role::Coordinator);
    let ids = ready(&world, 30).await;
    let first = asks(&world, "P-1", 400, 25).await;
    asks(&world, "P-2", 300, 25).await;
    let row = proposed(&world).await;
    assert_eq!(row.state().unwrap(), RunStatus::Proposed);
    let lines = row.current_lines().unwrap();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!((lines[0].project.as_str(), lines[0].quantity), ("P-1", 25));
    assert!(row.bound >= row.objective && row.objective > 0.0);
    let fewer = Alter {
        version: 0,
        lines: vec![Line {
            quantity: 22,
            ..lines[0].clone()
        }],
    };
    let change = alter(&world.app, &coordinator, row.id, &fewer)
        .await
        .unwrap();
    // Three of the last fifth, 0.4 of the weight 4 each.
    assert!((change.difference + 4.8).abs() < 1e-9, "{change:?}");
    assert!(change.broken.is_empty());
    let n = reserve(&world.app, &coordinator, row.id, &carry(1))
        .await
        .unwrap();
    assert_eq!((n, statuses(&world, &ids, "reserved").await), (22, 22));
    let kept = reservation::reserved(&world.app.store.read, first)
        .await
        .unwrap();
    assert!(kept.len() == 22 && kept.iter().all(|device| device.need_id.is_some()));
    let open = wants::open(&world.app.store.read).await.unwrap();
    let left: Vec<u32> = open.iter().map(|want| want.open()).collect();
    assert_eq!(left, [3, 25]);
    // What the project has reached its lot with does not keep the rest from it.
    assert_eq!(open[0].min_lot, 0);
    let again = reserve(&world.app, &coordinator, row.id, &carry(1)).await;
    assert_eq!(code(again), "allocation-closed");
}

async fn of_two_coordinators_the_later_one_sees_what_the_first_did(world: World) {
    let coordinator = world.actor(Role::Coordinator);
    ready(&world, 25).await;
    asks(&world, "P-1", 400, 25).await;
    let row = proposed(&world).await;
    let same = Alter {
        version: 0,
        lines: row.current_lines().unwrap(),
    };
    alter(&world.app, &coordinator, row.id, &same)
        .await
        .unwrap();
    let late = alter(&world.app, &coordinator, row.id, &same).await;
    assert_eq!(code(late), "allocation-changed");
    let late = reserve(&world.app, &coordinator, row.id, &carry(0)).await;
    assert_eq!(code(late), "allocation-changed");
    let input = carry(1);
    let one = reserve(&world.app, &coordinator, row.id, &input);
    let other = reserve(&world.app, &coordinator, row.id, &input);
    let (one, other) = tokio::join!(one, other);
    let mut said = [code(one), code(other)];
    said.sort();
    assert_eq!(said, ["allocation-closed", "done"]);
}

async fn stock_that_was_taken_meanwhile_is_named_and_nothing_is_reserved(world: World) {
    let coordinator = world.actor(Role::Coordinator);
    let ids = ready(&world, 25).await;
    let id = asks(&world, "P-1", 400, 25).await;
    let row = proposed(&world).await;
    back_to_bench(&world, &ids[..4]).await;
    let refused = reserve(&world.app, &coordinator, row.id, &carry(0))
        .await
        .unwrap_err();
    let refusal = refused.refusal().unwrap();
    assert_eq!(refusal.code, "stock-taken");
    let facts: Vec<_> = refusal
        .facts
        .iter()
        .map(|(_, text)| text.to_string())
        .collect();
    assert!(
        facts.contains(&"21".to_owned()) && facts.contains(&"25".to_owned()),
        "{facts:?}"
    );
    assert!(
        reservation::reserved(&world.app.store.read, id)
            .await
            .unwrap()
            .is_empty()
    );
    let mut lines = row.current_lines().unwrap();
    lines[0].quantity = 21;
    let fewer = Alter { version: 0, lines };
    alter(&world.app, &coordinator, row.id, &fewer)
        .await
        .unwrap();
    assert_eq!(
        reserve(&world.app, &coordinator, row.id, &carry(1))
            .await
            .unwrap(),
        21
    );
}

async fn back_to_bench(world: &World, ids: &[DeviceId]) {
    let lead = &world.actor(Role::Lead);
    let done = world.app.store.write(|tx| async move {
        let mut drafts = Vec::new();
        for device in bench::devices(&tx, lead, ids).await? {
            let event = RefurbishmentEvent::TakenToBench {
                why: "flickers".to_owned(),
            };
            drafts.push(bench::draft(&device, event)?);
        }
        journal::append(&tx, &lead.author(), drafts).await
    });
    done.await.unwrap();
}

fn give_back(project: Uuid, devices: &[DeviceId], why: &str) -> Release {
    Release {
        devices: devices.to_vec(),
        all: false,
        project,
        why: why.to_owned(),
    }
}

async fn what_is_kept_is_released_by_hand_and_when_its_day_is_over(world: World) {
    let coordinator = world.actor(Role::Coordinator);
    let ids = ready(&world, 25).await;
    let id = asks(&world, "P-1", 400, 25).await;
    let row = proposed(&world).await;
    reserve(&world.app, &coordinator, row.id, &carry(0))
        .await
        .unwrap();
    let app = &world.app;
    let silent = release(app, &coordinator, &give_back(id, &ids[..2], " ")).await;
    assert_eq!(code(silent), "release-why");
    let none = release(app, &coordinator, &give_back(id, &[], "w")).await;
    assert_eq!(code(none), "nothing-chosen");
    let other = release(
        app,
        &coordinator,
        &give_back(Uuid::now_v7(), &ids[..2], "w"),
    )
    .await;
    assert_eq!(code(other), "device-not-reserved");
    let n = release(app, &coordinator, &give_back(id, &ids[..2], "too many")).await;
    assert_eq!((n.unwrap(), statuses(&world, &ids, "ready").await), (2, 2));
    // Nothing is over yet.
    assert_eq!(release_over(app).await.unwrap(), 0);
    back_to_bench(&world, &ids[2..3]).await;
    over(&world, &ids[2..6]).await;
    assert_eq!(release_over(app).await.unwrap(), 3);
    assert_eq!(statuses(&world, &ids, "ready").await, 5);
    assert_eq!(statuses(&world, &ids, "reserved").await, 19);
    assert_eq!(release_over(app).await.unwrap(), 0);
    let all = Release {
        all: true,
        ..give_back(id, &[], "the school closed")
    };
    assert_eq!(release(app, &coordinator, &all).await.unwrap(), 19);
}

/// Their day is over.
async fn over(world: &World, ids: &[DeviceId]) {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let mut rows = reservation::of_devices(&world.app.store.read, &ids)
        .await
        .unwrap();
    for row in &mut rows {
        row.until = day_in(&world.app, -1);
    }
    let rows = &rows;
    let done = world
        .app
        .store
        .write(|tx| async move { reservation::keep(&tx, rows.clone()).await });
    done.await.unwrap();
}

async fn a_search_is_stopped_and_a_proposal_put_away(world: World) {
    let coordinator = world.actor(Role::Coordinator);
    ready(&world, 25).await;
    asks(&world, "P-1", 400, 25).await;
    let app = &world.app;
    let id = propose(app, &coordinator, &Propose::default())
        .await
        .unwrap();
    let again = propose(app, &coordinator, &Propose::default()).await;
    assert_eq!(code(again), "allocation-running");
    cancel(app, &coordinator, id).await.unwrap();
    search(app, &json!({ "run": id })).await.unwrap();
    let row = run::find(&app.store.read, id).await.unwrap();
    // What was found until then is kept.
    assert_eq!(row.state().unwrap(), RunStatus::Proposed);
    assert_eq!(row.current_lines().unwrap().len(), 1);
    // A job that is done twice changes nothing.
    search(app, &json!({ "run": id })).await.unwrap();
    assert_eq!(run::find(&app.store.read, id).await.unwrap(), row);
    cancel(app, &coordinator, id).await.unwrap();
    let closed = reserve(app, &coordinator, id, &carry(0)).await;
    assert_eq!(code(closed), "allocation-closed");
    assert_eq!(
        code(cancel(app, &coordinator, id).await),
        "allocation-closed"
    );
    // A new proposal takes the place of one that waits.
    let waits = proposed(&world).await;
    let next = proposed(&world).await;
    let waits = run::find(&app.store.read, waits.id).await.unwrap();
    assert_eq!(waits.state().unwrap(), RunStatus::Dropped);
    assert_eq!(next.state().unwrap(), RunStatus::Proposed);
}

async fn what_cannot_be_proposed_says_why(world: World) {
    let coordinator = world.actor(Role::Coordinator);
    let app = &world.app;
    let ask = async |seconds: &str| {
        let seconds = Some(seconds.to_owned());
        code(propose(app, &coordinator, &Propose { seconds }).await)
    };
    assert_eq!(ask("0").await, "allocation-seconds");
    assert_eq!(ask("soon").await, "allocation-seconds");
    assert_eq!(ask("5").await, "allocation-no-needs");
    asks(&world, "P-1", 400, 25).await;
    assert_eq!(ask("5").await, "allocation-no-stock");
    let technician = world.actor(Role::Technician);
    let refused = propose(app, &technician, &Propose::default()).await;
    assert_eq!(code(refused), "forbidden");
    ready(&world, 25).await;
    let row = proposed(&world).await;
    let when = |until: &str| Reserve {
        version: 0,
        until: Some(until.to_owned()),
    };
    for day in ["2020-01-01", "2999-01-01", "next week"] {
        let refused = reserve(app, &coordinator, row.id, &when(day)).await;
        assert_eq!(code(refused), "allocation-until", "{day}");
    }
    let unknown = Alter {
        version: 0,
        lines: vec![Line {
            class: "a".to_owned(),
            project: "P-1".to_owned(),
            need: "1".to_owned(),
            quantity: 1,
        }],
    };
    let refused = alter(app, &coordinator, row.id, &unknown).await;
    assert_eq!(code(refused.map(|_| ())), "allocation-unknown");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_and_programs_show_the_same_proposal() {
    let world = World::sqlite().await.unwrap();
    let client = world.client(addresses::routes(Routes::new()), Role::Coordinator);
    let empty = client.get("/allocation").await;
    assert!(
        empty.status == 200 && empty.text().contains("Nothing is ready"),
        "{}",
        empty.text()
    );
    ready(&world, 30).await;
    let project = asks(&world, "P-1", 400, 25).await;
    asks(&world, "P-2", 300, 25).await;
    let sent = client
        .post("/allocation/propose", &[("seconds", "3")])
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let path = sent.location().split('?').next().unwrap().to_owned();
    let id = path.rsplit('/').next().unwrap().to_owned();
    let waiting = client.get(&path).await;
    assert!(waiting.text().contains("hx-trigger"), "{}", waiting.text());
    search(&world.app, &json!({ "run": id })).await.unwrap();
    let page = client.get(&path).await.text();
    assert!(
        page.contains("It gets everything that it asked for.") && page.contains("P-2"),
        "{page}"
    );
    let api = format!("/api/v1/allocation/proposals/{id}");
    let known = client.get(&api).await.json();
    assert_eq!(known["lines"][0]["quantity"], 25);
    let line = known["lines"][0].clone();
    let text = |key: &str| line[key].as_str().unwrap().to_owned();
    let fields = [
        ("version", "0".to_owned()),
        ("class", text("class")),
        ("project", text("project")),
        ("need", text("need")),
        ("quantity", "10".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let changed = client.post(&format!("{path}/change"), &fields).await;
    assert_eq!(changed.status, 303, "{}", changed.text());
    let page = client.get(&path).await.text();
    assert!(page.contains("less than its minimum lot of 20"), "{page}");
    let bad = [&fields[..4], &[("quantity", "many")]].concat();
    let refused = client.post(&format!("{path}/change"), &bad).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let kept = json!({ "version": 1 });
    let kept = client.json("POST", &format!("{api}/reserve"), &kept).await;
    assert_eq!(kept.json()["n"], 10, "{}", kept.text());
    let list = client
        .get(&format!("/allocation/reserved/{project}"))
        .await
        .text();
    let kept = reservation::reserved(&world.app.store.read, project)
        .await
        .unwrap();
    let one = kept[0].id.clone();
    assert!(kept.len() == 10 && list.contains(&one), "{list}");
    let freed = [
        ("project", &*project.to_string()),
        ("id", &*one),
        ("why", "w"),
    ];
    let freed = client.post("/allocation/release", &freed).await;
    assert_eq!(freed.status, 303, "{}", freed.text());
    let row: device::Model = world.device(&DeviceId::parse(&one).unwrap()).await.unwrap();
    assert_eq!((row.status.as_str(), row.project_id), ("ready", None));
    let technician = world.client(addresses::routes(Routes::new()), Role::Technician);
    assert_eq!(technician.get("/allocation").await.status, 403);
}
