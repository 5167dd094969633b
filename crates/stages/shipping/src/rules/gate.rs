//! The gate of rule 4: the five conditions of the Waste Shipment Regulation (EU) 2024/1157, Art. 29(1), every field of the
//! record of the WEEE Directive 2012/19/EU, Annex VI, and what the country of destination asks of an import. Each condition
//! that is not met has a name of its own.

use super::kinds;
use gapless_journey::assessment::{Outcome, TestResult};
use gapless_journey::countries::{CountryRule, Demand, Standing};
use gapless_journey::words;

words! {
    /// A condition that a device does not meet. The words are those of the fields in the record.
    Unmet {
        /// No name in the Directive's annexes.
        ItemName = "item-name",
        /// No identification number of its type.
        TypeNumber = "type-number",
        /// No serial number.
        SerialNumber = "serial-number",
        /// No year of production, and the country limits the age.
        Year = "year",
        /// Older than the country admits.
        TooOld = "too-old",
        /// Whoever tested it has no address on record.
        TesterAddress = "tester-address",
        /// Nor a telephone.
        TesterPhone = "tester-phone",
        /// Nor an address of mail.
        TesterEmail = "tester-email",
        /// No test on record.
        TestResult = "test-result",
        /// The last test is too long ago.
        TestDate = "test-date",
        /// The record names no test that was done.
        TestsPerformed = "tests-performed",
        /// Nobody evaluated hazardous substances.
        Hazards = "hazards",
        /// The record is not fixed on the device.
        RecordAffixed = "record-affixed",
        /// It has no project that waits for it: Art. 29(1)(a).
        FurtherUse = "further-use",
        /// It needs work before it can be used: Art. 29(1)(b).
        Pretreatment = "pretreatment",
        /// A key function failed: Art. 29(1)(c).
        FullFunction = "full-function",
        /// Nobody said why its use at the destination is lawful: Art. 29(1)(d).
        Lawful = "lawful",
        /// Its unit protects it from nothing: Art. 29(1)(e).
        Protected = "protected",
        /// A storage medium is open: rule 3.
        MediaOpen = "media-open",
        /// A lock keeps a new user out.
        Locked = "locked",
        /// The country asks for a permit.
        Permit = "permit",
        /// The country asks for an inspection before shipment.
        Inspection = "inspection",
        /// Nothing may be sent to the country.
        Sanctioned = "sanctioned",
    }
}

/// What is known of a device.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a condition of its own"
)]
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Our id.
    pub id: String,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    pub manufacturer: String,
    /// Model: the identification number of the type.
    pub model: String,
    /// Serial number.
    pub serial: String,
    /// Year of production.
    pub year: Option<i32>,
    /// All tests are done and nothing critical failed.
    pub passed: Option<bool>,
    /// F1 to F6.
    pub grade: String,
    /// The tests with what they came to.
    pub tests: Vec<TestResult>,
    /// The day of the last test, ISO 8601.
    pub tested_on: Option<String>,
    /// Capacity of the battery in per cent of the design, where it has one.
    pub battery_percent: Option<f64>,
    /// No medium is open.
    pub media_closed: bool,
    /// No lock is on it.
    pub unlocked: bool,
    /// No work is ordered.
    pub is_done: bool,
    /// What an evaluation found of hazardous substances.
    pub hazards: String,
    /// The record is fixed on it.
    pub affixed: bool,
    /// A project that is selected waits for it.
    pub is_wanted: bool,
}

/// Whoever answers for the evidence of functionality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tester {
    /// Its name.
    pub name: String,
    /// Address, a line each.
    pub address: Vec<String>,
    /// Telephone.
    pub phone: String,
    /// Address of mail.
    pub email: String,
}

/// What is known of the way.
#[derive(Debug, Clone, Default)]
pub struct Way<'a> {
    /// Today, ISO 8601.
    pub today: String,
    /// The first day on which a test still counts.
    pub tested_since: String,
    /// What the country asks.
    pub rule: Option<&'a CountryRule>,
    /// Number of the permit.
    pub permit: Option<String>,
    /// Number of the certificate of inspection.
    pub inspection: Option<String>,
    /// Why use there is lawful.
    pub lawful: String,
    /// How its unit protects it.
    pub protection: String,
}

/// The conditions that a device does not meet, in the order of the record.
pub fn unmet(item: &Item, tester: &Tester, way: &Way<'_>) -> Vec<Unmet> {
    let blank = |text: &str| text.trim().is_empty();
    let performed = item
        .tests
        .iter()
        .any(|test| test.outcome != Outcome::NotApplicable);
    let since = item.tested_on.as_deref();
    let conditions = [
        (Unmet::ItemName, kinds::kind(&item.category).is_none()),
        (Unmet::TypeNumber, blank(&item.model)),
        (Unmet::SerialNumber, blank(&item.serial)),
        (
            Unmet::TesterAddress,
            blank(&tester.name) || tester.address.iter().all(|line| blank(line)),
        ),
        (Unmet::TesterPhone, blank(&tester.phone)),
        (Unmet::TesterEmail, blank(&tester.email)),
        (Unmet::TestResult, item.passed.is_none() || since.is_none()),
        (
            Unmet::TestDate,
            since.is_some_and(|day| *day < *way.tested_since),
        ),
        (Unmet::TestsPerformed, !performed),
        (Unmet::Hazards, blank(&item.hazards)),
        (Unmet::RecordAffixed, !item.affixed),
        (Unmet::FurtherUse, !item.is_wanted),
        (Unmet::Pretreatment, !item.is_done),
        (Unmet::FullFunction, !works(item)),
        (Unmet::Lawful, blank(&way.lawful)),
        (Unmet::Protected, blank(&way.protection)),
        (Unmet::MediaOpen, !item.media_closed),
        (Unmet::Locked, !item.unlocked),
    ];
    let mut found: Vec<Unmet> = conditions
        .into_iter()
        .filter_map(|(word, is_unmet)| is_unmet.then_some(word))
        .collect();
    if let Some(rule) = way.rule {
        found.extend(of_country(item, way, rule));
    }
    found
}

/// R2v3 names F3 the lowest grade whose key functions work; F1 and F2 may be broken.
fn works(item: &Item) -> bool {
    item.passed == Some(true) && !matches!(&*item.grade, "F1" | "F2" | "")
}

/// What the country asks. A draft is no law, and a rule that nobody checked asks for nothing but a look; both are shown.
fn of_country(item: &Item, way: &Way<'_>, rule: &CountryRule) -> Vec<Unmet> {
    let mut found = Vec::new();
    if rule.is_sanctioned {
        found.push(Unmet::Sanctioned);
    }
    if rule.standing != Standing::InForce {
        return found;
    }
    if let Some(most) = rule.max_age_years {
        let this_year: Option<i32> = way.today.get(..4).and_then(|year| year.parse().ok());
        match (item.year, this_year) {
            (Some(made), Some(now)) if now - made > i32::try_from(most).unwrap_or(i32::MAX) => {
                found.push(Unmet::TooOld);
            }
            (Some(_), Some(_)) => {}
            _ => found.push(Unmet::Year),
        }
    }
    let lacks = |number: &Option<String>| number.as_deref().is_none_or(str::is_empty);
    if rule.permit == Demand::Required && lacks(&way.permit) {
        found.push(Unmet::Permit);
    }
    if rule.inspection == Demand::Required && lacks(&way.inspection) {
        found.push(Unmet::Inspection);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item() -> Item {
        Item {
            id: "G-1".to_owned(),
            category: "laptop".to_owned(),
            manufacturer: "M".to_owned(),
            model: "X1".to_owned(),
            serial: "S".to_owned(),
            year: Some(2019),
            passed: Some(true),
            grade: "F4".to_owned(),
            tests: vec![TestResult {
                test: "power".to_owned(),
                outcome: Outcome::Pass,
                fault: None,
                measured: None,
            }],
            tested_on: Some("2026-10-01".to_owned()),
            battery_percent: None,
            media_closed: true,
            unlocked: true,
            is_done: true,
            hazards: "none found".to_owned(),
            affixed: true,
            is_wanted: true,
        }
    }

    fn tester() -> Tester {
        Tester {
            name: "R".to_owned(),
            address: vec!["Street 1".to_owned()],
            phone: "+32".to_owned(),
            email: "a@b.example".to_owned(),
        }
    }

    fn way() -> Way<'static> {
        Way {
            today: "2026-11-24".to_owned(),
            tested_since: "2025-11-24".to_owned(),
            lawful: "for schools".to_owned(),
            protection: "foam, stretch film".to_owned(),
            ..Way::default()
        }
    }

    #[test]
    fn what_meets_all_meets_all() {
        assert_eq!(unmet(&item(), &tester(), &way()), []);
    }

    #[test]
    fn each_condition_is_named_alone() {
        let cases: [(Unmet, fn(&mut Item)); 14] = [
            (Unmet::TypeNumber, |i| i.model.clear()),
            (Unmet::SerialNumber, |i| i.serial = " ".to_owned()),
            (Unmet::TestResult, |i| i.tested_on = None),
            (Unmet::TestDate, |i| {
                i.tested_on = Some("2025-11-23".to_owned());
            }),
            (Unmet::TestsPerformed, |i| i.tests.clear()),
            (Unmet::Hazards, |i| i.hazards.clear()),
            (Unmet::RecordAffixed, |i| i.affixed = false),
            (Unmet::FurtherUse, |i| i.is_wanted = false),
            (Unmet::Pretreatment, |i| i.is_done = false),
            (Unmet::FullFunction, |i| i.passed = Some(false)),
            (Unmet::FullFunction, |i| i.grade = "F2".to_owned()),
            (Unmet::MediaOpen, |i| i.media_closed = false),
            (Unmet::Locked, |i| i.unlocked = false),
            (Unmet::ItemName, |i| i.category = "car".to_owned()),
        ];
        for (word, spoil) in cases {
            let mut item = item();
            spoil(&mut item);
            assert_eq!(unmet(&item, &tester(), &way()), [word]);
        }
        let mut nobody = tester();
        nobody.phone.clear();
        nobody.email.clear();
        assert_eq!(
            unmet(&item(), &nobody, &way()),
            [Unmet::TesterPhone, Unmet::TesterEmail]
        );
        let open = Way {
            lawful: String::new(),
            protection: String::new(),
            ..way()
        };
        assert_eq!(
            unmet(&item(), &tester(), &open),
            [Unmet::Lawful, Unmet::Protected]
        );
    }

    #[test]
    fn a_country_asks_only_by_a_rule_that_is_in_force() {
        let mut rule = gapless_journey::countries::built_in()[0].clone();
        rule.max_age_years = Some(6);
        rule.permit = Demand::Required;
        rule.inspection = Demand::Required;
        let with = |rule: &CountryRule, item: &Item| {
            let way = Way {
                rule: Some(rule),
                ..way()
            };
            unmet(item, &tester(), &way)
        };
        rule.standing = Standing::InForce;
        assert_eq!(
            with(&rule, &item()),
            [Unmet::TooOld, Unmet::Permit, Unmet::Inspection]
        );
        let unknown = Item {
            year: None,
            ..item()
        };
        assert_eq!(
            with(&rule, &unknown),
            [Unmet::Year, Unmet::Permit, Unmet::Inspection]
        );
        rule.standing = Standing::Draft;
        assert_eq!(with(&rule, &item()), []);
        rule.is_sanctioned = true;
        assert_eq!(with(&rule, &item()), [Unmet::Sanctioned]);
    }
}
