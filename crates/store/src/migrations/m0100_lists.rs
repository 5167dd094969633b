//! Indexes of the lists that cross the stages: one for each sort, and for each filter that narrows much.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0100_lists", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE INDEX device_received ON device (received_at, id)",
    "CREATE INDEX device_since ON device (stage_since_at, id)",
    "CREATE INDEX device_donor_received ON device (donor_id, received_at, id)",
    "CREATE INDEX device_donation_received ON device (donation_id, received_at, id)",
    "CREATE INDEX device_status_received ON device (status, received_at, id)",
    "CREATE INDEX donation_refurbisher ON donation (refurbisher_id, id)",
    "CREATE INDEX donation_hub ON donation (hub_id, id)",
    "CREATE INDEX line_office_any ON line (office_id, donation_id)",
    "CREATE INDEX job_status ON job (status, queued_at, id)",
];
