//! Pages of this stage.

pub mod export;
mod figures;
pub mod forms;
pub mod line;
mod line_form;
mod lines;
pub mod list;
mod meanwhile;
pub mod new;
pub mod policies;
mod policy_form;
mod questions;
pub mod reading;
pub(crate) mod receive;
pub mod show;

use crate::rules::{Reason, cpu_words};
use gapless_journey::offer::DonationStatus;
use gapless_store::entities::donation;
use gapless_web::{Ctx, i18n};
use std::borrow::Cow;

/// The sentence of a reason in the reader's language.
pub(crate) fn reason(ctx: &Ctx, reason: &Reason) -> Cow<'static, str> {
    let words: Vec<(&str, Cow<'_, str>)> = reason
        .facts
        .iter()
        .map(|(name, value)| {
            let known = match name.as_str() {
                "category" | "stated" => i18n::word(ctx.lang, "category", value),
                "printing" => i18n::word(ctx.lang, "printing", value),
                "cpu" => return (name.as_str(), Cow::Owned(cpu_words(value))),
                _ => None,
            };
            (name.as_str(), Cow::Borrowed(known.unwrap_or(value)))
        })
        .collect();
    let args: Vec<_> = words
        .iter()
        .map(|(name, value)| (*name, fact(name, value)))
        .collect();
    ctx.tw(&format!("reason-{}", reason.code), &args)
}

/// Sizes are numbers of the reader's language; names stay as they are, also where they look like a number.
fn fact<'v>(name: &str, value: &'v str) -> i18n::FluentValue<'v> {
    match name {
        "ram" | "minimum" | "inch" => i18n::FluentValue::try_number(value),
        _ => i18n::FluentValue::from(value),
    }
}

/// The reasons of a row; a row whose reasons cannot be read has none to show.
pub(crate) fn reasons(json: &str) -> Vec<Reason> {
    serde_json::from_str(json).unwrap_or_default()
}

/// True while the list can still change.
pub(crate) fn is_open(donation: &donation::Model) -> bool {
    [DonationStatus::Draft, DonationStatus::Offered]
        .iter()
        .any(|s| donation.status == s.as_str())
}

/// An absent value reads as a dash.
pub(crate) fn or_dash(text: Option<&str>) -> &str {
    text.unwrap_or("–")
}
