//! The addresses of stage `allocation`.

use gapless_allocation::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    let (see, decide) = (Act::AllocationSee, Act::AllocationDecide);
    r.get("/allocation", see, pages::list::list)
        .post("/allocation/propose", decide, pages::acts::propose)
        .post("/allocation/release", decide, pages::acts::release)
        .get("/allocation/reserved/{project}", see, pages::reserved::show)
        .get("/allocation/{run}", see, pages::proposal::show)
        .post("/allocation/{run}/cancel", decide, pages::acts::cancel)
        .post("/allocation/{run}/change", decide, pages::acts::change)
        .post("/allocation/{run}/reserve", decide, pages::acts::reserve)
        .api_get("/api/v1/allocation", see, api::overview)
        .api_post("/api/v1/allocation/proposals", decide, api::ask)
        .api_get("/api/v1/allocation/proposals/{id}", see, api::show)
        .api_post("/api/v1/allocation/proposals/{id}/cancel", decide, api::end)
        .api_post(
            "/api/v1/allocation/proposals/{id}/change",
            decide,
            api::change,
        )
        .api_post(
            "/api/v1/allocation/proposals/{id}/reserve",
            decide,
            api::keep,
        )
        .api_post("/api/v1/allocation/release", decide, api::free)
}
