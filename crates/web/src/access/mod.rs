//! The one place that says who may do what, and whose data they may see. Routes name an [`Act`]; the guard asks
//! [`allows`]; an action asks it again ([`Actor::permit`]), and then whether the data is the actor's own ([`Scope`], or
//! [`Actor::looks_after`] for organisations and their people).

mod act;
mod actor;
mod store;
mod table;

pub use act::Act;
pub use actor::{Actor, LinkPermit, Via};
pub use store::scope::{
    Scope, can_see_device, can_see_donation, device, donation, forbidden, not_found,
};
pub use table::{allows, holders, may_give};
