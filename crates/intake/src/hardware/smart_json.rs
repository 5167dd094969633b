//! The JSON of `smartctl --json`: ATA, SCSI and NVMe.

use super::{Device, Medium, MediumType, Report, filler, health, smart_text};
use serde_json::Value;

/// The report of a document, or of a list of them, that was read already.
pub fn document(json: &Value) -> Option<Report> {
    // Tools that ask each drive in turn keep the answers in a list, with holes where a drive gave none.
    let list = match json {
        Value::Array(list) => list.as_slice(),
        one => std::slice::from_ref(one),
    };
    let documents: Vec<&Value> = list.iter().filter(|one| is_its(one)).collect();
    if documents.is_empty() {
        return None;
    }
    let mut warnings = Vec::new();
    let mut media = Vec::new();
    for document in documents {
        match medium(document, &mut warnings) {
            Some(medium) => media.push(medium),
            None => warnings.push(refused(document)),
        }
    }
    Some(Report {
        format: "smartctl-json".to_owned(),
        device: Device {
            media,
            ..Device::default()
        },
        warnings,
    })
}

fn is_its(json: &Value) -> bool {
    json.get("smartctl").is_some()
        || (json.get("device").is_some() && json.get("user_capacity").is_some())
}

/// Why there is no drive: what smartctl says itself, else that it says nothing.
fn refused(json: &Value) -> String {
    let said = json.pointer("/smartctl/messages/0/string");
    match said.and_then(Value::as_str) {
        Some(text) => format!("smartctl could not read the drive: {text}"),
        None => "smartctl names no drive".to_owned(),
    }
}

/// The drive that a document of smartctl describes.
pub fn medium(json: &Value, warnings: &mut Vec<String>) -> Option<Medium> {
    let text = |pointer: &str| json.pointer(pointer).and_then(Value::as_str);
    let number = |pointer: &str| json.pointer(pointer).and_then(Value::as_u64);
    let model = text("/model_name").or_else(|| text("/product"));
    let firmware = text("/firmware_version").or_else(|| text("/revision"));
    let mut medium = Medium {
        manufacturer: filler::name("maker of the medium", text("/vendor"), warnings),
        model: filler::name("model of the medium", model, warnings),
        serial_number: filler::number(
            "serial number of the medium",
            text("/serial_number"),
            warnings,
        ),
        firmware: firmware.map(str::to_owned),
        bytes: number("/user_capacity/bytes")
            .or_else(|| number("/nvme_total_capacity"))
            .filter(|bytes| *bytes > 0),
        kind: kind(json),
        self_check_passed: json
            .pointer("/smart_status/passed")
            .and_then(Value::as_bool),
        power_on_hours: number("/power_on_time/hours"),
        wear_percent: number("/nvme_smart_health_information_log/percentage_used")
            .or_else(|| number("/scsi_percentage_used_endurance_indicator"))
            .or_else(|| number("/endurance_used/current_percent"))
            .and_then(|n| u32::try_from(n).ok()),
        reallocated: number("/scsi_grown_defect_list"),
        uncorrectable: number("/nvme_smart_health_information_log/media_errors")
            .or_else(|| uncorrected(json)),
        ..Medium::default()
    };
    attributes(json, &mut medium);
    if medium.model.is_none() && medium.serial_number.is_none() && medium.bytes.is_none() {
        return None;
    }
    health::judge(&mut medium);
    Some(medium)
}

/// Errors that a SCSI drive could not put right, over reading, writing and verifying.
fn uncorrected(json: &Value) -> Option<u64> {
    let log = json.get("scsi_error_counter_log")?.as_object()?;
    log.values()
        .filter_map(|one| one.get("total_uncorrected_errors")?.as_u64())
        .reduce(u64::saturating_add)
}

fn attributes(json: &Value, medium: &mut Medium) {
    let Some(table) = json.pointer("/ata_smart_attributes/table") else {
        return;
    };
    let rows = table.as_array().map(Vec::as_slice).unwrap_or_default();
    for row in rows {
        let field = |pointer: &str| row.pointer(pointer).and_then(Value::as_u64);
        // Some makers keep several counters in one raw value; the text of it begins with the one that is meant.
        let raw = || {
            let text = row.pointer("/raw/string").and_then(Value::as_str);
            let first = text.and_then(|text| text.split_whitespace().next());
            first
                .and_then(|digits| digits.parse().ok())
                .or_else(|| field("/raw/value"))
        };
        let name = row.get("name").and_then(Value::as_str).unwrap_or_default();
        match field("/id") {
            Some(5) => medium.reallocated = raw(),
            Some(197) => medium.pending = raw(),
            Some(198) => medium.uncorrectable = raw(),
            _ if medium.kind == Some(MediumType::Ssd)
                && medium.wear_percent.is_none()
                && smart_text::is_endurance(name) =>
            {
                medium.wear_percent = field("/value")
                    .and_then(|value| 100_u64.checked_sub(value))
                    .and_then(|percent| u32::try_from(percent).ok());
            }
            _ => {}
        }
    }
}

fn kind(json: &Value) -> Option<MediumType> {
    let protocol = json.pointer("/device/protocol").and_then(Value::as_str);
    if protocol == Some("NVMe") {
        return Some(MediumType::NvmeSsd);
    }
    match json.get("rotation_rate").and_then(Value::as_u64) {
        Some(0) => Some(MediumType::Ssd),
        Some(_) => Some(MediumType::HardDisk),
        None => None,
    }
}
