//! The tables that several stages read. A table that one stage alone reads lies in that stage's `store.rs`.

pub mod api_key;
pub mod assessment;
pub mod attempt;
pub mod device;
pub mod device_report;
pub mod discrepancy;
pub mod donation;
pub mod event;
pub mod evidence;
pub mod file;
pub mod identifier;
pub mod job;
pub mod line;
pub mod link;
pub mod mail;
pub mod manifest;
pub mod medium;
pub mod membership;
pub mod once;
pub mod organisation;
pub mod person;
pub mod sanitization;
pub mod session;
pub mod site;
pub mod unit;
