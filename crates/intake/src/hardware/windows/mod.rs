//! What Windows says of its machine: classes of its management (WMI, CIM) in each notation that people send, and the reports
//! of `systeminfo`, `msinfo32`, `dxdiag` and `powercfg /batteryreport`.

mod battery_report;
mod cards;
mod class;
mod csv;
pub mod dxdiag;
mod json;
mod labels;
mod list;
mod machine;
mod media;
mod msinfo;
mod power;
mod screens;
mod systeminfo;

use super::{Device, Report};
use class::{Class, Record};
use serde_json::Value;

/// Reads it, or nothing where the text is none of these. [`dxdiag`] is asked apart, before dmidecode, whose titles it has.
pub fn read(text: &str) -> Option<Report> {
    battery_report::read(text)
        .or_else(|| msinfo::read(text))
        .or_else(|| management(text))
        .or_else(|| systeminfo::read(text))
}

/// Reads JSON, or nothing where the document has no class of the management.
pub fn document(json: &Value) -> Option<Report> {
    json::read(json).map(|records| report("json", &records))
}

/// Classes of the management.
fn management(text: &str) -> Option<Report> {
    let (notation, records) = csv::read(text).or_else(|| list::read(text))?;
    Some(report(notation, &records))
}

fn report(notation: &str, records: &[Record]) -> Report {
    let mut warnings = Vec::new();
    let device = device(records, &mut warnings);
    if device == Device::default() && warnings.is_empty() {
        warnings.push(nothing(records));
    }
    Report {
        format: format!("wmi-{notation}"),
        device,
        warnings,
    }
}

fn device(records: &[Record], warnings: &mut Vec<String>) -> Device {
    let mut device = Device::default();
    machine::identity(records, &mut device, warnings);
    device.cpus = machine::processors(records);
    device.memory = machine::memory(records, warnings);
    device.media = media::media(records, warnings);
    device.screens = screens::screens(records, warnings);
    device.graphics = cards::graphics(records, warnings);
    device.network = cards::network(records, warnings);
    device.batteries = power::batteries(records, warnings);
    device
}

/// Why the records describe no device.
fn nothing(records: &[Record]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for record in records {
        let name = match record.class {
            Class::Adapter | Class::AdapterConfiguration | Class::NetAdapter => {
                "network adapters that software made"
            }
            _ if record.name.is_empty() => "a class that is not named",
            _ => record.name.as_str(),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    format!(
        "what Windows was asked for ({}) says nothing of the machine, its parts or its media",
        names.join(", ")
    )
}
