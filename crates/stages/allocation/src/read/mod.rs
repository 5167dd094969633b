//! Stock and needs from CSV files, as interfaces.md names their columns.
//!
//! Every mistake is named by file, row, column and value, with what to do; all mistakes of a file are told at once, up to
//! [`MISTAKES_MAX`]. What must never live here: a guess. A value that can mean two things is a mistake.

mod cells;
mod mistake;

pub use mistake::{Mistake, Mistakes};

use crate::decimal::{DECIMAL_MAX, Decimal};
use crate::problem::{
    Asked, Attributes, Class, Flaw, Grade, PAIRS_MAX, Problem, QUANTITY_MAX, ROWS_MAX, Tier,
};
use cells::{Row, Table};
use gapless_journey::Category;
use mistake::Collector;
use std::io::Read;

/// The largest file that is read, in bytes.
pub const BYTES_MAX: u64 = 8 * 1024 * 1024;
/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 200;
/// More mistakes than these are only counted.
pub const MISTAKES_MAX: usize = 20;

const STOCK_COLUMNS: [&str; 7] = [
    "class",
    "category",
    "cpu_tier",
    "ram_gb",
    "screen_inch",
    "grade",
    "quantity",
];
const NEEDS_COLUMNS: [&str; 10] = [
    "project",
    "need",
    "category",
    "quantity",
    "min_cpu_tier",
    "min_ram_gb",
    "min_screen_inch",
    "min_grade",
    "weight",
    "min_lot",
];

/// Reads both files and puts them together. `stock_name` and `needs_name` are what mistakes call them. The column
/// `batch` of the stock is for people; nothing depends on it.
pub fn problem(
    (stock_name, stock): (&str, &mut dyn Read),
    (needs_name, needs): (&str, &mut dyn Read),
) -> Result<Problem, Mistakes> {
    let mut mistakes = Collector::default();
    let classes = rows(stock_name, stock, &STOCK_COLUMNS, &mut mistakes, class);
    let asked = rows(needs_name, needs, &NEEDS_COLUMNS, &mut mistakes, asked);
    mistakes.end()?;
    let (class_rows, classes): (Vec<usize>, Vec<Class>) = classes.into_iter().unzip();
    let (need_rows, asked): (Vec<usize>, Vec<Asked>) = asked.into_iter().unzip();
    let lots: Vec<u32> = asked.iter().map(|asked| asked.min_lot).collect();
    Problem::new(classes, asked).map_err(|flaw| {
        let row = |rows: &[usize], place: usize| rows.get(place).copied().unwrap_or_default();
        let mistake = match flaw {
            Flaw::ClassTwice { first, again } => Mistake::at(stock_name, row(&class_rows, again))
                .column("class")
                .because(format!("row {} has the same name", row(&class_rows, first)))
                .advise("give each class a name of its own, or add up the quantities in one row"),
            Flaw::NeedTwice { first, again } => Mistake::at(needs_name, row(&need_rows, again))
                .column("need")
                .because(format!(
                    "row {} has the same name in the same project",
                    row(&need_rows, first)
                ))
                .advise("give each need of a project a name of its own"),
            Flaw::LotsDiffer { first, again, lot } => {
                Mistake::at(needs_name, row(&need_rows, again))
                    .column("min_lot")
                    .value(&lots.get(again).map(u32::to_string).unwrap_or_default())
                    .because(format!(
                        "the same project has {lot} in row {}",
                        row(&need_rows, first)
                    ))
                    .advise(
                        "the minimum lot is one for the whole project: repeat it on all its rows",
                    )
            }
            Flaw::TooManyPairs => Mistake::of(needs_name)
                .because(format!(
                    "its needs fit the stock in more than {PAIRS_MAX} ways"
                ))
                .advise("put like devices into one class, or solve category by category"),
        };
        Mistakes::one(mistake)
    })
}

/// Reads each row of a file, with its number as a spreadsheet program shows it.
fn rows<T>(
    name: &str,
    input: &mut dyn Read,
    columns: &[&'static str],
    mistakes: &mut Collector,
    read: impl Fn(&Row<'_>, &mut Collector) -> Option<T>,
) -> Vec<(usize, T)> {
    let table = match Table::read(name, input, columns) {
        Ok(table) => table,
        Err(mistake) => {
            mistakes.add(*mistake);
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    for row in table.rows(mistakes) {
        if found.len() == ROWS_MAX {
            let mistake = Mistake::at(name, row.number)
                .because(format!("there are more than {ROWS_MAX} rows"))
                .advise("put like devices into one class, or solve category by category");
            mistakes.add(mistake);
            break;
        }
        if let Some(value) = read(&row, mistakes) {
            found.push((row.number, value));
        }
    }
    if found.is_empty() && mistakes.is_empty() {
        let mistake = Mistake::of(name)
            .because("it has a header and no rows")
            .advise("add a row for each class or need");
        mistakes.add(mistake);
    }
    found
}

fn class(row: &Row<'_>, mistakes: &mut Collector) -> Option<Class> {
    // Each cell is read before the first mistake ends it, so that all are told.
    let name = text(row, "class", mistakes);
    let category = category(row, mistakes);
    let has = attributes(
        row,
        ["cpu_tier", "ram_gb", "screen_inch", "grade"],
        mistakes,
    );
    let quantity = count(row, "quantity", mistakes);
    Some(Class {
        name: name?,
        category: category?,
        has: has?,
        quantity: quantity?,
    })
}

fn asked(row: &Row<'_>, mistakes: &mut Collector) -> Option<Asked> {
    let project = text(row, "project", mistakes);
    let need = text(row, "need", mistakes);
    let category = category(row, mistakes);
    let quantity = count(row, "quantity", mistakes);
    let least = attributes(
        row,
        ["min_cpu_tier", "min_ram_gb", "min_screen_inch", "min_grade"],
        mistakes,
    );
    let weight = optional(row, "weight", mistakes, decimal, &decimal_advice());
    let min_lot = optional(row, "min_lot", mistakes, whole, &count_advice());
    if matches!(weight, Ok(None)) {
        let mistake = row.mistake("weight").because("it is empty");
        mistakes.add(mistake.advise("write 1 where all needs count alike"));
    }
    Some(Asked {
        project: project?,
        need: need?,
        category: category?,
        quantity: quantity?,
        least: least?,
        weight: weight.ok()??,
        min_lot: min_lot.ok()?.unwrap_or_default(),
    })
}

/// A name: of some length, on one line, without what no screen shows.
fn text(row: &Row<'_>, column: &'static str, mistakes: &mut Collector) -> Option<String> {
    let cell = row.cell(column);
    let why = if cell.is_empty() {
        "it is empty".to_owned()
    } else if cell.chars().count() > NAME_CHARS_MAX {
        format!("it is longer than {NAME_CHARS_MAX} characters")
    } else if cell.chars().any(char::is_control) {
        "it holds a line break or another character that cannot be shown".to_owned()
    } else {
        return Some(cell.to_owned());
    };
    mistakes.add(
        row.mistake(column)
            .because(why)
            .advise("write a short name"),
    );
    None
}

fn category(row: &Row<'_>, mistakes: &mut Collector) -> Option<Category> {
    let cell = row.cell("category");
    let category = Category::parse(&cell.to_lowercase());
    if category.is_none() {
        let words: Vec<&str> = Category::ALL.iter().map(|word| word.as_str()).collect();
        let mistake = row.mistake("category").because("no category of that name");
        mistakes.add(mistake.advise(format!("write one of {}", words.join(", "))));
    }
    category
}

/// A quantity, which must be there.
fn count(row: &Row<'_>, column: &'static str, mistakes: &mut Collector) -> Option<u32> {
    let count = optional(row, column, mistakes, whole, &count_advice()).ok()?;
    if count.is_none() {
        let mistake = row.mistake(column).because("it is empty");
        mistakes.add(mistake.advise(count_advice()));
    }
    count
}

fn attributes(
    row: &Row<'_>,
    [cpu_tier, ram_gb, screen_inch, grade]: [&'static str; 4],
    mistakes: &mut Collector,
) -> Option<Attributes> {
    let tier_advice = "write 0 (unknown), 1 (below Core i3), 3, 5, 7 or 9, or leave it empty";
    let grade_advice = "write a whole number from 1 (worst) to 9, or leave it empty";
    let tier = |cell: &str| Tier::parse(whole(cell)?);
    let graded = |cell: &str| Grade::parse(whole(cell)?);
    let cpu_tier = optional(row, cpu_tier, mistakes, tier, tier_advice);
    let ram_gb = optional(row, ram_gb, mistakes, decimal, &decimal_advice());
    let screen_inch = optional(row, screen_inch, mistakes, decimal, &decimal_advice());
    let grade = optional(row, grade, mistakes, graded, grade_advice);
    Some(Attributes {
        cpu_tier: cpu_tier.ok()?,
        ram_gb: ram_gb.ok()?,
        screen_inch: screen_inch.ok()?,
        grade: grade.ok()?,
    })
}

/// A cell is no value of its column; the mistake is told already.
struct Wrong;

/// A cell that may be empty.
fn optional<T>(
    row: &Row<'_>,
    column: &'static str,
    mistakes: &mut Collector,
    parse: impl Fn(&str) -> Option<T>,
    advice: &str,
) -> Result<Option<T>, Wrong> {
    let cell = row.cell(column);
    if cell.is_empty() {
        return Ok(None);
    }
    let parsed = parse(cell);
    if parsed.is_none() {
        let why = why_not(cell);
        mistakes.add(row.mistake(column).because(why).advise(advice));
    }
    parsed.map(Some).ok_or(Wrong)
}

/// What is wrong with a number that was not taken.
fn why_not(cell: &str) -> &'static str {
    match cell.parse::<f64>() {
        Ok(number) if number.is_nan() || number.is_infinite() => "it is not a finite number",
        Ok(number) if number < 0.0 => "it is negative",
        Ok(_) => "it is not among what may stand here",
        Err(_) if cell.contains(',') => "it is written with a comma",
        Err(_) => "it is not a number",
    }
}

/// A whole number; spreadsheets write some of them as `3.0`.
fn whole(cell: &str) -> Option<u32> {
    let number = cell.parse::<f64>().ok()?;
    let shown = Decimal::parse(cell).filter(|_| number <= f64::from(QUANTITY_MAX))?;
    shown.to_string().parse().ok()
}

fn decimal(cell: &str) -> Option<Decimal> {
    Decimal::parse(cell)
}

fn count_advice() -> String {
    format!("write a whole number from 0 to {QUANTITY_MAX}")
}

fn decimal_advice() -> String {
    format!("write a number from 0 to {DECIMAL_MAX}, with a point: 1.5")
}

#[cfg(test)]
mod tests;
