//! Organisations, their sites and people: see, enter, invite, change, close; API keys and given-out links. Everybody sees
//! their own organisation, the programme sees all. Each action is one function that the page, the API and the command line
//! call.

pub mod api;
mod change;
mod cursor;
mod invite;
pub mod keys;
pub mod links;
mod organisations;
pub mod pages;
mod rules;
mod store;

pub use change::{Changed, RoleEdit, change_role, disable, enable, end_role};
pub use invite::{Invitation, invite, invite_again};
pub use organisations::{
    NewOrganisation, NewSite, OrganisationEdit, SiteEdit, add_organisation, add_site,
    change_organisation, change_site, close_organisation, reopen_organisation,
};

#[cfg(test)]
mod tests;
