//! Erasure reports: what a tool says it did to a medium. An interrupted, failed or unfinished run never reads as erased: every
//! reader begins with a medium that was not erased, notes what speaks against it, and takes the tool's word only where
//! nothing does.

mod badblocks;
mod certificate;
mod dd;
mod ereuse;
mod hdparm;
mod medium;
mod nvme;
mod nwipe;
mod pdf;
mod session;
mod shred;
mod tree;
mod vendor;
mod yaml;

use crate::error::ReadError;
use crate::limits::REPORT_BYTES_MAX;
use gapless_journey::sanitization::{Method, SanitizationResult, Technique, Verification};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One medium's erasure, as the tool reports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Serial number of the medium, where the tool read one.
    pub medium_serial: Option<String>,
    /// Model of the medium.
    pub medium_model: Option<String>,
    /// Name in the tool's machine, for example `/dev/sda`.
    pub device: String,
    /// Size in bytes.
    pub bytes: Option<u64>,
    /// Level reached; absent when nothing was erased.
    pub method: Option<Method>,
    /// How.
    pub technique: Option<Technique>,
    /// The tool's own name of its method, for example `DoD 5220.22-M`.
    pub scheme: Option<String>,
    /// Passes that were finished.
    pub passes: Option<u32>,
    /// Passes that were asked for, over all rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passes_asked: Option<u32>,
    /// Bytes that were written, over all passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes_written: Option<u64>,
    /// Generator of the random stream, where one was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prng: Option<String>,
    /// Speed as the tool gives it, for example `208 MB/s`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speed: Option<String>,
    /// How the result was verified.
    pub verification: Verification,
    /// What it came to.
    pub result: SanitizationResult,
    /// First time of the log, as the tool wrote it: without a zone (`2026-11-22T19:00:12`), unless the tool gives one.
    pub started: Option<String>,
    /// Last time of the log.
    pub finished: Option<String>,
    /// Tool and version.
    pub tool: String,
    /// What the tool complained about.
    pub errors: Vec<String>,
}

/// An erasure report: its format, its media, and what a person should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// `nwipe`, `nwipe-certificate`, `blancco`, `wipedrive`, `bitraser`, `ereuse-snapshot`, `nvme-sanitize-log`, `hdparm`, `nvme`,
    /// `shred`, `badblocks`, `dd`; `transcript` where several tools were run, `archive` where several reports came in one.
    pub format: String,
    /// One for each medium.
    pub erasures: Vec<Erasure>,
    /// What is odd about it.
    pub warnings: Vec<String>,
}

impl Erasure {
    /// A medium of which nothing is proven: it was not erased.
    fn unproven(tool: &str, device: &str) -> Self {
        Self {
            medium_serial: None,
            medium_model: None,
            device: device.to_owned(),
            bytes: None,
            method: None,
            technique: None,
            scheme: None,
            passes: None,
            passes_asked: None,
            bytes_written: None,
            prng: None,
            speed: None,
            verification: Verification::None,
            result: SanitizationResult::Failed,
            started: None,
            finished: None,
            tool: tool.to_owned(),
            errors: Vec::new(),
        }
    }

    /// The same, erased, where nothing speaks against it.
    fn erased_if_clean(
        mut self,
        method: Method,
        technique: Option<Technique>,
        verification: Verification,
    ) -> Self {
        if self.errors.is_empty() {
            self.result = SanitizationResult::Erased;
            self.method = Some(method);
            self.technique = technique;
            self.verification = verification;
        }
        self
    }

    /// Takes back that it was erased. The reason must stand among the errors.
    pub(crate) fn doubt(&mut self) {
        self.result = SanitizationResult::Failed;
        self.method = None;
        self.verification = Verification::None;
    }
}

/// How a method does it, where its name tells.
fn named_technique(scheme: &str) -> Option<Technique> {
    let scheme = scheme.to_lowercase();
    let names = [
        ("crypto", Technique::CryptographicErase),
        ("block erase", Technique::BlockErase),
        ("nvme format", Technique::Format),
        ("secure erase", Technique::SecureErase),
        ("overwrite", Technique::Overwrite),
    ];
    let found = names.iter().find(|(name, _)| scheme.contains(name));
    found.map(|(_, technique)| *technique)
}

/// Reads an erasure report; the format is found from the content. An archive gives the erasures of all its reports.
pub fn read(bytes: &[u8]) -> Result<Report, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::new("empty"));
    }
    if bytes.len() > REPORT_BYTES_MAX {
        return Err(too_large(bytes.len()));
    }
    match crate::archive::parts(bytes) {
        Ok(None) => single(bytes).ok_or_else(|| ReadError::new("not-a-report")),
        Ok(Some(parts)) => of_parts(&parts).ok_or_else(|| ReadError::new("not-a-report")),
        Err(error) if error.code == "archive-too-large" => Err(too_large(bytes.len())),
        Err(_) => Err(ReadError::new("not-a-report")),
    }
}

fn too_large(bytes: usize) -> ReadError {
    ReadError::new("too-large")
        .with("bytes", bytes)
        .with("limit", REPORT_BYTES_MAX)
}

fn of_parts(parts: &[crate::archive::Part]) -> Option<Report> {
    let mut all = Report {
        format: "archive".to_owned(),
        erasures: Vec::new(),
        warnings: Vec::new(),
    };
    let mut is_any = false;
    for part in parts {
        if let Some(report) = single(&part.bytes) {
            is_any = true;
            join(
                &mut all.erasures,
                report.erasures,
                &part.name,
                &mut all.warnings,
            );
            let named = |text: String| format!("{}: {text}", part.name);
            all.warnings.extend(report.warnings.into_iter().map(named));
        }
    }
    is_any.then_some(all)
}

/// Reads what is no archive, or nothing where it tells of no erasure.
pub(crate) fn single(bytes: &[u8]) -> Option<Report> {
    if bytes.starts_with(b"%PDF-") {
        return certificate::read(&pdf::text(bytes));
    }
    let (text, _) = crate::encoding::decode(bytes);
    let start = text.trim_start_matches('\u{feff}').trim_start();
    // A log may begin with a bracket, too: of its first time.
    if start.starts_with(['{', '['])
        && let Some(report) = of_json(start)
    {
        return Some(report);
    }
    if start.starts_with('<') {
        return vendor::read(start, None);
    }
    nwipe::read(&text)
        .or_else(|| certificate::read(&text))
        .or_else(|| transcript(&text))
        .or_else(|| ereuse::read_yaml(&text))
}

/// A document that is cut off proves nothing, and is none here.
fn of_json(text: &str) -> Option<Report> {
    let words = ["ras", "sprog", "NISTMethodType"];
    if !words.iter().any(|word| text.contains(word)) {
        return None;
    }
    let json: Value = serde_json::from_str(text).ok()?;
    let mut warnings = Vec::new();
    if let Some(erasures) = nvme::read_json(&json, &mut warnings) {
        return Some(Report {
            format: "nvme-sanitize-log".to_owned(),
            erasures,
            warnings,
        });
    }
    vendor::read(text, Some(&json)).or_else(|| ereuse::read_json(&json))
}

/// What was kept of a terminal, by all tools that are known there.
fn transcript(text: &str) -> Option<Report> {
    let marks = [
        "shred: ",
        "badblocks",
        "bad blocks",
        "dd: ",
        "if=/dev/",
        "hdparm",
        "Issuing S",
        "Security:",
        "Sanitize status",
        "(SSTAT)",
        "nvme ",
        "Success formatting",
    ];
    if !marks.iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let text = session::clean(text);
    let steps = session::steps(&text);
    let mut warnings = Vec::new();
    let found = [
        ("hdparm", hdparm::read(&text, &steps, &mut warnings)),
        ("nvme", nvme::read(&steps, &mut warnings)),
        ("shred", shred::read(&text)),
        ("badblocks", badblocks::read(&steps)),
        ("dd", dd::read(&steps)),
    ];
    let mut tools = found.iter().filter(|(_, erasures)| !erasures.is_empty());
    let format = match (tools.next(), tools.next()) {
        (Some((tool, _)), None) => *tool,
        (Some(_), Some(_)) => "transcript",
        // The state of a drive's security alone is no erasure, and worth a word.
        (None, _) if !warnings.is_empty() => "hdparm",
        (None, _) => return None,
    };
    Some(Report {
        format: format.to_owned(),
        erasures: found
            .into_iter()
            .flat_map(|(_, erasures)| erasures)
            .collect(),
        warnings,
    })
}

/// Adds the erasures of another report of the same work bench. A run that two reports tell of (the log and the certificate) is
/// one erasure; where they disagree it was not erased, and a warning names both.
pub(crate) fn join(
    all: &mut Vec<Erasure>,
    more: Vec<Erasure>,
    from: &str,
    warnings: &mut Vec<String>,
) {
    let before = all.len();
    for erasure in more {
        let mut earlier = all.iter_mut().take(before);
        let Some(known) = earlier.find(|known| is_same_run(known, &erasure)) else {
            all.push(erasure);
            continue;
        };
        if known.result != erasure.result {
            let serial = erasure.medium_serial.as_deref().unwrap_or_default();
            let text = format!(
                "erasure of {serial}: '{}', but {from} says '{}'",
                known.result, erasure.result
            );
            warnings.push(text.clone());
            let is_worse = erasure.result == SanitizationResult::Failed;
            known.errors.push(text);
            if is_worse || known.result == SanitizationResult::Failed {
                known.doubt();
            } else {
                known.result = SanitizationResult::ErasedWithExceptions;
            }
            known.errors.extend(erasure.errors);
        }
        known.verification = match (known.result, known.verification) {
            (SanitizationResult::Failed, _) => Verification::None,
            (_, Verification::None) => erasure.verification,
            (_, own) => own,
        };
        if known.device.is_empty() {
            known.device = erasure.device;
        }
        known.bytes = known.bytes.or(erasure.bytes);
        known.started = known.started.take().or(erasure.started);
        known.finished = known.finished.take().or(erasure.finished);
    }
}

/// One medium, one tool, and one beginning or end.
fn is_same_run(one: &Erasure, other: &Erasure) -> bool {
    let serial = |erasure: &Erasure| erasure.medium_serial.as_deref().map(gapless_journey::fold);
    let tool = |erasure: &Erasure| erasure.tool.split(' ').next().map(str::to_owned);
    // A log and a certificate note a time some seconds apart.
    let is_same_minute = |one: &Option<String>, other: &Option<String>| {
        let minute = |time: &Option<String>| time.as_deref()?.get(..16).map(str::to_owned);
        minute(one).is_some() && minute(one) == minute(other)
    };
    serial(one).is_some()
        && serial(one) == serial(other)
        && tool(one) == tool(other)
        && (is_same_minute(&one.started, &other.started)
            || is_same_minute(&one.finished, &other.finished))
}
