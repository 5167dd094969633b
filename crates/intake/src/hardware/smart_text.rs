//! The text of `smartctl`: ATA, SCSI and NVMe drives, one or several in one text.

use super::{Device, Medium, MediumType, Report, filler, health};
use std::collections::HashMap;

/// Drives of one text.
const DRIVES_MAX: usize = 256;

/// Reads it, or nothing where the text is none of smartctl's.
pub fn read(text: &str) -> Option<Report> {
    let is_its = text.contains("=== START OF INFORMATION SECTION ===")
        || (text.contains("smartctl ") && text.contains("smartmontools"))
        || text.contains("=== START OF READ SMART DATA SECTION ===")
        || text.contains("=== START OF SMART DATA SECTION ===");
    if !is_its {
        return None;
    }
    let mut warnings = Vec::new();
    let media: Vec<Medium> = drives(text)
        .into_iter()
        .take(DRIVES_MAX)
        .filter_map(|part| drive(part, &mut warnings))
        .collect();
    if media.is_empty() {
        warnings.push("smartctl could not read the drive".to_owned());
    }
    Some(Report {
        format: "smartctl".to_owned(),
        device: Device {
            media,
            ..Device::default()
        },
        warnings,
    })
}

/// The parts of the text that speak of one drive each.
fn drives(text: &str) -> Vec<&str> {
    const HEAD: &str = "=== START OF INFORMATION SECTION ===";
    let mut starts: Vec<usize> = text.match_indices(HEAD).map(|(at, _)| at).collect();
    match starts.first_mut() {
        // What stands before the first head is the first drive's too.
        Some(first) => *first = 0,
        None => starts.push(0),
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let spans: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    spans
        .into_iter()
        .filter_map(|(start, end)| text.get(start..end))
        .collect()
}

/// A line of the table of attributes.
struct Attribute<'t> {
    id: u8,
    name: &'t str,
    value: u32,
    raw: &'t str,
}

fn attribute(line: &str) -> Option<Attribute<'_>> {
    if !line.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let (id, name, flags) = (*words.first()?, *words.get(1)?, *words.get(2)?);
    let is_brief = !flags.starts_with("0x");
    // Six letters or dashes; a plus says that there are flags without a letter.
    let is_flag = |c: char| matches!(c, '-' | '+') || c.is_ascii_uppercase();
    if is_brief && !(flags.len() >= 6 && flags.chars().all(is_flag)) {
        return None;
    }
    Some(Attribute {
        id: id.parse().ok()?,
        name,
        value: words.get(3)?.parse().ok()?,
        raw: words.get(if is_brief { 7 } else { 9 })?,
    })
}

fn drive(text: &str, warnings: &mut Vec<String>) -> Option<Medium> {
    let mut fields: HashMap<String, &str> = HashMap::new();
    let mut attributes = Vec::new();
    let mut endurance = None;
    for line in text.lines() {
        if let Some(found) = attribute(line) {
            attributes.push(found);
        } else if line
            .trim_end()
            .ends_with("Percentage Used Endurance Indicator")
        {
            endurance = line.split_whitespace().nth(3).and_then(|n| n.parse().ok());
        } else if let Some((name, value)) = line.split_once(':') {
            let name = name.trim().to_lowercase();
            fields.entry(name).or_insert(value.trim());
        }
    }
    let field = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| fields.get(*name).copied().filter(|v| !v.is_empty()))
    };
    // Before version 5.41 a SCSI drive stood on one line: "Device: IBM-ESXS ST3300655SS  Version: BA23".
    let old = field(&["device"]).and_then(|text| text.split_once("Version:"));
    let old_name = old.and_then(|(name, _)| name.trim().split_once(' '));
    let model = field(&["device model", "model number", "product"])
        .or_else(|| old_name.map(|(_, model)| model.trim()));
    let vendor = field(&["vendor"]).or_else(|| old_name.map(|(vendor, _)| vendor));
    let firmware =
        field(&["firmware version", "revision"]).or_else(|| old.map(|(_, version)| version.trim()));
    if field(&["device type"]).is_some_and(|kind| kind.starts_with("enclosure")) {
        return None;
    }
    let serial = field(&["serial number"]);
    let mut medium = Medium {
        manufacturer: filler::name("maker of the medium", vendor, warnings),
        model: filler::name("model of the medium", model, warnings),
        serial_number: filler::number("serial number of the medium", serial, warnings),
        firmware: firmware.map(str::to_owned),
        bytes: field(&[
            "user capacity",
            "total nvm capacity",
            "namespace 1 size/capacity",
        ])
        .and_then(bytes),
        kind: kind(&fields),
        self_check_passed: verdict(&fields),
        power_on_hours: field(&["power on hours", "accumulated power on time, hours"])
            .and_then(number),
        wear_percent: field(&["percentage used", "percentage used endurance indicator"])
            .and_then(number)
            .and_then(|n| u32::try_from(n).ok())
            .or(endurance),
        reallocated: field(&["elements in grown defect list"]).and_then(number),
        uncorrectable: field(&["media and data integrity errors"])
            .and_then(number)
            .or_else(|| uncorrected(&fields)),
        ..Medium::default()
    };
    take_attributes(&mut medium, &attributes);
    if medium.model.is_none() && medium.serial_number.is_none() && medium.bytes.is_none() {
        return None;
    }
    health::judge(&mut medium);
    Some(medium)
}

/// Errors that a SCSI drive could not put right: the last number of each line of its log.
fn uncorrected(fields: &HashMap<String, &str>) -> Option<u64> {
    ["read", "write", "verify"]
        .iter()
        .filter_map(|name| {
            let numbers: Vec<&str> = fields.get(*name)?.split_whitespace().collect();
            // Seven columns; anything else is another table.
            numbers
                .get(6)
                .filter(|_| numbers.len() == 7)?
                .parse::<u64>()
                .ok()
        })
        .reduce(u64::saturating_add)
}

fn take_attributes(medium: &mut Medium, attributes: &[Attribute<'_>]) {
    let raw = |id: u8| {
        let found = attributes.iter().find(|attribute| attribute.id == id)?;
        number(found.raw)
    };
    medium.reallocated = medium.reallocated.or_else(|| raw(5));
    medium.pending = medium.pending.or_else(|| raw(197));
    medium.uncorrectable = medium.uncorrectable.or_else(|| raw(198));
    medium.power_on_hours = medium.power_on_hours.or_else(|| raw(9));
    if medium.wear_percent.is_none() && medium.kind == Some(MediumType::Ssd) {
        medium.wear_percent = attributes
            .iter()
            .find(|attribute| is_endurance(attribute.name))
            .and_then(|attribute| 100_u32.checked_sub(attribute.value));
    }
}

/// Attributes whose normalised value counts down from 100 as the flash wears. The names are those of the drive database;
/// the numbers mean other things with other makers.
pub fn is_endurance(name: &str) -> bool {
    const NAMES: [&str; 7] = [
        "Wear_Leveling_Count",
        "Media_Wearout_Indicator",
        "SSD_Life_Left",
        "Percent_Lifetime_Remain",
        "Remaining_Lifetime_Perc",
        "Percent_Life_Remaining",
        "Drive_Life_Remaining%",
    ];
    NAMES.contains(&name)
}

fn kind(fields: &HashMap<String, &str>) -> Option<MediumType> {
    let has = |name: &str| fields.contains_key(name);
    if has("nvme version") || has("number of namespaces") || has("total nvm capacity") {
        return Some(MediumType::NvmeSsd);
    }
    if fields
        .get("device type")
        .is_some_and(|t| t.starts_with("CD"))
    {
        return Some(MediumType::Optical);
    }
    let rotation = *fields.get("rotation rate")?;
    if rotation.starts_with("Solid State") {
        Some(MediumType::Ssd)
    } else if rotation.contains("rpm") {
        Some(MediumType::HardDisk)
    } else {
        None
    }
}

/// The drive's own verdict. `PASSED` and `OK` are good; everything else that is said is not.
fn verdict(fields: &HashMap<String, &str>) -> Option<bool> {
    let text = fields
        .get("smart overall-health self-assessment test result")
        .or_else(|| fields.get("smart health status"))?;
    match text.split_whitespace().next()? {
        "PASSED" | "OK" => Some(true),
        "UNKNOWN!" | "UNKNOWN" | "Unknown" => None,
        _ => Some(false),
    }
}

/// `960,197,124,096 bytes [960 GB]`, `256 060 514 304 bytes`; thousands as the machine's language writes them.
fn bytes(text: &str) -> Option<u64> {
    let digits: String = text
        .split(['[', 'b'])
        .next()?
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().ok().filter(|n| *n > 0)
}

/// The number that a text begins with: `29886`, `9,123`, `12345h+30m`, `11112 (0 1225)`, `4%`.
fn number(text: &str) -> Option<u64> {
    let digits: String = text
        .trim_start()
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == ',' || *c == '.')
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}
