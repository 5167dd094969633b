//! Tables of the stage: applications, their events and files, the programme's questions, countries and rounds.

pub mod application;
pub mod country;
pub mod event;
pub mod file;
pub mod link;
pub mod payment;
pub mod project;
pub mod question;
pub mod review;
pub mod round;
pub mod weight;
