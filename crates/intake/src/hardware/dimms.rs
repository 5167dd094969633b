//! What `decode-dimms` reads from the memory modules themselves, one below the other or side by side.

use super::{Device, Memory, Module, Report, filler};
use std::collections::HashMap;

/// Modules that are kept.
const MODULES_MAX: usize = 1_024;

/// Reads it, or nothing where the text is none of decode-dimms'.
pub fn read(text: &str) -> Option<Report> {
    const HEAD: &str = "Memory Serial Presence Detect Decoder";
    let said_nothing = text.trim_start().starts_with("No EEPROM found");
    if !text.contains(HEAD)
        && !text.contains("---=== SPD EEPROM Information ===---")
        && !said_nothing
    {
        return None;
    }
    let mut warnings = Vec::new();
    let found = modules(text);
    let modules: Vec<Module> = found
        .iter()
        .filter_map(|fields| module(fields, &mut warnings))
        .collect();
    let unknown = found.len() - modules.len();
    if found.is_empty() {
        warnings.push("decode-dimms could read no module".to_owned());
    } else if unknown > 0 {
        // A sum without them would be wrong.
        let text = format!("decode-dimms does not tell the size of {unknown} modules");
        warnings.push(text);
    }
    let total_bytes = modules.iter().map(|module| module.bytes).sum();
    let memory = (unknown == 0 && total_bytes > 0).then_some(Memory {
        total_bytes,
        modules,
    });
    Some(Report {
        format: "decode-dimms".to_owned(),
        device: Device {
            memory,
            ..Device::default()
        },
        warnings,
    })
}

type Fields<'t> = HashMap<&'t str, &'t str>;

/// The fields of each module. Names and values stand in columns that are at least two blanks apart; side by side, each
/// module has a column of its own.
fn modules(text: &str) -> Vec<Fields<'_>> {
    let mut modules: Vec<Fields<'_>> = Vec::new();
    // Where the modules of the columns begin.
    let mut first = 0;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("Decoding EEPROM") {
            first = modules.len();
            let columns = rest
                .trim_start_matches(':')
                .split("  ")
                .filter(|part| !part.trim().is_empty());
            for _ in columns.take(MODULES_MAX.saturating_sub(first)) {
                modules.push(Fields::new());
            }
            continue;
        }
        let mut parts = line
            .split("  ")
            .map(str::trim)
            .filter(|part| !part.is_empty());
        let Some(name) = parts.next() else {
            continue;
        };
        for (fields, value) in modules.iter_mut().skip(first).zip(parts) {
            fields.entry(name).or_insert(value);
        }
    }
    modules
}

fn module(fields: &Fields<'_>, warnings: &mut Vec<String>) -> Option<Module> {
    let field = |names: [&str; 2]| names.iter().find_map(|name| fields.get(name).copied());
    let bytes = field(["Size", "Module Capacity"]).and_then(size)?;
    let kind = fields
        .get("Fundamental Memory type")
        .filter(|kind| !kind.starts_with("Unknown"));
    let speed = field(["Maximum module speed", "Maximum Module Speed"]);
    let serial = field(["Assembly Serial Number", "Serial Number"]);
    let serial = serial.map(|text| text.strip_prefix("0x").unwrap_or(text));
    let maker = field(["Module Manufacturer", "Manufacturer"]);
    Some(Module {
        slot: field(["Guessing DIMM is in", "Slot"]).map(str::to_owned),
        bytes,
        kind: kind
            .and_then(|kind| kind.split_whitespace().next())
            .map(str::to_owned),
        speed_mts: speed.and_then(|text| text.split_whitespace().next()?.parse().ok()),
        manufacturer: filler::name("memory module", maker, &mut Vec::new()),
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

/// `8192 MB`, by powers of two.
fn size(text: &str) -> Option<u64> {
    let (number, unit) = text.split_once(' ')?;
    let unit = match unit.trim() {
        "MB" => 1 << 20,
        "GB" => 1 << 30,
        _ => return None,
    };
    number
        .parse::<u64>()
        .ok()?
        .checked_mul(unit)
        .filter(|bytes| *bytes > 0)
}
