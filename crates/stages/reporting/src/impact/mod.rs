//! What all of it came to: counted figures, computed ones apart from them, and the same as open data. Nothing here names a
//! person, a donor or a single device: who reads it may be anybody.

pub mod figures;
pub mod footprint;
pub mod iati;
pub mod map;
pub mod table;
#[cfg(test)]
mod tests;
