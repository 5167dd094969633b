//! What macOS says of its machine: `system_profiler` as text, as XML and as JSON, all of it or single data types, from PowerPC
//! to Apple silicon.

mod cards;
mod facts;
mod storage;
mod tree;

use super::{Device, Report, broken_json, plist};
use serde_json::Value;
use tree::Section;

/// Reads text or XML, or nothing where it is none of system_profiler's.
pub fn read(text: &str) -> Option<Report> {
    let Some((value, is_cut)) = plist::read(text) else {
        return tree::of_text(text).map(|sections| report(&sections));
    };
    let mut report = document(&value)?;
    if is_cut {
        report.warnings.push(broken_json::WARNING.to_owned());
    }
    Some(report)
}

/// Reads its JSON, or nothing where the document is none of system_profiler's.
pub fn document(json: &Value) -> Option<Report> {
    tree::of_value(json).map(|sections| report(&sections))
}

fn report(sections: &[Section]) -> Report {
    let mut warnings = Vec::new();
    let device = device(sections, &mut warnings);
    if device == Device::default() && warnings.is_empty() {
        warnings.push(nothing(sections));
    }
    Report {
        format: "system-profiler".to_owned(),
        device,
        warnings,
    }
}

fn device(sections: &[Section], warnings: &mut Vec<String>) -> Device {
    let mut device = Device::default();
    facts::identity(sections, &mut device, warnings);
    device.memory = facts::memory(sections, warnings);
    device.media = storage::media(sections, warnings);
    device.screens = cards::screens(sections, warnings);
    device.graphics = cards::graphics(sections, warnings);
    device.network = cards::network(sections, warnings);
    device.batteries = facts::batteries(sections, warnings);
    device
}

/// Why the report describes no device.
fn nothing(sections: &[Section]) -> String {
    let names: Vec<&str> = sections.iter().map(|one| one.title.as_str()).collect();
    format!(
        "system_profiler was asked for '{}' only, which says nothing of a device; send its whole output",
        names.join("', '")
    )
}
