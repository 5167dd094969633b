//! What stage `assessment` adds to the API document.

use gapless_assessment::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::tests,
    api::show,
    api::assess_all,
    api::reports,
    api::upload_reports,
    api::take_report_value
))]
pub struct Doc;
