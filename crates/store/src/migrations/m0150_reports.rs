//! Hardware reports of devices: which file, and what was read of it.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0150_reports", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE device_report (
        id UUID PRIMARY KEY, device_id TEXT NOT NULL REFERENCES device (id), sha256 TEXT NOT NULL,
        file_name TEXT NOT NULL, format TEXT NOT NULL, said TEXT NOT NULL, is_insisted BOOLEAN NOT NULL,
        read_at BIGINT NOT NULL, read_by TEXT NOT NULL)",
    "CREATE UNIQUE INDEX device_report_file ON device_report (device_id, sha256)",
];
