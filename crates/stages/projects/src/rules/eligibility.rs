//! Does an application meet the conditions. What stands against it, what must be looked at, each by a code with its facts;
//! a person decides.

use super::answers::Answers;
use super::countries::{self, CountryRule, Demand};
use super::needs::{self, TypedNeed};
use gapless_journey::words;
use serde::Serialize;

/// Least number of computers of one project (the programme's published minimum).
pub const COMPUTERS_MIN: u32 = 20;
/// Hours of electricity a day below which somebody should ask.
const HOURS_FEW: u64 = 4;

words! {
    /// How much a finding weighs.
    Weight {
        /// It stands against the application.
        Against = "against",
        /// Somebody must look at it.
        Look = "look",
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its code; the sentence is `eligibility-<code>`.
    pub code: &'static str,
    /// How much it weighs.
    pub weight: Weight,
    /// What the sentence names.
    pub facts: Vec<(&'static str, String)>,
}

impl Finding {
    fn new(weight: Weight, code: &'static str) -> Self {
        Self {
            code,
            weight,
            facts: Vec::new(),
        }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }
}

/// Another application of what may be the same applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub status: String,
}

/// What stands against an application and what must be looked at, on a day.
pub fn findings(
    answers: &Answers,
    lines: &[TypedNeed],
    rules: &[CountryRule],
    earlier: &[Earlier],
    today: &str,
) -> Vec<Finding> {
    let mut found = Vec::new();
    if answers.one("profit") == "yes" {
        found.push(Finding::new(Weight::Against, "profit"));
    }
    of_country(answers.one("country"), rules, today, &mut found);
    let computers = needs::computers(lines);
    if computers < COMPUTERS_MIN {
        let small = Finding::new(Weight::Against, "lot-small");
        found.push(small.with("n", computers).with("least", COMPUTERS_MIN));
    }
    for other in earlier {
        let twice = Finding::new(Weight::Look, "earlier");
        found.push(
            twice
                .with("number", &other.number)
                .with("status", &other.status),
        );
    }
    of_room(answers, &mut found);
    if answers.one("authorities") == "no" {
        found.push(Finding::new(Weight::Look, "authorities"));
    }
    found
}

fn of_country(code: &str, rules: &[CountryRule], today: &str, found: &mut Vec<Finding>) {
    let Some(country) = countries::country(code) else {
        found.push(Finding::new(Weight::Against, "country-unknown"));
        return;
    };
    if !country.is_recipient {
        found.push(
            Finding::new(Weight::Against, "country-no-recipient").with("country", &country.code),
        );
    }
    let Some(rule) = countries::in_force(rules, code, today) else {
        found.push(Finding::new(Weight::Look, "import-unknown").with("country", &country.code));
        return;
    };
    if rule.is_sanctioned {
        found.push(Finding::new(Weight::Against, "sanctioned").with("source", &rule.source));
    }
    if rule.permit == Demand::Required {
        found.push(Finding::new(Weight::Look, "permit").with("source", &rule.source));
    }
    if rule.inspection == Demand::Required {
        found.push(Finding::new(Weight::Look, "inspection").with("source", &rule.source));
    }
    if let Some(years) = rule.max_age_years {
        let age = Finding::new(Weight::Look, "max-age");
        found.push(age.with("years", years).with("source", &rule.source));
    }
    if !rule.note.is_empty() {
        let note = Finding::new(Weight::Look, "import-note");
        let stands = note
            .with("note", &rule.note)
            .with("standing", rule.standing);
        found.push(stands.with("checked", &rule.checked_on));
    }
}

fn of_room(answers: &Answers, found: &mut Vec<Finding>) {
    let hours = answers.number("hours");
    if answers.one("electricity") == "none" || hours.is_some_and(|hours| hours < HOURS_FEW) {
        found.push(Finding::new(Weight::Look, "electricity").with("hours", hours.unwrap_or(0)));
    }
    if answers.one("secure") == "no" || answers.one("lockable") == "no" {
        found.push(Finding::new(Weight::Look, "room-open"));
    }
    if answers.one("maintains") == "nobody" {
        found.push(Finding::new(Weight::Look, "nobody-maintains"));
    }
}

/// The codes of what stands against it.
pub fn against(findings: &[Finding]) -> Vec<String> {
    let against = findings.iter().filter(|f| f.weight == Weight::Against);
    against.map(|f| f.code.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(changes: &[(&str, &str)]) -> Answers {
        let mut answers = Answers::default();
        let good = [
            ("profit", "no"),
            ("country", "KE"),
            ("electricity", "grid"),
            ("hours", "8"),
            ("secure", "yes"),
            ("lockable", "yes"),
            ("maintains", "own"),
            ("authorities", "agreed"),
        ];
        for (key, value) in good.iter().chain(changes) {
            answers.put(key, vec![(*value).to_owned()]);
        }
        answers
    }

    fn lines(n: u32) -> Vec<TypedNeed> {
        vec![TypedNeed {
            kind: "laptop".to_owned(),
            quantity: n.to_string(),
            ..TypedNeed::default()
        }]
    }

    fn codes(changes: &[(&str, &str)], n: u32) -> Vec<&'static str> {
        let found = findings(
            &answers(changes),
            &lines(n),
            countries::built_in(),
            &[],
            "2026-11-22",
        );
        found.iter().map(|f| f.code).collect()
    }

    #[test]
    fn what_stands_against_an_application_is_named() {
        assert_eq!(codes(&[("country", "SN")], 20), ["import-unknown"]);
        assert_eq!(codes(&[("country", "GH")], 20), ["permit", "import-note"]);
        assert_eq!(
            codes(&[("country", "SN")], 19),
            ["import-unknown", "lot-small"]
        );
        assert_eq!(
            codes(&[("country", "FR")], 20),
            ["country-no-recipient", "import-unknown"]
        );
        assert_eq!(
            codes(&[("country", "SN"), ("profit", "yes")], 20),
            ["profit", "import-unknown"]
        );
        assert_eq!(
            codes(
                &[
                    ("country", "SN"),
                    ("hours", "2"),
                    ("lockable", "no"),
                    ("maintains", "nobody")
                ],
                20
            ),
            [
                "import-unknown",
                "electricity",
                "room-open",
                "nobody-maintains"
            ]
        );
        let found = findings(
            &answers(&[]),
            &lines(3),
            countries::built_in(),
            &[],
            "2026-11-22",
        );
        assert_eq!(against(&found), ["lot-small"]);
        assert!(
            found
                .iter()
                .any(|f| f.code == "max-age" && f.facts.contains(&("years", "12".to_owned())))
        );
    }

    #[test]
    fn an_earlier_application_is_shown() {
        let earlier = [Earlier {
            number: "P25-0007".to_owned(),
            status: "declined".to_owned(),
        }];
        let found = findings(
            &answers(&[("country", "SN")]),
            &lines(20),
            &[],
            &earlier,
            "2026-11-22",
        );
        let one = found.iter().find(|f| f.code == "earlier").unwrap();
        assert_eq!(one.facts[0], ("number", "P25-0007".to_owned()));
        assert!(against(&found).is_empty(), "a person looks at it");
    }
}
