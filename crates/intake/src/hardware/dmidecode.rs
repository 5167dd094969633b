//! The output of `dmidecode`, whole or of some types: blocks of `Key: value` under a handle. Old versions indent the whole
//! block; the reader looks at words, not at columns.

use super::{Battery, Device, Memory, Module, Processor, Report, chassis, filler};
use gapless_journey::Category;
use std::collections::HashSet;

/// A structure: its type, and its fields where it is one that is read.
#[derive(Debug, Default)]
struct Block<'t> {
    kind: u8,
    fields: Vec<(&'t str, &'t str)>,
}

impl<'t> Block<'t> {
    /// The first of two fields of one name is the structure's own; later ones belong to lists inside it.
    fn field(&self, name: &str) -> Option<&'t str> {
        self.fields
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
            .filter(|value| !value.is_empty())
    }
}

const SYSTEM: u8 = 1;
const BOARD: u8 = 2;
const CHASSIS: u8 = 3;
const PROCESSOR: u8 = 4;
const MEMORY_MODULE: u8 = 6;
const MEMORY_DEVICE: u8 = 17;
const BATTERY: u8 = 22;

/// Types of structures that are read.
const READ: [u8; 7] = [
    SYSTEM,
    BOARD,
    CHASSIS,
    PROCESSOR,
    MEMORY_MODULE,
    MEMORY_DEVICE,
    BATTERY,
];
/// Fields of one structure; the longest, a processor with its flags, has some sixty.
const FIELDS_MAX: usize = 500;
/// Structures that are read; a machine has some hundred at most.
const BLOCKS_MAX: usize = 10_000;

/// Reads it, or nothing where the text is none of dmidecode's.
pub fn read(text: &str) -> Option<Report> {
    let blocks = blocks(text);
    if blocks.is_empty() && !text.trim_start().starts_with("# dmidecode") {
        return None;
    }
    let mut warnings = Vec::new();
    let mut device = Device::default();
    identity(&blocks, &mut device, &mut warnings);
    let is_server = device.chassis.as_deref().and_then(chassis::of_case) == Some(Category::Server);
    device.cpus = processors(&blocks, is_server);
    device.memory = memory(&blocks, &mut warnings);
    device.batteries = of(&blocks, BATTERY)
        .filter_map(|block| battery(block, &mut warnings))
        .collect();
    device.category = chassis::category(&device);
    Some(Report {
        format: "dmidecode".to_owned(),
        device,
        warnings,
    })
}

fn of<'b, 't>(blocks: &'b [Block<'t>], kind: u8) -> impl Iterator<Item = &'b Block<'t>> {
    blocks.iter().filter(move |block| block.kind == kind)
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut handle = false;
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with("Handle 0x") {
            handle = true;
        }
        // The handle's line may have been cut out with the numbers that somebody hid.
        let by_handle = if handle { kind_of(line) } else { None };
        let by_title = titled(line).filter(|kind| !is_begun(blocks.last(), *kind));
        if let Some(kind) = by_handle.or(by_title) {
            if blocks.len() == BLOCKS_MAX {
                break;
            }
            let fields = Vec::new();
            blocks.push(Block { kind, fields });
            handle = false;
            continue;
        }
        let Some(block) = blocks.last_mut() else {
            continue;
        };
        if !READ.contains(&block.kind) || block.fields.len() == FIELDS_MAX {
            continue;
        }
        if let Some((name, value)) = line.split_once(':') {
            block.fields.push((name.trim(), value.trim()));
        }
    }
    blocks
}

/// The type of a structure by its title.
fn titled(line: &str) -> Option<u8> {
    match line {
        "System Information" => Some(SYSTEM),
        "Base Board Information" => Some(BOARD),
        "Chassis Information" => Some(CHASSIS),
        "Processor Information" => Some(PROCESSOR),
        "Memory Module Information" => Some(MEMORY_MODULE),
        "Memory Device" => Some(MEMORY_DEVICE),
        "Portable Battery" => Some(BATTERY),
        _ => None,
    }
}

/// True where the handle's line has begun this structure.
fn is_begun(block: Option<&Block<'_>>, kind: u8) -> bool {
    block.is_some_and(|block| block.kind == kind && block.fields.is_empty())
}

/// `DMI type 17, 40 bytes` at the end of the handle's line, or on the line after it.
fn kind_of(line: &str) -> Option<u8> {
    let (_, after) = line.split_once("DMI type ")?;
    let digits = after.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

fn identity(blocks: &[Block<'_>], device: &mut Device, warnings: &mut Vec<String>) {
    let none = Block::default();
    let first = |kind| of(blocks, kind).next().unwrap_or(&none);
    let (system, board, chassis) = (first(SYSTEM), first(BOARD), first(CHASSIS));
    let maker = filler::name("manufacturer", system.field("manufacturer"), warnings);
    let model = filler::name("model", system.field("product name"), warnings);
    let own_maker = maker.is_some();
    device.manufacturer = maker.or_else(|| {
        let text = board.field("manufacturer");
        filler::name("manufacturer of the board", text, warnings)
    });
    device.name_by_version(system.field("version"));
    // A machine that somebody put together is known by its board alone.
    device.model = model.or_else(|| {
        let text = board.field("product name").filter(|_| !own_maker);
        filler::name("model of the board", text, warnings)
    });
    let serial = system.field("serial number");
    device.serial_number = filler::number("serial number", serial, warnings);
    if device.serial_number.is_none() {
        let text = chassis.field("serial number");
        device.serial_number = filler::number("serial number of the case", text, warnings);
    }
    device.asset_tag = filler::number("asset tag", chassis.field("asset tag"), warnings);
    device.uuid = system.field("uuid").and_then(filler::uuid);
    device.chassis = chassis.field("type").map(str::to_owned);
}

/// One for each socket. Firmware that does not count cores lists each core or thread of a socket as a processor of its own,
/// with the same designation and the same signature. Servers have sockets enough, and firmware that names them carelessly.
fn processors(blocks: &[Block<'_>], is_server: bool) -> Vec<Processor> {
    let mut seen = HashSet::new();
    of(blocks, PROCESSOR)
        .filter_map(|block| Some((block, processor(block)?)))
        .filter(|(block, cpu)| {
            let place = block.field("socket designation");
            let key = (place, block.field("id"), cpu.text.clone());
            is_server || cpu.cores.is_some() || place.is_none() || seen.insert(key)
        })
        .map(|(_, cpu)| cpu)
        .collect()
}

fn processor(block: &Block<'_>) -> Option<Processor> {
    let status = block.field("status").unwrap_or("Populated");
    if !status.contains("Populated") || status.contains("Unpopulated") {
        return None;
    }
    let is_main = block
        .field("type")
        .is_none_or(|kind| kind.starts_with("Central"));
    let cores = block.field("core count").and_then(|n| n.parse().ok());
    let [by_version, by_family] = ["version", "family"].map(|field| {
        let name = filler::name("processor", block.field(field), &mut Vec::new())?;
        Some(Processor::named(&name, cores))
    });
    let cpu = match (by_version, by_family) {
        // A name that says nothing stands as it was written; what it is, the family says.
        (Some(cpu), Some(family)) if cpu.family == "unknown" && family.family != "unknown" => {
            Processor {
                text: cpu.text,
                ..family
            }
        }
        (by_version, by_family) => by_version.or(by_family)?,
    };
    is_main.then_some(cpu)
}

fn memory(blocks: &[Block<'_>], warnings: &mut Vec<String>) -> Option<Memory> {
    let mut modules: Vec<Module> = of(blocks, MEMORY_DEVICE)
        .filter(|block| !is_firmware_chip(block))
        .filter_map(|block| module(block, warnings))
        .collect();
    if modules.is_empty() {
        // Before SMBIOS 2.1 there was no other structure.
        modules = of(blocks, MEMORY_MODULE).filter_map(old_module).collect();
    }
    let total_bytes: u64 = modules.iter().map(|module| module.bytes).sum();
    (total_bytes > 0).then_some(Memory {
        total_bytes,
        modules,
    })
}

/// The chip that the firmware lies on stands among the memory of some boards.
fn is_firmware_chip(block: &Block<'_>) -> bool {
    let says = |name, word: &str| block.field(name).is_some_and(|text| text.contains(word));
    says("type", "Flash") || says("locator", "SYSTEM ROM") || says("bank locator", "SYSTEM ROM")
}

fn module(block: &Block<'_>, warnings: &mut Vec<String>) -> Option<Module> {
    let bytes = block.field("size").and_then(size)?;
    let speed = block
        .field("configured memory speed")
        .or_else(|| block.field("configured clock speed"))
        .or_else(|| block.field("speed"));
    let text = |name| filler::name("memory module", block.field(name), &mut Vec::new());
    let (slot, kind, manufacturer) = (text("locator"), text("type"), text("manufacturer"));
    let serial = block.field("serial number");
    Some(Module {
        slot,
        bytes,
        kind,
        speed_mts: speed.and_then(leading),
        manufacturer,
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

fn old_module(block: &Block<'_>) -> Option<Module> {
    let text = block
        .field("enabled size")
        .or_else(|| block.field("installed size"))?;
    Some(Module {
        slot: block.field("socket designation").map(str::to_owned),
        bytes: size(text)?,
        ..Module::default()
    })
}

/// `8192 MB`, `8 GB`, `16384 kB`; nothing for `No Module Installed`.
fn size(text: &str) -> Option<u64> {
    let mut words = text.split_whitespace();
    let number: u64 = words.next()?.parse().ok()?;
    let unit: u64 = match words.next()?.to_lowercase().as_str() {
        "kb" | "kib" => 1 << 10,
        "mb" | "mib" => 1 << 20,
        "gb" | "gib" => 1 << 30,
        "tb" | "tib" => 1 << 40,
        "bytes" => 1,
        _ => return None,
    };
    number.checked_mul(unit).filter(|bytes| *bytes > 0)
}

fn leading(text: &str) -> Option<u32> {
    text.split_whitespace().next()?.parse().ok()
}

fn battery(block: &Block<'_>, warnings: &mut Vec<String>) -> Option<Battery> {
    let design = block.field("design capacity").and_then(watt_hours);
    let model = filler::name("battery", block.field("name"), &mut Vec::new());
    let manufacturer = filler::name("battery", block.field("manufacturer"), &mut Vec::new());
    if design.is_none() && model.is_none() && manufacturer.is_none() {
        return None;
    }
    let serial = block.field("serial number");
    Some(Battery {
        manufacturer,
        model,
        serial_number: filler::number("serial number of the battery", serial, warnings),
        design_wh: design,
        ..Battery::default()
    })
}

/// `57000 mWh`; capacities in mAh say nothing without the voltage and are left out.
fn watt_hours(text: &str) -> Option<f64> {
    let (number, unit) = text.split_once(' ')?;
    let number: f64 = number.parse().ok()?;
    (unit.trim() == "mWh" && number > 0.0).then_some(number / 1000.0)
}
