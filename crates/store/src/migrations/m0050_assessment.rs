//! What was last found of a device.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0050_assessment", STEPS)
}

const STEPS: &[&str] = &["CREATE TABLE assessment (
        device_id TEXT PRIMARY KEY REFERENCES device (id), donation_id UUID NOT NULL, results TEXT NOT NULL,
        faults TEXT NOT NULL, battery_percent DOUBLE PRECISION, scheme TEXT NOT NULL,
        functional_suggested TEXT, cosmetic_suggested TEXT, route_suggested TEXT, route_rule TEXT, why TEXT,
        note TEXT, assessed_by TEXT NOT NULL, assessed_at BIGINT NOT NULL, version BIGINT NOT NULL)"];
