//! The conditions that queries carry, so that nobody is shown what is not theirs.

pub mod scope;
