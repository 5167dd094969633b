//! `gapless read`: a report of a machine or a tool in, the device it describes out. Erasure reports of nwipe so far; other
//! reports are refused with their name.

use super::{Trouble, write_table};
use clap::Args;
use gapless_intake::erasure::{self, Erasure, Report};
use gapless_intake::limits::REPORT_BYTES_MAX;
use gapless_journey::sanitization::SanitizationResult;
use serde::Serialize;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to read.
#[derive(Debug, Args)]
pub struct Options {
    /// Reports: nwipe logs or its standard output
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
    erasures: &'a [Erasure],
    warnings: &'a [String],
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

/// Reads one report: up to the limit and one byte, so that a file of any size is refused by the reader and not by the memory.
fn look(path: &Path) -> Result<Report, (u8, String)> {
    let name = path.display();
    let could_not = |error: std::io::Error| {
        let text =
            format!("gapless: could not open {name}: {error}\n  check the name and your rights");
        (COULD_NOT, text)
    };
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .map_err(could_not)?
        .take(REPORT_BYTES_MAX as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(could_not)?;
    erasure::read(&bytes).map_err(|error| {
        let (what, advice) = (error.english(), error.english_advice());
        let text = format!("gapless: could not read {name}: {what}\n  {advice}");
        (1, text)
    })
}

fn document<'a>(file: &'a str, report: &'a Report) -> Document<'a> {
    let source = Source {
        file,
        format: &report.format,
    };
    Document {
        schema: "gapless.device/1",
        source,
        erasures: &report.erasures,
        warnings: &report.warnings,
    }
}

fn table(documents: &[Document<'_>], out: &mut dyn Write) -> std::io::Result<()> {
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let rows: Vec<Vec<String>> = documents
        .iter()
        .flat_map(|document| document.erasures.iter().map(move |e| (document, e)))
        .map(|(document, e)| {
            vec![
                document.source.file.to_owned(),
                e.device.clone(),
                text(&e.medium_serial),
                text(&e.scheme),
                e.verification.to_string(),
                e.result.to_string(),
                e.errors.first().cloned().unwrap_or_default(),
            ]
        })
        .collect();
    let heads = [
        "file",
        "device",
        "serial number",
        "method",
        "verification",
        "result",
        "error",
    ];
    write_table(out, &heads, &rows)
}
