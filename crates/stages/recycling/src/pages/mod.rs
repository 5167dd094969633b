//! The pages of this stage.

pub mod acts;
pub mod file;
mod forms;
pub mod ledger;
pub mod list;
pub mod show;
