//! Acceptance policies: dated data, never code.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0010_offer", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE policy (
        id UUID PRIMARY KEY, name TEXT NOT NULL, valid_from TEXT, body TEXT NOT NULL,
        made_by TEXT NOT NULL, made_at BIGINT NOT NULL, in_force_at BIGINT)",
    "CREATE UNIQUE INDEX policy_day ON policy (valid_from)",
    // Every column of an offer's summary: 50,000 lines are added up without reading their rows.
    "CREATE INDEX line_figures ON line (donation_id, category, verdict, reported_broken, duplicate, weight_g)",
    "CREATE INDEX line_office_named ON line (donation_id, office, id)",
];
