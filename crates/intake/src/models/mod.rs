//! What a model's name tells: its category, the processors it was sold with, its diagonal. From lists in `data/models`
//! (sources in `data/SOURCES.md`) and from the makers' naming rules. What must never live here: a verdict.

mod families;
mod kinds;
mod monitors;
mod seen;

pub use families::category_by_family;
pub use monitors::diagonal_inch;
pub use seen::{Seen, seen};

use crate::fold;
use crate::values::category::Named;

/// A model's name without its maker and without words that every model carries; folded words.
pub fn bare(maker: Option<&str>, model: &str) -> String {
    let mut words = fold::words(model);
    for prefix in [
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
    ] {
        if let Some(rest) = words.strip_prefix(prefix).filter(|r| r.starts_with(' ')) {
            words = rest.trim_start().to_owned();
        }
    }
    if let Some(rest) = maker
        .map(fold::words)
        .and_then(|m| words.strip_prefix(&m).map(str::to_owned))
    {
        if rest.starts_with(' ') {
            words = rest.trim_start().to_owned();
        }
    }
    for suffix in [
        " notebook pc",
        " notebook",
        " laptop",
        " pc",
        " business desktop",
        " mobile workstation",
    ] {
        if let Some(rest) = words.strip_suffix(suffix) {
            words = rest.to_owned();
        }
    }
    words
}

/// The category that a model's name tells.
pub fn category(maker: Option<&str>, model: &str) -> Option<Named> {
    let bare = bare(maker, model);
    if bare.is_empty() {
        return None;
    }
    category_by_family(maker, &bare).or_else(|| kinds::lookup(maker, &bare).map(|c| (c, None)))
}
