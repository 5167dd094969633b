//! How a device looks: what is said now, beside what was recorded. What nobody speaks of stays, or a grade would rise
//! because somebody wrote about something else. Pure.

use crate::assess::FaultInput;
use gapless_journey::assessment::Fault;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A fault that was recorded and is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FaultGone {
    /// Its code.
    pub code: String,
    /// Where; everywhere without a zone.
    pub zone: Option<String>,
}

impl FaultGone {
    fn is(&self, fault: &Fault) -> bool {
        self.code == fault.code && self.zone.as_ref().is_none_or(|zone| *zone == fault.zone)
    }
}

/// What counts now. A fault is known by its code and its zone; what is gone goes first, so that one may move.
pub fn merged(recorded: Vec<Fault>, said: &[FaultInput], gone: &[FaultGone]) -> Vec<Fault> {
    let mut faults = recorded;
    faults.retain(|fault| !gone.iter().any(|one| one.is(fault)));
    for said in said.iter().map(Fault::from) {
        let known = faults
            .iter_mut()
            .find(|known| known.code == said.code && known.zone == said.zone);
        match known {
            Some(known) => {
                known.severity = said.severity;
                known.note = said.note.or(known.note.take());
            }
            None => faults.push(said),
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::assessment::Severity::{self, Major, Minor};

    fn said(code: &str, zone: &str, severity: Severity) -> FaultInput {
        FaultInput {
            code: code.to_owned(),
            zone: zone.to_owned(),
            severity,
            note: None,
        }
    }

    fn gone(code: &str, zone: Option<&str>) -> FaultGone {
        FaultGone {
            code: code.to_owned(),
            zone: zone.map(str::to_owned),
        }
    }

    #[test]
    fn what_is_not_said_stays_and_what_is_gone_is_said() {
        let before = || {
            let mut all: Vec<Fault> = [
                said("scratch", "lid", Major),
                said("scratch", "base", Minor),
            ]
            .iter()
            .map(Fault::from)
            .collect();
            all.extend(Some(Fault {
                note: Some("a corner".to_owned()),
                ..Fault::from(&said("crack", "lid", Major))
            }));
            all
        };
        #[rustfmt::skip]
        let table: [(&str, Vec<FaultInput>, Vec<FaultGone>, &[&str]); 6] = [
            ("nothing", vec![], vec![], &["scratch lid major", "scratch base minor", "crack lid major a corner"]),
            ("another", vec![said("dirty", "lid", Minor)], vec![],
                &["scratch lid major", "scratch base minor", "crack lid major a corner", "dirty lid minor"]),
            ("less bad", vec![said("crack", "lid", Minor)], vec![],
                &["scratch lid major", "scratch base minor", "crack lid minor a corner"]),
            ("gone in one zone", vec![], vec![gone("scratch", Some("lid"))], &["scratch base minor", "crack lid major a corner"]),
            ("gone everywhere", vec![], vec![gone("scratch", None)], &["crack lid major a corner"]),
            ("moved", vec![said("crack", "base", Major)], vec![gone("crack", Some("lid"))],
                &["scratch lid major", "scratch base minor", "crack base major"]),
        ];
        for (name, now, gone, expected) in table {
            let texts: Vec<String> = merged(before(), &now, &gone)
                .iter()
                .map(|fault| {
                    let note = fault.note.iter().map(|note| format!(" {note}"));
                    format!(
                        "{} {} {}{}",
                        fault.code,
                        fault.zone,
                        fault.severity,
                        note.collect::<String>()
                    )
                })
                .collect();
            assert_eq!(texts, expected, "{name}");
        }
    }
}
