//! What `inxi` says of a machine, from its text and its JSON alike: sections of keys and values in the order of the
//! output, where a key that begins with a capital begins a new thing.

use super::inxi_parts::{Section, Thing, sections_of_json, sections_of_text};
use super::{
    Battery, Device, Medium, MediumType, Memory, Module, NetworkCard, Processor, Report, Screen,
    cards, chassis, filler, health,
};
use gapless_journey::Category;
use serde_json::Value;

/// Millimetres of an inch.
const MM_OF_INCH: f64 = 25.4;

/// Reads the JSON of `inxi --output json`, or nothing where the document is none.
pub fn document(json: &Value) -> Option<Report> {
    sections_of_json(json).map(|sections| report("inxi-json", &sections))
}

/// Reads the text of `inxi`, or nothing where it is none.
pub fn read(text: &str) -> Option<Report> {
    sections_of_text(text).map(|sections| report("inxi", &sections))
}

fn report(format: &str, sections: &[Section]) -> Report {
    let mut warnings = Vec::new();
    let mut device = Device::default();
    let of = |name: &str| {
        sections
            .iter()
            .filter(|section| section.name == name)
            .flat_map(|section| &section.things)
            .collect::<Vec<_>>()
    };
    machine(&of("Machine"), &mut device, &mut warnings);
    device.cpus = processors(&of("CPU"));
    let of_memory = [of("Memory"), of("Info")].concat();
    device.memory = memory(&of_memory, &mut warnings);
    device.media = media(&of("Drives"), &mut warnings);
    device.batteries = of("Battery")
        .into_iter()
        .filter_map(|thing| battery(thing, &mut warnings))
        .collect();
    graphics(&of("Graphics"), &mut device, &mut warnings);
    device.network = network(&of("Network"), &mut warnings);
    Report {
        format: format.to_owned(),
        device,
        warnings,
    }
}

fn machine(things: &[&Thing], device: &mut Device, warnings: &mut Vec<String>) {
    let first = |head: &str| things.iter().find(|thing| thing.head == head);
    let said = |head: &str, key: &str| first(head).and_then(|thing| thing.get(key));
    // Old versions write the form behind the maker: "LENOVO (portable)".
    let system = first("System").and_then(|thing| thing.value());
    let form = system
        .and_then(|text| text.split_once(" ("))
        .map(|(_, form)| form);
    let maker = system.map(|text| text.split(" (").next().unwrap_or(text));
    let maker = filler::name("manufacturer", maker, warnings);
    let own_maker = maker.is_some();
    let board = first("Mobo");
    device.manufacturer = maker.or_else(|| {
        let text = board.and_then(|thing| thing.value());
        filler::name("manufacturer of the board", text, warnings)
    });
    device.model = filler::name("model", said("System", "product"), warnings).or_else(|| {
        let text = said("Mobo", "model").filter(|_| !own_maker);
        filler::name("model of the board", text, warnings)
    });
    device.name_by_version(said("System", "v"));
    let serial = filler::number("serial number", said("System", "serial"), warnings);
    device.serial_number = serial.or_else(|| {
        let text = said("Chassis", "serial");
        filler::number("serial number of the case", text, warnings)
    });
    device.uuid = said("System", "uuid").and_then(filler::uuid);
    device.chassis = said("Chassis", "type").map(|text| {
        let name = text.parse().ok().and_then(chassis::name);
        name.unwrap_or(text).to_owned()
    });
    let kind = first("Type").and_then(|thing| thing.value()).or(form);
    device.category = kind
        .and_then(category)
        .or_else(|| chassis::category(device));
}

fn category(kind: &str) -> Option<Category> {
    let kind = kind.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| kind.starts_with(word));
    if has(&[
        "laptop",
        "notebook",
        "portable",
        "convertible",
        "sub-notebook",
        "netbook",
    ]) {
        Some(Category::Laptop)
    } else if has(&["tablet", "detachable"]) {
        Some(Category::Tablet)
    } else if has(&[
        "desktop",
        "mini",
        "all-in-one",
        "tower",
        "space-saving",
        "low-profile",
        "stick",
    ]) {
        Some(Category::Desktop)
    } else if has(&["server", "rack", "blade"]) {
        Some(Category::Server)
    } else {
        None
    }
}

fn processors(things: &[&Thing]) -> Vec<Processor> {
    let find = |key: &str| things.iter().find_map(|thing| thing.get(key));
    // Before version 3 the name stands without a key, behind the word for its cores.
    let unnamed = || {
        let thing = things.first()?;
        let text = thing.value()?.split(" (").next()?;
        let (_, name) = text.split_once("core ")?;
        Some(name)
    };
    let Some(name) = find("model").or_else(unnamed) else {
        return Vec::new();
    };
    let info = things
        .iter()
        .filter(|thing| matches!(thing.head.as_str(), "Info" | "Topology" | ""))
        .find_map(|thing| thing.value());
    let (sockets, of_words) = info.map_or((None, None), cores);
    let stated = find("cpus").and_then(leading);
    let cores = find("cores").and_then(leading).or(of_words);
    let cpu = Processor::named(name, cores);
    let sockets = stated.or(sockets).unwrap_or(1).clamp(1, 64);
    (0..sockets).map(|_| cpu.clone()).collect()
}

/// Sockets and cores of `dual core`, `2x 8-core`, `6-core (2-mt/4-st)`.
fn cores(text: &str) -> (Option<u32>, Option<u32>) {
    let text = text.to_lowercase();
    let (sockets, rest) = match text.split_once("x ") {
        Some((n, rest)) if n.parse::<u32>().is_ok() => (n.parse().ok(), rest),
        _ => (None, text.as_str()),
    };
    let cores = match rest.split([' ', '-']).next().unwrap_or_default() {
        "single" => Some(1),
        "dual" => Some(2),
        "triple" => Some(3),
        "quad" => Some(4),
        "hexa" => Some(6),
        "octa" => Some(8),
        digits => digits.parse().ok(),
    };
    (sockets, cores.filter(|_| rest.contains("core")))
}

fn leading(text: &str) -> Option<u32> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

fn memory(things: &[&Thing], warnings: &mut Vec<String>) -> Option<Memory> {
    let modules: Vec<Module> = things
        .iter()
        .filter(|thing| thing.head == "Device")
        .filter_map(|thing| module(thing, warnings))
        .collect();
    let of_modules: u64 = modules.iter().map(|module| module.bytes).sum();
    let whole = || {
        let thing = things
            .iter()
            .find(|thing| matches!(thing.head.as_str(), "RAM" | "Memory"))?;
        let old = || thing.value()?.split_once('/').map(|(_, total)| total);
        thing.get("total").or_else(old).and_then(bytes)
    };
    let total_bytes = if of_modules > 0 { of_modules } else { whole()? };
    Some(Memory {
        total_bytes,
        modules,
    })
}

fn module(thing: &Thing, warnings: &mut Vec<String>) -> Option<Module> {
    let text = |key: &str| filler::name("memory module", thing.get(key), &mut Vec::new());
    let serial = thing.get("serial");
    // "3200 MT/s", or both what it can and what it does: then the second is nested as "actual".
    let speed = thing.get("actual").or_else(|| thing.get("speed"));
    Some(Module {
        slot: filler::name("memory module", thing.value(), &mut Vec::new()),
        bytes: thing.get("size").and_then(bytes)?,
        kind: text("type"),
        speed_mts: speed.and_then(leading),
        manufacturer: text("manufacturer"),
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

/// `238.47 GiB`, `256.1GB`, `8 GiB`, `7800MB`.
fn bytes(text: &str) -> Option<u64> {
    let text = text.trim().trim_start_matches('~');
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))?;
    let number: f64 = text.get(..end)?.replace(',', ".").parse().ok()?;
    let unit = match text.get(end..)?.split_whitespace().next()? {
        "KiB" => 1_024.0,
        "MiB" => 1_048_576.0,
        "GiB" => 1_073_741_824.0,
        "TiB" => 1_099_511_627_776.0,
        "KB" => 1e3,
        "MB" => 1e6,
        "GB" => 1e9,
        "TB" => 1e12,
        _ => return None,
    };
    let bytes = (number * unit).round();
    // Larger than anything there is, or nothing at all.
    (1.0..1e17)
        .contains(&bytes)
        .then(|| format!("{bytes:.0}"))?
        .parse()
        .ok()
}

fn media(things: &[&Thing], warnings: &mut Vec<String>) -> Vec<Medium> {
    let mut media: Vec<Medium> = Vec::new();
    let mut is_own = false;
    for thing in things {
        match thing.head.as_str() {
            "ID" => {
                let is_plugged_in = ["type", "tech"]
                    .into_iter()
                    .filter_map(|key| thing.get(key))
                    .any(|text| text.starts_with("USB") || text.starts_with("Removable"));
                is_own = !is_plugged_in;
                if is_own {
                    media.push(medium(thing, warnings));
                }
            }
            "SMART" if is_own => {
                if let Some(medium) = media.last_mut() {
                    smart(thing, medium);
                }
            }
            _ => {}
        }
    }
    for medium in &mut media {
        health::judge(medium);
    }
    media
}

fn medium(thing: &Thing, warnings: &mut Vec<String>) -> Medium {
    let file = thing.value().unwrap_or_default();
    let says = |word: &str| {
        let said = ["type", "tech"]
            .into_iter()
            .filter_map(|key| thing.get(key));
        said.into_iter().any(|text| text.starts_with(word))
    };
    let kind = if file.contains("nvme") {
        Some(MediumType::NvmeSsd)
    } else if file.contains("mmcblk") {
        Some(MediumType::Flash)
    } else if says("SSD") {
        Some(MediumType::Ssd)
    } else {
        says("HDD").then_some(MediumType::HardDisk)
    };
    let (model, serial) = (thing.get("model"), thing.get("serial"));
    Medium {
        manufacturer: filler::name("maker of the medium", thing.get("vendor"), &mut Vec::new()),
        model: filler::name("model of the medium", model, warnings),
        serial_number: filler::number("serial number of the medium", serial, warnings),
        firmware: thing
            .get("rev")
            .or_else(|| thing.get("fw-rev"))
            .map(str::to_owned),
        bytes: thing.get("size").and_then(bytes),
        kind,
        ..Medium::default()
    }
}

/// What the drive says of itself, by the hand of smartctl.
fn smart(thing: &Thing, medium: &mut Medium) {
    medium.self_check_passed = thing.get("health").and_then(|text| match text {
        "PASSED" | "OK" => Some(true),
        text if text.starts_with("FAIL") => Some(false),
        _ => None,
    });
    medium.power_on_hours = thing.get("on").and_then(hours);
}

/// `2y 7d 14h`, `8d 3h`, `900 hrs`; a year is 365 days.
fn hours(text: &str) -> Option<u64> {
    let mut sum: u64 = 0;
    let mut is_any = false;
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let n = u64::from(leading(word)?);
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let unit = if unit.is_empty() { words.next()? } else { unit };
        let hours = match unit.chars().next()? {
            'y' => 365 * 24,
            'd' => 24,
            'h' => 1,
            _ => return None,
        };
        sum = sum.checked_add(n.checked_mul(hours)?)?;
        is_any = true;
    }
    is_any.then_some(sum)
}

/// A battery of the machine; those of mice and keyboards are devices here.
fn battery(thing: &Thing, warnings: &mut Vec<String>) -> Option<Battery> {
    if thing.head != "ID" {
        return None;
    }
    let condition = thing.get("condition").and_then(|text| {
        let (now, new) = text.split_once(" Wh")?.0.split_once('/')?;
        Some((
            now.trim().parse::<f64>().ok()?,
            new.trim().parse::<f64>().ok()?,
        ))
    });
    let positive = |wh: f64| (wh > 0.0).then_some(wh);
    let serial = thing.get("serial");
    Some(Battery {
        model: filler::name("battery", thing.get("model"), &mut Vec::new()),
        serial_number: filler::number("serial number of the battery", serial, warnings),
        full_wh: condition.and_then(|(now, _)| positive(now)),
        design_wh: condition.and_then(|(_, new)| positive(new)),
        cycles: thing.get("cycles").and_then(leading).filter(|n| *n > 0),
        ..Battery::default()
    })
}

fn graphics(things: &[&Thing], device: &mut Device, warnings: &mut Vec<String>) {
    for thing in things.iter().take(cards::CARDS_MAX) {
        match thing.head.as_str() {
            // Cameras stand here too: they are on USB.
            "Device" | "Card" if thing.get("type") != Some("USB") => {
                if let Some(text) = thing.value() {
                    let (maker, model) = cards::maker_and_model(text);
                    device
                        .graphics
                        .extend(cards::graphics(maker, Some(model), warnings));
                }
            }
            "Monitor" => device.screens.extend(screen(thing, warnings)),
            _ => {}
        }
    }
}

fn screen(thing: &Thing, warnings: &mut Vec<String>) -> Option<Screen> {
    let inches = thing.get("diag").and_then(|text| {
        let inside = text
            .split_once('(')
            .and_then(|(_, rest)| rest.split_once('"'));
        let of_mm = || Some(text.split_once("mm")?.0.parse::<f64>().ok()? / MM_OF_INCH);
        inside
            .and_then(|(inches, _)| inches.parse::<f64>().ok())
            .or_else(of_mm)
    });
    let serial = thing.get("serial");
    let screen = Screen {
        manufacturer: None,
        model: filler::name("name of the screen", thing.get("model"), warnings),
        serial_number: filler::number("serial number of the screen", serial, warnings),
        diagonal_inch: inches.map(|inches| (inches * 10.0).round() / 10.0),
        year: thing.get("built").and_then(|year| year.parse().ok()),
        native: None,
    };
    (screen.model.is_some() || screen.diagonal_inch.is_some()).then_some(screen)
}

/// A card, and the interface on the line below it.
fn network(things: &[&Thing], warnings: &mut Vec<String>) -> Vec<NetworkCard> {
    let mut found: Vec<NetworkCard> = Vec::new();
    let mut is_own = false;
    for thing in things.iter().take(cards::CARDS_MAX) {
        match thing.head.as_str() {
            "Device" | "Card" => {
                is_own = thing.get("type") != Some("USB");
                let Some(text) = thing.value().filter(|_| is_own) else {
                    continue;
                };
                let (maker, model) = cards::maker_and_model(text);
                let kind = cards::kind_of_words(text);
                found.extend(cards::network(maker, Some(model), None, kind, warnings));
            }
            "IF" if is_own => {
                let Some(card) = found.last_mut() else {
                    continue;
                };
                card.mac = card
                    .mac
                    .take()
                    .or_else(|| thing.get("mac").and_then(cards::mac));
                let kind = thing.value().and_then(cards::kind_of_interface);
                card.kind = card.kind.or(kind);
            }
            _ => {}
        }
    }
    found
}
