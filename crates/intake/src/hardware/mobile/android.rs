//! `getprop` of Android (`[name]: [value]`), alone or with `dumpsys battery` behind it.

use super::{imei, imei_note};
use crate::hardware::{Battery, Device, Processor, Report, figure, filler};
use gapless_journey::Category;
use std::collections::BTreeMap;

/// Lines that are looked at.
const LINES_MAX: usize = 100_000;
/// States of health in which a battery must be replaced (android.os.BatteryManager).
const DEAD: u32 = 4;
const FAILURE: u32 = 6;

pub fn read(text: &str) -> Option<Report> {
    let properties: BTreeMap<&str, &str> =
        text.lines().take(LINES_MAX).filter_map(property).collect();
    let has_phone = properties
        .keys()
        .any(|name| name.starts_with("ro.product."));
    let battery_at = text.find("Current Battery Service state:");
    if !has_phone && battery_at.is_none() {
        return None;
    }
    let mut warnings = Vec::new();
    let mut device = Device::default();
    if has_phone {
        identity(&properties, &mut device, &mut warnings);
    }
    if let Some(part) = battery_at.and_then(|at| text.get(at..)) {
        device.batteries = battery(part, &mut warnings).into_iter().collect();
    }
    if device == Device::default() && warnings.is_empty() {
        let text = "the battery tells its charge of the day, not what it can hold";
        warnings.push(text.to_owned());
    }
    let format = if has_phone {
        "android-getprop"
    } else {
        "android-battery"
    };
    Some(Report {
        format: format.to_owned(),
        device,
        warnings,
    })
}

/// `[ro.product.model]: [SM-G960F]`
fn property(line: &str) -> Option<(&str, &str)> {
    let line = line.trim().trim_start_matches('\u{feff}');
    let (name, value) = line.strip_prefix('[')?.split_once("]: [")?;
    let value = value.strip_suffix(']').unwrap_or(value).trim();
    (!value.is_empty()).then_some((name, value))
}

fn identity(properties: &BTreeMap<&str, &str>, device: &mut Device, warnings: &mut Vec<String>) {
    let first = |names: &[&str]| names.iter().find_map(|name| properties.get(name).copied());
    let maker = first(&[
        "ro.product.manufacturer",
        "ro.product.vendor.manufacturer",
        "ro.product.system.manufacturer",
        "ro.product.brand",
    ]);
    device.manufacturer = filler::name("manufacturer", maker, warnings);
    let model = first(&[
        "ro.product.model",
        "ro.product.vendor.model",
        "ro.product.odm.model",
        "ro.product.system.model",
    ]);
    device.model = filler::name("model", model, warnings);
    let name = first(&[
        "ro.product.marketname",
        "ro.product.vendor.marketname",
        "ro.config.marketing_name",
        "ro.vendor.product.display",
        "ro.vendor.oplus.market.name",
    ]);
    device.model_name = filler::name("name of the model", name, &mut Vec::new());
    // Samsung prints the number of the radio on its labels.
    let serial = first(&["ril.serialnumber", "ro.serialno", "ro.boot.serialno"])
        .filter(|text| text.chars().any(|c| c != '0'))
        .or_else(|| first(&["ro.serialno", "ro.boot.serialno"]));
    device.serial_number = filler::number("serial number", serial, warnings);
    let mut numbers: Vec<&str> = properties
        .iter()
        .filter(|(name, _)| name.to_lowercase().contains("imei"))
        .flat_map(|(_, value)| value.split(','))
        .filter_map(imei)
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    warnings.extend(imei_note(&numbers));
    let traits = first(&["ro.build.characteristics"]).unwrap_or_default();
    let is = |word: &str| traits.split(',').any(|one| one.trim() == word);
    device.category = if is("tablet") {
        Some(Category::Tablet)
    } else if is("tv") || is("watch") || is("automotive") || is("embedded") {
        Some(Category::Other)
    } else if !numbers.is_empty()
        || first(&["gsm.version.baseband", "ro.telephony.default_network"]).is_some()
    {
        Some(Category::Phone)
    } else {
        None
    };
    let chip = first(&["ro.soc.model", "ro.hardware.chipname", "ro.board.platform"]);
    let chip = filler::name("processor", chip, &mut Vec::new());
    let chip_maker = first(&["ro.soc.manufacturer"]).filter(|_| first(&["ro.soc.model"]).is_some());
    device.cpus = chip
        .map(|chip| match chip_maker {
            Some(maker) => format!("{maker} {chip}"),
            None => chip,
        })
        .map(|name| Processor::named(&name, None))
        .into_iter()
        .collect();
}

/// What the battery says beside its charge: the count of its cycles, where the version of Android gives it, and its state.
fn battery(text: &str, warnings: &mut Vec<String>) -> Option<Battery> {
    let field = |wanted: &str| {
        text.lines().take(200).find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.trim()
                .eq_ignore_ascii_case(wanted)
                .then(|| value.trim())
        })
    };
    if let Some(state @ (DEAD | FAILURE)) = field("health").and_then(figure::leading) {
        let word = if state == DEAD { "dead" } else { "failing" };
        warnings.push(format!("the battery says that it is {word}"));
    }
    let battery = Battery {
        cycles: field("cycle count")
            .and_then(figure::leading)
            .filter(|n| *n > 0),
        ..Battery::default()
    };
    (battery != Battery::default()).then_some(battery)
}
