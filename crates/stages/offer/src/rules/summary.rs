//! An offer in figures: taken, not taken, open; kilograms and pallets; the minimum; the share that works.

use super::judge::Judged;
use super::policy::Policy;
use gapless_intake::manifest::Line;
use gapless_intake::values::condition::Condition;
use gapless_journey::weights;
use gapless_journey::{Category, Verdict};
use serde::Serialize;
use std::collections::BTreeMap;

/// Figures of an offer. Counts are devices: a row with a quantity counts as many times. Weight and pallets are those of what
/// is taken or may be taken.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Lines read.
    pub lines: u64,
    /// Devices that the lines stand for.
    pub devices: u64,
    /// Lines taken.
    pub accepted: u64,
    /// Lines not taken.
    pub rejected: u64,
    /// Lines that need one more fact.
    pub needs_info: u64,
    /// Lines whose serial number stood before.
    pub duplicates: u64,
    /// Lines by category.
    pub by_category: BTreeMap<String, u64>,
    /// Kilograms, estimated where not stated.
    pub weight_kg: f64,
    /// Euro pallets, estimated.
    pub pallets: f64,
    /// Devices, among those taken, that the donor reports as broken.
    pub reported_broken: u64,
    /// Share of the devices taken that are not reported as broken; absent when none is taken.
    pub working_share: Option<f64>,
    /// Whether that is the share that the policy asks for.
    pub working_share_met: Option<bool>,
    /// The least that a collection is worth.
    pub minimum_offer: MinimumOffer,
}

/// Whether the offer is large enough to be collected.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MinimumOffer {
    /// True when the assets or the pallets reach the minimum.
    pub met: bool,
    /// True when it would be reached if all that is open were taken.
    pub met_if_open_taken: bool,
    /// Devices taken.
    pub assets: u64,
    /// Least number of assets.
    pub assets_min: u32,
    /// Least number of pallets.
    pub pallets_min: f64,
    /// The same as a sentence in English.
    pub text: String,
}

fn round(n: f64) -> f64 {
    (n * 10.0).round() / 10.0
}

/// Lines that are alike in what the summary asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Their category.
    pub category: Category,
    /// Their verdict.
    pub verdict: Verdict,
    /// The donor reports them as broken.
    pub reported_broken: bool,
    /// Lines.
    pub lines: u64,
    /// Devices that the lines stand for.
    pub devices: u64,
    /// Weight of all of them in grams.
    pub weight_g: u64,
}

/// What the summary asks of a line, but for its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    category: Category,
    verdict: Verdict,
    reported_broken: bool,
    devices: u64,
}

impl Asked {
    /// Of a judged line.
    pub fn of(line: &Line, judged: &Judged) -> Self {
        Self {
            category: line.claim.category,
            verdict: judged.verdict,
            reported_broken: line.claim.conditions.contains(&Condition::Broken),
            devices: u64::from(line.quantity),
        }
    }

    /// A small number that only lines of one group share.
    const fn place(&self) -> usize {
        let (category, verdict) = (self.category as usize, self.verdict as usize);
        (category * Verdict::ALL.len() + verdict) * 2 + self.reported_broken as usize
    }
}

/// Adds up lines with their verdicts one by one, so that a list may be longer than the memory.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// By the place of what they are alike in, see [`Asked::place`].
    groups: Vec<Option<Group>>,
    duplicates: u64,
}

impl Tally {
    /// Counts a line; `is_duplicate` where its serial number stood before.
    pub fn add(&mut self, line: &Line, judged: &Judged, is_duplicate: bool) {
        let asked = Asked::of(line, judged);
        self.add_alike(&asked, line.claim.weight_g, is_duplicate);
    }

    /// Counts a line of which only this and its own weight, in grams where stated, is known.
    pub fn add_alike(&mut self, asked: &Asked, weight_g: Option<u64>, is_duplicate: bool) {
        self.duplicates += u64::from(is_duplicate);
        let Asked {
            category,
            verdict,
            reported_broken,
            devices,
        } = *asked;
        let each = weight_g.unwrap_or_else(|| weights::weight_g(category));
        let place = asked.place();
        if self.groups.len() <= place {
            self.groups.resize(place + 1, None);
        }
        let Some(group) = self.groups.get_mut(place) else {
            return;
        };
        let group = group.get_or_insert(Group {
            category,
            verdict,
            reported_broken,
            lines: 0,
            devices: 0,
            weight_g: 0,
        });
        group.lines += 1;
        group.devices += devices;
        group.weight_g = group.weight_g.saturating_add(each.saturating_mul(devices));
    }

    /// The figures of what was counted.
    pub fn summary(&self, policy: &Policy) -> Summary {
        summarise_groups(
            self.groups.iter().flatten().copied(),
            self.duplicates,
            policy,
        )
    }
}

/// Adds up groups of lines, as a database counts them.
pub fn summarise_groups(
    groups: impl IntoIterator<Item = Group>,
    duplicates: u64,
    policy: &Policy,
) -> Summary {
    let mut s = Summary {
        duplicates,
        ..Summary::default()
    };
    let (mut taken, mut grams, mut pallets, mut pallets_taken, mut open) =
        (0_u64, 0_u64, 0.0, 0.0, 0_u64);
    for group in groups {
        let n = group.devices;
        s.lines += group.lines;
        s.devices += n;
        *s.by_category
            .entry(group.category.as_str().to_owned())
            .or_default() += group.lines;
        match group.verdict {
            Verdict::Accepted => s.accepted += group.lines,
            Verdict::Rejected => s.rejected += group.lines,
            Verdict::NeedsInfo => s.needs_info += group.lines,
        }
        if group.verdict == Verdict::Rejected {
            continue;
        }
        grams = grams.saturating_add(group.weight_g);
        #[expect(clippy::cast_precision_loss, reason = "devices of one offer")]
        let space = n as f64 / weights::per_pallet(group.category);
        pallets += space;
        if group.verdict == Verdict::Accepted {
            taken += n;
            pallets_taken += space;
            s.reported_broken += if group.reported_broken { n } else { 0 };
        } else {
            open += n;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "grams of one offer")]
    {
        s.weight_kg = round(grams as f64 / 1_000.0);
        s.working_share = (taken > 0).then(|| 1.0 - s.reported_broken as f64 / taken as f64);
    }
    s.pallets = round(pallets);
    s.working_share_met = s
        .working_share
        .map(|share| share + 1e-9 >= policy.working_share_min);
    s.minimum_offer = minimum(policy, (taken, pallets_taken), (open, pallets));
    s
}

fn minimum(policy: &Policy, taken: (u64, f64), with_open: (u64, f64)) -> MinimumOffer {
    let reached = |assets: u64, pallets: f64| {
        assets >= u64::from(policy.offer_min_assets) || pallets + 1e-9 >= policy.offer_min_pallets
    };
    let met = reached(taken.0, taken.1);
    let met_if_open_taken = reached(taken.0 + with_open.0, with_open.1);
    let (assets, assets_min, pallets_min) =
        (taken.0, policy.offer_min_assets, policy.offer_min_pallets);
    let text = if met {
        format!(
            "{assets} assets are taken; {assets_min} assets or {pallets_min} pallets are enough"
        )
    } else if met_if_open_taken {
        format!(
            "{assets} assets are taken; {assets_min} assets or {pallets_min} pallets are reached once the open lines are answered and taken"
        )
    } else {
        format!(
            "{assets} assets are taken; at least {assets_min} assets or {pallets_min} pallets are needed"
        )
    };
    MinimumOffer {
        met,
        met_if_open_taken,
        assets,
        assets_min,
        pallets_min,
        text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::judge;
    use gapless_intake::manifest::Claim;
    use gapless_intake::values::Basis;

    #[test]
    fn an_offer_adds_up() {
        let policy = Policy::embedded("close-the-gap").unwrap();
        let line = |category, quantity, broken: bool| Line {
            sheet: None,
            row: 2,
            quantity,
            claim: Claim {
                category,
                category_basis: Some(Basis::Stated),
                conditions: if broken {
                    vec![Condition::Broken]
                } else {
                    Vec::new()
                },
                ..Claim::default()
            },
        };
        let lines = [
            line(Category::Network, 20, false),
            line(Category::Phone, 5, true),
            line(Category::Laptop, 10, false),
        ];
        let mut tally = Tally::default();
        for line in &lines {
            tally.add(line, &judge(&line.claim, &policy), false);
        }
        let s = tally.summary(&policy);
        assert_eq!(
            (s.lines, s.devices, s.accepted, s.needs_info, s.rejected),
            (3, 35, 2, 1, 0)
        );
        assert_eq!(
            (s.working_share, s.working_share_met),
            (Some(0.8), Some(false))
        );
        assert!(!s.minimum_offer.met && s.minimum_offer.met_if_open_taken);
    }
}
