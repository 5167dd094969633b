//! When something was seen, by the clock of a phone: phones have wrong clocks, and what was kept without a line comes late.

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

/// The time of what was seen by the phone's clock, where that can be: not before it was possible at all, not after now.
pub fn seen(by_phone: Option<i64>, not_before: i64, now: i64) -> Seen {
    match by_phone {
        Some(at) if at >= not_before && at <= now + AHEAD_MS => Seen {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_clock_is_seen_and_ours_counts() {
        let hour = 3_600_000;
        let cases = [
            (None, 100 * hour, false),
            (Some(50 * hour), 50 * hour, false),
            (Some(9 * hour), 100 * hour, true),
            (Some(200 * hour), 100 * hour, true),
            (Some(100 * hour + AHEAD_MS), 100 * hour, false),
        ];
        for (phone, at, wrong_clock) in cases {
            let expected = Seen { at, wrong_clock };
            assert_eq!(seen(phone, 10 * hour, 100 * hour), expected, "{phone:?}");
        }
    }
}
