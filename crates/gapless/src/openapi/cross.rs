//! What the document says of the whole, and of the addresses that cross the stages.

use crate::{devices, flow, search, tasks};
use gapless_web::people;
use utoipa::OpenApi;

/// The base into which every stage's part is merged.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Gapless",
        description = "From the donor's list to the classroom: one record, one chain, no gap. \
            Errors are problem documents (RFC 9457). Lists come in pages: ask again with `cursor` set to `next`. \
            Send `Idempotency-Key` with every request that changes something.",
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
        people::api::organisations,
        people::api::add_organisation,
        people::api::add_site,
        people::api::people,
        people::api::invite,
        people::api::invite_again,
        people::api::end_role,
        people::api::disable,
        people::api::enable,
        people::api::keys,
        people::api::add_key,
        people::api::revoke_key,
        people::api::links,
        people::api::revoke_link,
    )
)]
pub struct Doc;
