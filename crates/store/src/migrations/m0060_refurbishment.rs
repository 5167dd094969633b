//! Work orders and parts.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0060_refurbishment", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE work_order (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL, device_id TEXT NOT NULL REFERENCES device (id),
        organisation_id UUID NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, note TEXT, system TEXT,
        language TEXT, ordered_at BIGINT NOT NULL, ordered_by TEXT NOT NULL, ended_at BIGINT, ended_by TEXT,
        ended_note TEXT)",
    "CREATE INDEX work_order_device ON work_order (device_id, id)",
    "CREATE INDEX work_order_open ON work_order (organisation_id, status, id)",
    "CREATE TABLE part (
        id UUID PRIMARY KEY, organisation_id UUID NOT NULL, kind TEXT NOT NULL, description TEXT NOT NULL,
        serial_number TEXT, serial_key TEXT, from_device_id TEXT, status TEXT NOT NULL, into_device_id TEXT,
        came_at BIGINT NOT NULL, came_by TEXT NOT NULL, fitted_at BIGINT, fitted_by TEXT)",
    "CREATE INDEX part_stock ON part (organisation_id, status, kind, id)",
    "CREATE INDEX part_from ON part (from_device_id, id)",
    "CREATE INDEX part_into ON part (into_device_id, id)",
];
