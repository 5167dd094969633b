//! What a donor's people said of their columns, and how things stood before the last correction of a list.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0140_offer_memory", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE offer_memory (
        id UUID PRIMARY KEY, donor_id UUID NOT NULL, header_key TEXT NOT NULL, header TEXT NOT NULL,
        field TEXT NOT NULL, said_by TEXT NOT NULL, said_at BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX offer_memory_header ON offer_memory (donor_id, header_key)",
    // One a donation: the last correction, which can be undone.
    "CREATE TABLE offer_act (
        donation_id UUID PRIMARY KEY, id UUID NOT NULL, kind TEXT NOT NULL, lines BIGINT NOT NULL,
        body TEXT NOT NULL, person_id UUID, made_by TEXT NOT NULL, made_at BIGINT NOT NULL)",
    "CREATE TABLE offer_before (
        donation_id UUID NOT NULL, line_id UUID NOT NULL, event_id UUID NOT NULL, version BIGINT NOT NULL,
        claim TEXT NOT NULL, verdict TEXT NOT NULL, overridden_why TEXT, office_id UUID,
        reasons TEXT NOT NULL, preparation TEXT NOT NULL, duplicate BOOLEAN NOT NULL,
        PRIMARY KEY (donation_id, line_id))",
];
