//! What a tick at the arrival is worth that comes late, or twice.

use super::word::Arrival;

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
