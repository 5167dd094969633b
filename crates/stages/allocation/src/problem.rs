//! What is in stock, who needs what, and what a way to share it is worth. Everything here is exact.
//!
//! What must never live here: a way to find a good allocation (`model`, `greedy`), words about one (`explain`).

use crate::decimal::{Decimal, Worth};
use gapless_journey::Category;
use std::collections::{BTreeMap, HashMap};
use std::fmt;

/// Steps of processors, from unknown to workstation class; `over` counts them.
pub const LADDER: [u8; 6] = [0, 1, 3, 5, 7, 9];
/// The best grade.
pub const GRADE_MAX: u8 = 9;
/// The most devices that a class or a need may count.
pub const QUANTITY_MAX: u32 = 100_000;
/// The most classes, and the most needs.
pub const ROWS_MAX: usize = 5_000;
/// The most pairs of a class and a need that it may serve: each is two unknowns of the programme to solve.
pub const PAIRS_MAX: usize = 200_000;
/// What one step too much costs for each device, in hundredths.
pub const OVER_HUNDREDTHS: u32 = 1;
/// What each further class for a need costs, in hundredths: many kinds of machine are harder to look after.
pub const SPLIT_HUNDREDTHS: u32 = 25;

/// A step of [`LADDER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tier(u8);

impl Tier {
    /// The tier of that number; `None` for a number that is not on the ladder.
    pub fn parse(number: u32) -> Option<Self> {
        let number = u8::try_from(number).ok()?;
        LADDER.contains(&number).then_some(Self(number))
    }

    fn step(self) -> u32 {
        let below = LADDER.iter().filter(|step| **step < self.0);
        u32::try_from(below.count()).unwrap_or_default()
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A grade, 1 (worst) to 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(u8);

impl Grade {
    /// The grade of that number; `None` beyond 1 to 9.
    pub fn parse(number: u32) -> Option<Self> {
        let number = u8::try_from(number).ok()?;
        (1..=GRADE_MAX).contains(&number).then_some(Self(number))
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a device has, or what a need asks at least. `None`: not known, or nothing asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attributes {
    /// Processor.
    pub cpu_tier: Option<Tier>,
    /// Memory, in gigabytes.
    pub ram_gb: Option<Decimal>,
    /// Screen, in inches of its diagonal.
    pub screen_inch: Option<Decimal>,
    /// Grade of how it looks.
    pub grade: Option<Grade>,
}

/// Devices in stock that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Its name, which no other class has.
    pub name: String,
    /// What kind of thing they are.
    pub category: Category,
    /// What they have.
    pub has: Attributes,
    /// How many there are.
    pub quantity: u32,
}

/// Something that a project asks for, with the project's facts as they stand beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Name of the project.
    pub project: String,
    /// Name of the need, which no other need of the project has.
    pub need: String,
    /// What kind of thing is needed.
    pub category: Category,
    /// How many.
    pub quantity: u32,
    /// What each must have at least.
    pub least: Attributes,
    /// What a device counts here.
    pub weight: Decimal,
    /// With fewer devices over all its needs the project is not served at all.
    pub min_lot: u32,
}

/// A need, with its project by its place in [`Problem::projects`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Its project.
    pub project: usize,
    /// What is asked for.
    pub asked: Asked,
}

/// A project and what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// The least number of devices over all its needs, if it gets any.
    pub min_lot: u32,
    /// Its needs, by their place in [`Problem::needs`].
    pub needs: Vec<usize>,
}

/// A class that may serve a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The class, by its place in [`Problem::classes`].
    pub class: usize,
    /// The need, by its place in [`Problem::needs`].
    pub need: usize,
    /// How many steps of the ladder the class stands above the need's minimum.
    pub over: u32,
}

/// Why classes and needs make no problem; places count from 0 in the lists that were given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// Two classes of one name.
    #[error("a class of this name stands earlier")]
    ClassTwice {
        /// Where the name stands first.
        first: usize,
        /// Where it stands again.
        again: usize,
    },
    /// Two needs of one name in one project.
    #[error("a need of this name of the same project stands earlier")]
    NeedTwice {
        /// Where the name stands first.
        first: usize,
        /// Where it stands again.
        again: usize,
    },
    /// Two minimum lots of one project.
    #[error("the same project has the minimum lot {lot} earlier")]
    LotsDiffer {
        /// Where the project stands first.
        first: usize,
        /// Where it stands with another lot.
        again: usize,
        /// The lot that stands first.
        lot: u32,
    },
    /// More pairs than [`PAIRS_MAX`].
    #[error("classes and needs fit in more than {PAIRS_MAX} ways")]
    TooManyPairs,
}

/// Stock and needs that belong together, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    classes: Vec<Class>,
    projects: Vec<Project>,
    needs: Vec<Need>,
    pairs: Vec<Pair>,
}

impl Problem {
    /// Puts stock and needs together, or says what contradicts itself.
    pub fn new(classes: Vec<Class>, asked: Vec<Asked>) -> Result<Self, Flaw> {
        let mut names: HashMap<&str, usize> = HashMap::new();
        for (again, class) in classes.iter().enumerate() {
            if let Some(first) = names.insert(&class.name, again) {
                return Err(Flaw::ClassTwice { first, again });
            }
        }
        let (projects, needs) = gather(asked)?;
        let pairs = pairs(&classes, &needs)?;
        Ok(Self {
            classes,
            projects,
            needs,
            pairs,
        })
    }

    /// The stock.
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// The projects, in the order in which they stand first.
    pub fn projects(&self) -> &[Project] {
        &self.projects
    }

    /// The needs, as they were given.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// Which class may serve which need, by need and then by class.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The same for one need.
    pub fn pairs_of(&self, need: usize) -> &[Pair] {
        let from = self.pairs.partition_point(|pair| pair.need < need);
        let to = self.pairs.partition_point(|pair| pair.need <= need);
        self.pairs.get(from..to).unwrap_or_default()
    }
}

fn gather(asked: Vec<Asked>) -> Result<(Vec<Project>, Vec<Need>), Flaw> {
    let mut projects: Vec<Project> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut names: HashMap<(usize, String), usize> = HashMap::new();
    let mut needs: Vec<Need> = Vec::new();
    for (again, asked) in asked.into_iter().enumerate() {
        let place = *places.entry(asked.project.clone()).or_insert_with(|| {
            projects.push(Project {
                name: asked.project.clone(),
                min_lot: asked.min_lot,
                needs: Vec::new(),
            });
            projects.len() - 1
        });
        if let Some(first) = names.insert((place, asked.need.clone()), again) {
            return Err(Flaw::NeedTwice { first, again });
        }
        if let Some(project) = projects.get_mut(place) {
            if project.min_lot != asked.min_lot {
                let first = project.needs.first().copied().unwrap_or_default();
                let lot = project.min_lot;
                return Err(Flaw::LotsDiffer { first, again, lot });
            }
            project.needs.push(again);
        }
        needs.push(Need {
            project: place,
            asked,
        });
    }
    Ok((projects, needs))
}

fn pairs(classes: &[Class], needs: &[Need]) -> Result<Vec<Pair>, Flaw> {
    let mut pairs = Vec::new();
    for (need, wanted) in needs.iter().enumerate() {
        for (class, offered) in classes.iter().enumerate() {
            if may_serve(offered, &wanted.asked) {
                let over = over(&offered.has, &wanted.asked.least);
                pairs.push(Pair { class, need, over });
            }
        }
        if pairs.len() > PAIRS_MAX {
            return Err(Flaw::TooManyPairs);
        }
    }
    Ok(pairs)
}

/// True when the class is of the need's category and meets each minimum. What is not known meets none.
pub fn may_serve(class: &Class, asked: &Asked) -> bool {
    class.category == asked.category && meets(&class.has, &asked.least)
}

/// True when each minimum is met.
pub fn meets(has: &Attributes, least: &Attributes) -> bool {
    reaches(has.cpu_tier, least.cpu_tier)
        && reaches(has.ram_gb, least.ram_gb)
        && reaches(has.screen_inch, least.screen_inch)
        && reaches(has.grade, least.grade)
}

fn reaches<T: Ord>(has: Option<T>, least: Option<T>) -> bool {
    least.is_none_or(|least| has.is_some_and(|has| has >= least))
}

/// Steps of the ladder above the minimum; 0 where no minimum is stated.
pub fn over(has: &Attributes, least: &Attributes) -> u32 {
    let steps = |has: Tier, least: Tier| has.step().saturating_sub(least.step());
    has.cpu_tier
        .zip(least.cpu_tier)
        .map_or(0, |(has, least)| steps(has, least))
}

/// The concave utility of so many devices for a need, in hundredths of a device: slope 1.0 up to half of what was
/// asked for, 0.7 up to 80 %, 0.4 above. Exact: half and four fifths of a whole number are tenths.
pub fn utility_hundredths(given: u32, asked: u32) -> i128 {
    let (given, asked) = (i128::from(given) * 10, i128::from(asked));
    let (half, most) = (asked * 5, asked * 8);
    let first = given.min(half);
    let second = given.clamp(half, most) - half;
    let third = (given - most).max(0);
    first * 10 + second * 7 + third * 4
}

/// What serving a need with so many devices counts, before what is too much and what is split.
pub fn value(asked: &Asked, given: u32) -> Worth {
    asked
        .weight
        .times_hundredths(utility_hundredths(given, asked.quantity))
}

/// What so many devices of a pair cost, the split included.
pub fn cost(pair: &Pair, quantity: u32) -> Worth {
    if quantity == 0 {
        return Worth::ZERO;
    }
    let over = i128::from(OVER_HUNDREDTHS) * i128::from(pair.over) * i128::from(quantity);
    Worth::hundredths(over + i128::from(SPLIT_HUNDREDTHS))
}

/// How many devices of which class go to which need, both by their place. Zeros are not kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Allocation(BTreeMap<(usize, usize), u32>);

impl Allocation {
    /// How many of that class that need gets.
    pub fn get(&self, class: usize, need: usize) -> u32 {
        self.0.get(&(need, class)).copied().unwrap_or_default()
    }

    /// Gives so many more.
    pub fn add(&mut self, class: usize, need: usize, quantity: u32) {
        if quantity > 0 {
            let entry = self.0.entry((need, class)).or_default();
            *entry = entry.saturating_add(quantity);
        }
    }

    /// (class, need, quantity), by need and then by class.
    pub fn lines(&self) -> impl Iterator<Item = (usize, usize, u32)> {
        self.0.iter().map(|((need, class), n)| (*class, *need, *n))
    }

    /// How many devices that need gets.
    pub fn given(&self, need: usize) -> u64 {
        let lines = self.0.range((need, 0)..=(need, usize::MAX));
        lines.map(|(_, n)| u64::from(*n)).sum()
    }

    /// True when nothing is given to anybody.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
