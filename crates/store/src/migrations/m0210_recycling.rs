//! Consignments to recyclers, and the ledger of compensation.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0210_recycling", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE consignment (
        id UUID PRIMARY KEY, number TEXT NOT NULL, status TEXT NOT NULL, from_id UUID NOT NULL, recycler_id UUID NOT NULL,
        country TEXT NOT NULL, permit_number TEXT NOT NULL, permit_from TEXT NOT NULL, permit_to TEXT NOT NULL,
        note TEXT NOT NULL, gross_g BIGINT, opened_by TEXT NOT NULL, opened_at BIGINT NOT NULL, handed_on TEXT NOT NULL,
        handed_at BIGINT, taker TEXT NOT NULL, paper TEXT, certificate TEXT, certificate_key TEXT, certificate_day TEXT NOT NULL,
        certificate_file TEXT, treatment TEXT NOT NULL, certified_g BIGINT, certified_by TEXT NOT NULL, certified_at BIGINT,
        version BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX consignment_number ON consignment (number)",
    "CREATE UNIQUE INDEX consignment_certificate ON consignment (recycler_id, certificate_key)",
    "CREATE INDEX consignment_from ON consignment (from_id, id)",
    "CREATE INDEX consignment_recycler ON consignment (recycler_id, id)",
    "CREATE INDEX consignment_status ON consignment (status, id)",
    "CREATE TABLE consignment_item (
        id UUID PRIMARY KEY, consignment_id UUID NOT NULL, kind TEXT NOT NULL, device_id TEXT, description TEXT NOT NULL,
        code TEXT NOT NULL, vouched BOOLEAN NOT NULL, weight_g BIGINT NOT NULL, basis TEXT NOT NULL, added_by TEXT NOT NULL,
        added_at BIGINT NOT NULL)",
    "CREATE INDEX consignment_item_consignment ON consignment_item (consignment_id, id)",
    "CREATE UNIQUE INDEX consignment_item_device ON consignment_item (consignment_id, device_id)",
    "CREATE TABLE compensation (
        id UUID PRIMARY KEY, kind TEXT NOT NULL, consignment_id UUID, certificate TEXT NOT NULL, certificate_key TEXT NOT NULL,
        issuer TEXT NOT NULL, country TEXT NOT NULL, issued_on TEXT NOT NULL, weight_g BIGINT NOT NULL, file TEXT,
        note TEXT NOT NULL, added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX compensation_certificate ON compensation (certificate_key)",
    "CREATE UNIQUE INDEX compensation_consignment ON compensation (consignment_id)",
];
