//! Languages: every string that a person sees is a Fluent key, present in each language with the same variables.
//! What must never live here: the strings; they stand in `locales/<language>/<stage>.ftl`.

mod catalog;
mod countries;
mod format;
mod lang;

pub use catalog::{keys, t, t_with, word};
pub use countries::country;
pub use fluent_bundle::FluentValue;
pub use format::{
    bytes, date, date_long, date_time, decimal, month_day, number, percent, time, weight,
};
pub use lang::Lang;

#[cfg(test)]
mod tests;
