//! Check-in sessions and their scans.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0030_receiving", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE check_in_session (
        id UUID PRIMARY KEY, refurbisher_id UUID NOT NULL REFERENCES organisation (id), site_id UUID,
        dock TEXT NOT NULL, opened_at BIGINT NOT NULL, opened_by TEXT NOT NULL, closed_at BIGINT, closed_by TEXT,
        version BIGINT NOT NULL)",
    "CREATE INDEX check_in_session_page ON check_in_session (refurbisher_id, id)",
    "CREATE TABLE check_in_session_donation (
        session_id UUID NOT NULL REFERENCES check_in_session (id),
        donation_id UUID NOT NULL REFERENCES donation (id), PRIMARY KEY (session_id, donation_id))",
    "CREATE INDEX check_in_session_donation_by ON check_in_session_donation (donation_id, session_id)",
    "CREATE TABLE scan (
        id UUID PRIMARY KEY, session_id UUID NOT NULL REFERENCES check_in_session (id), scanned_at BIGINT NOT NULL,
        by_name TEXT NOT NULL, person_id UUID, code TEXT NOT NULL, outcome TEXT NOT NULL, facts TEXT NOT NULL,
        donation_id UUID, line_id UUID, device_id TEXT, unit_id UUID)",
    "CREATE INDEX scan_session ON scan (session_id, id)",
    "CREATE INDEX scan_device ON scan (device_id, id)",
];
