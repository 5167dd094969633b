//! The tables of this stage, and what it reads of others: ready devices, projects and their needs.

pub mod reservation;
pub mod run;
pub mod stock;
pub mod wants;
