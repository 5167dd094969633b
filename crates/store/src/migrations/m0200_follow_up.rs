//! What becomes of devices in their projects: inventory checks, requests for help.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0200_follow_up", STEPS)
}

const STEPS: &[&str] = &[
    "CREATE TABLE inventory_check (
        id UUID PRIMARY KEY, project_id UUID NOT NULL, season TEXT NOT NULL, status TEXT NOT NULL,
        opened_at BIGINT NOT NULL, opened_by TEXT NOT NULL, answered_at BIGINT, reminders BIGINT NOT NULL,
        users BIGINT, users_how TEXT NOT NULL, story TEXT NOT NULL, story_public BOOLEAN NOT NULL,
        told_by TEXT NOT NULL, donors_named BOOLEAN NOT NULL, asked BIGINT NOT NULL, working BIGINT NOT NULL,
        version BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX inventory_check_season ON inventory_check (project_id, season)",
    "CREATE INDEX inventory_check_status ON inventory_check (status, opened_at)",
    "CREATE TABLE check_device (
        check_id UUID NOT NULL, device_id TEXT NOT NULL, finding TEXT, note TEXT NOT NULL, photo TEXT,
        observed_at BIGINT, told_by TEXT NOT NULL, sampled BOOLEAN NOT NULL, verified TEXT, verified_note TEXT NOT NULL,
        verified_by TEXT NOT NULL, verified_at BIGINT, PRIMARY KEY (check_id, device_id))",
    "CREATE INDEX check_device_device ON check_device (device_id)",
    "CREATE INDEX check_device_sampled ON check_device (sampled, verified_at)",
    "CREATE TABLE check_tick (
        tick_key TEXT PRIMARY KEY, check_id UUID NOT NULL, device_id TEXT NOT NULL, finding TEXT NOT NULL,
        note TEXT NOT NULL, observed_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, wrong_clock BOOLEAN NOT NULL,
        counted BOOLEAN NOT NULL, added_by TEXT NOT NULL, told_by TEXT NOT NULL)",
    "CREATE INDEX check_tick_device ON check_tick (device_id, counted, observed_at)",
    "CREATE INDEX check_tick_check ON check_tick (check_id)",
    "CREATE TABLE check_photo (
        id UUID PRIMARY KEY, check_id UUID NOT NULL, file TEXT NOT NULL, caption TEXT NOT NULL,
        is_public BOOLEAN NOT NULL, added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE INDEX check_photo_check ON check_photo (check_id, id)",
    "CREATE TABLE follow_up_policy (
        id UUID PRIMARY KEY, begins TEXT NOT NULL, months TEXT NOT NULL, remind_days TEXT NOT NULL,
        sample_percent BIGINT NOT NULL, added_by TEXT NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE TABLE help_request (
        id UUID PRIMARY KEY, token_hash TEXT NOT NULL, device_id TEXT NOT NULL, project_id UUID NOT NULL,
        partner_id UUID, topic TEXT NOT NULL, text TEXT NOT NULL, asked_by TEXT NOT NULL, contact TEXT NOT NULL,
        language TEXT NOT NULL, photo TEXT, asked_at BIGINT NOT NULL, answered_at BIGINT, outcome TEXT,
        ended_text TEXT NOT NULL, ended_by TEXT NOT NULL, ended_at BIGINT, swapped_with TEXT)",
    "CREATE UNIQUE INDEX help_request_token ON help_request (token_hash)",
    "CREATE INDEX help_request_open ON help_request (ended_at, asked_at)",
    "CREATE INDEX help_request_partner ON help_request (partner_id, ended_at)",
    "CREATE INDEX help_request_device ON help_request (device_id, asked_at)",
    "CREATE INDEX help_request_project ON help_request (project_id, asked_at)",
    "CREATE TABLE help_message (
        id UUID PRIMARY KEY, help_id UUID NOT NULL, text TEXT NOT NULL, by_name TEXT NOT NULL,
        is_answer BOOLEAN NOT NULL, added_at BIGINT NOT NULL)",
    "CREATE INDEX help_message_help ON help_message (help_id, id)",
];
