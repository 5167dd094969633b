//! Seasons of inventory checks: months of the year in which projects are asked, by default January and July (product.md).

use jiff::civil::Date;
use std::fmt;

/// Months in which projects are asked where nothing is set.
pub const MONTHS: [i8; 2] = [1, 7];
/// Days after its first day in which a season may still be opened by itself: a server that stood still for a month
/// opens it later, and a new installation does not ask for seasons that are long over.
const OPENS_DAYS: i32 = 60;

/// A season: the month in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Season {
    year: i16,
    month: i8,
}

impl Season {
    /// Reads `2027-01`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.trim().split_once('-')?;
        if year.len() != 4 || month.len() != 2 {
            return None;
        }
        let season = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
        };
        season.first_day().map(|_| season)
    }

    /// Its first day.
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year, self.month, 1).ok()
    }

    /// The season in which a day lies, where projects are asked in these months; `None` where they are asked in none.
    pub fn of(day: Date, months: &[i8]) -> Option<Self> {
        let this_year = months.iter().copied().filter(|month| *month <= day.month());
        if let Some(month) = this_year.max() {
            let year = day.year();
            return Some(Self { year, month });
        }
        let month = months.iter().copied().max()?;
        let year = day.year() - 1;
        Some(Self { year, month })
    }

    /// True while it may be opened by itself.
    pub fn opens(self, day: Date) -> bool {
        let Some(first) = self.first_day() else {
            return false;
        };
        let since = (day - first).get_days();
        (0..=OPENS_DAYS).contains(&since)
    }
}

impl fmt::Display for Season {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_lies_in_the_season_that_began_last() {
        let cases = [
            (date(2026, 11, 24), "2026-07"),
            (date(2026, 7, 1), "2026-07"),
            (date(2026, 6, 30), "2026-01"),
            (date(2027, 1, 1), "2027-01"),
        ];
        for (day, season) in cases {
            assert_eq!(Season::of(day, &MONTHS).unwrap().to_string(), season);
        }
        assert_eq!(
            Season::of(date(2027, 2, 1), &[3, 9]).unwrap().to_string(),
            "2026-09"
        );
        assert_eq!(Season::of(date(2027, 2, 1), &[]), None);
    }

    #[test]
    fn a_season_that_is_long_over_does_not_open_by_itself() {
        let season = Season::parse("2026-07").unwrap();
        for (day, opens) in [
            (date(2026, 6, 30), false),
            (date(2026, 7, 1), true),
            (date(2026, 8, 30), true),
            (date(2026, 8, 31), false),
        ] {
            assert_eq!(season.opens(day), opens, "{day}");
        }
    }

    #[test]
    fn what_is_no_season_is_none() {
        for text in ["", "2026", "2026-13", "26-07", "2026-7", "2026-00", "x-y"] {
            assert_eq!(Season::parse(text), None, "{text}");
        }
    }
}
