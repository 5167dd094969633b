//! Snapshots of eReuse's workbench, all generations: a list of components (up to 11), or the raw outputs of the tools that
//! it ran (from 2022 on), bare or wrapped in an envelope.

use super::{
    Device, Medium, MediumType, Memory, Module, Processor, Report, broken_json, dmidecode, filler,
    health, lshw, smart_json,
};
use gapless_journey::Category;
use serde_json::Value;

/// How deep an envelope is looked into.
const DEPTH_MAX: usize = 6;
/// Bytes of a megabyte as the snapshots count: memory by powers of two, media by powers of ten.
const MIB: f64 = 1_048_576.0;
const MB: f64 = 1_000_000.0;

/// Reads it, or nothing where the text is no snapshot.
pub fn read(text: &str) -> Option<Report> {
    let (json, is_mended) = broken_json::read(text)?;
    let snapshot = find(&json, 0)?;
    let mut warnings = Vec::new();
    if is_mended {
        warnings.push(broken_json::WARNING.to_owned());
    }
    let device = match snapshot.get("data").filter(|data| data.is_object()) {
        Some(data) => of_outputs(data, &mut warnings),
        None => of_components(snapshot, &mut warnings),
    };
    Some(Report {
        format: "ereuse-snapshot".to_owned(),
        device,
        warnings,
    })
}

/// The snapshot in its envelopes.
fn find(json: &Value, depth: usize) -> Option<&Value> {
    let fields = json.as_object()?;
    let is_snapshot = fields.get("type").and_then(Value::as_str) == Some("Snapshot");
    let has = |name: &str| fields.get(name).is_some_and(|value| !value.is_null());
    if is_snapshot && (has("components") || has("data") || has("device")) {
        return Some(json);
    }
    if depth == DEPTH_MAX {
        return None;
    }
    fields
        .values()
        .filter(|value| value.is_object())
        .find_map(|value| find(value, depth + 1))
}

/// The outputs of the tools, each read by its own reader.
fn of_outputs(data: &Value, warnings: &mut Vec<String>) -> Device {
    let text = |name: &str| data.get(name).and_then(Value::as_str);
    let mut device = Device::default();
    let mut add = |name: &str, report: Option<Report>| {
        if let Some(report) = report {
            warnings.extend(report.warnings);
            device.add(report.device, name, warnings);
        }
    };
    add("dmidecode", text("dmidecode").and_then(dmidecode::read));
    let of_lshw = match data.get("lshw") {
        Some(Value::String(text)) => lshw::read(text),
        Some(tree) => lshw::tree(tree),
        None => None,
    };
    add("lshw", of_lshw);
    for name in ["smart", "smartctl"] {
        let report = match data.get(name) {
            Some(Value::String(text)) => smart_json::read(text),
            Some(list) => smart_json::documents(list),
            None => None,
        };
        add(name, report);
    }
    device
}

fn text<'j>(node: &'j Value, name: &str) -> Option<&'j str> {
    node.get(name).and_then(Value::as_str)
}

fn of_components(snapshot: &Value, warnings: &mut Vec<String>) -> Device {
    let none = Value::Null;
    let head = snapshot.get("device").unwrap_or(&none);
    let components = snapshot.get("components").and_then(Value::as_array);
    let components = components.map(Vec::as_slice).unwrap_or_default();
    let of = |kind: &str| {
        components
            .iter()
            .filter(move |one| text(one, "type") == Some(kind))
            .collect::<Vec<_>>()
    };
    let mut device = Device {
        category: text(head, "type").and_then(category),
        manufacturer: filler::name("manufacturer", text(head, "manufacturer"), warnings),
        model: filler::name("model", text(head, "model"), warnings),
        serial_number: filler::number("serial number", text(head, "serialNumber"), warnings),
        chassis: text(head, "chassis").map(str::to_owned),
        cpus: of("Processor").into_iter().filter_map(processor).collect(),
        ..Device::default()
    };
    device.name_by_version(text(head, "version"));
    let modules: Vec<Module> = of("RamModule")
        .into_iter()
        .filter_map(|one| module(one, warnings))
        .collect();
    let total_bytes = modules.iter().map(|module| module.bytes).sum();
    device.memory = (total_bytes > 0).then_some(Memory {
        total_bytes,
        modules,
    });
    for (name, kind) in [
        ("HardDrive", MediumType::HardDisk),
        ("SolidStateDrive", MediumType::Ssd),
    ] {
        let media = of(name).into_iter().map(|one| medium(one, kind, warnings));
        device.media.extend(media.collect::<Vec<_>>());
    }
    device
}

fn category(word: &str) -> Option<Category> {
    match word {
        "Laptop" | "Netbook" => Some(Category::Laptop),
        "Desktop" | "Computer" => Some(Category::Desktop),
        "Server" => Some(Category::Server),
        "Tablet" => Some(Category::Tablet),
        "Smartphone" | "Mobile" | "Cellphone" => Some(Category::Phone),
        "Monitor" | "ComputerMonitor" => Some(Category::Monitor),
        _ => None,
    }
}

fn processor(one: &Value) -> Option<Processor> {
    let name = filler::name("processor", text(one, "model"), &mut Vec::new())?;
    let cores = one.get("cores").and_then(Value::as_u64);
    Some(Processor::named(
        &name,
        cores.and_then(|n| u32::try_from(n).ok()),
    ))
}

/// A size that is given in units of `unit` bytes.
fn size(one: &Value, unit: f64) -> Option<u64> {
    let size = one.get("size").and_then(Value::as_f64)?;
    let bytes = (size * unit).round();
    // Larger than any medium there is, or no size at all.
    if !(1.0..1e17).contains(&bytes) {
        return None;
    }
    format!("{bytes:.0}").parse().ok()
}

fn module(one: &Value, warnings: &mut Vec<String>) -> Option<Module> {
    let serial = text(one, "serialNumber");
    let speed = one.get("speed").and_then(Value::as_f64);
    Some(Module {
        slot: None,
        bytes: size(one, MIB)?,
        kind: text(one, "interface").map(str::to_owned),
        speed_mts: speed.and_then(|mts| format!("{mts:.0}").parse().ok()),
        manufacturer: filler::name("memory module", text(one, "manufacturer"), &mut Vec::new()),
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

fn medium(one: &Value, kind: MediumType, warnings: &mut Vec<String>) -> Medium {
    let (model, serial) = (text(one, "model"), text(one, "serialNumber"));
    let is_nvme = text(one, "interface").is_some_and(|bus| bus.eq_ignore_ascii_case("nvme"));
    let mut medium = Medium {
        manufacturer: filler::name(
            "maker of the medium",
            text(one, "manufacturer"),
            &mut Vec::new(),
        ),
        model: filler::name("model of the medium", model, warnings),
        serial_number: filler::number("serial number of the medium", serial, warnings),
        firmware: text(one, "variant").map(str::to_owned),
        bytes: size(one, MB),
        kind: Some(if is_nvme { MediumType::NvmeSsd } else { kind }),
        ..Medium::default()
    };
    let actions = one.get("actions").and_then(Value::as_array);
    for action in actions.map(Vec::as_slice).unwrap_or_default() {
        if text(action, "type") != Some("TestDataStorage") {
            continue;
        }
        let number = |name: &str| action.get(name).and_then(Value::as_u64);
        medium.self_check_passed = action.get("assessment").and_then(Value::as_bool);
        medium.reallocated = number("reallocatedSectorCount");
        medium.pending = number("currentPendingSectorCount");
        medium.uncorrectable = number("offlineUncorrectable");
        medium.power_on_hours = number("lifetime");
    }
    health::judge(&mut medium);
    medium
}
