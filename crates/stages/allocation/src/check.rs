//! Whether an allocation obeys every rule, and what it is worth: counted from the problem alone, in exact numbers,
//! without the solver and without its model.

use crate::decimal::Worth;
use crate::problem::{Allocation, Problem, cost, may_serve, over, value};
use serde::Serialize;
use std::fmt;

/// A rule that an allocation breaks, with the names that a person knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Broken {
    /// More devices of a class are given than there are.
    Stock {
        /// The class.
        class: String,
        /// How many there are.
        quantity: u32,
        /// How many are given.
        given: u64,
    },
    /// A class does not meet what a need asks at least, or is of another category.
    Minimum {
        /// The class.
        class: String,
        /// The project.
        project: String,
        /// The need.
        need: String,
        /// What the class lacks: `category`, `min_cpu_tier` and so on.
        lacks: Vec<&'static str>,
    },
    /// A need gets more than it asked for.
    Asked {
        /// The project.
        project: String,
        /// The need.
        need: String,
        /// How many it asked for.
        asked: u32,
        /// How many it gets.
        given: u64,
    },
    /// A project gets something, but less than its minimum lot.
    Lot {
        /// The project.
        project: String,
        /// Its minimum lot.
        min_lot: u32,
        /// How many it gets.
        given: u64,
    },
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stock {
                class,
                quantity,
                given,
            } => write!(f, "{given} of {class} are given, and there are {quantity}"),
            Self::Minimum {
                class,
                project,
                need,
                lacks,
            } => {
                let lacks = lacks.join(", ");
                write!(f, "{class} does not serve {project}, {need}: {lacks}")
            }
            Self::Asked {
                project,
                need,
                asked,
                given,
            } => write!(f, "{project}, {need} gets {given}, and asked for {asked}"),
            Self::Lot {
                project,
                min_lot,
                given,
            } => write!(
                f,
                "{project} gets {given}, less than its minimum lot of {min_lot}"
            ),
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The objective, also where rules are broken.
    pub objective: Worth,
    /// Every rule that is broken; empty for an allocation that may be carried out.
    pub broken: Vec<Broken>,
}

/// Checks every rule and counts the objective.
pub fn check(problem: &Problem, allocation: &Allocation) -> Checked {
    let mut broken = stock(problem, allocation);
    broken.extend(minimums(problem, allocation));
    broken.extend(asked(problem, allocation));
    broken.extend(lots(problem, allocation));
    Checked {
        objective: objective(problem, allocation),
        broken,
    }
}

/// The objective: what the needs' utilities weigh, less what is over the minimum, less each split. What a need gets
/// above what it asked for counts nothing.
pub fn objective(problem: &Problem, allocation: &Allocation) -> Worth {
    let needs = problem.needs().iter().enumerate();
    let values = needs.map(|(place, need)| {
        let given = allocation.given(place).min(u64::from(need.asked.quantity));
        value(&need.asked, u32::try_from(given).unwrap_or(u32::MAX))
    });
    let costs = allocation.lines().filter_map(|(class, need, quantity)| {
        let has = &problem.classes().get(class)?.has;
        let least = &problem.needs().get(need)?.asked.least;
        let over = over(has, least);
        Some(cost(&crate::problem::Pair { class, need, over }, quantity))
    });
    values.sum::<Worth>() - costs.sum()
}

fn stock(problem: &Problem, allocation: &Allocation) -> Vec<Broken> {
    let mut given = vec![0_u64; problem.classes().len()];
    for (class, _, quantity) in allocation.lines() {
        if let Some(given) = given.get_mut(class) {
            *given += u64::from(quantity);
        }
    }
    let classes = problem.classes().iter().zip(given);
    classes
        .filter(|(class, given)| *given > u64::from(class.quantity))
        .map(|(class, given)| Broken::Stock {
            class: class.name.clone(),
            quantity: class.quantity,
            given,
        })
        .collect()
}

fn minimums(problem: &Problem, allocation: &Allocation) -> Vec<Broken> {
    let broken = allocation.lines().filter_map(|(class, need, _)| {
        let class = problem.classes().get(class)?;
        let asked = &problem.needs().get(need)?.asked;
        (!may_serve(class, asked)).then(|| Broken::Minimum {
            class: class.name.clone(),
            project: asked.project.clone(),
            need: asked.need.clone(),
            lacks: lacks(class, asked),
        })
    });
    broken.collect()
}

/// What a class lacks for a need, by the names of the columns.
fn lacks(class: &crate::problem::Class, asked: &crate::problem::Asked) -> Vec<&'static str> {
    let least = &asked.least;
    let mut lacks = Vec::new();
    if class.category != asked.category {
        lacks.push("category");
    }
    if least.cpu_tier.is_some() && class.has.cpu_tier < least.cpu_tier {
        lacks.push("min_cpu_tier");
    }
    if least.ram_gb.is_some() && class.has.ram_gb < least.ram_gb {
        lacks.push("min_ram_gb");
    }
    if least.screen_inch.is_some() && class.has.screen_inch < least.screen_inch {
        lacks.push("min_screen_inch");
    }
    if least.grade.is_some() && class.has.grade < least.grade {
        lacks.push("min_grade");
    }
    lacks
}

fn asked(problem: &Problem, allocation: &Allocation) -> Vec<Broken> {
    let needs = problem.needs().iter().enumerate();
    needs
        .map(|(place, need)| (need, allocation.given(place)))
        .filter(|(need, given)| *given > u64::from(need.asked.quantity))
        .map(|(need, given)| Broken::Asked {
            project: need.asked.project.clone(),
            need: need.asked.need.clone(),
            asked: need.asked.quantity,
            given,
        })
        .collect()
}

fn lots(problem: &Problem, allocation: &Allocation) -> Vec<Broken> {
    let given = |needs: &[usize]| needs.iter().map(|need| allocation.given(*need)).sum();
    let projects = problem.projects().iter();
    projects
        .map(|project| (project, given(&project.needs)))
        .filter(|(project, given): &(_, u64)| *given > 0 && *given < u64::from(project.min_lot))
        .map(|(project, given)| Broken::Lot {
            project: project.name.clone(),
            min_lot: project.min_lot,
            given,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{asked as need, class, problem};

    #[test]
    fn the_objective_is_that_of_a_calculation_by_hand() {
        // 10 asked for, 9 given: 5 + 3 * 0.7 + 1 * 0.4 = 7.5, weighed twice; two steps over for 4; two classes.
        let problem = problem(
            vec![class("i3", 3, 5), class("i7", 7, 4)],
            vec![need("school", "room", 3, 10, "2", 0)],
        );
        let mut allocation = Allocation::default();
        allocation.add(0, 0, 5);
        allocation.add(1, 0, 4);
        let checked = check(&problem, &allocation);
        assert_eq!(checked.broken, []);
        assert_eq!(checked.objective.to_string(), "14.42");
    }

    #[test]
    fn odd_quantities_bend_between_two_devices() {
        use crate::problem::utility_hundredths;
        let utilities: Vec<i128> = (0..=3).map(|given| utility_hundredths(given, 3)).collect();
        // 1.5 at slope 1, 0.9 at 0.7, 0.6 at 0.4.
        assert_eq!(utilities, [0, 100, 185, 237]);
    }

    #[test]
    fn each_broken_rule_is_named() {
        let problem = problem(
            vec![class("i3", 3, 5), class("i7", 7, 4)],
            vec![
                need("school", "room", 5, 3, "1", 8),
                need("clinic", "desk", 3, 9, "1", 0),
            ],
        );
        let mut allocation = Allocation::default();
        allocation.add(0, 0, 1);
        allocation.add(1, 0, 5);
        let said: Vec<String> = check(&problem, &allocation)
            .broken
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            said,
            [
                "5 of i7 are given, and there are 4",
                "i3 does not serve school, room: min_cpu_tier",
                "school, room gets 6, and asked for 3",
                "school gets 6, less than its minimum lot of 8",
            ]
        );
    }
}
