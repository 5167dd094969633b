//! Time in tables: whole milliseconds since 1970, UTC, so that both engines sort and compare them alike.

use jiff::Timestamp;

/// The present moment, to the millisecond.
pub fn now() -> Timestamp {
    from_millis(Timestamp::now().as_millisecond())
}

/// For a table.
pub fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// From a table. A number outside jiff's range (the years −9999 to 9999) reads as 1970.
pub fn from_millis(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
