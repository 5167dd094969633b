//! Where a device goes once the bench is done with it: the project, the shipment, the consignment to a recycler; and what
//! selected projects ask for.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0170_onward", STEPS)
}

const STEPS: &[&str] = &[
    "ALTER TABLE device ADD COLUMN project_id UUID",
    "ALTER TABLE device ADD COLUMN need_id UUID",
    "ALTER TABLE device ADD COLUMN shipment_id UUID",
    "ALTER TABLE device ADD COLUMN export_checked BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE device ADD COLUMN consignment_id UUID",
    "CREATE INDEX device_project ON device (project_id, status)",
    "CREATE INDEX device_shipment ON device (shipment_id)",
    "CREATE INDEX device_consignment ON device (consignment_id)",
    // A project is an application that was selected, under the same key; its organisation takes the devices into its hands.
    "CREATE TABLE project (
        id UUID PRIMARY KEY, number TEXT NOT NULL, status TEXT NOT NULL, title TEXT NOT NULL,
        organisation_id UUID NOT NULL, country TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL,
        score BIGINT NOT NULL, min_lot BIGINT NOT NULL, may_ship BOOLEAN NOT NULL,
        selected_at BIGINT NOT NULL, closed_at BIGINT)",
    "CREATE UNIQUE INDEX project_number ON project (number)",
    "CREATE INDEX project_status ON project (status, number)",
    "CREATE TABLE need (
        id UUID PRIMARY KEY, project_id UUID NOT NULL, position BIGINT NOT NULL, category TEXT NOT NULL,
        complete_system BOOLEAN NOT NULL, quantity BIGINT NOT NULL, min_cpu_tier BIGINT, min_ram_gb BIGINT,
        min_screen_inch DOUBLE PRECISION, keyboard TEXT NOT NULL, system TEXT NOT NULL, note TEXT NOT NULL)",
    "CREATE INDEX need_project ON need (project_id, position)",
    // The committee: who looks at which application, what they gave, and how it was decided.
    "CREATE TABLE review (
        application_id UUID NOT NULL, reviewer_id UUID NOT NULL, name TEXT NOT NULL, conflict BOOLEAN NOT NULL,
        why TEXT NOT NULL, scores TEXT NOT NULL, mean BIGINT, declared_at BIGINT NOT NULL, scored_at BIGINT,
        PRIMARY KEY (application_id, reviewer_id))",
    "CREATE INDEX review_reviewer ON review (reviewer_id, scored_at)",
    "ALTER TABLE application ADD COLUMN score BIGINT",
    "ALTER TABLE application ADD COLUMN spread BIGINT",
    "ALTER TABLE application ADD COLUMN scorers BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE application ADD COLUMN disputed BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE application ADD COLUMN flagged BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE application ADD COLUMN decided_at BIGINT",
    "CREATE INDEX application_score ON application (status, score, id)",
    "CREATE TABLE criterion_weight (
        id UUID PRIMARY KEY, criterion TEXT NOT NULL, weight BIGINT NOT NULL, begins TEXT NOT NULL,
        added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE TABLE payment (
        id UUID PRIMARY KEY, application_id UUID NOT NULL, kind TEXT NOT NULL, cents BIGINT NOT NULL,
        currency TEXT NOT NULL, payer TEXT NOT NULL, payer_address TEXT NOT NULL, note TEXT NOT NULL,
        before_shipping BOOLEAN NOT NULL, status TEXT NOT NULL, invoice TEXT, due TEXT NOT NULL,
        agreed_at BIGINT NOT NULL, invoiced_at BIGINT, settled_at BIGINT)",
    "CREATE INDEX payment_application ON payment (application_id, id)",
    "CREATE UNIQUE INDEX payment_invoice ON payment (invoice)",
    "CREATE INDEX payment_status ON payment (status, due)",
];
