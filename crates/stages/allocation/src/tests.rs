//! Small problems for tests.

mod acting;

use crate::decimal::Decimal;
use crate::problem::{Asked, Attributes, Class, Problem, Tier};
use gapless_journey::Category;
use proptest::prelude::*;

/// A class of laptops.
pub fn class(name: &str, cpu_tier: u32, quantity: u32) -> Class {
    Class {
        name: name.to_owned(),
        category: Category::Laptop,
        has: Attributes {
            cpu_tier: Tier::parse(cpu_tier),
            ..Attributes::default()
        },
        quantity,
    }
}

/// A need of laptops.
pub fn asked(
    project: &str,
    need: &str,
    min_cpu_tier: u32,
    quantity: u32,
    weight: &str,
    min_lot: u32,
) -> Asked {
    Asked {
        project: project.to_owned(),
        need: need.to_owned(),
        category: Category::Laptop,
        quantity,
        least: Attributes {
            cpu_tier: Tier::parse(min_cpu_tier),
            ..Attributes::default()
        },
        weight: Decimal::parse(weight).unwrap(),
        min_lot,
    }
}

/// Both together.
pub fn problem(classes: Vec<Class>, needs: Vec<Asked>) -> Problem {
    Problem::new(classes, needs).unwrap()
}

/// Random classes and needs: at most so many of each, of at most so many devices.
pub fn problems(
    classes_max: usize,
    needs_max: usize,
    quantity_max: u32,
) -> impl Strategy<Value = Problem> {
    let tier = || prop::sample::select(vec![0_u32, 1, 3, 5, 7, 9]);
    let has = (
        tier(),
        0..=quantity_max,
        prop::option::of(1_u32..4),
        any::<bool>(),
    );
    let wants = (
        tier(),
        0..=quantity_max,
        prop::option::of(1_u32..4),
        0_u32..30,
        0_usize..3,
    );
    let lots = prop::array::uniform3(0..=quantity_max * 2);
    let classes = prop::collection::vec(has, 1..=classes_max);
    let needs = prop::collection::vec(wants, 1..=needs_max);
    (classes, needs, lots).prop_map(|(classes, needs, lots)| {
        let classes = classes.into_iter().enumerate();
        let classes = classes.map(|(n, (tier, quantity, ram, is_desktop))| {
            let mut class = class(&format!("c{n}"), tier, quantity);
            class.has.ram_gb = ram.map(Decimal::from);
            if is_desktop {
                class.category = Category::Desktop;
            }
            class
        });
        let needs = needs.into_iter().enumerate();
        let needs = needs.map(|(n, (tier, quantity, ram, tenths, project))| {
            let weight = format!("{}.{}", tenths / 10, tenths % 10);
            let (name, lot) = (format!("p{project}"), lots[project]);
            let mut need = asked(&name, &format!("n{n}"), tier, quantity, &weight, lot);
            need.least.ram_gb = ram.map(Decimal::from);
            if tier == 0 {
                need.least.cpu_tier = None;
            }
            if n % 3 == 2 {
                need.category = Category::Desktop;
            }
            need
        });
        problem(classes.collect(), needs.collect())
    })
}
