//! Donations, lines, devices, media, units, events: what every stage reads.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0002_thread", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE file (
        sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BIGINT NOT NULL,
        uploaded_by UUID, uploaded_at BIGINT NOT NULL)",
    "CREATE TABLE job (
        id UUID PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL, status TEXT NOT NULL,
        run_at BIGINT NOT NULL, lease_until_at BIGINT NOT NULL, tries INTEGER NOT NULL, error TEXT,
        queued_at BIGINT NOT NULL, done_at BIGINT)",
    "CREATE INDEX job_due ON job (status, run_at)",
    "CREATE TABLE donation (
        id UUID PRIMARY KEY, number TEXT NOT NULL UNIQUE, donor_id UUID NOT NULL REFERENCES organisation (id),
        title TEXT NOT NULL, status TEXT NOT NULL, policy TEXT,
        contact_id UUID, refurbisher_id UUID, hub_id UUID,
        agreed_by_donor BOOLEAN NOT NULL, agreed_by_programme BOOLEAN NOT NULL,
        created_at BIGINT NOT NULL, offered_at BIGINT, agreed_at BIGINT, picked_up_at BIGINT,
        received_at BIGINT, due_at BIGINT, finished_at BIGINT, version BIGINT NOT NULL)",
    "CREATE INDEX donation_donor ON donation (donor_id, id)",
    "CREATE INDEX donation_status ON donation (status, id)",
    "CREATE TABLE manifest (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), sha256 TEXT NOT NULL,
        file_name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BIGINT NOT NULL, rows_read BIGINT NOT NULL,
        lines BIGINT NOT NULL, skipped BIGINT NOT NULL, reading TEXT NOT NULL, mapping TEXT NOT NULL,
        uploaded_by UUID, uploaded_at BIGINT NOT NULL)",
    "CREATE INDEX manifest_donation ON manifest (donation_id, id)",
    "CREATE INDEX manifest_hash ON manifest (sha256)",
    "CREATE TABLE unit (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL, status TEXT NOT NULL, seal TEXT, weight_g BIGINT, office_id UUID,
        custodian_id UUID NOT NULL, place_id UUID, opened_at BIGINT NOT NULL, version BIGINT NOT NULL)",
    "CREATE INDEX unit_donation ON unit (donation_id, number)",
    "CREATE TABLE line (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id),
        manifest_id UUID REFERENCES manifest (id), sheet TEXT, row_number BIGINT NOT NULL, ordinal BIGINT NOT NULL,
        category TEXT NOT NULL, manufacturer TEXT, model TEXT,
        serial_number TEXT, serial_key TEXT, asset_tag TEXT, asset_key TEXT,
        office TEXT, office_id UUID, cpu TEXT, cpu_text TEXT, ram_gb DOUBLE PRECISION,
        screen_inch DOUBLE PRECISION, storage_gb DOUBLE PRECISION, year INTEGER, condition TEXT,
        weight_g BIGINT NOT NULL, reported_broken BOOLEAN NOT NULL, claim TEXT NOT NULL, verdict TEXT NOT NULL, verdict_claimed TEXT NOT NULL, overridden_why TEXT,
        reasons TEXT NOT NULL, preparation TEXT NOT NULL, duplicate BOOLEAN NOT NULL,
        status TEXT NOT NULL, unit_id UUID, version BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX line_order ON line (donation_id, manifest_id, sheet, row_number, ordinal)",
    "CREATE INDEX line_page ON line (donation_id, id)",
    "CREATE INDEX line_status ON line (donation_id, status, id)",
    "CREATE INDEX line_verdict ON line (donation_id, verdict, id)",
    "CREATE INDEX line_serial ON line (donation_id, serial_key)",
    "CREATE INDEX line_asset ON line (donation_id, asset_key)",
    "CREATE INDEX line_unit ON line (unit_id)",
    "CREATE INDEX line_serial_any ON line (serial_key)",
    "CREATE INDEX line_asset_any ON line (asset_key)",
    "CREATE TABLE device (
        id TEXT PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), line_id UUID,
        donor_id UUID NOT NULL, office_id UUID, category TEXT NOT NULL, manufacturer TEXT, model TEXT,
        serial_number TEXT, serial_key TEXT, asset_tag TEXT, asset_key TEXT, cpu_text TEXT,
        ram_gb DOUBLE PRECISION, screen_inch DOUBLE PRECISION, storage_gb DOUBLE PRECISION, year INTEGER,
        weight_g BIGINT, status TEXT NOT NULL, stage TEXT NOT NULL, stage_since_at BIGINT NOT NULL,
        custodian_id UUID NOT NULL, place_id UUID, unit_id UUID, media_known BOOLEAN NOT NULL,
        media_open BIGINT NOT NULL, tests_passed BOOLEAN, functional_grade TEXT, cosmetic_grade TEXT,
        locks TEXT NOT NULL, route TEXT, open_orders TEXT NOT NULL, received_at BIGINT NOT NULL,
        version BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX device_line ON device (line_id)",
    "CREATE INDEX device_donation ON device (donation_id, id)",
    "CREATE INDEX device_donation_status ON device (donation_id, status, id)",
    "CREATE INDEX device_stage ON device (stage, stage_since_at, id)",
    "CREATE INDEX device_custodian_stage ON device (custodian_id, stage, id)",
    "CREATE INDEX device_custodian ON device (custodian_id, id)",
    "CREATE INDEX device_serial ON device (serial_key)",
    "CREATE INDEX device_asset ON device (asset_key)",
    "CREATE TABLE identifier (
        id UUID PRIMARY KEY, device_id TEXT NOT NULL REFERENCES device (id), kind TEXT NOT NULL,
        value TEXT NOT NULL, value_key TEXT NOT NULL, source TEXT NOT NULL, seen_at BIGINT NOT NULL)",
    "CREATE INDEX identifier_device ON identifier (device_id)",
    "CREATE INDEX identifier_key ON identifier (value_key)",
    "CREATE TABLE medium (
        id UUID PRIMARY KEY, device_id TEXT NOT NULL REFERENCES device (id), donation_id UUID NOT NULL,
        kind TEXT NOT NULL, manufacturer TEXT, model TEXT, serial_number TEXT, serial_key TEXT, bytes BIGINT,
        status TEXT NOT NULL, exception_accepted BOOLEAN NOT NULL, facts TEXT NOT NULL,
        found_at BIGINT NOT NULL, closed_at BIGINT)",
    "CREATE INDEX medium_device ON medium (device_id)",
    "CREATE INDEX medium_status ON medium (status, id)",
    "CREATE INDEX medium_donation ON medium (donation_id, id)",
    "CREATE INDEX medium_serial ON medium (serial_key)",
    "CREATE TABLE discrepancy (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), kind TEXT NOT NULL,
        line_id UUID, device_id TEXT, note TEXT, raised_at BIGINT NOT NULL, due_at BIGINT NOT NULL,
        resolution TEXT, why TEXT, decided_at BIGINT, decided_by TEXT)",
    "CREATE INDEX discrepancy_donation ON discrepancy (donation_id, id)",
    "CREATE INDEX discrepancy_open ON discrepancy (resolution, donation_id)",
    "CREATE TABLE event (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL, line_id UUID, device_id TEXT, medium_id UUID, unit_id UUID,
        stage TEXT, kind TEXT NOT NULL, occurred_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, place_id UUID,
        person_id UUID, organisation_id UUID, author TEXT NOT NULL, custodian_before UUID, custodian_after UUID,
        payload_version INTEGER NOT NULL, payload TEXT NOT NULL, evidence TEXT NOT NULL)",
    "CREATE INDEX event_donation ON event (donation_id, id)",
    "CREATE INDEX event_device ON event (device_id, id)",
    "CREATE INDEX event_line ON event (line_id, id)",
    "CREATE INDEX event_unit ON event (unit_id, id)",
];
