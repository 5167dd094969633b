//! Stage `allocation` of the journey: which devices in stock go to which project, as a proposal that is proven to be
//! the best one, or to be at most so far from it.
//!
//! The optimisation problem is written down in `docs/src/allocation.md`, so that anybody can check a proposal with
//! another solver. What must never live here: a device of its own right (classes and numbers only), a decision (a
//! coordinator decides; what comes from here is a proposal), a database, a page.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

pub mod change;
pub mod check;
pub mod decimal;
pub mod explain;
mod greedy;
mod improve;
mod model;
pub mod problem;
pub mod proposal;
pub mod read;
pub mod solve;
#[cfg(test)]
mod tests;
