//! Stage `sanitization` of the journey: no data leaves (rule 3 of product.md).
//! What must never live here: a way past rule 3; `journey` decides it, this stage only records and shows why.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

pub mod accept;
pub mod add_medium;
pub mod answer_report;
pub mod api;
pub mod countersign;
pub mod destroy;
pub mod fields;
pub mod no_medium;
pub mod pages;
pub mod record;
pub mod rules;
mod store;
mod targets;
mod tasks;
// The tests take the addresses from where they are listed; that list calls this crate by its name.
#[cfg(test)]
extern crate self as gapless_sanitization;
#[cfg(test)]
mod tests;
pub mod upload;

pub use tasks::tasks;
