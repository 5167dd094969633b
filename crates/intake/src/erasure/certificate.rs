//! nwipe's certificates: the PDF's text, as the reader of this house or `pdftotext` gives it. One drive a paper (from 0.35 on),
//! or all drives of a system (from 0.41 on). The status that the paper prints decides, together with its counted errors.

use super::{Erasure, Report, medium, nwipe};
use crate::limits::REPORT_DRIVES_MAX;
use gapless_journey::sanitization::{SanitizationResult, Verification};

/// Labels of the papers, in all versions. Each ends the value before it.
const LABELS: &[&str] = &[
    "Business Name:",
    "Business Address:",
    "Contact Name:",
    "Contact Phone:",
    "Make/Model:",
    "Make:",
    "Serial:",
    "S/N:",
    "Bus:",
    "Size(Apparent):",
    "Size(Real):",
    "Size:",
    "Start time:",
    "End time:",
    "Duration:",
    "Status:",
    "Method:",
    "PRNG algorithm:",
    "PRNG type:",
    "Final Pass(Zeros/Ones/None):",
    "Final Pass(Zeros/None):",
    "Blanking Pass:",
    "Verify Pass(Last/All/None):",
    "Verify(Last/All/None):",
    "*Bytes Erased:",
    "Bytes Erased:",
    "Rounds(completed/requested):",
    "Rounds:",
    "HPA/DCO Size:",
    "HPA/DCO:",
    "Throughput:",
    "Errors(pass/sync/verify/retries):",
    "Errors(pass/sync/verify):",
    "Errors:",
    "Information:",
    "Name/ID:",
    "Signature:",
];
/// What the status of a drive can be.
const STATUSES: &[&str] = &["ERASED", "FAILED", "ABORTED", "INSANITY"];
/// Labels of a line that are looked at; papers have three.
const LINE_LABELS_MAX: usize = 16;
/// Heads the status of a drive on the pages with its SMART data.
const OF_THIS_DISK: &str = "Erasure Status of this disk: S/N";

/// The fields of one drive.
#[derive(Default)]
struct Drive<'t> {
    fields: Vec<(&'static str, &'t str)>,
    /// Each status that the paper prints for it.
    statuses: Vec<&'t str>,
    has_warning: bool,
}

/// Reads a certificate, or nothing where the text is none.
pub fn read(text: &str) -> Option<Report> {
    let is_paper = [
        "Disk Erasure Report",
        "System Erasure Report",
        "Disk Erasure Details",
    ]
    .iter()
    .any(|title| text.contains(title));
    if !is_paper || !text.to_lowercase().contains("nwipe") {
        return None;
    }
    let version = text
        .split("NWIPE version ")
        .nth(1)
        .and_then(|rest| rest.split_whitespace().next());
    let tool = version.map_or_else(|| "nwipe".to_owned(), |v| format!("nwipe {v}"));
    let mut drives = drives(text);
    by_serial(text, &mut drives);
    let erasures: Vec<Erasure> = drives.iter().map(|drive| erasure(drive, &tool)).collect();
    let mut warnings = Vec::new();
    if erasures.is_empty() {
        warnings.push("the certificate names no drive".to_owned());
    }
    if erasures.iter().any(|e| e.medium_serial.is_none()) {
        warnings.push("a drive has no readable serial number".to_owned());
    }
    Some(Report {
        format: "nwipe-certificate".to_owned(),
        erasures,
        warnings,
    })
}

/// Drives, each from its make on.
fn drives(text: &str) -> Vec<Drive<'_>> {
    let mut drives: Vec<Drive<'_>> = Vec::new();
    // A label whose value stands in a line below it.
    let mut waiting: Option<&'static str> = None;
    for line in text.lines() {
        if line.contains(OF_THIS_DISK) {
            waiting = None;
            continue;
        }
        let found = labels(line);
        if found.is_empty() {
            let bare = line.trim();
            let status = STATUSES.iter().find(|status| bare == **status);
            if let Some(drive) = drives.last_mut() {
                if status.is_some() {
                    drive.statuses.push(bare);
                } else if let Some(label) = waiting.filter(|_| !bare.is_empty()) {
                    drive.fields.push((label, bare));
                }
                drive.has_warning |= warns(bare);
            }
            if !bare.is_empty() {
                waiting = None;
            }
            continue;
        }
        waiting = None;
        for (label, value) in found {
            if matches!(label, "Make/Model:" | "Make:") && drives.len() < REPORT_DRIVES_MAX {
                drives.push(Drive::default());
            }
            let Some(drive) = drives.last_mut() else {
                continue;
            };
            drive.has_warning |= warns(value);
            if value.is_empty() {
                waiting = Some(label);
            } else if label == "Status:" {
                drive
                    .statuses
                    .push(value.split_whitespace().next().unwrap_or(value));
            } else {
                drive.fields.push((label, value));
            }
        }
    }
    for drive in &mut drives {
        let below = drive.fields.iter().filter(|(label, _)| *label == "Status:");
        let words: Vec<&str> = below
            .map(|(_, value)| value.split_whitespace().next().unwrap_or(value))
            .collect();
        drive.statuses.extend(words);
    }
    drives
}

fn warns(text: &str) -> bool {
    text.contains("hidden sectors NOT erased") || text.contains("Hidden sectors found")
}

/// The labels of a line with their values.
fn labels(line: &str) -> Vec<(&'static str, &str)> {
    let mut starts: Vec<(usize, &'static str)> = Vec::new();
    for label in LABELS {
        for (at, _) in line.match_indices(label) {
            // `Serial:` is no part of another word, and a shorter label no part of a longer one.
            let is_start = line
                .get(..at)
                .is_some_and(|before| before.is_empty() || before.ends_with([' ', '\t']));
            if starts.len() == LINE_LABELS_MAX {
                break;
            }
            if is_start && starts.iter().all(|(known, _)| *known != at) {
                starts.push((at, label));
            }
        }
    }
    starts.sort_unstable();
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([line.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((at, label), end)| {
            (
                *label,
                line.get(at + label.len()..end).unwrap_or_default().trim(),
            )
        })
        .collect()
}

/// The status that stands beside a drive's serial number, on the line or next to it.
fn by_serial<'t>(text: &'t str, drives: &mut [Drive<'t>]) {
    let lines: Vec<&str> = text.lines().collect();
    let heads = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, line.split_once(OF_THIS_DISK)?)));
    // A drive has few such pages.
    for (at, (before, serial)) in heads.take(REPORT_DRIVES_MAX) {
        let mut words = serial.split_whitespace();
        let serial = words.next().unwrap_or_default();
        let near = [at.checked_sub(1), at.checked_add(1)];
        let near = near.into_iter().flatten().filter_map(|at| lines.get(at));
        let said = words
            .chain(before.split_whitespace())
            .chain(near.map(|line| line.trim()))
            .find(|word| STATUSES.contains(word));
        let drive = drives.iter_mut().find(|drive| {
            let own = drive
                .fields
                .iter()
                .find(|(label, _)| matches!(*label, "S/N:" | "Serial:"));
            own.is_some_and(|(_, value)| value.split_whitespace().next() == Some(serial))
        });
        if let (Some(drive), Some(status)) = (drive, said) {
            drive.statuses.push(status);
        }
    }
}

impl<'t> Drive<'t> {
    fn field(&self, names: &[&str]) -> Option<&'t str> {
        let found = self.fields.iter().find(|(label, _)| names.contains(label));
        found.map(|(_, value)| *value)
    }

    /// What speaks against its being erased.
    fn troubles(&self) -> Vec<String> {
        let mut out = Vec::new();
        match self.statuses.as_slice() {
            [] => out.push("the certificate shows no status of the drive".to_owned()),
            all => {
                let other = all.iter().find(|status| **status != "ERASED");
                out.extend(other.map(|status| format!("status: {status}")));
            }
        }
        match self.field(&[
            "Errors(pass/sync/verify/retries):",
            "Errors(pass/sync/verify):",
            "Errors:",
        ]) {
            Some(counts) => {
                // Retries that went well in the end are none.
                let mut three = counts.split('/').take(3);
                let failed = three.any(|count| count.trim().parse() != Ok(0_u64));
                if failed || counts.split('/').count() < 3 {
                    out.push(format!("errors: {counts}"));
                }
            }
            None => out.push("the certificate shows no count of errors".to_owned()),
        }
        let rounds = self.field(&["Rounds(completed/requested):", "Rounds:"]);
        if let Some((done, asked)) = rounds.and_then(|text| text.split_once('/'))
            && done.trim() != asked.trim()
        {
            out.push(format!("rounds: {} of {}", done.trim(), asked.trim()));
        }
        match self.field(&["Method:"]) {
            Some(scheme) if scheme.to_lowercase().starts_with("verify") => {
                out.push("the method verifies and writes nothing".to_owned());
            }
            Some(_) => {}
            None => out.push("the certificate shows no method".to_owned()),
        }
        out
    }
}

fn erasure(drive: &Drive<'_>, tool: &str) -> Erasure {
    let mut erasure = Erasure::unproven(tool, "");
    erasure.medium_serial = drive.field(&["Serial:", "S/N:"]).and_then(medium::serial);
    erasure.medium_model = drive.field(&["Make/Model:", "Make:"]).map(str::to_owned);
    erasure.bytes = drive.field(&["Size(Apparent):", "Size:"]).and_then(bytes);
    erasure.scheme = drive.field(&["Method:"]).map(str::to_owned);
    erasure.started = drive.field(&["Start time:"]).map(time);
    erasure.finished = drive.field(&["End time:"]).map(time);
    erasure.speed = drive.field(&["Throughput:"]).map(str::to_owned);
    erasure.prng = drive
        .field(&["PRNG algorithm:", "PRNG type:"])
        .filter(|prng| !prng.to_lowercase().ends_with("to method"))
        .map(str::to_owned);
    erasure.errors = drive.troubles();
    let verified = drive.field(&["Verify Pass(Last/All/None):", "Verify(Last/All/None):"]);
    let verification = match verified {
        Some("Last" | "All") => Verification::Full,
        _ => Verification::None,
    };
    let (method, technique) = nwipe::level(erasure.scheme.as_deref().unwrap_or_default());
    let erasure = erasure.erased_if_clean(method, Some(technique), verification);
    // The share of what is there, hidden sectors included, that was overwritten at least once.
    let share = drive
        .field(&["*Bytes Erased:", "Bytes Erased:"])
        .and_then(|text| text.split_once('(')?.1.split_once('%'))
        .map(|(share, _)| share.trim());
    match share.filter(|share| !share.starts_with("100")) {
        Some(share) => erasure.but(&format!("{share} % of the drive was erased")),
        None if drive.has_warning => erasure.but("hidden sectors (HPA or DCO) were not erased"),
        None => erasure,
    }
}

impl Erasure {
    /// The same with an exception, where it was erased.
    pub(super) fn but(mut self, exception: &str) -> Self {
        if self.result == SanitizationResult::Erased {
            self.result = SanitizationResult::ErasedWithExceptions;
        }
        self.errors.push(exception.to_owned());
        self
    }
}

/// `500 GB, 500107862016 bytes`, `500 GB,500107862016b`.
fn bytes(text: &str) -> Option<u64> {
    let (_, exact) = text.split_once(',')?;
    let digits: String = exact
        .trim()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok().filter(|n| *n > 0)
}

/// `2024/03/02 10:00:00` -> `2024-03-02T10:00:00`.
fn time(text: &str) -> String {
    text.trim().replace('/', "-").replacen(' ', "T", 1)
}
