//! XLSX by `rust_xlsxwriter`: text is written as text, so that no cell is ever a formula or a link.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as CellFormat, FormatAlign, FormatBorder, Workbook,
    Worksheet,
};

use super::{Cell, Column, ColumnKind, check, fitting};
use crate::PaperError;

/// Narrowest and widest column, in characters.
const WIDTH_MIN: usize = 8;
const WIDTH_MAX: usize = 48;
/// Rows from which a column's width is taken.
const WIDTH_ROWS: usize = 500;
/// Characters in the name of a sheet.
const NAME_CHARACTERS_MAX: usize = 31;
/// The teal of headings.
const TEAL: u32 = 0x000F_766E;

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name on the tab.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// Whether it is a table to filter, or a page to read.
    pub filtered: bool,
}

impl Sheet {
    /// A table to filter.
    pub fn new(name: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Self {
        Self {
            name: name.into(),
            columns,
            rows,
            filtered: true,
        }
    }

    /// A page to read.
    #[must_use]
    pub fn unfiltered(mut self) -> Self {
        self.filtered = false;
        self
    }
}

struct Looks {
    heading: CellFormat,
    plain: CellFormat,
    date: CellFormat,
    count: CellFormat,
    number: CellFormat,
}

impl Looks {
    fn new() -> Self {
        let plain = CellFormat::new().set_align(FormatAlign::Top);
        Self {
            heading: CellFormat::new()
                .set_bold()
                .set_font_color(Color::RGB(TEAL))
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(Color::RGB(TEAL))
                .set_text_wrap()
                .set_align(FormatAlign::Top),
            date: plain.clone().set_num_format("yyyy-mm-dd"),
            count: plain.clone().set_num_format("#,##0"),
            number: plain.clone().set_num_format("#,##0.0##"),
            plain,
        }
    }
}

/// Writes a workbook; the same sheets and moment give the same bytes.
pub fn xlsx(
    sheets: &[Sheet],
    title: &str,
    made_at: Option<Timestamp>,
) -> Result<Vec<u8>, PaperError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(title).set_author("Gapless");
    // Without a moment the file says the first day of spreadsheets, so that bytes do not vary.
    let made = made_at
        .map_or(Timestamp::UNIX_EPOCH, |at| at)
        .to_zoned(TimeZone::UTC);
    let made = ExcelDateTime::parse_from_str(&made.strftime("%Y-%m-%dT%H:%M:%S").to_string())?;
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let looks = Looks::new();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        check(sheet.columns.len(), sheet.rows.len())?;
        let name = tab_name(&sheet.name, &names);
        let worksheet = workbook.add_worksheet_with_constant_memory()?;
        worksheet.set_name(&name)?;
        names.push(name);
        fill(worksheet, sheet, &looks)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), PaperError> {
    for (index, column) in (0_u16..).zip(&sheet.columns) {
        worksheet.set_column_width(index, width(sheet, usize::from(index)))?;
        worksheet.write_string_with_format(0, index, fitting(&column.heading), &looks.heading)?;
    }
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_landscape();
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_print_fit_to_pages(1, 0);
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for (index, cell) in (0_u16..).zip(row) {
            write_cell(worksheet, line, index, cell, looks)?;
        }
    }
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    if sheet.filtered && last_row > 0 && last_column > 0 {
        worksheet.autofilter(0, 0, last_row, last_column - 1)?;
    }
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a cell of a spreadsheet is a double by its format"
)]
fn write_cell(
    worksheet: &mut Worksheet,
    line: u32,
    index: u16,
    cell: &Cell,
    looks: &Looks,
) -> Result<(), PaperError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            worksheet.write_string_with_format(line, index, fitting(text), &looks.plain)?;
        }
        Cell::Count(number) => {
            worksheet.write_number_with_format(line, index, *number as f64, &looks.count)?;
        }
        Cell::Number(number) => {
            worksheet.write_number_with_format(line, index, *number, &looks.number)?;
        }
        Cell::Date(date) => {
            let day = ExcelDateTime::parse_from_str(&date.to_string())?;
            worksheet.write_datetime_with_format(line, index, &day, &looks.date)?;
        }
    }
    Ok(())
}

/// Wide enough for the heading and the first rows, within bounds.
fn width(sheet: &Sheet, index: usize) -> f64 {
    let column = sheet.columns.get(index);
    let heading = column.map_or(0, |column| column.heading.chars().count().min(24));
    let cells = sheet
        .rows
        .iter()
        .take(WIDTH_ROWS)
        .filter_map(|row| row.get(index));
    let longest = cells
        .map(|cell| match cell {
            Cell::Text(text) => text
                .lines()
                .map(|line| line.chars().count())
                .max()
                .unwrap_or(0),
            Cell::Empty => 0,
            Cell::Count(_) | Cell::Number(_) => 9,
            Cell::Date(_) => 11,
        })
        .max()
        .unwrap_or(0);
    let extra = usize::from(column.is_some_and(|column| column.kind == ColumnKind::Code));
    let characters = (heading.max(longest) + 2 + extra).clamp(WIDTH_MIN, WIDTH_MAX);
    u32::try_from(characters).map_or(10.0, f64::from)
}

/// A name that a tab may have: no sign that is forbidden, not too long, not there twice.
fn tab_name(name: &str, taken: &[String]) -> String {
    let clean: String = name
        .chars()
        .map(|sign| {
            if "[]:*?/\\'".contains(sign) || sign.is_control() {
                ' '
            } else {
                sign
            }
        })
        .take(NAME_CHARACTERS_MAX - 3)
        .collect();
    let clean = clean.trim();
    let clean = if clean.is_empty() { "Sheet" } else { clean };
    let is_taken = |name: &str| taken.iter().any(|other| other.eq_ignore_ascii_case(name));
    if !is_taken(clean) {
        return clean.to_owned();
    }
    (2..=99)
        .map(|n| format!("{clean} {n}"))
        .find(|name| !is_taken(name))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;

    fn table() -> Sheet {
        Sheet::new(
            "Items: all/of [them]",
            vec![
                Column::code("Asset tag"),
                Column::number("n"),
                Column::date("Day"),
            ],
            vec![
                vec![
                    Cell::from("=HYPERLINK(\"http://x\")"),
                    Cell::Count(7),
                    Cell::Empty,
                ],
                vec![
                    Cell::from("00123"),
                    Cell::Number(1.25),
                    Cell::Date("2026-11-22".parse().unwrap()),
                ],
            ],
        )
    }

    #[test]
    fn no_cell_is_a_formula_and_a_code_keeps_its_zeros() {
        let bytes = xlsx(&[table(), table()], "Items", None).unwrap();
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(
            book.sheet_names(),
            ["Items  all of  them", "Items  all of  them 2"]
        );
        let name = book.sheet_names()[0].clone();
        assert!(book.worksheet_formula(&name).unwrap().is_empty());
        let range = book.worksheet_range(&name).unwrap();
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap();
        assert_eq!(
            cell(1, 0),
            Data::String("=HYPERLINK(\"http://x\")".to_owned())
        );
        assert_eq!(cell(2, 0), Data::String("00123".to_owned()));
        assert_eq!(cell(1, 1), Data::Float(7.0));
        assert!(matches!(cell(2, 2), Data::DateTime(_)));
    }

    #[test]
    fn the_same_table_is_the_same_bytes() {
        let at = Some("2026-11-22T12:00:00Z".parse().unwrap());
        assert_eq!(
            xlsx(&[table()], "t", at).unwrap(),
            xlsx(&[table()], "t", at).unwrap()
        );
    }
}
