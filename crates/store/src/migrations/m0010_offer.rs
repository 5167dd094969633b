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
];
