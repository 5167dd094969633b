//! Organisations, people, sessions, links, keys, mail, and what was done once.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0001_people", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE organisation (
        id UUID PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, country TEXT, language TEXT,
        created_at BIGINT NOT NULL, disabled_at BIGINT)",
    "CREATE INDEX organisation_name ON organisation (name, id)",
    "CREATE INDEX organisation_kind ON organisation (kind, name, id)",
    "CREATE TABLE site (
        id UUID PRIMARY KEY, organisation_id UUID NOT NULL REFERENCES organisation (id), name TEXT NOT NULL,
        is_hub BOOLEAN NOT NULL, street TEXT, postal_code TEXT, city TEXT, country TEXT,
        created_at BIGINT NOT NULL, disabled_at BIGINT)",
    "CREATE INDEX site_organisation ON site (organisation_id, is_hub, name)",
    "CREATE TABLE person (
        id UUID PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, language TEXT, password_hash TEXT,
        created_at BIGINT NOT NULL, signed_in_at BIGINT, disabled_at BIGINT)",
    "CREATE INDEX person_name ON person (name, id)",
    "CREATE TABLE membership (
        id UUID PRIMARY KEY, organisation_id UUID NOT NULL REFERENCES organisation (id),
        person_id UUID NOT NULL REFERENCES person (id), role TEXT NOT NULL, site_id UUID REFERENCES site (id),
        created_at BIGINT NOT NULL, ended_at BIGINT)",
    "CREATE INDEX membership_organisation ON membership (organisation_id, role)",
    "CREATE INDEX membership_person ON membership (person_id, created_at)",
    "CREATE TABLE session (
        id UUID PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, person_id UUID NOT NULL REFERENCES person (id),
        membership_id UUID REFERENCES membership (id), created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL, revoked_at BIGINT, browser TEXT NOT NULL, address TEXT NOT NULL)",
    "CREATE INDEX session_person ON session (person_id, seen_at)",
    "CREATE TABLE link (
        id UUID PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, purpose TEXT NOT NULL, act TEXT, subject TEXT,
        path TEXT, name TEXT NOT NULL, organisation_id UUID, role TEXT, person_id UUID, issued_by UUID,
        created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, uses_max INTEGER NOT NULL, uses INTEGER NOT NULL,
        revoked_at BIGINT)",
    "CREATE INDEX link_subject ON link (subject, created_at)",
    "CREATE INDEX link_person ON link (person_id, purpose)",
    "CREATE TABLE api_key (
        id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL, organisation_id UUID NOT NULL REFERENCES organisation (id),
        role TEXT NOT NULL, name TEXT NOT NULL, created_by UUID, created_at BIGINT NOT NULL, seen_at BIGINT,
        expires_at BIGINT, revoked_at BIGINT)",
    "CREATE INDEX api_key_organisation ON api_key (organisation_id, created_at)",
    "CREATE TABLE mail (
        id UUID PRIMARY KEY, to_name TEXT NOT NULL, to_address TEXT NOT NULL, language TEXT NOT NULL,
        template TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, created_at BIGINT NOT NULL,
        sent_at BIGINT, failed_at BIGINT, failure TEXT)",
    // Answers that are kept are pages and JSON, so text; PostgreSQL and SQLite share no name for bytes.
    "CREATE TABLE once (
        key TEXT PRIMARY KEY, created_at BIGINT NOT NULL, status INTEGER, content_type TEXT, location TEXT,
        body TEXT)",
    "CREATE INDEX once_created ON once (created_at)",
    "CREATE TABLE attempt (
        key TEXT PRIMARY KEY, failures INTEGER NOT NULL, failed_at BIGINT NOT NULL,
        locked_until_at BIGINT NOT NULL)",
];
