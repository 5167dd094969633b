//! Counts of a large donation or of a full bench without a look at the rows, and two more orders of the list of devices.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0120_counts", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE INDEX device_stage_received ON device (stage, received_at, id)",
    "CREATE INDEX device_category_received ON device (category, received_at, id)",
    "CREATE INDEX device_counts ON device
        (donation_id, status, line_id, media_known, media_open, functional_grade, route, stage_since_at)",
    "CREATE INDEX device_bench ON device
        (stage, custodian_id, donation_id, category, media_known, route, tests_passed, stage_since_at)",
    // `device_work` answers all that it did.
    "DROP INDEX device_custodian_stage",
];
