//! Pages of check-in.

mod bulk;
mod close;
mod discrepancies;
mod forms;
mod labels;
mod list;
mod match_device;
mod reports;
mod scans;
mod session;

pub use bulk::{bulk, bulk_form};
pub use close::{close, close_form};
pub use discrepancies::{decide_form, discrepancies};
pub use forms::{add_donations, differ, open, replace_label, scan, undo, weigh};
pub use labels::{device_labels, session_labels};
pub use list::list;
pub use match_device::{match_form, match_page};
pub use reports::{reports, reports_form};
pub use session::{live, session};
