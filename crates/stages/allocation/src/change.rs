//! What a change by hand costs: the proposal beside what a coordinator made of it.

use crate::check::{Broken, check};
use crate::problem::Problem;
use crate::proposal::{Line, Unknown, allocation};
use serde::Serialize;

/// The cost of a change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// What the proposal is worth.
    pub proposed: f64,
    /// What the changed one is worth.
    pub objective: f64,
    /// How much it is worth more; negative when the change costs something.
    pub difference: f64,
    /// Rules that the changed one breaks. It may be worth more than the proposal only by breaking some.
    pub broken: Vec<Broken>,
}

/// Compares what was proposed with what it was changed to, or names a line that means nothing here.
pub fn change(problem: &Problem, proposed: &[Line], changed: &[Line]) -> Result<Change, Unknown> {
    let before = check(problem, &allocation(problem, proposed)?);
    let after = check(problem, &allocation(problem, changed)?);
    Ok(Change {
        proposed: before.objective.to_f64(),
        objective: after.objective.to_f64(),
        difference: (after.objective - before.objective).to_f64(),
        broken: after.broken,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::lines;
    use crate::tests::{asked, class, problem, problems};
    use proptest::prelude::*;

    fn line(class: &str, project: &str, need: &str, quantity: u32) -> Line {
        Line {
            class: class.to_owned(),
            project: project.to_owned(),
            need: need.to_owned(),
            quantity,
        }
    }

    #[test]
    fn a_change_by_hand_says_what_it_costs_and_what_it_breaks() {
        let problem = problem(
            vec![class("i3", 3, 10)],
            vec![asked("p", "n", 3, 10, "1", 5)],
        );
        let proposed = [line("i3", "p", "n", 10)];
        let found = change(&problem, &proposed, &[line("i3", "p", "n", 4)]).unwrap();
        // 5 + 2.1 + 0.8 - 0.25 before, 4 - 0.25 after.
        assert!((found.proposed - 7.65).abs() < 1e-12 && (found.difference + 3.9).abs() < 1e-12);
        assert_eq!(found.broken.len(), 1);
        assert_eq!(
            found.broken[0].to_string(),
            "p gets 4, less than its minimum lot of 5"
        );
        let document = serde_json::to_value(&found).unwrap();
        assert_eq!(document["broken"][0]["rule"], "lot");
    }

    #[test]
    fn a_line_that_names_nothing_is_refused() {
        let problem = problem(vec![class("i3", 3, 1)], vec![asked("p", "n", 3, 1, "1", 0)]);
        let said = change(&problem, &[], &[line("i9", "p", "n", 1)]).unwrap_err();
        assert_eq!(said.to_string(), "there is no class \"i9\" in stock");
        let said = change(&problem, &[], &[line("i3", "p", "m", 1)]).unwrap_err();
        assert_eq!(said.to_string(), "project \"p\" has no need \"m\"");
    }

    proptest! {
        #[test]
        fn no_change_costs_nothing_and_taking_all_back_costs_all(problem in problems(5, 6, 10)) {
            let proposed = lines(&problem, &crate::greedy::greedy(&problem));
            let same = change(&problem, &proposed, &proposed).unwrap();
            prop_assert!(same.difference.abs() < 1e-12 && same.broken.is_empty());
            let none = change(&problem, &proposed, &[]).unwrap();
            prop_assert!((none.difference + same.objective).abs() < 1e-12);
            prop_assert!(none.broken.is_empty());
        }

        #[test]
        fn a_device_more_than_there_is_is_found(problem in problems(5, 6, 10)) {
            let proposed = lines(&problem, &crate::greedy::greedy(&problem));
            for place in 0..proposed.len() {
                let mut changed = proposed.clone();
                let stock = problem.classes().iter().find(|c| c.name == changed[place].class);
                changed[place].quantity = stock.unwrap().quantity + 1;
                let found = change(&problem, &proposed, &changed).unwrap();
                let names_it = found.broken.iter().any(|b| matches!(b, Broken::Stock { .. }));
                prop_assert!(names_it);
            }
        }
    }
}
