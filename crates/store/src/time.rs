//! Time in tables: whole milliseconds since 1970, UTC, so that both engines sort and compare them alike.

use jiff::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering};

/// How far this process lives from the machine's clock, in milliseconds.
static OFFSET_MS: AtomicI64 = AtomicI64::new(0);

/// The present moment, to the millisecond.
pub fn now() -> Timestamp {
    from_millis(Timestamp::now().as_millisecond() + OFFSET_MS.load(Ordering::Relaxed))
}

/// Moves this process in time. For the loader of the example programme alone, which lives through weeks in seconds;
/// a server never calls it.
pub fn travel_to(at: Timestamp) {
    let offset = at.as_millisecond() - Timestamp::now().as_millisecond();
    OFFSET_MS.store(offset, Ordering::Relaxed);
}

/// Comes back to the machine's clock.
pub fn travel_home() {
    OFFSET_MS.store(0, Ordering::Relaxed);
}

/// For a table.
pub fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// From a table. A number outside jiff's range (the years −9999 to 9999) reads as 1970.
pub fn from_millis(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
