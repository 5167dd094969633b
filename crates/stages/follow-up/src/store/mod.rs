//! The tables of follow-up and its questions to shared tables. What must never live here: a decision.

pub mod checks;
pub mod helps;
pub mod policies;
pub mod projects;
mod rows;

pub use gapless_store::entities::check_photo;
pub use gapless_store::entities::inventory_check as check;
pub use rows::{check_device, check_tick, help, message, policy};
pub use sea_orm::ConnectionTrait as Connection;
