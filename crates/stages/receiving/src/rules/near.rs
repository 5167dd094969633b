//! Two numbers that are almost the same: what a person types and what a scanner reads off a scratched label.

/// Shorter numbers are all near each other, so that a question about them would be noise.
pub const KEY_CHARS_MIN: usize = 6;
/// More likely claims than this are no answer to "which one?".
pub const CANDIDATES_MAX: usize = 3;

/// In which way two folded numbers are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same but for characters that look the same: O and 0, I and 1, S and 5, B and 8.
    Confusion,
    /// One character apart: another one, one too many, one too few, or two swapped.
    OneCharacter,
}

/// How alike two different folded numbers are; `None` when they are not, or are equal.
pub fn likeness(a: &str, b: &str) -> Option<Likeness> {
    if a == b {
        return None;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().min(b.len()) < KEY_CHARS_MIN || a.len().abs_diff(b.len()) > 1 {
        return None;
    }
    if a.len() == b.len() && a.iter().zip(&b).all(|(x, y)| look(*x) == look(*y)) {
        return Some(Likeness::Confusion);
    }
    one_apart(&a, &b).then_some(Likeness::OneCharacter)
}

const fn look(c: char) -> char {
    match c {
        'O' => '0',
        'I' => '1',
        'S' => '5',
        'B' => '8',
        other => other,
    }
}

fn one_apart(a: &[char], b: &[char]) -> bool {
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (longer, shorter) = (a.len().max(b.len()), a.len().min(b.len()));
    // One changed, one too many: what is equal at both ends covers all but one of the longer number.
    if start + end >= longer - 1 && (longer != shorter || start + end == longer - 1) {
        return true;
    }
    // Two neighbours swapped.
    a.len() == b.len()
        && start + 2 + end == longer
        && a.get(start) == b.get(start + 1)
        && a.get(start + 1) == b.get(start)
}

/// The claims among `keys` that a number may mean: those that only look the same come first; if there are too many, none.
pub fn candidates<'a, T>(number: &str, keys: impl Iterator<Item = (&'a str, T)>) -> Vec<T> {
    let mut found: Vec<(Likeness, T)> = keys
        .filter_map(|(key, item)| Some((likeness(number, key)?, item)))
        .collect();
    if found.iter().any(|(how, _)| *how == Likeness::Confusion) {
        found.retain(|(how, _)| *how == Likeness::Confusion);
    }
    if found.len() > CANDIDATES_MAX {
        return Vec::new();
    }
    found.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_and_scanners_mistake() {
        for (a, b, expected) in [
            ("5CG7461XYZ", "5CG7461XYZ", None),
            ("5CG7461OYZ", "5CG74610YZ", Some(Likeness::Confusion)),
            ("SB01SB01", "58O15BOI", Some(Likeness::Confusion)),
            ("8HJ2KLM9", "8HJ2KLN9", Some(Likeness::OneCharacter)),
            ("8HJ2KLM9", "8HJ2KLM99", Some(Likeness::OneCharacter)),
            ("8HJ2KLM9", "HJ2KLM9", Some(Likeness::OneCharacter)),
            ("8HJ2KLM9", "8JH2KLM9", Some(Likeness::OneCharacter)),
            ("8HJ2KLM9", "8HJ2KXX9", None),
            ("12345", "12346", None),
        ] {
            assert_eq!(likeness(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn too_many_likely_claims_are_no_question() {
        let keys: Vec<String> = (0..9).map(|n| format!("SOF0012{n}")).collect();
        let found = candidates("SOF0012X", keys.iter().map(|k| (k.as_str(), k.as_str())));
        assert!(found.is_empty());
        let found = candidates("S0F00128", keys.iter().map(|k| (k.as_str(), k.as_str())));
        assert_eq!(found, ["SOF00128"]);
    }

    proptest! {
        #[test]
        fn likeness_has_no_direction(a in "[0-9A-Z]{6,12}", b in "[0-9A-Z]{6,12}") {
            prop_assert_eq!(likeness(&a, &b), likeness(&b, &a));
        }

        #[test]
        fn one_wrong_character_is_always_near(a in "[0-9A-Z]{6,14}", at in any::<prop::sample::Index>(), to in "[0-9A-Z]") {
            let mut changed: Vec<char> = a.chars().collect();
            let at = at.index(changed.len());
            let to = to.chars().next().unwrap();
            prop_assume!(changed[at] != to);
            changed[at] = to;
            prop_assert!(likeness(&a, &changed.iter().collect::<String>()).is_some());
            changed.remove(at);
            if changed.len() >= KEY_CHARS_MIN {
                prop_assert_eq!(likeness(&a, &changed.iter().collect::<String>()), Some(Likeness::OneCharacter));
            }
        }
    }
}
