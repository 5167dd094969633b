//! The tables of this stage.

pub mod part;
pub mod work_order;
