//! What selected projects still ask for, as the problem states it. A complete system is a computer and a screen: two
//! needs, of which the screen's stands under the project's name with `/screens`, so that screens do not make up for
//! computers in a minimum lot.

use crate::decimal::Decimal;
use crate::problem::{Asked, Attributes, Tier};
use gapless_journey::Category;
use gapless_store::entities::{need, project};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// What follows the project's number for the screens of its complete systems.
pub const SCREENS: &str = "/screens";

/// How many devices of a category a need has already.
pub type Given = HashMap<(Uuid, String), u32>;

/// A need of a project as a proposal keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Want {
    /// The project.
    pub project: Uuid,
    /// Its number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// The need.
    pub need: Uuid,
    /// Its place among the project's lines, from 1.
    pub position: i64,
    /// A word of `Category`.
    pub category: String,
    /// It is the screen of a complete system.
    pub is_screen: bool,
    /// How many the project asked for.
    pub wanted: u32,
    /// How many it has already.
    pub given: u32,
    /// Least processor.
    pub min_cpu_tier: Option<u32>,
    /// Least memory in gigabytes.
    pub min_ram_gb: Option<u32>,
    /// Least diagonal in tenths of an inch.
    pub min_screen_tenths: Option<u32>,
    /// The committee's score in hundredths: what a device counts.
    pub score: u32,
    /// The least number of computers that it is worth sending, less what it has.
    pub min_lot: u32,
}

impl Want {
    /// The project's name in the problem.
    pub fn project_name(&self) -> String {
        if self.is_screen {
            format!("{}{SCREENS}", self.number)
        } else {
            self.number.clone()
        }
    }

    /// The need's name in the problem.
    pub fn need_name(&self) -> String {
        self.position.to_string()
    }

    /// How many it still wants.
    pub const fn open(&self) -> u32 {
        self.wanted.saturating_sub(self.given)
    }
}

/// What the needs of one project still lack.
pub fn wants(project: &project::Model, needs: &[need::Model], given: &Given) -> Vec<Want> {
    let of = |need: Uuid, category: &str| {
        let found = given.get(&(need, category.to_owned()));
        found.copied().unwrap_or_default()
    };
    let all: u32 = needs.iter().map(|need| of(need.id, &need.category)).sum();
    let min_lot = number(project.min_lot).saturating_sub(all);
    let mut wants = Vec::new();
    for need in needs {
        let want = Want {
            project: project.id,
            number: project.number.clone(),
            title: project.title.clone(),
            country: project.country.clone(),
            need: need.id,
            position: need.position,
            category: need.category.clone(),
            is_screen: false,
            wanted: number(need.quantity),
            given: of(need.id, &need.category),
            min_cpu_tier: need.min_cpu_tier.map(number),
            min_ram_gb: need.min_ram_gb.map(number),
            min_screen_tenths: need.min_screen_inch.and_then(to_tenths),
            score: number(project.score),
            min_lot,
        };
        if need.complete_system {
            let screen = Want {
                category: Category::Monitor.to_string(),
                is_screen: true,
                given: of(need.id, Category::Monitor.as_str()),
                min_cpu_tier: None,
                min_ram_gb: None,
                min_lot: 0,
                ..want.clone()
            };
            let computer = Want {
                // The diagonal that was asked for is the screen's.
                min_screen_tenths: None,
                ..want
            };
            wants.extend([computer, screen]);
        } else {
            wants.push(want);
        }
    }
    wants.retain(|want| want.open() > 0);
    wants
}

fn number(value: i64) -> u32 {
    u32::try_from(value.max(0)).unwrap_or(u32::MAX)
}

fn to_tenths(inch: f64) -> Option<u32> {
    format!("{:.0}", inch * 10.0).parse().ok()
}

/// The need as the problem states it; nothing for a category that is no word of ours. A device counts what the
/// committee gave the project, 0 to 5; a project without scores counts 1.
pub fn asked(want: &Want) -> Option<Asked> {
    let weight = if want.score == 0 {
        Decimal::from(1)
    } else {
        Decimal::parse(&format!("{}.{:02}", want.score / 100, want.score % 100))?
    };
    Some(Asked {
        project: want.project_name(),
        need: want.need_name(),
        category: Category::parse(&want.category)?,
        quantity: want.open(),
        least: Attributes {
            cpu_tier: want.min_cpu_tier.and_then(Tier::parse),
            ram_gb: want.min_ram_gb.map(Decimal::from),
            screen_inch: want.min_screen_tenths.and_then(super::kind::tenths),
            grade: None,
        },
        weight,
        min_lot: want.min_lot,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> project::Model {
        project::Model {
            id: Uuid::from_u128(1),
            number: "P-1".to_owned(),
            status: "selected".to_owned(),
            title: "Room".to_owned(),
            organisation_id: Uuid::nil(),
            country: "KE".to_owned(),
            kind: "education".to_owned(),
            language: "en".to_owned(),
            score: 385,
            min_lot: 20,
            may_ship: true,
            selected_at: 0,
            closed_at: None,
        }
    }

    fn need(position: i64, category: &str, complete: bool, quantity: i64) -> need::Model {
        need::Model {
            id: Uuid::from_u128(10 + u128::from(position.unsigned_abs())),
            project_id: Uuid::from_u128(1),
            position,
            category: category.to_owned(),
            complete_system: complete,
            quantity,
            min_cpu_tier: Some(5),
            min_ram_gb: Some(8),
            min_screen_inch: Some(21.5),
            keyboard: "fr".to_owned(),
            system: "any".to_owned(),
            note: String::new(),
        }
    }

    #[test]
    fn a_complete_system_is_a_computer_and_a_screen_that_do_not_make_up_for_each_other() {
        let made = wants(&project(), &[need(1, "desktop", true, 25)], &Given::new());
        assert_eq!(made.len(), 2);
        let computer = asked(&made[0]).unwrap();
        let screen = asked(&made[1]).unwrap();
        assert_eq!(
            (
                computer.project.as_str(),
                computer.min_lot,
                computer.quantity
            ),
            ("P-1", 20, 25)
        );
        assert_eq!(computer.least.screen_inch, None);
        assert_eq!(
            (screen.project.as_str(), screen.min_lot),
            ("P-1/screens", 0)
        );
        assert_eq!(screen.category, Category::Monitor);
        assert_eq!(screen.least.screen_inch, Decimal::parse("21.5"));
        assert_eq!(screen.least.cpu_tier, None);
        assert_eq!(computer.weight, Decimal::parse("3.85").unwrap());
    }

    #[test]
    fn what_a_project_has_is_not_asked_for_again_and_counts_to_its_lot() {
        let needs = [need(1, "laptop", false, 30), need(2, "printer", false, 1)];
        let given = Given::from([
            ((needs[0].id, "laptop".to_owned()), 12),
            ((needs[1].id, "printer".to_owned()), 1),
        ]);
        let made = wants(&project(), &needs, &given);
        assert_eq!(made.len(), 1);
        assert_eq!((made[0].open(), made[0].min_lot), (18, 7));
    }
}
