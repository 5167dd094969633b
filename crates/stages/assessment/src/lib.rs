//! Stage `assessment` of the journey: what works, how it looks, what locks it, where it goes.
//! What must never live here: erasing (`sanitization`), repairing (`refurbishment`).
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

pub mod api;
pub mod assess;
pub mod pages;
pub mod rules;
mod store;
mod tasks;

#[cfg(test)]
mod tests;

pub use tasks::tasks;
