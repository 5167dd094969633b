//! The machine of a report of system_profiler: its identity, processors, memory and batteries.

use super::tree::{self, Item, Kind, Section};
use crate::hardware::{Battery, Device, Memory, Module, Processor, figure, filler};
use gapless_journey::Category;

/// Processors of one machine.
const SOCKETS_MAX: u32 = 16;
/// Memory modules of one machine.
const MODULES_MAX: usize = 256;
/// Batteries of one machine.
const BATTERIES_MAX: usize = 8;

pub fn identity(sections: &[Section], device: &mut Device, warnings: &mut Vec<String>) {
    let Some(hardware) = tree::of(sections, Kind::Hardware).next() else {
        return;
    };
    let field = |names: &[&str]| hardware.deep(names);
    let identifier = field(&["machine_model", "model identifier", "machine model"]);
    device.model = filler::name("model", identifier, warnings);
    let name = field(&["machine_name", "model name", "machine name"]);
    device.model_name = filler::name("name of the model", name, warnings);
    if device.model.is_none() {
        device.model = device.model_name.take();
    }
    if device.model.is_some() {
        device.manufacturer = Some("Apple Inc.".to_owned());
    }
    let serial = field(&[
        "serial_number",
        "serial number (system)",
        "serial number (processor tray)",
        "serial number",
    ]);
    device.serial_number = filler::number("serial number", serial, warnings);
    let uuid = field(&["platform_uuid", "hardware uuid"]);
    device.uuid = uuid.and_then(filler::uuid);
    device.category = category(device);
    device.cpus = processors(hardware);
}

/// By the name of the family; the identifier alone names it up to 2021 ("Mac14,2" may be either).
fn category(device: &Device) -> Option<Category> {
    let name = [&device.model_name, &device.model]
        .into_iter()
        .flatten()
        .map(|text| text.replace(' ', "").to_lowercase())
        .collect::<Vec<_>>()
        .join(" ");
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["macbook", "powerbook", "ibook"]) {
        Some(Category::Laptop)
    } else if has(&["xserve", "rackmac"]) {
        Some(Category::Server)
    } else if has(&["virtual", "vmware", "parallels"]) {
        Some(Category::Other)
    } else if has(&[
        "imac",
        "macmini",
        "macpro",
        "macstudio",
        "powermac",
        "emac",
        "studio",
    ]) {
        Some(Category::Desktop)
    } else {
        None
    }
}

fn processors(hardware: &Item) -> Vec<Processor> {
    let name = hardware.deep(&[
        "chip_type",
        "chip",
        "cpu_type",
        "processor name",
        "cpu type",
    ]);
    let Some(name) = filler::name("processor", name, &mut Vec::new()) else {
        return Vec::new();
    };
    // "proc 8:4:4": all cores, the fast ones, the frugal ones.
    let silicon = hardware
        .deep(&["number_processors"])
        .and_then(|text| text.strip_prefix("proc "))
        .and_then(figure::leading);
    let sockets = hardware
        .deep(&["packages", "number of processors"])
        .and_then(figure::leading)
        .unwrap_or(1)
        .clamp(1, SOCKETS_MAX);
    // Where the packages are named apart, the number of processors is the number of cores.
    let all = silicon
        .or_else(|| {
            let cores = hardware.deep(&["total number of cores", "number_cores"])?;
            figure::leading(cores)
        })
        .or_else(|| {
            hardware.deep(&["packages"])?;
            figure::leading(hardware.deep(&["number_processors"])?)
        });
    let cores = all.map(|n| n / sockets).filter(|n| *n > 0);
    let one = Processor::named(&name, cores);
    (0..sockets).map(|_| one.clone()).collect()
}

pub fn memory(sections: &[Section], warnings: &mut Vec<String>) -> Option<Memory> {
    let mut found = Vec::new();
    for item in tree::of(sections, Kind::Memory) {
        item.each(&|_| false, &mut found);
    }
    let modules: Vec<Module> = found
        .into_iter()
        .filter_map(|item| module(item, warnings))
        .take(MODULES_MAX)
        .collect();
    let of_modules: u64 = modules.iter().map(|module| module.bytes).sum();
    let installed = tree::of(sections, Kind::Hardware)
        .find_map(|item| item.deep(&["physical_memory", "memory"]))
        .and_then(figure::binary_bytes);
    let total_bytes = installed.unwrap_or(of_modules);
    (total_bytes > 0).then_some(Memory {
        total_bytes,
        modules,
    })
}

fn module(item: &Item, warnings: &mut Vec<String>) -> Option<Module> {
    // Machines whose memory is soldered on name all of it once.
    let size = item.field(&["dimm_size", "size", "spmemorydatatype", "memory"])?;
    let bytes = figure::binary_bytes(size)?;
    let text = |names: &[&str]| {
        let text = item.field(names).filter(|text| !is_code(text));
        filler::name("memory module", text, &mut Vec::new())
    };
    let serial = item
        .field(&["dimm_serial_number", "serial number"])
        .map(|text| text.strip_prefix("0x").unwrap_or(text));
    let speed = item.field(&["dimm_speed", "speed"]);
    Some(Module {
        slot: filler::name("memory module", Some(&item.name), &mut Vec::new()),
        bytes,
        kind: text(&["dimm_type", "type"]),
        speed_mts: speed
            .filter(|text| text.ends_with("MHz") || text.ends_with("MT/s"))
            .and_then(figure::leading),
        manufacturer: text(&["dimm_manufacturer", "manufacturer"]),
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

/// `0x2C00`: the number of the maker in a list that is not at hand.
fn is_code(text: &str) -> bool {
    text.strip_prefix("0x")
        .is_some_and(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()))
}

pub fn batteries(sections: &[Section], warnings: &mut Vec<String>) -> Vec<Battery> {
    tree::of(sections, Kind::Power)
        .flat_map(|item| &item.items)
        .filter(|item| {
            let name = item.name.to_lowercase();
            name.contains("battery information") || name == "spbattery_information"
        })
        .filter_map(|item| battery(item, warnings))
        .take(BATTERIES_MAX)
        .collect()
}

fn battery(item: &Item, warnings: &mut Vec<String>) -> Option<Battery> {
    let field = |names: &[&str]| item.deep(names);
    let installed = field(&["battery installed", "sppower_battery_installed"]);
    if installed.is_some_and(|text| text.eq_ignore_ascii_case("no") || text == "FALSE") {
        return None;
    }
    let serial = field(&["serial number", "sppower_battery_serial_number"]);
    let maker = field(&["manufacturer", "sppower_battery_manufacturer"]);
    let model = field(&["device name", "sppower_battery_device_name"]);
    let cycles = field(&["cycle count", "sppower_battery_cycle_count"]);
    let condition = field(&["condition", "sppower_battery_health"]);
    let battery = Battery {
        manufacturer: filler::name("maker of the battery", maker, &mut Vec::new()),
        model: filler::name("battery", model, &mut Vec::new()),
        serial_number: filler::number("serial number of the battery", serial, warnings),
        cycles: cycles.and_then(figure::leading),
        // Capacities are given in mAh, without the voltage that would make energy of them; newer systems say the share.
        capacity_percent: field(&[
            "maximum capacity",
            "sppower_battery_health_maximum_capacity",
        ])
        .and_then(figure::leading),
        ..Battery::default()
    };
    if battery == Battery::default() && condition.is_none() {
        return None;
    }
    if let Some(condition) = condition.filter(|text| !matches!(*text, "Normal" | "Good")) {
        warnings.push(format!("condition of the battery: '{condition}'"));
    }
    Some(battery)
}
