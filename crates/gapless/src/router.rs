//! Every address of the installation. What stands in no list here is not reachable.

use crate::{devices, evidence, flow, guide, jobs, openapi, operations, routes, search, tasks};
use gapless_web::Routes;
use gapless_web::access::Act;

/// The list: what crosses the stages, then the stages in their order.
pub fn routes() -> Routes {
    let r = gapless_web::routes(across(Routes::new()));
    let r = routes::offer::routes(r);
    let r = routes::collection::routes(r);
    let r = routes::receiving::routes(r);
    let r = routes::sanitization::routes(r);
    let r = routes::assessment::routes(r);
    let r = routes::refurbishment::routes(r);
    let r = routes::projects::routes(r);
    let r = routes::allocation::routes(r);
    let r = routes::shipping::routes(r);
    let r = routes::follow_up::routes(r);
    let r = routes::recycling::routes(r);
    routes::reporting::routes(r)
}

fn across(r: Routes) -> Routes {
    r.get("/healthz", Act::Public, operations::healthz)
        .get("/readyz", Act::Public, operations::readyz)
        .get("/metrics", Act::Public, operations::metrics)
        .get("/api", Act::Public, openapi::page)
        .get("/api/openapi.json", Act::Public, openapi::serve_document)
        .get("/guide", Act::Public, guide::first)
        .get("/guide/{page}", Act::Public, guide::page)
        .get("/", Act::TasksSee, tasks::page)
        .api_get("/api/v1/tasks", Act::TasksSee, tasks::api)
        .get("/flow", Act::FlowSee, flow::page)
        .api_get("/api/v1/flow", Act::FlowSee, flow::api)
        .get("/search", Act::SearchUse, search::page)
        .api_get("/api/v1/search", Act::SearchUse, search::api)
        .get("/d/{device}", Act::Public, devices::passport)
        .post(
            "/d/{device}/corrections",
            Act::EventCorrect,
            devices::correct::page,
        )
        .api_post(
            "/api/v1/devices/{device}/corrections",
            Act::EventCorrect,
            devices::correct::api,
        )
        .get("/devices", Act::TimelineSee, devices::list)
        .get("/devices/export", Act::TimelineSee, devices::export)
        .api_get("/api/v1/devices", Act::TimelineSee, devices::api::list)
        .api_get(
            "/api/v1/devices/{device}",
            Act::TimelineSee,
            devices::api::show,
        )
        .api_get(
            "/api/v1/devices/{device}/events",
            Act::TimelineSee,
            devices::api::events,
        )
        .get("/files/{sha256}", Act::FileSee, evidence::download)
        .get("/admin/jobs", Act::JobChange, jobs::pages::show)
        .post("/admin/jobs/{id}/again", Act::JobChange, jobs::pages::again)
        .api_get("/api/v1/jobs", Act::JobChange, jobs::api::jobs)
        .api_post("/api/v1/jobs/{id}/again", Act::JobChange, jobs::api::again)
}
