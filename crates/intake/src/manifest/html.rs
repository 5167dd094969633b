//! Tables of HTML: what a mail or a web page gives when it is pasted, and what many web applications call `.xls`.

use super::Hidden;
use super::grid::{Grid, Row, Source, Span, Taken, place};
use crate::error::ReadError;
use crate::limits::{CELL_CHARS_MAX, COLUMNS_MAX, SHEETS_MAX};
use crate::markup::{Markup, Piece, attribute, number, unescape};

/// Tables within tables that are followed; those deeper are read as text of their cell.
const DEPTH_MAX: usize = 16;
/// Elements whose content nobody sees.
const UNSEEN: &[&str] = &["script", "style", "title", "template"];
/// Elements that begin a new line.
const BREAKS: &[&str] = &["br", "p", "div", "li", "tr"];

/// True for a text that is HTML with a table in it.
pub fn holds_table(text: &str) -> bool {
    let head = text.trim_start();
    // What copies a table for the clipboard begins with the places of its parts.
    if !(head.starts_with('<') || head.starts_with("Version:")) {
        return false;
    }
    Markup::new(text)
        .any(|piece| matches!(piece, Piece::Open { name, .. } if name.eq_ignore_ascii_case("tr")))
}

/// What a document says of its own encoding.
pub fn stated_encoding(head: &str) -> Option<String> {
    let at = head.find("charset=").or_else(|| head.find("encoding="))?;
    let value = head.get(at..)?.split_once('=')?.1;
    let value = value.trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))?;
    value
        .get(..end)
        .filter(|v| !v.is_empty())
        .map(str::to_owned)
}

/// Reads the tables of a document, each as a sheet of its own where there are several.
pub fn read(text: &str) -> Result<Source, ReadError> {
    let mut reader = Tables::default();
    let mut markup = Markup::new(text);
    while let Some(piece) = markup.next() {
        if let Piece::Open {
            name, shut: false, ..
        } = piece
            && let Some(unseen) = UNSEEN.iter().find(|u| name.eq_ignore_ascii_case(u))
        {
            markup.pass_over(unseen);
            continue;
        }
        reader.take(piece)?;
    }
    while !reader.open.is_empty() {
        reader.shut_table()?;
    }
    let mut tables = reader.done;
    tables.retain(|t| !t.rows.is_empty());
    tables.sort_by_key(|t| t.order);
    if tables.len() > SHEETS_MAX {
        return Err(ReadError::new("too-many-sheets")
            .with("sheets", tables.len())
            .with("limit", SHEETS_MAX));
    }
    let several = tables.len() > 1;
    let grids = tables.into_iter().enumerate().map(|(i, table)| {
        let last = table.number;
        let name = Some(table.caption.trim().to_owned()).filter(|c| !c.is_empty());
        let name = name.or_else(|| several.then(|| format!("table {}", i + 1)));
        let mut grid = Grid::new(name, table.rows, last);
        (grid.merged, grid.hidden) = (table.merged, table.hidden);
        grid
    });
    Ok(Source::sheets("html", grids.collect()))
}

/// Tables that are being read, the innermost last.
#[derive(Default)]
struct Tables {
    open: Vec<Table>,
    done: Vec<Table>,
    taken: Taken,
    begun: usize,
    /// Tables that are too deep, and read as text.
    deeper: usize,
}

#[derive(Default)]
struct Table {
    order: usize,
    caption: String,
    in_caption: bool,
    rows: Vec<Row>,
    /// Number of the row that is being read.
    number: u32,
    cells: Vec<Box<str>>,
    in_row: bool,
    /// For each column, the last row that a cell from above covers.
    covered: Vec<u32>,
    cell: Option<Cell>,
    merged: Vec<Span>,
    hidden: Hidden,
}

struct Cell {
    text: String,
    across: usize,
    down: u32,
}

impl Tables {
    fn take(&mut self, piece: Piece<'_>) -> Result<(), ReadError> {
        match piece {
            Piece::Text(text) => self.text(&unescape(text)),
            Piece::Plain(text) => self.text(text),
            Piece::Open {
                name, attributes, ..
            } => {
                return self.begin(&name.to_ascii_lowercase(), attributes);
            }
            Piece::Close(name) => return self.end(&name.to_ascii_lowercase()),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let Some(table) = self.open.last_mut() else {
            return;
        };
        let into = match &mut table.cell {
            Some(cell) => &mut cell.text,
            None if table.in_caption => &mut table.caption,
            None => return,
        };
        if into.len() < CELL_CHARS_MAX {
            // A line break of the source is a blank; those of the text are tags.
            into.extend(text.chars().map(|c| {
                if matches!(c, '\n' | '\r' | '\t') {
                    ' '
                } else {
                    c
                }
            }));
        }
    }

    fn begin(&mut self, name: &str, attributes: &str) -> Result<(), ReadError> {
        if name == "table" {
            if self.open.len() == DEPTH_MAX {
                self.deeper += 1;
                return Ok(());
            }
            self.begun += 1;
            let order = self.begun;
            self.open.push(Table {
                order,
                ..Table::default()
            });
            return Ok(());
        }
        if self.deeper > 0 {
            return Ok(());
        }
        let Some(table) = self.open.last_mut() else {
            return Ok(());
        };
        match name {
            "tr" => {
                table.shut_row(&mut self.taken)?;
                table.begin_row(attributes);
            }
            "td" | "th" => {
                table.shut_cell(&mut self.taken)?;
                if !table.in_row {
                    table.begin_row("");
                }
                let span = |name| number(attributes, name).unwrap_or(1).max(1);
                table.cell = Some(Cell {
                    text: String::new(),
                    across: (span("colspan") as usize).min(COLUMNS_MAX),
                    down: span("rowspan"),
                });
            }
            "caption" => table.in_caption = true,
            _ => self.line_break(name),
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        if self.deeper > 0 {
            self.deeper -= usize::from(name == "table");
            return Ok(());
        }
        let Some(table) = self.open.last_mut() else {
            return Ok(());
        };
        match name {
            "table" => self.shut_table(),
            "tr" => table.shut_row(&mut self.taken),
            "td" | "th" => table.shut_cell(&mut self.taken),
            "caption" => {
                table.in_caption = false;
                Ok(())
            }
            _ => {
                self.line_break(name);
                Ok(())
            }
        }
    }

    fn line_break(&mut self, name: &str) {
        let cell = self.open.last_mut().and_then(|t| t.cell.as_mut());
        if let Some(cell) = cell.filter(|c| BREAKS.contains(&name) && c.text.len() < CELL_CHARS_MAX)
        {
            cell.text.push('\n');
        }
    }

    fn shut_table(&mut self) -> Result<(), ReadError> {
        if let Some(mut table) = self.open.pop() {
            table.shut_row(&mut self.taken)?;
            self.done.push(table);
        }
        Ok(())
    }
}

impl Table {
    fn begin_row(&mut self, attributes: &str) {
        self.in_row = true;
        self.number = self.number.saturating_add(1);
        let style = attribute(attributes, "style").unwrap_or_default();
        let unseen = style
            .replace(' ', "")
            .to_ascii_lowercase()
            .contains("display:none");
        if unseen {
            self.hidden.add_row(self.number);
        }
    }

    fn shut_row(&mut self, taken: &mut Taken) -> Result<(), ReadError> {
        self.shut_cell(taken)?;
        self.in_row = false;
        let cells = std::mem::take(&mut self.cells);
        if cells.iter().any(|c| !c.is_empty()) {
            taken.row()?;
            let number = self.number;
            self.rows.push(Row { number, cells });
        }
        Ok(())
    }

    fn shut_cell(&mut self, taken: &mut Taken) -> Result<(), ReadError> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let mut column = self.cells.len();
        while self
            .covered
            .get(column)
            .is_some_and(|last| *last >= self.number)
        {
            column += 1;
        }
        let right = column + cell.across - 1;
        taken.cell(self.number, right)?;
        let bottom = self.number.saturating_add(cell.down - 1);
        if self.covered.len() <= right {
            self.covered.resize(right + 1, 0);
        }
        for last in self.covered.iter_mut().take(right + 1).skip(column) {
            *last = bottom;
        }
        let (top, left) = (self.number, column);
        Span {
            top,
            bottom,
            left,
            right,
        }
        .keep(&mut self.merged);
        place(&mut self.cells, column, &lines(&cell.text));
        // The cells that it covers to its right are passed over by the next one.
        while self.cells.len() <= right {
            self.cells.push("".into());
        }
        Ok(())
    }
}

/// The lines of a cell, each without blanks around it.
fn lines(text: &str) -> String {
    let lines = text
        .split('\n')
        .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(Option<String>, Vec<(u32, Vec<String>)>)> {
        let rows = |g: &Grid| {
            g.rows
                .iter()
                .map(|r| (r.number, r.cells.iter().map(ToString::to_string).collect()))
                .collect()
        };
        read(text)
            .unwrap()
            .grids
            .iter()
            .map(|g| (g.sheet.clone(), rows(g)))
            .collect()
    }

    #[test]
    fn a_table_with_spans_breaks_and_missing_end_tags() {
        let text = "<html><head><style>td { x: '<td>' }</style></head><body><TABLE border=1>\
            <tr><th rowspan=2>Office<th colspan=\"2\">PC</tr><tr><td>Mod&egrave;le<td>Serial</tr>\
            <tr></tr><tr><td>Lyon<td>Latitude<br>5490<td> A1 </table>";
        let tables = cells(text);
        assert_eq!(tables.len(), 1);
        assert_eq!(tables[0].0, None);
        let rows = &tables[0].1;
        assert_eq!(
            rows[0],
            (1, vec!["Office".to_owned(), "PC".into(), String::new()])
        );
        assert_eq!(
            rows[1],
            (2, vec![String::new(), "Modèle".into(), "Serial".into()])
        );
        assert_eq!(
            rows[2],
            (
                4,
                vec!["Lyon".to_owned(), "Latitude\n5490".into(), "A1".into()]
            )
        );
        let grid = &read(text).unwrap().grids[0];
        assert_eq!(grid.merged.len(), 2);
    }

    #[test]
    fn tables_within_a_layout_are_tables_of_their_own() {
        let text = "<table><tr><td>Dear all<table><caption>PCs</caption><tr><td>a</table></td></tr></table>";
        let names: Vec<Option<String>> = cells(text).into_iter().map(|t| t.0).collect();
        assert_eq!(names, [Some("table 1".to_owned()), Some("PCs".into())]);
        let deep = "<table><tr><td>".repeat(100_000);
        assert!(read(&deep).is_ok());
    }

    #[test]
    fn a_hostile_span_is_refused_or_bounded() {
        let wide = "<table><tr><td colspan=4000000000>a<td>b</table>";
        assert_eq!(read(wide).err().unwrap().code, "too-many-columns");
        let tall = "<table><tr><td rowspan=4000000000>a<td>b<tr><td>c</table>";
        assert_eq!(cells(tall)[0].1.len(), 2);
    }
}
