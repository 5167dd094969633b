//! Which file is evidence for which device: written with the events that name it, so that who may open a file is a seek.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0110_evidence", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE evidence (
        donation_id UUID NOT NULL,
        device_id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (donation_id, device_id, sha256)
    )",
    "CREATE INDEX evidence_file ON evidence (sha256, donation_id)",
];
