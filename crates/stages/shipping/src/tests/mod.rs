//! The stage as its people use it, on both engines.

#[path = "../../../../gapless/src/routes/shipping.rs"]
mod addresses;
mod arrival;
mod road;
mod seed;
