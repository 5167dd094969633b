//! The same serial number twice. Two rows of one number are shown side by side by a person's eye; nothing is merged.

use gapless_intake::manifest::Line;
use std::collections::HashMap;

/// Shortest number that can tell two devices apart, folded.
const KEY_CHARS_MIN: usize = 5;

/// True for a folded number that is long enough to tell two devices apart.
pub fn can_tell_apart(key: &str) -> bool {
    key.chars().count() >= KEY_CHARS_MIN
}

/// For each line whose serial number stood before: the index of the first line with it.
pub fn duplicates(lines: &[Line]) -> Vec<Option<usize>> {
    let mut first: HashMap<String, usize> = HashMap::new();
    lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let key = line.claim.serial_number.as_ref()?.key();
            if !can_tell_apart(&key) {
                return None;
            }
            match first.entry(key) {
                std::collections::hash_map::Entry::Occupied(e) => Some(*e.get()),
                std::collections::hash_map::Entry::Vacant(e) => {
                    e.insert(i);
                    None
                }
            }
        })
        .collect()
}
