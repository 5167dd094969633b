//! Pages: the applicant's, by link and without an account; the programme's list, applications, and settings.

mod application;
pub mod attach;
pub mod committee;
pub mod country;
pub mod follow;
pub(crate) mod history;
pub mod list;
pub mod money;
pub mod question;
pub mod review;
pub mod round;
pub mod show;
pub mod start;
pub mod step;
pub mod weight;
pub(crate) mod words;
