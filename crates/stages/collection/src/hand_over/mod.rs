//! A hand-over: prepared, signed on both sides, printed and proven. Custody moves when the second side signs.

pub mod link;
pub mod paper;
pub mod prepare;
pub mod sign;
pub mod signature;
