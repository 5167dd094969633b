//! When the report can be expected, from the pace so far.
//!
//! The rule: the pace is the devices that left the bench during the last fourteen days, or since the first check-in where
//! that is later, a day. What is left (on the bench, and still to come) divided by the pace, rounded up to whole days, is
//! added to now. There is no forecast before the first check-in, and none while nothing moves: a guess is no figure (rule 7).

use serde::{Deserialize, Serialize};

/// Days that the pace is taken from.
pub const PACE_DAYS: i64 = 14;
/// Milliseconds of a day.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Further ahead nobody believes it.
const AHEAD_DAYS_MAX: i64 = 730;

/// What the forecast is made of; shown with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Now, in milliseconds.
    pub now_ms: i64,
    /// The first check-in.
    pub received_at: Option<i64>,
    /// When the report falls due.
    pub due_at: Option<i64>,
    /// Devices that left the bench during the last [`PACE_DAYS`] days.
    pub done_lately: u64,
    /// Devices on the bench and lines still to come.
    pub left: u64,
}

/// What can be said about when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Forecast {
    /// Nothing came yet.
    NotBegun,
    /// Nothing is left to do.
    Done,
    /// Nothing left the bench lately, so there is no pace.
    Still,
    /// At this pace.
    At {
        /// When, in milliseconds.
        at_ms: i64,
        /// Days from now.
        days: i64,
        /// True when that is after the due date.
        late: bool,
    },
}

/// The forecast from the pace.
pub fn forecast(pace: &Pace) -> Forecast {
    let Some(received_at) = pace.received_at else {
        return Forecast::NotBegun;
    };
    if pace.left == 0 {
        return Forecast::Done;
    }
    if pace.done_lately == 0 {
        return Forecast::Still;
    }
    // A first day counts as a whole one: an hour's work says little about a day's.
    let elapsed_ms = (pace.now_ms - received_at).clamp(DAY_MS, PACE_DAYS * DAY_MS);
    let (left, done) = (i128::from(pace.left), i128::from(pace.done_lately));
    let takes_ms = left * i128::from(elapsed_ms) / done;
    let day = i128::from(DAY_MS);
    let days = i64::try_from((takes_ms + day - 1) / day).unwrap_or(AHEAD_DAYS_MAX);
    let days = days.clamp(1, AHEAD_DAYS_MAX);
    let at_ms = pace.now_ms + days * DAY_MS;
    Forecast::At {
        at_ms,
        days,
        late: pace.due_at.is_some_and(|due| at_ms > due),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_000 * DAY_MS;

    fn pace(received_days_ago: i64, done_lately: u64, left: u64) -> Pace {
        Pace {
            now_ms: NOW,
            received_at: Some(NOW - received_days_ago * DAY_MS),
            due_at: Some(NOW + 10 * DAY_MS),
            done_lately,
            left,
        }
    }

    #[test]
    fn what_is_left_takes_as_long_as_the_pace_says() {
        let at = |days, late| Forecast::At {
            at_ms: NOW + days * DAY_MS,
            days,
            late,
        };
        for (received, done, left, expected) in [
            (14, 140, 50, at(5, false)),
            // Older than the window: the window counts, not the whole time.
            (100, 140, 100, at(10, false)),
            (100, 140, 101, at(11, true)),
            // Four days: 40 a four days are ten a day.
            (4, 40, 61, at(7, false)),
            // The first hours count as a day.
            (0, 30, 31, at(2, false)),
            (14, 1, 1_000_000, at(730, true)),
        ] {
            assert_eq!(
                forecast(&pace(received, done, left)),
                expected,
                "{received} {done} {left}"
            );
        }
    }

    #[test]
    fn without_a_pace_there_is_no_date() {
        assert_eq!(forecast(&pace(3, 0, 5)), Forecast::Still);
        assert_eq!(forecast(&pace(3, 0, 0)), Forecast::Done);
        assert_eq!(
            forecast(&Pace {
                received_at: None,
                ..pace(3, 4, 5)
            }),
            Forecast::NotBegun
        );
    }
}
