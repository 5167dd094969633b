use super::*;
use crate::problem::Class;
use crate::solve::{Settings, solve};
use crate::tests::{asked, class, problem, problems};
use proptest::prelude::*;
use std::sync::atomic::AtomicBool;

fn whys(problem: &Problem) -> Vec<String> {
    let stop = AtomicBool::new(false);
    let solved = solve(problem, &Settings::default(), &stop, &mut |_| {});
    let whys = explain(problem, &solved.allocation, true);
    whys.iter().map(ToString::to_string).collect()
}

fn stock() -> Vec<Class> {
    vec![class("i3", 3, 10), class("i5", 5, 6)]
}

#[test]
fn too_little_of_a_minimum_is_counted_with_what_a_lower_one_would_open() {
    let problem = problem(stock(), vec![asked("clinic", "desk", 5, 9, "1", 0)]);
    assert_eq!(
        whys(&problem),
        [
            "not enough stock: 6 in all meet its minimum, and it has them; \
          with min_cpu_tier 3 instead of 5 10 more would fit (10 of them unused)"
        ]
    );
}

#[test]
fn what_nothing_in_stock_meets_is_said() {
    let problem = problem(stock(), vec![asked("studio", "cut", 9, 2, "1", 0)]);
    assert_eq!(
        whys(&problem),
        ["no device in stock meets its minimum; \
          with min_cpu_tier 5 instead of 9 6 more would fit (6 of them unused)"]
    );
}

#[test]
fn a_lot_that_all_stock_does_not_make_says_how_many_lack() {
    let problem = problem(stock(), vec![asked("school", "room", 3, 40, "1", 20)]);
    assert_eq!(
        whys(&problem),
        ["minimum lot of 20 not reached: all stock that fits makes 16, 4 lack"]
    );
}

#[test]
fn a_lot_over_what_is_asked_for_is_the_projects_own_contradiction() {
    let problem = problem(stock(), vec![asked("school", "room", 3, 5, "1", 20)]);
    assert_eq!(
        whys(&problem),
        ["the project asks for 5 in all, less than its own minimum lot of 20"]
    );
}

#[test]
fn who_weighs_more_is_named() {
    let needs = vec![
        asked("clinic", "desk", 3, 16, "5", 0),
        asked("club", "games", 3, 4, "1", 0),
    ];
    let said = whys(&problem(stock(), needs));
    assert_eq!(said[0], "everything it asked for");
    assert_eq!(said[1], "16 fit, and count more elsewhere: clinic (16)");
}

#[test]
fn a_lot_that_others_keep_from_being_reached_names_them() {
    let needs = vec![
        asked("clinic", "desk", 3, 14, "5", 0),
        asked("club", "games", 3, 8, "1", 8),
    ];
    let said = whys(&problem(stock(), needs));
    assert_eq!(
        said[1],
        "minimum lot of 8 not reached: what is left makes 2, 6 lack, and others count more: \
         clinic (14)"
    );
}

#[test]
fn what_costs_more_than_it_counts_is_left() {
    let problem = problem(stock(), vec![asked("school", "room", 3, 10, "0.02", 0)]);
    let said = whys(&problem);
    assert!(
        said[0].starts_with("16 that fit are left, but cost more"),
        "{said:?}"
    );
}

#[test]
fn the_needs_of_a_project_share_its_stock() {
    // Two needs want the i5; one of them could take the i3 as well.
    let needs = vec![
        asked("p", "any", 3, 10, "1", 16),
        asked("p", "strong", 5, 6, "1", 16),
    ];
    let problem = problem(stock(), needs);
    let all: Vec<u32> = problem.classes().iter().map(|c| c.quantity).collect();
    assert_eq!(lot::reachable(&problem, &[0, 1], &all), 16);
    assert_eq!(lot::reachable(&problem, &[1], &all), 6);
    assert_eq!(lot::reachable(&problem, &[0, 1], &[3, 4]), 7);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_said_agrees_with_what_was_given(problem in problems(6, 8, 12)) {
        let allocation = crate::greedy::greedy(&problem);
        let whys = explain(&problem, &allocation, false);
        for ((place, need), why) in problem.needs().iter().enumerate().zip(whys) {
            let given = allocation.given(place);
            let has_all = given == u64::from(need.asked.quantity);
            prop_assert_eq!(why.reason == Reason::Everything, has_all);
            match why.reason {
                Reason::NothingFits => prop_assert!(problem.pairs_of(place).iter()
                    .all(|pair| problem.classes()[pair.class].quantity == 0)),
                Reason::Scarce { fitting } => prop_assert_eq!(fitting, given),
                Reason::LotOverStock { min_lot, reachable }
                | Reason::LotNotReached { min_lot, reachable, .. } => {
                    prop_assert_eq!(given, 0);
                    prop_assert!(reachable < u64::from(min_lot));
                }
                Reason::Elsewhere { holders, .. } => prop_assert!(!holders.is_empty()),
                _ => {}
            }
            for remedy in why.remedies {
                prop_assert!(remedy.devices > 0 && remedy.unused <= remedy.devices);
            }
        }
    }
}
