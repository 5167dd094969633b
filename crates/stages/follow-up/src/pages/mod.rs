//! The pages of this stage.

pub mod acts;
pub mod ask;
pub mod check;
pub mod help;
pub mod list;
pub mod photo;
pub mod project;
mod sample;
pub mod settings;
mod shown;
