//! What `nvme-cli` says: the sanitize log (page 81h) as text and JSON, and `nvme format`. The log's status decides, in its
//! lowest three bits; the command itself answers before the drive has begun.

use super::{Erasure, session::Step};
use crate::limits::REPORT_DRIVES_MAX;
use gapless_journey::sanitization::{Method, Technique, Verification};
use serde_json::Value;
use std::collections::HashMap;

/// Bits of SSTAT that hold the state of the most recent operation (NVM Express base specification, sanitize status log).
const STATE: u64 = 0b111;
/// Bit of SSTAT: nothing was written since.
const GLOBAL_DATA_ERASED: u64 = 1 << 8;
/// SPROG where no operation runs.
const PROGRESS_END: u64 = 0xFFFF;
/// Complaints that are kept of one run.
const ERRORS_MAX: usize = 20;
/// Drives of one JSON document.
const DRIVES_MAX: usize = 256;

/// A sanitize log.
#[derive(Default)]
struct Log {
    state: Option<u64>,
    progress: Option<u64>,
    action: Option<u64>,
    /// Nothing was written since; absent where the log does not say.
    is_untouched: Option<bool>,
}

/// The erasures of a transcript. A command that sanitizes and the last log after it are one.
pub fn read(steps: &[Step<'_>], warnings: &mut Vec<String>) -> Vec<Erasure> {
    let mut runs: Vec<Run> = Vec::new();
    // The operation of each controller that later logs tell of; logs without a name tell of the command before them.
    let mut open: HashMap<String, usize> = HashMap::new();
    for step in steps {
        let is_nvme = step.tool() == "nvme";
        let verb = step.words.get(1).copied().filter(|_| is_nvme);
        let device = step.device().filter(|_| is_nvme).unwrap_or_default();
        let says_formatted = step.lines.iter().any(|line| line.starts_with(FORMATTED));
        if verb == Some("format") || (step.words.is_empty() && says_formatted) {
            runs.push(Run::closed(format(step, &device)));
        }
        if verb == Some("sanitize") {
            let action = step.option("-a", "--sanact").and_then(action);
            // Leaving a failure begins nothing.
            if action != Some(1) {
                let run = command(step, &device, action);
                if run.is_open {
                    open.insert(controller(&device), runs.len());
                }
                runs.push(run);
            }
        }
        for log in logs(step) {
            let at = open.get(&controller(&device)).copied();
            let before = at.and_then(|at| runs.get(at));
            let one = Run {
                erasure: judged(&log, &device, before, warnings),
                is_open: true,
                is_asked: before.is_some_and(|run| run.is_asked),
            };
            // A later log of the same operation says more than an earlier one.
            match at.and_then(|at| runs.get_mut(at)) {
                Some(place) => *place = one,
                None => {
                    // Logs without any name may be of several drives.
                    if !device.is_empty() {
                        open.insert(controller(&device), runs.len());
                    }
                    runs.push(one);
                }
            }
        }
        if runs.len() >= REPORT_DRIVES_MAX {
            break;
        }
    }
    runs.into_iter().map(|run| run.erasure).collect()
}

/// An erasure of a transcript.
struct Run {
    erasure: Erasure,
    /// A later log tells of the same operation.
    is_open: bool,
    /// The transcript shows the command that began it.
    is_asked: bool,
}

impl Run {
    fn closed(erasure: Erasure) -> Self {
        Self {
            erasure,
            is_open: false,
            is_asked: true,
        }
    }
}

const SCHEME: &str = "NVMe sanitize";
const FORMATTED: &str = "Success formatting namespace:";

/// `/dev/nvme0` and `/dev/nvme0n1` are one controller.
fn controller(device: &str) -> String {
    match device.rsplit_once("nvme") {
        Some((_, rest)) => rest.chars().take_while(char::is_ascii_digit).collect(),
        None => device.to_owned(),
    }
}

/// A number as people and tools write it: `2`, `0x02`, or newer names.
fn action(text: &str) -> Option<u64> {
    match text.trim() {
        "exit-failure" => Some(1),
        "start-block-erase" => Some(2),
        "start-overwrite" => Some(3),
        "start-crypto-erase" => Some(4),
        other => number(other),
    }
}

fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}

/// What the sanitize action stands for.
fn technique(action: u64) -> Option<Technique> {
    match action & STATE {
        2 => Some(Technique::BlockErase),
        3 => Some(Technique::Overwrite),
        4 => Some(Technique::CryptographicErase),
        _ => None,
    }
}

fn command(step: &Step<'_>, device: &str, action: Option<u64>) -> Run {
    let mut erasure = Erasure::unproven("nvme-cli", device);
    erasure.scheme = Some(SCHEME.to_owned());
    erasure.technique = action.and_then(technique);
    erasure.errors = complaints(step);
    // What the drive refused is not told of by a later log: that is of another operation.
    let is_open = erasure.errors.is_empty();
    let text = "the transcript shows the command, not its end: no sanitize log after it";
    erasure.errors.push(text.to_owned());
    Run {
        erasure,
        is_open,
        is_asked: true,
    }
}

fn complaints(step: &Step<'_>) -> Vec<String> {
    let complains = |line: &&&str| {
        let folded = line.to_lowercase();
        [
            "nvme status",
            "error",
            "failed",
            "not permitted",
            "no such",
            "invalid",
            "interrupted",
            "^c",
        ]
        .iter()
        .any(|word| folded.contains(word))
    };
    let lines = step.lines.iter().filter(complains).take(ERRORS_MAX);
    lines.map(|line| line.trim().to_owned()).collect()
}

fn judged(log: &Log, device: &str, before: Option<&Run>, warnings: &mut Vec<String>) -> Erasure {
    let named = before
        .map(|run| run.erasure.device.as_str())
        .filter(|_| device.is_empty());
    let mut erasure = Erasure::unproven("nvme-cli", named.unwrap_or(device));
    erasure.scheme = Some(SCHEME.to_owned());
    let technique = log.action.and_then(technique);
    erasure.technique = technique;
    let mut refuse = |text: &str| erasure.errors.push(text.to_owned());
    match log.state {
        // 4: succeeded, and the blocks stay allocated.
        Some(1 | 4) => {}
        Some(0) => refuse("the drive was never sanitized"),
        Some(2) => refuse("the sanitize operation is in progress"),
        Some(3) => refuse("the most recent sanitize operation failed"),
        Some(_) => refuse("the sanitize operation is not shown as finished"),
        None => refuse("the log does not show the state of the sanitize operation"),
    }
    if log
        .progress
        .is_some_and(|progress| progress != PROGRESS_END)
    {
        refuse("the progress of the sanitize operation is not at its end");
    }
    if log.action.is_some_and(|action| action & STATE <= 1) {
        refuse("the log names no sanitize operation that erases");
    }
    // The log keeps the last operation for years: without the command before it, what was written since is not known.
    if !before.is_some_and(|run| run.is_asked) && erasure.errors.is_empty() {
        match log.is_untouched {
            Some(true) => {}
            Some(false) => erasure
                .errors
                .push("the drive says that data was written since it was sanitized".to_owned()),
            None => {
                let text =
                    "the sanitize log does not say whether data was written since the operation";
                if !warnings.iter().any(|known| known == text) {
                    warnings.push(text.to_owned());
                }
            }
        }
    }
    erasure.erased_if_clean(Method::Purge, technique, Verification::None)
}

/// The logs among what a step printed.
fn logs(step: &Step<'_>) -> Vec<Log> {
    let mut out = Vec::new();
    let mut log = Log::default();
    for line in step.whole_lines() {
        let line = line.trim();
        let value = || {
            let value = line.rsplit_once(':')?.1.trim();
            number(value.split_whitespace().next()?)
        };
        if line.contains("(SPROG)") {
            // Progress heads each log.
            if log.state.is_some() {
                out.push(std::mem::take(&mut log));
            }
            log.progress = value();
        } else if line.contains("(SSTAT)") {
            let status = value();
            log.state = status.map(|status| status & STATE);
            // Some versions print the lowest bits alone.
            log.is_untouched = status
                .filter(|status| status & GLOBAL_DATA_ERASED != 0)
                .map(|_| true);
        } else if line.contains("(SCDW10)") {
            log.action = value();
        } else if line.contains("Global Data Erased set") {
            log.is_untouched = Some(true);
        } else if line.contains("Global Data Erased cleared") {
            log.is_untouched = Some(false);
        }
    }
    if log.state.is_some() || log.progress.is_some() {
        out.push(log);
    }
    out
}

fn format(step: &Step<'_>, device: &str) -> Erasure {
    let mut erasure = Erasure::unproven("nvme-cli", device);
    let mode = step.option("-s", "--ses").map(number);
    erasure.scheme = Some(match mode {
        Some(Some(mode)) => format!("NVMe format, SES={mode}"),
        _ => "NVMe format".to_owned(),
    });
    erasure.technique = Some(Technique::Format);
    erasure.errors = complaints(step);
    let mut refuse = |is_so: bool, text: &str| {
        if is_so {
            erasure.errors.push(text.to_owned());
        }
    };
    refuse(
        !step
            .lines
            .iter()
            .any(|line| line.trim().starts_with(FORMATTED)),
        "the transcript does not show that the format succeeded",
    );
    refuse(
        !matches!(mode, Some(Some(1 | 2))),
        "the transcript does not show a format with secure erase (SES=1 or 2)",
    );
    erasure.erased_if_clean(Method::Clear, Some(Technique::Format), Verification::None)
}

/// The sanitize log as JSON, keyed by the device in all versions but the first.
pub fn read_json(json: &Value, warnings: &mut Vec<String>) -> Option<Vec<Erasure>> {
    let is_log = |value: &Value| value.get("sprog").is_some() && value.get("sstat").is_some();
    if is_log(json) {
        return Some(vec![judged(&of_json(json), "", None, warnings)]);
    }
    let logs: Vec<(&String, &Value)> = json
        .as_object()?
        .iter()
        .filter(|(_, value)| is_log(value))
        .take(DRIVES_MAX)
        .collect();
    (!logs.is_empty()).then(|| {
        let one = |(name, value): (&String, &Value)| {
            let device = if name.starts_with("/dev/") {
                name.clone()
            } else {
                format!("/dev/{name}")
            };
            judged(&of_json(value), &device, None, warnings)
        };
        logs.into_iter().map(one).collect()
    })
}

fn of_json(value: &Value) -> Log {
    let whole = |value: &Value| match value {
        Value::String(text) => number(text),
        other => other.as_u64(),
    };
    let status = value.get("sstat");
    let register = status.and_then(whole);
    // `(1) Most Recent Sanitize Command Completed Successfully.`, whose key changed over the versions.
    let told = status.and_then(Value::as_object).and_then(|fields| {
        fields.values().find_map(|value| {
            let (state, _) = value.as_str()?.strip_prefix('(')?.split_once(')')?;
            number(state)
        })
    });
    let erased = ["global_erased", "global_data_erased"]
        .iter()
        .find_map(|name| status?.get(name).and_then(whole))
        .map(|flag| flag != 0);
    Log {
        state: register.or(told).map(|status| status & STATE),
        progress: value.get("sprog").and_then(whole),
        action: ["cdw10_info", "scdw10"]
            .iter()
            .find_map(|name| value.get(name).and_then(whole)),
        is_untouched: erased.or_else(|| register.map(|status| status & GLOBAL_DATA_ERASED != 0)),
    }
}
