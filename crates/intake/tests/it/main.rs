//! What people and machines send, read as a whole: one program, so that it is linked once.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a test may stop, and prints its figures"
)]

mod corpus;
mod erasures;
mod exports;
mod formats;
mod fuzzed;
mod hidden;
mod layouts;
mod manifests;
mod odd_lists;
mod reports;
mod reports_inventory;
mod reports_inxi;
mod reports_linux;
mod reports_macos;
mod reports_tools;
mod reports_windows;
mod reports_windows_tools;
mod sets;
mod stream;
