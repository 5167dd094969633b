//! The decisions of this stage that are not the solver's: what devices of a class have in common, and what a project
//! asks for as the problem states it.

pub mod kind;
pub mod tier;
pub mod wanted;
