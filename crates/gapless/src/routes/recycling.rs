//! The addresses of stage `recycling`.

use gapless_recycling::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    let r = consignments(r);
    programs(r)
}

fn consignments(r: Routes) -> Routes {
    let (see, work, certify) = (Act::RecyclingSee, Act::RecyclingWork, Act::RecyclingCertify);
    r.get("/recycling", see, pages::list::list)
        .post("/recycling", work, pages::acts::open)
        .get("/recycling/new", work, pages::list::new)
        .get("/recycling/ledger", Act::LedgerSee, pages::ledger::show)
        .post("/recycling/ledger", Act::LedgerEnter, pages::acts::enter)
        .get(
            "/recycling/ledger/{id}/certificate",
            Act::LedgerSee,
            pages::file::of_ledger,
        )
        .get("/recycling/{id}", see, pages::show::show)
        .get("/recycling/{id}/paper", see, pages::file::paper)
        .get("/recycling/{id}/certificate", see, pages::file::certificate)
        .post("/recycling/{id}/change", work, pages::acts::change)
        .post("/recycling/{id}/put-on", work, pages::acts::put_on)
        .post("/recycling/{id}/loose", work, pages::acts::loose)
        .post("/recycling/{id}/weigh", work, pages::acts::weigh)
        .post("/recycling/{id}/take-off", work, pages::acts::take_off)
        .post("/recycling/{id}/close", work, pages::acts::close)
        .post("/recycling/{id}/reopen", work, pages::acts::reopen)
        .post("/recycling/{id}/cancel", work, pages::acts::cancel)
        .post("/recycling/{id}/hand-over", work, pages::acts::hand_over)
        .post("/recycling/{id}/certify", certify, pages::acts::certify)
}

fn programs(r: Routes) -> Routes {
    let (see, work, certify) = (Act::RecyclingSee, Act::RecyclingWork, Act::RecyclingCertify);
    r.api_get("/api/v1/recycling", see, api::list)
        .api_post("/api/v1/recycling", work, api::make)
        .api_get("/api/v1/recycling/ledger", Act::LedgerSee, api::ledger)
        .api_post("/api/v1/recycling/ledger", Act::LedgerEnter, api::put_line)
        .api_get("/api/v1/recycling/{id}", see, api::show)
        .api_post("/api/v1/recycling/{id}/change", work, api::put_change)
        .api_post("/api/v1/recycling/{id}/put-on", work, api::put_devices)
        .api_post("/api/v1/recycling/{id}/loose", work, api::put_goods)
        .api_post("/api/v1/recycling/{id}/weigh", work, api::put_weight)
        .api_post("/api/v1/recycling/{id}/take-off", work, api::remove)
        .api_post("/api/v1/recycling/{id}/close", work, api::shut)
        .api_post("/api/v1/recycling/{id}/reopen", work, api::open_again)
        .api_post("/api/v1/recycling/{id}/cancel", work, api::call_off)
        .api_post("/api/v1/recycling/{id}/hand-over", work, api::give)
        .api_post(
            "/api/v1/recycling/{id}/certify",
            certify,
            api::put_certificate,
        )
}
