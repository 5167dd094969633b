//! The tables of one sheet: one below the other, each under a header of its own, or side by side. What belongs to none is not
//! lost: each row that holds something is in one of them.

use super::fields::Field;
use super::grid::{Grid, Row};
use super::{group, header};
use crate::limits::HEADER_ROWS_MAX;

/// Longest cell of a header, in bytes.
const HEADER_BYTES_MAX: usize = 90;
/// Digits that show a cell to be data.
const DATA_DIGITS_MIN: usize = 5;
/// Title lines above the header of a further table.
const TITLE_ROWS_MAX: usize = 4;
/// Fields that make a row a header whatever stands beside them.
const FIELDS_SURE: usize = 4;
/// Cells below blank rows whose meaning is looked for beyond their very words, over a sheet: it takes time.
const GUESSED_CELLS_MAX: usize = 2_000;
/// Tables of one sheet, one below the other.
const BELOW_MAX: usize = 500;
/// Tables of one sheet, side by side, and the cells of a sheet that is taken apart for them.
const BESIDE_MAX: usize = 8;
const BESIDE_CELLS_MAX: usize = 1_000_000;

/// The tables of a sheet, in order.
pub fn split(grid: Grid) -> Vec<Grid> {
    let mut out = Vec::new();
    for table in below(grid) {
        out.extend(beside(table));
    }
    for table in &mut out {
        group::join(table);
    }
    out
}

/// Tables that stand one below the other.
fn below(mut grid: Grid) -> Vec<Grid> {
    let starts = starts(&grid);
    let mut out = Vec::new();
    for start in starts.into_iter().rev() {
        let rows = grid.rows.split_off(start);
        out.push(part(&grid, rows));
    }
    if !grid.rows.is_empty() || out.is_empty() {
        out.push(grid);
    }
    out.reverse();
    out
}

/// Some rows of a sheet, with what is known of them.
fn part(whole: &Grid, rows: Vec<Row>) -> Grid {
    let (first, last) = (
        rows.first().map_or(0, |r| r.number),
        rows.last().map_or(0, |r| r.number),
    );
    let mut part = Grid::new(whole.sheet.clone(), rows, last);
    part.hidden.sheet = whole.hidden.sheet;
    part.hidden.columns.clone_from(&whole.hidden.columns);
    let stretches = whole
        .hidden
        .rows
        .iter()
        .filter(|(from, to)| *to >= first && *from <= last);
    part.hidden.rows = stretches.copied().collect();
    let within = whole
        .merged
        .iter()
        .filter(|s| (first..=last).contains(&s.top));
    part.merged = within.copied().collect();
    part
}

/// Rows where a further table begins.
fn starts(grid: &Grid) -> Vec<usize> {
    let rows = &grid.rows;
    let (mut starts, mut guesses) = (Vec::new(), GUESSED_CELLS_MAX);
    let mut head = header::find(grid, &[]).filter(|h| !rows_of_data(rows, *h));
    let mut before: Option<&Row> = None;
    for (i, row) in rows.iter().enumerate() {
        let after_gap = before.is_none_or(|b| b.number + 1 < row.number || b.filled().count() == 1);
        before = Some(row);
        if !is_header(row, after_gap, &mut guesses) {
            continue;
        }
        match head {
            // A strict header above the best one of the first rows: a table of its own.
            Some(h) if i < h => {
                let best = rows.get(h);
                let between = h > i + 1 && best.is_some_and(|best| !repeats(row, best));
                if between {
                    head = Some(i);
                }
            }
            Some(h) if i == h => {}
            // The second line of the header, or the header once more.
            Some(h)
                if rows.get(h).is_some_and(|top| {
                    (i == h + 1 && top.number + 1 == row.number) || repeats(top, row)
                }) => {}
            Some(_) if starts.len() >= BELOW_MAX => return starts,
            Some(h) => {
                starts.push(first_of(rows, h, i));
                head = Some(i);
            }
            None => {
                if i >= HEADER_ROWS_MAX || rows_of_data(rows, i) {
                    starts.push(first_of(rows, 0, i));
                }
                head = Some(i);
            }
        }
    }
    starts
}

/// True when devices stand above a header: the list above has none of its own, and is a table all the same.
fn rows_of_data(rows: &[Row], head: usize) -> bool {
    let wide = |row: &&Row| row.filled().nth(2).is_some() && row.filled().any(is_data);
    rows.iter().take(head).filter(wide).nth(1).is_some()
}

/// The first title line above a header; `last` is the header of the table above.
fn first_of(rows: &[Row], last: usize, head: usize) -> usize {
    let row = |i: usize| rows.get(i);
    let width = row(last).map_or(0, |r| r.filled().count());
    let mut at = head;
    while at > last + 1 && head - at < TITLE_ROWS_MAX {
        let Some(above) = row(at - 1) else { break };
        let cells = above.filled().count();
        let title = cells == 1 && width >= 3 || cells <= 2 && !above.filled().any(is_data);
        // A narrow table has narrow rows: its titles are told by the blank row above them alone.
        let adjacent = row(at).is_some_and(|below| above.number + 1 == below.number);
        if !title || (width < 3 && !adjacent) {
            break;
        }
        at -= 1;
    }
    let gap = at > 0
        && row(at - 1)
            .zip(row(at))
            .is_some_and(|(a, b)| a.number + 1 < b.number);
    if width < 3 && !gap { head } else { at }
}

/// True for a row whose cells name fields and hold no data.
fn is_header(row: &Row, after_gap: bool, guesses: &mut usize) -> bool {
    let mut filled = 0_usize;
    for cell in row.filled() {
        if cell.len() > HEADER_BYTES_MAX || is_data(cell) {
            return false;
        }
        filled += 1;
    }
    if filled < 2 {
        return false;
    }
    let mut fields: Vec<Field> = Vec::new();
    let mut known = 0_usize;
    for cell in row.filled() {
        let mut field = header::exactly(cell);
        if field.is_none() && after_gap && *guesses > 0 {
            *guesses -= 1;
            field = header::meaning(cell)
                .filter(|m| m.confidence >= 0.7)
                .map(|m| m.field);
        }
        let Some(field) = field else { continue };
        known += 1;
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    let tells = |f: &Field| {
        matches!(
            f,
            Field::Model | Field::SerialNumber | Field::AssetTag | Field::Cpu | Field::Ram
        )
    };
    // Rows of words among devices may name two things; a header below a blank row needs no more.
    let named = if after_gap {
        fields.len() >= 2 && known * 2 >= filled
    } else {
        fields.len() > 2 && known * 5 >= filled * 4
    };
    (named || fields.len() >= FIELDS_SURE) && fields.iter().any(tells)
}

/// A cell of numbers, or with a long number.
fn is_data(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    digits >= DATA_DIGITS_MIN || digits * 2 > cell.len()
}

/// True for a row that says again what the header says.
pub fn repeats(head: &Row, row: &Row) -> bool {
    let filled = row.filled().count();
    let same = head
        .cells
        .iter()
        .zip(&row.cells)
        .filter(|(a, b)| !a.trim().is_empty() && a.trim().eq_ignore_ascii_case(b.trim()))
        .count();
    filled >= 2 && same * 10 >= filled * 7
}

/// Tables that stand side by side: their headers name the same things again.
fn beside(grid: Grid) -> Vec<Grid> {
    let head = header::find(&grid, &[]);
    let firsts = head.map_or_else(Vec::new, |h| first_columns(&grid, h));
    let cells = || grid.rows.iter().map(|r| r.cells.len()).sum::<usize>();
    if firsts.is_empty() || firsts.len() >= BESIDE_MAX || cells() > BESIDE_CELLS_MAX {
        return vec![grid];
    }
    let of = |column: usize| firsts.partition_point(|first| *first <= column);
    let table = |(i, first): (usize, usize)| {
        let mut table = Grid::new(grid.sheet.clone(), Vec::new(), grid.last_row);
        table.first_column = first;
        table.hidden.clone_from(&grid.hidden);
        let within = grid.merged.iter().filter(|s| of(s.left) == i);
        table.merged = within.copied().collect();
        table
    };
    let places = std::iter::once(0).chain(firsts.iter().copied());
    let mut tables: Vec<Grid> = places.enumerate().map(table).collect();
    for row in grid.rows {
        let mut parts: Vec<Vec<Box<str>>> = vec![Vec::new(); tables.len()];
        for (column, cell) in row.cells.into_iter().enumerate() {
            if cell.trim().is_empty() {
                continue;
            }
            if let Some(cells) = parts.get_mut(of(column)) {
                cells.resize(column, "".into());
                cells.push(cell);
            }
        }
        for (table, cells) in tables.iter_mut().zip(parts) {
            if !cells.is_empty() {
                table.rows.push(Row {
                    number: row.number,
                    cells,
                });
            }
        }
    }
    tables
}

/// Where the second and further tables begin.
fn first_columns(grid: &Grid, head: usize) -> Vec<usize> {
    let Some(row) = grid.rows.get(head) else {
        return Vec::new();
    };
    let groups = runs(grid, head, row);
    let mut out = Vec::new();
    let mut known: Vec<Field> = Vec::new();
    for (i, (from, to)) in groups.into_iter().enumerate() {
        let fields = identifying(row, from, to);
        let again = fields.iter().any(|f| known.contains(f));
        if i > 0 && again && fields.len() >= 2 {
            out.push(from);
            known = fields;
        } else {
            known.extend(fields);
        }
    }
    out
}

/// Fields of a device that the cells of a header name; a screen's own beside its computer are not.
fn identifying(row: &Row, from: usize, to: usize) -> Vec<Field> {
    let mut fields = Vec::new();
    for column in from..to {
        let meaning = header::meaning(row.cell(column)).filter(|m| m.device == 1);
        let field = meaning.map(|m| m.field);
        let field = field.filter(|f| f.identifies() || matches!(f, Field::Category));
        fields.extend(field.filter(|f| !fields.contains(f)));
    }
    fields
}

/// The columns of a header in runs: apart by a blank column, or by the header that begins again.
fn runs(grid: &Grid, head: usize, row: &Row) -> Vec<(usize, usize)> {
    let width = row.cells.len();
    let gap = (1..width).any(|c| row.cell(c).is_empty() && !row.cell(c - 1).is_empty());
    if let Some(period) = period(row) {
        return (0..width / period)
            .map(|i| (i * period, (i + 1) * period))
            .collect();
    }
    if !gap {
        return Vec::new();
    }
    let mut used = vec![false; width];
    for row in grid.rows.iter().skip(head) {
        for (used, cell) in used.iter_mut().zip(&row.cells) {
            *used = *used || !cell.trim().is_empty();
        }
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (column, _) in used.iter().enumerate().filter(|(_, used)| **used) {
        match runs.last_mut() {
            Some((_, to)) if *to == column => *to += 1,
            _ => runs.push((column, column + 1)),
        }
    }
    runs
}

/// Columns after which a header without blanks says the same from its beginning on.
fn period(row: &Row) -> Option<usize> {
    let width = row.cells.len();
    let filled = (0..width).all(|c| !row.cell(c).is_empty());
    let again = |p: usize| (p..width).all(|c| row.cell(c).eq_ignore_ascii_case(row.cell(c - p)));
    let found = (2..=width / 2).find(|p| width.is_multiple_of(*p) && again(*p));
    found.filter(|_| filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &str) -> Grid {
        let rows = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.replace(',', "").trim().is_empty());
        let rows = rows.map(|(i, line)| Row {
            number: u32::try_from(i).unwrap() + 1,
            cells: line.split(',').map(Into::into).collect(),
        });
        Grid::new(None, rows.collect(), 0)
    }

    fn places(text: &str) -> Vec<(u32, usize, usize)> {
        split(grid(text))
            .iter()
            .map(|t| (t.rows[0].number, t.first_column, t.rows.len()))
            .collect()
    }

    #[test]
    fn each_header_begins_a_table_with_its_title_lines() {
        let text = "PCs,,\nModel,Serial,CPU\nLatitude,A1,i5\nOptiPlex,A2,i5\n\nScreens,,\nBrand,Model,Serial\nDell,P2419H,B1\n\
            Brand,Model,Serial\nDell,P2419H,B2\nType,Model,Asset tag\nPrinter,M402,C1\n";
        assert_eq!(places(text), [(1, 0, 4), (6, 0, 5), (11, 0, 2)]);
        let without_gap =
            "Model,Serial,CPU\nLatitude,A1,i5\nOur screens,,\nBrand,Model,Serial\nDell,P2419H,B1\n";
        assert_eq!(places(without_gap), [(1, 0, 2), (3, 0, 3)]);
        // Rows of words are no headers.
        let words =
            "Type,Brand,Model\nLaptop,Dell,Latitude\nMonitor,Dell,Screen\nOffice,Memory,Keyboard\n";
        assert_eq!(places(words), [(1, 0, 4)]);
    }

    #[test]
    fn tables_side_by_side_are_told_by_what_their_headers_say_again() {
        let text = "Laptops,,,Screens,\nModel,Serial,,Model,Serial\nLatitude,A1,,P2419H,B1\nLatitude,A2,,,\n";
        assert_eq!(places(text), [(1, 0, 4), (1, 3, 3)]);
        assert_eq!(
            places("Model,Serial,Model,Serial\nLatitude,A1,P2419H,B1\n"),
            [(1, 0, 2), (1, 2, 2)]
        );
        // A blank column within one table.
        assert_eq!(
            places("Model,Serial,,Office,Branch\nLatitude,A1,,Lyon,x\n"),
            [(1, 0, 2)]
        );
        assert_eq!(
            places("Model,Serial,,Monitor model,Monitor serial\nLatitude,A1,,P2419H,B1\n"),
            [(1, 0, 2)]
        );
    }
}
