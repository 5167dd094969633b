//! Shipments: their road, their units and devices, what came and what did not, who took it over.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0190_shipping", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE shipment (
        id UUID PRIMARY KEY, number TEXT NOT NULL, mode TEXT NOT NULL, status TEXT NOT NULL,
        from_id UUID NOT NULL, partner_id UUID NOT NULL, forwarder_id UUID NOT NULL, country TEXT NOT NULL,
        facts TEXT NOT NULL, planned_day TEXT NOT NULL, created_by TEXT NOT NULL, created_at BIGINT NOT NULL,
        dispatched_at BIGINT, arrived_at BIGINT, closed_at BIGINT, version BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX shipment_number ON shipment (number)",
    "CREATE INDEX shipment_status ON shipment (status, id)",
    "CREATE INDEX shipment_partner ON shipment (partner_id, id)",
    "CREATE INDEX shipment_from ON shipment (from_id, id)",
    "CREATE TABLE shipment_leg (
        shipment_id UUID NOT NULL, position BIGINT NOT NULL, mode TEXT NOT NULL, from_place TEXT NOT NULL,
        to_place TEXT NOT NULL, carrier TEXT NOT NULL, departs TEXT NOT NULL, arrives TEXT NOT NULL,
        PRIMARY KEY (shipment_id, position))",
    "CREATE TABLE shipment_step (
        id UUID PRIMARY KEY, shipment_id UUID NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL, note TEXT NOT NULL,
        happened_on TEXT NOT NULL, added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE INDEX shipment_step_shipment ON shipment_step (shipment_id, id)",
    "CREATE TABLE import_paper (
        shipment_id UUID NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, added_by TEXT NOT NULL,
        added_at BIGINT NOT NULL, PRIMARY KEY (shipment_id, kind))",
    "CREATE TABLE shipping_unit (
        number TEXT PRIMARY KEY, shipment_id UUID NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
        length_mm BIGINT NOT NULL, width_mm BIGINT NOT NULL, height_mm BIGINT NOT NULL, weight_g BIGINT,
        seal TEXT NOT NULL, protection TEXT NOT NULL, stackable BOOLEAN NOT NULL, opened_by TEXT NOT NULL,
        opened_at BIGINT NOT NULL, closed_by TEXT, closed_at BIGINT)",
    "CREATE INDEX shipping_unit_shipment ON shipping_unit (shipment_id, number)",
    "CREATE TABLE shipment_device (
        shipment_id UUID NOT NULL, device_id TEXT NOT NULL, unit TEXT NOT NULL, project_id UUID NOT NULL,
        donation_id UUID NOT NULL, donor_id UUID NOT NULL, hazards TEXT NOT NULL, affixed BOOLEAN NOT NULL,
        packed_by TEXT NOT NULL, packed_at BIGINT NOT NULL, record TEXT, arrival TEXT NOT NULL,
        arrival_note TEXT NOT NULL, arrival_photo TEXT, arrival_at BIGINT, delivery_id UUID,
        PRIMARY KEY (shipment_id, device_id))",
    "CREATE INDEX shipment_device_device ON shipment_device (device_id)",
    "CREATE INDEX shipment_device_unit ON shipment_device (unit)",
    "CREATE INDEX shipment_device_project ON shipment_device (project_id, shipment_id)",
    "CREATE INDEX shipment_device_delivery ON shipment_device (delivery_id)",
    "CREATE TABLE arrival_tick (
        tick_key TEXT PRIMARY KEY, shipment_id UUID NOT NULL, device_id TEXT NOT NULL, arrival TEXT NOT NULL,
        note TEXT NOT NULL, observed_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, wrong_clock BOOLEAN NOT NULL,
        counted BOOLEAN NOT NULL, added_by TEXT NOT NULL)",
    "CREATE INDEX arrival_tick_device ON arrival_tick (shipment_id, device_id)",
    "CREATE TABLE delivery (
        id UUID PRIMARY KEY, number TEXT NOT NULL, shipment_id UUID NOT NULL, project_id UUID NOT NULL,
        given_by TEXT NOT NULL, taker_name TEXT NOT NULL, taker_role TEXT NOT NULL, drawn TEXT, photo TEXT,
        trained BIGINT NOT NULL, training TEXT NOT NULL, remark TEXT NOT NULL, handed_at BIGINT NOT NULL, paper TEXT)",
    "CREATE INDEX delivery_shipment ON delivery (shipment_id, id)",
    "CREATE INDEX delivery_project ON delivery (project_id, id)",
    "CREATE TABLE shipping_discrepancy (
        id UUID PRIMARY KEY, shipment_id UUID NOT NULL, device_id TEXT, code TEXT NOT NULL, kind TEXT NOT NULL,
        note TEXT NOT NULL, owner TEXT NOT NULL, raised_at BIGINT NOT NULL, due_at BIGINT NOT NULL, resolution TEXT,
        why TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at BIGINT)",
    "CREATE INDEX shipping_discrepancy_open ON shipping_discrepancy (resolution, due_at)",
    "CREATE INDEX shipping_discrepancy_shipment ON shipping_discrepancy (shipment_id, id)",
    "CREATE TABLE shipping_policy (
        id UUID PRIMARY KEY, begins TEXT NOT NULL, first_lot BIGINT NOT NULL, sea_systems BIGINT NOT NULL,
        test_days BIGINT NOT NULL, added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE TABLE lot_release (
        project_id UUID PRIMARY KEY, why TEXT NOT NULL, released_by TEXT NOT NULL, released_at BIGINT NOT NULL)",
    "CREATE TABLE tester (
        organisation_id UUID PRIMARY KEY, address TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
        added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
];
