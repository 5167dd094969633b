//! What making the devices that projects have once cost the climate: an estimate by kind from what makers declare, with its
//! range. It is no saving: how many new devices would have been bought instead, nobody has counted.

use serde::Serialize;
use std::sync::LazyLock;
use utoipa::ToSchema;

/// `data/SOURCES.md` names the source and what was derived.
const FACTORS: &str = include_str!("../../../../../data/footprint.csv");
/// What the factors are taken from, with its version.
pub const SOURCE: &str = "Boavizta environmental-footprint-data, 2023-02";

/// What makers declare for making one device of a kind, in kg CO2e.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// A word of `Category`.
    pub category: String,
    /// The quarter of the models below it.
    pub low_kg: i64,
    /// Half of the models are below it.
    pub median_kg: i64,
    /// The quarter of the models above it.
    pub high_kg: i64,
    /// Models that this rests on.
    pub models: i64,
}

/// All factors.
pub fn factors() -> &'static [Factor] {
    static ALL: LazyLock<Vec<Factor>> = LazyLock::new(|| {
        let lines = FACTORS.lines().skip(1);
        lines
            .filter_map(|line| {
                let mut cells = line.split(',');
                let category = cells.next()?.to_owned();
                let mut number = || cells.next()?.parse().ok();
                Some(Factor {
                    category,
                    low_kg: number()?,
                    median_kg: number()?,
                    high_kg: number()?,
                    models: number()?,
                })
            })
            .collect()
    });
    &ALL
}

/// An estimate with its range, in kg CO2e.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Footprint {
    /// With the lower quartile of each kind.
    pub low_kg: i64,
    /// With the median of each kind.
    pub median_kg: i64,
    /// With the upper quartile of each kind.
    pub high_kg: i64,
    /// Devices that it covers.
    pub devices: i64,
    /// Devices of kinds for which there is no factor.
    pub without_factor: i64,
}

/// The estimate for devices by kind.
pub fn footprint<'a>(devices: impl IntoIterator<Item = (&'a str, i64)>) -> Footprint {
    let mut sum = Footprint::default();
    for (category, n) in devices {
        match factors().iter().find(|factor| factor.category == category) {
            Some(factor) => {
                sum.low_kg += n * factor.low_kg;
                sum.median_kg += n * factor.median_kg;
                sum.high_kg += n * factor.high_kg;
                sum.devices += n;
            }
            None => sum.without_factor += n,
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::Category;

    #[test]
    fn every_factor_is_of_a_kind_and_its_quartiles_rise() {
        assert_eq!(factors().len(), FACTORS.lines().count() - 1);
        for factor in factors() {
            assert!(Category::parse(&factor.category).is_some(), "{factor:?}");
            assert!(
                factor.low_kg <= factor.median_kg && factor.median_kg <= factor.high_kg,
                "{factor:?}"
            );
        }
    }

    #[test]
    fn a_kind_without_a_factor_is_counted_apart() {
        let sum = footprint([("laptop", 10), ("monitor", 2), ("printer", 3)]);
        let expected = Footprint {
            low_kg: 2_372,
            median_kg: 3_026,
            high_kg: 3_580,
            devices: 12,
            without_factor: 3,
        };
        assert_eq!(sum, expected);
    }
}
