//! Any report of a machine or a tool: what it describes, as `gapless read` prints it (`gapless.device/1` of interfaces.md). An
//! archive or a folder of reports of one machine is one report, in which contradictions are named.

use crate::archive;
use crate::erasure::{self, Erasure};
use crate::error::ReadError;
use crate::hardware::{self, Device};
use crate::limits::{ARCHIVE_BYTES_MAX, ARCHIVE_PARTS_MAX, REPORT_BYTES_MAX};
use gapless_journey::{Category, fold};
use serde::{Deserialize, Serialize};

pub use crate::archive::Part;

/// Files without a report that a warning names; the others are counted.
const NAMED_MAX: usize = 8;

/// A report: its format, the device, what was done to its media, and what a person should know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Name of the format; see [`hardware::Report::format`] and [`erasure::Report::format`]. `hw-probe` and `report-set` for
    /// several reports of one machine.
    #[serde(skip)]
    pub format: String,
    /// What it describes.
    #[serde(flatten)]
    pub device: Device,
    /// Erasures of its media.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erasures: Vec<Erasure>,
    /// What is odd about it.
    pub warnings: Vec<String>,
}

impl Report {
    /// Whether it tells of erasures and nothing of the machine.
    pub fn is_of_erasures_alone(&self) -> bool {
        self.device == Device::default() && !self.erasures.is_empty()
    }
}

/// Reads a report of any kind that is known; the format is found from the content. An archive is read as one machine.
pub fn read(bytes: &[u8]) -> Result<Report, ReadError> {
    match archive::parts(bytes)? {
        Some(parts) => one_machine(&parts),
        None => single(bytes),
    }
}

/// Reads what is no archive.
fn single(bytes: &[u8]) -> Result<Report, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::new("empty"));
    }
    if bytes.len() > REPORT_BYTES_MAX {
        return Err(ReadError::new("too-large")
            .with("bytes", bytes.len())
            .with("limit", REPORT_BYTES_MAX));
    }
    let erasure = erasure::single(bytes);
    // A log of an erasure alone describes no machine; other documents may do both.
    let is_log = erasure
        .as_ref()
        .is_some_and(|report| report.format.starts_with("nwipe"));
    let hardware = if is_log {
        None
    } else {
        match hardware::read(bytes) {
            Ok(report) => Some(report),
            Err(error) if erasure.is_none() => return Err(error),
            Err(_) => None,
        }
    };
    let mut report = Report {
        format: String::new(),
        device: Device::default(),
        erasures: Vec::new(),
        warnings: Vec::new(),
    };
    if let Some(hardware) = hardware {
        report.format = hardware.format;
        report.device = hardware.device;
        report.warnings = hardware.warnings;
    }
    if let Some(erasure) = erasure {
        if report.format.is_empty() || !erasure.erasures.is_empty() {
            report.format = erasure.format;
        }
        report.erasures = erasure.erasures;
        report.warnings.extend(erasure.warnings);
    }
    Ok(report)
}

/// Reads the files of a folder as the reports of one machine. Archives among them are opened, once.
pub fn read_set(parts: Vec<Part>) -> Result<Report, ReadError> {
    let mut all = Vec::new();
    let mut broken = Vec::new();
    let is_alone = parts.len() == 1;
    check(&parts)?;
    for part in parts {
        match archive::parts(&part.bytes) {
            Ok(None) => all.push(part),
            Ok(Some(inner)) => all.extend(inner.into_iter().map(|one| Part {
                name: format!("{}/{}", part.name, one.name),
                bytes: one.bytes,
            })),
            // One damaged archive does not hide what the others say.
            Err(error) if error.code == "archive-broken" && !is_alone => {
                broken.push(format!("{}: {}", part.name, error.english()));
            }
            Err(error) => return Err(error),
        }
        check(&all)?;
    }
    let mut report = one_machine(&all)?;
    report.warnings.extend(broken);
    Ok(report)
}

fn check(parts: &[Part]) -> Result<(), ReadError> {
    if parts.len() > ARCHIVE_PARTS_MAX {
        return Err(ReadError::new("archive-too-many-parts").with("limit", ARCHIVE_PARTS_MAX));
    }
    let bytes: u64 = parts.iter().map(|part| part.bytes.len() as u64).sum();
    if bytes > ARCHIVE_BYTES_MAX {
        return Err(ReadError::new("archive-too-large").with("limit", ARCHIVE_BYTES_MAX));
    }
    Ok(())
}

/// Reads the reports of one machine as one: what one does not say the next one adds, and where two disagree the first stands
/// and a warning names both.
fn one_machine(parts: &[Part]) -> Result<Report, ReadError> {
    if let [one] = parts {
        return single(&one.bytes);
    }
    let mut set = Report {
        format: "report-set".to_owned(),
        device: Device::default(),
        erasures: Vec::new(),
        warnings: Vec::new(),
    };
    let mut silent: Vec<&str> = Vec::new();
    let mut summary = None;
    let mut devices: Vec<(&str, Device)> = Vec::new();
    for part in parts {
        if archive::is_archive(&part.bytes) {
            let text = format!("{}: an archive inside an archive is not opened", part.name);
            set.warnings.push(text);
            continue;
        }
        if part.name.ends_with("hw.info/host")
            && let Some(device) = probed(&part.bytes)
        {
            set.format = "hw-probe".to_owned();
            summary = Some((part.name.as_str(), device));
            continue;
        }
        // An empty log is what a tool leaves that is not installed.
        let Ok(report) = single(&part.bytes) else {
            silent.push(&part.name);
            continue;
        };
        let told = |text: String| format!("{}: {text}", part.name);
        set.warnings.extend(report.warnings.into_iter().map(told));
        erasure::join(
            &mut set.erasures,
            report.erasures,
            &part.name,
            &mut set.warnings,
        );
        if report.device != Device::default() {
            devices.push((&part.name, report.device));
        }
    }
    // What the tool made of the logs stands behind the logs.
    devices.extend(summary);
    if devices.is_empty() && set.erasures.is_empty() && set.warnings.is_empty() {
        return Err(ReadError::new("no-report-inside").with("parts", parts.len()));
    }
    merge(devices, &mut set);
    strangers(&mut set);
    set.warnings.extend(unread(&silent));
    Ok(set)
}

/// One device of all, the machine first: a screen's or a medium's own maker and number are not those of the machine.
fn merge(mut devices: Vec<(&str, Device)>, set: &mut Report) {
    let is_screen = |device: &Device| device.category == Some(Category::Monitor);
    let is_machine =
        |device: &Device| !is_screen(device) && (device.model.is_some() || !device.cpus.is_empty());
    let has_machine = devices.iter().any(|(_, device)| is_machine(device));
    devices.sort_by_key(|(_, device)| !is_machine(device));
    let mut is_first = true;
    for (name, device) in devices {
        let device = if has_machine && is_screen(&device) {
            Device {
                screens: device.screens,
                ..Device::default()
            }
        } else {
            device
        };
        if is_first {
            set.device = device;
            is_first = false;
        } else {
            set.device.add(device, name, &mut set.warnings);
        }
    }
}

/// Erasures of media that the machine's own reports do not name.
fn strangers(set: &mut Report) {
    let media: Vec<String> = set
        .device
        .media
        .iter()
        .filter_map(|medium| medium.serial_number.as_deref().map(fold))
        .collect();
    if media.is_empty() {
        return;
    }
    for erasure in &set.erasures {
        let Some(serial) = erasure.medium_serial.as_deref() else {
            continue;
        };
        let folded = fold(serial);
        let is_known = media
            .iter()
            .any(|own| own.ends_with(&folded) || folded.ends_with(own.as_str()));
        if !is_known {
            let text =
                format!("erasure of {serial}: no medium of the machine has this serial number");
            set.warnings.push(text);
        }
    }
}

fn unread(silent: &[&str]) -> Option<String> {
    let named = silent.iter().take(NAMED_MAX).copied().collect::<Vec<_>>();
    let more = silent.len().saturating_sub(NAMED_MAX);
    match (named.as_slice(), more) {
        ([], _) => None,
        (names, 0) => Some(format!(
            "no report that is known here: {}",
            names.join(", ")
        )),
        (names, more) => Some(format!(
            "no report that is known here: {} and {more} more",
            names.join(", ")
        )),
    }
}

/// hw-probe's own summary: `vendor:ACME`, `model:Roadbook 15`, `type:notebook`.
fn probed(bytes: &[u8]) -> Option<Device> {
    let text = String::from_utf8_lossy(bytes);
    let field = |name: &str| {
        let value = text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        value
            .map(str::trim)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
    };
    let category = match field("type")?.as_str() {
        "notebook" | "laptop" | "convertible" => Some(Category::Laptop),
        "desktop" | "mini pc" | "all in one" => Some(Category::Desktop),
        "server" => Some(Category::Server),
        "tablet" => Some(Category::Tablet),
        _ => None,
    };
    Some(Device {
        category,
        manufacturer: field("vendor"),
        model: field("model"),
        ..Device::default()
    })
}
