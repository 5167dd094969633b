//! The pages of this stage.

pub mod acts;
pub mod device;
mod forms;
pub mod list;
pub mod parts;
