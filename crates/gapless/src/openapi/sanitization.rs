//! What stage `sanitization` adds to the API document.

use gapless_sanitization::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::work,
    api::media,
    api::add,
    api::none,
    api::record_all,
    api::destroy_all,
    api::countersign_all,
    api::accept_one,
    api::reports,
    api::upload_all,
    api::link,
    api::dismiss
))]
pub struct Doc;
