//! Applications for projects with their events and files; what a programme says of its form, of countries, and of when it
//! takes applications.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0160_projects", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE application (
        id UUID PRIMARY KEY, number TEXT, status TEXT NOT NULL, language TEXT NOT NULL,
        email TEXT NOT NULL, organisation TEXT NOT NULL, organisation_key TEXT NOT NULL, title TEXT NOT NULL,
        country TEXT NOT NULL, kind TEXT NOT NULL, computers BIGINT NOT NULL, open_questions BIGINT NOT NULL,
        answers TEXT NOT NULL, needs TEXT NOT NULL,
        created_at BIGINT NOT NULL, saved_at BIGINT NOT NULL, sent_at BIGINT)",
    "CREATE UNIQUE INDEX application_number ON application (number)",
    // Every letter to an applicant holds a link of its own: tokens are kept as hashes and cannot be written again.
    "CREATE TABLE application_link (
        token_hash TEXT PRIMARY KEY, application_id UUID NOT NULL, made_at BIGINT NOT NULL)",
    "CREATE INDEX application_link_application ON application_link (application_id, made_at)",
    // The programme's list by state, and the oldest that waits.
    "CREATE INDEX application_status ON application (status, sent_at, id)",
    "CREATE INDEX application_email ON application (email)",
    "CREATE INDEX application_organisation ON application (organisation_key)",
    "CREATE INDEX application_created ON application (created_at)",
    "CREATE TABLE project_event (
        id UUID PRIMARY KEY, application_id UUID NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
        person_id UUID, organisation_id UUID, author TEXT NOT NULL, at BIGINT NOT NULL)",
    "CREATE INDEX project_event_application ON project_event (application_id, id)",
    "CREATE TABLE application_file (
        id UUID PRIMARY KEY, application_id UUID NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
        media_type TEXT NOT NULL, bytes BIGINT NOT NULL, sha256 TEXT NOT NULL, consent TEXT NOT NULL,
        caption TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE INDEX application_file_application ON application_file (application_id, id)",
    "CREATE TABLE form_question (
        id UUID PRIMARY KEY, question_key TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL,
        required BOOLEAN NOT NULL, choices TEXT NOT NULL, words TEXT NOT NULL,
        added_by TEXT NOT NULL, added_at BIGINT NOT NULL, retired_at BIGINT)",
    "CREATE UNIQUE INDEX form_question_key ON form_question (question_key)",
    "CREATE TABLE country_rule (
        id UUID PRIMARY KEY, country TEXT NOT NULL, begins TEXT NOT NULL, body TEXT NOT NULL,
        added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE INDEX country_rule_country ON country_rule (country, begins)",
    "CREATE TABLE application_round (
        id UUID PRIMARY KEY, name TEXT NOT NULL, opens_at BIGINT NOT NULL, closes_at BIGINT NOT NULL,
        added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
];
