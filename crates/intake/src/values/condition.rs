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

/// Words that turn the state behind them into its opposite.
const NEGATIONS: &[&str] = &[
    "not", "no", "non", "never", "without", "pas", "jamais", "sans", "aucun", "aucune", "niet",
    "geen", "nooit", "zonder", "nicht", "kein", "keine", "keinen", "nie", "ohne", "sin", "nunca",
    "ningun", "ninguna", "nao", "sem", "nenhum", "nenhuma", "mai", "senza", "nessun", "nessuna",
    "isn", "isnt", "t",
];

/// Every state that a text reports.
pub fn conditions(text: &str) -> Vec<Condition> {
    let folded = fold::words(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut denied: Vec<std::ops::Range<usize>> = Vec::new();
    let mut found_at = Vec::new();
    WORDS.each(&folded, |found| {
        let span = found.at..found.at + found.phrase.split(' ').count();
        match found.value {
            None => denied.push(span),
            Some(condition) => found_at.push((span, condition)),
        }
    });
    let mut out: Vec<Condition> = Vec::new();
    for (i, (span, condition)) in found_at.iter().enumerate() {
        let within =
            |other: &std::ops::Range<usize>| other.start <= span.start && span.end <= other.end;
        // "Screen" of "no screen" is not a state of its own, and "en panne" is what "panne" stands in.
        let part = found_at.iter().enumerate().any(|(j, (other, c))| {
            j != i && c != condition && other.len() > span.len() && within(other)
        });
        let before = span.start.checked_sub(1).and_then(|b| words.get(b));
        let negated = before.is_some_and(|w| NEGATIONS.contains(w));
        if !part && !negated && !denied.iter().any(within) && !out.contains(condition) {
            out.push(*condition);
        }
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
            ("niet kapot", vec![]),
            ("pas cassé, fonctionne", vec![]),
            ("funktioniert nicht", vec![Condition::Broken]),
            ("non funziona, schermo rotto", vec![Condition::Broken]),
            ("smarrito", vec![Condition::Lost]),
            ("Rubato nel 2019", vec![Condition::Stolen]),
            ("venduto a dipendente", vec![Condition::Sold]),
            ("in prestito", vec![Condition::Lent]),
            ("uitgeleend aan school", vec![Condition::Lent]),
            ("não liga", vec![Condition::Broken]),
            ("sem bateria", vec![Condition::Incomplete]),
            ("ohne Festplatte", vec![Condition::Incomplete]),
            ("No Hard Drive", vec![Condition::Incomplete]),
            ("Lost/Stolen", vec![Condition::Stolen, Condition::Lost]),
            ("Out for Repair", vec![Condition::Broken]),
            ("prêt à l'emploi", vec![]),
            ("dismesso", vec![Condition::WrittenOff]),
        ] {
            assert_eq!(conditions(text), state, "{text}");
        }
    }
}
