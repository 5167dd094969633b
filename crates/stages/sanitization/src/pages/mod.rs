//! The pages of this stage.

pub mod acts;
mod certificate;
pub mod device;
mod forms;
pub mod list;
pub mod reports;
pub mod several;
