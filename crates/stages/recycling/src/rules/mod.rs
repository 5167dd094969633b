//! What this stage decides. Pure. A day is text of the form `2026-11-22`, which sorts as days do.

pub mod compensation;
pub mod hand_over;
pub mod waste;
pub mod word;
