//! Erasures in the snapshots of eReuse's workbench, JSON and YAML: actions of components (from version 11 on), the erasure of
//! a component (up to 10), an action alone. Each step must have ended well. Snapshots that keep the outputs of tools (from
//! 2022 on) list what was to be run, not how it ended.

use super::{Erasure, Report, medium, yaml};
use crate::limits::REPORT_DRIVES_MAX;
use gapless_journey::sanitization::{Method, Technique, Verification};
use serde_json::Value;

/// How deep an envelope is looked into.
const DEPTH_MAX: usize = 6;
/// Bytes of a megabyte as the snapshots count media.
const MB: f64 = 1_000_000.0;
/// Severities that are no failure.
const GOOD: &[&str] = &["info", "notice"];

/// Reads a document that was parsed already, or nothing where it tells of no erasure.
pub fn read_json(json: &Value) -> Option<Report> {
    let tool = || {
        let version = json.get("version").and_then(Value::as_str);
        version.map_or_else(|| "Workbench".to_owned(), |v| format!("Workbench {v}"))
    };
    let mut erasures = Vec::new();
    if is_action(json) {
        erasures.push(erasure(json, &Value::Null, "Workbench"));
    }
    collect(json, &tool(), &mut erasures, 0);
    if erasures.is_empty() {
        return None;
    }
    let mut warnings = Vec::new();
    if erasures.iter().any(|e| e.medium_serial.is_none()) {
        warnings.push("a drive has no readable serial number".to_owned());
    }
    Some(Report {
        format: "ereuse-snapshot".to_owned(),
        erasures,
        warnings,
    })
}

/// Reads YAML.
pub fn read_yaml(text: &str) -> Option<Report> {
    if !text.contains("Erase") {
        return None;
    }
    read_json(&yaml::read(text)?)
}

fn kind(node: &Value) -> &str {
    ["type", "@type"]
        .iter()
        .find_map(|name| node.get(name).and_then(Value::as_str))
        .map_or("", |kind| kind.rsplit(':').next().unwrap_or(kind))
}

fn is_action(node: &Value) -> bool {
    matches!(
        kind(node),
        "EraseBasic"
            | "EraseSectors"
            | "ErasePhysical"
            | "EraseCrypto"
            | "EraseFileSystem"
            | "EraseDataWipe"
    )
}

/// The erasures of all components, in the envelopes of a snapshot too.
fn collect(node: &Value, tool: &str, out: &mut Vec<Erasure>, depth: usize) {
    let Some(fields) = node.as_object().filter(|_| depth < DEPTH_MAX) else {
        return;
    };
    if let Some(components) = fields.get("components").and_then(Value::as_array) {
        for component in components {
            of_component(component, tool, out);
        }
    }
    // What was to be run: the outcome is not kept.
    for name in ["erase", "sanitize"] {
        let listed = fields.get(name).and_then(Value::as_array);
        for entry in listed.into_iter().flatten().take(REPORT_DRIVES_MAX) {
            let mut erasure = if is_action(entry) {
                erasure(entry, &Value::Null, tool)
            } else {
                Erasure::unproven(tool, "")
            };
            let text = "the snapshot lists the erasure, not how it ended";
            erasure.errors.push(text.to_owned());
            erasure.doubt();
            out.push(erasure);
        }
    }
    for value in fields.values().filter(|value| value.is_object()) {
        collect(value, tool, out, depth + 1);
    }
}

fn of_component(component: &Value, tool: &str, out: &mut Vec<Erasure>) {
    let lists = ["actions", "events"]
        .iter()
        .filter_map(|name| component.get(name));
    let actions = lists.filter_map(Value::as_array).flatten();
    let old = ["erasure", "erasures"]
        .iter()
        .filter_map(|name| match component.get(name) {
            Some(Value::Array(list)) => list.first(),
            other => other.filter(|value| value.is_object()),
        });
    for action in actions.filter(|action| is_action(action)).chain(old) {
        if out.len() < REPORT_DRIVES_MAX {
            out.push(erasure(action, component, tool));
        }
    }
}

fn text<'j>(node: &'j Value, names: &[&str]) -> Option<&'j str> {
    names
        .iter()
        .find_map(|name| node.get(name).and_then(Value::as_str))
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// Why an action or a step did not end well; nothing where it did.
fn trouble(node: &Value) -> Option<String> {
    let what = kind(node);
    let severity = match node.get("severity") {
        Some(Value::String(word)) => Some(word.to_lowercase()),
        // As numbers, from 0 for `Info`.
        Some(Value::Number(number)) => Some(match number.as_u64() {
            Some(0) => "info".to_owned(),
            Some(1) => "notice".to_owned(),
            _ => number.to_string(),
        }),
        _ => None,
    };
    let success = node.get("success").and_then(Value::as_bool);
    let said = match (severity, success) {
        (_, Some(false)) => return Some(format!("{what}: no success")),
        (Some(word), _) if !GOOD.contains(&word.as_str()) => {
            return Some(format!("{what}: severity {word}"));
        }
        (None, None) => false,
        _ => true,
    };
    if !said {
        return Some(format!("{what}: it is not said how it ended"));
    }
    if node
        .get("error")
        .is_some_and(|error| error.as_bool() == Some(true))
    {
        return Some(format!("{what}: error"));
    }
    if text(node, END).is_none() {
        return Some(format!("{what}: it has no end"));
    }
    None
}

const START: &[&str] = &["startTime", "startingTime", "start_time"];
const END: &[&str] = &["endTime", "endingTime", "end_time"];

fn erasure(action: &Value, component: &Value, tool: &str) -> Erasure {
    let mut erasure = Erasure::unproven(tool, "");
    erasure.medium_serial =
        text(component, &["serialNumber", "serial_number"]).and_then(medium::serial);
    erasure.medium_model = text(component, &["model"]).map(str::to_owned);
    erasure.bytes = component
        .get("size")
        .and_then(Value::as_f64)
        .map(|size| (size * MB).round())
        .filter(|bytes| (1.0..1e17).contains(bytes))
        .and_then(|bytes| format!("{bytes:.0}").parse().ok());
    erasure.started = text(action, START).map(str::to_owned);
    erasure.finished = text(action, END).map(str::to_owned);
    let what = kind(action);
    erasure.scheme = Some(what.to_owned()).filter(|what| !what.is_empty());
    erasure.errors.extend(trouble(action));
    let steps = action.get("steps").and_then(Value::as_array);
    let steps = steps.map(Vec::as_slice).unwrap_or_default();
    erasure.errors.extend(steps.iter().filter_map(trouble));
    let count = |n: usize| u32::try_from(n).ok().filter(|n| *n > 0);
    erasure.passes_asked = count(steps.len());
    erasure.passes = count(steps.iter().filter(|step| trouble(step).is_none()).count());
    if steps.is_empty() && what != "ErasePhysical" {
        erasure.errors.push("it names no step".to_owned());
    }
    if what == "ErasePhysical" {
        let text = "destruction needs a record of how it was done";
        erasure.errors.push(text.to_owned());
        return erasure;
    }
    if what == "EraseFileSystem" {
        let text = "the files were removed, not the data";
        erasure.errors.push(text.to_owned());
        return erasure;
    }
    let technique = match what {
        "EraseCrypto" => Some(Technique::CryptographicErase),
        "EraseDataWipe" => None,
        _ => Some(Technique::Overwrite),
    };
    erasure.technique = technique;
    // Sectors are erased by badblocks, which reads its random pattern back; zeros come from shred, which does not.
    let last = steps.last().map(kind).unwrap_or_default();
    let verification = if what == "EraseSectors" && last.ends_with("Random") {
        Verification::Full
    } else {
        Verification::None
    };
    erasure.erased_if_clean(Method::Clear, technique, verification)
}
