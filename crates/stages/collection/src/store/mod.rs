//! The tables of collection and its questions to shared tables. What must never live here: a decision.

mod hand_overs;
mod lines;
mod lists;
mod rows;
mod units;

pub use hand_overs::{
    add_hand_over, add_pick_up, cancel_hand_over, cancel_pick_up, carrier_role, count_of_donation,
    freeze, frozen, hand_over, hand_overs, links_of, live_pick_up, live_pick_ups, next_of_pick_up,
    open_of_office, pick_up, pick_up_role, pick_ups_of_carrier, save_signature, to_sign,
};
pub use lines::{
    PAGE_ROWS as LINES_PAGE_ROWS, by_code, by_ids, groups, office_page, packed_in, set_office,
    set_office_of_group, to_pack, waiting,
};
pub use lists::{
    Listed, OfficeState, PAGE_ROWS, donation, donations, names, office_states, offices, set_hub,
    set_refurbisher, shown_states, site, sites,
};
pub use rows::{hand_over, pick_up};
pub use sea_orm::ConnectionTrait as Connection;
pub use units::{
    count_of_units, next_number, of_donation, of_office, shown_counts, unit, unit_by_number, units,
};
