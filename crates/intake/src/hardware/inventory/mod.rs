//! What agents of inventories send: the JSON of the GLPI agent, and the XML of OCS Inventory and FusionInventory, of computers
//! and of what is asked over the network (printers, switches); all of them name their sections and fields alike. And the
//! summary of a probe of hw-probe.

mod cards;
mod hw_probe;
mod parts;
mod sections;

use super::{Device, Report, broken_json, chassis, filler};
use gapless_journey::{Category, fold};
use sections::Sections;
use serde_json::Value;

/// Reads XML and text, or nothing where the text is no inventory.
pub fn read(text: &str) -> Option<Report> {
    let Some((sections, is_cut)) = sections::of_xml(text) else {
        return hw_probe::read(text);
    };
    let mut report = report("inventory-xml", &sections);
    if is_cut {
        report.warnings.push(broken_json::WARNING.to_owned());
    }
    Some(report)
}

/// Reads JSON, or nothing where the document is no inventory.
pub fn document(json: &Value) -> Option<Report> {
    sections::of_json(json).map(|sections| report("inventory-json", &sections))
}

fn report(format: &str, sections: &Sections) -> Report {
    let mut warnings = Vec::new();
    if sections.devices > 1 {
        warnings.push(format!(
            "the inventory is of {} devices: the first is read",
            sections.devices
        ));
    }
    let mut device = Device::default();
    identity(sections, &mut device, &mut warnings);
    device.cpus = parts::processors(sections);
    device.memory = parts::memory(sections, &mut warnings);
    device.media = parts::media(sections, &mut warnings);
    device.screens = parts::screens(sections, &mut warnings);
    device.graphics = cards::graphics(sections, &mut warnings);
    device.network = cards::network(sections, &mut warnings);
    device.batteries = parts::batteries(sections, &mut warnings);
    if device == Device::default() && warnings.is_empty() {
        warnings.push(format!(
            "the inventory holds only: {}; that says nothing of a device",
            sections.names().join(", ")
        ));
    }
    Report {
        format: format.to_owned(),
        device,
        warnings,
    }
}

fn identity(sections: &Sections, device: &mut Device, warnings: &mut Vec<String>) {
    let first = |places: &[(&str, &str)]| {
        places
            .iter()
            .find_map(|(section, field)| sections.first(section)?.field(field))
    };
    let maker = first(&[
        ("bios", "smanufacturer"),
        ("network_device", "manufacturer"),
        ("info", "manufacturer"),
        ("bios", "mmanufacturer"),
    ]);
    device.manufacturer = filler::name("manufacturer", maker, warnings);
    let model = first(&[
        ("bios", "smodel"),
        ("network_device", "model"),
        ("info", "model"),
        ("bios", "mmodel"),
    ]);
    device.model = filler::name("model", model, warnings);
    device.name_by_version(first(&[("bios", "sversion"), ("hardware", "description")]));
    let serial = first(&[
        ("bios", "ssn"),
        ("network_device", "serial"),
        ("info", "serial"),
    ]);
    device.serial_number = filler::number("serial number", serial, warnings);
    let asset = first(&[("bios", "assettag")]);
    device.asset_tag = filler::number("asset tag", asset, warnings)
        // Some agents put the serial number there.
        .filter(|tag| device.serial_number.as_deref().map(fold) != Some(fold(tag)));
    device.uuid = first(&[("hardware", "uuid")]).and_then(filler::uuid);
    let case = first(&[("hardware", "chassis_type"), ("bios", "type")]);
    device.chassis = case.and_then(|text| match text.parse() {
        Ok(code) => chassis::name(code).map(str::to_owned),
        Err(_) => filler::name("case", Some(text), &mut Vec::new()),
    });
    let machine = first(&[("hardware", "vmsystem")]);
    let is_virtual = machine.is_some_and(|text| !text.eq_ignore_ascii_case("physical"));
    let kind = first(&[("network_device", "type"), ("info", "type")])
        .or(sections.item_type.as_deref())
        .and_then(item_type);
    device.category = match kind {
        _ if is_virtual => Some(Category::Other),
        Some(kind) => Some(kind),
        None => chassis::category(device),
    };
}

/// What GLPI files a device under.
fn item_type(word: &str) -> Option<Category> {
    match fold(word).as_str() {
        "PRINTER" => Some(Category::Printer),
        "NETWORKEQUIPMENT" | "NETWORKING" | "NETWORK" => Some(Category::Network),
        "PHONE" => Some(Category::Phone),
        "MONITOR" => Some(Category::Monitor),
        "PERIPHERAL" => Some(Category::Peripheral),
        _ => None,
    }
}
