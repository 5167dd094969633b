//! Days and hours of a pick-up, as forms send them: ISO 8601.

use gapless_journey::{Refusal, RefusalKind};
use jiff::civil::{Date, Time};

/// Farthest day that can be booked.
const DAYS_MAX: i64 = 365;

/// A day from today on, and a window in it.
pub fn window(day: &str, from: &str, until: &str, today: Date) -> Result<(), Refusal> {
    let wrong = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let day: Date = day.trim().parse().map_err(|_| wrong("collection-day"))?;
    if day < today {
        return Err(wrong("collection-day-past"));
    }
    let ahead = day
        .since(today)
        .map_or(i64::MAX, |span| i64::from(span.get_days()));
    if ahead > DAYS_MAX {
        return Err(wrong("collection-day"));
    }
    let time = |text: &str| {
        text.trim()
            .parse::<Time>()
            .map_err(|_| wrong("collection-time"))
    };
    if time(from)? >= time(until)? {
        return Err(wrong("collection-time"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pick_up_lies_ahead_and_its_window_runs_forward() {
        let today = Date::constant(2026, 11, 22);
        for (day, from, until, expected) in [
            ("2026-11-22", "09:00", "12:00", None),
            ("2026-12-01", "13:30", "17:00", None),
            ("2026-11-21", "09:00", "12:00", Some("collection-day-past")),
            ("soon", "09:00", "12:00", Some("collection-day")),
            ("2029-01-01", "09:00", "12:00", Some("collection-day")),
            ("2026-11-30", "12:00", "09:00", Some("collection-time")),
            ("2026-11-30", "", "09:00", Some("collection-time")),
        ] {
            let code = window(day, from, until, today).err().map(|r| r.code);
            assert_eq!(code, expected, "{day} {from} {until}");
        }
    }
}
