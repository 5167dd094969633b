//! The pages of this stage.

pub mod acts;
pub mod arrival;
pub mod deliver;
pub mod list;
pub mod paper;
mod plan_form;
pub mod settings;
pub mod show;
mod shown;
pub mod unit;
