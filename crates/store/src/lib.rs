//! Where everything is kept: SQLite by default, PostgreSQL by URL, one code base.
//! What must never live here: a rule of a stage, HTML, a sentence in any language.
#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a test may stop"))]

pub mod bench;
pub mod connect;
pub mod counter;
pub mod country_rules;
mod cut;
pub mod entities;
mod failure;
pub mod files;
pub mod jobs;
pub mod journal;
mod kept;
pub mod migrations;
pub mod overview;
pub mod people;
pub mod reports;
pub mod testing;
mod time;
mod transaction;

pub use connect::{Engine, Settings, Store};
pub use cut::cut;
pub use failure::{Failure, Fault};
pub use time::{from_millis, millis, now, travel_home, travel_to};
pub use transaction::Tx;
