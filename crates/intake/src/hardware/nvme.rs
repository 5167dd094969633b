//! What `nvme` says of its drives: `list`, `id-ctrl` and `smart-log`, as text and as JSON.

use super::{Device, Medium, MediumType, Report, filler, health};
use serde_json::Value;

/// Drives of one list.
const DRIVES_MAX: usize = 1_024;

/// Reads text, or nothing where it is none of these.
pub fn read(text: &str) -> Option<Report> {
    let mut warnings = Vec::new();
    let (format, media) = smart_log(text)
        .map(|media| ("nvme-smart-log", media))
        .or_else(|| Some(("nvme-id-ctrl", vec![controller(text, &mut warnings)?])))
        .or_else(|| Some(("nvme-list", table(text, &mut warnings)?)))?;
    Some(report(format, media, warnings))
}

/// Reads a document, or nothing where it is none of these.
pub fn document(json: &Value) -> Option<Report> {
    let mut warnings = Vec::new();
    if let Some(list) = json.get("Devices").and_then(Value::as_array) {
        let media = list
            .iter()
            .take(DRIVES_MAX)
            .flat_map(|one| listed(one, &mut warnings))
            .collect();
        return Some(report("nvme-list", media, warnings));
    }
    let number = |name: &str| json.get(name).and_then(Value::as_u64);
    if json.get("critical_warning").is_some() && json.get("data_units_read").is_some() {
        // Newer versions take the byte of warnings apart.
        let warned = number("critical_warning").or_else(|| {
            json.pointer("/critical_warning/value")
                .and_then(Value::as_u64)
        });
        let medium = Medium {
            kind: Some(MediumType::NvmeSsd),
            self_check_passed: warned.map(|warned| warned == 0),
            wear_percent: number("percent_used")
                .or_else(|| number("percentage_used"))
                .and_then(|n| u32::try_from(n).ok()),
            power_on_hours: counted(json.get("power_on_hours")),
            uncorrectable: counted(json.get("media_errors")),
            ..Medium::default()
        };
        return Some(report("nvme-smart-log", vec![medium], warnings));
    }
    let text = |name: &str| json.get(name).and_then(Value::as_str);
    let (serial, model) = (text("sn")?, text("mn")?);
    let capacity = counted(json.get("tnvmcap"));
    let medium = drive(
        Some(model),
        Some(serial),
        text("fr"),
        capacity,
        &mut warnings,
    );
    Some(report("nvme-id-ctrl", vec![medium], warnings))
}

fn report(format: &str, mut media: Vec<Medium>, warnings: Vec<String>) -> Report {
    media.iter_mut().for_each(health::judge);
    Report {
        format: format.to_owned(),
        device: Device {
            media,
            ..Device::default()
        },
        warnings,
    }
}

/// Counters of 128 bits are numbers, or texts where they could be too large for one.
fn counted(value: Option<&Value>) -> Option<u64> {
    match value? {
        Value::String(text) => number(text),
        value => value.as_u64(),
    }
}

fn drive(
    model: Option<&str>,
    serial: Option<&str>,
    firmware: Option<&str>,
    bytes: Option<u64>,
    warnings: &mut Vec<String>,
) -> Medium {
    Medium {
        model: filler::name("model of the medium", model, warnings),
        serial_number: filler::number("serial number of the medium", serial, warnings),
        firmware: firmware
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty()),
        bytes: bytes.filter(|bytes| *bytes > 0),
        kind: Some(MediumType::NvmeSsd),
        ..Medium::default()
    }
}

/// A device of the list: old versions name each namespace, new ones nest the controllers under their subsystems.
fn listed(one: &Value, warnings: &mut Vec<String>) -> Vec<Medium> {
    let inside = |json: &Value, name: &str| {
        let list = json.get(name).and_then(Value::as_array);
        list.cloned().unwrap_or_default()
    };
    let mut controllers: Vec<Value> = Vec::new();
    for subsystem in inside(one, "Subsystems") {
        controllers.extend(inside(&subsystem, "Controllers"));
    }
    if controllers.is_empty() {
        controllers.push(one.clone());
    }
    let mut media = Vec::new();
    for controller in controllers.iter().take(DRIVES_MAX) {
        let text = |name: &str| controller.get(name).and_then(Value::as_str);
        let size = |json: &Value| json.get("PhysicalSize").and_then(Value::as_u64);
        let of_parts = inside(controller, "Namespaces")
            .iter()
            .filter_map(size)
            .reduce(u64::saturating_add);
        let bytes = size(controller).or(of_parts);
        let medium = drive(
            text("ModelNumber"),
            text("SerialNumber"),
            text("Firmware"),
            bytes,
            warnings,
        );
        if medium.model.is_some() || medium.serial_number.is_some() {
            media.push(medium);
        }
    }
    media
}

/// `name : value` lines below the head of each drive.
fn smart_log(text: &str) -> Option<Vec<Medium>> {
    const HEAD: &str = "Smart Log for NVME device";
    let media: Vec<Medium> = text
        .split(HEAD)
        .skip(1)
        .take(DRIVES_MAX)
        .map(|part| {
            let counter = |name: &str| field(part, name).and_then(number);
            let warned = field(part, "critical_warning");
            Medium {
                kind: Some(MediumType::NvmeSsd),
                self_check_passed: warned.map(|text| matches!(text, "0" | "0x0" | "0x00")),
                wear_percent: counter("percentage_used").and_then(|n| u32::try_from(n).ok()),
                power_on_hours: counter("power_on_hours"),
                uncorrectable: counter("media_errors"),
                ..Medium::default()
            }
        })
        .collect();
    (!media.is_empty()).then_some(media)
}

fn controller(text: &str, warnings: &mut Vec<String>) -> Option<Medium> {
    if !text.contains("NVME Identify Controller") {
        return None;
    }
    let capacity = field(text, "tnvmcap").and_then(number);
    let (model, serial) = (field(text, "mn"), field(text, "sn"));
    Some(drive(model, serial, field(text, "fr"), capacity, warnings))
}

fn field<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        (found.trim() == name).then(|| value.trim())
    })
}

/// `9,123`, `3%`, `1.234`: thousands as the machine's language writes them.
fn number(text: &str) -> Option<u64> {
    let digits: String = text
        .trim()
        .chars()
        .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\''))
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// The table of `nvme list`: the line of dashes shows where its columns are.
fn table(text: &str, warnings: &mut Vec<String>) -> Option<Vec<Medium>> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let rule = lines.iter().position(|line| {
        line.contains("---- ----") && line.chars().all(|c| c == '-' || c == ' ')
    })?;
    let head = *lines.get(rule.checked_sub(1)?)?;
    if !head.starts_with("Node") || !head.contains("SN") {
        return None;
    }
    let columns = columns(lines.get(rule)?);
    let cell = |line: &str, name: &str| -> Option<String> {
        let (start, end) = columns
            .iter()
            .find(|(start, end)| part(head, *start, *end).is_some_and(|text| text == name))?;
        part(line, *start, *end)
            .map(str::to_owned)
            .filter(|text| !text.is_empty())
    };
    let rows = lines
        .iter()
        .skip(rule + 1)
        .filter(|line| line.starts_with("/dev/"));
    let media = rows.take(DRIVES_MAX).map(|line| {
        let bytes = cell(line, "Usage").and_then(|text| rounded(text.rsplit_once('/')?.1));
        let (model, serial) = (cell(line, "Model"), cell(line, "SN"));
        let firmware = cell(line, "FW Rev");
        drive(
            model.as_deref(),
            serial.as_deref(),
            firmware.as_deref(),
            bytes,
            warnings,
        )
    });
    Some(media.collect())
}

fn columns(rule: &str) -> Vec<(usize, usize)> {
    let mut columns = Vec::new();
    let mut at = 0;
    for dashes in rule.split(' ') {
        if !dashes.is_empty() {
            columns.push((at, at + dashes.len()));
        }
        at += dashes.len() + 1;
    }
    columns
}

fn part(line: &str, start: usize, end: usize) -> Option<&str> {
    line.get(start..end.min(line.len())).map(str::trim)
}

/// `1.02  TB`, as it is printed on the drive.
fn rounded(text: &str) -> Option<u64> {
    let mut words = text.split_whitespace();
    let number: f64 = words.next()?.parse().ok()?;
    let unit = match words.next()? {
        "MB" => 1e6,
        "GB" => 1e9,
        "TB" => 1e12,
        _ => return None,
    };
    let bytes = (number * unit).round();
    (1.0..1e17)
        .contains(&bytes)
        .then(|| format!("{bytes:.0}"))?
        .parse()
        .ok()
}
