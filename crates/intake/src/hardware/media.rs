//! Lists of media: `lsblk --json`, and the identification that `hdparm -I` prints.

use super::{Device, Medium, MediumType, Report, filler, health};
use serde_json::Value;

/// Reads the text of `hdparm`, or nothing where it is none.
pub fn read(text: &str) -> Option<Report> {
    let mut warnings = Vec::new();
    let media = hdparm(text, &mut warnings)?;
    Some(report("hdparm", media, warnings))
}

/// Reads the list of `lsblk`, or nothing where the document is none.
pub fn document(json: &Value) -> Option<Report> {
    let list = json.get("blockdevices").and_then(Value::as_array)?;
    let mut warnings = Vec::new();
    let media = list.iter().filter_map(|one| block(one, &mut warnings));
    let media = media.collect();
    Some(report("lsblk", media, warnings))
}

fn report(format: &str, media: Vec<Medium>, warnings: Vec<String>) -> Report {
    Report {
        format: format.to_owned(),
        device: Device {
            media,
            ..Device::default()
        },
        warnings,
    }
}

/// A device of `lsblk`: disks only, without what is plugged into a port.
fn block(one: &Value, warnings: &mut Vec<String>) -> Option<Medium> {
    let text = |name: &str| one.get(name).and_then(Value::as_str);
    let name = text("name").unwrap_or_default();
    let is_disk = text("type").is_none_or(|kind| kind == "disk");
    let is_virtual = ["loop", "ram", "zram", "dm-", "sr", "zd", "nbd", "md", "fd"]
        .iter()
        .any(|word| name.starts_with(word));
    // The parts of a memory card that hold its keys and its loader.
    let is_part = name.starts_with("mmcblk") && (name.contains("boot") || name.contains("rpmb"));
    let flag = |name: &str| match one.get(name) {
        Some(Value::Bool(is_set)) => Some(*is_set),
        // Before 2.33 all values were texts.
        Some(Value::String(text)) => Some(text == "1"),
        _ => None,
    };
    let transport = text("tran").unwrap_or_default();
    let is_plugged_in = transport == "usb" || transport.is_empty() && flag("rm") == Some(true);
    if !is_disk || is_virtual || is_part || is_plugged_in {
        return None;
    }
    let rotates = flag("rota");
    let kind = if transport == "nvme" || name.starts_with("nvme") {
        Some(MediumType::NvmeSsd)
    } else if name.starts_with("mmcblk") {
        Some(MediumType::Flash)
    } else {
        rotates.map(|rotates| {
            if rotates {
                MediumType::HardDisk
            } else {
                MediumType::Ssd
            }
        })
    };
    let bytes = one.get("size").and_then(|size| match size {
        Value::String(text) => sized(text),
        other => other.as_u64(),
    });
    Some(Medium {
        manufacturer: filler::name(
            "maker of the medium",
            text("vendor").filter(|v| v.trim() != "ATA"),
            &mut Vec::new(),
        ),
        model: filler::name("model of the medium", text("model"), warnings),
        serial_number: filler::number("serial number of the medium", text("serial"), warnings),
        bytes: bytes.filter(|bytes| *bytes > 0),
        kind,
        ..Medium::default()
    })
}

/// `238.5G` as `lsblk` rounds it, by powers of two; `256060514304` with `--bytes`.
fn sized(text: &str) -> Option<u64> {
    let text = text.trim();
    if let Ok(bytes) = text.parse() {
        return Some(bytes);
    }
    let unit = match text.chars().last()? {
        'B' => 1.0,
        'K' => 1_024.0,
        'M' => 1_048_576.0,
        'G' => 1_073_741_824.0,
        'T' => 1_099_511_627_776.0,
        _ => return None,
    };
    let digits = text.get(..text.len() - 1)?.replace(',', ".");
    let number: f64 = digits.parse().ok()?;
    format!("{:.0}", number * unit).parse().ok()
}

fn hdparm(text: &str, warnings: &mut Vec<String>) -> Option<Vec<Medium>> {
    const HEAD: &str = "ATA device, with ";
    if !text.contains(HEAD) || !text.contains("Model Number:") {
        return None;
    }
    let media = text.split(HEAD).skip(1).map(|part| drive(part, warnings));
    Some(media.collect())
}

fn drive(text: &str, warnings: &mut Vec<String>) -> Medium {
    let field = |name: &str| {
        text.lines().find_map(|line| {
            let value = line.trim().strip_prefix(name)?.trim();
            (!value.is_empty()).then_some(value)
        })
    };
    let megabytes = field("device size with M = 1000*1000:")
        .and_then(|text| text.split_whitespace().next())
        .and_then(|n| n.parse::<u64>().ok());
    let sectors = field("LBA48  user addressable sectors:").and_then(|n| n.parse::<u64>().ok());
    let sector = field("Logical  Sector size:")
        .and_then(|text| text.split_whitespace().next())
        .and_then(|n| n.parse::<u64>().ok());
    let exact = sectors.and_then(|n| n.checked_mul(sector.unwrap_or(512)));
    let kind = field("Nominal Media Rotation Rate:").map(|rate| {
        if rate.starts_with("Solid State") {
            MediumType::Ssd
        } else {
            MediumType::HardDisk
        }
    });
    let mut medium = Medium {
        model: filler::name("model of the medium", field("Model Number:"), warnings),
        serial_number: filler::number(
            "serial number of the medium",
            field("Serial Number:"),
            warnings,
        ),
        firmware: field("Firmware Revision:").map(str::to_owned),
        bytes: exact.or_else(|| megabytes.and_then(|n| n.checked_mul(1_000_000))),
        kind,
        ..Medium::default()
    };
    health::judge(&mut medium);
    medium
}
