//! Rows -> lines and skipped rows. Every row of the table ends in one of the two.

use super::fields::Field;
use super::grid::{Grid, Row};
use super::labels::{self, Labels};
use super::line::{Claim, Line};
use super::memo::Memo;
use super::plan::Plan;
use super::repeated::drop_repeated;
use super::settle::{Texts, settle, settle_by_neighbours};
use super::{
    Column, Hidden, Manifest, Options, Skipped, Table, blocks, columns, free_text, header, merged,
};
use crate::fold;
use crate::values::cpu::Cpu;
use crate::values::figures::{self, Quantity};
use crate::values::{Basis, category};
use gapless_journey::{AssetTag, Category, SerialNumber};

/// Rows of a table that are kept as they came, to show what was read.
const SAMPLE_SHOWN: usize = 12;
/// Characters that are kept of a quantity that is not understood.
const QUANTITY_SHOWN: usize = 40;

/// Lists the blank rows of a sheet.
pub fn list_blank(grid: &Grid, manifest: &mut Manifest) {
    let sheet = grid.sheet.as_ref();
    let mut next = 1;
    for row in &grid.rows {
        if row.number > next {
            let blank = (next, row.number - 1);
            skip(manifest, sheet, blank, "blank", String::new());
        }
        next = row.number + 1;
    }
    if grid.last_row >= next {
        let blank = (next, grid.last_row);
        skip(manifest, sheet, blank, "blank", String::new());
    }
}

/// Takes one table into the manifest.
pub fn take(mut grid: Grid, options: &Options, manifest: &mut Manifest) {
    let head = header::find(&grid, &options.map);
    let mut columns = columns::understand(&grid, head, options);
    merged::fill(&mut grid, head, &columns);
    let first_line = manifest.lines.len();
    take_rows(&grid, head, &columns, manifest);
    let name = name_of(&grid, head, &manifest.file);
    let taken = manifest.lines.get_mut(first_line..).unwrap_or_default();
    settle_by_neighbours(taken, &name);
    drop_repeated(taken);
    let lines = taken.len();
    let mut quantity_unclear: Vec<u32> = taken
        .iter()
        .filter(|line| line.claim.quantity_unclear.is_some())
        .map(|line| line.row)
        .collect();
    // A computer and its screen are two lines of one row.
    quantity_unclear.dedup();
    if lines == 0 && head.is_none() {
        return;
    }
    // The columns to the left of a table are another's.
    columns.retain(|column| column.index >= grid.first_column);
    let mut table = table_of(&grid, head, columns);
    (table.lines, table.quantity_unclear) = (lines, quantity_unclear);
    manifest.tables.push(table);
}

/// What is told of a table, before its lines are counted.
pub fn table_of(grid: &Grid, head: Option<usize>, columns: Vec<Column>) -> Table {
    let shown = |row: &Row| {
        row.cells
            .iter()
            .skip(grid.first_column)
            .map(|c| c.chars().take(120).collect())
            .collect()
    };
    let sample = grid
        .rows
        .iter()
        .skip(head.map_or(0, |h| h + 1))
        .take(SAMPLE_SHOWN)
        .map(shown);
    Table {
        sheet: grid.sheet.clone(),
        // The keys of a JSON list are its header, and no row of the file.
        header_row: head
            .and_then(|h| grid.rows.get(h))
            .map(|h| h.number)
            .filter(|number| *number > 0),
        lines: 0,
        quantity_unclear: Vec::new(),
        sample: sample.collect(),
        hidden: hidden_of(grid, &columns),
        columns,
    }
}

/// What the table is called: by its title where that says what stands in it, else by its sheet or file.
pub fn name_of(grid: &Grid, head: Option<usize>, file: &str) -> String {
    let titles = grid.rows.iter().take(head.unwrap_or(0));
    let title = titles
        .map(Row::text)
        .find(|t| category::of_words(t).is_some());
    title
        .or_else(|| grid.sheet.clone())
        .unwrap_or_else(|| file.to_owned())
}

fn hidden_of(grid: &Grid, columns: &[Column]) -> Hidden {
    if grid.hidden.is_none() {
        return Hidden::default();
    }
    let rows: Vec<u32> = grid.rows.iter().map(|r| r.number).collect();
    let columns: Vec<usize> = columns.iter().map(|c| c.index).collect();
    grid.hidden.within(&rows, &columns)
}

/// Each row becomes lines, or is listed with its reason; the header is named with its table.
pub fn take_rows(grid: &Grid, head: Option<usize>, columns: &[Column], manifest: &mut Manifest) {
    let sheet = grid.sheet.as_ref();
    let head_row = head.and_then(|h| grid.rows.get(h));
    let around = Around {
        sheet,
        plan: &Plan::new(columns),
        labels: Labels::new(grid, head_row, columns),
        head: head_row,
    };
    let mut memory = Memory::default();
    for (i, row) in grid.rows.iter().enumerate() {
        if head == Some(i) {
            continue;
        }
        let found = if head.is_some_and(|h| i < h) {
            Err(above(grid.group_row, row.number))
        } else {
            around.lines(row, &mut memory)
        };
        match found {
            Ok(lines) => manifest.lines.extend(lines),
            Err(reason) => {
                let place = (row.number, row.number);
                skip(manifest, sheet, place, reason, row.text());
            }
        }
    }
}

/// What a row above the header is; `group_row` is the one that belongs to it.
pub fn above(group_row: Option<u32>, row: u32) -> &'static str {
    if group_row == Some(row) {
        "header"
    } else {
        "title"
    }
}

/// What is the same for all rows below one header.
pub struct Around<'a> {
    pub sheet: Option<&'a String>,
    pub plan: &'a Plan,
    pub labels: Labels<'a>,
    pub head: Option<&'a Row>,
}

/// What earlier rows leave to later ones.
#[derive(Default)]
pub struct Memory {
    memo: Memo,
    /// The name of the part of the list that is being read.
    pub section: Option<String>,
}

impl Around<'_> {
    /// The lines of a row below the header, or the reason why it is none.
    pub fn lines(&self, row: &Row, memory: &mut Memory) -> Result<Vec<Line>, &'static str> {
        if labels::is_rule(row) {
            Err("blank")
        } else if self.head.is_some_and(|h| blocks::repeats(h, row)) {
            Err("repeated-header")
        } else if is_total(row, self.plan) {
            Err("total")
        } else if self.labels.is_note(row, &mut memory.memo) {
            Err("no-facts")
        } else if self.labels.is_section(row) {
            memory.section = Some(row.text());
            Err("title")
        } else {
            let place = (self.sheet, memory.section.as_deref());
            lines_of(row, self.plan, place, &mut memory.memo)
        }
    }
}

/// Lists rows that are no lines.
pub fn skip(
    manifest: &mut Manifest,
    sheet: Option<&String>,
    rows: (u32, u32),
    reason: &str,
    text: String,
) {
    let reason = reason.to_owned();
    manifest.skipped.push(Skipped {
        sheet: sheet.cloned(),
        row: rows.0,
        last_row: rows.1,
        reason,
        text,
    });
}

fn is_total(row: &Row, plan: &Plan) -> bool {
    let Some(first) = row.filled().find(|c| c.parse::<f64>().is_err()) else {
        return false;
    };
    let words = fold::words(first);
    let starts = [
        "total",
        "totaal",
        "totaux",
        "subtotal",
        "sub total",
        "sous total",
        "grand total",
        "summe",
        "gesamt",
        "gesamtsumme",
        "sum",
        "suma",
        "soma",
        "totale",
        "totals",
        "eindtotaal",
        "zwischensumme",
        "insgesamt",
        "subtotaal",
        "subtotale",
        "somme",
        "somma",
    ];
    let named = starts
        .iter()
        .any(|w| words == *w || words.starts_with(&format!("{w} ")));
    named
        && row.filled().count() <= 6
        && plan
            .first(row, 1, Field::SerialNumber)
            .and_then(serial)
            .is_none()
}

/// One line for the device of the row, and one for a screen that stands beside it; or the reason why it gives none.
fn lines_of(
    row: &Row,
    plan: &Plan,
    (sheet, section): (Option<&String>, Option<&str>),
    memo: &mut Memo,
) -> Result<Vec<Line>, &'static str> {
    let stated = plan.first(row, 1, Field::Quantity);
    let (quantity, unclear) = match stated.map(figures::quantity) {
        Some(Quantity::Of(n)) => (n, None),
        Some(Quantity::Nothing) => return Err("quantity-none"),
        Some(Quantity::TooLarge) => return Err("quantity-too-large"),
        Some(Quantity::Unclear) => (1, stated),
        None => (1, None),
    };
    let unclear = unclear.map(|text| text.chars().take(QUANTITY_SHOWN).collect::<String>());
    let line = |claim, quantity| Line {
        sheet: sheet.cloned(),
        row: row.number,
        quantity,
        claim,
    };
    let mut out = Vec::new();
    let second = second_claim(row, plan, memo);
    let mut claim = claim_of(row, plan, memo);
    // In a list of computers with screens, a row may hold the screen alone: its running number is the computer's place.
    let screen_alone = second.is_some()
        && claim.model.is_none()
        && claim.cpu.is_none()
        && claim.ram_gb.is_none()
        && claim.serial_number.is_none()
        && claim.category_basis.is_none();
    if has_facts(row, plan, &claim) && !screen_alone {
        settle(&mut claim, Some(&texts(row, plan, section)), memo);
        out.push(line(claim, quantity));
    }
    out.extend(second.map(|claim| line(claim, quantity)));
    for line in &mut out {
        line.claim.quantity_unclear.clone_from(&unclear);
    }
    if out.is_empty() {
        Err("no-facts")
    } else {
        Ok(out)
    }
}

fn second_claim(row: &Row, plan: &Plan, memo: &mut Memo) -> Option<Claim> {
    let manufacturer = plan.first(row, 2, Field::Manufacturer);
    let model = plan.first(row, 2, Field::Model);
    let serial_number = plan.first(row, 2, Field::SerialNumber).and_then(serial);
    let asset_tag = plan
        .first(row, 2, Field::AssetTag)
        .and_then(AssetTag::parse);
    if manufacturer.is_none() && model.is_none() && serial_number.is_none() {
        return None;
    }
    let mut claim = Claim {
        category: Category::Monitor,
        category_basis: Some(Basis::Stated),
        manufacturer: manufacturer.map(str::to_owned),
        model: model.map(str::to_owned),
        serial_number,
        asset_tag,
        office: plan.first(row, 1, Field::Office).map(str::to_owned),
        ..Claim::default()
    };
    settle(&mut claim, None, memo);
    claim.category = Category::Monitor;
    Some(claim)
}

fn texts(row: &Row, plan: &Plan, section: Option<&str>) -> Texts {
    let mut category: Vec<String> = plan
        .all(row, 1, Field::Category)
        .into_iter()
        .map(|text| category::of_chassis(text).unwrap_or(text).to_owned())
        .collect();
    // "Laptops" above a part of the list stands for the column that it does not have.
    if category.is_empty() {
        category.extend(section.map(str::to_owned));
    }
    Texts {
        category,
        name: plan.joined(row, Field::Name),
        notes: plan.joined(row, Field::Notes),
        system: plan.joined(row, Field::OperatingSystem),
    }
}

fn has_facts(row: &Row, plan: &Plan, claim: &Claim) -> bool {
    let any = |field| plan.first(row, 1, field).is_some();
    claim.model.is_some()
        || claim.manufacturer.is_some()
        || claim.serial_number.is_some()
        || claim.asset_tag.is_some()
        || [
            Field::Category,
            Field::Cpu,
            Field::Ram,
            Field::Screen,
            Field::Storage,
            Field::Notes,
            Field::Name,
            Field::PartNumber,
            Field::Imei,
            Field::Mac,
            Field::Year,
            Field::Quantity,
            Field::OperatingSystem,
        ]
        .into_iter()
        .any(any)
}

/// A cell of a column of serial numbers, where it holds one.
pub fn serial(cell: &str) -> Option<SerialNumber> {
    if !cell.contains(char::is_whitespace) {
        return SerialNumber::parse(cell);
    }
    let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = text.split(' ').count();
    let digits = text.bytes().any(|b| b.is_ascii_digit());
    // A sentence in the column ("Computer in error state") is no number.
    if words > 1 && !digits {
        return None;
    }
    SerialNumber::parse(&text)
}

/// A text without line breaks and double blanks.
pub fn one_line(text: &str) -> String {
    let text = text.trim();
    if text.chars().all(|c| c == ' ' || !c.is_whitespace()) && !text.contains("  ") {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the columns of the row's device say.
fn claim_of(row: &Row, plan: &Plan, memo: &mut Memo) -> Claim {
    let first = |field| plan.first(row, 1, field);
    let manufacturer = first(Field::Manufacturer);
    let model = first(Field::Model).or_else(|| {
        // A maker's column may hold the model too: "HP 15EG core i7".
        let no_model_column = !plan.places.contains_key(&(1, Field::Model));
        manufacturer.filter(|m| {
            no_model_column
                && m.split_whitespace().count() > 1
                && m.bytes().any(|b| b.is_ascii_digit())
        })
    });
    let notes = plan.joined(row, Field::Notes);
    // Where no column holds the model, a remark, a label or the product number may.
    let told = if model.is_some() {
        None
    } else {
        free_text::model(&notes)
            .or_else(|| {
                first(Field::Name)
                    .filter(|n| free_text::names_a_model(n))
                    .and_then(free_text::model)
            })
            .or_else(|| {
                first(Field::PartNumber)
                    .map(str::to_owned)
                    .filter(|_| !plan.has(Field::Model))
            })
    };
    let mut conditions = memo.conditions(&plan.joined(row, Field::Condition));
    for condition in memo.conditions(&notes) {
        if !conditions.contains(&condition) {
            conditions.push(condition);
        }
    }
    let both_in_one = model.is_some() && model == manufacturer && first(Field::Model).is_none();
    Claim {
        manufacturer: manufacturer.filter(|_| !both_in_one).map(one_line),
        model: model.map(one_line).or(told),
        serial_number: plan
            .all(row, 1, Field::SerialNumber)
            .into_iter()
            .find_map(serial)
            .or_else(|| free_text::serial(&notes))
            .or_else(|| model.and_then(free_text::serial)),
        asset_tag: plan
            .all(row, 1, Field::AssetTag)
            .into_iter()
            .find_map(AssetTag::parse),
        cpu: stated_cpu(row, plan, memo),
        ram_gb: first(Field::Ram).and_then(|c| figures::ram_gb(c, plan.ram_unit)),
        storage_gb: first(Field::Storage).and_then(|c| figures::storage_gb(c, plan.storage_unit)),
        screen_inch: first(Field::Screen).and_then(figures::screen_inch),
        year: first(Field::Year).and_then(figures::year),
        office: first(Field::Office).map(one_line),
        weight_g: first(Field::Weight).and_then(|c| figures::weight_g(c, plan.weight_grams)),
        conditions,
        name: first(Field::Name).map(one_line),
        notes: (!notes.is_empty()).then_some(notes),
        ..Claim::default()
    }
}

/// The processor of its own columns: maker and model joined where they stand apart.
fn stated_cpu(row: &Row, plan: &Plan, memo: &mut Memo) -> Option<Cpu> {
    let name = plan.first(row, 1, Field::Cpu);
    let vendor = plan.first(row, 1, Field::CpuVendor);
    let text = match (vendor, name) {
        (Some(v), Some(n)) if !fold::words(n).contains(&fold::words(v)) => format!("{v} {n}"),
        (_, Some(n)) => n.to_owned(),
        (Some(v), None) => v.to_owned(),
        (None, None) => return None,
    };
    memo.cpu(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
