//! What this stage decides: grades and a route from results and faults. Pure, total, and written down here so that a
//! grade can be explained years later (`SCHEME` stands on each grade).
//!
//! | functional grade | when |
//! |---|---|
//! | F1 | a fault is critical: the device does not do its job |
//! | F2 | a key function has a major fault |
//! | F3 | key functions work, another function has a major fault |
//! | F4 | nothing major failed; it waits for its operating system |
//! | F5 | nothing major failed, and it has its system or needs none |
//!
//! | cosmetic grade | when |
//! |---|---|
//! | C1 | a critical fault |
//! | C2 | two or more major faults |
//! | C3 | one major fault |
//! | C4 | three or more minor faults |
//! | C5 | one or two minor faults |
//! | C6 | no fault |
//!
//! F6 and C7 to C9 say where a device comes from (like new, certified, unused): only a person can know that.
//! The grades are those of R2v3 REC; F1 and F2 are read as "as it stands" (R2v3 allows own words with this table).

mod catalogue;
mod route;
pub mod sources;

pub use catalogue::{Catalogue, Test, catalogue};
pub use route::{Suggested, route};

use gapless_journey::Category;
use gapless_journey::assessment::{
    CosmeticGrade, Fault, FunctionalGrade, Outcome, Severity, TestResult,
};

/// What the results of a device add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Every test of the list has a result.
    pub is_complete: bool,
    /// Faults of functions that are critical.
    pub critical: usize,
    /// Key functions with a major fault.
    pub major_key: usize,
    /// Other functions with a major fault.
    pub major_other: usize,
    /// Functions with a minor fault.
    pub minor: usize,
}

impl Tally {
    /// The whole list is done and nothing critical failed: rule 4's passed functional test.
    pub const fn is_passed(self) -> bool {
        self.is_complete && self.critical == 0
    }
}

/// Adds up the results of a category's list; a result of a test that is not on the list counts too.
pub fn tally(lists: &Catalogue, category: Category, results: &[TestResult]) -> Tally {
    let list = lists.list(category);
    let mut tally = Tally {
        is_complete: list
            .iter()
            .all(|name| results.iter().any(|result| result.test == *name)),
        critical: 0,
        major_key: 0,
        major_other: 0,
        minor: 0,
    };
    for result in results
        .iter()
        .filter(|result| result.outcome == Outcome::Fail)
    {
        let is_key = lists.test(&result.test).is_none_or(|test| test.is_key);
        // A fail that says nothing more counts as the worst that its function can mean.
        let severity = result
            .fault
            .as_ref()
            .map_or_else(|| worst(is_key), |fault| fault.severity);
        match (severity, is_key) {
            (Severity::Critical, _) => tally.critical += 1,
            (Severity::Major, true) => tally.major_key += 1,
            (Severity::Major, false) => tally.major_other += 1,
            (Severity::Minor, _) => tally.minor += 1,
        }
    }
    tally
}

/// How bad a fail is that says nothing more.
pub const fn worst(is_key: bool) -> Severity {
    if is_key {
        Severity::Critical
    } else {
        Severity::Major
    }
}

/// True for kinds that are given away with an operating system.
pub const fn needs_system(category: Category) -> bool {
    matches!(
        category,
        Category::Desktop | Category::Laptop | Category::Server
    )
}

/// The functional grade; `None` while the list is not done.
pub fn functional(tally: Tally, category: Category, has_system: bool) -> Option<FunctionalGrade> {
    if !tally.is_complete {
        return None;
    }
    Some(match tally {
        Tally { critical: 1.., .. } => FunctionalGrade::F1,
        Tally { major_key: 1.., .. } => FunctionalGrade::F2,
        Tally {
            major_other: 1.., ..
        } => FunctionalGrade::F3,
        _ if needs_system(category) && !has_system => FunctionalGrade::F4,
        _ => FunctionalGrade::F5,
    })
}

/// The cosmetic grade.
pub fn cosmetic(faults: &[Fault]) -> CosmeticGrade {
    let count = |severity| {
        faults
            .iter()
            .filter(|fault| fault.severity == severity)
            .count()
    };
    match (
        count(Severity::Critical),
        count(Severity::Major),
        count(Severity::Minor),
    ) {
        (1.., _, _) => CosmeticGrade::C1,
        (_, 2.., _) => CosmeticGrade::C2,
        (_, 1, _) => CosmeticGrade::C3,
        (_, _, 3..) => CosmeticGrade::C4,
        (_, _, 1..) => CosmeticGrade::C5,
        _ => CosmeticGrade::C6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn result(test: &str, outcome: Outcome, severity: Option<Severity>) -> TestResult {
        let fault = severity.map(|severity| Fault {
            code: "dead".to_owned(),
            zone: "case".to_owned(),
            severity,
            note: None,
        });
        TestResult {
            test: test.to_owned(),
            outcome,
            fault,
            measured: None,
        }
    }

    fn all(category: Category, failed: &[(&str, Option<Severity>)]) -> Vec<TestResult> {
        let list = catalogue().list(category).iter();
        list.map(|name| match failed.iter().find(|(test, _)| test == name) {
            Some((_, severity)) => result(name, Outcome::Fail, *severity),
            None => result(name, Outcome::Pass, None),
        })
        .collect()
    }

    #[test]
    fn functional_grades_follow_the_table() {
        use Severity::{Critical, Major, Minor};
        let table: [(&str, &[(&str, Option<Severity>)], bool, FunctionalGrade); 8] = [
            ("all works, no system", &[], false, FunctionalGrade::F4),
            ("all works, with its system", &[], true, FunctionalGrade::F5),
            (
                "camera",
                &[("camera", Some(Major))],
                true,
                FunctionalGrade::F3,
            ),
            (
                "camera a little",
                &[("camera", Some(Minor))],
                true,
                FunctionalGrade::F5,
            ),
            (
                "some keys",
                &[("keyboard", Some(Major))],
                false,
                FunctionalGrade::F2,
            ),
            (
                "no power",
                &[("power", Some(Critical))],
                false,
                FunctionalGrade::F1,
            ),
            (
                "a key function, nothing said",
                &[("keyboard", None)],
                false,
                FunctionalGrade::F1,
            ),
            (
                "another function, nothing said",
                &[("wifi", None)],
                false,
                FunctionalGrade::F3,
            ),
        ];
        for (name, failed, has_system, expected) in table {
            let tally = tally(
                catalogue(),
                Category::Laptop,
                &all(Category::Laptop, failed),
            );
            assert_eq!(
                functional(tally, Category::Laptop, has_system),
                Some(expected),
                "{name}"
            );
        }
    }

    #[test]
    fn a_list_that_is_not_done_passes_nothing() {
        let mut results = all(Category::Monitor, &[]);
        results.pop();
        let tally = tally(catalogue(), Category::Monitor, &results);
        assert!(!tally.is_passed());
        assert_eq!(functional(tally, Category::Monitor, false), None);
    }

    #[test]
    fn a_screen_needs_no_system() {
        let tally = tally(catalogue(), Category::Monitor, &all(Category::Monitor, &[]));
        assert_eq!(
            functional(tally, Category::Monitor, false),
            Some(FunctionalGrade::F5)
        );
    }

    #[test]
    fn cosmetic_grades_follow_the_table() {
        use Severity::{Critical, Major, Minor};
        let table: [(&[Severity], CosmeticGrade); 8] = [
            (&[], CosmeticGrade::C6),
            (&[Minor], CosmeticGrade::C5),
            (&[Minor, Minor], CosmeticGrade::C5),
            (&[Minor, Minor, Minor], CosmeticGrade::C4),
            (&[Major], CosmeticGrade::C3),
            (&[Major, Minor, Minor, Minor], CosmeticGrade::C3),
            (&[Major, Major], CosmeticGrade::C2),
            (&[Critical], CosmeticGrade::C1),
        ];
        for (severities, expected) in table {
            let faults: Vec<Fault> = severities
                .iter()
                .filter_map(|s| result("x", Outcome::Fail, Some(*s)).fault)
                .collect();
            assert_eq!(cosmetic(&faults), expected, "{severities:?}");
        }
    }

    proptest! {
        #[test]
        fn every_device_with_a_whole_list_has_both_grades_and_a_route(
            category in 0_usize..11,
            outcomes in proptest::collection::vec((0_usize..3, proptest::option::of(0_usize..3)), 20),
            looks in proptest::collection::vec(0_usize..3, 0..6),
            has_system: bool,
            is_locked: bool,
            battery in proptest::option::of(0.0_f64..120.0),
        ) {
            let category = Category::ALL[category];
            let results: Vec<TestResult> = catalogue().list(category).iter().zip(&outcomes).map(|(name, (outcome, severity))| {
                result(name, Outcome::ALL[*outcome], severity.map(|s| Severity::ALL[s]))
            }).collect();
            let faults: Vec<Fault> = looks.iter().filter_map(|s| result("x", Outcome::Fail, Some(Severity::ALL[*s])).fault).collect();
            let tally = tally(catalogue(), category, &results);
            let functional = functional(tally, category, has_system);
            prop_assert!(functional.is_some());
            let looks = cosmetic(&faults);
            let suggested = route(category, tally, looks, is_locked, battery).unwrap();
            // What is suggested for reuse must be what journey admits: works, no lock, F3 or better.
            if suggested.route == gapless_journey::assessment::Route::Reuse {
                prop_assert!(tally.is_passed() && !is_locked && functional >= Some(FunctionalGrade::F3));
            }
        }

        #[test]
        fn one_more_fault_never_raises_a_grade(looks in proptest::collection::vec(0_usize..3, 0..6), more in 0_usize..3) {
            let mut faults: Vec<Fault> = looks.iter().filter_map(|s| result("x", Outcome::Fail, Some(Severity::ALL[*s])).fault).collect();
            let before = cosmetic(&faults);
            faults.extend(result("x", Outcome::Fail, Some(Severity::ALL[more])).fault);
            prop_assert!(cosmetic(&faults) <= before);
        }
    }
}
