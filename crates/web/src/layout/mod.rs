//! The two frames of pages: [`page`] for staff and donors (Tabler and our style over it), [`plain`] for everybody who comes
//! without an account (our small stylesheet alone).

mod help;
mod mark;
mod menu;
mod page;
mod plain;

pub use help::{FOR_ALL, guide_page};
pub use mark::mark;
pub use menu::{Entry, MENU, menu};
pub use page::{Page, page};
pub use plain::plain;
