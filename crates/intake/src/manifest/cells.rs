//! The cells of a file as they came, for whoever gives a list back in the donor's own columns. Read by the same readers as the
//! lines, so that the numbers of the rows agree.

use super::grid::Grid;
use crate::error::ReadError;

/// One sheet of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; absent for text.
    pub sheet: Option<String>,
    /// Rows that hold something, in order.
    pub rows: Vec<SheetRow>,
}

/// One row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// As a spreadsheet shows it, from 1; 0 for the keys of a JSON list.
    pub number: u32,
    /// Its cells; trailing blank ones may be absent.
    pub cells: Vec<Box<str>>,
}

/// The cells of a file.
pub fn cells(bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    Ok(super::source(bytes)?
        .grids
        .into_iter()
        .map(Sheet::from)
        .collect())
}

impl From<Grid> for Sheet {
    fn from(grid: Grid) -> Self {
        let rows = grid.rows.into_iter().map(|row| SheetRow {
            number: row.number,
            cells: row.cells,
        });
        Self {
            sheet: grid.sheet,
            rows: rows.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_of_a_text_stand_in_its_rows() {
        let sheets = cells(b"List 2026\n\nModel;Serial\nP1; 007 \n").unwrap();
        let rows = &sheets[0].rows;
        let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 4]);
        assert_eq!(&*rows[2].cells[1], " 007 ");
        assert_eq!(cells(b"").unwrap_err().code, "empty");
    }
}
