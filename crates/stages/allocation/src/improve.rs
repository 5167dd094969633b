//! Makes an allocation better by many small changes, as a coordinator would by hand: some devices of a class to another
//! need, another class for a need, two needs that exchange. A change that costs something is taken now and then, ever more
//! rarely, so that a better one behind it is found (simulated annealing: Kirkpatrick, Gelatt, Vecchi, Science 220, 1983).
//!
//! A solver proves; this finds. Which projects are served is left as it is, but for one that can be opened whole.

use crate::check::check;
use crate::problem::{Allocation, Pair, Problem, cost, value};

/// Changes that are tried, for each pair of a class and a need.
const TRIES_A_PAIR: usize = 600;
/// The most that are tried: about a second.
const TRIES_MAX: usize = 3_000_000;
/// How much a change may cost in the beginning, and at the end, as a part of the objective of one device.
const HEAT_FIRST: f64 = 0.3;
const HEAT_LAST: f64 = 0.01;

/// The best that was found on the way; at least as good as `start`, and it obeys every rule if `start` does.
pub fn improve(problem: &Problem, start: &Allocation, seed: u64) -> Allocation {
    let mut state = State::new(problem, start, seed);
    let tries = (problem.pairs().len() * TRIES_A_PAIR).min(TRIES_MAX);
    let cooling =
        (HEAT_LAST / HEAT_FIRST).powf(1.0 / f64::from(u32::try_from(tries.max(1)).unwrap_or(1)));
    let (mut heat, mut worth) = (HEAT_FIRST, 0.0);
    let (mut best, mut best_worth) = (state.amounts.clone(), 0.0);
    for _ in 0..tries {
        heat *= cooling;
        let Some(change) = state.draw() else { continue };
        let gain = state.apply(&change);
        if gain < 0.0 && state.random.part() >= (gain / heat).exp() {
            state.undo(&change);
            continue;
        }
        worth += gain;
        if worth > best_worth + 1e-9 {
            best_worth = worth;
            best.clone_from(&state.amounts);
        }
    }
    let mut allocation = Allocation::default();
    for (pair, quantity) in problem.pairs().iter().zip(best) {
        allocation.add(pair.class, pair.need, quantity);
    }
    // Gains are added up in floating-point numbers; what counts is exact.
    let (found, before) = (check(problem, &allocation), check(problem, start));
    if found.broken.is_empty() && found.objective > before.objective {
        allocation
    } else {
        start.clone()
    }
}

/// Adds to a pair, or takes from it.
type Step = (usize, i64);

/// One or two pairs give, as many take.
struct Change {
    steps: [Option<Step>; 4],
}

struct State<'a> {
    problem: &'a Problem,
    /// By pair.
    amounts: Vec<u32>,
    /// By class.
    left: Vec<u32>,
    /// By need.
    given: Vec<u32>,
    /// By project.
    served: Vec<u64>,
    /// By class, its pairs.
    of_class: Vec<Vec<usize>>,
    random: Random,
}

impl<'a> State<'a> {
    fn new(problem: &'a Problem, start: &Allocation, seed: u64) -> Self {
        let mut state = Self {
            problem,
            amounts: vec![0; problem.pairs().len()],
            left: problem.classes().iter().map(|c| c.quantity).collect(),
            given: vec![0; problem.needs().len()],
            served: vec![0; problem.projects().len()],
            of_class: vec![Vec::new(); problem.classes().len()],
            random: Random(seed),
        };
        for (place, pair) in problem.pairs().iter().enumerate() {
            if let Some(pairs) = state.of_class.get_mut(pair.class) {
                pairs.push(place);
            }
            state.add((place, i64::from(start.get(pair.class, pair.need))));
        }
        state
    }

    fn pair(&self, place: usize) -> Option<&'a Pair> {
        self.problem.pairs().get(place)
    }

    fn amount(&self, place: usize) -> u32 {
        self.amounts.get(place).copied().unwrap_or_default()
    }

    fn left(&self, class: usize) -> u32 {
        self.left.get(class).copied().unwrap_or_default()
    }

    /// How many more the need of a pair may get.
    fn open(&self, pair: &Pair) -> u32 {
        let asked = self
            .problem
            .needs()
            .get(pair.need)
            .map_or(0, |n| n.asked.quantity);
        let given = self.given.get(pair.need).copied().unwrap_or_default();
        asked.saturating_sub(given)
    }

    /// Some change that keeps stock and what was asked for; lots are looked at by `apply`.
    fn draw(&mut self) -> Option<Change> {
        let to = self.random.below(self.amounts.len());
        let taker = self.pair(to)?;
        let (left, open) = (self.left(taker.class), self.open(taker));
        let kind = self.random.below(4);
        if kind == 0 || (left > 0 && open > 0) {
            // From stock, where it is; else back to stock.
            if left > 0 && open > 0 {
                let quantity = self.some(left.min(open));
                return Some(Change::of([(to, quantity)]));
            }
            let quantity = self.some(self.amount(to));
            return (quantity > 0).then(|| Change::of([(to, -quantity)]));
        }
        if kind == 1 && left > 0 {
            // Another class for the same need.
            let from = self.other_of_need(taker, to)?;
            let quantity = self.some(left.min(self.amount(from)));
            return (quantity > 0).then(|| Change::of([(from, -quantity), (to, quantity)]));
        }
        let from = self.other_of_class(taker, to)?;
        let has = self.amount(from);
        if open > 0 && kind < 3 {
            let quantity = self.some(has.min(open));
            return (quantity > 0).then(|| Change::of([(from, -quantity), (to, quantity)]));
        }
        // An exchange: what the taker's need gives up goes to the giver's need.
        let back = self.other_of_need(taker, to)?;
        let giver = self.pair(from)?;
        let class = self.pair(back)?.class;
        let home = self.problem.pairs_of(giver.need);
        let first = self
            .problem
            .pairs()
            .partition_point(|p| p.need < giver.need);
        let forth = first + home.binary_search_by_key(&class, |p| p.class).ok()?;
        let most = has.min(self.amount(back));
        let quantity = self.some(most);
        (quantity > 0 && forth != from).then(|| {
            Change::of([
                (from, -quantity),
                (to, quantity),
                (back, -quantity),
                (forth, quantity),
            ])
        })
    }

    /// A number up to `most`: all of it as often as not, as that closes a pair.
    fn some(&mut self, most: u32) -> i64 {
        let all = self.random.below(2) == 0;
        if all || most <= 1 {
            return i64::from(most);
        }
        let few = self.random.below(most as usize) + 1;
        i64::try_from(few).unwrap_or(1)
    }

    /// Another pair of the same need that has some; a few are looked at.
    fn other_of_need(&mut self, pair: &Pair, but: usize) -> Option<usize> {
        let first = self.problem.pairs().partition_point(|p| p.need < pair.need);
        let count = self.problem.pairs_of(pair.need).len();
        let begin = self.random.below(count);
        let places = (0..count).map(|n| first + (begin + n) % count);
        places
            .into_iter()
            .find(|place| *place != but && self.amount(*place) > 0)
    }

    fn other_of_class(&mut self, pair: &Pair, but: usize) -> Option<usize> {
        let count = self.of_class.get(pair.class)?.len();
        let begin = self.random.below(count);
        let pairs = self.of_class.get(pair.class)?;
        let mut places = (0..count).filter_map(|n| pairs.get((begin + n) % count).copied());
        places.find(|place| *place != but && self.amount(*place) > 0)
    }

    /// Carries it out and says what it gains; minus infinity where a project falls under its lot.
    fn apply(&mut self, change: &Change) -> f64 {
        let before = self.worth(change);
        for step in change.steps.into_iter().flatten() {
            self.add(step);
        }
        if self.is_under_lot(change) {
            return f64::NEG_INFINITY;
        }
        self.worth(change) - before
    }

    fn undo(&mut self, change: &Change) {
        // Backwards, so that no count falls below zero on the way.
        for (place, more) in change.steps.into_iter().rev().flatten() {
            self.add((place, -more));
        }
    }

    /// What the pairs and needs of a change are worth; a need that two steps touch counts once.
    fn worth(&self, change: &Change) -> f64 {
        let mut total = 0.0;
        let mut seen = [usize::MAX; 4];
        for ((place, _), seen_at) in change.steps.into_iter().flatten().zip(0..) {
            let Some(pair) = self.pair(place) else {
                continue;
            };
            total -= cost(pair, self.amount(place)).about();
            if seen.contains(&pair.need) {
                continue;
            }
            if let Some(slot) = seen.get_mut(seen_at) {
                *slot = pair.need;
            }
            let given = self.given.get(pair.need).copied().unwrap_or_default();
            let need = self.problem.needs().get(pair.need);
            total += need.map_or(0.0, |need| value(&need.asked, given).about());
        }
        total
    }

    fn is_under_lot(&self, change: &Change) -> bool {
        let steps = change.steps.into_iter().flatten();
        let projects = steps.filter_map(|(place, _)| {
            let need = self.problem.needs().get(self.pair(place)?.need)?;
            Some((self.problem.projects().get(need.project)?, need.project))
        });
        let mut served = projects.map(|(project, place)| {
            (
                self.served.get(place).copied().unwrap_or_default(),
                project.min_lot,
            )
        });
        served.any(|(served, lot)| served > 0 && served < u64::from(lot))
    }

    fn add(&mut self, (place, more): Step) {
        let Some(pair) = self.pair(place) else { return };
        let project = self.problem.needs().get(pair.need).map(|need| need.project);
        let counts = [
            (self.amounts.get_mut(place), more),
            (self.left.get_mut(pair.class), -more),
            (self.given.get_mut(pair.need), more),
        ];
        for (count, more) in counts {
            if let Some(count) = count {
                *count = u32::try_from(i64::from(*count) + more).unwrap_or_default();
            }
        }
        if let Some(served) = project.and_then(|project| self.served.get_mut(project)) {
            *served = served.saturating_add_signed(more);
        }
    }
}

impl Change {
    fn of<const N: usize>(steps: [Step; N]) -> Self {
        let mut all = [None; 4];
        for (slot, step) in all.iter_mut().zip(steps) {
            *slot = Some(step);
        }
        Self { steps: all }
    }
}

/// Numbers that look random and are the same on every machine (splitmix64: Steele, Lea, Flood, OOPSLA 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below `end`; 0 where that is 0.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// From 0 to 1.
    fn part(&mut self) -> f64 {
        f64::from(u32::try_from(self.next() >> 32).unwrap_or_default()) / f64::from(u32::MAX)
    }
}
