//! What stage `receiving` adds to the API document.

use gapless_receiving::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::sessions,
    api::open,
    api::session,
    api::add_donations,
    api::scan,
    api::check_ins,
    api::reports,
    api::weigh,
    api::undo,
    api::differ,
    api::close,
    api::discrepancies,
    api::decide,
    api::match_device,
    api::replace_label
))]
pub struct Doc;
