//! Snapshots of eReuse's workbench, all generations: a list of components (up to 11), or the raw outputs of the tools that
//! it ran (from 2022 on), bare or wrapped in an envelope.

use super::{
    Battery, Device, DocumentReader, GraphicsCard, Medium, MediumType, Memory, Module, NetworkCard,
    NetworkType, Processor, Report, Screen, TextReader, broken_json, cards, dmidecode, filler,
    health, hwinfo, inxi, lshw, lspci, smart_json,
};
use gapless_journey::Category;
use serde_json::Value;

/// How a tool's output lies in a snapshot.
enum Tool {
    /// As it was printed.
    Text(TextReader),
    /// As a document, or as the text of one.
    Document(DocumentReader),
}

/// The tools whose outputs a snapshot keeps, by its names of them. The first that says something stands.
const TOOLS: &[(&str, Tool)] = &[
    ("dmidecode", Tool::Text(dmidecode::read)),
    ("lshw", Tool::Document(lshw::document)),
    ("inxi", Tool::Document(inxi::document)),
    ("hwinfo", Tool::Text(hwinfo::read)),
    ("lspci", Tool::Text(lspci::read)),
    ("smart", Tool::Document(smart_json::document)),
    ("smartctl", Tool::Document(smart_json::document)),
];

/// How deep an envelope is looked into.
const DEPTH_MAX: usize = 6;
/// Bytes of a megabyte as the snapshots count: memory by powers of two, media by powers of ten.
const MIB: f64 = 1_048_576.0;
const MB: f64 = 1_000_000.0;

/// Reads it, or nothing where the document is no snapshot.
pub fn document(json: &Value) -> Option<Report> {
    let snapshot = find(json, 0)?;
    let mut warnings = Vec::new();
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
    let mut device = Device::default();
    for (name, tool) in TOOLS {
        let report = match (tool, data.get(name)) {
            (Tool::Text(read), Some(Value::String(text))) => read(text),
            (Tool::Document(read), Some(Value::String(text))) => {
                broken_json::read(text).and_then(|(json, _)| read(&json))
            }
            (Tool::Document(read), Some(json)) => read(json),
            _ => None,
        };
        if let Some(report) = report {
            warnings.extend(report.warnings);
            device.add(report.device, name, warnings);
        }
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
    for one in of("GraphicCard") {
        device.graphics.extend(graphics(one, warnings));
    }
    for one in of("NetworkAdapter") {
        device.network.extend(network(one, warnings));
    }
    let batteries = of("Battery").into_iter().map(|one| battery(one, warnings));
    device.batteries = batteries.collect();
    let screens = of("Display").into_iter().map(|one| screen(one, warnings));
    device.screens = screens.collect();
    device
}

fn graphics(one: &Value, warnings: &mut Vec<String>) -> Option<GraphicsCard> {
    let mut card = cards::graphics(text(one, "manufacturer"), text(one, "model"), warnings)?;
    let megabytes = one.get("memory").and_then(Value::as_f64);
    card.memory_bytes = megabytes.and_then(|megabytes| bytes(megabytes * MIB));
    Some(card)
}

/// The number of a network card is its address.
fn network(one: &Value, warnings: &mut Vec<String>) -> Option<NetworkCard> {
    let (maker, model) = (text(one, "manufacturer"), text(one, "model"));
    // It is said of some radio cards that they are none; nobody says of a card for cables that it is one for radio.
    let is_radio = one.get("wireless").and_then(Value::as_bool) == Some(true);
    let kind = if is_radio {
        Some(NetworkType::Wireless)
    } else {
        model.and_then(cards::kind_of_words)
    };
    cards::network(maker, model, text(one, "serialNumber"), kind, warnings)
}

/// Its size is a charge, which says nothing without the voltage.
fn battery(one: &Value, warnings: &mut Vec<String>) -> Battery {
    let number = |json: &Value, name: &str| json.get(name).and_then(Value::as_f64);
    let actions = one.get("actions").and_then(Value::as_array);
    let measured = actions.and_then(|list| {
        list.iter()
            .rfind(|action| text(action, "type") == Some("MeasureBattery"))
    });
    let of_measured = |name: &str| measured.and_then(|action| number(action, name));
    let share = of_measured("size").zip(number(one, "size"));
    let percent = share
        .filter(|(_, whole)| *whole > 0.0)
        .map(|(now, whole)| now / whole * 100.0);
    let serial = text(one, "serialNumber");
    Battery {
        manufacturer: filler::name("battery", text(one, "manufacturer"), &mut Vec::new()),
        model: filler::name("battery", text(one, "model"), &mut Vec::new()),
        serial_number: filler::number("serial number of the battery", serial, warnings),
        cycles: of_measured("cycleCount")
            .filter(|n| *n > 0.0)
            .and_then(|n| format!("{n:.0}").parse().ok()),
        capacity_percent: percent.and_then(|percent| format!("{percent:.0}").parse().ok()),
        ..Battery::default()
    }
}

/// Some versions round the diagonal to whole inches: such a one says nothing sure.
fn screen(one: &Value, warnings: &mut Vec<String>) -> Screen {
    let number = |name: &str| one.get(name).and_then(Value::as_u64);
    let sides = number("resolutionWidth").zip(number("resolutionHeight"));
    let maker = text(one, "manufacturer").and_then(|text| text.split_whitespace().next());
    let serial = text(one, "serialNumber");
    let inches = one.get("size").and_then(Value::as_f64);
    let inches = inches.filter(|inches| inches.fract() > 0.0);
    let year = text(one, "productionDate").and_then(|date| date.get(..4));
    Screen {
        manufacturer: maker.filter(|maker| maker.len() == 3).map(str::to_owned),
        model: filler::name("name of the screen", text(one, "model"), warnings),
        serial_number: filler::number("serial number of the screen", serial, warnings),
        diagonal_inch: inches.map(|inches| (inches * 10.0).round() / 10.0),
        year: year.and_then(|year| year.parse().ok()),
        native: sides.map(|(across, down)| format!("{across}x{down}")),
    }
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
    bytes(size * unit)
}

/// A number of bytes that something can have.
fn bytes(number: f64) -> Option<u64> {
    let bytes = number.round();
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
