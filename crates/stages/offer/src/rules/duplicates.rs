//! The same serial number or asset tag twice. Two rows of one number are shown side by side to a person's eye; nothing is
//! merged.

use gapless_intake::manifest::Line;
use gapless_journey::{AssetTag, SerialNumber};
use std::collections::HashMap;

/// Shortest number that can tell two devices apart, folded.
const KEY_CHARS_MIN: usize = 5;
/// The same for a number that the donor gave.
const TAG_CHARS_MIN: usize = 3;
/// Lines that may share an asset tag; beyond it is the name of a room or of a kind, and tells no device apart.
pub const TAG_LINES_MAX: usize = 4;

/// True for a folded number that is long enough to tell two devices apart.
pub fn can_tell_apart(key: &str) -> bool {
    key.chars().count() >= KEY_CHARS_MIN
}

/// True for a folded asset tag that can tell two devices apart: a word alone is none.
pub fn tag_can_tell_apart(key: &str) -> bool {
    key.chars().count() >= TAG_CHARS_MIN && key.chars().any(|c| c.is_ascii_digit())
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

/// The folded numbers by which lines are compared with what is known.
pub fn serial_key(line: &Line) -> Option<String> {
    let key = line.claim.serial_number.as_ref().map(SerialNumber::key)?;
    can_tell_apart(&key).then_some(key)
}

/// Asset tags of a list that tell devices apart, each with the first line that has it.
pub fn tags(lines: &[Line]) -> HashMap<String, usize> {
    let mut seen: HashMap<String, (usize, usize)> = HashMap::new();
    for (i, line) in lines.iter().enumerate() {
        let Some(key) = line.claim.asset_tag.as_ref().map(AssetTag::key) else {
            continue;
        };
        if tag_can_tell_apart(&key) {
            seen.entry(key).or_insert((i, 0)).1 += 1;
        }
    }
    seen.into_iter()
        .filter(|(_, (_, times))| *times <= TAG_LINES_MAX)
        .map(|(key, (first, _))| (key, first))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_intake::manifest::Claim;

    #[test]
    fn the_name_of_a_room_is_no_number_of_a_device() {
        let line = |row: u32, tag: &str| Line {
            sheet: None,
            row,
            quantity: 1,
            claim: Claim {
                asset_tag: AssetTag::parse(tag),
                ..Claim::default()
            },
        };
        let mut lines: Vec<Line> = (0..9).map(|row| line(row, "ROOM-12")).collect();
        lines.extend([line(10, "A-0007"), line(11, "a 0007"), line(12, "STOCK")]);
        let found = tags(&lines);
        assert_eq!(found.len(), 1);
        assert_eq!(found.values().copied().collect::<Vec<_>>(), [9]);
    }
}
