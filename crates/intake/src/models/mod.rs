//! What a model's name tells: its category, the processors it was sold with, its diagonal. From lists in `data/models`
//! (sources in `data/SOURCES.md`) and from the makers' naming rules. What must never live here: a verdict.

mod families;
mod kinds;
mod monitors;
pub mod names;
mod seen;
mod types;

pub use monitors::diagonal_inch;
pub use seen::{Seen, seen};

use crate::fold;
use crate::values::category::{self, Named};

/// Makers' names that stand before a model.
const PREFIXES: &[&str] = &[
    "hewlett packard",
    "hp compaq",
    "hp",
    "dell inc",
    "dell",
    "lenovo",
    "acer",
    "asus",
    "fujitsu",
    "toshiba",
    "samsung",
];
/// Words that every model of a kind carries at its end.
const SUFFIXES: &[&str] = &[
    " notebook pc",
    " notebook",
    " laptop",
    " pc",
    " business desktop",
    " mobile workstation",
];

/// A model's name without its maker; folded words.
fn without_maker(maker: Option<&str>, model: &str) -> String {
    let mut words = fold::words(model);
    let named = maker.map(fold::words);
    for prefix in PREFIXES.iter().copied().chain(named.as_deref()) {
        let rest = words.strip_prefix(prefix).filter(|r| r.starts_with(' '));
        if let Some(rest) = rest.map(|r| r.trim_start().to_owned()) {
            words = rest;
        }
    }
    // "Laptops - HP 840 G3": the kind stands before the maker.
    let makers = named.as_deref().into_iter().chain(PREFIXES.iter().copied());
    let behind = makers.into_iter().find_map(|maker| {
        let (before, rest) = words.split_once(&format!(" {maker} "))?;
        let digits = before.contains(|c: char| c.is_ascii_digit());
        (!digits && category::of_folded(before).is_some()).then(|| rest.to_owned())
    });
    behind.unwrap_or(words)
}

/// A model's name without its maker and without words that every model carries; folded words.
pub fn bare(maker: Option<&str>, model: &str) -> String {
    let mut words = without_maker(maker, model);
    for suffix in SUFFIXES {
        if let Some(rest) = words.strip_suffix(suffix) {
            words = rest.to_owned();
        }
    }
    words
}

/// The category that a model tells, by whatever means.
pub fn category(maker: Option<&str>, model: &str) -> Option<Named> {
    category_by_name(maker, model)
        .or_else(|| category_by_number(maker, model))
        .or_else(|| category_of_maker(maker, model))
}

/// The category that a model's name tells: its family, or the list of models.
pub fn category_by_name(maker: Option<&str>, model: &str) -> Option<Named> {
    let whole = without_maker(maker, model);
    if whole.is_empty() {
        return None;
    }
    if let Some(name) = types::name_of(maker, model) {
        return families::by_family(Some("Lenovo"), &fold::words(name));
    }
    let listed = || kinds::lookup(maker, &bare(maker, model)).map(|c| (c, None));
    families::by_family(maker, &whole).or_else(listed)
}

/// The category that a model's number tells by the maker's numbering.
pub fn category_by_number(maker: Option<&str>, model: &str) -> Option<Named> {
    families::by_number(maker, &without_maker(maker, model))
}

/// The maker whose number a model is, where only one maker numbers so.
pub fn maker_by_number(model: &str) -> Option<&'static str> {
    types::name_of(None, model)
        .map(|_| "Lenovo")
        .or_else(|| families::maker_by_number(&fold::words(model)))
}

/// The category of nearly all that a maker makes.
pub fn category_of_maker(maker: Option<&str>, model: &str) -> Option<Named> {
    families::of_maker(maker?, &without_maker(maker, model))
}
