//! A good allocation in milliseconds: where the solver begins, and the answer where it has no time at all.
//!
//! Devices go where the next part of a need counts most. A project that stays under its minimum lot is closed, and
//! all is shared anew without it.

use crate::decimal::Worth;
use crate::problem::{Allocation, Pair, Problem, cost, value};
use std::cmp::Reverse;

/// An allocation that obeys every rule.
pub fn greedy(problem: &Problem) -> Allocation {
    let mut open = vec![true; problem.projects().len()];
    loop {
        let allocation = share(problem, &open);
        let mut short = under_their_lot(problem, &allocation);
        if short.is_empty() {
            return allocation;
        }
        // The furthest from their lot first; half of them at a time, as what they leave may be enough for the rest.
        short.sort_unstable();
        let close = short.len().div_ceil(2);
        for (_, project) in short.into_iter().take(close) {
            if let Some(open) = open.get_mut(project) {
                *open = false;
            }
        }
    }
}

/// Projects under their minimum lot, with how far they came, in thousandths.
fn under_their_lot(problem: &Problem, allocation: &Allocation) -> Vec<(u64, usize)> {
    let projects = problem.projects().iter().enumerate();
    projects
        .filter_map(|(place, project)| {
            let given: u64 = project.needs.iter().map(|n| allocation.given(*n)).sum();
            let lot = u64::from(project.min_lot);
            (given > 0 && given < lot).then(|| (given * 1000 / lot, place))
        })
        .collect()
}

/// A part of a need over which each device counts about the same.
struct Part {
    need: usize,
    /// The need has so many when the part is full.
    until: u32,
    /// What a device of it counts, for the order alone.
    slope: f64,
}

fn share(problem: &Problem, open: &[bool]) -> Allocation {
    let mut left: Vec<u32> = problem.classes().iter().map(|c| c.quantity).collect();
    let mut given = vec![0_u32; problem.needs().len()];
    let mut allocation = Allocation::default();
    for part in parts(problem, open) {
        while let Some(pair) = best(problem, &part, &left, &given, &allocation) {
            let (Some(left), Some(given)) = (left.get_mut(pair.class), given.get_mut(part.need))
            else {
                break;
            };
            let quantity = (part.until - *given).min(*left);
            *left -= quantity;
            *given += quantity;
            allocation.add(pair.class, part.need, quantity);
        }
    }
    allocation
}

/// The parts of all needs of open projects, what counts most first.
fn parts(problem: &Problem, open: &[bool]) -> Vec<Part> {
    let mut parts = Vec::new();
    for (place, need) in problem.needs().iter().enumerate() {
        if !open.get(need.project).is_some_and(|open| *open) {
            continue;
        }
        let (asked, weight) = (need.asked.quantity, need.asked.weight.to_f64());
        let tenths = |n: u32| u32::try_from((u64::from(asked) * u64::from(n)).div_ceil(10));
        for (slope, until) in [(1.0, 5), (0.7, 8), (0.4, 10)] {
            parts.push(Part {
                need: place,
                until: tenths(until).unwrap_or(asked),
                slope: weight * slope,
            });
        }
    }
    // Stable: the parts of one need stay in their order, as their slopes fall.
    parts.sort_by(|a, b| b.slope.total_cmp(&a.slope));
    parts
}

/// The class to fill the part from: the one that gains most, then the one with fewest steps too much, then the one
/// of which most is left. `None` when the part is full, or when no class gains anything.
fn best<'a>(
    problem: &'a Problem,
    part: &Part,
    left: &[u32],
    given: &[u32],
    allocation: &Allocation,
) -> Option<&'a Pair> {
    let asked = &problem.needs().get(part.need)?.asked;
    let has = *given.get(part.need)?;
    let wanted = part.until.checked_sub(has).filter(|wanted| *wanted > 0)?;
    let gain = |pair: &Pair| -> Option<(Worth, u32)> {
        let stock = *left.get(pair.class)?;
        let quantity = stock.min(wanted);
        let before = allocation.get(pair.class, part.need);
        let more = value(asked, has + quantity) - value(asked, has);
        let costs = cost(pair, before + quantity) - cost(pair, before);
        (quantity > 0 && more > costs).then_some((more - costs, stock))
    };
    let pairs = problem.pairs_of(part.need).iter();
    pairs
        .filter_map(|pair| Some((gain(pair)?, pair)))
        .max_by_key(|((gain, stock), pair)| {
            (*gain, Reverse(pair.over), *stock, Reverse(pair.class))
        })
        .map(|(_, pair)| pair)
}
