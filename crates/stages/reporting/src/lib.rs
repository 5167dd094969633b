//! Stage `reporting`: the donor's live page, certificates, the status report.
//! What must never live here: a change of anything but certificates and reports.
#![cfg_attr(test, expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop"))]

pub mod rules;
