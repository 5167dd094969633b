//! `gapless read`: a report of a machine or a tool in, the device it describes out. The files of a folder are reports of one
//! machine.

use super::{Trouble, write_table};
use clap::Args;
use gapless_intake::erasure::Erasure;
use gapless_intake::hardware::Device;
use gapless_intake::limits::{
    ARCHIVE_BYTES_MAX, ARCHIVE_PARTS_MAX, FOLDERS_DEPTH_MAX, REPORT_BYTES_MAX,
};
use gapless_intake::report::{self, Part, Report};
use gapless_journey::Category;
use gapless_journey::sanitization::SanitizationResult;
use serde::Serialize;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to read.
#[derive(Debug, Args)]
pub struct Options {
    /// Reports of machines and of erasure tools, in any form that the guide names; an archive or a folder is one machine
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = ReportFormat::Table)]
    format: ReportFormat,
}

/// Forms of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ReportFormat {
    /// For people.
    Table,
    /// One document a file; an array for several files.
    Json,
    /// One document a line.
    Jsonl,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    source: Source<'a>,
    #[serde(flatten)]
    report: &'a Report,
}

#[derive(Serialize)]
struct Source<'a> {
    file: &'a str,
    format: &'a str,
}

/// Exit status when a file could not be opened.
const COULD_NOT: u8 = 3;

/// Runs it; exit status 1 when a report is not understood, or says that a medium was not erased. What cannot be read is
/// named on standard error, and the others are still printed.
pub fn run(options: &Options) -> Result<ExitCode, Trouble> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    match print(options, &mut out) {
        Ok(status) => Ok(ExitCode::from(status)),
        // Who reads it may stop reading (`| head`); that is no failure.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(Trouble::could_not("write standard output", &error)),
    }
}

fn print(options: &Options, out: &mut dyn Write) -> std::io::Result<u8> {
    let mut reports: Vec<(String, Report)> = Vec::new();
    let mut status = 0;
    for path in &options.files {
        let name = path.display().to_string();
        let report = match look(path) {
            Ok(report) => report,
            Err((code, text)) => {
                status = status.max(code);
                eprintln!("{text}");
                continue;
            }
        };
        let failed = |e: &Erasure| e.result == SanitizationResult::Failed;
        if report.erasures.iter().any(failed) {
            status = status.max(1);
        }
        if options.format == ReportFormat::Jsonl {
            serde_json::to_writer(&mut *out, &document(&name, &report))?;
            writeln!(out)?;
        } else {
            reports.push((name, report));
        }
    }
    let documents: Vec<Document<'_>> = reports
        .iter()
        .map(|(file, report)| document(file, report))
        .collect();
    match (options.format, documents.as_slice()) {
        (ReportFormat::Jsonl, _) | (ReportFormat::Table, []) => {}
        (ReportFormat::Table, documents) => table(documents, out)?,
        // One file that was asked for is one document; several are a list, also when only one of them could be read.
        (ReportFormat::Json, documents) if options.files.len() > 1 => {
            serde_json::to_writer_pretty(&mut *out, documents)?;
            writeln!(out)?;
        }
        (ReportFormat::Json, documents) => {
            for one in documents {
                serde_json::to_writer_pretty(&mut *out, one)?;
                writeln!(out)?;
            }
        }
    }
    out.flush()?;
    Ok(status)
}

/// Reads one report: a file, or all files of a folder as one machine.
fn look(path: &Path) -> Result<Report, (u8, String)> {
    let name = path.display();
    let could_not = |error: std::io::Error| {
        let text =
            format!("gapless: could not open {name}: {error}\n  check the name and your rights");
        (COULD_NOT, text)
    };
    let report = if path.is_dir() {
        let mut parts = Vec::new();
        gather(path, path, 0, &mut parts).map_err(could_not)?;
        report::read_set(parts)
    } else {
        report::read(&bytes(path, REPORT_BYTES_MAX as u64).map_err(could_not)?)
    };
    report.map_err(|error| {
        let (what, advice) = (error.english(), error.english_advice());
        let text = format!("gapless: could not read {name}: {what}\n  {advice}");
        (1, text)
    })
}

/// A file up to the limit and one byte, so that a file of any size is refused by the reader and not by the memory.
fn bytes(path: &Path, limit: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The files of a folder and of the folders in it, by their names. Links are not followed. Stops behind the limits: the reader
/// refuses what comes to more.
fn gather(root: &Path, folder: &Path, depth: usize, parts: &mut Vec<Part>) -> std::io::Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() && depth < FOLDERS_DEPTH_MAX {
            gather(root, &path, depth + 1, parts)?;
        }
        if !kind.is_file() {
            continue;
        }
        let taken: u64 = parts.iter().map(|part| part.bytes.len() as u64).sum();
        if parts.len() > ARCHIVE_PARTS_MAX || taken > ARCHIVE_BYTES_MAX {
            return Ok(());
        }
        let name = path
            .strip_prefix(root)
            .unwrap_or(&path)
            .display()
            .to_string();
        let bytes = bytes(&path, ARCHIVE_BYTES_MAX - taken)?;
        parts.push(Part { name, bytes });
    }
    Ok(())
}

fn document<'a>(file: &'a str, report: &'a Report) -> Document<'a> {
    let source = Source {
        file,
        format: &report.format,
    };
    Document {
        schema: "gapless.device/1",
        source,
        report,
    }
}

fn table(documents: &[Document<'_>], out: &mut dyn Write) -> std::io::Result<()> {
    let parts: Vec<Vec<String>> = documents.iter().flat_map(parts).collect();
    if !parts.is_empty() {
        let heads = ["file", "part", "name", "serial number", "facts"];
        write_table(out, &heads, &parts)?;
    }
    let erasures: Vec<Vec<String>> = documents.iter().flat_map(erasures).collect();
    if !erasures.is_empty() {
        let heads = [
            "file",
            "device",
            "serial number",
            "method",
            "verification",
            "result",
            "error",
        ];
        write_table(out, &heads, &erasures)?;
    }
    Ok(())
}

fn text(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

fn erasures(document: &Document<'_>) -> Vec<Vec<String>> {
    let row = |e: &Erasure| {
        vec![
            document.source.file.to_owned(),
            e.device.clone(),
            text(e.medium_serial.as_ref()),
            text(e.scheme.as_ref()),
            e.verification.to_string(),
            e.result.to_string(),
            text(e.errors.first()),
        ]
    };
    document.report.erasures.iter().map(row).collect()
}

/// A line of the table for the device and each of its parts that the report names.
fn parts(document: &Document<'_>) -> Vec<Vec<String>> {
    let device = &document.report.device;
    let line =
        |part: &str, name: &[Option<&String>], serial: Option<&String>, facts: Vec<String>| {
            line(document.source.file, part, name, serial, &facts)
        };
    let mut lines = Vec::new();
    let is_machine = !device.cpus.is_empty() || device.memory.is_some() || device.chassis.is_some();
    if is_machine || (device.model.is_some() && device.screens.is_empty()) {
        let what = device.category.map_or("device", Category::as_str);
        let name = [
            device.manufacturer.as_ref(),
            device.model.as_ref(),
            device.model_name.as_ref(),
        ];
        let chassis = device.chassis.iter().cloned().collect();
        lines.push(line(what, &name, device.serial_number.as_ref(), chassis));
    }
    for cpu in &device.cpus {
        let cores = cpu
            .cores
            .map(|n| format!("{n} cores"))
            .into_iter()
            .collect();
        lines.push(line("cpu", &[Some(&cpu.text)], None, cores));
    }
    if let Some(memory) = &device.memory {
        let facts = vec![
            gigabytes(memory.total_bytes),
            format!("{} modules", memory.modules.len()),
        ];
        lines.push(line("memory", &[], None, facts));
    }
    for medium in &device.media {
        let mut facts: Vec<String> = medium.kind.iter().map(ToString::to_string).collect();
        facts.extend(medium.bytes.map(gigabytes));
        facts.extend(medium.health.map(|health| health.to_string()));
        facts.extend(medium.health_reasons.iter().cloned());
        let name = [medium.manufacturer.as_ref(), medium.model.as_ref()];
        lines.push(line("medium", &name, medium.serial_number.as_ref(), facts));
    }
    for screen in &device.screens {
        let mut facts: Vec<String> = Vec::new();
        facts.extend(screen.diagonal_inch.map(|inch| format!("{inch} inch")));
        facts.extend(screen.native.clone());
        facts.extend(screen.year.map(|year| year.to_string()));
        let name = [screen.manufacturer.as_ref(), screen.model.as_ref()];
        lines.push(line("screen", &name, screen.serial_number.as_ref(), facts));
    }
    for battery in &device.batteries {
        let mut facts: Vec<String> = Vec::new();
        facts.extend(battery.design_wh.map(|wh| format!("{wh} Wh when new")));
        facts.extend(battery.full_wh.map(|wh| format!("{wh} Wh now")));
        facts.extend(battery.cycles.map(|n| format!("{n} charges")));
        let name = [battery.manufacturer.as_ref(), battery.model.as_ref()];
        lines.push(line(
            "battery",
            &name,
            battery.serial_number.as_ref(),
            facts,
        ));
    }
    lines.extend(cards(document.source.file, device));
    lines
}

/// The cards of a device, as they follow its other parts.
fn cards(file: &str, device: &Device) -> Vec<Vec<String>> {
    let graphics = device.graphics.iter().map(|card| {
        let name = [card.manufacturer.as_ref(), card.model.as_ref()];
        let facts: Vec<String> = card.memory_bytes.map(memory).into_iter().collect();
        line(file, "graphics", &name, None, &facts)
    });
    let network = device.network.iter().map(|card| {
        let mut facts: Vec<String> = card.kind.iter().map(ToString::to_string).collect();
        facts.extend(card.mac.clone());
        let name = [card.manufacturer.as_ref(), card.model.as_ref()];
        line(file, "network", &name, None, &facts)
    });
    graphics.chain(network).collect()
}

/// One line of the table.
fn line(
    file: &str,
    part: &str,
    name: &[Option<&String>],
    serial: Option<&String>,
    facts: &[String],
) -> Vec<String> {
    let name: Vec<&str> = name.iter().flatten().map(|text| text.as_str()).collect();
    vec![
        file.to_owned(),
        part.to_owned(),
        name.join(" "),
        text(serial),
        facts.join(", "),
    ]
}

/// The memory of a graphics card: counted in powers of two, and often less than a gigabyte.
fn memory(bytes: u64) -> String {
    const MIB: u64 = 1 << 20;
    const GIB: u64 = 1 << 30;
    if bytes.is_multiple_of(GIB) {
        format!("{} GB", bytes / GIB)
    } else {
        format!("{} MB", bytes / MIB)
    }
}

/// Sizes as they are sold: powers of ten for media are near enough to those of two for a table.
fn gigabytes(bytes: u64) -> String {
    format!("{} GB", bytes / 1_000_000_000)
}
