//! What the programme takes, from a date on. Plain fields, so that a coordinator's page can copy one, change it and put it in
//! force; the first is data too (`data/policies/close-the-gap.json`).

use super::english::PREPARATIONS;
use gapless_intake::values::{cpu, printing::Printing};
use gapless_journey::Category;
use serde::{Deserialize, Serialize};

const CLOSE_THE_GAP: &str = include_str!("../../../../../data/policies/close-the-gap.json");

/// An acceptance policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Its name.
    pub name: String,
    /// First day, `2022-01-01`.
    pub valid_from: String,
    /// Where it is written.
    #[serde(default)]
    pub source: String,
    /// Categories that are taken. `other` among them would take everything.
    pub categories: Vec<Category>,
    /// True when other ICT equipment waits for the coordinator's word; false when it is not taken.
    pub other_ict_by_word: bool,
    /// Categories for which processor and memory have a minimum.
    pub computers: Vec<Category>,
    /// Families of processor that meet the minimum (words of `gapless_intake::values::cpu`).
    pub cpu_families: Vec<String>,
    /// Families below the minimum; a family on neither list waits for the coordinator's word.
    pub cpu_families_below: Vec<String>,
    /// What the minimum is called in reasons, for example `Core i3`.
    pub cpu_minimum: String,
    /// Least memory in GB.
    pub ram_min_gb: f64,
    /// How much less still counts, in GB: part of the memory may be the graphics'.
    pub ram_tolerance_gb: f64,
    /// Least diagonal of a screen in inches.
    pub screen_min_inch: f64,
    /// True when tubes are taken.
    pub crt: bool,
    /// Printing technologies that are taken: `laser`, `ink`, `impact`, `thermal`, `copier`.
    pub printing: Vec<String>,
    /// What the donor must do before handing over, by category; `all` for every one.
    pub preparation: std::collections::BTreeMap<String, Vec<String>>,
    /// Least number of assets of an offer.
    pub offer_min_assets: u32,
    /// Or least number of pallets.
    pub offer_min_pallets: f64,
    /// Share of working goods that an offer should have, 0 to 1.
    pub working_share_min: f64,
}

/// Why a policy file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// It is no policy.
    #[error("it is no policy: {0}")]
    Shape(String),
    /// A field has a value that cannot be.
    #[error("the field '{0}' has a value that cannot be")]
    Value(&'static str),
}

/// Least and most that a coordinator can ask for; beyond it is a slip of the hand.
const RAM_GB: std::ops::RangeInclusive<f64> = 0.0..=1_024.0;
const SCREEN_INCH: std::ops::RangeInclusive<f64> = 0.0..=100.0;

/// A word that the reader knows; a mistyped one would never match a processor.
fn is_family(word: &str) -> bool {
    cpu::AT_LEAST_CORE_I3.contains(&word)
        || cpu::BELOW_CORE_I3.contains(&word)
        || cpu::NOT_RANKED.contains(&word)
}

/// A kind of equipment or `all`, and steps for which pages have a sentence.
fn is_preparation((kind, steps): (&String, &Vec<String>)) -> bool {
    let is_known = |step: &String| PREPARATIONS.iter().any(|(code, _)| code == step);
    (kind == Policy::EVERY_KIND || Category::parse(kind).is_some()) && steps.iter().all(is_known)
}

impl Policy {
    /// The word of [`Policy::preparation`] for every kind of equipment.
    pub const EVERY_KIND: &'static str = "all";

    /// Reads a policy from JSON.
    pub fn parse(json: &str) -> Result<Self, PolicyError> {
        let policy: Self =
            serde_json::from_str(json).map_err(|e| PolicyError::Shape(e.to_string()))?;
        policy.check()?;
        Ok(policy)
    }

    /// The values that a person may have mistyped.
    pub fn check(&self) -> Result<(), PolicyError> {
        let date = self.valid_from.parse::<jiff::civil::Date>().is_ok();
        let checks = [
            (
                "name",
                !self.name.trim().is_empty() && self.name.chars().count() <= 80,
            ),
            ("valid_from", date),
            ("ram_min_gb", RAM_GB.contains(&self.ram_min_gb)),
            (
                "ram_tolerance_gb",
                (0.0..=self.ram_min_gb).contains(&self.ram_tolerance_gb),
            ),
            (
                "screen_min_inch",
                SCREEN_INCH.contains(&self.screen_min_inch),
            ),
            (
                "working_share_min",
                (0.0..=1.0).contains(&self.working_share_min),
            ),
            (
                "offer_min_pallets",
                (0.0..=1_000.0).contains(&self.offer_min_pallets),
            ),
            (
                "cpu_families",
                self.cpu_families
                    .iter()
                    .all(|f| is_family(f) && !self.cpu_families_below.contains(f)),
            ),
            (
                "cpu_families_below",
                self.cpu_families_below.iter().all(|f| is_family(f)),
            ),
            (
                "printing",
                self.printing.iter().all(|p| Printing::parse(p).is_some()),
            ),
            ("preparation", self.preparation.iter().all(is_preparation)),
        ];
        match checks.iter().find(|(_, ok)| !ok) {
            Some((field, _)) => Err(PolicyError::Value(field)),
            None => Ok(()),
        }
    }

    /// The policies that come with the program, by name.
    pub fn embedded(name: &str) -> Option<Self> {
        // The file is part of the program and a test reads it; a program without it has no policy by that name.
        (name == "close-the-gap")
            .then(|| Self::parse(CLOSE_THE_GAP).ok())
            .flatten()
    }

    /// Names of the policies that come with the program.
    pub const EMBEDDED: &'static [&'static str] = &["close-the-gap"];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_policy_is_the_programmes_own() {
        let policy = Policy::embedded("close-the-gap").unwrap();
        assert_eq!(
            (
                policy.ram_min_gb,
                policy.screen_min_inch,
                policy.printing.as_slice()
            ),
            (4.0, 18.5, &["laser".to_owned()][..])
        );
        // Its words are those of the reader, or it would never match.
        assert_eq!(policy.cpu_families, cpu::AT_LEAST_CORE_I3);
        assert_eq!(policy.cpu_families_below, cpu::BELOW_CORE_I3);
    }

    #[test]
    fn a_mistyped_policy_is_named_by_its_field() {
        let mut policy = Policy::embedded("close-the-gap").unwrap();
        policy.ram_tolerance_gb = 5.0;
        assert_eq!(policy.check(), Err(PolicyError::Value("ram_tolerance_gb")));
        let mut policy = Policy::embedded("close-the-gap").unwrap();
        policy.cpu_families.push("core-i33".to_owned());
        assert_eq!(policy.check(), Err(PolicyError::Value("cpu_families")));
        for (kind, step) in [("laptops", "release-mdm"), ("laptop", "release-mdn")] {
            let mut policy = Policy::embedded("close-the-gap").unwrap();
            let steps = vec![step.to_owned()];
            policy.preparation.insert(kind.to_owned(), steps);
            assert_eq!(policy.check(), Err(PolicyError::Value("preparation")));
        }
        assert!(matches!(Policy::parse("{}"), Err(PolicyError::Shape(_))));
    }
}
