//! Pages of this stage.

pub mod export;
mod figures;
pub mod forms;
pub mod line;
mod lines;
pub mod list;
pub mod new;
pub mod policies;
mod questions;
pub mod reading;
pub mod show;

use crate::rules::Reason;
use gapless_web::{Ctx, i18n};
use std::borrow::Cow;

/// The sentence of a reason in the reader's language.
pub(crate) fn reason(ctx: &Ctx, reason: &Reason) -> Cow<'static, str> {
    let words: Vec<(&str, &str)> = reason
        .facts
        .iter()
        .map(|(name, value)| {
            let known = match name.as_str() {
                "category" | "stated" => i18n::word(ctx.lang, "category", value),
                _ => None,
            };
            (name.as_str(), known.unwrap_or(value.as_str()))
        })
        .collect();
    let args: Vec<_> = words
        .iter()
        .map(|(name, value)| (*name, i18n::FluentValue::try_number(value)))
        .collect();
    ctx.tw(&format!("reason-{}", reason.code), &args)
}

/// The reasons of a row; a row whose reasons cannot be read has none to show.
pub(crate) fn reasons(json: &str) -> Vec<Reason> {
    serde_json::from_str(json).unwrap_or_default()
}

/// An absent value reads as a dash.
pub(crate) fn or_dash(text: Option<&str>) -> &str {
    text.unwrap_or("–")
}
