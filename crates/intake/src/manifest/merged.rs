//! Cells merged over several rows of devices: their value belongs to each of the rows.

use super::Column;
use super::fields::Field;
use super::grid::{Grid, bounded};

/// Cells that are filled from merged ones, over a table; spans may overlap where nobody drew them.
const FILLED_MAX: usize = 1_000_000;

/// Fills in the values of merged cells below the header. Numbers of one device and counts of several are not multiplied.
pub fn fill(grid: &mut Grid, head: Option<usize>, columns: &[Column]) {
    let first = head.map_or(0, |h| h + 1);
    let rows = grid.rows.get_mut(first..).unwrap_or_default();
    let mut left = FILLED_MAX;
    for span in grid.merged.iter().filter(|s| s.bottom > s.top) {
        let field = columns.get(span.left).and_then(|c| c.field);
        if !field.is_some_and(is_shared) {
            continue;
        }
        let top = rows.partition_point(|r| r.number < span.top);
        let Some(from) = rows.get(top).filter(|r| r.number == span.top) else {
            continue;
        };
        let text = from.cell(span.left).to_owned();
        if text.is_empty() {
            continue;
        }
        let below = rows.get_mut(top + 1..).unwrap_or_default();
        for row in below.iter_mut().take_while(|r| r.number <= span.bottom) {
            if left == 0 {
                return;
            }
            left -= 1;
            if row.cell(span.left).is_empty() {
                while row.cells.len() <= span.left {
                    row.cells.push("".into());
                }
                if let Some(cell) = row.cells.get_mut(span.left) {
                    *cell = bounded(&text);
                }
            }
        }
    }
}

/// What several devices may have in common.
const fn is_shared(field: Field) -> bool {
    matches!(
        field,
        Field::Category
            | Field::Manufacturer
            | Field::Model
            | Field::Cpu
            | Field::CpuVendor
            | Field::CpuSpeed
            | Field::Ram
            | Field::Screen
            | Field::Storage
            | Field::Year
            | Field::Office
            | Field::Condition
            | Field::OperatingSystem
            | Field::PartNumber
    )
}
