//! When a consignment may go to its recycler.

use super::waste;
use gapless_journey::{Refusal, RefusalKind, words};

words! {
    /// Where a consignment stands.
    ConsignmentStatus {
        /// Things are put on it.
        Open = "open",
        /// Nothing is put on it any more.
        Closed = "closed",
        /// The recycler has it.
        HandedOver = "handed-over",
        /// The recycler has certified it.
        Certified = "certified",
        /// It was begun by mistake.
        Cancelled = "cancelled",
    }
}

/// A recycler's permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    /// Its number.
    pub number: String,
    /// First day.
    pub valid_from: String,
    /// Last day.
    pub valid_to: String,
}

impl Permit {
    /// Refuses a permit without a number (`permit-missing`) or one that ends before it begins (`permit-days-turned`).
    pub fn check(&self) -> Result<(), Refusal> {
        if self.number.trim().is_empty() {
            return Err(Refusal::new("permit-missing").kind(RefusalKind::Invalid));
        }
        if self.valid_to < self.valid_from {
            return Err(Refusal::new("permit-days-turned").kind(RefusalKind::Invalid));
        }
        Ok(())
    }

    /// True on each day from the first to the last.
    pub fn counts_on(&self, day: &str) -> bool {
        *self.valid_from <= *day && *day <= *self.valid_to
    }
}

/// A device, a medium, a part or loose goods on a consignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// The waste code, as written; `None` while nobody chose one.
    pub code: Option<String>,
    /// Weight in grams; `None` while nobody weighed it.
    pub weight_g: Option<u64>,
    /// The recycler gave the code, and it stands on no list that is known here.
    pub vouched: bool,
    /// A scale said so; what its kind weighs is only near it.
    pub is_weighed: bool,
}

/// A consignment on the day it is to leave.
#[derive(Debug, Clone)]
pub struct Leaving<'a> {
    /// Where it stands.
    pub status: ConsignmentStatus,
    /// Where the waste is: two letters of ISO 3166-1.
    pub country: &'a str,
    /// The recycler's permit.
    pub permit: &'a Permit,
    /// Weight with packaging, in grams; `None` while nobody weighed it.
    pub gross_weight_g: Option<u64>,
    /// What is on it.
    pub loads: &'a [Load],
    /// The day.
    pub day: &'a str,
}

/// Refuses what may not leave: `consignment-not-closed`, `consignment-empty`, `permit-not-valid`,
/// `consignment-weight-missing`, `consignment-weight-short`, `waste-code-missing`, and what [`waste::valid`] refuses.
pub fn may_leave(leaving: &Leaving<'_>) -> Result<(), Refusal> {
    if leaving.status != ConsignmentStatus::Closed {
        return Err(Refusal::new("consignment-not-closed"));
    }
    if leaving.loads.is_empty() {
        return Err(Refusal::new("consignment-empty"));
    }
    if !leaving.permit.counts_on(leaving.day) {
        return Err(Refusal::new("permit-not-valid")
            .with("permit", &leaving.permit.number)
            .with("day", leaving.day));
    }
    weighed(leaving)?;
    for load in leaving.loads {
        let code = load
            .code
            .as_deref()
            .ok_or(Refusal::new("waste-code-missing"))?;
        waste::accepted(leaving.country, code, leaving.day, load.vouched)?;
    }
    Ok(())
}

/// Everything has a weight, and what was weighed does not weigh more together than the whole does with its packaging.
fn weighed(leaving: &Leaving<'_>) -> Result<(), Refusal> {
    let missing = || Refusal::new("consignment-weight-missing");
    let gross = leaving
        .gross_weight_g
        .filter(|g| *g > 0)
        .ok_or_else(missing)?;
    let mut net: u64 = 0;
    for load in leaving.loads {
        let weight = load.weight_g.filter(|g| *g > 0).ok_or_else(missing)?;
        if load.is_weighed {
            net = net.saturating_add(weight);
        }
    }
    if net > gross {
        return Err(Refusal::new("consignment-weight-short"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(change: impl FnOnce(&mut Leaving<'_>, &mut Permit, &mut Vec<Load>)) -> &'static str {
        let mut permit = Permit {
            number: "OVAM-1".to_owned(),
            valid_from: "2026-01-01".to_owned(),
            valid_to: "2026-11-22".to_owned(),
        };
        let load = Load {
            code: Some("16 02 14".to_owned()),
            weight_g: Some(4_000),
            vouched: false,
            is_weighed: true,
        };
        let mut loads = vec![load; 2];
        let (kept, none) = (permit.clone(), Vec::new());
        let mut leaving = Leaving {
            status: ConsignmentStatus::Closed,
            country: "BE",
            permit: &kept,
            gross_weight_g: Some(8_000),
            loads: &none,
            day: "2026-11-22",
        };
        change(&mut leaving, &mut permit, &mut loads);
        let leaving = Leaving {
            permit: &permit,
            loads: &loads,
            ..leaving
        };
        may_leave(&leaving).map_or_else(|refusal| refusal.code, |()| "leaves")
    }

    #[test]
    fn what_is_whole_leaves_on_the_last_day_of_the_permit() {
        assert_eq!(said(|_, _, _| {}), "leaves");
        assert_eq!(said(|l, _, _| l.day = "2026-11-23"), "permit-not-valid");
        assert_eq!(said(|l, _, _| l.day = "2025-12-31"), "permit-not-valid");
        assert_eq!(
            said(|_, permit, _| permit.valid_to = "2026-11-21".to_owned()),
            "permit-not-valid"
        );
    }

    #[test]
    fn what_lacks_something_stays() {
        for status in ConsignmentStatus::ALL {
            let expected = if *status == ConsignmentStatus::Closed {
                "leaves"
            } else {
                "consignment-not-closed"
            };
            assert_eq!(said(|l, _, _| l.status = *status), expected, "{status}");
        }
        assert_eq!(said(|_, _, loads| loads.clear()), "consignment-empty");
        let weightless = "consignment-weight-missing";
        assert_eq!(said(|l, _, _| l.gross_weight_g = None), weightless);
        assert_eq!(said(|_, _, loads| loads[1].weight_g = None), weightless);
        assert_eq!(said(|_, _, loads| loads[1].weight_g = Some(0)), weightless);
        assert_eq!(
            said(|l, _, _| l.gross_weight_g = Some(7_999)),
            "consignment-weight-short"
        );
        assert_eq!(
            said(|_, _, loads| loads[1].code = None),
            "waste-code-missing"
        );
        assert_eq!(
            said(|_, _, loads| loads[1].code = Some("20 01 34".to_owned())),
            "waste-code-not-valid"
        );
    }

    #[test]
    fn a_permit_has_a_number_and_its_days_in_order() {
        let permit = |number: &str, from: &str, to: &str| Permit {
            number: number.to_owned(),
            valid_from: from.to_owned(),
            valid_to: to.to_owned(),
        };
        let said = |permit: Permit| permit.check().map_err(|refusal| refusal.code);
        assert_eq!(said(permit("1", "2026-01-01", "2026-01-01")), Ok(()));
        assert_eq!(
            said(permit(" ", "2026-01-01", "2026-01-01")),
            Err("permit-missing")
        );
        assert_eq!(
            said(permit("1", "2026-01-02", "2026-01-01")),
            Err("permit-days-turned")
        );
    }
}
