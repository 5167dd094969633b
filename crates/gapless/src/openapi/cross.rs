//! What the document says of the whole, and of the addresses that cross the stages.

use crate::{devices, flow, jobs, search, tasks};
use utoipa::OpenApi;

/// The base into which every stage's part is merged.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Gapless",
        description = "From the donor's list to the classroom: one record, one chain, no gap. \
            Errors are problem documents (RFC 9457). Lists come in pages: ask again with `cursor` set to `next`. \
            Send `Idempotency-Key` with every request that changes something. \
            Fields that end in `_at` and are numbers count milliseconds since 1970-01-01 UTC.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    tags((name = "across", description = "What crosses the stages: devices, search, tasks, flow")),
    paths(
        tasks::api,
        flow::api,
        search::api,
        devices::api::list,
        devices::api::show,
        devices::api::events,
        devices::correct::api,
        jobs::api::jobs,
        jobs::api::again,
    )
)]
pub struct Doc;
