//! The tables of this stage and every query of it. What other stages wrote is only read here.

pub mod certificates;
pub mod counts;
pub mod donations;
pub mod entities;
pub mod impact;
pub mod items;
pub mod reports;
pub mod rows;
pub mod runs;

use gapless_store::Failure;

/// Rows of one page of a list.
pub const PAGE_ROWS: usize = 50;
/// Keys of one `IN` list; both engines take far more parameters.
const KEYS: usize = 1_000;

/// A word of a closed list out of a table.
pub(crate) fn word<T>(
    column: &str,
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, Failure> {
    parse(text).ok_or_else(|| Failure::corrupt(column, text))
}
