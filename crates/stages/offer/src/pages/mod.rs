//! Pages of this stage.

pub mod export;
mod figures;
pub mod forms;
pub mod line;
mod line_facts;
mod line_form;
mod lines;
pub mod list;
mod meanwhile;
pub mod new;
pub mod own_columns;
pub mod policies;
mod policy_form;
mod questions;
pub mod reading;
pub(crate) mod receive;
pub mod show;
pub mod template;
pub mod twice;
pub mod undo;

use crate::{
    access,
    rules::{Reason, cpu_words},
};
use gapless_journey::offer::{DonationStatus, LineStatus};
use gapless_store::entities::{self, donation};
use gapless_web::{Ctx, access::Act, i18n};
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

/// True when who looks may do this to a whole list, and not only at one office.
pub(crate) fn may_for_whole(ctx: &Ctx, act: Act) -> bool {
    ctx.may(act) && access::whole(&ctx.actor).is_ok()
}

/// What the donor must do with a line before handing over, as sentences; nothing with what does not come.
pub(crate) fn preparation(ctx: &Ctx, row: &entities::line::Model) -> Vec<Cow<'static, str>> {
    let is_gone = [LineStatus::Refused, LineStatus::Withdrawn]
        .iter()
        .any(|status| row.status == status.as_str());
    if is_gone {
        return Vec::new();
    }
    let codes: Vec<String> = serde_json::from_str(&row.preparation).unwrap_or_default();
    codes.iter().map(|code| todo(ctx, code)).collect()
}

/// The sentence of a preparation.
pub(crate) fn todo(ctx: &Ctx, code: &str) -> Cow<'static, str> {
    ctx.t(&format!("preparation-{code}"))
}

/// An absent value reads as a dash.
pub(crate) fn or_dash(text: Option<&str>) -> &str {
    text.unwrap_or("–")
}
