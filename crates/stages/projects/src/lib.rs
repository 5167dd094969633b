//! Stage `projects` of the journey: who asks for equipment, what for, and whether the conditions are met.
//! What must never live here: stock and what is given from it (`allocation`).
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
pub mod attach;
pub mod begin;
pub mod forget;
mod letter;
pub mod money;
pub mod pages;
mod papers;
pub mod review;
pub mod rules;
pub mod save;
pub mod screen;
pub mod send;
pub mod settings;
mod store;
mod tasks;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_projects;
#[cfg(test)]
mod tests;

pub use tasks::tasks;
