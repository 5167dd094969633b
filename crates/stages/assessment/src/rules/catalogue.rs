//! The test lists, fault codes and zones: data of this crate, so that a list can change without a change of code.

use gapless_journey::Category;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What is embedded.
const DATA: &str = include_str!("../../data/tests.json");

/// One test.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Test {
    /// The device cannot do its job without it (R2v3, key functions).
    pub is_key: bool,
    /// Where its faults usually are.
    pub zone: String,
    /// Codes of its faults; the first is the most likely.
    pub faults: Vec<String>,
    /// Unit of what is measured, where something is.
    pub unit: Option<String>,
}

/// The lists.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Catalogue {
    /// Name and version.
    pub scheme: String,
    /// Every test by its name.
    pub tests: BTreeMap<String, Test>,
    /// The tests of each category, in the order of the work.
    pub categories: BTreeMap<String, Vec<String>>,
    /// Places on a device.
    pub zones: Vec<String>,
    /// Faults of how it looks.
    pub cosmetic: Vec<String>,
}

impl Catalogue {
    /// The tests of a category, in the order of the work.
    pub fn list(&self, category: Category) -> &[String] {
        self.categories
            .get(category.as_str())
            .map_or(&[], Vec::as_slice)
    }

    /// A test by its name.
    pub fn test(&self, name: &str) -> Option<&Test> {
        self.tests.get(name)
    }

    /// True when a code is a fault of some test or of how a device looks.
    pub fn knows_fault(&self, code: &str) -> bool {
        let is = |known: &String| known == code;
        self.cosmetic.iter().any(is) || self.tests.values().any(|test| test.faults.iter().any(is))
    }

    /// True when a zone is on the list.
    pub fn knows_zone(&self, zone: &str) -> bool {
        self.zones.iter().any(|known| known == zone)
    }
}

/// The lists in force.
pub fn catalogue() -> &'static Catalogue {
    static READ: OnceLock<Catalogue> = OnceLock::new();
    // A file of this crate that a test of this crate reads; an empty list would pass nothing.
    READ.get_or_init(|| serde_json::from_str(DATA).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_tests_that_exist_and_every_test_has_faults() {
        let read: Catalogue = serde_json::from_str(DATA).unwrap();
        for category in Category::ALL {
            let list = read.list(*category);
            assert!(!list.is_empty(), "{category}");
            assert!(
                list.iter().all(|name| read.test(name).is_some()),
                "{category}"
            );
            assert!(
                list.iter().any(|name| read.test(name).unwrap().is_key),
                "{category} has a key function"
            );
        }
        for (name, test) in &read.tests {
            assert!(!test.faults.is_empty(), "{name}");
            assert!(read.knows_zone(&test.zone), "{name}");
            assert!(
                read.categories.values().flatten().any(|used| used == name),
                "{name} is used"
            );
        }
    }
}
