//! Which lowered minimum would open how many more devices to a need.

use crate::problem::{Attributes, Class, Need, Problem, meets};
use std::cmp::Reverse;
use std::fmt;

/// One minimum that could be lowered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The column: `min_ram_gb`.
    pub minimum: &'static str,
    /// As it is.
    pub from: String,
    /// To what; `None`: it would have to go, as what is in stock has no known value.
    pub to: Option<String>,
    /// How many more devices would fit.
    pub devices: u64,
    /// How many of them are not given to anybody.
    pub unused: u64,
}

impl fmt::Display for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.to {
            Some(to) => write!(f, "with {} {to} instead of {}", self.minimum, self.from)?,
            None => write!(f, "without {} {}", self.minimum, self.from)?,
        }
        write!(
            f,
            " {} more would fit ({} of them unused)",
            self.devices, self.unused
        )
    }
}

/// What would open most to the need, at most `most`; what opens unused devices first.
pub fn remedies(problem: &Problem, need: &Need, left: &[u32], most: usize) -> Vec<Remedy> {
    let least = need.asked.least;
    let stock = problem.classes().iter().zip(left.iter().copied());
    let stock: Vec<(&Class, u32)> = stock
        .filter(|(class, _)| class.category == need.asked.category && class.quantity > 0)
        .collect();
    let mut remedies: Vec<Remedy> = [
        lower("min_cpu_tier", &stock, &least, |a| &mut a.cpu_tier),
        lower("min_ram_gb", &stock, &least, |a| &mut a.ram_gb),
        lower("min_screen_inch", &stock, &least, |a| &mut a.screen_inch),
        lower("min_grade", &stock, &least, |a| &mut a.grade),
    ]
    .into_iter()
    .flatten()
    .collect();
    remedies.sort_by_key(|remedy| Reverse((remedy.unused, remedy.devices)));
    remedies.truncate(most);
    remedies
}

/// Lowers one minimum, which `part` picks, to the next value that stock has; drops it where no value is known.
fn lower<T: Ord + Copy + fmt::Display>(
    minimum: &'static str,
    stock: &[(&Class, u32)],
    least: &Attributes,
    part: impl Fn(&mut Attributes) -> &mut Option<T>,
) -> Option<Remedy> {
    let value = |attributes: &Attributes| *part(&mut attributes.clone());
    let from = value(least)?;
    let mut others = *least;
    *part(&mut others) = None;
    let stopped: Vec<(Option<T>, u32, u32)> = stock
        .iter()
        .filter(|(class, _)| meets(&class.has, &others) && !meets(&class.has, least))
        .map(|(class, left)| (value(&class.has), class.quantity, *left))
        .collect();
    // Unknown sorts below all that is known, so that it opens only where nothing else would.
    let to = stopped.iter().map(|(has, ..)| *has).max()?;
    let opened = || stopped.iter().filter(|(has, ..)| *has == to);
    Some(Remedy {
        minimum,
        from: from.to_string(),
        to: to.map(|to| to.to_string()),
        devices: opened().map(|(_, quantity, _)| u64::from(*quantity)).sum(),
        unused: opened().map(|(.., left)| u64::from(*left)).sum(),
    })
}
