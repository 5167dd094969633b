//! The pages of this stage.

pub mod device;
mod form;
pub mod list;
pub mod reports;
mod said;
pub mod several;
