//! Headers of two lines: names of groups above ("PC", "Monitor"), names of columns below. They are joined into one line.

use super::grid::{Grid, Row};
use super::header;
use super::vocabulary::{COMPONENTS, SCREEN_DEVICE};
use crate::fold;
use crate::limits::COLUMNS_MAX;
use crate::values::category;

/// How sure a cell's meaning has to be.
const SURE: f32 = 0.7;

/// Joins the two lines of the header, where it has two.
pub fn join(grid: &mut Grid) {
    let Some(head) = header::find(grid, &[]) else {
        return;
    };
    let two = |top: usize, of: fn(&Row, &Row) -> bool| {
        let (top, bottom) = (grid.rows.get(top)?, grid.rows.get(top + 1)?);
        let adjacent = top.number > 0 && top.number + 1 == bottom.number;
        (adjacent && of(top, bottom)).then_some(())
    };
    let top = if two(head, is_second_line).is_some() {
        head
    } else if head > 0 && two(head - 1, names_groups).is_some() {
        head - 1
    } else {
        return;
    };
    let (Some(above), Some(below)) = (grid.rows.get(top), grid.rows.get(top + 1)) else {
        return;
    };
    let (number, cells) = (above.number, joined(grid, above, below));
    grid.group_row = Some(number);
    if let Some(row) = grid.rows.get_mut(top + 1) {
        row.cells = cells;
    }
}

fn known(cell: &str) -> bool {
    header::meaning(cell).is_some_and(|m| m.confidence >= SURE)
}

fn holds_data(row: &Row) -> bool {
    row.filled().any(|cell| {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        digits >= 5 || digits * 2 > cell.len()
    })
}

/// A row below the header that names the columns of its groups: it stands where the header is blank or spans several.
fn is_second_line(top: &Row, bottom: &Row) -> bool {
    let filled = bottom.filled().count();
    if filled < 2 || holds_data(bottom) {
        return false;
    }
    let under = |c: &usize| {
        let spans = top.cell(c + 1).is_empty() && !bottom.cell(c + 1).is_empty();
        top.cell(*c).is_empty() || spans
    };
    let places: Vec<usize> = (0..bottom.cells.len())
        .filter(|c| !bottom.cell(*c).is_empty())
        .collect();
    let named = bottom.filled().filter(|cell| known(cell)).count();
    places.iter().all(under) && named * 10 >= filled * 6
}

/// A row above the header that names groups, or columns that the header leaves blank.
fn names_groups(top: &Row, bottom: &Row) -> bool {
    if holds_data(top) {
        return false;
    }
    let fills = (0..top.cells.len()).any(|c| bottom.cell(c).is_empty() && known(top.cell(c)));
    let groups = top.filled().filter(|cell| is_group(cell)).count();
    fills || (groups > 0 && top.filled().count() >= 2)
}

fn is_group(cell: &str) -> bool {
    is_other_device(cell) || category::is_word_alone(cell)
}

/// A screen beside the computer, or a part of it: what stands below is not about the device of the row.
fn is_other_device(cell: &str) -> bool {
    let words = fold::words(cell);
    let first = words.split(' ').next().unwrap_or_default();
    SCREEN_DEVICE.contains(&first) || COMPONENTS.iter().any(|c| fold::has_words(&words, c))
}

/// The header in one line.
fn joined(grid: &Grid, top: &Row, bottom: &Row) -> Vec<Box<str>> {
    let width = top.cells.len().max(bottom.cells.len()).min(COLUMNS_MAX);
    let spans: Vec<(usize, usize)> = grid
        .merged
        .iter()
        .filter(|s| s.top == top.number && s.right > s.left)
        .map(|s| (s.left, s.right))
        .collect();
    let mut group = (0, "");
    let mut cells: Vec<Box<str>> = Vec::with_capacity(width);
    for column in 0..width {
        let (above, below) = (top.cell(column), bottom.cell(column));
        if !above.is_empty() {
            group = (column, above);
        }
        // Where merged cells are known, a group ends with its own.
        let ends = spans
            .iter()
            .find(|(left, _)| *left == group.0)
            .map(|(_, right)| *right);
        let stands = ends.map_or(spans.is_empty() || group.0 == column, |right| {
            column <= right
        });
        let name = if stands { group.1 } else { "" };
        cells.push(if below.is_empty() {
            above.into()
        } else {
            of_column(name, below).into()
        });
    }
    cells
}

fn of_column(group: &str, below: &str) -> String {
    if group.is_empty() {
        return below.to_owned();
    }
    let both = format!("{group} {below}");
    let needed = is_other_device(group) || (!known(below) && known(&both));
    if needed { both } else { below.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(text: &str) -> (Option<u32>, Vec<String>) {
        let rows = text.lines().enumerate().map(|(i, line)| Row {
            number: u32::try_from(i).unwrap() + 1,
            cells: line.split(',').map(Into::into).collect(),
        });
        let mut grid = Grid::new(None, rows.collect(), 0);
        join(&mut grid);
        let head = header::find(&grid, &[]).unwrap();
        let cells = grid.rows[head].cells.iter().map(ToString::to_string);
        (grid.group_row, cells.collect())
    }

    #[test]
    fn groups_above_and_columns_below_are_one_header() {
        let (group, cells) = header(
            "Office,PC,,,Monitor,,Battery\n,Brand,Model,Serial number,Model,Serial number,Serial number\nLyon,Dell,Latitude,A1,P2419H,B1,C1\n",
        );
        assert_eq!(group, Some(1));
        let wanted = [
            "Office",
            "Brand",
            "Model",
            "Serial number",
            "Monitor Model",
            "Monitor Serial number",
            "Battery Serial number",
        ];
        assert_eq!(cells, wanted);
        let (group, cells) = header(
            "Inventory number,Model,Technical data,,,State\n,,CPU,RAM,Disk,\nI-1,Latitude,i5,8,256,ok\n",
        );
        assert_eq!(group, Some(1));
        assert_eq!(
            cells,
            ["Inventory number", "Model", "CPU", "RAM", "Disk", "State"]
        );
    }

    #[test]
    fn a_title_and_a_row_of_words_are_no_part_of_the_header() {
        let (group, _) = header("Our equipment,,\nModel,Serial,Type\nLatitude,A1,Laptop\n");
        assert_eq!(group, None);
        let (group, _) = header("Model,Serial,Type\nLatitude,none,Laptop\nOptiPlex,none,Desktop\n");
        assert_eq!(group, None);
    }
}
