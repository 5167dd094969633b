//! What the management controller of a server says of it: `ipmitool fru`.

use super::{Device, Report, chassis, filler};
use std::collections::HashMap;

/// Units that are looked at.
const UNITS_MAX: usize = 1_024;

/// Reads it, or nothing where the text is none.
pub fn read(text: &str) -> Option<Report> {
    const HEAD: &str = "FRU Device Description";
    if !text.contains(HEAD) {
        return None;
    }
    let units: Vec<HashMap<&str, &str>> =
        text.split(HEAD).skip(1).take(UNITS_MAX).map(unit).collect();
    // The unit that has a case or a board is the machine; the others are its power supplies and cards.
    let machine = units.iter().find(|fields| {
        fields.contains_key("Chassis Type")
            || fields.contains_key("Board Product")
            || fields.contains_key("Board Serial")
    });
    let mut warnings = Vec::new();
    let mut device = Device::default();
    if let Some(fields) = machine {
        let field = |name: &str| fields.get(name).copied();
        let maker = field("Product Manufacturer").or_else(|| field("Board Mfg"));
        let model = field("Product Name").or_else(|| field("Board Product"));
        let serial = field("Product Serial").or_else(|| field("Chassis Serial"));
        device.manufacturer = filler::name("manufacturer", maker, &mut warnings);
        device.model = filler::name("model", model, &mut warnings);
        device.serial_number = filler::number("serial number", serial, &mut warnings);
        device.asset_tag = filler::number("asset tag", field("Product Asset Tag"), &mut warnings);
        device.chassis = field("Chassis Type").map(str::to_owned);
        device.category = chassis::category(&device);
    }
    Some(Report {
        format: "ipmitool-fru".to_owned(),
        device,
        warnings,
    })
}

fn unit(text: &str) -> HashMap<&str, &str> {
    let fields = text.lines().skip(1).filter_map(|line| line.split_once(':'));
    let mut unit = HashMap::new();
    for (name, value) in fields {
        unit.entry(name.trim()).or_insert(value.trim());
    }
    unit
}
