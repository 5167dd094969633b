//! The tables of shipping and its questions to shared tables. What must never live here: a decision.

pub mod arrivals;
mod rows;
pub mod settings;
pub mod shipments;
pub mod units;

pub use gapless_store::entities::delivery;
pub use rows::{discrepancy, import, leg, lot, policy, step, tester, tick, unit};
pub use sea_orm::ConnectionTrait as Connection;
