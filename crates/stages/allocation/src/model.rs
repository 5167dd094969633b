//! The problem as a mixed-integer programme for HiGHS.
//!
//! It has the same best solutions as what `docs/src/allocation.md` says, in a form that is easier to solve: the
//! utility is three parts that fill one after the other, because each counts less than the one before, and each part
//! is closed by the project's binary for itself.

use crate::problem::{Allocation, Need, OVER_HUNDREDTHS, Problem, SPLIT_HUNDREDTHS};
use highs::{Col, Model, RowProblem, Sense};

/// The parts of a need: (share of what was asked for, slope).
const PARTS: [(f64, f64); 3] = [(0.5, 1.0), (0.3, 0.7), (0.2, 0.4)];
/// One, in hundredths.
const HUNDREDTHS: f64 = 100.0;

/// The programme's unknowns, by what they mean.
#[derive(Debug, Clone)]
pub struct Programme {
    rows: RowProblem,
    /// By pair: how many devices, and whether there are any.
    amounts: Vec<(Col, Col)>,
    /// By need: how much of each part is full.
    parts: Vec<[Col; PARTS.len()]>,
    /// By project: whether it is served, where that is a question.
    served: Vec<Option<Col>>,
}

impl Programme {
    /// Writes the programme down.
    pub fn new(problem: &Problem) -> Self {
        let mut rows = RowProblem::new();
        let amounts = amounts(problem, &mut rows);
        let parts: Vec<_> = problem
            .needs()
            .iter()
            .map(|need| need_parts(need, &mut rows))
            .collect();
        // A lot of one device is no rule, as devices are not divided.
        let served: Vec<Option<Col>> = problem
            .projects()
            .iter()
            .map(|project| (project.min_lot > 1).then(|| rows.add_integer_column(0.0, 0..=1)))
            .collect();
        let mut programme = Self {
            rows,
            amounts,
            parts,
            served,
        };
        programme.keep_stock(problem);
        programme.fill_needs(problem);
        programme.reach_lots(problem);
        programme
    }

    /// What is given of a class is in stock; and a pair that is used is counted.
    fn keep_stock(&mut self, problem: &Problem) {
        let mut of_class: Vec<Vec<(Col, f64)>> = vec![Vec::new(); problem.classes().len()];
        for (pair, (amount, used)) in problem.pairs().iter().zip(&self.amounts) {
            let most = most(problem, pair.class, pair.need);
            self.rows.add_row(..=0, [(*amount, 1.0), (*used, -most)]);
            if let Some(columns) = of_class.get_mut(pair.class) {
                columns.push((*amount, 1.0));
            }
        }
        for (class, columns) in problem.classes().iter().zip(of_class) {
            if !columns.is_empty() {
                self.rows.add_row(..=class.quantity, columns);
            }
        }
    }

    /// What a need gets is in its parts, and each part is closed while the project is not served.
    fn fill_needs(&mut self, problem: &Problem) {
        let mut of_need: Vec<Vec<(Col, f64)>> = vec![Vec::new(); problem.needs().len()];
        for (pair, (amount, _)) in problem.pairs().iter().zip(&self.amounts) {
            if let Some(columns) = of_need.get_mut(pair.need) {
                columns.push((*amount, 1.0));
            }
        }
        let needs = problem.needs().iter().zip(of_need);
        for ((need, mut columns), parts) in needs.zip(&self.parts) {
            columns.extend(parts.iter().map(|part| (*part, -1.0)));
            self.rows.add_row(0..=0, columns);
            let Some(served) = self.served.get(need.project).copied().flatten() else {
                continue;
            };
            for (part, (share, _)) in parts.iter().zip(PARTS) {
                let full = share * f64::from(need.asked.quantity);
                self.rows.add_row(..=0, [(*part, 1.0), (served, -full)]);
            }
        }
    }

    fn reach_lots(&mut self, problem: &Problem) {
        for (project, served) in problem.projects().iter().zip(&self.served) {
            let Some(served) = served else { continue };
            let parts = project
                .needs
                .iter()
                .filter_map(|need| self.parts.get(*need));
            let mut columns: Vec<(Col, f64)> = parts.flatten().map(|part| (*part, 1.0)).collect();
            columns.push((*served, -f64::from(project.min_lot)));
            self.rows.add_row(0.., columns);
        }
    }

    /// The model, which begins at `start`.
    pub fn model(
        &self,
        problem: &Problem,
        start: &Allocation,
    ) -> Result<Model, highs::HighsStatus> {
        let mut model = self.rows.clone().try_optimise(Sense::Maximise)?;
        model.try_set_solution(Some(&self.columns(problem, start)), None, None, None)?;
        Ok(model)
    }

    /// The value of each unknown in an allocation.
    fn columns(&self, problem: &Problem, allocation: &Allocation) -> Vec<f64> {
        let mut values = vec![0.0; self.rows.num_cols()];
        let mut set = |column: Col, value: f64| {
            if let Some(place) = values.get_mut(column.index()) {
                *place = value;
            }
        };
        for (pair, (amount, used)) in problem.pairs().iter().zip(&self.amounts) {
            let quantity = allocation.get(pair.class, pair.need);
            set(*amount, f64::from(quantity));
            set(*used, if quantity > 0 { 1.0 } else { 0.0 });
        }
        for ((place, need), parts) in problem.needs().iter().enumerate().zip(&self.parts) {
            let given = u32::try_from(allocation.given(place)).unwrap_or(u32::MAX);
            let mut rest = f64::from(given);
            for (part, (share, _)) in parts.iter().zip(PARTS) {
                let filled = rest.min(share * f64::from(need.asked.quantity));
                set(*part, filled);
                rest -= filled;
            }
        }
        for (project, served) in problem.projects().iter().zip(&self.served) {
            let is_served = project.needs.iter().any(|need| allocation.given(*need) > 0);
            if let Some(served) = served.filter(|_| is_served) {
                set(served, 1.0);
            }
        }
        values
    }

    /// The allocation that the values of all unknowns mean.
    pub fn allocation(&self, problem: &Problem, values: &[f64]) -> Allocation {
        let mut allocation = Allocation::default();
        for (pair, (amount, _)) in problem.pairs().iter().zip(&self.amounts) {
            let value = values.get(amount.index()).copied().unwrap_or_default();
            allocation.add(pair.class, pair.need, whole(value));
        }
        allocation
    }
}

/// For each pair, how many and whether any.
fn amounts(problem: &Problem, rows: &mut RowProblem) -> Vec<(Col, Col)> {
    let cost = |hundredths: u32| -f64::from(hundredths) / HUNDREDTHS;
    let pairs = problem.pairs().iter();
    pairs
        .map(|pair| {
            let most = most(problem, pair.class, pair.need);
            let amount = rows.add_integer_column(cost(OVER_HUNDREDTHS * pair.over), 0.0..=most);
            let used = rows.add_integer_column(cost(SPLIT_HUNDREDTHS), 0..=1);
            (amount, used)
        })
        .collect()
}

fn need_parts(need: &Need, rows: &mut RowProblem) -> [Col; PARTS.len()] {
    let (quantity, weight) = (f64::from(need.asked.quantity), need.asked.weight.to_f64());
    PARTS.map(|(share, slope)| rows.add_column(weight * slope, 0.0..=share * quantity))
}

/// The most devices that can go from a class to a need.
fn most(problem: &Problem, class: usize, need: usize) -> f64 {
    let class = problem.classes().get(class).map_or(0, |c| c.quantity);
    let need = problem.needs().get(need).map_or(0, |n| n.asked.quantity);
    f64::from(class.min(need))
}

/// The solver's integers are near to whole numbers.
fn whole(value: f64) -> u32 {
    let rounded = value.round().clamp(0.0, f64::from(u32::MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is a whole number between 0 and the greatest u32; NaN becomes 0"
    )]
    let whole = rounded as u32;
    whole
}
