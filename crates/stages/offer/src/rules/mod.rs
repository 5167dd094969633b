//! What is decided about an offer, pure: policy and claim -> verdict with reasons; lines -> summary; same numbers -> duplicates.
//! What must never live here: a database, a page, a sentence (those are made from the codes).

mod duplicates;
mod english;
mod judge;
mod policy;
mod summary;

pub use duplicates::{
    TAG_LINES_MAX, can_tell_apart, duplicates, serial_key, tag_can_tell_apart, tags,
};
pub(crate) use english::PREPARATIONS;
pub use english::{cpu_words, english, english_preparation};
pub use gapless_journey::weights::{per_pallet, weight_g};
pub use judge::{Judged, Preparation, Reason, judge, preparation};
pub use policy::{Policy, PolicyError};
pub use summary::{Asked, Group, MinimumOffer, Summary, Tally, summarise_groups};
