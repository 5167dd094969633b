//! What stage `reporting` adds to the API document.

use gapless_reporting::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::impact,
    api::list,
    api::show,
    api::items,
    api::draft,
    api::make_draft,
    api::editions,
    api::issue,
    api::certificates,
    api::issue_certificates,
    api::certificate,
    api::void,
    api::run,
))]
pub struct Doc;
