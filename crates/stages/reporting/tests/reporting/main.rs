//! The stage on both engines, its pages and its papers.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod certificates;
mod fixture;
mod pages;
mod report;
mod whole;
