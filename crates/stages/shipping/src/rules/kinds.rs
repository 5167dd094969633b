//! What papers call a kind of device, and what is known of it: name in the Directive, category, customs code, hazardous
//! parts that an evaluation looks for (`data/export_kinds.csv`, sources in `data/SOURCES.md`).

use std::collections::BTreeMap;
use std::sync::LazyLock;

const KINDS: &str = include_str!("../../../../../data/export_kinds.csv");

/// What is known of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Name as in Annex II and IV of Directive 2012/19/EU.
    pub name: String,
    /// Category of Annex III.
    pub weee_category: String,
    /// Six digits of the Harmonized System of 2022.
    pub hs6: String,
    /// Parts that hold hazardous substances.
    pub hazards: String,
}

static KNOWN: LazyLock<BTreeMap<String, Kind>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(KINDS.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    let kinds = rows.filter_map(|row| {
        let cell = |n: usize| row.get(n).map(str::to_owned);
        let kind = Kind {
            name: cell(1)?,
            weee_category: cell(2)?,
            hs6: cell(3)?,
            hazards: cell(4)?,
        };
        Some((cell(0)?, kind))
    });
    kinds.collect()
});

/// A kind by the word of its category.
pub fn kind(category: &str) -> Option<&'static Kind> {
    KNOWN.get(category)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::Category;

    #[test]
    fn every_category_has_a_name_a_category_and_a_customs_code_that_is_not_waste() {
        for category in Category::ALL {
            let kind = kind(category.as_str()).unwrap();
            assert!(!kind.name.is_empty() && !kind.hazards.is_empty());
            assert!(["2", "4", "5", "6"].contains(&&*kind.weee_category));
            assert_eq!(kind.hs6.len(), 6);
            // Declaring 8549 is declaring waste.
            assert!(!kind.hs6.starts_with("8549"), "{category}");
        }
        assert_eq!(KNOWN.len(), Category::ALL.len());
    }
}
