//! The addresses of stage `assessment`.

use gapless_assessment::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    r.get("/assessment", Act::AssessmentSee, pages::list::list)
        .get("/assessment/scan", Act::AssessmentSee, pages::list::scan)
        .get(
            "/assessment/several",
            Act::AssessmentRecord,
            pages::several::show,
        )
        .post(
            "/assessment/several",
            Act::AssessmentRecord,
            pages::several::save,
        )
        .get(
            "/assessment/{device}",
            Act::AssessmentSee,
            pages::device::show,
        )
        .post(
            "/assessment/{device}",
            Act::AssessmentRecord,
            pages::device::save,
        )
        .post(
            "/assessment/{device}/suggest",
            Act::AssessmentSee,
            pages::device::suggest,
        )
        .get(
            "/assessment/{device}/reports",
            Act::AssessmentSee,
            pages::reports::show,
        )
        .upload(
            "/assessment/{device}/reports",
            Act::AssessmentRecord,
            pages::reports::take,
        )
        .post(
            "/assessment/{device}/reports/value",
            Act::AssessmentRecord,
            pages::reports::value,
        )
        .get(
            "/assessment/reports",
            Act::AssessmentRecord,
            pages::reports::to_list,
        )
        .post(
            "/assessment/reports",
            Act::AssessmentRecord,
            pages::reports::of_label,
        )
        .api_get("/api/v1/assessment/tests", Act::AssessmentSee, api::tests)
        .api_get("/api/v1/assessment/{device}", Act::AssessmentSee, api::show)
        .api_post("/api/v1/assessment", Act::AssessmentRecord, api::assess_all)
        .api_get(
            "/api/v1/assessment/{device}/reports",
            Act::AssessmentSee,
            api::reports,
        )
        .upload(
            "/api/v1/assessment/{device}/reports",
            Act::AssessmentRecord,
            api::upload_reports,
        )
        .api_post(
            "/api/v1/assessment/{device}/reports/value",
            Act::AssessmentRecord,
            api::take_report_value,
        )
}
