//! What a tick at the arrival is worth: phones have wrong clocks, and what was kept without a line comes late and twice.

use super::word::Arrival;

/// A clock may be this much ahead of ours, in milliseconds.
pub const AHEAD_MS: i64 = 10 * 60 * 1000;

/// When something was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The time that counts, in milliseconds.
    pub at: i64,
    /// The phone's clock was wrong: ours counts.
    pub wrong_clock: bool,
}

/// The time of a tick by the phone's clock, where that can be: not before the goods left, not after now.
pub fn seen(by_phone: Option<i64>, dispatched: i64, now: i64) -> Seen {
    match by_phone {
        Some(at) if at >= dispatched && at <= now + AHEAD_MS => Seen {
            at: at.min(now),
            wrong_clock: false,
        },
        Some(_) => Seen {
            at: now,
            wrong_clock: true,
        },
        None => Seen {
            at: now,
            wrong_clock: false,
        },
    }
}

/// True when a tick says something new: later than what is known, and not that what came is missing.
pub fn counts(known: Arrival, known_at: Option<i64>, said: Arrival, at: i64) -> bool {
    if said == Arrival::Open || said == known {
        return false;
    }
    match known {
        // What was missing may still come.
        Arrival::Open | Arrival::Missing => true,
        // What was in somebody's hands is not missing any more: losing it afterwards is another story.
        Arrival::Arrived => said == Arrival::Damaged && known_at.is_none_or(|then| at >= then),
        Arrival::Damaged => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_clock_is_seen() {
        let hour = 3_600_000;
        let cases = [
            (None, 100 * hour, false),
            (Some(50 * hour), 50 * hour, false),
            (Some(9 * hour), 100 * hour, true),
            (Some(200 * hour), 100 * hour, true),
            (Some(100 * hour + AHEAD_MS), 100 * hour, false),
        ];
        for (phone, at, wrong_clock) in cases {
            assert_eq!(
                seen(phone, 10 * hour, 100 * hour),
                Seen { at, wrong_clock },
                "{phone:?}"
            );
        }
    }

    #[test]
    fn late_and_second_ticks_change_nothing() {
        use Arrival::{Arrived, Damaged, Missing, Open};
        let cases = [
            (Open, None, Arrived, 5, true),
            (Open, None, Missing, 5, true),
            (Arrived, Some(5), Arrived, 6, false),
            (Arrived, Some(5), Missing, 9, false),
            (Arrived, Some(5), Damaged, 6, true),
            (Arrived, Some(5), Damaged, 4, false),
            (Missing, Some(5), Arrived, 4, true),
            (Missing, Some(5), Damaged, 9, true),
            (Damaged, Some(5), Arrived, 9, false),
        ];
        for (known, known_at, said, at, is_new) in cases {
            assert_eq!(counts(known, known_at, said, at), is_new, "{known} {said}");
        }
    }
}
