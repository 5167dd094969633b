//! Stage `collection`: offices pack, the hub gathers, one pick-up, signed hand-overs.
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
mod close_unit;
mod hand_over;
mod offices;
mod open_unit;
pub mod overview;
mod pack;
pub mod pages;
mod papers;
mod pick_up;
pub mod rules;
mod store;
mod tasks;

pub use access::own_hand_over;
pub use close_unit::{CloseUnit, check_seal, close_unit, reopen_unit, set_seal};
pub use hand_over::{
    link::{GivenLink, LinkInput, give},
    prepare::{PrepareInput, cancel as cancel_hand_over, prepare, units_of},
    sign::{SignInput, SignOutput, sign},
};
pub use offices::{AssignInput, Wording, assign, choose_hub};
pub use open_unit::{OpenUnit, OpenedUnit, open_unit};
pub use pack::{PackInput, PackOutput, pack, unpack};
pub use pick_up::{BookInput, book, cancel as cancel_pick_up};
pub use tasks::tasks;

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_collection;
#[cfg(test)]
mod tests;
