//! What is decided without a database.

pub mod sample;
pub mod season;
pub mod seen;
pub mod word;
