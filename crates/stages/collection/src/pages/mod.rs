//! Pages of collection.

mod donation;
mod forms;
mod hand_over;
mod lines;
mod list;
mod office;
mod papers;
mod pick_up;
mod unit;

pub use donation::donation;
pub use forms::{
    assign, book, cancel_hand_over, cancel_pick_up, check_seal, choose_hub, close_unit, give_link,
    open_unit, pack, prepare, reopen_unit, seal, sign, unpack,
};
pub use hand_over::{hand_over, pick_up as pick_up_to_sign};
pub use lines::lines;
pub use list::list;
pub use office::office;
pub use papers::{hand_over_paper, label_target, labels, packing_list};
pub use pick_up::pick_up;
pub use unit::unit;
