//! A job that failed for good is tried again, by whoever may, from the page and from a program.

use crate::router;
use gapless_journey::Role;
use gapless_store::entities::job;
use gapless_store::jobs::{self, JobStatus, TRIES_MAX};
use gapless_store::{Store, Tx};
use gapless_web::on_both_engines;
use gapless_web::testing::World;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use uuid::Uuid;

on_both_engines!(a_job_that_failed_for_good_is_tried_again);

/// A job that failed as often as a job may.
async fn dead(store: &Store) -> Uuid {
    let work = |tx: Tx| async move {
        let id = jobs::queue(&tx, "mail", &json!({})).await?;
        job::Entity::update_many()
            .col_expr(job::Column::Status, Expr::value(JobStatus::Dead.as_str()))
            .col_expr(job::Column::Tries, Expr::value(TRIES_MAX))
            .col_expr(job::Column::Error, Expr::value("no mail server answers"))
            .filter(job::Column::Id.eq(id))
            .exec(&*tx)
            .await?;
        Ok(id)
    };
    store.write(work).await.unwrap()
}

async fn a_job_that_failed_for_good_is_tried_again(world: World) {
    let id = dead(&world.app.store).await;
    let administrator = world.client(router::routes(), Role::Administrator);
    let listed = administrator.get("/api/v1/jobs").await.json();
    assert_eq!(listed["schema"], "gapless.jobs/1");
    let job = &listed["jobs"][0];
    assert_eq!(job["id"], id.to_string());
    assert_eq!(job["error"], "no mail server answers");
    assert_eq!(listed["next"], Value::Null);
    let page = administrator.get("/admin/jobs").await.text();
    assert!(page.contains("no mail server answers"), "{page}");

    let again = format!("/api/v1/jobs/{id}/again");
    let coordinator = world.client(router::routes(), Role::Coordinator);
    let refused = coordinator.json("POST", &again, &json!({})).await;
    assert_eq!(refused.status, 403);
    let done = administrator.json("POST", &again, &json!({})).await;
    assert_eq!(done.json()["changed"], true, "{}", done.text());
    let waiting = administrator
        .get("/api/v1/jobs?status=waiting")
        .await
        .json();
    assert_eq!(waiting["jobs"][0]["id"], id.to_string());
    assert_eq!(waiting["jobs"][0]["tries"], 0);
    let twice = administrator.json("POST", &again, &json!({})).await;
    assert_eq!(twice.status, 404, "it no longer failed for good");
}
