//! What holds for the list of addresses as a whole.

mod hub_link;
mod twins;
