//! `gapless check`: a donor's list in, the verdict on each line out. No server, no database.

mod bench;
mod document;
mod print;
mod progress;

use super::Trouble;
use bench::Bench;
use clap::{Args, ValueEnum};
use document::Document;
use gapless_intake::manifest::{self, Manifest};
use gapless_offer::rules::Policy;
use progress::Progress;
use std::io::{IsTerminal, Write};
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
    if let Some(file) = options.files.iter().find(|file| is_output(file, options)) {
        return Err(Trouble::usage(format!(
            "--output would overwrite {}: name another file",
            file.display()
        )));
    }
    let done = if options.format == Format::Jsonl {
        stream(options, &reading, &policy)
    } else {
        whole(options, &reading, &policy)
    };
    match done {
        Ok(status) => Ok(ExitCode::from(status)),
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

/// True for a list that the result would be written over.
fn is_output(file: &Path, options: &Options) -> bool {
    let place = |path: &Path| std::fs::canonicalize(path).ok();
    let output = options.output.as_deref().and_then(place);
    output.is_some() && output == place(file)
}

/// Who reads the list may stop reading it (`| head`); that is no failure.
fn unless_left(written: std::io::Result<()>) -> std::io::Result<()> {
    match written {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Everything is read, then one document is written.
fn whole(options: &Options, reading: &manifest::Options, policy: &Policy) -> std::io::Result<u8> {
    let mut reader = Reader::new(options, reading);
    let mut manifests = Vec::new();
    for path in &options.files {
        manifests.extend(reader.read(path));
    }
    let status = reader.status;
    drop(reader);
    let document = Document::new(&manifests, policy);
    unless_left(write(&document, options))?;
    Ok(status)
}

/// File by file: a file is read, its lines are judged and printed one by one, and let go before the next is opened. One
/// file is held as a whole, because the kind of a line may follow from its neighbours; of the earlier ones only the serial
/// numbers, the figures and how each was read.
fn stream(options: &Options, reading: &manifest::Options, policy: &Policy) -> std::io::Result<u8> {
    let mut out = output(options)?;
    let mut bench = Bench::new(policy);
    let mut reader = Reader::new(options, reading);
    let mut read = Vec::new();
    for path in &options.files {
        let Some(mut manifest) = reader.read(path) else {
            continue;
        };
        bench.begin(&manifest.file);
        let lines = std::mem::take(&mut manifest.lines);
        let printed = lines.iter().try_for_each(|line| {
            let judged = bench.judge(line);
            print::line(&document::entry(&manifest.file, line, judged), &mut out)
        });
        let is_left = matches!(&printed, Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe);
        unless_left(printed.and_then(|()| out.flush()))?;
        if is_left {
            return Ok(reader.status);
        }
        read.push(manifest);
    }
    unless_left(print::last(&read, &bench, &mut out).and_then(|()| out.flush()))?;
    Ok(reader.status)
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

/// Reads files; what cannot be read is named on standard error and the others still count.
struct Reader<'a> {
    reading: &'a manifest::Options,
    progress: Progress,
    status: u8,
}

impl<'a> Reader<'a> {
    fn new(options: &Options, reading: &'a manifest::Options) -> Self {
        // Lines that come to the terminal as they are judged show themselves how far it is.
        let is_shown = options.format == Format::Jsonl
            && options.output.is_none()
            && std::io::stdout().is_terminal();
        Self {
            reading,
            progress: Progress::new(options.files.len(), !is_shown),
            status: 0,
        }
    }

    fn read(&mut self, path: &Path) -> Option<Manifest> {
        let name = path.file_name().map_or_else(
            || path.display().to_string(),
            |n| n.to_string_lossy().into_owned(),
        );
        self.progress.begin(&name);
        let found = self.look(path, &name);
        self.progress.end();
        match found {
            Ok(manifest) => {
                for sheet in not_understood(&manifest) {
                    self.status = self.status.max(1);
                    self.progress.say(&format!(
                        "gapless: {name}, sheet '{sheet}': no list of equipment was found in it\n  name its columns with --map if there is one"
                    ));
                }
                Some(manifest)
            }
            Err((status, text)) => {
                self.status = self.status.max(status);
                self.progress.say(&text);
                None
            }
        }
    }

    fn look(&self, path: &Path, name: &str) -> Result<Manifest, (u8, String)> {
        let bytes = load(path).map_err(|error| {
            let place = path.display();
            let text = format!(
                "gapless: could not open {place}: {error}\n  check the name and your rights"
            );
            (COULD_NOT, text)
        })?;
        manifest::read(&bytes, name, self.reading).map_err(|error| {
            let (what, advice) = (error.english(), error.english_advice());
            let text = format!("gapless: could not read {name}: {what}\n  {advice}");
            (1, text)
        })
    }
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

fn output(options: &Options) -> std::io::Result<Box<dyn Write>> {
    Ok(match &options.output {
        Some(path) => Box::new(std::io::BufWriter::new(std::fs::File::create(path)?)),
        None => Box::new(std::io::BufWriter::new(std::io::stdout().lock())),
    })
}

fn write(document: &Document<'_>, options: &Options) -> std::io::Result<()> {
    let mut out = output(options)?;
    match options.format {
        Format::Table => print::table(document, &mut out)?,
        Format::Json | Format::Jsonl => print::json(document, &mut out)?,
        Format::Csv => print::sheet(document, gapless_papers::sheet::Format::Csv, &mut out)?,
        Format::Xlsx => print::sheet(document, gapless_papers::sheet::Format::Xlsx, &mut out)?,
    }
    out.flush()
}
