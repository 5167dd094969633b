//! The papers of the programme: each a plain struct, a template of the same name, one function.
//!
//! Dates, times and names of things come in as the reader is to see them; counts and weights come in
//! as numbers and are written in the reader's language here.

pub mod certificate;
pub mod certificate_table;
pub mod device_label;
pub mod form;
pub mod hand_over;
pub mod invoice;
pub mod item_record;
pub mod minutes;
pub mod packing_list;
pub mod record;
pub mod status_report;
pub mod status_sheet;
pub mod unit_label;
