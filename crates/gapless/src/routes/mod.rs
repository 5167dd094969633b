//! One file a stage: together they and `router.rs` list every address.

pub mod allocation;
pub mod assessment;
pub mod collection;
pub mod follow_up;
pub mod offer;
pub mod projects;
pub mod receiving;
pub mod recycling;
pub mod refurbishment;
pub mod reporting;
pub mod sanitization;
pub mod shipping;

#[cfg(test)]
mod tests;
