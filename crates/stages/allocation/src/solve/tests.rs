//! The solver against everything that could contradict it: all allocations of tiny problems, another programme for
//! larger ones, and the exact check of its rules.

use super::*;
use crate::decimal::Worth;
use crate::proposal::{Proposal, Status};
use crate::tests::{asked, class, problem, problems};
use highs::{Col, RowProblem, Sense};
use proptest::prelude::*;

fn solved(problem: &Problem) -> Solved {
    let stop = AtomicBool::new(false);
    solve(problem, &Settings::default(), &stop, &mut |_| {})
}

fn worth(problem: &Problem, allocation: &Allocation) -> Worth {
    let checked = check(problem, allocation);
    assert_eq!(checked.broken, []);
    checked.objective
}

/// The best of all allocations, one after the other.
fn best_of_all(problem: &Problem) -> Worth {
    fn go(problem: &Problem, pair: usize, left: &mut [u32], made: &Allocation, best: &mut Worth) {
        let Some(at) = problem.pairs().get(pair) else {
            let checked = check(problem, made);
            if checked.broken.is_empty() {
                *best = checked.objective.max(*best);
            }
            return;
        };
        let asked = problem.needs()[at.need].asked.quantity;
        let open = u64::from(asked) - made.given(at.need);
        let most = left[at.class].min(u32::try_from(open).unwrap());
        for quantity in 0..=most {
            let mut next = made.clone();
            next.add(at.class, at.need, quantity);
            left[at.class] -= quantity;
            go(problem, pair + 1, left, &next, best);
            left[at.class] += quantity;
        }
    }
    let mut left: Vec<u32> = problem.classes().iter().map(|c| c.quantity).collect();
    let mut best = Worth::ZERO;
    go(problem, 0, &mut left, &Allocation::default(), &mut best);
    best
}

/// The same problem as another programme: a binary for each number that a need may get, with what that number is
/// worth, instead of parts with slopes; a project's service is that some need does not get zero.
fn by_levels(problem: &Problem) -> f64 {
    let mut rows = RowProblem::new();
    let mut of_class: Vec<Vec<(Col, f64)>> = vec![Vec::new(); problem.classes().len()];
    let mut of_need: Vec<Vec<(Col, f64)>> = vec![Vec::new(); problem.needs().len()];
    for pair in problem.pairs() {
        let amount = rows.add_integer_column(-0.01 * f64::from(pair.over), 0..);
        let used = rows.add_integer_column(-0.25, 0..=1);
        let most = f64::from(problem.classes()[pair.class].quantity);
        rows.add_row(..=0, [(amount, 1.0), (used, -most)]);
        of_class[pair.class].push((amount, 1.0));
        of_need[pair.need].push((amount, 1.0));
    }
    for (class, columns) in problem.classes().iter().zip(of_class) {
        rows.add_row(..=class.quantity, columns);
    }
    for project in problem.projects() {
        let served = rows.add_integer_column(0.0, 0..=1);
        let mut lot = vec![(served, -f64::from(project.min_lot))];
        for need in &project.needs {
            let asked = &problem.needs()[*need].asked;
            let mut given = of_need[*need].clone();
            let mut one = Vec::new();
            for level in 0..=asked.quantity {
                let count = f64::from(level);
                let share = count / f64::from(asked.quantity.max(1));
                let slopes = share.min(0.5) + 0.7 * (share.clamp(0.5, 0.8) - 0.5);
                let utility = slopes + 0.4 * (share - 0.8).max(0.0);
                let worth = asked.weight.to_f64() * utility * f64::from(asked.quantity);
                let binary = rows.add_integer_column(worth, 0..=1);
                one.push((binary, 1.0));
                given.push((binary, -count));
                lot.push((binary, count));
                if level > 0 {
                    rows.add_row(..=0, [(binary, 1.0), (served, -1.0)]);
                }
            }
            rows.add_row(1..=1, one);
            rows.add_row(0..=0, given);
        }
        rows.add_row(0.., lot);
    }
    let mut model = rows.optimise(Sense::Maximise);
    model.set_option("mip_rel_gap", 0.0);
    model.solve().objective_value()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn nothing_is_better_among_all_allocations(problem in problems(3, 3, 3)) {
        let solved = solved(&problem);
        let best = best_of_all(&problem);
        prop_assert_eq!(worth(&problem, &solved.allocation), best);
        prop_assert!(solved.bound >= best.to_f64() - 1e-9);
    }

    #[test]
    fn another_programme_finds_the_same_worth(problem in problems(6, 6, 12)) {
        let solved = solved(&problem);
        let found = worth(&problem, &solved.allocation).to_f64();
        let other = by_levels(&problem);
        prop_assert!((found - other).abs() < 1e-5, "{} and {}", found, other);
        prop_assert!(solved.bound >= found);
    }

    #[test]
    fn where_it_begins_obeys_every_rule(problem in problems(8, 10, 40)) {
        let start = greedy(&problem);
        prop_assert!(worth(&problem, &start) >= Worth::ZERO);
        let better = improve(&problem, &start, 1);
        prop_assert!(worth(&problem, &better) >= worth(&problem, &start));
        prop_assert!(simple_bound(&problem) >= worth(&problem, &start).to_f64());
    }

    #[test]
    fn a_proposal_is_whole(problem in problems(5, 5, 10)) {
        let proposal = Proposal::new(&problem, &solved(&problem));
        prop_assert_eq!(proposal.status, Status::Optimal);
        prop_assert_eq!(proposal.needs.len(), problem.needs().len());
        let given: u64 = proposal.lines.iter().map(|line| u64::from(line.quantity)).sum();
        let unused: u64 = proposal.unused.iter().map(|line| u64::from(line.quantity)).sum();
        let stock: u64 = problem.classes().iter().map(|class| u64::from(class.quantity)).sum();
        prop_assert_eq!(given + unused, stock);
        prop_assert_eq!(given, proposal.needs.iter().map(|need| need.given).sum::<u64>());
    }
}

fn school() -> Problem {
    problem(
        vec![class("i3", 3, 30), class("i5", 5, 20)],
        vec![
            asked("school", "room", 3, 25, "1", 20),
            asked("clinic", "desk", 5, 20, "1.5", 5),
        ],
    )
}

#[test]
fn without_time_there_is_the_simple_answer() {
    let problem = school();
    let settings = Settings {
        time_limit: Duration::ZERO,
        gap: 0.0,
    };
    let solved = solve(&problem, &settings, &AtomicBool::new(false), &mut |_| {});
    assert_eq!(solved.ended, Ended::OutOfTime);
    assert!(worth(&problem, &solved.allocation) > Worth::ZERO);
    assert!(solved.bound >= worth(&problem, &solved.allocation).to_f64());
}

#[test]
fn who_stops_it_keeps_the_best_that_is_known() {
    let problem = school();
    let stop = AtomicBool::new(true);
    let solved = solve(&problem, &Settings::default(), &stop, &mut |_| {});
    assert!(matches!(solved.ended, Ended::Stopped | Ended::Done));
    assert!(worth(&problem, &solved.allocation) > Worth::ZERO);
}

#[test]
fn a_wide_gap_ends_it_early() {
    let settings = Settings {
        gap: 0.9,
        ..Settings::default()
    };
    let solved = solve(&school(), &settings, &AtomicBool::new(false), &mut |_| {});
    assert_eq!(solved.ended, Ended::Done);
}

#[test]
fn the_document_has_the_fields_that_others_read() {
    let problem = school();
    let proposal = Proposal::new(&problem, &solved(&problem));
    let document = serde_json::to_value(&proposal).unwrap();
    let keys: Vec<&String> = document.as_object().unwrap().keys().collect();
    let wanted = [
        "schema",
        "status",
        "objective",
        "bound",
        "gap",
        "seconds",
        "lines",
        "needs",
        "unused",
    ];
    assert_eq!(keys, wanted);
    assert_eq!(document["schema"], "gapless.allocation/1");
    assert_eq!(document["status"], "optimal");
    assert_eq!(document["lines"][0]["class"], "i3");
    assert_eq!(document["needs"][0]["why"], "everything it asked for");
}

#[test]
fn nothing_in_stock_gives_nothing() {
    let problem = problem(vec![class("i3", 3, 0)], vec![asked("p", "n", 3, 5, "1", 0)]);
    let solved = solved(&problem);
    assert!(solved.allocation.is_empty());
    assert_eq!(Proposal::new(&problem, &solved).status, Status::Optimal);
}
