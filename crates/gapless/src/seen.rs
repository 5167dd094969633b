//! Whose rows an actor sees in the screens that cross the stages.

use gapless_store::overview::Seen;
use gapless_web::access::{Actor, Scope};

/// The reading side of [`Scope`]. A link opens its own subject alone, and none of these screens is one.
pub fn of(actor: &Actor) -> Seen {
    match actor.scope() {
        Scope::All => Seen::Everything,
        Scope::Donor(donor, site) => Seen::Donor(donor.0, site.map(|site| site.0)),
        Scope::Refurbisher(refurbisher) => Seen::Refurbisher(refurbisher.0),
        Scope::Carrier(_) | Scope::Subject(_) | Scope::Nothing => Seen::Nothing,
    }
}
