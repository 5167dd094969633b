//! Makers of equipment: the short name under which a maker is known here, from what people write.

use crate::fold;
use crate::phrases::Phrases;
use std::sync::LazyLock;

static MAKERS: LazyLock<Phrases<&'static str>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../../../data/words/makers.txt"), Some));
static FAMILIES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::parse(
        include_str!("../../../../data/words/maker_families.txt"),
        Some,
    )
});

/// The maker that a text names, first among several.
pub fn named(text: &str) -> Option<&'static str> {
    named_in(&fold::words(text))
}

/// As [`named`], for text that is already folded words.
pub fn named_in(words: &str) -> Option<&'static str> {
    MAKERS
        .best(words, |f| (std::cmp::Reverse(f.at), f.phrase.len()))
        .map(|f| f.value)
        .or_else(|| {
            // "HP1536": the maker's name and a number in one word.
            let first = words.split(' ').next()?;
            let name = first.trim_end_matches(|c: char| c.is_ascii_digit());
            (name.len() >= 2 && name.len() < first.len())
                .then(|| MAKERS.alone(name))
                .flatten()
        })
}

/// True for the name of a maker alone, in folded words.
pub fn is_name(words: &str) -> bool {
    MAKERS.alone(words).is_some()
}

/// True where a model's family begins: the word alone, or with the one behind it.
pub fn is_family_start(word: &str, two: &str) -> bool {
    !is_name(word) && (FAMILIES.alone(word).is_some() || FAMILIES.alone(two).is_some())
}

/// The maker that a model's family tells, in folded words.
pub fn of_family(words: &str) -> Option<&'static str> {
    FAMILIES.best(words, |f| f.phrase.len()).map(|f| f.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makers_by_their_names_and_by_their_families() {
        assert_eq!(named("Dell Inc."), Some("Dell"));
        assert_eq!(named("Hewlett-Packard"), Some("HP"));
        assert_eq!(named("D-Link"), Some("D-Link"));
        assert_eq!(named("shp office"), None);
        assert_eq!(of_family("hp laserjet e50145"), Some("HP"));
        assert_eq!(of_family("optiplex 7010"), Some("Dell"));
    }
}
