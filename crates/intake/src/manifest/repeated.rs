//! Numbers that stand on too many lines to be one device's own: what a script or a hurried hand wrote where there was none.

use super::line::{Claim, Line};
use gapless_journey::{AssetTag, SerialNumber};
use std::collections::{HashMap, HashSet};

/// Lines on which one number may stand before it is taken for a filler. Two or three are duplicates that a person must see.
const SAME_NUMBER_MAX: usize = 5;
/// Share of a table's lines that a filler covers, as one in so many.
const SAME_NUMBER_ONE_IN: usize = 20;

/// Takes away serial numbers and asset tags that stand on many lines of one table.
pub fn drop_repeated(lines: &mut [Line]) {
    let repeated = Repeated::among(lines);
    for line in lines {
        repeated.drop_from(&mut line.claim);
    }
}

/// Numbers that stand on many lines, folded.
pub struct Repeated {
    serials: HashSet<String>,
    tags: HashSet<String>,
}

impl Repeated {
    /// Those of some lines of one table.
    pub fn among(lines: &[Line]) -> Self {
        let serials = lines.iter().filter_map(|l| l.claim.serial_number.as_ref());
        let tags = lines.iter().filter_map(|l| l.claim.asset_tag.as_ref());
        Self {
            serials: many(serials.map(SerialNumber::key), lines.len()),
            tags: many(tags.map(AssetTag::key), lines.len()),
        }
    }

    /// Whether one of these numbers is such a one.
    pub fn has(&self, number: &SerialNumber, tag: Option<&AssetTag>) -> bool {
        let is_tag = |tag: &AssetTag| !self.tags.is_empty() && self.tags.contains(&tag.key());
        (!self.serials.is_empty() && self.serials.contains(&number.key()))
            || tag.is_some_and(is_tag)
    }

    /// Takes them away from a line.
    pub fn drop_from(&self, claim: &mut Claim) {
        claim
            .serial_number
            .take_if(|number| self.serials.contains(&number.key()));
        claim
            .asset_tag
            .take_if(|tag| self.tags.contains(&tag.key()));
    }
}

fn many(keys: impl Iterator<Item = String>, lines: usize) -> HashSet<String> {
    let least = SAME_NUMBER_MAX.max(lines / SAME_NUMBER_ONE_IN);
    let mut counts: HashMap<String, usize> = HashMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    let many = counts.into_iter().filter(|(_, n)| *n > least);
    many.map(|(key, _)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_on_many_lines_is_none_and_a_duplicate_stays() {
        let line = |serial: &str| Line {
            sheet: None,
            row: 1,
            quantity: 1,
            claim: Claim {
                serial_number: SerialNumber::parse(serial),
                ..Claim::default()
            },
        };
        let mut lines: Vec<Line> = (0..9).map(|_| line("ASK OWNER 7")).collect();
        lines.extend([line("AB12CD3"), line("AB12CD3")]);
        drop_repeated(&mut lines);
        let kept: Vec<bool> = lines
            .iter()
            .map(|l| l.claim.serial_number.is_some())
            .collect();
        assert_eq!(kept, [vec![false; 9], vec![true; 2]].concat());
    }
}
