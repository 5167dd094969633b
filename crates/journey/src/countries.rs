//! Countries as dated data: who receives development aid, income group with its year, and what an import must meet. What
//! is built in is the beginning; a programme adds newer rows, and the newest that is in force on a day counts.

use crate::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Rule in words: low and middle income by the World Bank, and the least developed countries, without members of the EU
/// and of the former G8; the exceptions of the list of 2024 as its page names them (see `data/SOURCES.md`).
const COUNTRIES: &str = include_str!("../../../data/countries.csv");
const RULES: &str = include_str!("../../../data/country_rules.csv");

/// What is known of a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Two letters of ISO 3166-1.
    pub code: String,
    /// Its name in English.
    pub name: String,
    /// Whether it receives development aid by the list of the OECD.
    pub is_recipient: bool,
    /// Income group by the World Bank; empty where it has none.
    pub income: String,
    /// Year of that.
    pub income_year: String,
    /// One of the least developed countries.
    pub is_least_developed: bool,
    /// Part of the world.
    pub region: String,
}

words! {
    /// How a rule stands.
    Standing {
        /// It is law.
        InForce = "in-force",
        /// It is proposed.
        Draft = "draft",
        /// Nobody looked whether it still is.
        Unchecked = "unchecked",
    }
}

words! {
    /// Whether a country asks for something.
    Demand {
        /// It does.
        Required = "required",
        /// It does not.
        NotRequired = "not-required",
        /// Not known.
        Unknown = "",
    }
}

/// What a country asks of an import, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryRule {
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// First day, as `2026-11-22`.
    pub from: String,
    /// How it stands.
    pub standing: Standing,
    /// Oldest year of make that it lets in, as years before now.
    pub max_age_years: Option<u32>,
    /// A permit of the importer.
    pub permit: Demand,
    /// An inspection before shipment.
    pub inspection: Demand,
    /// Nothing may be sent there.
    #[serde(default)]
    pub is_sanctioned: bool,
    /// In words.
    pub note: String,
    /// Where that is written.
    pub source: String,
    /// The day on which somebody looked.
    pub checked_on: String,
}

static KNOWN: LazyLock<BTreeMap<String, Country>> = LazyLock::new(|| {
    let rows = table(COUNTRIES).into_iter().filter_map(|row| {
        let [code, name, recipient, income, income_year, ldc, region, ..] = row.as_slice() else {
            return None;
        };
        Some((
            code.clone(),
            Country {
                code: code.clone(),
                name: name.clone(),
                is_recipient: recipient == "1",
                income: income.clone(),
                income_year: income_year.clone(),
                is_least_developed: ldc == "1",
                region: region.clone(),
            },
        ))
    });
    rows.collect()
});

static BUILT_IN: LazyLock<Vec<CountryRule>> = LazyLock::new(|| {
    let rows = table(RULES).into_iter().filter_map(|row| {
        let [
            country,
            from,
            standing,
            age,
            permit,
            inspection,
            note,
            source,
            checked_on,
        ] = <[String; 9]>::try_from(row).ok()?;
        Some(CountryRule {
            country,
            from,
            standing: Standing::parse(&standing)?,
            max_age_years: age.parse().ok(),
            permit: Demand::parse(&permit)?,
            inspection: Demand::parse(&inspection)?,
            is_sanctioned: false,
            note,
            source,
            checked_on,
        })
    });
    rows.collect()
});

/// The rows of an embedded table, without its header.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// True for the code of a country.
pub fn known(code: &str) -> bool {
    KNOWN.contains_key(code)
}

/// A country by its code.
pub fn country(code: &str) -> Option<&'static Country> {
    KNOWN.get(code)
}

/// All countries, by their code.
pub fn all() -> impl Iterator<Item = &'static Country> {
    KNOWN.values()
}

/// The rules that are built in.
pub fn built_in() -> &'static [CountryRule] {
    &BUILT_IN
}

/// The rule of a country on a day: the newest that began, of those that a programme added before those that are built in.
pub fn in_force<'r>(
    rules: &'r [CountryRule],
    country: &str,
    today: &str,
) -> Option<&'r CountryRule> {
    let began = |rule: &&CountryRule| rule.country == country && *rule.from <= *today;
    rules
        .iter()
        .filter(began)
        .max_by(|a, b| a.from.cmp(&b.from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(KNOWN.len(), 250);
        assert_eq!(all().filter(|c| c.is_recipient).count(), 132);
        assert_eq!(BUILT_IN.len(), RULES.lines().count() - 1);
        for rule in built_in() {
            assert!(known(&rule.country) && !rule.source.is_empty(), "{rule:?}");
        }
        let kenya = country("KE").unwrap();
        assert_eq!(
            (&*kenya.income, &*kenya.income_year),
            ("lower-middle", "2025")
        );
    }

    #[test]
    fn the_newest_rule_that_began_counts() {
        let rule = |from: &str, age| CountryRule {
            country: "KE".to_owned(),
            from: from.to_owned(),
            max_age_years: age,
            ..BUILT_IN[2].clone()
        };
        let rules = [
            rule("2025-01-01", Some(12)),
            rule("2027-01-01", Some(5)),
            rule("2026-01-01", Some(8)),
        ];
        for (today, age) in [
            ("2024-12-31", None),
            ("2025-01-01", Some(12)),
            ("2026-11-22", Some(8)),
            ("2030-01-01", Some(5)),
        ] {
            assert_eq!(
                in_force(&rules, "KE", today).and_then(|r| r.max_age_years),
                age,
                "{today}"
            );
        }
        assert_eq!(in_force(&rules, "GH", "2030-01-01"), None);
    }
}
