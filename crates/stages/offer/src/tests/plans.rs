//! No list of the offer reads a whole table: the engine is asked for its plan of every form in which it is asked for.

use super::seed::{LIST, offered};
use crate::store::{donations, lines};
use gapless_store::Engine;
use gapless_web::access::Scope;
use gapless_web::on_both_engines;
use gapless_web::testing::World;
use sea_orm::{ConnectionTrait, EntityTrait, QueryTrait, Select, Statement, TransactionTrait};
use uuid::Uuid;

on_both_engines!(no_list_reads_a_whole_table);

async fn plan<E: EntityTrait>(world: &World, query: Select<E>) -> String {
    let store = &world.app.store;
    let asked = query.build(store.read.get_database_backend());
    let explain = match store.engine {
        Engine::Sqlite => "EXPLAIN QUERY PLAN",
        Engine::Postgres => "EXPLAIN",
    };
    // A nearly empty table is read whole by PostgreSQL, rightly; the question is whether it could do otherwise.
    let tx = store.read.begin().await.unwrap();
    if store.engine == Engine::Postgres {
        let off = "SET LOCAL enable_seqscan = off";
        tx.execute_unprepared(off).await.unwrap();
    }
    let sql = format!("{explain} {}", asked.sql);
    let values = asked.values.unwrap_or_else(|| sea_orm::Values(Vec::new()));
    let statement = Statement::from_sql_and_values(asked.db_backend, sql, values);
    let rows = tx.query_all_raw(statement).await.unwrap();
    let column = match store.engine {
        Engine::Sqlite => "detail",
        Engine::Postgres => "QUERY PLAN",
    };
    let told: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("", column).unwrap())
        .collect();
    told.join("\n")
}

/// True when the plan reads a whole table, or sorts what an index could give in order.
fn is_bad(engine: Engine, plan: &str) -> bool {
    match engine {
        Engine::Sqlite => plan
            .lines()
            .any(|line| line.starts_with("SCAN ") || line.contains("TEMP B-TREE")),
        Engine::Postgres => plan.contains("Seq Scan"),
    }
}

fn filters() -> Vec<lines::Filter> {
    let some = |text: &str| Some(text.to_owned());
    let none = lines::Filter::default;
    vec![
        none(),
        lines::Filter {
            verdict: some("needs-info"),
            ..none()
        },
        lines::Filter {
            category: some("laptop"),
            ..none()
        },
        lines::Filter {
            office: some("Hub"),
            ..none()
        },
        lines::Filter {
            status: some("agreed"),
            ..none()
        },
        lines::Filter {
            search: some("ab12"),
            ..none()
        },
        lines::Filter {
            verdict: some("needs-info"),
            model: some("Model X"),
            ..none()
        },
        lines::Filter {
            office_id: Some(Uuid::now_v7()),
            ..none()
        },
        lines::Filter {
            office_id: Some(Uuid::now_v7()),
            verdict: some("needs-info"),
            ..none()
        },
    ]
}

async fn no_list_reads_a_whole_table(world: World) {
    let engine = world.app.store.engine;
    let id = offered(&world, LIST).await.donation;
    let afters = [None, Some(Uuid::now_v7())];
    for filter in filters() {
        for after in afters {
            let plan = plan(&world, lines::query(id.0, &filter, after, 51)).await;
            assert!(!is_bad(engine, &plan), "{filter:?} {after:?}\n{plan}");
        }
    }
    let scopes = [
        Scope::All,
        Scope::Donor(world.donor.id, None),
        Scope::Donor(world.donor.id, Some(world.donor.sites[0])),
        Scope::Refurbisher(world.refurbisher.id),
    ];
    for scope in scopes {
        for status in [None, Some("draft")] {
            for after in afters {
                let plan = plan(&world, donations::query(&scope, status, after)).await;
                // All of them in their order are the table in the order of its key.
                let is_whole = matches!((&scope, status), (Scope::All, None));
                assert!(
                    is_whole || !is_bad(engine, &plan),
                    "{status:?} {after:?}\n{plan}"
                );
            }
        }
    }
    // What is counted and told apart is counted in an index, whose columns are all that is asked for.
    for query in [lines::figures(id.0, None), lines::offices_named(id.0)] {
        let plan = plan(&world, query).await;
        match engine {
            Engine::Sqlite => assert!(plan.contains("COVERING INDEX"), "{plan}"),
            Engine::Postgres => assert!(!plan.contains("Seq Scan"), "{plan}"),
        }
    }
    // What is counted of one office is found by an index.
    let office = Some(world.donor.sites[0].0);
    for query in [
        lines::figures(id.0, office),
        lines::verdicts(&[id.0, Uuid::now_v7()], office),
        lines::asking(id.0, office),
    ] {
        let plan = plan(&world, query).await;
        // The rows of other offices are not read.
        let is_bad = match engine {
            Engine::Sqlite => !plan.contains("USING INDEX sqlite_autoindex_line_1 (id=?)"),
            Engine::Postgres => plan.contains("Seq Scan"),
        };
        assert!(!is_bad, "{plan}");
    }
}
