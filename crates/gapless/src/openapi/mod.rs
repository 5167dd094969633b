//! The API document: OpenAPI 3.1, put together from what each stage says of its own addresses.

pub mod assessment;
pub mod collection;
mod cross;
pub mod offer;
mod page;
pub mod receiving;
pub mod refurbishment;
pub mod reporting;
pub mod sanitization;

pub use page::{document as serve_document, page};

use utoipa::OpenApi;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};

/// The whole document.
pub fn document() -> utoipa::openapi::OpenApi {
    let mut all = cross::Doc::openapi();
    for part in [
        offer::Doc::openapi(),
        collection::Doc::openapi(),
        receiving::Doc::openapi(),
        sanitization::Doc::openapi(),
        assessment::Doc::openapi(),
        refurbishment::Doc::openapi(),
        reporting::Doc::openapi(),
    ] {
        all.merge(part);
    }
    let key = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    all.components
        .get_or_insert_default()
        .add_security_scheme("key", key);
    all
}
