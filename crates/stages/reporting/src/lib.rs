//! Stage `reporting`: the donor's live page, certificates, the status report.
//! What must never live here: a change of anything but certificates and reports.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

pub mod api;
pub mod assemble;
pub mod bundle;
pub mod certificate;
pub mod document;
pub mod gather;
pub mod impact;
pub mod issue_certificates;
pub mod issue_report;
mod letters;
pub mod make;
pub mod pages;
pub mod report_paper;
pub mod rules;
pub mod sight;
pub mod store;
pub mod tasks;
pub mod void_certificate;
pub mod words;
