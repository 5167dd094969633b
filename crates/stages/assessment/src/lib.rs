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
mod decide;
pub mod kept;
pub mod looks;
pub mod pages;
pub mod reports;
pub mod rules;
mod store;
pub mod take_value;
mod tasks;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_assessment;
#[cfg(test)]
mod tests;

pub use tasks::tasks;
