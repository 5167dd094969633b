//! Erasure reports: what a tool says it did to a medium. An interrupted, failed or unfinished run never reads as erased.

mod nwipe;

use crate::error::ReadError;
use crate::limits::REPORT_BYTES_MAX;
use gapless_journey::sanitization::{Method, SanitizationResult, Technique, Verification};
use serde::{Deserialize, Serialize};

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
    /// First time of the log, as the tool wrote it, without a zone (`2026-11-22T19:00:12`).
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
    /// `nwipe`.
    pub format: String,
    /// One for each medium.
    pub erasures: Vec<Erasure>,
    /// What is odd about it.
    pub warnings: Vec<String>,
}

/// Reads an erasure report; the format is found from the content.
pub fn read(bytes: &[u8]) -> Result<Report, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::new("empty"));
    }
    if bytes.len() > REPORT_BYTES_MAX {
        return Err(ReadError::new("too-large")
            .with("bytes", bytes.len())
            .with("limit", REPORT_BYTES_MAX));
    }
    let (text, _) = crate::encoding::decode(bytes);
    nwipe::read(&text).ok_or_else(|| ReadError::new("not-a-report"))
}
