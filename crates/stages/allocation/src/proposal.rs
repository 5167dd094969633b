//! A proposal as it is handed on: the document `gapless.allocation/1`.

use crate::check::{self, Checked};
use crate::explain::explain;
use crate::problem::{Allocation, Problem};
use crate::solve::Solved;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Name of the document.
pub const SCHEMA: &str = "gapless.allocation/1";

/// How good a proposal is known to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Nothing better exists.
    Optimal,
    /// It obeys every rule; how much better another could be at most is the gap.
    Feasible,
    /// No allocation obeys the rules. Kept for readers of the format: giving nothing always obeys them.
    Infeasible,
}

/// So many devices of a class for a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The class.
    pub class: String,
    /// The project.
    pub project: String,
    /// The need.
    pub need: String,
    /// How many.
    pub quantity: u32,
}

/// What a need got, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NeedGiven {
    /// The project.
    pub project: String,
    /// The need.
    pub need: String,
    /// How many it asked for.
    pub asked: u32,
    /// How many it gets.
    pub given: u64,
    /// Why so many, and what would change it.
    pub why: String,
}

/// What stays in stock of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unused {
    /// The class.
    pub class: String,
    /// How many.
    pub quantity: u32,
}

/// The document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// How good it is known to be.
    pub status: Status,
    /// What it is worth.
    pub objective: f64,
    /// No allocation is worth more.
    pub bound: f64,
    /// How far the bound is above the objective, as a part of the objective; 1 where the objective is nothing.
    pub gap: f64,
    /// How long it took.
    pub seconds: f64,
    /// What goes where, by need and then by class, in the order of the input.
    pub lines: Vec<Line>,
    /// Every need, in the order of the input.
    pub needs: Vec<NeedGiven>,
    /// What stays, in the order of the input.
    pub unused: Vec<Unused>,
}

impl Proposal {
    /// Puts it into words. The objective and the gap are counted anew, without the solver.
    pub fn new(problem: &Problem, solved: &Solved) -> Self {
        let allocation = &solved.allocation;
        let Checked { objective, .. } = check::check(problem, allocation);
        let objective = objective.to_f64();
        let bound = solved.bound.max(objective);
        let gap = gap(objective, bound);
        let is_best = gap <= OPTIMAL_GAP_MAX || bound - objective <= OPTIMAL_DIFFERENCE_MAX;
        Self {
            schema: SCHEMA,
            status: if is_best {
                Status::Optimal
            } else {
                Status::Feasible
            },
            objective,
            bound,
            gap,
            seconds: (solved.seconds * 1000.0).round() / 1000.0,
            lines: lines(problem, allocation),
            needs: needs(problem, allocation, is_best),
            unused: unused(problem, allocation),
        }
    }
}

/// What a solver in floating-point numbers can tell apart.
const OPTIMAL_GAP_MAX: f64 = 1e-6;
/// The same where the objective is small.
const OPTIMAL_DIFFERENCE_MAX: f64 = 1e-5;

/// The part of the objective that the bound is above it; 1 where the objective is nothing and the bound is more.
pub(crate) fn gap(objective: f64, bound: f64) -> f64 {
    let above = (bound - objective).max(0.0);
    if above <= 0.0 {
        0.0
    } else if objective <= 0.0 {
        1.0
    } else {
        above / objective
    }
}

/// The lines of an allocation.
pub fn lines(problem: &Problem, allocation: &Allocation) -> Vec<Line> {
    let line = |(class, need, quantity): (usize, usize, u32)| {
        let class = problem.classes().get(class)?;
        let asked = &problem.needs().get(need)?.asked;
        Some(Line {
            class: class.name.clone(),
            project: asked.project.clone(),
            need: asked.need.clone(),
            quantity,
        })
    };
    allocation.lines().filter_map(line).collect()
}

/// A line that names what the problem does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unknown {
    /// No class of that name.
    #[error("there is no class {0:?} in stock")]
    Class(String),
    /// No such need.
    #[error("project {project:?} has no need {need:?}")]
    Need {
        /// The project.
        project: String,
        /// The need.
        need: String,
    },
}

/// The allocation that lines describe; lines of the same class and need add up.
pub fn allocation(problem: &Problem, lines: &[Line]) -> Result<Allocation, Unknown> {
    let classes = problem.classes().iter().enumerate();
    let classes: HashMap<&str, usize> =
        classes.map(|(n, class)| (class.name.as_str(), n)).collect();
    let needs = problem.needs().iter().enumerate();
    let needs: HashMap<(&str, &str), usize> = needs
        .map(|(n, need)| ((need.asked.project.as_str(), need.asked.need.as_str()), n))
        .collect();
    let mut allocation = Allocation::default();
    for line in lines {
        let class = classes.get(line.class.as_str());
        let need = needs.get(&(line.project.as_str(), line.need.as_str()));
        let class = class.ok_or_else(|| Unknown::Class(line.class.clone()))?;
        let need = need.ok_or_else(|| Unknown::Need {
            project: line.project.clone(),
            need: line.need.clone(),
        })?;
        allocation.add(*class, *need, line.quantity);
    }
    Ok(allocation)
}

fn needs(problem: &Problem, allocation: &Allocation, is_best: bool) -> Vec<NeedGiven> {
    let whys = explain(problem, allocation, is_best);
    let needs = problem.needs().iter().enumerate().zip(whys);
    needs
        .map(|((place, need), why)| NeedGiven {
            project: need.asked.project.clone(),
            need: need.asked.need.clone(),
            asked: need.asked.quantity,
            given: allocation.given(place),
            why: why.to_string(),
        })
        .collect()
}

/// What stays of each class, by the class's place.
pub(crate) fn left(problem: &Problem, allocation: &Allocation) -> Vec<u32> {
    let mut left: Vec<u32> = problem.classes().iter().map(|c| c.quantity).collect();
    for (class, _, quantity) in allocation.lines() {
        if let Some(left) = left.get_mut(class) {
            *left = left.saturating_sub(quantity);
        }
    }
    left
}

fn unused(problem: &Problem, allocation: &Allocation) -> Vec<Unused> {
    let classes = problem.classes().iter().zip(left(problem, allocation));
    classes
        .filter(|(_, left)| *left > 0)
        .map(|(class, quantity)| Unused {
            class: class.name.clone(),
            quantity,
        })
        .collect()
}
