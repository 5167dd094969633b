//! The tables of recycling and its questions to shared tables. What must never live here: a decision.

pub mod consignments;
pub mod ledger;
mod rows;

pub use gapless_store::entities::consignment;
pub use rows::{compensation, item};
pub use sea_orm::ConnectionTrait as Connection;
