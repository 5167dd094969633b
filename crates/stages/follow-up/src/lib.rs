//! Stage `follow-up` of the journey: inventory checks, help, swaps, take-back. What must never live here: another stage.
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
pub mod ask;
pub mod end;
pub mod link;
pub mod open;
pub mod pages;
pub mod part;
pub mod photo;
pub mod policy;
pub mod remind;
pub mod reply;
mod rules;
mod store;
pub mod swap;
pub mod take_back;
mod tasks;
pub mod tell;
pub mod tick;
pub mod verify;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_follow_up;
#[cfg(test)]
mod tests;

pub use rules::word::{CheckStatus, Topic};
pub use tasks::tasks;
