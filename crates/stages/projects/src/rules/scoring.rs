//! What scores add up to: each reviewer's weighted mean, the mean of them, how far they lie apart, and whether somebody should
//! ask why.

use gapless_journey::projects::{Criterion, Score};
use serde::Serialize;
use std::collections::BTreeMap;

/// Hundredths of a point.
pub type Hundredths = i64;
/// Reviewers' means that lie this far apart, in hundredths of a point, are talked about.
pub const APART_MEAN: Hundredths = 150;
/// Scores of one criterion that lie this far apart, in points, are talked about.
pub const APART_CRITERION: u8 = 3;
/// The weight of a criterion that nobody weighed.
pub const WEIGHT_DEFAULT: u32 = 1;
/// The greatest weight.
pub const WEIGHT_MAX: u32 = 100;

/// What each criterion weighs; one that is not named weighs [`WEIGHT_DEFAULT`].
pub type Weights = BTreeMap<Criterion, u32>;

/// The weighted mean of one reviewer, in hundredths of a point. What does not apply is left out; `None` where nothing is left
/// that weighs anything.
pub fn mean(scores: &[Score], weights: &Weights) -> Option<Hundredths> {
    let weight = |of: Criterion| u64::from(*weights.get(&of).unwrap_or(&WEIGHT_DEFAULT));
    let (mut sum, mut all) = (0, 0);
    for score in scores {
        if let Some(value) = score.value {
            sum += u64::from(value) * weight(score.criterion);
            all += weight(score.criterion);
        }
    }
    if all == 0 {
        return None;
    }
    i64::try_from((sum * 100 + all / 2) / all).ok()
}

/// What all reviewers together say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The mean of their means.
    pub score: Option<Hundredths>,
    /// From the lowest mean to the highest.
    pub spread: Option<Hundredths>,
    /// How many scored.
    pub scorers: usize,
    /// Criteria on which they disagree.
    pub apart: Vec<Criterion>,
}

impl Standing {
    /// Adds up the scores of the reviewers that count.
    pub fn of<'s>(scores: impl IntoIterator<Item = &'s [Score]>, weights: &Weights) -> Self {
        let all: Vec<&[Score]> = scores.into_iter().collect();
        let means: Vec<Hundredths> = all.iter().filter_map(|s| mean(s, weights)).collect();
        let n = i64::try_from(means.len()).unwrap_or(i64::MAX);
        let sum: i64 = means.iter().sum();
        let spread = means
            .iter()
            .max()
            .zip(means.iter().min())
            .map(|(high, low)| high - low);
        Self {
            score: (n > 0).then(|| (sum + n / 2) / n.max(1)),
            spread,
            scorers: all.len(),
            apart: Criterion::ALL
                .iter()
                .copied()
                .filter(|criterion| is_apart(&all, *criterion))
                .collect(),
        }
    }

    /// They disagree so much that the committee should hear why.
    pub fn is_disputed(&self) -> bool {
        !self.apart.is_empty() || self.spread.is_some_and(|spread| spread >= APART_MEAN)
    }
}

fn is_apart(all: &[&[Score]], criterion: Criterion) -> bool {
    let of = |scores: &&[Score]| {
        let found = scores.iter().find(|score| score.criterion == criterion);
        found.and_then(|score| score.value)
    };
    let given: Vec<u8> = all.iter().filter_map(of).collect();
    let (high, low) = (given.iter().max(), given.iter().min());
    high.zip(low)
        .is_some_and(|(high, low)| high - low >= APART_CRITERION)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scores(values: [Option<u8>; 5]) -> Vec<Score> {
        let score = |(criterion, value): (&Criterion, Option<u8>)| Score {
            criterion: *criterion,
            value,
            why: "x".to_owned(),
        };
        Criterion::ALL.iter().zip(values).map(score).collect()
    }

    #[test]
    fn what_does_not_apply_is_left_out_of_the_mean() {
        let equal = Weights::new();
        let given = scores([Some(4), Some(2), None, Some(3), Some(3)]);
        assert_eq!(mean(&given, &equal), Some(300));
        let heavy = Weights::from([(Criterion::Infrastructure, 3), (Criterion::Budget, 0)]);
        assert_eq!(mean(&given, &heavy), Some(340));
        assert_eq!(mean(&scores([None; 5]), &equal), None);
        let nothing = Criterion::ALL.iter().map(|c| (*c, 0)).collect();
        assert_eq!(mean(&given, &nothing), None);
    }

    #[test]
    fn a_wide_spread_and_a_disputed_criterion_are_seen() {
        let equal = Weights::new();
        let high = scores([Some(5); 5]);
        let low = scores([Some(3), Some(4), Some(3), Some(4), Some(3)]);
        let standing = Standing::of([&*high, &*low], &equal);
        assert_eq!((standing.score, standing.spread), (Some(420), Some(160)));
        assert!(standing.apart.is_empty() && standing.is_disputed());
        let one = scores([Some(1), Some(5), Some(5), Some(5), Some(5)]);
        let standing = Standing::of([&*high, &*one], &equal);
        assert_eq!(standing.apart, [Criterion::Infrastructure]);
        assert!(standing.is_disputed());
        assert!(!Standing::of([&*high], &equal).is_disputed());
        assert_eq!(Standing::of([], &equal), Standing::default());
    }

    proptest! {
        #[test]
        fn a_mean_lies_between_the_lowest_and_the_highest(
            values in prop::array::uniform5(prop::option::of(0_u8..=5)),
            weights in prop::array::uniform5(0_u32..=100),
        ) {
            let weights: Weights = Criterion::ALL.iter().copied().zip(weights).collect();
            let counted: Vec<u8> = Criterion::ALL.iter().zip(values)
                .filter(|(criterion, _)| weights[criterion] > 0)
                .filter_map(|(_, value)| value)
                .collect();
            let mean = mean(&scores(values), &weights);
            prop_assert_eq!(mean.is_some(), !counted.is_empty());
            if let Some(mean) = mean {
                let (low, high) = (counted.iter().min().unwrap(), counted.iter().max().unwrap());
                prop_assert!(mean >= i64::from(*low) * 100 && mean <= i64::from(*high) * 100);
            }
        }
    }
}
