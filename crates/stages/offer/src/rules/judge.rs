//! The verdict on one claim. Each reason is a code and facts; `needs-info` always names the fact that is missing.

use super::policy::Policy;
use gapless_intake::manifest::Claim;
use gapless_intake::values::Basis;
use gapless_intake::values::category::Kind;
use gapless_intake::values::condition::Condition;
use gapless_intake::values::printing::Printing;
use gapless_journey::{Category, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A code and facts; `reason-<code>` is its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Fixed code, kebab-case.
    pub code: String,
    /// What the sentence names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, String>,
}

impl Reason {
    /// A reason without facts.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            facts: BTreeMap::new(),
        }
    }

    /// The same, naming one more fact.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers give numbers and texts alike"
    )]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }
}

/// What the donor must do; `preparation-<code>` is its sentence.
pub type Preparation = String;

/// A verdict with what led to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Why, the deciding ones first.
    pub reasons: Vec<Reason>,
    /// What the donor must do before handing over; empty for what is not taken.
    pub preparation: Vec<Preparation>,
}

/// Findings of one claim while it is judged.
#[derive(Default)]
struct Findings {
    against: Vec<Reason>,
    missing: Vec<Reason>,
    good: Vec<Reason>,
    told: Vec<Reason>,
}

/// Judges a claim under a policy.
pub fn judge(claim: &Claim, policy: &Policy) -> Judged {
    let mut f = Findings::default();
    conditions(claim, &mut f);
    if let Some(text) = &claim.quantity_unclear {
        f.told
            .push(Reason::new("quantity-unclear").with("text", text));
    }
    category(claim, policy, &mut f);
    if policy.computers.contains(&claim.category) && claim.kind.is_none() {
        processor(claim, policy, &mut f);
        memory(claim, policy, &mut f);
    }
    if claim.category == Category::Monitor {
        screen(claim, policy, &mut f);
    }
    if claim.category == Category::Printer {
        printer(claim, policy, &mut f);
    }
    let verdict = if !f.against.is_empty() {
        Verdict::Rejected
    } else if !f.missing.is_empty() {
        Verdict::NeedsInfo
    } else {
        Verdict::Accepted
    };
    let preparation = preparation(claim.category, verdict, policy);
    // What is missing does not matter any more for what is not taken.
    let missing = if verdict == Verdict::Rejected {
        Vec::new()
    } else {
        f.missing
    };
    let reasons = f
        .against
        .into_iter()
        .chain(missing)
        .chain(f.good)
        .chain(f.told)
        .collect();
    Judged {
        verdict,
        reasons,
        preparation,
    }
}

fn conditions(claim: &Claim, f: &mut Findings) {
    for condition in &claim.conditions {
        match condition {
            Condition::Stolen => f.against.push(Reason::new("stolen")),
            Condition::Lost => f.against.push(Reason::new("lost")),
            Condition::Sold => f.against.push(Reason::new("sold")),
            Condition::Lent => f.missing.push(Reason::new("lent")),
            Condition::Broken => f.told.push(Reason::new("reported-broken")),
            Condition::WrittenOff => f.told.push(Reason::new("written-off")),
            Condition::Incomplete => f.told.push(Reason::new("incomplete")),
        }
    }
}

fn category(claim: &Claim, policy: &Policy, f: &mut Findings) {
    match claim.kind {
        Some(Kind::VirtualMachine) => return f.against.push(Reason::new("virtual-machine")),
        Some(Kind::Software) => return f.against.push(Reason::new("software")),
        Some(Kind::NotIct) => return f.against.push(Reason::new("not-ict")),
        Some(Kind::Surveillance) => return f.against.push(Reason::new("surveillance")),
        Some(Kind::Consumer | Kind::Crt | Kind::DeskPhone) | None => {}
    }
    let name = claim.category.as_str();
    if claim.category_basis.is_none() {
        let nothing = claim.model.is_none()
            && claim.manufacturer.is_none()
            && claim.serial_number.is_none()
            && claim.asset_tag.is_none();
        f.missing.push(Reason::new(if nothing {
            "nothing-stated"
        } else {
            "category-missing"
        }));
        return;
    }
    if let Some(stated) = claim
        .category_stated
        .filter(|s| *s != claim.category && claim.category_basis == Some(Basis::Model))
    {
        f.told.push(
            Reason::new("category-by-model")
                .with("stated", stated)
                .with("category", name),
        );
    }
    if policy.categories.contains(&claim.category) {
        // A computer, a screen, a printer has its own reasons below.
        let has_minimum = policy.computers.contains(&claim.category)
            || matches!(claim.category, Category::Monitor | Category::Printer);
        if !has_minimum {
            f.good
                .push(Reason::new("category-ok").with("category", name));
        }
    } else if claim.category == Category::Other && policy.other_ict_by_word {
        f.missing.push(Reason::new("other-ict"));
    } else {
        f.against
            .push(Reason::new("category-not-taken").with("category", name));
    }
}

fn processor(claim: &Claim, policy: &Policy, f: &mut Findings) {
    let named = |code: &str, family: &str| {
        Reason::new(code)
            .with("cpu", family)
            .with("minimum", &policy.cpu_minimum)
    };
    if let Some(cpu) = claim.cpu.as_ref().filter(|c| c.is_known()) {
        let family = cpu.family.as_str();
        if policy.cpu_families.iter().any(|a| a == family) {
            f.good.push(named("cpu-ok", family));
        } else if policy.cpu_families_below.iter().any(|b| b == family) {
            f.against.push(named("cpu-below", family));
        } else {
            f.missing.push(named("cpu-not-ranked", family));
        }
        return;
    }
    let Some(seen) = claim.seen.as_ref().filter(|s| !s.cpu_families.is_empty()) else {
        let reason = match &claim.cpu {
            Some(cpu) if !cpu.text.is_empty() => Reason::new("cpu-unclear").with("text", &cpu.text),
            _ => Reason::new("cpu-missing"),
        };
        f.missing.push(reason);
        return;
    };
    let model = claim.model.as_deref().unwrap_or_default();
    let by_model = |code: &str| named(code, &seen.cpu_families.join(", ")).with("model", model);
    let all = |list: &[String]| seen.cpu_families.iter().all(|s| list.contains(s));
    if all(&policy.cpu_families) {
        f.good.push(by_model("cpu-ok-by-model"));
    } else if all(&policy.cpu_families_below) {
        f.against.push(by_model("cpu-below-by-model"));
    } else {
        f.missing.push(by_model("cpu-varies"));
    }
}

fn memory(claim: &Claim, policy: &Policy, f: &mut Findings) {
    let least = policy.ram_min_gb - policy.ram_tolerance_gb;
    let reason = |code: &str, gb: f64| {
        Reason::new(code)
            .with("ram", gb)
            .with("minimum", policy.ram_min_gb)
    };
    match (claim.ram_gb, claim.seen.as_ref().and_then(|s| s.ram_min_gb)) {
        (Some(gb), _) if gb + 1e-9 >= least => f.good.push(reason("ram-ok", gb)),
        (Some(gb), _) => f.against.push(reason("ram-below", gb)),
        (None, Some(gb)) if gb + 1e-9 >= least => {
            f.good.push(
                reason("ram-ok-by-model", gb)
                    .with("model", claim.model.as_deref().unwrap_or_default()),
            );
        }
        (None, _) => f
            .missing
            .push(Reason::new("ram-missing").with("minimum", policy.ram_min_gb)),
    }
}

fn screen(claim: &Claim, policy: &Policy, f: &mut Findings) {
    if claim.kind == Some(Kind::Crt) && !policy.crt {
        f.against.push(Reason::new("screen-crt"));
        return;
    }
    let Some(inch) = claim.screen_inch else {
        f.missing
            .push(Reason::new("screen-missing").with("minimum", policy.screen_min_inch));
        return;
    };
    let by_model = claim.screen_basis == Some(Basis::Model);
    let ok = inch + 1e-9 >= policy.screen_min_inch;
    let code = match (ok, by_model) {
        (true, false) => "screen-ok",
        (true, true) => "screen-ok-by-model",
        (false, false) => "screen-below",
        (false, true) => "screen-below-by-model",
    };
    let mut reason = Reason::new(code)
        .with("inch", inch)
        .with("minimum", policy.screen_min_inch);
    if by_model {
        reason = reason.with("model", claim.model.as_deref().unwrap_or_default());
    }
    if ok {
        f.good.push(reason);
    } else {
        f.against.push(reason);
    }
}

fn printer(claim: &Claim, policy: &Policy, f: &mut Findings) {
    let Some(printing) = claim.printing else {
        f.missing.push(Reason::new("printing-missing"));
        return;
    };
    let taken = policy.printing.iter().any(|p| p == printing.as_str());
    let code = match (taken, printing) {
        (true, _) => "printer-ok",
        (false, Printing::Copier) => "printer-copier",
        (false, _) => "printer-not-taken",
    };
    let reason = Reason::new(code).with("printing", printing);
    if taken {
        f.good.push(reason);
    } else {
        f.against.push(reason);
    }
}

/// What the donor must do with a line of this category and verdict before handing over; nothing with what is not taken.
pub fn preparation(category: Category, verdict: Verdict, policy: &Policy) -> Vec<Preparation> {
    if verdict == Verdict::Rejected {
        return Vec::new();
    }
    let mut out: Vec<Preparation> = Vec::new();
    for key in [Policy::EVERY_KIND, category.as_str()] {
        for step in policy.preparation.get(key).into_iter().flatten() {
            if !out.contains(step) {
                out.push(step.clone());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_intake::values::cpu;

    fn policy() -> Policy {
        Policy::embedded("close-the-gap").unwrap()
    }

    fn computer(cpu_text: Option<&str>, ram_gb: Option<f64>) -> Claim {
        Claim {
            category: Category::Laptop,
            category_basis: Some(Basis::Stated),
            model: Some("Unheard 1".to_owned()),
            cpu: cpu_text.map(cpu::parse),
            ram_gb,
            ..Claim::default()
        }
    }

    fn said(claim: &Claim) -> (Verdict, String) {
        let judged = judge(claim, &policy());
        (
            judged.verdict,
            judged
                .reasons
                .first()
                .map(|r| r.code.clone())
                .unwrap_or_default(),
        )
    }

    #[test]
    fn computers_by_processor_and_memory() {
        for (cpu, ram, verdict, first) in [
            (Some("i5-6300U"), Some(8.0), Verdict::Accepted, "cpu-ok"),
            (Some("i5-6300U"), Some(3.5), Verdict::Accepted, "cpu-ok"),
            (Some("i5-6300U"), Some(2.0), Verdict::Rejected, "ram-below"),
            (Some("Celeron N3050"), None, Verdict::Rejected, "cpu-below"),
            (Some("i5-6300U"), None, Verdict::NeedsInfo, "ram-missing"),
            (
                Some("2.4 GHz"),
                Some(8.0),
                Verdict::NeedsInfo,
                "cpu-unclear",
            ),
            (None, Some(8.0), Verdict::NeedsInfo, "cpu-missing"),
            (
                Some("Intel Processor N100"),
                Some(8.0),
                Verdict::NeedsInfo,
                "cpu-not-ranked",
            ),
            (Some("AMD A10-9700"), Some(8.0), Verdict::Accepted, "cpu-ok"),
        ] {
            assert_eq!(
                said(&computer(cpu, ram)),
                (verdict, first.to_owned()),
                "{cpu:?} {ram:?}"
            );
        }
    }

    #[test]
    fn the_model_settles_what_the_row_does_not() {
        let mut claim = Claim {
            manufacturer: Some("Dell".into()),
            model: Some("OptiPlex 7010".into()),
            ..Claim::default()
        };
        claim.settle_by_model();
        assert_eq!(
            said(&claim),
            (Verdict::Accepted, "cpu-ok-by-model".to_owned())
        );
        let mut claim = Claim {
            manufacturer: Some("Acer".into()),
            model: Some("Aspire One D270".into()),
            ..Claim::default()
        };
        claim.settle_by_model();
        assert_eq!(
            said(&claim),
            (Verdict::Rejected, "cpu-below-by-model".to_owned())
        );
    }

    #[test]
    fn a_quantity_that_is_not_understood_is_told_and_changes_no_verdict() {
        let mut claim = computer(Some("i5-6300U"), Some(8.0));
        let before = judge(&claim, &policy());
        claim.quantity_unclear = Some("abc".to_owned());
        let judged = judge(&claim, &policy());
        assert_eq!(judged.verdict, before.verdict);
        let told = judged.reasons.last().unwrap();
        assert_eq!(
            (told.code.as_str(), told.facts["text"].as_str()),
            ("quantity-unclear", "abc")
        );
    }

    #[test]
    fn other_kinds_by_their_own_minimum() {
        let of = |category| Claim {
            category,
            category_basis: Some(Basis::Stated),
            ..Claim::default()
        };
        let monitor = |inch| Claim {
            screen_inch: inch,
            ..of(Category::Monitor)
        };
        let printer = |p| Claim {
            printing: p,
            ..of(Category::Printer)
        };
        for (claim, verdict) in [
            (monitor(Some(18.5)), Verdict::Accepted),
            (monitor(Some(17.0)), Verdict::Rejected),
            (monitor(None), Verdict::NeedsInfo),
            (printer(Some(Printing::Laser)), Verdict::Accepted),
            (printer(Some(Printing::Ink)), Verdict::Rejected),
            (printer(None), Verdict::NeedsInfo),
            (of(Category::Network), Verdict::Accepted),
            (of(Category::Phone), Verdict::Accepted),
            (of(Category::Other), Verdict::NeedsInfo),
            (
                Claim {
                    kind: Some(Kind::VirtualMachine),
                    ..of(Category::Other)
                },
                Verdict::Rejected,
            ),
            (
                Claim {
                    conditions: vec![Condition::Stolen],
                    ..of(Category::Phone)
                },
                Verdict::Rejected,
            ),
            (
                Claim {
                    conditions: vec![Condition::Broken],
                    ..of(Category::Phone)
                },
                Verdict::Accepted,
            ),
            (Claim::default(), Verdict::NeedsInfo),
        ] {
            let judged = judge(&claim, &policy());
            assert_eq!(judged.verdict, verdict, "{claim:?}");
            assert!(!judged.reasons.is_empty());
            assert_eq!(judged.preparation.is_empty(), verdict == Verdict::Rejected);
        }
    }

    proptest::proptest! {
        /// More memory or a larger screen never turns a verdict for the worse.
        #[test]
        fn more_is_never_worse(a in 0.1_f64..64.0, more in 0.0_f64..64.0) {
            let rank = |v| match v { Verdict::Rejected => 0, Verdict::NeedsInfo => 1, Verdict::Accepted => 2 };
            let less = judge(&computer(Some("i5-8250U"), Some(a)), &policy()).verdict;
            let bigger = judge(&computer(Some("i5-8250U"), Some(a + more)), &policy()).verdict;
            proptest::prop_assert!(rank(bigger) >= rank(less));
        }
    }
}
