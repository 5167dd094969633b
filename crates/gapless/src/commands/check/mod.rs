//! `gapless check`: a donor's list in, the verdict on each line out. No server, no database.

mod document;
mod print;

use super::Trouble;
use clap::{Args, ValueEnum};
use document::{Document, Read};
use gapless_intake::ReadError;
use gapless_intake::manifest::{self, Manifest};
use gapless_offer::rules::Policy;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Exit status when a file could not be opened.
const COULD_NOT: u8 = 3;

/// What to check, and how to print it.
#[derive(Debug, Args)]
pub struct Options {
    /// Lists of equipment: CSV, TSV, XLSX, XLS, ODS
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Acceptance policy: a name (close-the-gap) or a JSON file
    #[arg(long, value_name = "NAME|FILE", default_value = "close-the-gap")]
    policy: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Write to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What a column means, by its header or letter: "Inventarnr=asset_tag" (may be given several times)
    #[arg(long, value_name = "COLUMN=field")]
    map: Vec<String>,
}

/// Forms of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Table,
    /// One document.
    Json,
    /// One line an object, then one object with the summary.
    Jsonl,
    /// For spreadsheet programs.
    Csv,
    /// A workbook.
    Xlsx,
}

/// Runs it.
pub fn run(options: &Options) -> Result<ExitCode, Trouble> {
    let policy = policy(&options.policy)?;
    let reading = reading(&options.map)?;
    if options.format == Format::Xlsx && options.output.is_none() {
        return Err(Trouble::usage(
            "a workbook needs a place: add --output FILE",
        ));
    }
    let (manifests, status) = read_all(&options.files, &reading);
    let read = Read::new(manifests);
    let document = Document::new(&read, &policy);
    let written = write(&document, options);
    match written {
        Ok(()) => Ok(ExitCode::from(status)),
        // Who reads the list may stop reading it (`| head`); that is no failure.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::from(status)),
        Err(error) => {
            let place = options
                .output
                .as_deref()
                .map_or_else(|| "standard output".to_owned(), |p| p.display().to_string());
            Err(Trouble::could_not(format!("write {place}"), &error)
                .advise("check the folder, the space on it and your rights"))
        }
    }
}

/// A policy by name or from a file.
fn policy(name: &str) -> Result<Policy, Trouble> {
    if let Some(policy) = Policy::embedded(name) {
        return Ok(policy);
    }
    let known = Policy::EMBEDDED.join(", ");
    let text = std::fs::read_to_string(name).map_err(|error| {
        Trouble::could_not(format!("read the policy {name}"), &error)
            .advise(format!("name one of {known}, or a JSON file"))
    })?;
    Policy::parse(&text)
        .map_err(|error| Trouble::usage(format!("the policy {name} cannot be used: {error}")))
}

fn reading(map: &[String]) -> Result<manifest::Options, Trouble> {
    let mut options = manifest::Options::default();
    for text in map {
        let fields = || {
            manifest::Field::ALL
                .iter()
                .map(|f| f.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        };
        options.add(text).map_err(|_| {
            Trouble::usage(format!(
                "--map \"{text}\" is not COLUMN=field; fields are {}",
                fields()
            ))
        })?;
    }
    Ok(options)
}

/// Reads every file; what cannot be read is named on standard error and the others still count.
fn read_all(files: &[PathBuf], options: &manifest::Options) -> (Vec<Manifest>, u8) {
    let mut status = 0;
    let mut manifests = Vec::new();
    for path in files {
        let name = path.file_name().map_or_else(
            || path.display().to_string(),
            |n| n.to_string_lossy().into_owned(),
        );
        let bytes = match load(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                status = COULD_NOT;
                eprintln!(
                    "gapless: could not open {}: {error}\n  check the name and your rights",
                    path.display()
                );
                continue;
            }
        };
        match manifest::read(&bytes, &name, options) {
            Ok(manifest) => {
                for sheet in not_understood(&manifest) {
                    status = status.max(1);
                    eprintln!(
                        "gapless: {name}, sheet '{sheet}': no list of equipment was found in it\n  name its columns with --map if there is one"
                    );
                }
                manifests.push(manifest);
            }
            Err(error) => {
                status = status.max(1);
                say(&name, &error);
            }
        }
    }
    (manifests, status)
}

/// Reads a file up to the limit and one byte, so that a file of any size is refused by the reader and not by the memory.
fn load(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let limit = gapless_intake::limits::FILE_BYTES_MAX as u64 + 1;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(limit)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn say(name: &str, error: &ReadError) {
    eprintln!(
        "gapless: could not read {name}: {}\n  {}",
        error.english(),
        error.english_advice()
    );
}

/// Sheets whose rows are all skipped.
fn not_understood(manifest: &Manifest) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for skipped in manifest.skipped.iter().filter(|s| s.reason != "blank") {
        let Some(sheet) = &skipped.sheet else {
            continue;
        };
        let has_lines = manifest
            .tables
            .iter()
            .any(|t| t.sheet.as_ref() == Some(sheet) && (t.lines > 0 || t.header_row.is_some()));
        if !has_lines && !out.contains(sheet) {
            out.push(sheet.clone());
        }
    }
    out
}

fn write(document: &Document<'_>, options: &Options) -> std::io::Result<()> {
    let mut out: Box<dyn Write> = match &options.output {
        Some(path) => Box::new(std::io::BufWriter::new(std::fs::File::create(path)?)),
        None => Box::new(std::io::BufWriter::new(std::io::stdout().lock())),
    };
    match options.format {
        Format::Table => print::table(document, &mut out)?,
        Format::Json => print::json(document, &mut out)?,
        Format::Jsonl => print::jsonl(document, &mut out)?,
        Format::Csv => print::sheet(document, gapless_papers::sheet::Format::Csv, &mut out)?,
        Format::Xlsx => print::sheet(document, gapless_papers::sheet::Format::Xlsx, &mut out)?,
    }
    out.flush()
}
