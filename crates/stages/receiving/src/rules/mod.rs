//! The decisions of check-in, pure: what was scanned, which claim it answers, who may decide what.
//! What must never live here: a database, a clock, a sentence in any language.

pub mod decisions;
pub mod matching;
pub mod near;
pub mod scanned;
