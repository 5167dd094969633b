//! Certificates: the document that is kept as issued, and the paper that is made from it.

pub mod document;
pub mod paper;
pub mod record;
