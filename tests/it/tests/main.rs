//! Everything that is tested through the whole: each module is one promise.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

mod browser;
mod crash;
mod evidence;
mod mail;
mod openapi;
mod others_data;
mod plans;
mod roles;
mod seed;
mod smoke;
