//! What stage `recycling` adds to the API document.

use gapless_recycling::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::list,
    api::make,
    api::ledger,
    api::put_line,
    api::show,
    api::put_change,
    api::put_devices,
    api::put_goods,
    api::put_weight,
    api::remove,
    api::shut,
    api::open_again,
    api::call_off,
    api::give,
    api::put_certificate
))]
pub struct Doc;
