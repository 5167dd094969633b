//! The document `gapless.check/1` (interfaces.md). Borrowed from what was read, so that a long list is held once.

use super::bench::Bench;
use gapless_intake::manifest::{Hidden, Line, Manifest, Skipped};
use gapless_intake::values::Basis;
use gapless_intake::values::condition::Condition;
use gapless_intake::values::cpu::{self, Cpu};
use gapless_offer::rules::{self, Judged, Policy, Summary};
use serde::Serialize;

/// Everything that is printed.
pub struct Document<'a> {
    pub policy: PolicyName<'a>,
    pub files: Vec<File<'a>>,
    pub summary: Summary,
    /// One for each line, in the order of the files.
    pub lines: Vec<Entry<'a>>,
}

/// Which policy.
#[derive(Serialize)]
pub struct PolicyName<'a> {
    name: &'a str,
    valid_from: &'a str,
}

/// One file.
#[derive(Serialize)]
pub struct File<'a> {
    file: &'a str,
    format: &'a str,
    encoding: Option<&'a str>,
    delimiter: Option<&'a str>,
    tables: Vec<Table<'a>>,
    skipped: &'a [Skipped],
}

#[derive(Serialize)]
struct Table<'a> {
    sheet: Option<&'a str>,
    header_row: Option<u32>,
    columns: Vec<Column<'a>>,
    lines: usize,
    /// What of it the program that wrote it does not show; it was read all the same.
    #[serde(skip_serializing_if = "Hidden::is_none")]
    hidden: &'a Hidden,
}

#[derive(Serialize)]
struct Column<'a> {
    header: &'a str,
    field: Option<&'static str>,
    confidence: f64,
    #[serde(skip_serializing_if = "is_first")]
    device: u8,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
const fn is_first(device: &u8) -> bool {
    *device == 1
}

/// One line. What follows from its kind stands in parts of their own: they are made once for all lines of a kind.
#[derive(Serialize)]
pub struct Entry<'a> {
    #[serde(flatten)]
    pub place: Place<'a>,
    pub row: u32,
    #[serde(flatten)]
    pub thing: Thing<'a>,
    pub serial_number: Option<&'a str>,
    pub asset_tag: Option<&'a str>,
    #[serde(flatten)]
    pub facts: Facts<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<&'a str>,
    #[serde(flatten)]
    pub state: State<'a>,
    pub reasons: Vec<Reason>,
    pub preparation: Vec<String>,
}

/// Where a line stands.
#[derive(Serialize)]
pub struct Place<'a> {
    pub file: &'a str,
    pub sheet: Option<&'a str>,
}

/// What it is.
#[derive(Serialize)]
pub struct Thing<'a> {
    pub quantity: u32,
    pub category: &'static str,
    pub manufacturer: Option<&'a str>,
    pub model: Option<&'a str>,
}

/// What it has.
#[derive(Serialize)]
pub struct Facts<'a> {
    pub cpu: Option<Processor<'a>>,
    pub ram_gb: Option<f64>,
    pub screen_inch: Option<f64>,
    pub storage_gb: Option<f64>,
}

/// How it is, and what became of it.
#[derive(Serialize)]
pub struct State<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printing: Option<&'static str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub conditions: &'a [Condition],
    pub verdict: &'static str,
}

/// Why, with its sentence.
#[derive(Serialize)]
pub struct Reason {
    pub code: String,
    pub text: String,
}

/// A processor, stated or known for the model.
#[derive(Serialize)]
pub struct Processor<'a> {
    pub text: Option<&'a str>,
    vendor: Option<&'a str>,
    family: Option<&'a str>,
    generation: Option<u8>,
    at_least_core_i3: Option<bool>,
    basis: Basis,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<&'a str>,
}

impl<'a> PolicyName<'a> {
    /// Of a policy.
    pub fn of(policy: &'a Policy) -> Self {
        Self {
            name: &policy.name,
            valid_from: &policy.valid_from,
        }
    }
}

impl<'a> Document<'a> {
    /// Everything that was read, with the verdict on each line.
    pub fn new(manifests: &'a [Manifest], policy: &'a Policy) -> Self {
        let mut bench = Bench::new(policy);
        let mut lines = Vec::with_capacity(manifests.iter().map(|m| m.lines.len()).sum());
        for manifest in manifests {
            bench.begin(&manifest.file);
            for line in &manifest.lines {
                let judged = bench.judge(line);
                lines.push(entry(&manifest.file, line, judged));
            }
        }
        Self {
            policy: PolicyName::of(policy),
            files: manifests.iter().map(file).collect(),
            summary: bench.summary(),
            lines,
        }
    }
}

impl File<'_> {
    /// Its tables of which something is hidden, by the names that a person knows.
    pub fn hidden(&self) -> impl Iterator<Item = (String, &Hidden)> {
        let tables = self.tables.iter().filter(|table| !table.hidden.is_none());
        tables.map(|table| match table.sheet {
            Some(sheet) => (format!("{}, {sheet}", self.file), table.hidden),
            None => (self.file.to_owned(), table.hidden),
        })
    }
}

/// How a file was read, without its lines.
pub fn file(manifest: &Manifest) -> File<'_> {
    let column = |c: &'_ gapless_intake::manifest::Column| {
        (
            c.field.map(gapless_intake::manifest::Field::as_str),
            f64::from((c.confidence * 100.0).round()) / 100.0,
        )
    };
    File {
        file: &manifest.file,
        format: &manifest.format,
        encoding: manifest.encoding.as_deref(),
        delimiter: manifest.delimiter.as_deref(),
        tables: manifest
            .tables
            .iter()
            .map(|t| Table {
                sheet: t.sheet.as_deref(),
                header_row: t.header_row,
                columns: t
                    .columns
                    .iter()
                    .map(|c| {
                        let (field, confidence) = column(c);
                        Column {
                            header: &c.header,
                            field,
                            confidence,
                            device: c.device,
                        }
                    })
                    .collect(),
                lines: t.lines,
                hidden: &t.hidden,
            })
            .collect(),
        skipped: &manifest.skipped,
    }
}

/// A line as it is printed.
pub fn entry<'a>(file: &'a str, line: &'a Line, judged: Judged) -> Entry<'a> {
    let c = &line.claim;
    Entry {
        place: Place {
            file,
            sheet: line.sheet.as_deref(),
        },
        row: line.row,
        thing: Thing {
            quantity: line.quantity,
            category: c.category.as_str(),
            manufacturer: c.manufacturer.as_deref(),
            model: c.model.as_deref(),
        },
        serial_number: c
            .serial_number
            .as_ref()
            .map(gapless_journey::SerialNumber::as_str),
        asset_tag: c.asset_tag.as_ref().map(gapless_journey::AssetTag::as_str),
        facts: Facts {
            cpu: processor(c),
            ram_gb: c.ram_gb,
            screen_inch: c.screen_inch,
            storage_gb: c.storage_gb,
        },
        year: c.year,
        office: c.office.as_deref(),
        state: State {
            printing: c
                .printing
                .map(gapless_intake::values::printing::Printing::as_str),
            conditions: &c.conditions,
            verdict: judged.verdict.as_str(),
        },
        reasons: judged.reasons.iter().map(Reason::of).collect(),
        preparation: judged.preparation,
    }
}

impl Reason {
    /// With its sentence in English.
    pub fn of(reason: &rules::Reason) -> Self {
        Self {
            code: reason.code.clone(),
            text: rules::english(reason),
        }
    }
}

fn processor(claim: &gapless_intake::manifest::Claim) -> Option<Processor<'_>> {
    let stated = |c: &'_ Cpu| c.is_known() || claim.seen.is_none();
    if let Some(c) = claim.cpu.as_ref().filter(|c| stated(c)) {
        return Some(Processor {
            text: Some(&c.text),
            vendor: Some(&c.vendor),
            family: Some(&c.family),
            generation: c.generation,
            at_least_core_i3: c.at_least_core_i3,
            basis: c.basis,
            rule: Some(&c.rule),
            doubt: c.doubt.as_deref(),
        });
    }
    // The families that the model was sold with: on one side of Core i3 all of them, or not known.
    let seen = claim.seen.as_ref()?;
    let all = |list: &[&str]| seen.cpu_families.iter().all(|f| list.contains(&f.as_str()));
    let at_least = if all(cpu::AT_LEAST_CORE_I3) {
        Some(true)
    } else if all(cpu::BELOW_CORE_I3) {
        Some(false)
    } else {
        None
    };
    at_least.map(|_| Processor {
        text: None,
        vendor: None,
        family: match seen.cpu_families.as_slice() {
            [one] => Some(one),
            _ => None,
        },
        generation: None,
        at_least_core_i3: at_least,
        basis: Basis::Model,
        rule: None,
        doubt: None,
    })
}
