//! Who an applicant is, and days where the programme is.

use crate::store::application;
use gapless_journey::Refusal;
use gapless_journey::entry::Author;
use gapless_journey::projects::ApplicationStatus;
use gapless_store::Failure;
use gapless_web::App;

/// An applicant, as events name them: whom they gave as the contact.
pub fn applicant(row: &application::Model) -> Result<Author, Failure> {
    let answers = row.answers()?;
    let name = match answers.one("contact_name") {
        "" => row.organisation.clone(),
        name => name.to_owned(),
    };
    Ok(Author {
        person: None,
        organisation: None,
        name,
    })
}

/// What keeps an applicant from changing an application; nothing while they may.
pub fn in_the_way(row: &application::Model) -> Result<Option<Refusal>, Failure> {
    let status = row.state()?;
    Ok(if status.is_ended() {
        Some(Refusal::new("application-ended").with("status", status))
    } else if !matches!(status, ApplicationStatus::Draft | ApplicationStatus::Sent)
        && row.open_questions == 0
    {
        Some(Refusal::new("application-in-review"))
    } else {
        None
    })
}

/// The day of a time where the programme is, as `2026-11-22`.
pub fn day(app: &App, at: i64) -> String {
    app.zoned(at).date().to_string()
}

/// The begin of a day where the programme is, in milliseconds.
pub fn begin_of(app: &App, day: &str) -> Option<i64> {
    let zone = app.settings.time_zone.clone();
    let date: jiff::civil::Date = day.trim().parse().ok()?;
    Some(date.to_zoned(zone).ok()?.timestamp().as_millisecond())
}

/// The begin of the day after a time.
pub fn next_day(app: &App, at: i64) -> i64 {
    let next = app.zoned(at).tomorrow();
    next.map_or(at, |day| day.timestamp().as_millisecond())
}
