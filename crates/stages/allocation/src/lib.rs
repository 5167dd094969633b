//! Stage `allocation` of the journey: which devices in stock go to which project, as a proposal that is proven to be
//! the best one, or to be at most so far from it; changed by a coordinator, and carried out device by device.
//!
//! The optimisation problem is written down in `docs/src/allocation.md`, so that anybody can check a proposal with
//! another solver. `problem` to `solve` know classes and numbers only, no database and no page. What must never live
//! here: a decision without a coordinator.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

pub mod alter;
pub mod api;
pub mod change;
pub mod check;
pub mod decimal;
pub mod explain;
mod greedy;
mod improve;
mod model;
pub mod pages;
pub mod problem;
pub mod proposal;
pub mod propose;
pub mod read;
pub mod release;
pub mod reserve;
mod rules;
pub mod solve;
mod store;
mod tasks;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_allocation;
#[cfg(test)]
mod tests;

pub use tasks::tasks;
