//! The pages of this stage.

pub mod acts;
pub mod list;
pub mod proposal;
pub mod reserved;
mod words;
