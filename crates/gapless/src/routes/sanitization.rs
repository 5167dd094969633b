//! The addresses of stage `sanitization`.

use gapless_sanitization::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    api_routes(
        r.get("/sanitization", Act::SanitizationSee, pages::list::list)
            .get("/sanitization/scan", Act::SanitizationSee, pages::list::scan)
            .get("/sanitization/reports", Act::SanitizationSee, pages::reports::queue)
            .upload("/sanitization/reports", Act::SanitizationRecord, pages::reports::take)
            .post("/sanitization/reports/{id}/link", Act::SanitizationRecord, pages::acts::link)
            .post("/sanitization/reports/{id}/dismiss", Act::SanitizationRecord, pages::acts::dismiss)
            .get("/sanitization/record", Act::SanitizationRecord, pages::several::record)
            .post("/sanitization/record", Act::SanitizationRecord, pages::acts::record)
            .get("/sanitization/destroy", Act::SanitizationRecord, pages::several::destroy)
            .upload("/sanitization/destroy", Act::SanitizationRecord, pages::acts::destroy)
            .get("/sanitization/none", Act::SanitizationRecord, pages::several::none)
            .post("/sanitization/none", Act::SanitizationRecord, pages::acts::none)
            .post("/sanitization/media", Act::SanitizationRecord, pages::acts::media)
            .post("/sanitization/countersign", Act::SanitizationCountersign, pages::acts::countersign)
            .post("/sanitization/accept", Act::SanitizationAccept, pages::acts::accept)
            .get("/sanitization/{device}", Act::SanitizationSee, pages::device::show),
    )
}

fn api_routes(r: Routes) -> Routes {
    r.api_get("/api/v1/sanitization", Act::SanitizationSee, api::work)
        .api_get("/api/v1/sanitization/{device}/media", Act::SanitizationSee, api::media)
        .api_post("/api/v1/sanitization/media", Act::SanitizationRecord, api::add)
        .api_post("/api/v1/sanitization/none", Act::SanitizationRecord, api::none)
        .api_post("/api/v1/sanitization/records", Act::SanitizationRecord, api::record_all)
        .api_post("/api/v1/sanitization/destructions", Act::SanitizationRecord, api::destroy_all)
        .api_post("/api/v1/sanitization/countersignatures", Act::SanitizationCountersign, api::countersign_all)
        .api_post("/api/v1/sanitization/acceptances", Act::SanitizationAccept, api::accept_one)
        .api_get("/api/v1/sanitization/reports", Act::SanitizationSee, api::reports)
        .upload("/api/v1/sanitization/reports", Act::SanitizationRecord, api::upload_all)
        .api_post("/api/v1/sanitization/reports/link", Act::SanitizationRecord, api::link)
        .api_post("/api/v1/sanitization/reports/dismiss", Act::SanitizationRecord, api::dismiss)
}
