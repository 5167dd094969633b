//! The API document: OpenAPI 3.1, put together from what each stage says of its own addresses.

pub mod allocation;
pub mod assessment;
pub mod collection;
mod common;
mod cross;
pub mod follow_up;
pub mod offer;
mod page;
mod people;
pub mod projects;
pub mod receiving;
pub mod recycling;
pub mod refurbishment;
pub mod reporting;
pub mod sanitization;
pub mod shipping;
#[cfg(test)]
mod tests;

pub use page::{document as serve_document, page};

use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;

/// The whole document.
pub fn document() -> Document {
    let mut all = cross::Doc::openapi();
    for part in parts() {
        all.merge(part);
    }
    common::describe(&mut all);
    all
}

/// What each crate says of its own addresses. Of two schemas with one name the merge keeps the first without a word: types
/// that share a name in Rust say another one with `#[schema(as = ...)]`.
fn parts() -> [Document; 13] {
    [
        people::Doc::openapi(),
        offer::Doc::openapi(),
        collection::Doc::openapi(),
        receiving::Doc::openapi(),
        sanitization::Doc::openapi(),
        assessment::Doc::openapi(),
        refurbishment::Doc::openapi(),
        projects::Doc::openapi(),
        allocation::Doc::openapi(),
        shipping::Doc::openapi(),
        follow_up::Doc::openapi(),
        recycling::Doc::openapi(),
        reporting::Doc::openapi(),
    ]
}
