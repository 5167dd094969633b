//! Tables and queries of this stage.

pub mod act;
pub mod before;
pub mod donations;
pub mod lines;
pub mod memory;
pub mod numbers;
pub mod policy;
mod touched;

pub use sea_orm::ConnectionTrait as Connection;
