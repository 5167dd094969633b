//! The JSON of `lshw`, whole or cut off: a tree of what the kernel and the firmware know.

use super::{
    Battery, Device, Medium, MediumType, Memory, Module, Processor, Report, filler, lshw_cards,
};
use gapless_journey::Category;
use serde_json::Value;

/// Nodes that are looked at.
const NODES_MAX: usize = 20_000;

/// Reads a tree, or nothing where it is none of lshw's.
pub fn document(json: &Value) -> Option<Report> {
    let mut nodes = Vec::new();
    let root = match json {
        // Some versions write a list of one system; with a class, a list of its nodes without the system.
        Value::Array(list) => {
            let first = list.first()?;
            if !list.iter().all(is_node) {
                return None;
            }
            for node in list {
                walk(node, None, &mut nodes);
            }
            first
        }
        node if is_node(node) => {
            walk(node, None, &mut nodes);
            node
        }
        _ => return None,
    };
    let mut warnings = Vec::new();
    let mut device = Device::default();
    if is_class(root, "system") {
        identity(root, &nodes, &mut device, &mut warnings);
    }
    device.cpus = processors(&nodes);
    device.memory = memory(&nodes, &mut warnings);
    device.media = nodes
        .iter()
        .filter_map(|at| medium(at, &mut warnings))
        .collect();
    device.batteries = nodes.iter().filter_map(|at| battery(at.node)).collect();
    device.graphics = lshw_cards::graphics(&nodes, &mut warnings);
    device.network = lshw_cards::network(&nodes, &mut warnings);
    Some(Report {
        format: "lshw".to_owned(),
        device,
        warnings,
    })
}

/// A node has a class, and what the kernel or the firmware says of it.
fn is_node(json: &Value) -> bool {
    let has = |name: &str| json.get(name).is_some();
    has("class")
        && (has("claimed")
            || has("physid")
            || has("handle")
            || has("children")
            || has("capabilities"))
}

/// A node and the one above it.
pub struct At<'j> {
    /// The node.
    pub node: &'j Value,
    /// The one above it.
    pub above: Option<&'j Value>,
}

fn walk<'j>(node: &'j Value, above: Option<&'j Value>, nodes: &mut Vec<At<'j>>) {
    if nodes.len() == NODES_MAX {
        return;
    }
    nodes.push(At { node, above });
    let children = node.get("children").and_then(Value::as_array);
    for child in children.map(Vec::as_slice).unwrap_or_default() {
        walk(child, Some(node), nodes);
    }
}

/// A field that is a text.
pub fn text<'j>(node: &'j Value, name: &str) -> Option<&'j str> {
    node.get(name).and_then(Value::as_str)
}

fn text_at<'j>(node: &'j Value, pointer: &str) -> Option<&'j str> {
    node.pointer(pointer).and_then(Value::as_str)
}

/// True for a node of this class.
pub fn is_class(node: &Value, class: &str) -> bool {
    text(node, "class") == Some(class)
}

/// An id without the number of its sibling: `cpu:0` is a `cpu`.
fn id(node: &Value) -> &str {
    let id = text(node, "id").unwrap_or_default();
    id.split(':').next().unwrap_or_default()
}

fn identity(root: &Value, nodes: &[At<'_>], device: &mut Device, warnings: &mut Vec<String>) {
    // lshw writes the family or the SKU behind the product: "415522G (NONE)".
    let product = text(root, "product").map(|text| {
        let is_note = text.ends_with(')');
        text.rsplit_once(" (")
            .filter(|_| is_note)
            .map_or(text, |(name, _)| name)
    });
    let board = nodes
        .iter()
        .map(|at| at.node)
        .find(|node| is_class(node, "bus") && id(node) == "core");
    let of_board = |name| board.and_then(|board| text(board, name));
    let maker = filler::name("manufacturer", text(root, "vendor"), warnings);
    let own_maker = maker.is_some();
    device.manufacturer =
        maker.or_else(|| filler::name("manufacturer of the board", of_board("vendor"), warnings));
    device.model = filler::name("model", product, warnings).or_else(|| {
        let text = of_board("product").filter(|_| !own_maker);
        filler::name("model of the board", text, warnings)
    });
    device.name_by_version(text(root, "version"));
    device.serial_number = filler::number("serial number", text(root, "serial"), warnings);
    let setting = |name: &str| root.pointer("/configuration").and_then(|c| text(c, name));
    device.uuid = setting("uuid").and_then(filler::uuid);
    device.chassis = setting("chassis").map(str::to_owned);
    device.category = category(root, device);
}

fn category(root: &Value, device: &Device) -> Option<Category> {
    let case = device.chassis.clone().unwrap_or_default().to_lowercase();
    let said = text(root, "description").unwrap_or_default().to_lowercase();
    let has = |word: &str| case.contains(word) || said.contains(word);
    if has("notebook") || has("laptop") || has("portable") || has("convertible") || has("netbook") {
        Some(Category::Laptop)
    } else if has("tablet") || has("detachable") {
        Some(Category::Tablet)
    } else if has("server") || has("rack") || has("blade") {
        Some(Category::Server)
    } else if has("desktop")
        || has("tower")
        || has("mini")
        || has("all-in-one")
        || has("space-saving")
        || has("lunchbox")
        || has("pizzabox")
    {
        Some(Category::Desktop)
    } else {
        None
    }
}

/// One for each socket: those that the firmware lists, else the first; the others are threads.
fn processors(nodes: &[At<'_>]) -> Vec<Processor> {
    let mut found: Vec<(bool, Processor)> = nodes
        .iter()
        .filter_map(|at| {
            let by_firmware = text(at.node, "handle").is_some_and(|h| h.starts_with("DMI:"));
            processor(at.node).map(|cpu| (by_firmware, cpu))
        })
        .collect();
    if found.iter().any(|(by_firmware, _)| *by_firmware) {
        found.retain(|(by_firmware, _)| *by_firmware);
    } else {
        found.truncate(1);
    }
    found.into_iter().map(|(_, cpu)| cpu).collect()
}

fn processor(node: &Value) -> Option<Processor> {
    if !is_class(node, "processor") || id(node) != "cpu" || is_off(node) {
        return None;
    }
    let named = [text(node, "version"), text(node, "product")]
        .into_iter()
        .flatten()
        .filter_map(|text| filler::name("processor", Some(text), &mut Vec::new()))
        .map(|name| Processor::named(&name, cores(node)));
    // The version is the stepping with some makers: the one that names a family is meant.
    let named: Vec<Processor> = named.collect();
    let known = named.iter().find(|cpu| cpu.family != "unknown").cloned();
    known.or_else(|| named.into_iter().last())
}

/// A socket that is empty, and a thread that is listed beside its processor.
fn is_off(node: &Value) -> bool {
    node.get("disabled").and_then(Value::as_bool) == Some(true)
        || text(node, "product").is_none() && text(node, "version").is_none()
}

fn cores(node: &Value) -> Option<u32> {
    let cores = node.pointer("/configuration/cores")?;
    cores
        .as_str()
        .and_then(|text| text.parse().ok())
        .or_else(|| cores.as_u64().and_then(|n| u32::try_from(n).ok()))
}

fn bytes(node: &Value, name: &str) -> Option<u64> {
    let value = node.get(name)?;
    // Sizes are numbers; some versions write them as texts.
    value
        .as_u64()
        .or_else(|| value.as_str().and_then(|text| text.parse().ok()))
        .filter(|bytes| *bytes > 0)
}

fn memory(nodes: &[At<'_>], warnings: &mut Vec<String>) -> Option<Memory> {
    let modules: Vec<Module> = nodes
        .iter()
        .filter(|at| is_class(at.node, "memory") && id(at.node) == "bank")
        .filter(|at| !at.above.is_some_and(is_firmware))
        .filter_map(|at| module(at.node, warnings))
        .collect();
    let of_modules: u64 = modules.iter().map(|module| module.bytes).sum();
    let whole = nodes
        .iter()
        .map(|at| at.node)
        .filter(|node| is_class(node, "memory") && id(node) == "memory")
        .find_map(|node| bytes(node, "size"));
    let total_bytes = if of_modules > 0 { of_modules } else { whole? };
    Some(Memory {
        total_bytes,
        modules,
    })
}

fn is_firmware(node: &Value) -> bool {
    let said = text(node, "description").unwrap_or_default().to_lowercase();
    said.contains("flash") || said.contains("bios")
}

fn module(node: &Value, warnings: &mut Vec<String>) -> Option<Module> {
    let said = text(node, "description").unwrap_or_default();
    let kind = said
        .split_whitespace()
        .find(|word| word.starts_with("DDR") || word.starts_with("LPDDR"));
    // Hertz; a module that is clocked by double data rate is named by its transfers.
    let hertz = node.get("clock").and_then(Value::as_u64);
    let serial = text(node, "serial");
    Some(Module {
        slot: filler::name("slot", text(node, "slot"), &mut Vec::new()),
        bytes: bytes(node, "size")?,
        kind: kind.map(str::to_owned),
        speed_mts: hertz.and_then(|hertz| u32::try_from(hertz / 1_000_000).ok()),
        manufacturer: filler::name("memory module", text(node, "vendor"), &mut Vec::new()),
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

/// A stick in a port is not a part of the machine. It hangs on USB, or on a host that only looks like SCSI.
fn is_stick(at: &At<'_>) -> bool {
    let on_usb = |node: &Value| text(node, "businfo").is_some_and(|bus| bus.starts_with("usb"));
    let is_emulated = |node: &Value| node.pointer("/capabilities/emulated").is_some();
    let is_scsi = text(at.node, "description") == Some("SCSI Disk");
    on_usb(at.node)
        || at
            .above
            .is_some_and(|above| on_usb(above) || (is_scsi && is_emulated(above)))
}

fn medium(at: &At<'_>, warnings: &mut Vec<String>) -> Option<Medium> {
    let node = at.node;
    let name = id(node);
    let is_controller = is_class(node, "storage")
        && (name == "nvme" || text_at(node, "/configuration/driver") == Some("nvme"));
    let is_nvme = is_class(node, "disk") && name == "namespace"
        || is_controller && node.get("children").is_none();
    let is_disk = is_class(node, "disk") && name == "disk";
    if !is_disk && !is_nvme {
        return None;
    }
    let said = text(node, "description").unwrap_or_default();
    if said.contains("DVD") || said.contains("CD-R") || is_stick(at) {
        return None;
    }
    // What an NVMe drive is called stands at its controller.
    let owner = at.above.filter(|_| name == "namespace").unwrap_or(node);
    let product = text(node, "product").or_else(|| text(owner, "product"));
    let serial = text(node, "serial").or_else(|| text(owner, "serial"));
    let size = bytes(node, "size").or_else(|| bytes(node, "capacity"));
    let maker = text(node, "vendor").or_else(|| text(owner, "vendor"));
    // What lshw has no name for is called by its maker.
    let product = product.filter(|product| Some(*product) != maker);
    let model = filler::name("model of the medium", product, warnings);
    let serial_number = filler::number("serial number of the medium", serial, warnings);
    if is_controller && serial_number.is_none() {
        warnings.push("there is an NVMe drive of which lshw tells no number".to_owned());
        return Some(Medium {
            manufacturer: filler::name("maker of the medium", maker, &mut Vec::new()),
            kind: Some(MediumType::NvmeSsd),
            ..Medium::default()
        });
    }
    // A reader without a card in it has a name, and nothing that could hold data.
    if size.is_none() && serial_number.is_none() {
        return None;
    }
    let says_ssd = model
        .as_deref()
        .is_some_and(|model| model.to_uppercase().contains("SSD"));
    let kind = if is_nvme {
        Some(MediumType::NvmeSsd)
    } else if says_ssd {
        Some(MediumType::Ssd)
    } else {
        None
    };
    Some(Medium {
        manufacturer: filler::name("maker of the medium", maker, &mut Vec::new()),
        model,
        serial_number,
        firmware: text(node, "version").map(str::to_owned),
        bytes: size,
        kind,
        ..Medium::default()
    })
}

fn battery(node: &Value) -> Option<Battery> {
    if !is_class(node, "power") || id(node) != "battery" {
        return None;
    }
    // Milliwatt-hours, as SMBIOS has them.
    let design = node.get("capacity").and_then(Value::as_f64);
    Some(Battery {
        manufacturer: filler::name("battery", text(node, "vendor"), &mut Vec::new()),
        model: filler::name("battery", text(node, "product"), &mut Vec::new()),
        serial_number: filler::number("battery", text(node, "serial"), &mut Vec::new()),
        design_wh: design.filter(|mwh| *mwh > 0.0).map(|mwh| mwh / 1000.0),
        ..Battery::default()
    })
}
