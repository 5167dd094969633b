//! What a row says about the state of the thing: broken, stolen, lost, sold, lent, written off. Each is a fact for the rules.

use crate::fold;
use crate::phrases::Phrases;
use gapless_journey::words;
use std::sync::LazyLock;

words! {
    /// A state that the donor reports.
    Condition {
        /// Does not work, or needs repair.
        Broken = "broken",
        /// Taken by thieves.
        Stolen = "stolen",
        /// Cannot be found.
        Lost = "lost",
        /// Belongs to somebody else now.
        Sold = "sold",
        /// With somebody else for a time, leased or rented.
        Lent = "lent",
        /// Written off in the books.
        WrittenOff = "written-off",
        /// A part is missing.
        Incomplete = "incomplete",
    }
}

/// `None` for words that turn the state into its opposite.
static WORDS: LazyLock<Phrases<Option<Condition>>> = LazyLock::new(|| {
    Phrases::parse(
        include_str!("../../../../data/words/conditions.txt"),
        |key| match key {
            "not" => Some(None),
            key => Condition::parse(key).map(Some),
        },
    )
});

/// Every state that a text reports.
pub fn conditions(text: &str) -> Vec<Condition> {
    let folded = fold::words(text);
    let (mut out, mut not) = (Vec::new(), false);
    WORDS.each(&folded, |found| match found.value {
        None => not = true,
        Some(condition) if !out.contains(&condition) => out.push(condition),
        Some(_) => {}
    });
    if not {
        return Vec::new();
    }
    // "Missing keys": a part is missing, not the thing.
    if out.contains(&Condition::Incomplete) {
        out.retain(|c| *c != Condition::Lost);
    }
    out.sort_unstable();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_in_several_languages() {
        for (text, state) in [
            (
                "BAJA POR ROBO EL DIA 14/02/2018",
                vec![Condition::Stolen, Condition::WrittenOff],
            ),
            ("En panne", vec![Condition::Broken]),
            ("scherm is kapot", vec![Condition::Broken]),
            ("Defekt", vec![Condition::Broken]),
            ("not broken", vec![]),
            ("In use", vec![]),
            ("Manque souris", vec![Condition::Incomplete]),
            ("verloren", vec![Condition::Lost]),
        ] {
            assert_eq!(conditions(text), state, "{text}");
        }
    }
}
