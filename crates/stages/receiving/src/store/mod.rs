//! The tables of check-in and its questions to shared tables. What must never live here: a decision.

mod claims;
mod discrepancies;
mod overview;
mod rows;
mod sessions;

pub use claims::{
    Shown, Sought, awaited, awaited_lines, carrying, donation_of_unit, free_ids, known, lines,
    unit, unit_by_number,
};
pub use discrepancies::{
    Listed, Of, PAGE_ROWS, by_ids, counts, list, open_of_device, open_of_lines, open_tasks,
};
pub use overview::{
    Books, checked_in_by, devices, devices_of_session, donation, donations, expected_lines,
    expected_of, sent_by, session_books, shown_books, sites, unit_progress,
};
pub use rows::{scan, session, session_donation};
pub use sea_orm::ConnectionTrait as Connection;
pub use sessions::{
    add_donations, add_scans, bump, close, donations_of, find, last_device, last_scan, open,
    open_unit, page, scan_by_id, scan_of_device, scans, set_outcome,
};
