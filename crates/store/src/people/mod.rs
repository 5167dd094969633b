//! Queries about people: organisations, sites, accounts, sessions, links, keys, mail, and requests done once.
//! What must never live here: who may see what; that is `gapless_web::access`.

pub mod attempts;
pub mod directory;
pub mod keys;
pub mod links;
pub mod mails;
pub mod once;
pub mod sessions;
