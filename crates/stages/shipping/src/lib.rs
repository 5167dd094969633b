//! Stage `shipping` of the journey: packed, checked for export, on the road, received, handed to the project.
//! What must never live here: another stage.
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
pub mod arrive;
pub mod change;
pub mod close;
pub mod decide;
pub mod deliver;
pub mod dispatch;
mod gather;
pub mod link;
pub mod pack;
pub mod pages;
mod papers;
pub mod plan;
mod rules;
pub mod settings;
mod store;
mod tasks;
pub mod track;
pub mod unit;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_shipping;
#[cfg(test)]
mod tests;

pub use tasks::tasks;
