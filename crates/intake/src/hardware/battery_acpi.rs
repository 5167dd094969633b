//! What ACPI says of its batteries: `acpi -V`, `acpiconf -i`, and `/proc/acpi/battery/*/info` of old kernels.

use super::{Battery, Device, Report, battery::rounded, filler};
use std::collections::HashMap;

/// Batteries of one machine.
const BATTERIES_MAX: usize = 16;

/// Reads it, or nothing where the text is none of these.
pub fn read(text: &str) -> Option<Report> {
    let mut warnings = Vec::new();
    let (format, batteries) = info(text, &mut warnings).or_else(|| acpi(text))?;
    if batteries.is_empty() {
        warnings.push("no battery is present".to_owned());
    }
    Some(Report {
        format: format.to_owned(),
        device: Device {
            batteries,
            ..Device::default()
        },
        warnings,
    })
}

type Found = (&'static str, Vec<Battery>);

/// Fields of a battery, each on a line: FreeBSD writes them as old kernels of Linux do.
fn info(text: &str, warnings: &mut Vec<String>) -> Option<Found> {
    let mut found: Vec<HashMap<String, &str>> = Vec::new();
    for line in text.lines() {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let name = name.trim().to_lowercase();
        // One of these comes first of a battery, by the system.
        let is_first = name == "design capacity";
        if is_first && found.len() < BATTERIES_MAX {
            found.push(HashMap::new());
        }
        if let Some(fields) = found.last_mut() {
            fields.entry(name).or_insert(value.trim());
        }
    }
    let is_its = found.iter().any(|fields| {
        fields.contains_key("last full capacity") && fields.contains_key("design voltage")
    });
    let batteries = found.iter().map(|fields| of_fields(fields, warnings));
    is_its.then(|| ("acpi-battery", batteries.collect()))
}

fn of_fields(fields: &HashMap<String, &str>, warnings: &mut Vec<String>) -> Battery {
    let field = |name: &str| fields.get(name).copied();
    let number = |name: &str| field(name)?.split_whitespace().next()?.parse::<f64>().ok();
    let volts = number("design voltage").map(|millivolts| millivolts / 1e3);
    let watt_hours = |name: &str| {
        let unit = field(name)?.split_whitespace().nth(1)?;
        let n = number(name).filter(|n| *n > 0.0)? / 1e3;
        match unit {
            "mWh" => Some(rounded(n)),
            "mAh" => Some(rounded(n * volts?)),
            _ => None,
        }
    };
    let serial = field("serial number");
    Battery {
        manufacturer: filler::name("maker of the battery", field("oem info"), &mut Vec::new()),
        model: filler::name("battery", field("model number"), &mut Vec::new()),
        serial_number: filler::number("serial number of the battery", serial, warnings),
        design_wh: watt_hours("design capacity"),
        full_wh: watt_hours("last full capacity"),
        cycles: field("cycle count")
            .and_then(|n| n.parse().ok())
            .filter(|n| *n > 0),
        ..Battery::default()
    }
}

/// `Battery 0: design capacity 4400 mAh, last full capacity 3272 mAh = 74%`: no voltage, so that only the share is known.
fn acpi(text: &str) -> Option<Found> {
    let mut batteries = Vec::new();
    let mut is_its = false;
    for line in text.lines().map(str::trim) {
        is_its |= line.starts_with("No support for device type: power_supply")
            || line.starts_with("Adapter 0: on-line")
            || line.starts_with("Adapter 0: off-line");
        let Some((number, said)) = line
            .strip_prefix("Battery ")
            .and_then(|l| l.split_once(": "))
        else {
            continue;
        };
        if number.parse::<u32>().is_err() || batteries.len() == BATTERIES_MAX {
            continue;
        }
        is_its = true;
        if let Some((_, capacity)) = said.split_once("last full capacity ") {
            let share = capacity
                .split_once("= ")
                .and_then(|(_, share)| share.strip_suffix('%'));
            batteries.push(Battery {
                capacity_percent: share.and_then(|n| n.trim().parse().ok()),
                ..Battery::default()
            });
        }
    }
    is_its.then_some(("acpi", batteries))
}
