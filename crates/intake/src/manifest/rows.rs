//! Rows -> lines and skipped rows. Every row of the sheet ends in one of the two.

use super::columns::{self, unit};
use super::fields::Field;
use super::grid::{Grid, Row};
use super::line::{Claim, Line};
use super::{Column, Manifest, Options, Skipped, Table, header};
use crate::fold;
use crate::values::category::{self, Named};
use crate::values::condition::{self, Condition};
use crate::values::cpu::{self, Cpu};
use crate::values::figures::{self, Unit};
use crate::values::{Basis, maker, printing};
use crate::{models, models::Seen};
use gapless_journey::{AssetTag, Category, SerialNumber};
use std::collections::HashMap;

/// Rows of a table that are kept as they came, to show what was read.
const SAMPLE_SHOWN: usize = 12;
/// Texts whose meaning is remembered; lists repeat the same models and words thousands of times.
const MEMO_MAX: usize = 20_000;

/// Meanings of texts met before.
#[derive(Default)]
pub struct Memo {
    named: HashMap<String, Option<Named>>,
    conditions: HashMap<String, Vec<Condition>>,
    makers: HashMap<String, Option<&'static str>>,
    models: HashMap<(Option<&'static str>, String), ModelFacts>,
    cpus: HashMap<String, Option<Cpu>>,
    found: HashMap<String, Option<Cpu>>,
}

#[derive(Clone)]
struct ModelFacts {
    named: Option<Named>,
    seen: Option<&'static Seen>,
    diagonal: Option<f64>,
}

fn remember<K: std::hash::Hash + Eq, V: Clone>(map: &mut HashMap<K, V>, key: K, make: impl FnOnce(&K) -> V) -> V {
    if let Some(value) = map.get(&key) {
        return value.clone();
    }
    let value = make(&key);
    if map.len() < MEMO_MAX {
        map.insert(key, value.clone());
    }
    value
}

impl Memo {
    fn named(&mut self, text: &str) -> Option<Named> {
        if text.is_empty() {
            return None;
        }
        remember(&mut self.named, text.to_owned(), |t| category::of_words(t))
    }
    fn conditions(&mut self, text: &str) -> Vec<Condition> {
        if text.is_empty() {
            return Vec::new();
        }
        remember(&mut self.conditions, text.to_owned(), |t| condition::conditions(t))
    }
    fn maker(&mut self, text: &str) -> Option<&'static str> {
        if text.is_empty() {
            return None;
        }
        remember(&mut self.makers, text.to_owned(), |t| maker::named(t))
    }
    fn family(&mut self, text: &str) -> Option<&'static str> {
        // A key apart from the maker's own.
        remember(&mut self.makers, format!("\u{1}{text}"), |_| maker::of_family(&fold::words(text)))
    }
    fn model(&mut self, maker: Option<&'static str>, model: &str) -> ModelFacts {
        remember(&mut self.models, (maker, model.to_owned()), |(maker, model)| ModelFacts {
            named: models::category(*maker, model),
            seen: models::seen(*maker, model),
            diagonal: models::diagonal_inch(*maker, model),
        })
    }
    fn cpu(&mut self, text: &str) -> Option<Cpu> {
        remember(&mut self.cpus, text.to_owned(), |t| Some(cpu::parse(t)))
    }
    fn find_cpu(&mut self, text: &str) -> Option<Cpu> {
        if text.is_empty() {
            return None;
        }
        remember(&mut self.found, text.to_owned(), |t| cpu::find(t))
    }
}

/// Which columns hold which field, best first.
struct Plan {
    places: HashMap<(u8, Field), Vec<usize>>,
    ram_unit: Option<Unit>,
    storage_unit: Option<Unit>,
    weight_grams: bool,
}

impl Plan {
    fn new(columns: &[Column]) -> Self {
        let mut places: HashMap<(u8, Field), Vec<&Column>> = HashMap::new();
        for column in columns {
            if let Some(field) = column.field {
                places.entry((column.device, field)).or_default().push(column);
            }
        }
        let head = |field| columns.iter().find(|c| c.field == Some(field)).map_or("", |c| c.header.as_str());
        let grams = fold::header_words(head(Field::Weight));
        Self {
            ram_unit: unit(head(Field::Ram)),
            storage_unit: unit(head(Field::Storage)),
            weight_grams: grams.ends_with(" g") || grams.ends_with(" gr"),
            places: places
                .into_iter()
                .map(|(key, mut list)| {
                    list.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.index.cmp(&b.index)));
                    (key, list.iter().map(|c| c.index).collect())
                })
                .collect(),
        }
    }

    fn all<'r>(&self, row: &'r Row, device: u8, field: Field) -> Vec<&'r str> {
        let places = self.places.get(&(device, field)).map(Vec::as_slice).unwrap_or_default();
        places.iter().map(|i| row.cell(*i)).filter(|c| !says_nothing(c)).collect()
    }

    fn first<'r>(&self, row: &'r Row, device: u8, field: Field) -> Option<&'r str> {
        self.all(row, device, field).into_iter().next()
    }

    fn joined(&self, row: &Row, field: Field) -> String {
        self.all(row, 1, field).join(" ")
    }
}

/// Dashes, N/A and the like.
fn says_nothing(cell: &str) -> bool {
    cell.is_empty()
        || matches!(fold::compact(cell).as_str(), "" | "na" | "nil" | "null" | "none" | "nan" | "unknown" | "onbekend" | "inconnu" | "unbekannt" | "desconocido" | "nvt" | "so" | "nd")
            && cell.len() <= 12
}

/// Takes one sheet into the manifest.
pub fn take(grid: Grid, options: &Options, manifest: &mut Manifest) {
    let head = header::find(&grid);
    let columns = columns::understand(&grid, head, options);
    let plan = Plan::new(&columns);
    let sheet = grid.sheet.clone();
    let mut memo = Memo::default();
    let first_line = manifest.lines.len();
    let mut previous = 0;
    let head_row = head.and_then(|h| grid.rows.get(h));
    for (i, row) in grid.rows.iter().enumerate() {
        if row.number > previous + 1 {
            skip(manifest, sheet.as_ref(), (previous + 1, row.number - 1), "blank", String::new());
        }
        previous = row.number;
        let place = (row.number, row.number);
        if head.is_some_and(|h| i < h) {
            skip(manifest, sheet.as_ref(), place, "title", row.text());
        } else if head == Some(i) {
            // The header is named with its table.
        } else if head_row.is_some_and(|h| repeats(h, row)) {
            skip(manifest, sheet.as_ref(), place, "repeated-header", row.text());
        } else if is_total(row, &plan) {
            skip(manifest, sheet.as_ref(), place, "total", row.text());
        } else {
            let lines = lines_of(row, &plan, sheet.as_ref(), &mut memo);
            if lines.is_empty() {
                skip(manifest, sheet.as_ref(), place, "no-facts", row.text());
            }
            manifest.lines.extend(lines);
        }
    }
    if grid.last_row > previous {
        skip(manifest, sheet.as_ref(), (previous + 1, grid.last_row), "blank", String::new());
    }
    let name = sheet.clone().unwrap_or_else(|| manifest.file.clone());
    let taken = manifest.lines.get_mut(first_line..).unwrap_or_default();
    settle_by_neighbours(taken, &name);
    let lines = taken.len();
    if lines == 0 && head.is_none() {
        return;
    }
    let sample = grid.rows.iter().skip(head.map_or(0, |h| h + 1)).take(SAMPLE_SHOWN);
    manifest.tables.push(Table {
        sheet,
        header_row: head_row.map(|h| h.number),
        columns,
        lines,
        sample: sample.map(|r| r.cells.iter().map(|c| c.chars().take(120).collect()).collect()).collect(),
    });
}

fn skip(manifest: &mut Manifest, sheet: Option<&String>, rows: (u32, u32), reason: &str, text: String) {
    let reason = reason.to_owned();
    manifest.skipped.push(Skipped { sheet: sheet.cloned(), row: rows.0, last_row: rows.1, reason, text });
}

fn repeats(head: &Row, row: &Row) -> bool {
    let filled = row.filled().count();
    let same = head.cells.iter().zip(&row.cells).filter(|(a, b)| !a.trim().is_empty() && a.trim().eq_ignore_ascii_case(b.trim())).count();
    filled >= 2 && same * 10 >= filled * 7
}

fn is_total(row: &Row, plan: &Plan) -> bool {
    let Some(first) = row.filled().find(|c| c.parse::<f64>().is_err()) else { return false };
    let words = fold::words(first);
    let starts = ["total", "totaal", "totaux", "subtotal", "sub total", "sous total", "grand total", "summe", "gesamt", "gesamtsumme", "sum", "suma", "soma", "totale", "totals", "eindtotaal"];
    let named = starts.iter().any(|w| words == *w || words.starts_with(&format!("{w} ")));
    named && row.filled().count() <= 6 && plan.first(row, 1, Field::SerialNumber).is_none()
}

/// One line for the device of the row, and one for a screen that stands beside it.
fn lines_of(row: &Row, plan: &Plan, sheet: Option<&String>, memo: &mut Memo) -> Vec<Line> {
    let quantity = plan.first(row, 1, Field::Quantity).and_then(figures::quantity).unwrap_or(1);
    let line = |claim, quantity| Line { sheet: sheet.cloned(), row: row.number, quantity, claim };
    let mut out = Vec::new();
    let second = second_claim(row, plan, memo);
    let mut claim = claim_of(row, plan, memo);
    // In a list of computers with screens, a row may hold the screen alone: its running number is the computer's place.
    let screen_alone = second.is_some()
        && claim.model.is_none() && claim.cpu.is_none() && claim.ram_gb.is_none() && claim.serial_number.is_none() && claim.category_basis.is_none();
    if has_facts(row, plan, &claim) && !screen_alone {
        settle(&mut claim, Some(&texts(row, plan)), memo);
        out.push(line(claim, quantity));
    }
    out.extend(second.map(|claim| line(claim, quantity)));
    out
}

fn second_claim(row: &Row, plan: &Plan, memo: &mut Memo) -> Option<Claim> {
    let manufacturer = plan.first(row, 2, Field::Manufacturer);
    let model = plan.first(row, 2, Field::Model);
    let serial_number = plan.first(row, 2, Field::SerialNumber).and_then(serial);
    let asset_tag = plan.first(row, 2, Field::AssetTag).and_then(AssetTag::parse);
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

/// Texts of a row that may tell what no column does.
pub struct Texts {
    category: Vec<String>,
    name: String,
    notes: String,
}

fn texts(row: &Row, plan: &Plan) -> Texts {
    Texts {
        category: plan.all(row, 1, Field::Category).into_iter().map(str::to_owned).collect(),
        name: plan.joined(row, Field::Name),
        notes: plan.joined(row, Field::Notes),
    }
}

fn has_facts(row: &Row, plan: &Plan, claim: &Claim) -> bool {
    let any = |field| plan.first(row, 1, field).is_some();
    claim.model.is_some()
        || claim.manufacturer.is_some()
        || claim.serial_number.is_some()
        || claim.asset_tag.is_some()
        || [Field::Category, Field::Cpu, Field::Ram, Field::Screen, Field::Storage, Field::Notes, Field::Name, Field::PartNumber, Field::Imei, Field::Mac, Field::Year, Field::Quantity, Field::OperatingSystem]
            .into_iter()
            .any(any)
}

fn serial(cell: &str) -> Option<SerialNumber> {
    let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = text.split(' ').count();
    let digits = text.bytes().any(|b| b.is_ascii_digit());
    // A sentence in the column ("Computer in error state") is no number.
    if words > 1 && !digits {
        return None;
    }
    SerialNumber::parse(&text)
}

/// What the columns of the row's device say.
fn claim_of(row: &Row, plan: &Plan, memo: &mut Memo) -> Claim {
    let first = |field| plan.first(row, 1, field);
    let manufacturer = first(Field::Manufacturer);
    let model = first(Field::Model).or_else(|| {
        // A maker's column may hold the model too: "HP 15EG core i7".
        let no_model_column = !plan.places.contains_key(&(1, Field::Model));
        manufacturer.filter(|m| no_model_column && m.split_whitespace().count() > 1 && m.bytes().any(|b| b.is_ascii_digit()))
    });
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let notes = plan.joined(row, Field::Notes);
    let mut conditions = memo.conditions(&plan.joined(row, Field::Condition));
    for condition in memo.conditions(&notes) {
        if !conditions.contains(&condition) {
            conditions.push(condition);
        }
    }
    let both_in_one = model.is_some() && model == manufacturer;
    Claim {
        manufacturer: manufacturer.filter(|_| !both_in_one).map(one_line),
        model: model.map(one_line),
        serial_number: plan.all(row, 1, Field::SerialNumber).into_iter().find_map(serial),
        asset_tag: plan.all(row, 1, Field::AssetTag).into_iter().find_map(AssetTag::parse),
        cpu: stated_cpu(row, plan, memo),
        ram_gb: first(Field::Ram).and_then(|c| figures::ram_gb(c, plan.ram_unit)),
        storage_gb: first(Field::Storage).and_then(|c| figures::storage_gb(c, plan.storage_unit)),
        screen_inch: first(Field::Screen).and_then(figures::screen_inch),
        year: first(Field::Year).and_then(figures::year),
        office: first(Field::Office).map(one_line),
        weight_g: first(Field::Weight).and_then(|c| figures::weight_g(c, plan.weight_grams)),
        conditions,
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

/// Settles what the model and the free texts tell: maker, category, processor, memory, screen, printing.
pub fn settle(claim: &mut Claim, texts: Option<&Texts>, memo: &mut Memo) {
    let model = claim.model.clone().unwrap_or_default();
    let (name, notes) = texts.map_or(("", ""), |t| (t.name.as_str(), t.notes.as_str()));
    let maker = settle_maker(claim, &model, notes, memo);
    let facts = memo.model(maker, &model);
    settle_category(claim, &facts, texts, &model, memo);
    let computer = matches!(claim.category, Category::Desktop | Category::Laptop | Category::Server | Category::Tablet | Category::ThinClient | Category::Other);
    if computer && claim.kind.is_none() {
        if claim.cpu.as_ref().is_none_or(|c| !c.is_known()) {
            let found = memo.find_cpu(&model).or_else(|| memo.find_cpu(notes)).or_else(|| memo.find_cpu(name));
            claim.cpu = found.or_else(|| claim.cpu.take());
        }
        claim.ram_gb = claim.ram_gb.or_else(|| figures::ram_in_text(notes)).or_else(|| figures::ram_in_text(&model));
        claim.storage_gb = claim.storage_gb.or_else(|| figures::storage_in_text(notes));
        if claim.category_basis.is_none() && claim.cpu.is_some() {
            (claim.category, claim.category_basis) = (Category::Desktop, Some(Basis::Inferred));
        }
    }
    claim.seen = facts.seen.filter(|_| matches!(claim.category, Category::Desktop | Category::Laptop)).cloned();
    settle_screen(claim, &facts, &[&model, notes, name]);
    claim.printing = (claim.category == Category::Printer)
        .then(|| {
            let words = texts.map(|t| t.category.join(" ")).unwrap_or_default();
            printing::of(maker, &format!("{model} {words} {notes}"))
        })
        .flatten();
}

fn settle_maker(claim: &mut Claim, model: &str, notes: &str, memo: &mut Memo) -> Option<&'static str> {
    let stated = claim.manufacturer.clone().unwrap_or_default();
    let by_family = memo.family(model);
    let in_model = by_family.or_else(|| memo.maker(model).filter(|_| fold::words(model).contains(' ')));
    let known = if stated.is_empty() { in_model.or_else(|| memo.family(notes)) } else { memo.maker(&stated) };
    if stated.is_empty() {
        claim.manufacturer = known.map(str::to_owned);
    }
    // The name of a family is surer than a maker's column that was copied down.
    by_family.or(known)
}

fn settle_category(claim: &mut Claim, facts: &ModelFacts, texts: Option<&Texts>, model: &str, memo: &mut Memo) {
    let Some(texts) = texts else {
        if let Some((category, kind)) = facts.named.or_else(|| memo.named(model)) {
            (claim.category, claim.kind, claim.category_basis) = (category, kind, Some(Basis::Model));
        }
        return;
    };
    let stated = texts.category.iter().find_map(|t| memo.named(t));
    claim.category_stated = stated.map(|(c, _)| c);
    let by_model = facts.named.or_else(|| memo.named(model));
    let by_text = stated
        .or_else(|| memo.named(&texts.name))
        .or_else(|| memo.named(&texts.notes));
    let monitor_model = facts.diagonal.is_some() && by_model.is_none() && stated.is_none();
    let chosen = match (by_model, by_text) {
        // A desk phone, a tube or a licence is more than the model's wide category.
        (Some((category, None)), Some((c, Some(kind)))) if c == category => Some(((category, Some(kind)), Basis::Stated)),
        (Some(named), Some(said)) if named.0 == said.0 => Some((named, Basis::Stated)),
        (Some(named), _) => Some((named, Basis::Model)),
        (None, Some(said)) => Some((said, if stated.is_some() { Basis::Stated } else { Basis::Inferred })),
        (None, None) => None,
    };
    if let Some(((category, kind), basis)) = chosen {
        (claim.category, claim.kind, claim.category_basis) = (category, kind, Some(basis));
    } else if monitor_model && claim.cpu.is_none() && claim.ram_gb.is_none() {
        (claim.category, claim.category_basis) = (Category::Monitor, Some(Basis::Model));
    }
}

fn settle_screen(claim: &mut Claim, facts: &ModelFacts, texts: &[&str]) {
    if matches!(claim.category, Category::Printer | Category::Network | Category::Server) {
        return;
    }
    if claim.screen_inch.is_some() {
        claim.screen_basis = claim.screen_basis.or(Some(Basis::Stated));
    } else if let Some(inch) = texts.iter().find_map(|t| figures::screen_in_text(t)) {
        (claim.screen_inch, claim.screen_basis) = (Some(inch), Some(Basis::Stated));
    } else if claim.category == Category::Monitor {
        if let Some(inch) = facts.diagonal {
            (claim.screen_inch, claim.screen_basis) = (Some(inch), Some(Basis::Model));
        }
    }
}

/// Lines whose kind nothing tells take the kind that the sheet's or file's name says, else that of nearly all their neighbours.
fn settle_by_neighbours(lines: &mut [Line], name: &str) {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let by_name = category::of_words(stem).filter(|(c, kind)| kind.is_none() && *c != Category::Other);
    let mut counts: HashMap<Category, usize> = HashMap::new();
    for line in lines.iter().filter(|l| l.claim.category_basis.is_some()) {
        *counts.entry(line.claim.category).or_default() += 1;
    }
    let known: usize = counts.values().sum();
    let usual = counts.into_iter().max_by_key(|(category, n)| (*n, *category));
    let by_others = usual.filter(|(_, n)| known * 2 >= lines.len() && n * 10 >= known * 9).map(|(c, _)| c);
    let Some(category) = by_name.map(|(c, _)| c).or(by_others) else { return };
    let mut memo = Memo::default();
    for line in lines.iter_mut().filter(|l| l.claim.category_basis.is_none()) {
        let claim = &mut line.claim;
        if claim.model.is_none() && claim.manufacturer.is_none() && claim.serial_number.is_none() && claim.asset_tag.is_none() {
            continue;
        }
        claim.category = category;
        claim.category_basis = Some(Basis::Inferred);
        let (model, notes) = (claim.model.clone().unwrap_or_default(), claim.notes.clone().unwrap_or_default());
        let maker = memo.family(&model).or_else(|| memo.maker(claim.manufacturer.as_deref().unwrap_or_default())).or_else(|| memo.maker(&model));
        let facts = memo.model(maker, &model);
        settle_screen(claim, &facts, &[&model, &notes]);
        claim.seen = facts.seen.filter(|_| matches!(category, Category::Desktop | Category::Laptop)).cloned();
        if category == Category::Printer {
            claim.printing = printing::of(maker, &format!("{model} {notes}"));
        }
    }
}
