//! Proposals of who gets what, and until when a device is kept.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0180_allocation", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE allocation_run (
        id UUID PRIMARY KEY, status TEXT NOT NULL, seconds_max BIGINT NOT NULL, started_by TEXT NOT NULL,
        started_at BIGINT NOT NULL, objective DOUBLE PRECISION NOT NULL, bound DOUBLE PRECISION NOT NULL,
        seconds DOUBLE PRECISION NOT NULL, is_cancelled BOOLEAN NOT NULL, problem TEXT NOT NULL,
        proposed TEXT NOT NULL, lines TEXT NOT NULL, version BIGINT NOT NULL, ended_at BIGINT,
        closed_by TEXT, closed_at BIGINT)",
    "CREATE INDEX allocation_run_status ON allocation_run (status, id)",
    "CREATE TABLE reservation (
        device_id TEXT PRIMARY KEY, project_id UUID NOT NULL, need_id UUID NOT NULL, run_id UUID NOT NULL,
        until TEXT NOT NULL, reserved_by TEXT NOT NULL, reserved_at BIGINT NOT NULL)",
    "CREATE INDEX reservation_until ON reservation (until, device_id)",
    // Lists of the committee go by when it decided, and a late conflict is looked for by its flag.
    "DROP INDEX application_score",
    "CREATE INDEX application_decided ON application (decided_at)",
    "CREATE INDEX application_flagged ON application (flagged, id)",
];
