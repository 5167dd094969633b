//! Tables and queries of this stage.

pub mod donations;
pub mod lines;
pub mod policy;

pub use sea_orm::ConnectionTrait as Connection;
