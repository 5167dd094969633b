//! The example programme as a reader finds it, whenever it is loaded.

use super::*;
use gapless_journey::assessment::FunctionalGrade;
use gapless_store::entities::{device, event, mail};
use gapless_store::{Settings, Store};
use gapless_web::Clock;
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    Statement,
};
use std::collections::BTreeMap;

/// A Wednesday whose last weeks lie in two years.
const LOADED: &str = "2027-02-03T13:00:00Z";

async fn loaded() -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data: folder.path().to_owned(),
        database: None,
        files: None,
    };
    let store = Store::open(&settings).await.unwrap();
    let app = App::new(store, gapless_web::Settings::default(), Clock::default());
    gapless_store::travel_to(LOADED.parse().unwrap());
    load(&app).await.unwrap();
    (app, folder)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_programme_is_as_young_on_every_day_and_its_bench_is_at_work() {
    let (app, _folder) = loaded().await;
    let loaded_at: Timestamp = LOADED.parse().unwrap();
    let numbers: Vec<String> = donations(&app)
        .await
        .unwrap()
        .into_iter()
        .map(|(donation, _)| donation.number)
        .collect();
    let years = |year: &str| numbers.iter().filter(|n| n.starts_with(year)).count();
    assert_eq!(
        (years("25-"), years("26-"), years("27-")),
        (1, 3, 4),
        "{numbers:?}"
    );
    assert_eq!(finished(&app).await.unwrap().unwrap().number, "26-0001");
    let db = &app.store.read;
    let events = event::Entity::find()
        .order_by_asc(event::Column::OccurredAt)
        .all(db)
        .await
        .unwrap();
    let day_ms = 24 * 3_600 * 1_000;
    let age = |event: &event::Model| (loaded_at.as_millisecond() - event.occurred_at) / day_ms;
    let (first, last) = (age(events.first().unwrap()), age(events.last().unwrap()));
    assert!(
        (560..568).contains(&first) && (0..8).contains(&last),
        "{first} {last}"
    );
    bench_is_at_work(&app, &events).await;
    people_were_invited(&app).await;
}

async fn bench_is_at_work(app: &App, events: &[event::Model]) {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for event in events {
        *kinds.entry(event.kind.as_str()).or_default() += 1;
    }
    let n = |kind: &str| kinds.get(kind).copied().unwrap_or_default();
    assert!(n("part-taken") > 6 && n("part-fitted") > 6, "{kinds:?}");
    assert!(n("work-ordered") > n("work-done"), "{kinds:?}");
    assert!(n("system-installed") > 50, "{kinds:?}");
    let says = |kind: &str, what: &str| {
        let mut of = events.iter().filter(|event| event.kind == kind);
        of.any(|event| event.payload.contains(what))
    };
    for work in ["repair", "upgrade", "harvest", "install"] {
        let work = format!("\"work\":\"{work}\"");
        assert!(says("work-ordered", &work), "{work}");
    }
    assert!(says("work-done", "not-possible"));
    assert!(says("sent-to-parts", "Past repair"));
    // A part that was fitted says which device it came from.
    assert!(says("part-fitted", "\"from\":\"G-"));
    let db = &app.store.read;
    let repairing = device::Entity::find()
        .filter(device::Column::Status.eq("in-repair"))
        .count(db)
        .await
        .unwrap();
    assert!(repairing > 2, "{repairing} devices wait for their work");
    for kind in ["keyboard", "memory", "battery", "camera"] {
        assert!(in_stock(app, kind).await > 0, "no {kind} is in stock");
    }
    // Whatever was repaired works, and is ready, or kept for a project already, or was given to one.
    let ready = device::Entity::find()
        .filter(device::Column::Status.is_not_in(["in-repair", "assessed", "received"]))
        .all(db)
        .await
        .unwrap();
    let works = FunctionalGrade::F3.as_str();
    let fitted = events.iter().filter(|event| {
        event.kind == "part-fitted" && event.stage.as_deref() == Some("refurbishment")
    });
    for event in fitted {
        let id = event.device_id.as_deref();
        let found = ready.iter().find(|device| Some(device.id.as_str()) == id);
        let grade = found.and_then(|device| device.functional_grade.as_deref());
        assert!(grade >= Some(works), "{id:?}: {grade:?}");
    }
}

/// Parts are a table of their stage.
async fn in_stock(app: &App, kind: &str) -> usize {
    let sql = format!("SELECT id FROM part WHERE status = 'in-stock' AND kind = '{kind}'");
    let statement = Statement::from_string(DbBackend::Sqlite, sql);
    app.store.read.query_all_raw(statement).await.unwrap().len()
}

async fn people_were_invited(app: &App) {
    for (_, _, email, _) in people::everybody() {
        let invited = mail::Entity::find()
            .filter(mail::Column::ToAddress.eq(email))
            .filter(mail::Column::Template.eq("invitation"))
            .count(&app.store.read)
            .await
            .unwrap();
        assert_eq!(invited, 1, "{email}");
    }
}
