//! What Linux says of its batteries: `upower -i` and `--dump`, and `/sys/class/power_supply`.

use super::{Battery, Device, Report, filler};
use std::collections::HashMap;

/// Reads it, or nothing where the text is none of these.
pub fn read(text: &str) -> Option<Report> {
    let mut warnings = Vec::new();
    let (format, batteries) =
        uevent(text, &mut warnings).or_else(|| upower(text, &mut warnings))?;
    let device = Device {
        batteries,
        ..Device::default()
    };
    Some(Report {
        format: format.to_owned(),
        device,
        warnings,
    })
}

type Found = (&'static str, Vec<Battery>);

/// Fields of one battery, by their names in `uevent`.
type Fields<'t> = HashMap<String, &'t str>;

/// What the kernel keeps of its power supplies: one `uevent`, several after one another, or the files of a folder with
/// their names (`grep . /sys/class/power_supply/BAT0/*`).
fn uevent(text: &str, warnings: &mut Vec<String>) -> Option<Found> {
    let mut supplies: Vec<Fields<'_>> = Vec::new();
    let mut folder = "";
    for line in text.lines().map(str::trim) {
        let (begins, name, value) = if let Some(rest) = line.strip_prefix("POWER_SUPPLY_") {
            let Some((name, value)) = rest.split_once('=') else {
                continue;
            };
            let is_known = supplies
                .last()
                .is_none_or(|fields| fields.contains_key(name));
            (is_known, name.to_owned(), value)
        } else {
            let Some((path, value)) = line
                .split_once("/power_supply/")
                .and_then(|(_, rest)| rest.split_once(':'))
            else {
                continue;
            };
            let Some((supply, name)) = path.split_once('/') else {
                continue;
            };
            let is_other = supply != folder;
            folder = supply;
            (is_other, name.to_uppercase(), value)
        };
        if begins && supplies.len() < SUPPLIES_MAX {
            supplies.push(Fields::new());
        }
        if let Some(fields) = supplies.last_mut() {
            fields.entry(name).or_insert(value);
        }
    }
    if !supplies
        .iter()
        .any(|fields| fields.contains_key("TYPE") || fields.contains_key("TECHNOLOGY"))
    {
        return None;
    }
    let batteries = supplies
        .iter()
        .filter_map(|fields| of_uevent(fields, warnings))
        .collect();
    Some(("battery-uevent", batteries))
}

/// One supply; nothing for the mains, and for what is reached by radio.
fn of_uevent(fields: &Fields<'_>, warnings: &mut Vec<String>) -> Option<Battery> {
    let is_battery = fields.get("TYPE").is_none_or(|kind| *kind == "Battery");
    let is_device = fields.get("SCOPE").is_some_and(|scope| *scope == "Device");
    if !is_battery || is_device || !fields.contains_key("TECHNOLOGY") {
        return None;
    }
    let number = |name: &str| fields.get(name).and_then(|n| n.trim().parse::<f64>().ok());
    // Energy in microwatt-hours; where only the charge is kept, in microampere-hours, the voltage makes energy of it.
    let volts = number("VOLTAGE_MIN_DESIGN").map(|microvolts| microvolts / 1e6);
    let watt_hours = |energy: &str, charge: &str| {
        number(energy)
            .map(|n| n / 1e6)
            .or_else(|| Some(number(charge)? / 1e6 * volts?))
            .filter(|wh| *wh > 0.0)
            .map(rounded)
    };
    let text = |name: &str| fields.get(name).copied();
    Some(Battery {
        manufacturer: filler::name(
            "maker of the battery",
            text("MANUFACTURER"),
            &mut Vec::new(),
        ),
        model: filler::name("battery", text("MODEL_NAME"), &mut Vec::new()),
        serial_number: filler::number(
            "serial number of the battery",
            text("SERIAL_NUMBER"),
            warnings,
        ),
        design_wh: watt_hours("ENERGY_FULL_DESIGN", "CHARGE_FULL_DESIGN"),
        full_wh: watt_hours("ENERGY_FULL", "CHARGE_FULL"),
        // Zero is what a controller says that does not count.
        cycles: text("CYCLE_COUNT")
            .and_then(|n| n.trim().parse().ok())
            .filter(|n| *n > 0),
        ..Battery::default()
    })
}

fn upower(text: &str, warnings: &mut Vec<String>) -> Option<Found> {
    if !text.contains("native-path:") {
        return None;
    }
    let batteries: Vec<Battery> = text
        .split("native-path:")
        .skip(1)
        // The dump names each device before it, and at the end one that stands for all of them.
        .filter_map(|part| part.split("Device: /").next())
        .filter_map(|part| of_upower(part, warnings))
        .collect();
    Some(("upower", batteries))
}

/// One device of upower; nothing for the mains and for mice, and for the one that stands for all.
fn of_upower(text: &str, warnings: &mut Vec<String>) -> Option<Battery> {
    let path = text.lines().next().unwrap_or_default().trim();
    let is_own = !matches!(path, "" | "(null)")
        && text.lines().any(|line| line.trim() == "battery")
        && field(text, "power supply").is_none_or(|supplies| supplies == "yes");
    let watt_hours = |name: &str| {
        let digits = field(text, name)?.split_whitespace().next()?;
        let number: f64 = digits.replace(',', ".").parse().ok()?;
        (number > 0.0).then_some(rounded(number))
    };
    let battery = Battery {
        manufacturer: filler::name(
            "maker of the battery",
            field(text, "vendor"),
            &mut Vec::new(),
        ),
        model: filler::name("battery", field(text, "model"), &mut Vec::new()),
        serial_number: filler::number(
            "serial number of the battery",
            field(text, "serial"),
            warnings,
        ),
        design_wh: watt_hours("energy-full-design"),
        full_wh: watt_hours("energy-full"),
        cycles: field(text, "charge-cycles").and_then(|n| n.parse().ok()),
        ..Battery::default()
    };
    is_own.then_some(battery)
}

fn field<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        (found.trim() == name).then(|| value.trim())
    })
}

/// Batteries and plugs of one machine.
const SUPPLIES_MAX: usize = 64;

/// Two decimals: more is noise of the controller.
pub fn rounded(watt_hours: f64) -> f64 {
    (watt_hours * 100.0).round() / 100.0
}
