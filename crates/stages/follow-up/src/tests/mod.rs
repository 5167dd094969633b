//! The stage as its people use it, on both engines.

#[path = "../../../../gapless/src/routes/follow_up.rs"]
mod addresses;
mod checks;
mod helps;
mod seed;
