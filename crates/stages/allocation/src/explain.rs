//! Why each need got what it got, and what would change it: for the coordinator who decides, and for the applicant who
//! asks.
//!
//! What is said is counted from the problem and the allocation; the solver is not asked again. "Would fit" is therefore
//! about one rule at a time: how much of it another allocation would really give, only another run says.

use crate::decimal::Worth;
use crate::problem::{Allocation, Need, Pair, Problem, cost, value};
use crate::proposal::left;
use std::collections::BTreeMap;
use std::fmt;

mod lot;
mod remedy;

pub use remedy::Remedy;

/// The most projects, and the most remedies, that a sentence names.
const NAMED_MAX: usize = 3;
const REMEDIES_MAX: usize = 2;

/// Why a need got so many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It has all that it asked for.
    Everything,
    /// Nothing in stock meets what it asks at least.
    NothingFits,
    /// All that fits is its own, and that is less than it asked for.
    Scarce {
        /// How many fit.
        fitting: u64,
    },
    /// The project asks for less than its own minimum lot.
    LotOverAsked {
        /// The minimum lot.
        min_lot: u32,
        /// What all needs of the project ask for.
        asked: u64,
    },
    /// Not even all stock makes the minimum lot of the project.
    LotOverStock {
        /// The minimum lot.
        min_lot: u32,
        /// What all stock makes.
        reachable: u64,
    },
    /// The minimum lot of the project would be taken from projects where its devices count more.
    LotNotReached {
        /// The minimum lot.
        min_lot: u32,
        /// What is left of what fits makes so many.
        reachable: u64,
        /// Who holds what fits this need.
        holders: Vec<Holder>,
    },
    /// What fits counts more elsewhere.
    Elsewhere {
        /// How many fit.
        fitting: u64,
        /// Who holds them.
        holders: Vec<Holder>,
    },
    /// Some that fit are left, and each would cost more than it counts.
    NotWorth {
        /// How many are left.
        left: u64,
    },
    /// The search ended before it looked at everything.
    NotProven {
        /// How many that fit are left.
        left: u64,
    },
}

/// A project that holds devices which would fit another's need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its name.
    pub project: String,
    /// How many.
    pub devices: u64,
}

/// Why, and what would change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Why.
    pub reason: Reason,
    /// What would open more devices to it, what opens most first.
    pub remedies: Vec<Remedy>,
}

/// The reason for each need, in their order. `is_best`: nothing better exists.
pub fn explain(problem: &Problem, allocation: &Allocation, is_best: bool) -> Vec<Why> {
    let left = left(problem, allocation);
    let view = View {
        problem,
        allocation,
        left: &left,
        is_best,
    };
    let needs = problem.needs().iter().enumerate();
    needs.map(|(place, need)| view.why(place, need)).collect()
}

/// What every explanation looks at.
struct View<'a> {
    problem: &'a Problem,
    allocation: &'a Allocation,
    /// What is left of each class.
    left: &'a [u32],
    is_best: bool,
}

impl View<'_> {
    fn why(&self, place: usize, need: &Need) -> Why {
        let reason = self.reason(place, need);
        let remedies = match reason {
            Reason::Everything | Reason::LotOverAsked { .. } => Vec::new(),
            _ => remedy::remedies(self.problem, need, self.left, REMEDIES_MAX),
        };
        Why { reason, remedies }
    }

    fn reason(&self, place: usize, need: &Need) -> Reason {
        let given = self.allocation.given(place);
        let missing = u64::from(need.asked.quantity).saturating_sub(given);
        if missing == 0 {
            return Reason::Everything;
        }
        let fitting = self.count(place, |class| {
            self.problem.classes().get(class).map(|c| c.quantity)
        });
        if fitting == 0 {
            return Reason::NothingFits;
        }
        if let Some(reason) = self.lot(place, need) {
            return reason;
        }
        if fitting == given {
            return Reason::Scarce { fitting };
        }
        let left = self.count(place, |class| self.left.get(class).copied());
        let holders = self.holders(place, need);
        if left == 0 {
            return Reason::Elsewhere { fitting, holders };
        }
        if !self.is_best && self.would_gain(place, need) {
            return Reason::NotProven { left };
        }
        Reason::NotWorth { left }
    }

    /// What the minimum lot has to do with it, for a project that is not served.
    fn lot(&self, place: usize, need: &Need) -> Option<Reason> {
        let project = self.problem.projects().get(need.project)?;
        let min_lot = project.min_lot;
        let is_served = project.needs.iter().any(|n| self.allocation.given(*n) > 0);
        if is_served || min_lot <= 1 {
            return None;
        }
        let needs = project
            .needs
            .iter()
            .filter_map(|n| self.problem.needs().get(*n));
        let asked: u64 = needs.map(|need| u64::from(need.asked.quantity)).sum();
        if asked < u64::from(min_lot) {
            return Some(Reason::LotOverAsked { min_lot, asked });
        }
        let all: Vec<u32> = self.problem.classes().iter().map(|c| c.quantity).collect();
        let reachable = lot::reachable(self.problem, &project.needs, &all);
        if reachable < u64::from(min_lot) {
            return Some(Reason::LotOverStock { min_lot, reachable });
        }
        let reachable = lot::reachable(self.problem, &project.needs, self.left);
        (reachable < u64::from(min_lot)).then(|| Reason::LotNotReached {
            min_lot,
            reachable,
            holders: self.holders(place, need),
        })
    }

    /// Counts over the classes that may serve the need.
    fn count(&self, place: usize, of: impl Fn(usize) -> Option<u32>) -> u64 {
        let pairs = self.problem.pairs_of(place).iter();
        pairs.filter_map(|pair| of(pair.class)).map(u64::from).sum()
    }

    /// Who else holds what would fit the need, who holds most first.
    fn holders(&self, place: usize, need: &Need) -> Vec<Holder> {
        let fits: Vec<usize> = self
            .problem
            .pairs_of(place)
            .iter()
            .map(|p| p.class)
            .collect();
        let mut held: BTreeMap<usize, u64> = BTreeMap::new();
        for (class, other, quantity) in self.allocation.lines() {
            // By class in their order, as pairs are.
            if other != place
                && fits.binary_search(&class).is_ok()
                && let Some(other) = self.problem.needs().get(other)
            {
                *held.entry(other.project).or_default() += u64::from(quantity);
            }
        }
        let mut holders: Vec<Holder> = held
            .into_iter()
            .filter_map(|(project, devices)| {
                let name = &self.problem.projects().get(project)?.name;
                let project = if project == need.project {
                    format!("another need of {name}")
                } else {
                    name.clone()
                };
                Some(Holder { project, devices })
            })
            .collect();
        holders.sort_by_key(|holder| std::cmp::Reverse(holder.devices));
        holders
    }

    /// True when giving the need more of one class that is left would be worth it.
    fn would_gain(&self, place: usize, need: &Need) -> bool {
        let given = u32::try_from(self.allocation.given(place)).unwrap_or(u32::MAX);
        let missing = need.asked.quantity.saturating_sub(given);
        let gains = |pair: &Pair| {
            let before = self.allocation.get(pair.class, place);
            let left = self.left.get(pair.class).copied().unwrap_or_default();
            let gain = |more: u32| -> Worth {
                let value = value(&need.asked, given + more) - value(&need.asked, given);
                value - (cost(pair, before + more) - cost(pair, before))
            };
            let most = left.min(missing);
            most > 0 && (gain(1) > Worth::ZERO || gain(most) > Worth::ZERO)
        };
        self.problem.pairs_of(place).iter().any(gains)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.reason)?;
        for remedy in &self.remedies {
            write!(f, "; {remedy}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => write!(f, "everything it asked for"),
            Self::NothingFits => write!(f, "no device in stock meets its minimum"),
            Self::Scarce { fitting } => {
                write!(
                    f,
                    "not enough stock: {fitting} in all meet its minimum, and it has them"
                )
            }
            Self::LotOverAsked { min_lot, asked } => write!(
                f,
                "the project asks for {asked} in all, less than its own minimum lot of {min_lot}"
            ),
            Self::LotOverStock { min_lot, reachable } => write!(
                f,
                "minimum lot of {min_lot} not reached: all stock that fits makes {reachable}, {} lack",
                u64::from(*min_lot).saturating_sub(*reachable)
            ),
            Self::LotNotReached {
                min_lot,
                reachable,
                holders,
            } => {
                write!(
                    f,
                    "minimum lot of {min_lot} not reached: what is left makes {reachable}, {} lack",
                    u64::from(*min_lot).saturating_sub(*reachable)
                )?;
                held_by(f, ", and others count more: ", holders)
            }
            Self::Elsewhere { fitting, holders } => {
                write!(f, "{fitting} fit, and count more elsewhere")?;
                held_by(f, ": ", holders)
            }
            Self::NotWorth { left } => write!(
                f,
                "{left} that fit are left, but cost more than they count here: too far above its \
                 minimum, or one kind of device more"
            ),
            Self::NotProven { left } => write!(
                f,
                "{left} that fit are left: the search ended before it was done, give it more time"
            ),
        }
    }
}

fn held_by(f: &mut fmt::Formatter<'_>, before: &str, holders: &[Holder]) -> fmt::Result {
    for (place, holder) in holders.iter().take(NAMED_MAX).enumerate() {
        let before = if place == 0 { before } else { ", " };
        write!(f, "{before}{} ({})", holder.project, holder.devices)?;
    }
    match holders.len().saturating_sub(NAMED_MAX) {
        0 => Ok(()),
        more => write!(f, " and {more} more"),
    }
}

#[cfg(test)]
mod tests;
