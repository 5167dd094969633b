//! When things happen in the example programme: in days before and after the Monday of the week in which it is loaded, so
//! that it is as young on every day, and its working days fall on working days.

use gapless_web::{Failure, Outcome};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan, tz::TimeZone};

/// The calendar of one load.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    monday: Date,
}

impl Calendar {
    /// That of a load at this moment.
    pub fn of(now: Timestamp) -> Outcome<Self> {
        let today = now.to_zoned(TimeZone::UTC).date();
        let since = i64::from(today.weekday().to_monday_zero_offset());
        let monday = today.checked_sub(since.days())?;
        Ok(Self { monday })
    }

    /// So many days after that Monday; before it for a negative number.
    pub fn day(self, days: i64) -> Outcome<Date> {
        Ok(self.monday.checked_add(days.days())?)
    }

    /// First days of January and July between two days, as days after that Monday.
    pub fn seasons(self, from: i64, until: i64) -> Outcome<Vec<i64>> {
        let mut days = Vec::new();
        for day in from..until {
            let date = self.day(day)?;
            if date.day() == 1 && [1, 7].contains(&date.month()) {
                days.push(day);
            }
        }
        Ok(days)
    }

    /// Moves this process to a day and an hour, UTC.
    pub fn go(self, days: i64, hour: &str) -> Outcome<()> {
        let hour: Time = hour.parse().map_err(Failure::fault)?;
        let moment = self.day(days)?.to_datetime(hour).to_zoned(TimeZone::UTC)?;
        gapless_store::travel_to(moment.timestamp());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_days_of_the_week_are_as_far_away_on_every_day() {
        for day in ["2026-11-23", "2026-11-26", "2026-11-29"] {
            let now: Timestamp = format!("{day}T23:59:00Z").parse().unwrap();
            let calendar = Calendar::of(now).unwrap();
            assert_eq!(calendar.day(-2).unwrap().to_string(), "2026-11-21", "{day}");
        }
        let later: Timestamp = "2027-01-06T08:00:00Z".parse().unwrap();
        let calendar = Calendar::of(later).unwrap();
        assert_eq!(calendar.day(0).unwrap().to_string(), "2027-01-04");
        assert_eq!(calendar.day(-18).unwrap().to_string(), "2026-12-17");
    }
}
