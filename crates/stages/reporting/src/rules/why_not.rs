//! Why an item was not reused: facts on record, each of which a donor can ask about. Never a guess.

use super::column::Column;
use gapless_journey::{
    assessment::{Fault, FunctionalGrade, Lock, Outcome, Route, Severity, TestResult},
    receiving::Resolution,
    sanitization::MediumStatus,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Reasons shown for one item; a device with more faults than this is not reused for the first of them already.
const REASONS_MAX: usize = 12;

/// One reason, in fixed words; texts are made from it at the edge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// A fault that a test or a look found.
    Fault {
        /// Its code.
        code: String,
        /// Where.
        zone: String,
        /// How bad.
        #[schema(value_type = String)]
        severity: Severity,
        /// Further words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// It is locked.
    Lock {
        /// By what.
        #[schema(value_type = String)]
        lock: Lock,
    },
    /// A medium could not be erased, or was destroyed.
    Medium {
        /// Which of the two.
        #[schema(value_type = String)]
        status: MediumStatus,
    },
    /// It does not work well enough.
    Grade {
        /// Its functional grade.
        #[schema(value_type = String)]
        grade: FunctionalGrade,
    },
    /// It was routed away and nothing else is on record.
    Route {
        /// Where to.
        #[schema(value_type = String)]
        route: Route,
    },
    /// A discrepancy was decided so.
    Decision {
        /// How.
        #[schema(value_type = String)]
        resolution: Resolution,
    },
    /// What the acceptance policy says against it.
    Policy(Stated),
    /// What a person wrote.
    Words {
        /// As written.
        text: String,
    },
}

/// A reason of a verdict: its code, and what its sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Stated {
    /// Fixed code, kebab-case.
    pub code: String,
    /// What the sentence names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, String>,
}

/// What is on record about one item.
#[derive(Debug, Clone, Default)]
pub struct Known<'a> {
    /// Where it goes.
    pub route: Option<Route>,
    /// What keeps it from a new user.
    pub locks: &'a [Lock],
    /// What works.
    pub functional: Option<FunctionalGrade>,
    /// Last result of each test.
    pub tests: &'a [TestResult],
    /// Faults outside tests.
    pub faults: &'a [Fault],
    /// Its media.
    pub media: &'a [MediumStatus],
    /// What was decided on its discrepancy.
    pub decided: Option<Resolution>,
    /// What the policy says of its line, what speaks against it first.
    pub policy: &'a [Stated],
    /// What people wrote: why it was withdrawn, routed, decided.
    pub words: &'a [String],
}

/// The reasons of an item that gets no second life as a whole, or is not to; empty for all others.
pub fn reasons(column: Column, known: &Known<'_>) -> Vec<Reason> {
    let away = matches!(
        known.route,
        Some(Route::Parts | Route::Recycle | Route::Return)
    );
    let mut found = Vec::new();
    match column {
        Column::Refused => found.extend(against(known.policy)),
        Column::Withdrawn | Column::Missing => found.extend(decision(known)),
        Column::Parts | Column::Recycled | Column::Returned => on_record(known, &mut found),
        Column::InProcess if away => on_record(known, &mut found),
        _ => return Vec::new(),
    }
    found.extend(
        known
            .words
            .iter()
            .filter(|text| !text.trim().is_empty())
            .map(|text| Reason::Words {
                text: text.trim().to_owned(),
            }),
    );
    if found.is_empty()
        && let Some(route) = known.route
    {
        found.push(Reason::Route { route });
    }
    found.truncate(REASONS_MAX);
    found
}

fn on_record(known: &Known<'_>, found: &mut Vec<Reason>) {
    found.extend(decision(known));
    found.extend(known.locks.iter().map(|lock| Reason::Lock { lock: *lock }));
    let failed = known
        .tests
        .iter()
        .filter(|test| test.outcome == Outcome::Fail);
    let mut faults: Vec<&Fault> = failed
        .filter_map(|test| test.fault.as_ref())
        .chain(known.faults)
        .collect();
    // A scratch does not send a device away; what is minor stands in the grades.
    faults.retain(|fault| fault.severity != Severity::Minor);
    faults.sort_by_key(|fault| std::cmp::Reverse(fault.severity));
    faults.dedup_by(|a, b| a.code == b.code && a.zone == b.zone);
    found.extend(faults.into_iter().map(|fault| Reason::Fault {
        code: fault.code.clone(),
        zone: fault.zone.clone(),
        severity: fault.severity,
        note: fault.note.clone(),
    }));
    for status in [MediumStatus::Failed, MediumStatus::Destroyed] {
        if known.media.contains(&status) {
            found.push(Reason::Medium { status });
        }
    }
    if let Some(grade) = known
        .functional
        .filter(|grade| *grade < FunctionalGrade::F3)
    {
        found.push(Reason::Grade { grade });
    }
}

/// A line is refused for what speaks against it; what is in order stands behind that.
fn against(policy: &[Stated]) -> impl Iterator<Item = Reason> {
    let speaks_for = |stated: &&Stated| stated.code.split('-').any(|part| part == "ok");
    policy
        .iter()
        .filter(move |stated| !speaks_for(stated))
        .cloned()
        .map(Reason::Policy)
}

fn decision(known: &Known<'_>) -> Option<Reason> {
    // What was taken as it is was not sent away by that decision.
    let decided = known
        .decided
        .filter(|decided| *decided != Resolution::Taken);
    decided.map(|resolution| Reason::Decision { resolution })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(code: &str, severity: Severity) -> Fault {
        Fault {
            code: code.to_owned(),
            zone: "screen".to_owned(),
            severity,
            note: None,
        }
    }

    fn failed(code: &str, severity: Severity) -> TestResult {
        let fault = Some(fault(code, severity));
        TestResult {
            test: "screen".to_owned(),
            outcome: Outcome::Fail,
            fault,
            measured: None,
        }
    }

    fn words_of(reasons: &[Reason]) -> Vec<String> {
        let word = |reason: &Reason| match reason {
            Reason::Fault { code, .. } | Reason::Policy(Stated { code, .. }) => code.clone(),
            Reason::Lock { lock } => lock.to_string(),
            Reason::Medium { status } => status.to_string(),
            Reason::Grade { grade } => grade.to_string(),
            Reason::Route { route } => route.to_string(),
            Reason::Decision { resolution } => resolution.to_string(),
            Reason::Words { text } => text.clone(),
        };
        reasons.iter().map(word).collect()
    }

    #[test]
    fn a_recycled_device_names_what_is_on_record_the_worst_first() {
        let tests = [
            failed("dead-pixels", Severity::Major),
            failed("no-power", Severity::Critical),
        ];
        let faults = [fault("scratch", Severity::Minor)];
        let known = Known {
            route: Some(Route::Recycle),
            locks: &[Lock::Bios],
            functional: Some(FunctionalGrade::F1),
            tests: &tests,
            faults: &faults,
            media: &[MediumStatus::Destroyed],
            words: &["board is burnt".to_owned()],
            ..Known::default()
        };
        let expected = [
            "bios",
            "no-power",
            "dead-pixels",
            "destroyed",
            "F1",
            "board is burnt",
        ];
        assert_eq!(words_of(&reasons(Column::Recycled, &known)), expected);
        assert_eq!(
            words_of(&reasons(Column::InProcess, &known)),
            expected,
            "on its way out"
        );
        assert!(
            reasons(Column::Ready, &known).is_empty(),
            "what is reused needs no reason"
        );
    }

    #[test]
    fn where_nothing_else_is_known_the_route_is_the_reason() {
        let known = Known {
            route: Some(Route::Parts),
            ..Known::default()
        };
        assert_eq!(words_of(&reasons(Column::Parts, &known)), ["parts"]);
        assert!(reasons(Column::Recycled, &Known::default()).is_empty());
    }

    #[test]
    fn a_line_that_did_not_come_says_what_was_decided() {
        let known = Known {
            decided: Some(Resolution::Lost),
            ..Known::default()
        };
        assert_eq!(words_of(&reasons(Column::Missing, &known)), ["lost"]);
        let stated = |code: &str| Stated {
            code: code.to_owned(),
            facts: BTreeMap::new(),
        };
        let policy = [stated("cpu-below"), stated("ram-ok")];
        let known = Known {
            policy: &policy,
            ..Known::default()
        };
        assert_eq!(words_of(&reasons(Column::Refused, &known)), ["cpu-below"]);
    }
}
