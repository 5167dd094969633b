//! What stage `receiving` adds to the API document.

use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi()]
pub struct Doc;
