//! Where a device should go, with the code of the rule that says so. The first rule that fits decides.
//!
//! | rule | route |
//! |---|---|
//! | `locked`: a lock is on record | repair: the donor must release it; parts where they cannot |
//! | `beyond-repair`: two critical faults, or a case that is only material | parts for computers, recycling for the rest |
//! | `not-worth-it`: one critical fault of a screen, printer or peripheral | recycling |
//! | `broken`: one critical fault | repair |
//! | `fault`: a major fault | repair |
//! | `battery-weak`: less than 40 % of the battery is left | repair |
//! | `works`: nothing of that | reuse |
//!
//! Back to the donor is never suggested: the donor asks for it.

use super::Tally;
use gapless_journey::Category;
use gapless_journey::assessment::{CosmeticGrade, Route};

/// Less than this share of its first capacity, and a battery is exchanged.
const BATTERY_PERCENT_MIN: f64 = 40.0;

/// A route and the rule that suggests it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggested {
    /// Where to.
    pub route: Route,
    /// The rule.
    pub rule: &'static str,
}

/// Suggests a route; `None` while the list of tests is not done and nothing else decides.
pub fn route(
    category: Category,
    tally: Tally,
    looks: CosmeticGrade,
    is_locked: bool,
    battery_percent: Option<f64>,
) -> Option<Suggested> {
    let suggest = |route, rule| Some(Suggested { route, rule });
    if tally.critical >= 2 || looks == CosmeticGrade::C1 {
        let route = if has_parts(category) {
            Route::Parts
        } else {
            Route::Recycle
        };
        return suggest(route, "beyond-repair");
    }
    if is_locked {
        return suggest(Route::Repair, "locked");
    }
    if tally.critical == 1 {
        return if is_cheap(category) {
            suggest(Route::Recycle, "not-worth-it")
        } else {
            suggest(Route::Repair, "broken")
        };
    }
    if !tally.is_complete {
        return None;
    }
    if tally.major_key + tally.major_other > 0 {
        return suggest(Route::Repair, "fault");
    }
    if battery_percent.is_some_and(|left| left < BATTERY_PERCENT_MIN) {
        return suggest(Route::Repair, "battery-weak");
    }
    suggest(Route::Reuse, "works")
}

/// Kinds that are taken apart for their parts.
const fn has_parts(category: Category) -> bool {
    matches!(
        category,
        Category::Desktop
            | Category::Laptop
            | Category::Server
            | Category::ThinClient
            | Category::Phone
            | Category::Tablet
    )
}

/// Kinds of which a repair costs more than another one.
const fn is_cheap(category: Category) -> bool {
    matches!(
        category,
        Category::Monitor | Category::Printer | Category::Peripheral | Category::Other
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const DONE: Tally = Tally {
        is_complete: true,
        critical: 0,
        major_key: 0,
        major_other: 0,
        minor: 0,
    };

    #[test]
    fn the_first_rule_that_fits_decides() {
        use Category::{Laptop, Monitor};
        use CosmeticGrade::{C1, C5};
        let with = |critical, major_other| Tally {
            critical,
            major_other,
            ..DONE
        };
        let open = Tally {
            is_complete: false,
            ..DONE
        };
        let (reuse, repair, parts) = (Route::Reuse, Route::Repair, Route::Parts);
        #[rustfmt::skip]
        let table = [
            (Laptop, DONE, C5, false, None, Some((reuse, "works"))),
            (Laptop, DONE, C5, false, Some(71.0), Some((reuse, "works"))),
            (Laptop, DONE, C5, false, Some(12.0), Some((repair, "battery-weak"))),
            (Laptop, DONE, C5, true, None, Some((repair, "locked"))),
            (Laptop, DONE, C1, true, None, Some((parts, "beyond-repair"))),
            (Laptop, with(0, 1), C5, false, None, Some((repair, "fault"))),
            (Laptop, with(1, 0), C5, false, None, Some((repair, "broken"))),
            (Laptop, with(2, 0), C5, false, None, Some((parts, "beyond-repair"))),
            (Monitor, with(2, 0), C5, false, None, Some((Route::Recycle, "beyond-repair"))),
            (Monitor, with(1, 0), C5, false, None, Some((Route::Recycle, "not-worth-it"))),
            (Monitor, open, C5, false, None, None),
        ];
        for (category, tally, looks, is_locked, battery, expected) in table {
            let found =
                route(category, tally, looks, is_locked, battery).map(|s| (s.route, s.rule));
            assert_eq!(found, expected, "{category} {tally:?} {looks}");
        }
    }
}
