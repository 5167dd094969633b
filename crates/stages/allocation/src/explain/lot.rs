//! How many devices a project could have if stock were its own: the greatest flow from classes to its needs.

use crate::problem::Problem;
use std::collections::{BTreeMap, VecDeque};

/// The most devices that `needs` can take from so much stock of each class together, no device twice.
pub fn reachable(problem: &Problem, needs: &[usize], stock: &[u32]) -> u64 {
    let mut flow = Flow::new(problem, needs, stock);
    let mut total = 0;
    while let Some(path) = flow.path() {
        total += flow.push(&path);
    }
    total
}

/// A step of a way from stock to a need: forward over a pair, or back over one that gives some up.
#[derive(Clone, Copy)]
struct Step {
    class: usize,
    /// By its place in `Flow::wanted`.
    need: usize,
    forward: bool,
}

/// How the search came to a need.
#[derive(Clone, Copy)]
enum Reached {
    Not,
    /// It wants more: the way ends here.
    End,
    /// It gives some of a class up.
    By(Step),
}

struct Flow {
    left: Vec<u64>,
    /// By need: how many it still wants, and the classes that may serve it.
    wanted: Vec<(u64, Vec<usize>)>,
    /// What goes from a class to a need.
    flows: BTreeMap<(usize, usize), u64>,
}

impl Flow {
    fn new(problem: &Problem, needs: &[usize], stock: &[u32]) -> Self {
        let wanted = needs.iter().map(|need| {
            let quantity = problem.needs().get(*need).map_or(0, |n| n.asked.quantity);
            let classes = problem.pairs_of(*need).iter().map(|pair| pair.class);
            (u64::from(quantity), classes.collect())
        });
        Self {
            wanted: wanted.collect(),
            left: stock.iter().map(|n| u64::from(*n)).collect(),
            flows: BTreeMap::new(),
        }
    }

    /// The shortest way from a need that wants more, against the flow, to a class that has some left.
    fn path(&self) -> Option<Vec<Step>> {
        let mut came_by: BTreeMap<usize, Step> = BTreeMap::new();
        let mut reached = vec![Reached::Not; self.wanted.len()];
        let mut queue = VecDeque::new();
        for (need, (missing, _)) in self.wanted.iter().enumerate() {
            if *missing > 0
                && let Some(reached) = reached.get_mut(need)
            {
                *reached = Reached::End;
                queue.push_back(need);
            }
        }
        while let Some(need) = queue.pop_front() {
            let (_, classes) = self.wanted.get(need)?;
            for class in classes.iter().copied() {
                if came_by.contains_key(&class) {
                    continue;
                }
                let forward = true;
                came_by.insert(
                    class,
                    Step {
                        class,
                        need,
                        forward,
                    },
                );
                if self.left.get(class).is_some_and(|left| *left > 0) {
                    return Some(way_back(class, &came_by, &reached));
                }
                // Another need that has some of this class may take others instead.
                for (other, reached) in reached.iter_mut().enumerate() {
                    if matches!(reached, Reached::Not) && self.flow(class, other) > 0 {
                        let (need, forward) = (other, false);
                        *reached = Reached::By(Step {
                            class,
                            need,
                            forward,
                        });
                        queue.push_back(other);
                    }
                }
            }
        }
        None
    }

    fn flow(&self, class: usize, need: usize) -> u64 {
        self.flows.get(&(class, need)).copied().unwrap_or_default()
    }

    /// Sends as much as the way carries.
    fn push(&mut self, path: &[Step]) -> u64 {
        let (Some(first), Some(last)) = (path.first(), path.last()) else {
            return 0;
        };
        let ends = [
            self.left.get(first.class).copied().unwrap_or_default(),
            self.wanted
                .get(last.need)
                .map_or(0, |(missing, _)| *missing),
        ];
        let back = path.iter().filter(|step| !step.forward);
        let carried = back.map(|step| self.flow(step.class, step.need));
        let amount = carried.chain(ends).min().unwrap_or_default();
        for step in path {
            let flow = self.flows.entry((step.class, step.need)).or_default();
            *flow = if step.forward {
                *flow + amount
            } else {
                *flow - amount
            };
        }
        if let Some(left) = self.left.get_mut(first.class) {
            *left -= amount;
        }
        if let Some((missing, _)) = self.wanted.get_mut(last.need) {
            *missing -= amount;
        }
        amount
    }
}

/// The steps from the class that has some left to the need that wants more.
fn way_back(class: usize, came_by: &BTreeMap<usize, Step>, reached: &[Reached]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut at = came_by.get(&class).copied();
    while let Some(forward) = at {
        steps.push(forward);
        at = match reached.get(forward.need) {
            Some(Reached::By(back)) => {
                steps.push(*back);
                came_by.get(&back.class).copied()
            }
            _ => None,
        };
    }
    steps
}
