//! Stage `refurbishment` of the journey: work orders, parts, ready or gone.
//! What must never live here: grading and routing (`assessment`).
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

pub mod api;
pub mod finish;
pub mod fit_part;
pub mod order;
pub mod pages;
pub mod rules;
pub mod send;
mod store;
pub mod take_part;
mod tasks;
pub mod work;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_refurbishment;
#[cfg(test)]
mod tests;

pub use tasks::tasks;
