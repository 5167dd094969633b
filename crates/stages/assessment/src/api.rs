//! The same acts for programs, in JSON.

use crate::assess::{Assess, assess};
use crate::rules::catalogue;
use axum::Json;
use axum::extract::Path;
use gapless_store::bench as floor;
use gapless_web::access::not_found;
use gapless_web::{Ctx, Outcome, bench};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// How many devices were assessed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Assessed {
    /// `gapless.assessed/1`.
    pub schema: &'static str,
    /// That many.
    pub n: usize,
}

/// What was last found of a device.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AssessmentView {
    /// `gapless.assessment/1`.
    pub schema: &'static str,
    /// The device.
    pub device: String,
    /// Last result of each test.
    pub results: Value,
    /// How it looks.
    pub faults: Value,
    /// Battery capacity left.
    pub battery_percent: Option<f64>,
    /// F1 to F6 as given.
    pub functional_grade: Option<String>,
    /// C1 to C9 as given.
    pub cosmetic_grade: Option<String>,
    /// F1 to F6 as suggested.
    pub functional_suggested: Option<String>,
    /// C1 to C9 as suggested.
    pub cosmetic_suggested: Option<String>,
    /// Where it goes.
    pub route: Option<String>,
    /// Where the rules would send it.
    pub route_suggested: Option<String>,
    /// The rule.
    pub route_rule: Option<String>,
    /// Why a person decided otherwise.
    pub why: Option<String>,
    /// What locks it.
    pub locks: Value,
    /// Test list and grading rules.
    pub scheme: String,
    /// Who assessed.
    pub assessed_by: String,
    /// When, in milliseconds.
    pub assessed_at: i64,
    /// Counts changes; send it back as `seen_version`.
    pub version: i64,
}

/// A test list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TestList {
    /// Name and version.
    pub scheme: String,
    /// The category.
    pub category: String,
    /// Its tests in the order of the work.
    pub tests: Vec<String>,
}

/// Test lists.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TestLists {
    /// `gapless.test-lists/1`.
    pub schema: &'static str,
    /// One for each category that is tested.
    pub lists: Vec<TestList>,
}

/// The test lists in force.
#[utoipa::path(get, path = "/api/v1/assessment/tests", tag = "assessment", responses((status = 200, body = TestLists)))]
pub async fn tests(_: Ctx) -> Json<TestLists> {
    let lists = catalogue();
    let one = |(category, tests): (&String, &Vec<String>)| TestList {
        scheme: lists.scheme.clone(),
        category: category.clone(),
        tests: tests.clone(),
    };
    Json(TestLists {
        schema: "gapless.test-lists/1",
        lists: lists.categories.iter().map(one).collect(),
    })
}

/// What was last found of a device.
#[utoipa::path(get, path = "/api/v1/assessment/{device}", tag = "assessment", params(("device" = String, Path)), responses((status = 200, body = AssessmentView)))]
pub async fn show(ctx: Ctx, Path(device): Path<String>) -> Outcome<Json<AssessmentView>> {
    let opened = bench::open(&ctx, &device).await?;
    let row = floor::assessment(&ctx.app.store.read, &opened.device.id)
        .await?
        .ok_or_else(not_found)?;
    Ok(Json(AssessmentView {
        schema: "gapless.assessment/1",
        device: row.device_id,
        results: serde_json::from_str(&row.results)?,
        faults: serde_json::from_str(&row.faults)?,
        battery_percent: row.battery_percent,
        functional_grade: opened.device.functional_grade,
        cosmetic_grade: opened.device.cosmetic_grade,
        functional_suggested: row.functional_suggested,
        cosmetic_suggested: row.cosmetic_suggested,
        route: opened.device.route,
        route_suggested: row.route_suggested,
        route_rule: row.route_rule,
        why: row.why,
        locks: serde_json::from_str(&opened.device.locks)?,
        scheme: row.scheme,
        assessed_by: row.assessed_by,
        assessed_at: row.assessed_at,
        version: row.version,
    }))
}

/// Assesses devices: all of them, or none.
#[utoipa::path(post, path = "/api/v1/assessment", tag = "assessment", request_body = Assess, responses((status = 200, body = Assessed)))]
pub async fn assess_all(ctx: Ctx, Json(sent): Json<Assess>) -> Outcome<Json<Assessed>> {
    Ok(Json(Assessed {
        schema: "gapless.assessed/1",
        n: assess(&ctx.app, &ctx.actor, sent).await?,
    }))
}
