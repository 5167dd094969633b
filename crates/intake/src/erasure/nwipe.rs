//! nwipe logs and standard output, versions 0.2x to 0.4x. The drive's line of the status table decides; where there is no
//! table the run did not come to its end, and nothing reads as erased.

use super::medium::{self, serial};
use super::{Erasure, Report, named_technique};
use crate::limits::REPORT_DRIVES_MAX;
use gapless_journey::sanitization::{Method, Technique, Verification};
use std::collections::HashMap;

/// Complaints that are kept of one drive.
const ERRORS_MAX: usize = 20;

/// Rows of tables that are looked up by the end of a drive's name; a log of a run has two a drive.
const TABLE_ROWS_MAX: usize = 20_000;

/// What the log says about the run and its drives.
#[derive(Default)]
struct Run {
    version: Option<String>,
    scheme: Option<String>,
    verify: Option<String>,
    prng: Option<String>,
    wrote_stream: bool,
    drives: Vec<Drive>,
    aborted: bool,
    tables: bool,
    rows: usize,
    places: HashMap<String, usize>,
}

#[derive(Default)]
struct Drive {
    name: String,
    model: Option<String>,
    serial: Option<String>,
    bytes: Option<u64>,
    scheme: Option<String>,
    started: Option<String>,
    finished: Option<String>,
    passes: u32,
    passes_asked: Option<u32>,
    written: u64,
    speed: Option<String>,
    verified: u32,
    verified_last: bool,
    wrote: bool,
    errors: Vec<String>,
    status: Option<String>,
    counted_errors: u64,
    has_hidden_sectors: bool,
}

/// Reads a log, or nothing when the text is none of nwipe's.
pub fn read(text: &str) -> Option<Report> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if !has(&["nwipe", "Nwipe", "NWIPE"])
        || !has(&["Invoking method", "Drive Status", "Program options"])
    {
        return None;
    }
    let mut run = Run::default();
    let mut table = Table::None;
    // A last line without its end may be cut in the middle of a status, a count or a serial number.
    for line in text
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'))
    {
        take_line(line.trim_end(), &mut run, &mut table);
    }
    let mut warnings = Vec::new();
    if !run.tables {
        warnings
            .push("the log has no drive status table: the run did not come to its end".to_owned());
    }
    if run.aborted {
        warnings.push("the run was stopped by its user".to_owned());
    }
    let tool = run
        .version
        .as_ref()
        .map_or_else(|| "nwipe".to_owned(), |v| format!("nwipe {v}"));
    // A drive that was found and not wiped has no status and no method: it is no erasure.
    let erasures: Vec<Erasure> = run
        .drives
        .iter()
        .filter(|d| d.status.is_some() || d.scheme.is_some())
        .map(|d| erasure(d, &run, &tool))
        .collect();
    if erasures.iter().any(|e| e.medium_serial.is_none()) {
        warnings.push("a drive has no readable serial number".to_owned());
    }
    Some(Report {
        format: "nwipe".to_owned(),
        erasures,
        warnings,
    })
}

#[derive(PartialEq, Eq)]
enum Table {
    None,
    Errors(Vec<bool>),
    Status,
}

fn take_line(line: &str, run: &mut Run, table: &mut Table) {
    let bare = line.trim();
    if bare.starts_with("***") {
        *table = if bare.contains("Error Summary") {
            Table::Errors(Vec::new())
        } else if bare.contains("Drive Status") {
            run.tables = true;
            Table::Status
        } else {
            Table::None
        };
        return;
    }
    if !bare.starts_with('[') {
        match table {
            Table::Status => status_row(bare, run),
            Table::Errors(counted) => error_row(bare, counted, run),
            Table::None => {}
        }
        return;
    }
    let Some((time, rest)) = bare.strip_prefix('[').and_then(|b| b.split_once(']')) else {
        return;
    };
    let (level, message) = rest
        .split_once(':')
        .map_or(("", rest), |(l, m)| (l.trim(), m.trim()));
    if level.contains(' ') {
        return;
    }
    message_line(&iso(time), level, message, run);
}

/// `2026/11/22 19:00:12` -> `2026-11-22T19:00:12`.
fn iso(time: &str) -> String {
    time.trim().replace('/', "-").replacen(' ', "T", 1)
}

fn message_line(time: &str, level: &str, message: &str, run: &mut Run) {
    settings(message, run);
    run.wrote_stream |= message == "prng stream is active";
    let stopped = message.to_lowercase();
    run.aborted |= stopped.contains("aborted by the user") || stopped.contains("user aborted");
    if let Some(found) = message.strip_prefix("Found drive ") {
        found_quoted(found, run);
    } else if let Some(found) = message.strip_prefix("Found ") {
        found_drive(found, run);
    }
    let Some(name) = medium::named_in(message) else {
        return;
    };
    let Some(drive) = drive(run, &name) else {
        return;
    };
    if let Some(scheme) = message
        .strip_prefix("Invoking method '")
        .and_then(|m| m.split('\'').next())
    {
        drive.scheme = Some(scheme.to_owned());
        drive.started.get_or_insert_with(|| time.to_owned());
    }
    if drive.scheme.is_some() {
        drive.finished = Some(time.to_owned());
    }
    if let Some((_, number)) = message.split_once(" has serial number ") {
        drive.serial = drive.serial.take().or_else(|| serial(number));
    }
    drive.has_hidden_sectors |= message.contains("HIDDEN SECTORS DETECTED");
    if let Some(bytes) = message
        .split("sect/blk/dev ")
        .nth(1)
        .and_then(|s| s.rsplit('/').next())
    {
        drive.bytes = bytes.trim().parse().ok();
    }
    drive.passes += u32::from(message.starts_with("Finished pass "));
    if let Some(rest) = message.strip_prefix("Starting pass ") {
        drive.passes_asked = asked(rest);
    }
    if let Some((bytes, _)) = message.split_once(" bytes written to") {
        drive.wrote = true;
        let bytes = bytes.trim().parse().unwrap_or(0);
        drive.written = drive.written.saturating_add(bytes);
    }
    drive.verified += u32::from(message.starts_with("Verified pass "));
    drive.verified_last |= message.starts_with("[SUCCESS] Verified");
    if matches!(level, "error" | "fatal") && drive.errors.len() < ERRORS_MAX {
        drive.errors.push(message.to_owned());
    }
}

/// What the run was told to do, and the version that did it.
fn settings(message: &str, run: &mut Run) {
    if let Some(version) = message
        .strip_prefix("nwipe ")
        .filter(|v| v.starts_with(|c: char| c.is_ascii_digit()))
    {
        let version = version.split_whitespace().next().unwrap_or(version);
        run.version.get_or_insert_with(|| version.to_owned());
    }
    if let Some(value) = option(message, "banner") {
        run.version = value
            .strip_prefix("nwipe ")
            .map(str::to_owned)
            .or_else(|| run.version.take());
    }
    if let Some(value) = option(message, "method") {
        run.scheme = Some(value.to_owned());
    }
    if let Some(value) = option(message, "verify") {
        run.verify = Some(value.to_owned());
    }
    if let Some(value) = option(message, "prng") {
        run.prng = Some(value.to_owned());
    }
}

/// Passes of all rounds, from `1/3, round 1/2, on /dev/sda`.
fn asked(rest: &str) -> Option<u32> {
    let of = |text: &str| -> Option<u32> {
        let (_, of) = text.split_once('/')?;
        let digits = of.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    };
    let (pass, round) = rest.split_once("round ")?;
    of(pass)?.checked_mul(of(round)?)
}

fn option<'a>(message: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = message.split_once('=')?;
    (key.trim() == name).then(|| value.trim())
}

/// `/dev/sda, ATA, Model name, 500 GB, S/N=ABC`.
fn found_drive(found: &str, run: &mut Run) {
    let mut parts = found.split(',').map(str::trim);
    let Some(name) = parts
        .next()
        .filter(|n| n.starts_with("/dev/"))
        .map(str::to_owned)
    else {
        return;
    };
    let fields: Vec<&str> = parts.collect();
    let Some(drive) = drive(run, &name) else {
        return;
    };
    drive.model = fields
        .get(1)
        .filter(|m| !m.is_empty())
        .map(|m| (*m).to_owned());
    drive.serial = found.split("S/N=").nth(1).and_then(serial);
}

/// `model="ST3500", device path="/dev/sda", size="500 GB", serial number="ABC"`, as the first versions wrote it.
fn found_quoted(found: &str, run: &mut Run) {
    let value = |name: &str| {
        let rest = found.split(name).nth(1)?.strip_prefix("=\"")?;
        rest.split('"').next().map(str::trim)
    };
    let Some(drive) = value("device path").and_then(|name| drive(run, name)) else {
        return;
    };
    drive.model = value("model").filter(|m| !m.is_empty()).map(str::to_owned);
    drive.serial = value("serial number").and_then(serial);
}

fn drive<'r>(run: &'r mut Run, name: &str) -> Option<&'r mut Drive> {
    let at = match run.places.get(name) {
        Some(at) => *at,
        None if run.drives.len() < REPORT_DRIVES_MAX => {
            run.places.insert(name.to_owned(), run.drives.len());
            run.drives.push(Drive {
                name: name.to_owned(),
                ..Drive::default()
            });
            run.drives.len() - 1
        }
        None => return None,
    };
    run.drives.get_mut(at)
}

/// The drive that a table names: `sda` for `/dev/sda`; long names are cut to their end.
fn by_table_name<'r>(run: &'r mut Run, name: &str) -> Option<&'r mut Drive> {
    run.rows += 1;
    let whole = format!("/dev/{name}");
    if run.rows > TABLE_ROWS_MAX || run.places.contains_key(&whole) {
        return drive(run, &whole);
    }
    let last = |d: &Drive| d.name.rsplit('/').next() == Some(name);
    let at = run
        .drives
        .iter()
        .position(last)
        .or_else(|| run.drives.iter().position(|d| d.name.ends_with(name)));
    match at {
        Some(at) => run.drives.get_mut(at),
        None => drive(run, &whole),
    }
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_start_matches('!')
        .split('|')
        .map(str::trim)
        .collect()
}

fn status_row(row: &str, run: &mut Run) {
    let cells = cells(row);
    let [name, status, speed, _, rest @ ..] = cells.as_slice() else {
        return;
    };
    if *name == "Device" || name.is_empty() || name.contains(' ') {
        return;
    }
    let label = rest.join("|");
    let Some(drive) = by_table_name(run, name) else {
        return;
    };
    // A later table of the same log stands above an earlier one; a failure stands above everything.
    let failed_before = drive.status.as_deref().is_some_and(|s| !is_erased(s));
    if !failed_before {
        drive.status = Some((*status).to_owned());
    }
    // A speed of nothing is that of a run too short to be measured.
    if !speed.is_empty() && !speed.starts_with("0 ") {
        drive.speed = Some((*speed).to_owned());
    }
    if let Some((model, number)) = label.rsplit_once('/') {
        drive.model = drive
            .model
            .take()
            .or_else(|| Some(model.trim().to_owned()).filter(|m| !m.is_empty()));
        drive.serial = drive.serial.take().or_else(|| serial(number));
    }
}

/// Counts errors by the table's head: what was tried again and went well is no error.
fn error_row(row: &str, counted: &mut Vec<bool>, run: &mut Run) {
    let cells = cells(row);
    let [name, counts @ ..] = cells.as_slice() else {
        return;
    };
    if counts.len() < 3 {
        return;
    }
    if *name == "Device" {
        *counted = counts
            .iter()
            .map(|head| !head.to_lowercase().contains("retr"))
            .collect();
        return;
    }
    let is_counted = |at: usize| counted.get(at).copied().unwrap_or(true);
    let numbers = counts.iter().enumerate().filter(|(at, _)| is_counted(*at));
    // A count that is no number may be any.
    let sum = numbers.fold(0_u64, |sum, (_, count)| {
        sum.saturating_add(count.parse().unwrap_or(1))
    });
    if let Some(drive) = by_table_name(run, name) {
        drive.counted_errors = drive.counted_errors.saturating_add(sum);
    }
}

fn is_erased(status: &str) -> bool {
    status
        .trim_matches(|c: char| !c.is_ascii_alphabetic())
        .eq_ignore_ascii_case("erased")
}

fn erasure(drive: &Drive, run: &Run, tool: &str) -> Erasure {
    let mut erasure = Erasure::unproven(tool, &drive.name);
    let scheme = drive.scheme.clone().or_else(|| run.scheme.clone());
    // A method that only verifies writes nothing, whatever the table says.
    let verify_only = scheme
        .as_deref()
        .is_some_and(|s| s.to_lowercase().starts_with("verify"));
    let status_erased = drive.status.as_deref().is_some_and(is_erased);
    erasure.errors.clone_from(&drive.errors);
    if !status_erased {
        let status = drive.status.as_deref().map_or("none", str::trim);
        erasure.errors.push(format!("drive status: {status}"));
    }
    if run.rows > TABLE_ROWS_MAX {
        let text = "the log has more tables than a run has";
        erasure.errors.push(text.to_owned());
    }
    if run.aborted {
        erasure
            .errors
            .push("the run was stopped by its user".to_owned());
    }
    if drive.counted_errors > 0 {
        erasure
            .errors
            .push(format!("{} errors counted", drive.counted_errors));
    }
    if verify_only {
        let text = "the method verifies and writes nothing";
        erasure.errors.push(text.to_owned());
    }
    let part = medium::why_not_whole(&drive.name).map(str::to_owned);
    erasure.errors.extend(part);
    let verify = run.verify.as_deref().unwrap_or_default();
    let verified = drive.verified_last || drive.verified > 0;
    let verification = if verified && !verify.starts_with('0') {
        Verification::Full
    } else {
        Verification::None
    };
    erasure.medium_serial.clone_from(&drive.serial);
    erasure.medium_model.clone_from(&drive.model);
    erasure.bytes = drive.bytes;
    erasure.technique = (!verify_only && drive.wrote).then_some(Technique::Overwrite);
    erasure.scheme = scheme;
    erasure.passes = (drive.passes > 0).then_some(drive.passes);
    erasure.passes_asked = drive.passes_asked;
    erasure.bytes_written = drive.wrote.then_some(drive.written);
    erasure.prng = run.prng.clone().filter(|_| run.wrote_stream);
    erasure.speed.clone_from(&drive.speed);
    erasure.started.clone_from(&drive.started);
    erasure.finished.clone_from(&drive.finished);
    let (method, technique) = level(erasure.scheme.as_deref().unwrap_or_default());
    let erasure = erasure.erased_if_clean(method, Some(technique), verification);
    if drive.has_hidden_sectors {
        return erasure.but("hidden sectors (HPA or DCO) were not erased");
    }
    erasure
}

/// What a method of nwipe does: it writes, or from 0.43 on lets the drive sanitize itself.
pub fn level(scheme: &str) -> (Method, Technique) {
    let technique = named_technique(scheme).unwrap_or(Technique::Overwrite);
    let method = if scheme.to_lowercase().contains("sanitize") {
        Method::Purge
    } else {
        Method::Clear
    };
    (method, technique)
}

#[cfg(test)]
mod tests;
