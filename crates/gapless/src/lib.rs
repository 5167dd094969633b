//! The `gapless` binary: every address, the command line, jobs and wiring; and the screens that cross the stages, which
//! only read. What must never live here: a rule, a table.
#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a test may stop"))]

pub mod commands;
pub mod demo;
mod devices;
mod evidence;
mod flow;
mod guide;
pub mod jobs;
pub mod openapi;
mod operations;
pub mod router;
mod routes;
mod search;
mod seen;
pub mod server;
pub mod settings;
mod tasks;
