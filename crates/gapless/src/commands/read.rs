//! `gapless read`: a report of a machine or a tool in, the device it describes out. Erasure reports of nwipe so far; other
//! reports are refused with their name.

use super::{Trouble, print_table};
use clap::Args;
use gapless_intake::erasure::{self, Erasure, Report};
use gapless_journey::sanitization::SanitizationResult;
use serde::Serialize;
use std::path::PathBuf;
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

/// Runs it; exit status 1 when a report is not understood, or says that a medium was not erased.
pub fn run(options: &Options) -> Result<ExitCode, Trouble> {
    let mut reports: Vec<(String, Report)> = Vec::new();
    let mut status = 0;
    for path in &options.files {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|e| {
            Trouble::could_not(format!("open {name}"), &e).advise("check the name and your rights")
        })?;
        match erasure::read(&bytes) {
            Ok(report) => reports.push((name, report)),
            Err(error) => {
                status = 1;
                eprintln!(
                    "gapless: could not read {name}: {}\n  {}",
                    error.english(),
                    error.english_advice()
                );
            }
        }
    }
    if reports.iter().any(|(_, r)| {
        r.erasures
            .iter()
            .any(|e| e.result == SanitizationResult::Failed)
    }) {
        status = 1;
    }
    let documents: Vec<Document<'_>> = reports
        .iter()
        .map(|(file, report)| document(file, report))
        .collect();
    match options.format {
        ReportFormat::Table => table(&documents),
        ReportFormat::Json => match documents.as_slice() {
            [one] => println!("{}", serde_json::to_string_pretty(one)?),
            many => println!("{}", serde_json::to_string_pretty(many)?),
        },
        ReportFormat::Jsonl => {
            for document in &documents {
                println!("{}", serde_json::to_string(document)?);
            }
        }
    }
    Ok(ExitCode::from(status))
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

fn table(documents: &[Document<'_>]) {
    let mut rows = Vec::new();
    for document in documents {
        for e in document.erasures {
            let text = |t: &Option<String>| t.clone().unwrap_or_default();
            rows.push(vec![
                document.source.file.to_owned(),
                e.device.clone(),
                text(&e.medium_serial),
                text(&e.scheme),
                e.verification.to_string(),
                e.result.to_string(),
                e.errors.first().cloned().unwrap_or_default(),
            ]);
        }
    }
    print_table(
        &[
            "file",
            "device",
            "serial number",
            "method",
            "verification",
            "result",
            "error",
        ],
        &rows,
    );
}
