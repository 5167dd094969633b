//! Stage `offer` of the journey: the donor claims, the policy judges, both sides agree the list.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

mod access;
mod agree;
mod answer;
pub mod api;
mod begin;
mod correct;
mod decide;
mod input;
mod judging;
mod line_amend;
mod map_columns;
pub mod pages;
mod policies;
mod remember;
pub mod rules;
pub mod store;
mod tasks;
mod tell_apart;
// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_offer;
#[cfg(test)]
mod tests;
mod twice;
mod undo;
mod upload;

pub use agree::{agree, refuse, send};
pub use answer::{AnswerInput, answer};
pub use begin::{BeginInput, begin};
pub use correct::{CorrectInput, CorrectLineInput, correct, correct_line};
pub use decide::{DecideInput, decide};
pub use input::{Changes, Choose};
pub use line_amend::{AddLateInput, WithdrawInput, add_late, withdraw};
pub use map_columns::{MapInput, map_columns};
pub use policies::{PolicyInput, change_policy, copy_policy, put_in_force};
pub use remember::{ForgetInput, forget};
pub use tasks::tasks;
pub use tell_apart::{TellApartInput, Word, tell_apart};
pub use undo::undo;
pub use upload::{UploadInput, Uploaded, upload};
