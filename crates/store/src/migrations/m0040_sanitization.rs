//! Records of sanitization, and erasure reports that match no medium yet.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0040_sanitization", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE sanitization (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL, device_id TEXT NOT NULL REFERENCES device (id),
        medium_id UUID NOT NULL, result TEXT NOT NULL, method TEXT NOT NULL, technique TEXT NOT NULL,
        verification TEXT NOT NULL, verified_percent DOUBLE PRECISION, verification_tool TEXT,
        tool TEXT, tool_version TEXT, standard TEXT, standard_revision TEXT, passes INTEGER, passes_asked INTEGER,
        started_at BIGINT, finished_at BIGINT, operator TEXT, second_person TEXT, host TEXT, location TEXT,
        bytes BIGINT, capacity_bytes BIGINT, hidden_areas TEXT, exceptions TEXT NOT NULL, interface TEXT,
        firmware TEXT, health_before TEXT, health_after TEXT, notes TEXT,
        particle_mm DOUBLE PRECISION, machine TEXT, weight_g BIGINT, recycler TEXT, permit TEXT, photo TEXT,
        source TEXT NOT NULL, more TEXT NOT NULL, evidence TEXT NOT NULL,
        recorded_at BIGINT NOT NULL, recorded_by TEXT NOT NULL, recorded_by_id UUID,
        countersigned_at BIGINT, countersigned_by TEXT, accepted_at BIGINT, accepted_by TEXT, accepted_why TEXT)",
    "CREATE INDEX sanitization_donation ON sanitization (donation_id, id)",
    "CREATE INDEX sanitization_device ON sanitization (device_id, id)",
    "CREATE INDEX sanitization_medium ON sanitization (medium_id, id)",
    // A report is one erasure of one uploaded file: what matched was recorded at once, the rest waits here.
    "CREATE TABLE erasure_report (
        id UUID PRIMARY KEY, organisation_id UUID NOT NULL, sha256 TEXT NOT NULL, ordinal INTEGER NOT NULL,
        file_name TEXT NOT NULL, serial_number TEXT, model TEXT, bytes BIGINT, result TEXT NOT NULL,
        record TEXT NOT NULL, status TEXT NOT NULL, question TEXT NOT NULL, device_id TEXT, sanitization_id UUID, why TEXT,
        uploaded_at BIGINT NOT NULL, uploaded_by TEXT NOT NULL, decided_at BIGINT, decided_by TEXT)",
    "CREATE UNIQUE INDEX erasure_report_file ON erasure_report (organisation_id, sha256, ordinal)",
    "CREATE INDEX erasure_report_queue ON erasure_report (organisation_id, status, id)",
    // The work lists of the bench: whose, where, the oldest first.
    "CREATE INDEX device_work ON device (custodian_id, stage, stage_since_at, id)",
];
