//! The same acts for programs, in JSON.

use crate::assess::{Assess, assess};
use crate::pages::reports::outcomes;
use crate::reports::DeviceReportOutcome;
use crate::rules::catalogue;
use crate::rules::sources::{self, Contradiction, Source, Value as Said};
use crate::take_value::{TakeValue, ValueTaken, take_value};
use axum::Json;
use axum::extract::Path;
use gapless_journey::DeviceId;
use gapless_store::{bench as floor, reports};
use gapless_web::access::not_found;
use gapless_web::sent::Sent;
use gapless_web::{Ctx, Outcome, bench};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

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

/// A hardware report of a device.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeviceReportView {
    /// Its key.
    pub id: Uuid,
    /// Name of the file.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Name of its format.
    pub format: String,
    /// A person said that it is right here, although its number is another device's.
    pub is_insisted: bool,
    /// When it was read, in milliseconds.
    pub read_at: i64,
    /// By whom.
    pub read_by: String,
    /// What it says: a `gapless.device/1`.
    pub said: Value,
}

/// One value of a fact, and who says it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatementView {
    /// A text, or a number in GB or inches.
    pub value: Value,
    /// `list`, `record`, or the key of a report.
    pub said_by: Vec<String>,
}

/// A fact of which not all say the same.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ContradictionView {
    /// `serial`, `model`, `cpu`, `ram` and the like.
    pub fact: String,
    /// Who says what.
    pub said: Vec<StatementView>,
}

/// The hardware reports of a device, and what contradicts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeviceReportList {
    /// `gapless.device-reports/1`.
    pub schema: &'static str,
    /// The device.
    pub device: String,
    /// The reports, newest first.
    pub reports: Vec<DeviceReportView>,
    /// Where the donor's list, our record and the reports contradict each other.
    pub contradictions: Vec<ContradictionView>,
}

/// What became of uploaded hardware reports.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UploadedDeviceReports {
    /// `gapless.device-reports-uploaded/1`.
    pub schema: &'static str,
    /// One for each file.
    pub outcomes: Vec<DeviceReportOutcome>,
}

impl ContradictionView {
    fn of(one: &Contradiction<'_>) -> Self {
        let source = |source: &Source<'_>| match source {
            Source::List => "list".to_owned(),
            Source::Record => "record".to_owned(),
            Source::Report(row) => row.id.to_string(),
        };
        let statement = |(value, said_by): &(Said, Vec<Source<'_>>)| StatementView {
            value: match value {
                Said::Text(text) => text.as_str().into(),
                Said::Number(number) => (*number).into(),
            },
            said_by: said_by.iter().map(source).collect(),
        };
        Self {
            fact: one.fact.to_string(),
            said: one.said.iter().map(statement).collect(),
        }
    }
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

/// The hardware reports of a device, and what contradicts.
#[utoipa::path(get, path = "/api/v1/assessment/{device}/reports", tag = "assessment", params(("device" = String, Path)), responses((status = 200, body = DeviceReportList)))]
pub async fn reports(ctx: Ctx, Path(device): Path<String>) -> Outcome<Json<DeviceReportList>> {
    let opened = bench::open(&ctx, &device).await?;
    let db = &ctx.app.store.read;
    let line = reports::claim(db, &opened.device).await?;
    let heard = sources::hear(reports::of_device(db, &opened.device.id).await?);
    let found = sources::contradictions(line.as_ref(), &opened.device, &heard);
    let contradictions = found.iter().map(ContradictionView::of).collect();
    let view = |(row, _): sources::Heard| {
        Ok(DeviceReportView {
            id: row.id,
            file: row.file_name,
            sha256: row.sha256,
            format: row.format,
            is_insisted: row.is_insisted,
            read_at: row.read_at,
            read_by: row.read_by,
            said: serde_json::from_str(&row.said)?,
        })
    };
    Ok(Json(DeviceReportList {
        schema: "gapless.device-reports/1",
        device: opened.device.id,
        contradictions,
        reports: heard.into_iter().map(view).collect::<Outcome<_>>()?,
    }))
}

/// Uploads hardware reports of a device (multipart, several files). With the field `insist` they are taken although their
/// number is another device's. The field `kept` names a file that was sent before and waits for an answer, by its SHA-256.
#[utoipa::path(post, path = "/api/v1/assessment/{device}/reports", tag = "assessment", params(("device" = String, Path)), responses((status = 200, body = UploadedDeviceReports)))]
pub async fn upload_reports(
    ctx: Ctx,
    Path(device): Path<String>,
    sent: Sent,
) -> Outcome<Json<UploadedDeviceReports>> {
    let device = DeviceId::parse(&device).ok_or_else(not_found)?;
    Ok(Json(UploadedDeviceReports {
        schema: "gapless.device-reports-uploaded/1",
        outcomes: outcomes(&ctx, &device, &sent).await?,
    }))
}

/// Takes the value of a report in place of the one on record.
#[utoipa::path(post, path = "/api/v1/assessment/{device}/reports/value", tag = "assessment", params(("device" = String, Path)), request_body = TakeValue, responses((status = 200, body = ValueTaken)))]
pub async fn take_report_value(
    ctx: Ctx,
    Path(device): Path<String>,
    Json(sent): Json<TakeValue>,
) -> Outcome<Json<ValueTaken>> {
    let device = DeviceId::parse(&device).ok_or_else(not_found)?;
    let taken = take_value(&ctx.app, &ctx.actor, ctx.lang, &device, sent).await?;
    Ok(Json(taken))
}
