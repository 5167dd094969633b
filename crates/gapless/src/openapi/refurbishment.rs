//! What stage `refurbishment` adds to the API document.

use gapless_refurbishment::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::orders,
    api::parts,
    api::order_all,
    api::finish_all,
    api::work_all,
    api::send_all,
    api::take,
    api::fit
))]
pub struct Doc;
