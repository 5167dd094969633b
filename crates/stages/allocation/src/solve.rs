//! Solves a problem with HiGHS: the best allocation that was found in the time there was, and a bound that no
//! allocation can exceed.
//!
//! HiGHS runs in a thread of its own, in slices of time that grow, each from the best that is known. Between two
//! slices it can be stopped; who waits for it need not wait for that, but goes on with the best of the slices that
//! have ended, while the thread ends by itself with its slice. No slice is longer than half of the time before it and
//! [`SLICE_MIN`], so that at most so much of the work is lost.

use crate::check::check;
use crate::greedy::greedy;
use crate::improve::improve;
use crate::model::Programme;
use crate::problem::{Allocation, Problem, value};
use crate::proposal::gap;
use highs::HighsModelStatus;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// The time of the first slice; each that follows has three times as much.
pub const SLICE_MIN: Duration = Duration::from_secs(5);
/// How much longer a slice is than the one before.
const SLICE_GROWTH: u32 = 3;
/// No slice is longer: a solver that nobody waits for any more ends after it.
const SLICE_MAX: Duration = Duration::from_mins(2);
/// The solver looks at its clock between two steps, of which the longest take about so long.
const GRACE: Duration = Duration::from_secs(2);
/// How often the caller's flag is looked at, and the caller is told how far it is.
const TICK: Duration = Duration::from_millis(100);
/// The longest time that may be asked for.
pub const TIME_LIMIT_MAX: Duration = Duration::from_hours(24);

/// How long and how precisely to solve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// After so long it ends with the best that was found; [`TIME_LIMIT_MAX`] at most.
    pub time_limit: Duration,
    /// It ends as soon as the bound is at most this part of the objective above it.
    pub gap: f64,
}

impl Default for Settings {
    /// A minute, until nothing better can exist.
    fn default() -> Self {
        Self {
            time_limit: Duration::from_mins(1),
            gap: 0.0,
        }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// What the best known allocation is worth.
    pub objective: f64,
    /// No allocation is worth more.
    pub bound: f64,
    /// Since it began.
    pub seconds: f64,
}

/// Why it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The gap that was asked for is reached.
    Done,
    /// The time was over.
    OutOfTime,
    /// The caller stopped it.
    Stopped,
    /// The solver gave up; what was found until then, or by the simple way, obeys the rules all the same.
    Failed,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Solved {
    /// The best that was found. It obeys every rule.
    pub allocation: Allocation,
    /// No allocation is worth more.
    pub bound: f64,
    /// How long it took.
    pub seconds: f64,
    /// Why it ended.
    pub ended: Ended,
}

/// What one slice found.
struct Found {
    allocation: Option<Allocation>,
    bound: f64,
    ended: Option<Ended>,
}

/// Solves it. There is always an answer, as giving nothing obeys every rule. `stop` ends it early with the best that is
/// known; `report` is called some times a second.
pub fn solve(
    problem: &Problem,
    settings: &Settings,
    stop: &AtomicBool,
    report: &mut dyn FnMut(&Progress),
) -> Solved {
    let begin = Instant::now();
    let mut best = Best::new(problem);
    let limit = settings.time_limit.min(TIME_LIMIT_MAX);
    let nothing_to_do = problem.pairs().is_empty() || best.gap() <= settings.gap;
    let ended = if nothing_to_do {
        Ended::Done
    } else if limit.is_zero() {
        Ended::OutOfTime
    } else {
        let worker = Worker::start(problem, *settings, &best.allocation, begin + limit);
        best.follow(&worker, begin, limit, stop, report)
    };
    Solved {
        bound: best.bound.max(best.objective),
        allocation: best.allocation,
        seconds: begin.elapsed().as_secs_f64(),
        ended,
    }
}

/// The best that is known.
struct Best<'a> {
    problem: &'a Problem,
    allocation: Allocation,
    objective: f64,
    bound: f64,
}

impl<'a> Best<'a> {
    fn new(problem: &'a Problem) -> Self {
        let allocation = improve(problem, &greedy(problem), 0);
        Self {
            objective: check(problem, &allocation).objective.to_f64(),
            bound: simple_bound(problem),
            problem,
            allocation,
        }
    }

    fn gap(&self) -> f64 {
        gap(self.objective, self.bound)
    }

    /// Takes what is better. A solver works with tolerances: what breaks a rule by them is left.
    fn take(&mut self, found: Found) {
        if found.bound.is_finite() {
            self.bound = self.bound.min(found.bound);
        }
        let Some(allocation) = found.allocation else {
            return;
        };
        let checked = check(self.problem, &allocation);
        if checked.broken.is_empty() && checked.objective.to_f64() > self.objective {
            self.objective = checked.objective.to_f64();
            self.allocation = allocation;
        }
    }

    /// Waits for the worker, until it is done, the time is over or the caller wants no more.
    fn follow(
        &mut self,
        worker: &Worker,
        begin: Instant,
        limit: Duration,
        stop: &AtomicBool,
        report: &mut dyn FnMut(&Progress),
    ) -> Ended {
        loop {
            match worker.found.recv_timeout(TICK) {
                Ok(found) => {
                    let ended = found.ended;
                    self.take(found);
                    if let Some(ended) = ended {
                        return ended;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ended::Failed,
            }
            report(&Progress {
                objective: self.objective,
                bound: self.bound.max(self.objective),
                seconds: begin.elapsed().as_secs_f64(),
            });
            if stop.load(Ordering::Relaxed) {
                return Ended::Stopped;
            }
            if begin.elapsed() > limit + GRACE {
                return Ended::OutOfTime;
            }
        }
    }
}

/// What each need would count if all stock were its own: no allocation can be worth more.
fn simple_bound(problem: &Problem) -> f64 {
    let needs = problem.needs().iter().enumerate();
    let values = needs.map(|(place, need)| {
        let classes = problem.pairs_of(place).iter();
        let stock: u64 = classes
            .filter_map(|pair| problem.classes().get(pair.class))
            .map(|class| u64::from(class.quantity))
            .sum();
        let most = stock.min(u64::from(need.asked.quantity));
        value(&need.asked, u32::try_from(most).unwrap_or(u32::MAX)).to_f64()
    });
    values.sum()
}

/// The solver's thread. Dropping it tells the thread to end after its slice.
struct Worker {
    found: Receiver<Found>,
    left: Arc<AtomicBool>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.left.store(true, Ordering::Relaxed);
    }
}

impl Worker {
    fn start(problem: &Problem, settings: Settings, start: &Allocation, end: Instant) -> Self {
        let (sender, found) = channel();
        let left = Arc::new(AtomicBool::new(false));
        let (flag, problem, start) = (Arc::clone(&left), problem.clone(), start.clone());
        std::thread::spawn(move || run(&problem, settings.gap, start, end, &flag, &sender));
        Self { found, left }
    }
}

/// Slice after slice, until one ends it.
fn run(
    problem: &Problem,
    gap: f64,
    mut start: Allocation,
    end: Instant,
    left: &AtomicBool,
    sender: &Sender<Found>,
) {
    let programme = Programme::new(problem);
    let mut slice = SLICE_MIN;
    let mut seed: u16 = 0;
    while !left.load(Ordering::Relaxed) {
        let rest = end.saturating_duration_since(Instant::now());
        // What little would remain after this slice is better spent in it.
        let length = if rest < slice * 2 { rest } else { slice };
        let mut found = solve_slice(problem, &programme, gap, &start, length, seed);
        if found.ended.is_none() && length == rest {
            found.ended = Some(Ended::OutOfTime);
        }
        if let Some(allocation) = &mut found.allocation
            && check(problem, allocation).broken.is_empty()
        {
            // What is proven to be the best cannot become better.
            if found.ended != Some(Ended::Done) {
                *allocation = improve(problem, allocation, u64::from(seed) + 1);
            }
            start = allocation.clone();
        }
        let is_over = found.ended.is_some();
        if sender.send(found).is_err() || is_over {
            return;
        }
        slice = (slice * SLICE_GROWTH).min(SLICE_MAX);
        seed = seed.wrapping_add(1);
    }
}

fn solve_slice(
    problem: &Problem,
    programme: &Programme,
    gap: f64,
    start: &Allocation,
    length: Duration,
    seed: u16,
) -> Found {
    let failed = Found {
        allocation: None,
        bound: f64::INFINITY,
        ended: Some(Ended::Failed),
    };
    let Ok(mut model) = programme.model(problem, start) else {
        return failed;
    };
    let set = model
        .try_set_option("time_limit", length.as_secs_f64())
        .and_then(|()| model.try_set_option("mip_rel_gap", gap))
        .and_then(|()| model.try_set_option("random_seed", i32::from(seed)));
    let Some(solved) = set.ok().and_then(|()| model.try_solve().ok()) else {
        return failed;
    };
    let ended = match solved.status() {
        HighsModelStatus::Optimal => Some(Ended::Done),
        HighsModelStatus::ReachedTimeLimit => None,
        _ => Some(Ended::Failed),
    };
    let is_solution = solved.primal_solution_status() == highs::HighsSolutionStatus::Feasible;
    let values = is_solution.then(|| solved.get_solution());
    Found {
        allocation: values.map(|values| programme.allocation(problem, values.columns())),
        bound: solved
            .double_info_value(c"mip_dual_bound")
            .unwrap_or(f64::INFINITY),
        ended,
    }
}

#[cfg(test)]
mod tests;
