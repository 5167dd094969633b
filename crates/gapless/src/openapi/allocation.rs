//! What stage `allocation` adds to the API document.

use gapless_allocation::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::overview,
    api::ask,
    api::show,
    api::end,
    api::change,
    api::keep,
    api::free
))]
pub struct Doc;
