//! The decisions of collection, pure: offices, times, who signs which side.
//! What must never live here: a database, a clock, a sentence in any language.

pub mod offices;
pub mod sides;
pub mod times;
