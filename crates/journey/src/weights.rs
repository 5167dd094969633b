//! How much a kind of device weighs, and how many go on a pallet, where the list does not say. Estimates, from
//! `data/equipment_kinds.csv` (sources in `data/SOURCES.md`); a figure that rests on them says so.

use crate::Category;
use std::collections::HashMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("../../../data/equipment_kinds.csv");

struct Figures {
    weight_g: u64,
    per_pallet: f64,
}

static FIGURES: LazyLock<HashMap<Category, Figures>> = LazyLock::new(|| {
    LIST.lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split(',');
            let category = Category::parse(fields.next()?)?;
            let weight_g = fields.next()?.parse().ok()?;
            let per_pallet = fields.next()?.parse().ok()?;
            Some((
                category,
                Figures {
                    weight_g,
                    per_pallet,
                },
            ))
        })
        .collect()
});

/// Estimated weight of one device, in grams.
pub fn weight_g(category: Category) -> u64 {
    FIGURES.get(&category).map_or(1_000, |f| f.weight_g)
}

/// Devices of a kind that one euro pallet takes.
pub fn per_pallet(category: Category) -> f64 {
    FIGURES.get(&category).map_or(100.0, |f| f.per_pallet)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_its_figures() {
        for category in Category::ALL {
            let figures = FIGURES.get(category).unwrap();
            assert!(
                figures.weight_g > 0 && figures.per_pallet > 0.0,
                "{category}"
            );
        }
    }
}
