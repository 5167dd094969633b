//! Certificates with their numbers, issued reports, and papers that are being made.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0070_reporting", STEPS)
}

const STEPS: &[&str] = &[
    // The last number given out of each sequence (kind and year); it only grows.
    "CREATE TABLE certificate_sequence (name TEXT PRIMARY KEY, last BIGINT NOT NULL)",
    "CREATE TABLE certificate (
        id UUID PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        donation_id UUID NOT NULL REFERENCES donation (id), device_id TEXT NOT NULL REFERENCES device (id),
        office_id UUID, language TEXT NOT NULL, snapshot TEXT NOT NULL, file TEXT, issued_at BIGINT NOT NULL,
        issued_by TEXT NOT NULL, issued_by_id UUID, voided_at BIGINT, voided_by TEXT, voided_why TEXT,
        replaced_by TEXT, void_file TEXT)",
    "CREATE INDEX certificate_donation ON certificate (donation_id, number)",
    "CREATE INDEX certificate_device ON certificate (device_id, number)",
    "CREATE TABLE certificate_medium (
        certificate_id UUID NOT NULL REFERENCES certificate (id), medium_id UUID NOT NULL,
        sanitization_id UUID NOT NULL, PRIMARY KEY (certificate_id, medium_id))",
    "CREATE INDEX certificate_medium_medium ON certificate_medium (medium_id)",
    "CREATE TABLE status_report (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), edition INTEGER NOT NULL,
        language TEXT NOT NULL, json TEXT NOT NULL, pdf TEXT, xlsx TEXT, certificate_table TEXT, why TEXT,
        issued_at BIGINT NOT NULL, issued_by TEXT NOT NULL, issued_by_id UUID)",
    "CREATE UNIQUE INDEX status_report_edition ON status_report (donation_id, edition)",
    // Papers that are being made in the background: progress that can be left and found again.
    "CREATE TABLE paper_run (
        id UUID PRIMARY KEY, donation_id UUID NOT NULL REFERENCES donation (id), kind TEXT NOT NULL,
        report_id UUID, total BIGINT NOT NULL, done BIGINT NOT NULL, status TEXT NOT NULL, error TEXT,
        files TEXT NOT NULL, queued_at BIGINT NOT NULL, queued_by TEXT NOT NULL, ended_at BIGINT)",
    "CREATE INDEX paper_run_donation ON paper_run (donation_id, id)",
];
