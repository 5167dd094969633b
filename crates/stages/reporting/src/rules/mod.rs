//! The decisions of this stage, pure: where an item stands in the books, why it was not reused, what blocks the report,
//! when it can be expected, which certificates can be issued. No database, no clock, no language.

pub mod blocking;
pub mod certify;
pub mod column;
pub mod erasure;
pub mod figures;
pub mod forecast;
pub mod why_not;
