//! `gapless check`: a donor's list in, the verdict on each line out. No server, no database.

mod bench;
mod document;
mod kinds;
mod print;
mod progress;

use super::Trouble;
use bench::Bench;
use clap::{Args, ValueEnum};
use document::Document;
use gapless_intake::manifest::{self, Broken, Manifest, Opened, Said};
use gapless_offer::rules::Policy;
use kinds::Kinds;
use progress::Progress;
use std::fs::File;
use std::io::{BufWriter, IsTerminal, Read, Write};
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

/// File by file, line by line. A long list of text is printed while it is read; of another file all is read before its
/// first line is printed, because the kind of a line may follow from its neighbours. Of what went by only the serial numbers,
/// the figures and how each file was read are kept.
fn stream(options: &Options, reading: &manifest::Options, policy: &Policy) -> std::io::Result<u8> {
    let mut out = output(options)?;
    let mut bench = Bench::new(policy);
    let mut reader = Reader::new(options, reading);
    let mut read = Vec::new();
    for path in &options.files {
        let (told, printed) = match reader.open(path) {
            None => continue,
            Some(Opened::Whole(mut manifest)) => {
                let lines = std::mem::take(&mut manifest.lines);
                bench.begin(&manifest.file);
                let printed = lines
                    .iter()
                    .try_for_each(|line| judged(&manifest.file, line, &mut bench, &mut out));
                (manifest, printed)
            }
            Some(Opened::Lines(mut lines)) => {
                bench.begin(lines.file());
                let printed = flow(&mut lines, &mut bench, &mut out);
                let manifest = lines.end();
                match printed {
                    Err(Stopped::Output(error)) => (manifest, Err(error)),
                    Err(Stopped::List(error)) => {
                        reader.broke(path, &error);
                        (manifest, Ok(()))
                    }
                    Ok(()) => (manifest, Ok(())),
                }
            }
        };
        let is_left = matches!(&printed, Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe);
        unless_left(printed.and_then(|()| out.flush()))?;
        if is_left {
            return Ok(reader.status);
        }
        read.push(told);
    }
    unless_left(print::last(&read, &bench, &mut out).and_then(|()| out.flush()))?;
    Ok(reader.status)
}

fn judged(
    file: &str,
    line: &manifest::Line,
    bench: &mut Bench<'_>,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let judged = bench.judge(line);
    print::line(&document::entry(file, line, judged), out)
}

/// Why a list was not printed to its end.
enum Stopped {
    /// It cannot be read on.
    List(Broken),
    /// The output failed.
    Output(std::io::Error),
}

/// Prints the lines of a long list as they come.
fn flow<R: Read>(
    lines: &mut manifest::Lines<R>,
    bench: &mut Bench<'_>,
    out: &mut dyn Write,
) -> Result<(), Stopped> {
    let file = lines.file().to_owned();
    let mut kinds = Kinds::default();
    let mut page = Vec::with_capacity(2 * WRITTEN_BYTES);
    let mut is_first = true;
    loop {
        let said = match lines.next_line() {
            Ok(Some(said)) => said,
            Ok(None) => return turn(&mut page, out).map_err(Stopped::Output),
            Err(error) => {
                turn(&mut page, out).map_err(Stopped::Output)?;
                return Err(Stopped::List(error));
            }
        };
        print_said(said, &file, &mut kinds, bench, &mut page).map_err(Stopped::Output)?;
        // Who waits for the first line need not wait for a full page.
        if is_first || page.len() >= WRITTEN_BYTES {
            turn(&mut page, out).map_err(Stopped::Output)?;
            is_first = false;
        }
    }
}

fn turn(page: &mut Vec<u8>, out: &mut dyn Write) -> std::io::Result<()> {
    out.write_all(page)?;
    page.clear();
    out.flush()
}

fn print_said(
    said: Said,
    file: &str,
    kinds: &mut Kinds,
    bench: &mut Bench<'_>,
    page: &mut Vec<u8>,
) -> std::io::Result<()> {
    match said {
        Said::Alike(kind, own) => kinds.print(kind, &own, bench, page),
        Said::First(line, own) => {
            kinds.keep(&line, bench)?;
            kinds.print_first(&own, bench, page)
        }
        Said::Line(line) => judged(file, &line, bench, page),
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

    /// Reads a file as a whole.
    fn read(&mut self, path: &Path) -> Option<Manifest> {
        let manifest = self.take(path, |name, options| {
            let bytes = load(path).map_err(Broken::Input)?;
            manifest::read(&bytes, name, options).map_err(Broken::Read)
        })?;
        self.look(&manifest);
        Some(manifest)
    }

    /// Opens a file whose lines may come one by one.
    fn open(&mut self, path: &Path) -> Option<Opened<File>> {
        let opened = self.take(path, |name, options| {
            let file = File::open(path).map_err(Broken::Input)?;
            manifest::open(file, name, options)
        })?;
        if let Opened::Whole(manifest) = &opened {
            self.look(manifest);
        }
        Some(opened)
    }

    /// Shows that a file is being read, and names one that cannot be.
    fn take<T>(
        &mut self,
        path: &Path,
        work: impl FnOnce(&str, &manifest::Options) -> Result<T, Broken>,
    ) -> Option<T> {
        let name = name(path);
        self.progress.begin(&name);
        let found = work(&name, self.reading);
        self.progress.end();
        found.map_err(|error| self.broke(path, &error)).ok()
    }

    /// Names the sheets of which nothing was understood.
    fn look(&mut self, manifest: &Manifest) {
        let name = &manifest.file;
        for sheet in not_understood(manifest) {
            self.status = self.status.max(1);
            self.progress.say(&format!(
                "gapless: {name}, sheet '{sheet}': no list of equipment was found in it\n  name its columns with --map if there is one"
            ));
        }
    }

    /// Names a file that cannot be read, or not to its end.
    fn broke(&mut self, path: &Path, error: &Broken) {
        let (status, text) = match error {
            Broken::Input(error) => {
                let place = path.display();
                let text = format!(
                    "gapless: could not open {place}: {error}\n  check the name and your rights"
                );
                (COULD_NOT, text)
            }
            Broken::Read(error) => {
                let (name, what) = (name(path), error.english());
                let advice = error.english_advice();
                (
                    1,
                    format!("gapless: could not read {name}: {what}\n  {advice}"),
                )
            }
        };
        self.status = self.status.max(status);
        self.progress.say(&text);
    }
}

/// The name of a file without its folder.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |n| n.to_string_lossy().into_owned(),
    )
}

/// Reads a file up to the limit and one byte, so that a file of any size is refused by the reader and not by the memory.
fn load(path: &Path) -> std::io::Result<Vec<u8>> {
    let limit = gapless_intake::limits::FILE_BYTES_MAX as u64 + 1;
    let mut bytes = Vec::new();
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
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

/// Bytes that are written at once.
const WRITTEN_BYTES: usize = 128 * 1024;

fn output(options: &Options) -> std::io::Result<Box<dyn Write>> {
    let out: Box<dyn Write> = match &options.output {
        Some(path) => Box::new(File::create(path)?),
        None => Box::new(std::io::stdout().lock()),
    };
    Ok(Box::new(BufWriter::with_capacity(WRITTEN_BYTES, out)))
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
