//! The machine: its identity, processors and memory, from the classes that Windows keeps of them.

use super::class::{self, Class, Record};
use crate::hardware::{Device, Memory, Module, Processor, chassis, filler};
use gapless_journey::{Category, fold};
use std::collections::HashSet;

/// Processors of one machine.
const SOCKETS_MAX: usize = 64;
/// Type of memory of a chip that the firmware lies on.
const FLASH: u64 = 11;

pub fn identity(records: &[Record], device: &mut Device, warnings: &mut Vec<String>) {
    let first = |class, name: &str| {
        class::of(records, class)
            .find_map(|record| record.field(name))
            .map(str::to_owned)
    };
    let system = Class::ComputerSystem;
    let info = Class::ComputerInfo;
    let maker = first(system, "manufacturer")
        .or_else(|| first(info, "csmanufacturer"))
        .or_else(|| first(Class::Product, "vendor"));
    device.manufacturer = filler::name("manufacturer", maker.as_deref(), warnings);
    let model = first(system, "model")
        .or_else(|| first(info, "csmodel"))
        .or_else(|| first(Class::Product, "name"));
    device.model = filler::name("model", model.as_deref(), warnings);
    if device.manufacturer.is_none() {
        let maker = first(Class::Board, "manufacturer");
        let field = "manufacturer of the board";
        device.manufacturer = filler::name(field, maker.as_deref(), warnings);
    }
    if device.model.is_none() {
        let model = first(Class::Board, "product");
        device.model = filler::name("model of the board", model.as_deref(), warnings);
    }
    let version = first(Class::Product, "version")
        .or_else(|| first(system, "systemfamily"))
        .or_else(|| first(info, "cssystemfamily"));
    device.name_by_version(version.as_deref());
    serial(records, device, warnings);
    let asset = first(Class::Enclosure, "smbiosassettag");
    device.asset_tag = filler::number("asset tag", asset.as_deref(), warnings);
    let uuid = first(Class::Product, "uuid");
    device.uuid = uuid.as_deref().and_then(filler::uuid);
    let types = class::of(records, Class::Enclosure).flat_map(|record| record.list("chassistypes"));
    let case = types
        .filter_map(|code| code.parse().ok())
        .find_map(chassis::name);
    device.chassis = case.map(str::to_owned);
    let kind = first(system, "pcsystemtype").or_else(|| first(info, "cspcsystemtype"));
    let by_chassis = device.chassis.is_some().then(|| chassis::category(device));
    device.category = by_chassis
        .flatten()
        .or_else(|| system_type(&kind?))
        .or_else(|| chassis::category(device));
}

/// The serial number stands in three places, which should agree.
fn serial(records: &[Record], device: &mut Device, warnings: &mut Vec<String>) {
    let places = [
        (Class::Bios, "serialnumber", "serial number"),
        (Class::ComputerInfo, "biosseralnumber", "serial number"),
        (Class::ComputerInfo, "biosserialnumber", "serial number"),
        (
            Class::Product,
            "identifyingnumber",
            "serial number of the product",
        ),
        (
            Class::Enclosure,
            "serialnumber",
            "serial number of the case",
        ),
    ];
    for (class, name, field) in places {
        let said = class::of(records, class).find_map(|record| record.field(name));
        // Where the first place gave one, fillers in the others are nobody's concern.
        let mut unused = Vec::new();
        let into = if device.serial_number.is_some() {
            &mut unused
        } else {
            &mut *warnings
        };
        let Some(found) = filler::number(field, said, into) else {
            continue;
        };
        match &device.serial_number {
            None => device.serial_number = Some(found),
            Some(own) if fold(own) != fold(&found) && class == Class::Product => {
                warnings.push(format!(
                    "serial number: '{own}', but the {field} is '{found}'"
                ));
            }
            Some(_) => {}
        }
    }
}

/// What Windows takes the machine for, by number and by word.
fn system_type(kind: &str) -> Option<Category> {
    match kind.to_lowercase().as_str() {
        "1" | "3" | "desktop" | "workstation" => Some(Category::Desktop),
        "2" | "mobile" => Some(Category::Laptop),
        "4" | "5" | "7" | "enterpriseserver" | "sohoserver" | "performanceserver" => {
            Some(Category::Server)
        }
        "8" | "slate" => Some(Category::Tablet),
        _ => None,
    }
}

pub fn processors(records: &[Record]) -> Vec<Processor> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut cpus = Vec::new();
    for record in class::of(records, Class::Processor) {
        let cores = record.number("numberofcores").filter(|n| *n > 0);
        // Before Windows counted cores it listed each of them; they share the name of their socket.
        let socket = record.field("socketdesignation").unwrap_or_default();
        let is_seen = cores.is_none() && !socket.is_empty() && !seen.insert(socket);
        let name = filler::name("processor", record.field("name"), &mut Vec::new());
        if let Some(name) = name.filter(|_| !is_seen && cpus.len() < SOCKETS_MAX) {
            cpus.push(Processor::named(
                &name,
                cores.and_then(|n| u32::try_from(n).ok()),
            ));
        }
    }
    if cpus.is_empty() {
        // `{Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz}`
        let said =
            class::of(records, Class::ComputerInfo).find_map(|record| record.field("csprocessors"));
        let name = said.map(|text| text.trim_matches(['{', '}']));
        let name = filler::name("processor", name, &mut Vec::new());
        cpus.extend(name.map(|name| Processor::named(&name, None)));
    }
    cpus
}

pub fn memory(records: &[Record], warnings: &mut Vec<String>) -> Option<Memory> {
    let modules: Vec<Module> = class::of(records, Class::Memory)
        .filter(|record| record.number("memorytype") != Some(FLASH))
        .filter_map(|record| module(record, warnings))
        .collect();
    let mut total_bytes: u64 = modules.iter().map(|module| module.bytes).sum();
    if total_bytes == 0 {
        let info = || class::of(records, Class::ComputerInfo);
        // The name is misspelt in Windows itself; it counts kilobytes.
        let installed = info()
            .find_map(|record| {
                record
                    .number("csphyicallyinstalledmemory")
                    .or_else(|| record.number("csphysicallyinstalledmemory"))
            })
            .and_then(|kilobytes| kilobytes.checked_mul(1_024));
        let usable = || {
            class::of(records, Class::ComputerSystem)
                .find_map(|record| record.number("totalphysicalmemory"))
                .or_else(|| info().find_map(|record| record.number("cstotalphysicalmemory")))
        };
        total_bytes = installed.or_else(usable)?;
    }
    (total_bytes > 0).then_some(Memory {
        total_bytes,
        modules,
    })
}

fn module(record: &Record, warnings: &mut Vec<String>) -> Option<Module> {
    let bytes = record.size("capacity")?;
    let text = |name: &str| filler::name("memory module", record.field(name), &mut Vec::new());
    let speed = record
        .number("configuredclockspeed")
        .filter(|n| *n > 0)
        .or_else(|| record.number("speed"))
        .filter(|n| *n > 0);
    let serial = record.field("serialnumber");
    Some(Module {
        slot: text("devicelocator").or_else(|| text("banklabel")),
        bytes,
        kind: record
            .number("smbiosmemorytype")
            .and_then(smbios_type)
            .or_else(|| record.number("memorytype").and_then(cim_type))
            .map(str::to_owned),
        speed_mts: speed.and_then(|n| u32::try_from(n).ok()),
        manufacturer: text("manufacturer").filter(|text| !is_code(text)),
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

/// `80AD000080AD`: the number of the maker in a list that is not at hand.
fn is_code(text: &str) -> bool {
    text.len() >= 4
        && text.chars().all(|c| c.is_ascii_hexdigit())
        && text.chars().any(|c| c.is_ascii_digit())
}

/// Types of memory in the table of the firmware (SMBIOS 3.7, 7.18.2).
fn smbios_type(code: u64) -> Option<&'static str> {
    Some(match code {
        3 => "DRAM",
        15 => "SDRAM",
        18 => "DDR",
        19 => "DDR2",
        20 => "DDR2 FB-DIMM",
        24 => "DDR3",
        26 => "DDR4",
        27 => "LPDDR",
        28 => "LPDDR2",
        29 => "LPDDR3",
        30 => "LPDDR4",
        34 => "DDR5",
        35 => "LPDDR5",
        _ => return None,
    })
}

/// Types of memory in the model of the management (CIM_PhysicalMemory.MemoryType).
fn cim_type(code: u64) -> Option<&'static str> {
    Some(match code {
        2 => "DRAM",
        17 => "SDRAM",
        20 => "DDR",
        21 => "DDR2",
        22 => "DDR2 FB-DIMM",
        24 => "DDR3",
        26 => "DDR4",
        _ => return None,
    })
}
