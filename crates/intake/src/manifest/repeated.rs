//! Numbers that stand on too many lines to be one device's own: what a script or a hurried hand wrote where there was none.

use super::line::Line;
use std::collections::HashMap;

/// Lines on which one number may stand before it is taken for a filler. Two or three are duplicates that a person must see.
const SAME_NUMBER_MAX: usize = 5;
/// Share of a table's lines that a filler covers, as one in so many.
const SAME_NUMBER_ONE_IN: usize = 20;

/// Takes away serial numbers and asset tags that stand on many lines of one table.
pub fn drop_repeated(lines: &mut [Line]) {
    let least = SAME_NUMBER_MAX.max(lines.len() / SAME_NUMBER_ONE_IN);
    let serials = counts(
        lines
            .iter()
            .filter_map(|l| Some(l.claim.serial_number.as_ref()?.key())),
    );
    let tags = counts(
        lines
            .iter()
            .filter_map(|l| Some(l.claim.asset_tag.as_ref()?.key())),
    );
    let many =
        |counts: &HashMap<String, usize>, key: String| counts.get(&key).is_some_and(|n| *n > least);
    for line in lines {
        let claim = &mut line.claim;
        if claim
            .serial_number
            .as_ref()
            .is_some_and(|s| many(&serials, s.key()))
        {
            claim.serial_number = None;
        }
        if claim
            .asset_tag
            .as_ref()
            .is_some_and(|t| many(&tags, t.key()))
        {
            claim.asset_tag = None;
        }
    }
}

fn counts(keys: impl Iterator<Item = String>) -> HashMap<String, usize> {
    let mut out = HashMap::new();
    for key in keys {
        *out.entry(key).or_default() += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Claim;
    use gapless_journey::SerialNumber;

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
