//! Stage `receiving`: check-in at the refurbisher, and what does not agree.
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
mod answer;
pub mod api;
mod bulk;
mod check_in;
mod close;
mod decide;
mod differ;
mod labels;
mod lookup;
mod match_device;
mod open_session;
pub mod outcome;
pub mod pages;
mod reports;
pub mod rules;
mod scan;
mod store;
mod tasks;
mod undo;
mod unit;
mod waits;
mod weigh;

pub use answer::Answer;
pub use bulk::{BulkInput, BulkOutput, BulkRow, bulk};
pub use close::{CloseInput, CloseOutput, close};
pub use decide::{DecideInput, decide};
pub use differ::{DifferInput, differ};
pub use match_device::{MatchInput, match_device};
pub use open_session::{OpenSession, add_donations, open_session};
pub use reports::{CheckInReport, reports};
pub use scan::{ScanInput, ScanOutput, scan};
pub use tasks::tasks;
pub use undo::{UndoInput, undo};
pub use weigh::{WeighInput, weigh};

// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_receiving;
#[cfg(test)]
mod tests;
