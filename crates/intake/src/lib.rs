//! What people and machines send, read into values: manifests of donors, erasure reports of tools.
//! What must never live here: a database, a clock, a policy. Nothing here decides; it says what was read, and how sure it is.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

mod archive;
mod encoding;
pub mod erasure;
mod error;
mod fold;
pub mod hardware;
pub mod hashed;
pub mod limits;
pub mod manifest;
mod markup;
mod models;
mod phrases;
pub mod report;
pub mod values;

pub use error::ReadError;
pub use fold::{compact, words};
