//! The addresses of stage `receiving`.

use gapless_receiving::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    api_routes(page_routes(r))
}

#[expect(clippy::too_many_lines, reason = "one address a line")]
fn page_routes(r: Routes) -> Routes {
    r.get("/receiving", Act::ReceivingSee, pages::list)
        .post("/receiving", Act::ReceivingCheckIn, pages::open)
        .get(
            "/receiving/labels",
            Act::ReceivingPrint,
            pages::device_labels,
        )
        .post(
            "/receiving/labels/{device}/replaced",
            Act::ReceivingPrint,
            pages::replace_label,
        )
        .get(
            "/receiving/discrepancies",
            Act::DiscrepancySee,
            pages::discrepancies,
        )
        .post(
            "/receiving/discrepancies",
            Act::DiscrepancyDecide,
            pages::decide_form,
        )
        .get(
            "/receiving/discrepancies/{discrepancy}/match",
            Act::DiscrepancyDecide,
            pages::match_page,
        )
        .post(
            "/receiving/discrepancies/{discrepancy}/match",
            Act::DiscrepancyDecide,
            pages::match_form,
        )
        .get("/receiving/{session}", Act::ReceivingSee, pages::session)
        .get("/receiving/{session}/live", Act::ReceivingSee, pages::live)
        .post(
            "/receiving/{session}/scans",
            Act::ReceivingCheckIn,
            pages::scan,
        )
        .post(
            "/receiving/{session}/weigh",
            Act::ReceivingCheckIn,
            pages::weigh,
        )
        .post(
            "/receiving/{session}/undo",
            Act::ReceivingCheckIn,
            pages::undo,
        )
        .post(
            "/receiving/{session}/differ",
            Act::ReceivingCheckIn,
            pages::differ,
        )
        .post(
            "/receiving/{session}/donations",
            Act::ReceivingCheckIn,
            pages::add_donations,
        )
        .get(
            "/receiving/{session}/bulk",
            Act::ReceivingCheckIn,
            pages::bulk,
        )
        .post(
            "/receiving/{session}/bulk",
            Act::ReceivingCheckIn,
            pages::bulk_form,
        )
        .get(
            "/receiving/{session}/reports",
            Act::ReceivingCheckIn,
            pages::reports,
        )
        .upload(
            "/receiving/{session}/reports",
            Act::ReceivingCheckIn,
            pages::reports_form,
        )
        .get(
            "/receiving/{session}/labels.pdf",
            Act::ReceivingPrint,
            pages::session_labels,
        )
        .get(
            "/receiving/{session}/close",
            Act::ReceivingClose,
            pages::close,
        )
        .post(
            "/receiving/{session}/close",
            Act::ReceivingClose,
            pages::close_form,
        )
}

#[expect(clippy::too_many_lines, reason = "one address a line")]
fn api_routes(r: Routes) -> Routes {
    r.api_get(
        "/api/v1/receiving/sessions",
        Act::ReceivingSee,
        api::sessions,
    )
    .api_post(
        "/api/v1/receiving/sessions",
        Act::ReceivingCheckIn,
        api::open,
    )
    .api_get(
        "/api/v1/receiving/sessions/{session}",
        Act::ReceivingSee,
        api::session,
    )
    .api_post(
        "/api/v1/receiving/sessions/{session}/donations",
        Act::ReceivingCheckIn,
        api::add_donations,
    )
    .api_post(
        "/api/v1/receiving/sessions/{session}/scans",
        Act::ReceivingCheckIn,
        api::scan,
    )
    .api_post(
        "/api/v1/receiving/sessions/{session}/check-ins",
        Act::ReceivingCheckIn,
        api::check_ins,
    )
    .upload(
        "/api/v1/receiving/sessions/{session}/reports",
        Act::ReceivingCheckIn,
        api::reports,
    )
    .api_post(
        "/api/v1/receiving/sessions/{session}/weights",
        Act::ReceivingCheckIn,
        api::weigh,
    )
    .api_post(
        "/api/v1/receiving/sessions/{session}/undo",
        Act::ReceivingCheckIn,
        api::undo,
    )
    .api_post(
        "/api/v1/receiving/sessions/{session}/differences",
        Act::ReceivingCheckIn,
        api::differ,
    )
    .api_post(
        "/api/v1/receiving/sessions/{session}/close",
        Act::ReceivingClose,
        api::close,
    )
    .api_get(
        "/api/v1/receiving/discrepancies",
        Act::DiscrepancySee,
        api::discrepancies,
    )
    .api_post(
        "/api/v1/receiving/discrepancies",
        Act::DiscrepancyDecide,
        api::decide,
    )
    .api_post(
        "/api/v1/receiving/discrepancies/{discrepancy}/match",
        Act::DiscrepancyDecide,
        api::match_device,
    )
    .api_post(
        "/api/v1/receiving/labels/{device}/replaced",
        Act::ReceivingPrint,
        api::replace_label,
    )
}
