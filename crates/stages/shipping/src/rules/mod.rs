//! The decisions of shipping, pure. What must never live here: a database, a clock, a page.

pub mod arrival;
pub mod container;
pub mod facts;
pub mod gate;
pub mod kinds;
pub mod lot;
pub mod word;
