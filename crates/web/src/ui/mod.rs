//! What pages are made of: functions that return markup. Texts come in as Fluent keys where a parameter is named `key`,
//! and as ready text otherwise. No inline style: the Content-Security-Policy of `frame` would drop it.

mod device_head;
mod field;
mod floor;
mod parts;
mod reply;
mod table;
mod words;

pub use device_head::{DeviceHead, What, device_head, jump_box, media_line, medium_badge, what};
pub use field::{Choice, Field, form, form_upload, hidden, submit};
pub use floor::{Sound, scan_answer, scan_box, signature_pad};
pub use parts::{
    Step, Tone, alert, badge, confirm, empty, facts, figure, figures, filters, flow_ribbon, head,
    progress, section, tabs, timeline,
};
pub use reply::{redirect, said, see_other};
pub use table::{Column, Pager, pages, pick, selection_bar, sort_of, table};
pub use words::{status_badge, word_badge};
