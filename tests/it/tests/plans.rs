//! No list reads a whole table: the engine is asked for its plan of every form of the list of devices.

use super::seed;
use gapless_journey::{Stage, sanitization::MediumStatus};
use gapless_store::bench::{self, MediaState, Work};
use gapless_store::overview::Seen;
use gapless_store::overview::devices::{Cursor, Filter, PAGE_ROWS, Page, Sort, list, statement};
use gapless_store::{Engine, Store};
use gapless_web::on_both_engines;
use gapless_web::testing::World;
use sea_orm::{ConnectionTrait, QueryTrait, Statement, TransactionTrait};
use uuid::Uuid;

on_both_engines!(
    no_work_list_reads_a_whole_table,
    no_form_of_the_list_reads_a_whole_table,
);

/// Every form in which the list is asked for: whose rows, what narrows them, the sort, the first page and a later one.
fn forms(world: &World, donation: Uuid) -> Vec<Page> {
    let seen = [
        Seen::Everything,
        Seen::Donor(world.donor.id.0, None),
        Seen::Donor(world.donor.id.0, Some(world.donor.sites[0].0)),
        Seen::Refurbisher(world.refurbisher.id.0),
    ];
    let word = |word: &str| Some(word.to_owned());
    let filters = [
        Filter::default(),
        Filter {
            donation: Some(donation),
            ..Filter::default()
        },
        Filter {
            stage: word("assessment"),
            ..Filter::default()
        },
        Filter {
            category: word("laptop"),
            ..Filter::default()
        },
        Filter {
            status: word("ready"),
            ..Filter::default()
        },
    ];
    let later = Cursor {
        at: 1_795_338_000_000,
        id: "G-000000".to_owned(),
    };
    let mut forms = Vec::new();
    for seen in seen {
        for filter in &filters {
            for (sort, is_down) in [
                (Sort::Received, true),
                (Sort::Received, false),
                (Sort::Since, true),
                (Sort::Since, false),
            ] {
                for after in [None, Some(later.clone())] {
                    let filter = filter.clone();
                    forms.push(Page {
                        seen,
                        filter,
                        sort,
                        is_down,
                        after,
                        rows: PAGE_ROWS,
                    });
                }
            }
        }
    }
    forms
}

async fn plan_of_page(store: &Store, page: &Page) -> String {
    let (sql, values) = statement(page);
    let backend = store.read.get_database_backend();
    plan(store, Statement::from_sql_and_values(backend, sql, values)).await
}

async fn plan(store: &Store, mut asked: Statement) -> String {
    let explain = if store.engine == Engine::Sqlite {
        "EXPLAIN QUERY PLAN"
    } else {
        "EXPLAIN"
    };
    // A nearly empty table is read whole by PostgreSQL, rightly; the question is whether it could do otherwise.
    let tx = store.read.begin().await.unwrap();
    if store.engine == Engine::Postgres {
        tx.execute_unprepared("SET LOCAL enable_seqscan = off")
            .await
            .unwrap();
    }
    asked.sql = format!("{explain} {}", asked.sql);
    let rows = tx.query_all_raw(asked).await.unwrap();
    let column = if store.engine == Engine::Sqlite {
        "detail"
    } else {
        "QUERY PLAN"
    };
    let lines: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("", column).unwrap())
        .collect();
    lines.join("\n")
}

/// Every form of a work list of the bench: whose hands, which stage, what narrows it, the first page and a later one.
fn works(world: &World, donation: Uuid) -> Vec<Work> {
    let mut forms = Vec::new();
    for custodian in [None, Some(world.refurbisher.id.0)] {
        for stage in [Stage::Sanitization, Stage::Assessment, Stage::Refurbishment] {
            let whole = Work::of(stage, custodian);
            let narrowed = [
                whole.clone(),
                Work {
                    donation: Some(donation),
                    ..whole.clone()
                },
                Work {
                    media: Some(MediaState::Unknown),
                    ..whole.clone()
                },
                Work {
                    media: Some(MediaState::Has(MediumStatus::Open)),
                    ..whole.clone()
                },
                Work {
                    route: Some("repair".to_owned()),
                    ..whole.clone()
                },
                Work {
                    category: Some("laptop".to_owned()),
                    ..whole.clone()
                },
                Work {
                    needs_retest: true,
                    ..whole
                },
            ];
            for work in narrowed {
                let after = Cursor {
                    at: 1_795_338_000_000,
                    id: "G-000000".to_owned(),
                };
                forms.push(Work {
                    after: Some(after),
                    ..work.clone()
                });
                forms.push(work);
            }
        }
    }
    forms
}

async fn no_work_list_reads_a_whole_table(world: World) {
    let store = &world.app.store;
    let engine = store.engine;
    let own = seed::received(store, &world.donor, &world.refurbisher).await;
    let backend = store.read.get_database_backend();
    for work in works(&world, own.donation.0) {
        let plan = plan(store, bench::rows(&work).build(backend)).await;
        assert!(!scans(engine, &plan), "{work:?}\n{plan}");
        bench::page(&store.read, &work).await.unwrap();
    }
    for custodian in [None, Some(world.refurbisher.id.0)] {
        let plan = plan(
            store,
            bench::counted(Stage::Assessment, custodian).build(backend),
        )
        .await;
        // Groups come in the order of the index, and what is counted stands in it.
        assert!(!scans(engine, &plan) && !is_sorted(&plan), "{plan}");
        let is_covered = engine == Engine::Postgres || plan.contains("COVERING INDEX device_bench");
        assert!(is_covered, "{plan}");
    }
    // A bench's own list comes in its order from the index: a page costs its rows, however many wait.
    let own = Work::of(Stage::Sanitization, Some(world.refurbisher.id.0));
    let plan = plan(store, bench::rows(&own).build(backend)).await;
    assert!(!is_sorted(&plan), "{plan}");
}

fn is_sorted(plan: &str) -> bool {
    plan.contains("USE TEMP B-TREE") || plan.contains("Sort Key")
}

fn scans(engine: Engine, plan: &str) -> bool {
    match engine {
        Engine::Sqlite => plan.lines().any(|line| line.starts_with("SCAN ")),
        Engine::Postgres => plan.contains("Seq Scan"),
    }
}

async fn no_form_of_the_list_reads_a_whole_table(world: World) {
    let store = &world.app.store;
    let engine = store.engine;
    let own = seed::received(store, &world.donor, &world.refurbisher).await;
    for form in forms(&world, own.donation.0) {
        let plan = plan_of_page(store, &form).await;
        assert!(!scans(engine, &plan), "{form:?}\n{plan}");
        list(&store.read, &form).await.unwrap();
    }
}

/// Pages follow each other without a gap and without a row twice, whatever the sort.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_follow_each_other_without_a_gap() {
    let world = World::sqlite().await.unwrap();
    let store = &world.app.store;
    for _ in 0..5 {
        seed::received(store, &world.donor, &world.refurbisher).await;
    }
    for (sort, is_down) in [(Sort::Received, true), (Sort::Since, false)] {
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let filter = Filter::default();
            let page = Page {
                seen: Seen::Everything,
                filter,
                sort,
                is_down,
                after,
                rows: 3,
            };
            let (rows, next) = list(&store.read, &page).await.unwrap();
            seen.extend(rows.into_iter().map(|row| row.id));
            after = next;
            if after.is_none() {
                break;
            }
        }
        let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!((seen.len(), distinct.len()), (10, 10));
    }
}
