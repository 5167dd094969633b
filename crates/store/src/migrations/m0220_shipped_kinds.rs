//! What kind of device was packed stands with the packing: whoever counts hand-overs need not look up every device.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0220_shipped_kinds", STEPS)
}

const STEPS: &[&str] = &[
    "ALTER TABLE shipment_device ADD COLUMN category TEXT NOT NULL DEFAULT ''",
    "UPDATE shipment_device SET category = (SELECT category FROM device WHERE device.id = shipment_device.device_id)
        WHERE EXISTS (SELECT 1 FROM device WHERE device.id = shipment_device.device_id)",
    "DROP INDEX shipment_device_delivery",
    "CREATE INDEX shipment_device_delivery ON shipment_device (delivery_id, category)",
];
