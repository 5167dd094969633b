//! Organisations, their sites and people: see, enter, invite, change; API keys and given-out links. Everybody sees their own organisation, the
//! programme sees all. Each action is one function that the page, the API and the command line call.

pub mod api;
mod change;
mod invite;
pub mod keys;
pub mod links;
mod organisations;
pub mod pages;
mod rules;

pub use change::{Changed, disable, enable, end_role};
pub use invite::{Invitation, invite, invite_again};
pub use organisations::{NewOrganisation, NewSite, add_organisation, add_site};

#[cfg(test)]
mod tests;
