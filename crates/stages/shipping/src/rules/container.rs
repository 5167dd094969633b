//! Where units stand in a container. Inside measures are the least that ISO 1496-1 asks of a container of its length and
//! height (ISO 668); a container at the door may have a few centimetres more.

use super::word::Container;

/// Length, width and height inside, in millimetres.
pub const fn inside(container: Container) -> Option<(i64, i64, i64)> {
    match container {
        Container::None => None,
        Container::Twenty => Some((5867, 2330, 2350)),
        Container::Forty => Some((11_998, 2330, 2350)),
        Container::FortyHigh => Some((11_998, 2330, 2655)),
    }
}

/// A unit to place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Its number.
    pub number: String,
    /// In millimetres.
    pub length: i64,
    /// In millimetres.
    pub width: i64,
    /// In millimetres.
    pub height: i64,
    /// In grams.
    pub weight: i64,
    /// Another may stand on it.
    pub stackable: bool,
}

/// A unit in its place; x runs from the front wall to the door, y across.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its number.
    pub number: String,
    /// From the front wall, in millimetres.
    pub x: i64,
    /// From the left wall, in millimetres.
    pub y: i64,
    /// Along the container.
    pub length: i64,
    /// Across it.
    pub width: i64,
    /// 0 on the floor, 1 on another.
    pub level: u8,
}

/// A plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What has a place.
    pub placed: Vec<Placed>,
    /// Numbers of what has none.
    pub left_over: Vec<String>,
}

/// Places units in rows across the container, the longest first, each turned as it fills its row best; a unit goes on one
/// of at least its measures where both may be stacked and the height allows.
pub fn plan(loads: &[Load], inside: (i64, i64, i64)) -> Plan {
    let (length, width, height) = inside;
    let mut waiting: Vec<&Load> = loads.iter().collect();
    waiting.sort_by_key(|load| {
        (
            -load.length.max(load.width),
            -load.length.min(load.width),
            -load.weight,
            load.number.clone(),
        )
    });
    let mut plan = Plan::default();
    // Of each place on the floor: what stands there, and whether something may go on it.
    let mut floor: Vec<(usize, &Load)> = Vec::new();
    let (mut row_x, mut row_length, mut row_y) = (0, 0, 0);
    for load in waiting {
        if load.height <= height
            && let Some(at) = floor
                .iter()
                .position(|(_, below)| rests(load, below, height))
        {
            let (index, _) = floor.remove(at);
            if let Some(below) = plan.placed.get(index) {
                let above = Placed {
                    number: load.number.clone(),
                    level: 1,
                    ..below.clone()
                };
                plan.placed.push(above);
            }
            continue;
        }
        let (long, short) = (load.length.max(load.width), load.length.min(load.width));
        let turns = turns(long, short, width);
        let fits_row = turns
            .iter()
            .find(|(l, w)| row_y + w <= width && (*l <= row_length) && row_x + l <= length);
        let (l, w) = match fits_row {
            Some((l, w)) => (*l, *w),
            None => {
                let next_x = row_x + row_length;
                let Some((l, w)) = turns
                    .iter()
                    .find(|(l, w)| *w <= width && next_x + l <= length)
                else {
                    plan.left_over.push(load.number.clone());
                    continue;
                };
                (row_x, row_length, row_y) = (next_x, *l, 0);
                (*l, *w)
            }
        };
        if load.height > height {
            plan.left_over.push(load.number.clone());
            continue;
        }
        plan.placed.push(Placed {
            number: load.number.clone(),
            x: row_x,
            y: row_y,
            length: l,
            width: w,
            level: 0,
        });
        floor.push((plan.placed.len() - 1, load));
        row_y += w;
    }
    plan
}

/// Both ways that a unit may stand, first the one that puts the most of its kind on a metre of the container.
fn turns(long: i64, short: i64, width: i64) -> [(i64, i64); 2] {
    let per_metre = |(l, w): (i64, i64)| (width / w.max(1)) * 1_000_000 / l.max(1);
    if per_metre((short, long)) > per_metre((long, short)) {
        [(short, long), (long, short)]
    } else {
        [(long, short), (short, long)]
    }
}

fn rests(load: &Load, below: &Load, height: i64) -> bool {
    let sides = |load: &Load| (load.length.max(load.width), load.length.min(load.width));
    let ((l, w), (below_l, below_w)) = (sides(load), sides(below));
    load.stackable
        && below.stackable
        && l <= below_l
        && w <= below_w
        && load.weight <= below.weight
        && load.height + below.height <= height
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pallets(n: usize, height: i64, stackable: bool) -> Vec<Load> {
        let one = |n| Load {
            number: format!("P{n:03}"),
            length: 1200,
            width: 800,
            height,
            weight: 400_000,
            stackable,
        };
        (0..n).map(one).collect()
    }

    #[test]
    fn a_container_of_twenty_feet_takes_its_euro_pallets() {
        let size = inside(Container::Twenty).unwrap();
        let plan_of = |n, height, stackable| plan(&pallets(n, height, stackable), size);
        // Eleven are what forwarders reckon with; rows of one turn take a pallet less.
        assert!(plan_of(9, 1800, false).left_over.is_empty());
        assert_eq!(
            plan_of(30, 1100, false).placed.len() * 2,
            plan_of(30, 1100, true).placed.len()
        );
        assert_eq!(plan_of(1, 2400, false).left_over, ["P000"]);
    }

    proptest! {
        #[test]
        fn nothing_stands_in_another_or_outside(sizes in prop::collection::vec((300_i64..1500, 300_i64..1300, 200_i64..2500, any::<bool>()), 0..40)) {
            let size = inside(Container::Forty).unwrap();
            let loads: Vec<Load> = sizes.iter().enumerate().map(|(n, (length, width, height, stackable))| Load {
                number: n.to_string(), length: *length, width: *width, height: *height, weight: 1000, stackable: *stackable,
            }).collect();
            let plan = plan(&loads, size);
            prop_assert_eq!(plan.placed.len() + plan.left_over.len(), loads.len());
            for (n, a) in plan.placed.iter().enumerate() {
                prop_assert!(a.x >= 0 && a.y >= 0 && a.x + a.length <= size.0 && a.y + a.width <= size.1);
                for b in plan.placed.iter().skip(n + 1).filter(|b| b.level == a.level) {
                    let apart = a.x + a.length <= b.x || b.x + b.length <= a.x || a.y + a.width <= b.y || b.y + b.width <= a.y;
                    prop_assert!(apart, "{:?} {:?}", a, b);
                }
            }
        }
    }
}
