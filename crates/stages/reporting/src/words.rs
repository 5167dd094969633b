//! Fixed words and reasons in the reader's language; one place, so that a page, a sheet and a PDF say the same.

use crate::document::Item;
use crate::rules::column::Column;
use crate::rules::why_not::{Reason, Stated};
use gapless_papers::chart::Tone as PaperTone;
use gapless_web::i18n::{FluentValue, Lang, t, t_with};
use gapless_web::ui::Tone;
use jiff::Timestamp;

/// The text of a word of a family: `category-laptop`. A word that no language knows is shown as it stands.
pub fn word(lang: Lang, family: &str, word: &str) -> String {
    let key = format!("{family}-{word}");
    let text = t(lang, &key);
    if text == key {
        word.to_owned()
    } else {
        text.into_owned()
    }
}

/// How a person stands for something: signed in, under their name, at that time.
pub fn signed(lang: Lang, key: &str, by: &str, at: &str) -> String {
    let args: [(&str, FluentValue<'_>); 2] = [("name", by.into()), ("at", at.into())];
    t_with(lang, key, &args).into_owned()
}

/// The text of a column of the books.
pub fn column(lang: Lang, column: Column) -> String {
    t(lang, &format!("reporting-column-{column}")).into_owned()
}

/// What a column means for the reader.
pub const fn tone(column: Column) -> Tone {
    match column {
        Column::Ready
        | Column::Reserved
        | Column::OnTheWay
        | Column::InUse
        | Column::Retired
        | Column::Parts
        | Column::Recycled => Tone::Ok,
        Column::Undecided | Column::Expected => Tone::Ask,
        Column::Missing | Column::Lost => Tone::Stop,
        Column::Refused | Column::Withdrawn | Column::InProcess | Column::Returned => Tone::Plain,
    }
}

/// The same for papers and charts.
pub const fn paper_tone(column: Column) -> PaperTone {
    match column {
        Column::InUse | Column::Retired | Column::Parts | Column::Recycled => PaperTone::Done,
        Column::Ready | Column::Reserved | Column::OnTheWay => PaperTone::Moving,
        Column::Undecided | Column::Expected => PaperTone::Waiting,
        Column::Missing | Column::Lost => PaperTone::Lost,
        Column::Refused | Column::Withdrawn | Column::InProcess | Column::Returned => {
            PaperTone::Calm
        }
    }
}

/// One reason as a sentence.
pub fn reason(lang: Lang, reason: &Reason) -> String {
    match reason {
        Reason::Fault {
            code,
            zone,
            severity,
            note,
        } => {
            let fault = word(lang, "fault", code);
            let zone = word(lang, "zone", zone);
            let severity = word(lang, "severity", severity.as_str());
            let args: [(&str, FluentValue<'_>); 3] = [
                ("fault", fault.into()),
                ("zone", zone.into()),
                ("severity", severity.into()),
            ];
            let text = t_with(lang, "reporting-why-fault", &args);
            match note.as_deref().filter(|note| !note.is_empty()) {
                Some(note) => format!("{text} – {note}"),
                None => text.into_owned(),
            }
        }
        Reason::Lock { lock } => {
            let lock = word(lang, "lock", lock.as_str());
            t_with(lang, "reporting-why-lock", &[("lock", lock.into())]).into_owned()
        }
        Reason::Medium { status } => {
            t(lang, &format!("reporting-why-medium-{status}")).into_owned()
        }
        Reason::Grade { grade } => {
            let grade = grade.to_string();
            t_with(lang, "reporting-why-grade", &[("grade", grade.into())]).into_owned()
        }
        Reason::Route { route } => {
            let route = word(lang, "route", route.as_str());
            t_with(lang, "reporting-why-route", &[("route", route.into())]).into_owned()
        }
        Reason::Decision { resolution } => {
            let decided = word(lang, "resolution", resolution.as_str());
            t_with(
                lang,
                "reporting-why-decision",
                &[("decided", decided.into())],
            )
            .into_owned()
        }
        Reason::Policy(stated) => policy(lang, stated),
        Reason::Words { text } => text.clone(),
    }
}

fn policy(lang: Lang, stated: &Stated) -> String {
    let worded = |name: &str, value: &str| match name {
        "category" | "stated" => word(lang, "category", value),
        _ => value.to_owned(),
    };
    let facts: Vec<(&str, FluentValue<'_>)> = stated
        .facts
        .iter()
        .map(|(name, value)| (name.as_str(), worded(name, value).into()))
        .collect();
    let key = format!("reason-{}", stated.code);
    let text = t_with(lang, &key, &facts);
    if text == key {
        stated.code.clone()
    } else {
        text.into_owned()
    }
}

/// Why an item was not reused, in one line.
pub fn why_not(lang: Lang, item: &Item) -> Option<String> {
    let texts: Vec<String> = item.why_not.iter().map(|why| reason(lang, why)).collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// Where an item went, or who has it now.
pub fn went_to(lang: Lang, item: &Item) -> Option<String> {
    let key = match item.outcome {
        Column::Undecided | Column::Refused | Column::Withdrawn | Column::Missing => return None,
        Column::Returned => "reporting-went-returned",
        Column::Recycled if item.status == "for-recycling" => "reporting-went-for-recycling",
        Column::Recycled => "reporting-went-recycled",
        Column::Parts => "reporting-went-parts",
        Column::Ready => "reporting-went-ready",
        _ => return item.holder.clone(),
    };
    let holder = item.holder.clone().unwrap_or_default();
    Some(t_with(lang, key, &[("holder", holder.into())]).into_owned())
}

/// Maker and model, as far as they are known.
pub fn model(item: &Item) -> String {
    let parts = [item.manufacturer.as_deref(), item.model.as_deref()];
    let (maker, model) = (parts[0].unwrap_or_default(), parts[1].unwrap_or_default());
    // Lists often repeat the maker in the model.
    if !maker.is_empty() && model.to_lowercase().starts_with(&maker.to_lowercase()) {
        return model.to_owned();
    }
    format!("{maker} {model}").trim().to_owned()
}

/// A capacity as makers of drives count it: 256 GB.
pub fn capacity(lang: Lang, bytes: i64) -> String {
    let bytes = u64::try_from(bytes).unwrap_or(0);
    gapless_web::i18n::bytes(lang, bytes)
}

/// A date as the reader writes it.
pub fn date(lang: Lang, at: Timestamp, zone: &jiff::tz::TimeZone) -> String {
    gapless_web::i18n::date(lang, &at.to_zoned(zone.clone()))
}

/// A date and time in UTC and named as such, as evidence has it.
pub fn moment(at: Timestamp) -> String {
    at.to_zoned(jiff::tz::TimeZone::UTC)
        .strftime("%Y-%m-%d %H:%M UTC")
        .to_string()
}
