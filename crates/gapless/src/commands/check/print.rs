//! The forms of the result.

use super::bench::Bench;
use super::document::{self, Document, Entry, File, PolicyName};
use gapless_intake::manifest::Manifest;
use gapless_offer::rules::Summary;
use gapless_papers::sheet::{self, Cell, Column};
use serde::Serialize;
use std::io::{self, Write};

const SCHEMA: &str = "gapless.check/1";

#[derive(Serialize)]
struct Whole<'a> {
    schema: &'static str,
    policy: &'a PolicyName<'a>,
    files: &'a [File<'a>],
    summary: &'a Summary,
    lines: &'a [Entry<'a>],
}

#[derive(Serialize)]
struct Last<'a> {
    schema: &'static str,
    summary: &'a Summary,
    policy: &'a PolicyName<'a>,
    files: &'a [File<'a>],
}

/// One document.
pub fn json(d: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    let whole = Whole {
        schema: SCHEMA,
        policy: &d.policy,
        files: &d.files,
        summary: &d.summary,
        lines: &d.lines,
    };
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    writeln!(out)
}

/// One line as one object.
pub fn line(entry: &Entry<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, entry)?;
    writeln!(out)
}

/// What follows the lines: the figures, the policy, how each file was read.
pub fn last(read: &[Manifest], bench: &Bench<'_>, out: &mut dyn Write) -> io::Result<()> {
    let files: Vec<File<'_>> = read.iter().map(document::file).collect();
    let last = Last {
        schema: SCHEMA,
        summary: &bench.summary(),
        policy: &PolicyName::of(bench.policy()),
        files: &files,
    };
    serde_json::to_writer(&mut *out, &last)?;
    writeln!(out)
}

/// A table for spreadsheet programs.
pub fn sheet(d: &Document<'_>, format: sheet::Format, out: &mut dyn Write) -> io::Result<()> {
    let columns = [
        Column::text("file"),
        Column::text("sheet"),
        Column::number("row"),
        Column::number("quantity"),
        Column::text("category"),
        Column::text("manufacturer"),
        Column::text("model"),
        Column::code("serial_number"),
        Column::code("asset_tag"),
        Column::text("cpu"),
        Column::number("ram_gb"),
        Column::number("screen_inch"),
        Column::number("storage_gb"),
        Column::text("verdict"),
        Column::text("reasons"),
        Column::text("preparation"),
    ];
    let bytes = sheet::write("Lines", &columns, d.lines.iter().map(cells), format)
        .map_err(|e| io::Error::other(e.to_string()))?;
    out.write_all(&bytes)
}

fn cells(e: &Entry<'_>) -> Vec<Cell> {
    let text = |t: Option<&str>| t.map_or(Cell::Empty, |t| Cell::Text(t.to_owned()));
    let number = |n: Option<f64>| n.map_or(Cell::Empty, Cell::Number);
    vec![
        text(Some(e.place.file)),
        text(e.place.sheet),
        Cell::Count(u64::from(e.row)),
        Cell::Count(u64::from(e.thing.quantity)),
        text(Some(e.thing.category)),
        text(e.thing.manufacturer),
        text(e.thing.model),
        text(e.serial_number),
        text(e.asset_tag),
        text(e.facts.cpu.as_ref().and_then(|c| c.text)),
        number(e.facts.ram_gb),
        number(e.facts.screen_inch),
        number(e.facts.storage_gb),
        text(Some(e.state.verdict)),
        Cell::Text(reasons(e)),
        Cell::Text(e.preparation.join(", ")),
    ]
}

fn reasons(e: &Entry<'_>) -> String {
    e.reasons
        .iter()
        .map(|r| r.text.as_str())
        .collect::<Vec<_>>()
        .join("; ")
}

/// For people: each line with its first reason, then the figures.
pub fn table(d: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    let heads = [
        "row",
        "verdict",
        "category",
        "model",
        "serial number",
        "why",
    ];
    let rows: Vec<[String; 6]> = d.lines.iter().map(|e| row(e, d.files.len() > 1)).collect();
    let mut widths = heads.map(str::len);
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let print = |out: &mut dyn Write, cells: &[&str]| {
        let padded: Vec<String> = cells
            .iter()
            .zip(&widths)
            .map(|(c, w)| format!("{c:w$}"))
            .collect();
        writeln!(out, "{}", padded.join("  ").trim_end())
    };
    print(out, &heads)?;
    for row in &rows {
        print(out, &row.each_ref().map(String::as_str))?;
    }
    figures(d, out)
}

fn row(e: &Entry<'_>, several: bool) -> [String; 6] {
    let place = match (several, e.place.sheet) {
        (true, Some(sheet)) => format!("{}!{sheet}!{}", e.place.file, e.row),
        (true, None) => format!("{}!{}", e.place.file, e.row),
        (false, Some(sheet)) => format!("{sheet}!{}", e.row),
        (false, None) => e.row.to_string(),
    };
    let short = |text: &str, n: usize| {
        text.chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(n)
            .collect::<String>()
    };
    let model = [e.thing.manufacturer, e.thing.model]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let why = e
        .reasons
        .first()
        .map(|r| r.text.as_str())
        .unwrap_or_default();
    [
        place,
        e.state.verdict.to_owned(),
        e.thing.category.to_owned(),
        short(&model, 44),
        short(e.serial_number.unwrap_or_default(), 24),
        short(why, 90),
    ]
}

/// What was read although the program that wrote the file does not show it.
fn hidden(d: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    for (place, hidden) in d.files.iter().flat_map(File::hidden) {
        let rows: u32 = hidden.rows.iter().map(|(from, to)| to - from + 1).sum();
        let counted = |n: usize, one: &str, many: &str| match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {many}")),
        };
        let parts = [
            hidden.sheet.then(|| "the sheet".to_owned()),
            counted(rows as usize, "row", "rows"),
            counted(hidden.columns.len(), "column", "columns"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        writeln!(
            out,
            "hidden in {place}, and read all the same: {}",
            parts.join(", ")
        )?;
    }
    Ok(())
}

fn figures(d: &Document<'_>, out: &mut dyn Write) -> io::Result<()> {
    let s = &d.summary;
    writeln!(out)?;
    hidden(d, out)?;
    writeln!(
        out,
        "{} lines: {} accepted, {} rejected, {} need information; {} with a serial number met before",
        s.lines, s.accepted, s.rejected, s.needs_info, s.duplicates
    )?;
    let kinds: Vec<String> = s
        .by_category
        .iter()
        .map(|(c, n)| format!("{n} {c}"))
        .collect();
    writeln!(out, "{}", kinds.join(", "))?;
    writeln!(
        out,
        "about {} kg on {} pallets (estimated where the list does not say)",
        s.weight_kg, s.pallets
    )?;
    if let Some(share) = s.working_share {
        writeln!(
            out,
            "{:.0} % of what is taken is not reported as broken",
            share * 100.0
        )?;
    }
    writeln!(out, "minimum: {}", s.minimum_offer.text)
}
