//! Events of the stage `assessment`: tests, faults, grades, locks, route.

use crate::words;
use serde::{Deserialize, Serialize};

words! {
    /// Functional grade, higher is better (R2v3 REC; data/SOURCES.md).
    FunctionalGrade {
        /// Collectible or specialty, may be broken.
        F1 = "F1",
        /// Verified specialty.
        F2 = "F2",
        /// Key functions work.
        F3 = "F3",
        /// Hardware functional, no software.
        F4 = "F4",
        /// Refurbished: all functions, licensed software.
        F5 = "F5",
        /// Like new.
        F6 = "F6",
    }
}

words! {
    /// Cosmetic grade, higher is better (R2v3 REC; data/SOURCES.md).
    CosmeticGrade {
        /// Damaged, material only.
        C1 = "C1",
        /// Used, poor.
        C2 = "C2",
        /// Used, fair.
        C3 = "C3",
        /// Used, good.
        C4 = "C4",
        /// Used, very good.
        C5 = "C5",
        /// Used, excellent.
        C6 = "C6",
        /// Certified pre-owned.
        C7 = "C7",
        /// Unused.
        C8 = "C8",
        /// New, open box.
        C9 = "C9",
    }
}

words! {
    /// Where a device goes from here.
    Route {
        /// As it is.
        Reuse = "reuse",
        /// After work.
        Repair = "repair",
        /// Taken apart for its parts.
        Parts = "parts",
        /// To the recycler.
        Recycle = "recycle",
        /// Back to the donor.
        Return = "return",
    }
}

words! {
    /// What one test came to.
    Outcome {
        /// Works.
        Pass = "pass",
        /// Does not; the fault says how.
        Fail = "fail",
        /// The device has no such function.
        NotApplicable = "not-applicable",
    }
}

words! {
    /// How bad a fault is.
    Severity {
        /// Seen, does not disturb.
        Minor = "minor",
        /// Disturbs, the device still does its job.
        Major = "major",
        /// The device cannot do its job.
        Critical = "critical",
    }
}

words! {
    /// What keeps a device from a new user.
    Lock {
        /// BIOS or firmware password.
        Bios = "bios",
        /// Enrolled in the donor's device management.
        Mdm = "mdm",
        /// Bound to an account by the maker's activation lock.
        Activation = "activation",
        /// Factory reset protection of a phone or tablet.
        Frp = "frp",
    }
}

/// What was found wrong. Codes, never free text alone (programme.md 1.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Code of the fault.
    pub code: String,
    /// Where on the device.
    pub zone: String,
    /// How bad.
    pub severity: Severity,
    /// Further words.
    pub note: Option<String>,
}

/// One test of a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestResult {
    /// Name of the test.
    pub test: String,
    /// What it came to.
    pub outcome: Outcome,
    /// The fault, for a fail.
    pub fault: Option<Fault>,
    /// A measured value with its unit, e.g. `71 %`.
    pub measured: Option<String>,
}

/// What happens in `assessment`; the subject is a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AssessmentEvent {
    /// Tests were done in one go.
    TestRecorded {
        /// Each with its result; a test that is repeated counts by its last result.
        results: Vec<TestResult>,
        /// The whole list of its category is done and nothing critical failed.
        passed: bool,
    },
    /// A fault outside a test, e.g. of the case.
    FaultFound {
        /// The fault.
        fault: Fault,
    },
    /// Both grades were given.
    Graded {
        /// What works.
        functional: FunctionalGrade,
        /// How it looks.
        cosmetic: CosmeticGrade,
        /// Scheme and version.
        scheme: String,
    },
    /// A lock was found.
    LockFound {
        /// Which.
        lock: Lock,
    },
    /// A lock is gone.
    LockReleased {
        /// Which.
        lock: Lock,
    },
    /// The device goes this way.
    Routed {
        /// Where.
        route: Route,
        /// Why, where it is not what the rules suggest.
        why: Option<String>,
    },
}
