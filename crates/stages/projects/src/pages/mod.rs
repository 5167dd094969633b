//! Pages: the applicant's, by link and without an account; the programme's list, applications, and settings.

pub mod attach;
pub mod country;
pub mod follow;
pub mod list;
pub mod question;
pub mod round;
pub mod show;
pub mod start;
pub mod step;
mod words;
