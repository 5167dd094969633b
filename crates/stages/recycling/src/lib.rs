//! Stage `recycling` of the journey: what cannot be used goes to a recycler, with papers.
//! What must never live here: taking back from a project (stage `follow-up`).
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

mod access;
pub mod api;
pub mod certify;
pub mod change;
pub mod close;
pub mod compensate;
pub mod hand_over;
pub mod open;
pub mod pages;
mod paper;
pub mod put_on;
mod rules;
mod store;
pub mod take_off;
mod tasks;
pub mod weigh;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_recycling;
#[cfg(test)]
mod tests;

pub use tasks::tasks;
