//! XML Spreadsheet 2003, which reporting programs still write, often as `.xls` or `.xml`.

use super::grid::{Grid, Row, Source, Span, Taken, place};
use crate::error::ReadError;
use crate::limits::{CELL_CHARS_MAX, SHEETS_MAX};
use crate::markup::{Markup, Piece, attribute, local, number, unescape};

/// The name space that every such document states.
const NAME_SPACE: &str = "urn:schemas-microsoft-com:office:spreadsheet";
/// Characters at the head of a document among which its name space stands.
const HEAD_BYTES: usize = 4_096;

/// True for such a document.
pub fn is_one(text: &str) -> bool {
    let head = text.as_bytes();
    let head = head.get(..HEAD_BYTES.min(head.len())).unwrap_or_default();
    let wanted = NAME_SPACE.as_bytes();
    text.trim_start().starts_with('<') && head.windows(wanted.len()).any(|w| w == wanted)
}

/// Reads its sheets.
pub fn read(text: &str) -> Result<Source, ReadError> {
    let mut book = Book::default();
    for piece in Markup::new(text) {
        match piece {
            Piece::Open {
                name,
                attributes,
                shut,
            } => {
                book.begin(local(name), attributes)?;
                if shut {
                    book.end(local(name))?;
                }
            }
            Piece::Close(name) => book.end(local(name))?,
            Piece::Text(text) => book.text(&unescape(text)),
            Piece::Plain(text) => book.text(text),
        }
    }
    Ok(Source::sheets("xml", book.grids))
}

#[derive(Default)]
struct Book {
    grids: Vec<Grid>,
    sheet: Option<Grid>,
    taken: Taken,
    row: u32,
    cells: Vec<Box<str>>,
    column: usize,
    /// Place of the next cell that names none.
    next_cell: usize,
    data: Option<String>,
    state: Option<String>,
    next_column: usize,
}

impl Book {
    fn begin(&mut self, name: &str, attributes: &str) -> Result<(), ReadError> {
        match name {
            "Worksheet" => {
                self.shut_sheet()?;
                let name = attribute(attributes, "Name").unwrap_or_default();
                self.sheet = Some(Grid::new(Some(name.into_owned()), Vec::new(), 0));
                (self.row, self.next_column) = (0, 0);
            }
            "Column" => self.columns(attributes),
            "Row" => {
                let next = self.row.saturating_add(1);
                // Rows go down; a number that goes back is no place.
                self.row = number(attributes, "Index").map_or(next, |n| n.max(next));
                self.next_cell = 0;
                if attribute(attributes, "Hidden").as_deref() == Some("1")
                    && let Some(sheet) = &mut self.sheet
                {
                    sheet.hidden.add_row(self.row);
                }
            }
            "Cell" => {
                let stated = number(attributes, "Index").and_then(|n| n.checked_sub(1));
                self.column = stated.map_or(self.next_cell, |n| n as usize);
                let across = number(attributes, "MergeAcross").map_or(0, |n| n as usize);
                let right = self.column.saturating_add(across);
                self.taken.cell(self.row, right)?;
                self.next_cell = right + 1;
                let down = number(attributes, "MergeDown").unwrap_or(0);
                if let Some(sheet) = &mut self.sheet {
                    Span {
                        top: self.row,
                        bottom: self.row.saturating_add(down),
                        left: self.column,
                        right,
                    }
                    .keep(&mut sheet.merged);
                }
                place(&mut self.cells, self.column, "");
            }
            "Data" => self.data = Some(String::new()),
            "Visible" => self.state = Some(String::new()),
            _ => {}
        }
        Ok(())
    }

    fn columns(&mut self, attributes: &str) {
        let stated = number(attributes, "Index").and_then(|n| n.checked_sub(1));
        let first = stated.map_or(self.next_column, |n| n as usize);
        let more = number(attributes, "Span").map_or(0, |n| n as usize);
        self.next_column = first.saturating_add(more).saturating_add(1);
        if attribute(attributes, "Hidden").as_deref() == Some("1")
            && let Some(sheet) = &mut self.sheet
        {
            sheet.hidden.add_columns(first, self.next_column - 1);
        }
    }

    fn text(&mut self, text: &str) {
        for into in [&mut self.data, &mut self.state].into_iter().flatten() {
            if into.len() < CELL_CHARS_MAX {
                into.push_str(text);
            }
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "Data" => {
                if let Some(text) = self.data.take() {
                    place(&mut self.cells, self.column, date_alone(&text));
                }
            }
            "Visible" => {
                let state = self.state.take().unwrap_or_default();
                if let Some(sheet) = &mut self.sheet {
                    sheet.hidden.sheet |= state.trim() != "SheetVisible";
                }
            }
            "Row" => {
                let cells = std::mem::take(&mut self.cells);
                if let Some(sheet) = &mut self.sheet {
                    sheet.last_row = self.row;
                    if cells.iter().any(|c| !c.trim().is_empty()) {
                        self.taken.row()?;
                        let number = self.row;
                        sheet.rows.push(Row { number, cells });
                    }
                }
            }
            "Worksheet" => self.shut_sheet()?,
            _ => {}
        }
        Ok(())
    }

    fn shut_sheet(&mut self) -> Result<(), ReadError> {
        self.cells.clear();
        let Some(sheet) = self.sheet.take().filter(|s| !s.rows.is_empty()) else {
            return Ok(());
        };
        if self.grids.len() >= SHEETS_MAX {
            let error = ReadError::new("too-many-sheets").with("sheets", self.grids.len() + 1);
            return Err(error.with("limit", SHEETS_MAX));
        }
        self.grids.push(sheet);
        Ok(())
    }
}

/// `2019-05-01T00:00:00.000` is a day.
fn date_alone(text: &str) -> &str {
    text.split_once("T00:00:00").map_or(text, |(day, _)| day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_rows_and_cells_with_their_places() {
        let text = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n\
            <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
            <Worksheet ss:Name=\"PCs &amp; more\"><Table><Column ss:Width=\"80\"/><Column ss:Hidden=\"1\"/>\
            <Row ss:Index=\"3\"><Cell><Data ss:Type=\"String\">Model</Data></Cell><Cell ss:Index=\"4\"><Data>Serial</Data></Cell></Row>\
            <Row ss:Hidden=\"1\"><Cell ss:MergeAcross=\"1\"><Data>Latitude</Data></Cell><Cell/><Cell><Data>A1</Data></Cell></Row>\
            </Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
        assert!(is_one(text));
        let source = read(text).unwrap();
        let grid = &source.grids[0];
        assert_eq!(grid.sheet.as_deref(), Some("PCs & more"));
        let rows: Vec<(u32, Vec<&str>)> = grid
            .rows
            .iter()
            .map(|r| (r.number, r.cells.iter().map(AsRef::as_ref).collect()))
            .collect();
        assert_eq!(
            rows,
            [
                (3, vec!["Model", "", "", "Serial"]),
                (4, vec!["Latitude", "", "", "A1"])
            ]
        );
        assert!(grid.hidden.sheet);
        assert_eq!(
            (&grid.hidden.rows[..], &grid.hidden.columns[..]),
            (&[(4, 4)][..], &[1][..])
        );
        assert_eq!(grid.merged.len(), 1);
    }

    #[test]
    fn no_two_sheets_keep_one_name() {
        let sheet = |name: &str| {
            format!(
                "<Worksheet ss:Name=\"{name}\"><Table><Row><Cell><Data>A</Data></Cell></Row></Table></Worksheet>"
            )
        };
        let text = format!(
            "<Workbook xmlns=\"{NAME_SPACE}\">{}</Workbook>",
            ["PCs", "", "PCs", "PCs (2)", " "].map(sheet).concat()
        );
        let source = read(&text).unwrap();
        let names = source.grids.iter().filter_map(|grid| grid.sheet.as_deref());
        let names: Vec<&str> = names.collect();
        assert_eq!(names, ["PCs", "#2", "PCs (2)", "PCs (2) (2)", "#5"]);
    }
}
