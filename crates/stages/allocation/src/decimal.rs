//! Decimal numbers without rounding: what a proposal is worth must not depend on the order of adding it up.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

/// Digits behind the point that a [`Decimal`] keeps.
const DIGITS: usize = 12;
/// What one is in the unit of [`Decimal`].
const ONE_TRILLIONTHS: i128 = 1_000_000_000_000;
/// What one is in the unit of [`Worth`].
const ONE_WORTH: i128 = ONE_TRILLIONTHS * 100;
/// The greatest number that is taken: no weight, memory or screen comes near it.
pub const DECIMAL_MAX: u32 = 1_000_000;

/// A number from 0 to [`DECIMAL_MAX`] with up to twelve digits behind the point: a weight, gigabytes, inches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal {
    trillionths: u64,
}

impl Decimal {
    /// Reads a number as spreadsheets and programs write it (`1.5`, `8`, `1e-3`). `None` for what is no number, is
    /// negative, not finite or over [`DECIMAL_MAX`]. Up to fifteen digits count; what follows is rounded.
    pub fn parse(text: &str) -> Option<Self> {
        let value: f64 = text.trim().parse().ok()?;
        if !value.is_finite() || value < 0.0 || value > f64::from(DECIMAL_MAX) {
            return None;
        }
        // Writing it out rounds to the decimal that was meant; multiplying would round twice.
        let written = format!("{:.DIGITS$}", value.abs());
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        let trillionths = digits.parse().ok()?;
        Some(Self { trillionths })
    }

    /// The nearest floating-point number, for the solver.
    pub fn to_f64(self) -> f64 {
        to_f64(i128::from(self.trillionths), ONE_TRILLIONTHS)
    }

    /// So many hundredths of it, exactly.
    pub fn times_hundredths(self, hundredths: i128) -> Worth {
        Worth(i128::from(self.trillionths) * hundredths)
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Self {
        Self {
            trillionths: u64::from(whole.min(DECIMAL_MAX)) * 1_000_000_000_000,
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&write(
            i128::from(self.trillionths),
            ONE_TRILLIONTHS,
            DIGITS,
        ))
    }
}

/// What an allocation is worth, exactly: the objective or a part of it, which may be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Worth(i128);

impl Worth {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many hundredths.
    pub const fn hundredths(hundredths: i128) -> Self {
        Self(hundredths * ONE_TRILLIONTHS)
    }

    /// The nearest floating-point number.
    pub fn to_f64(self) -> f64 {
        to_f64(self.0, ONE_WORTH)
    }

    /// About as much, many times faster.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a search among allocations rounds; what it finds is counted exactly"
    )]
    pub fn about(self) -> f64 {
        self.0 as f64 / ONE_WORTH as f64
    }
}

impl Add for Worth {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Worth {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Worth {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Worth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&write(self.0, ONE_WORTH, DIGITS + 2))
    }
}

/// By the text, whose reader rounds once; a cast and a division would round twice.
fn to_f64(value: i128, one: i128) -> f64 {
    let digits = one.ilog10() as usize;
    write(value, one, digits).parse().unwrap_or_default()
}

/// The number without zeros at the end.
fn write(value: i128, one: i128, digits: usize) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.abs() / one, value.abs() % one);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:0digits$}");
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_of_that_kind_is_refused() {
        for text in [
            "", "x", "NaN", "inf", "-1", "-0.01", "1,5", "1000001", "0x10", "1 000",
        ] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_kept_as_they_were_written() {
        let table = [
            ("1", "1"),
            ("1.50", "1.5"),
            (".1", "0.1"),
            ("0.000000000001", "0.000000000001"),
            ("1e-3", "0.001"),
            ("1000000", "1000000"),
            ("13.3", "13.3"),
            ("-0", "0"),
        ];
        for (text, shown) in table {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), shown);
        }
        let tenth = Decimal::parse("0.1").unwrap();
        assert_eq!(tenth.times_hundredths(30).to_string(), "0.03");
        assert_eq!((Worth::hundredths(-25)).to_string(), "-0.25");
    }

    proptest! {
        #[test]
        fn a_decimal_survives_writing_and_reading(thousandths in 0u32..1_000_000_000) {
            let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
            let read = Decimal::parse(&text).unwrap();
            prop_assert_eq!(Decimal::parse(&read.to_string()), Some(read));
            prop_assert_eq!(read.to_f64().to_bits(), text.parse::<f64>().unwrap().to_bits());
        }

        #[test]
        fn a_sum_does_not_depend_on_its_order(parts in prop::collection::vec(-1_000_000i128..1_000_000, 0..20)) {
            let worths: Vec<Worth> = parts.iter().map(|n| Worth::hundredths(*n)).collect();
            let forward: Worth = worths.iter().copied().sum();
            prop_assert_eq!(forward, worths.iter().rev().copied().sum());
        }
    }
}
