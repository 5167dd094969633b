//! The parts that an inventory lists: processors, memory, media, screens, batteries.

use super::sections::{Entry, Sections};
use crate::hardware::{
    Battery, Medium, MediumType, Memory, Module, Processor, Screen, edid, figure, filler, health,
};

/// Processors of one machine.
const SOCKETS_MAX: usize = 64;
/// Bytes of a megabyte: memory is counted by powers of two, media by powers of ten.
const MIB: u64 = 1 << 20;
const MB: u64 = 1_000_000;

pub fn processors(sections: &Sections) -> Vec<Processor> {
    let named = |text: Option<&str>, cores: Option<u64>| {
        let name = filler::name("processor", text, &mut Vec::new())?;
        let cores = cores.and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
        Some(Processor::named(&name, cores))
    };
    let of_section = sections.all("cpus").iter().filter_map(|entry| {
        let name = entry.field("name").or_else(|| entry.field("type"));
        let cores = ["core", "corecount", "cores"];
        named(name, cores.iter().find_map(|field| entry.number(field)))
    });
    let cpus: Vec<Processor> = of_section.take(SOCKETS_MAX).collect();
    if !cpus.is_empty() {
        return cpus;
    }
    let hardware = sections.first("hardware");
    let name = hardware.and_then(|entry| entry.field("processort"));
    named(name, None).into_iter().collect()
}

pub fn memory(sections: &Sections, warnings: &mut Vec<String>) -> Option<Memory> {
    let modules: Vec<Module> = sections
        .all("memories")
        .iter()
        .filter_map(|entry| module(entry, warnings))
        .collect();
    let of_modules: u64 = modules.iter().map(|module| module.bytes).sum();
    let said = || {
        sections
            .first("hardware")?
            .number("memory")?
            .checked_mul(MIB)
    };
    let total_bytes = if of_modules > 0 { of_modules } else { said()? };
    (total_bytes > 0).then_some(Memory {
        total_bytes,
        modules,
    })
}

fn module(entry: &Entry, warnings: &mut Vec<String>) -> Option<Module> {
    let bytes = entry.number("capacity")?.checked_mul(MIB)?;
    let text = |name: &str| filler::name("memory module", entry.field(name), &mut Vec::new());
    let is_chip = text("type").is_some_and(|kind| kind.eq_ignore_ascii_case("flash"));
    let serial = entry.field("serialnumber");
    (bytes > 0 && !is_chip).then(|| Module {
        slot: text("caption"),
        bytes,
        kind: text("type"),
        speed_mts: entry
            .field("speed")
            .and_then(figure::leading)
            .filter(|n| *n > 0),
        manufacturer: text("manufacturer"),
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

pub fn media(sections: &Sections, warnings: &mut Vec<String>) -> Vec<Medium> {
    let entries = sections.all("storages").iter();
    entries
        .filter_map(|entry| medium(entry, warnings))
        .collect()
}

fn medium(entry: &Entry, warnings: &mut Vec<String>) -> Option<Medium> {
    let low = |name: &str| entry.field(name).unwrap_or_default().to_lowercase();
    let (kind, bus) = (low("type"), low("interface"));
    let words = format!("{} {} {} {}", kind, bus, low("description"), low("model"));
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let is_outside = has(&[
        "usb",
        "removable",
        "external",
        "floppy",
        "virtual",
        "card reader",
    ]);
    let is_optical = has(&["cd-rom", "cdrom", "dvd", "optical"]) || kind == "cd";
    if is_outside {
        return None;
    }
    // The name may be that of the device on the system.
    let name = ["model", "name", "description"]
        .iter()
        .find_map(|field| entry.field(field))
        .filter(|name| !name.starts_with(r"\\.\") && !name.starts_with("/dev/"));
    let serial = entry
        .field("serial")
        .or_else(|| entry.field("serialnumber"));
    let mut medium = Medium {
        manufacturer: filler::name(
            "maker of the medium",
            entry
                .field("manufacturer")
                .filter(|text| !text.starts_with('(')),
            &mut Vec::new(),
        ),
        model: filler::name("model of the medium", name, warnings),
        serial_number: filler::number("serial number of the medium", serial, warnings),
        firmware: entry.field("firmware").map(str::to_owned),
        bytes: entry
            .number("disksize")
            .filter(|size| *size > 0 && !is_optical)
            .and_then(|size| size.checked_mul(MB)),
        kind: if is_optical {
            Some(MediumType::Optical)
        } else if has(&["nvme"]) {
            Some(MediumType::NvmeSsd)
        } else if has(&["ssd", "solid state"]) {
            Some(MediumType::Ssd)
        } else if has(&["mmc"]) {
            Some(MediumType::Flash)
        } else if kind == "hdd" {
            Some(MediumType::HardDisk)
        } else {
            None
        },
        ..Medium::default()
    };
    health::judge(&mut medium);
    let says = medium.model.is_some() || medium.serial_number.is_some() || medium.bytes.is_some();
    says.then_some(medium)
}

pub fn screens(sections: &Sections, warnings: &mut Vec<String>) -> Vec<Screen> {
    let entries = sections.all("monitors").iter();
    entries
        .filter_map(|entry| screen(entry, warnings))
        .collect()
}

/// What the screen says of itself where the agent sent it along, else what the agent made of it.
fn screen(entry: &Entry, warnings: &mut Vec<String>) -> Option<Screen> {
    let bytes = entry.field("base64").and_then(base64);
    if let Some(screen) = bytes.and_then(|bytes| edid::screen(&bytes, warnings)) {
        return Some(screen);
    }
    let name = entry.field("caption").or_else(|| entry.field("name"));
    let serial = entry.field("serial");
    let screen = Screen {
        manufacturer: filler::name(
            "maker of the screen",
            entry.field("manufacturer"),
            &mut Vec::new(),
        ),
        model: filler::name("name of the screen", name, warnings),
        serial_number: filler::number("serial number of the screen", serial, warnings),
        // `45/2014`: week and year.
        year: entry
            .field("description")
            .and_then(|text| text.rsplit('/').next())
            .and_then(|year| year.parse().ok())
            .filter(|year| (1994..=2100).contains(year)),
        ..Screen::default()
    };
    (screen.model.is_some() || screen.serial_number.is_some()).then_some(screen)
}

/// The bytes of a text of 64 letters; nothing where it is none.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes().filter(|byte| !byte.is_ascii_whitespace()) {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xFF).ok()?);
            bits &= (1 << held) - 1;
        }
    }
    Some(bytes)
}

pub fn batteries(sections: &Sections, warnings: &mut Vec<String>) -> Vec<Battery> {
    let entries = sections.all("batteries").iter();
    entries
        .map(|entry| battery(entry, warnings))
        .filter(|battery| *battery != Battery::default())
        .collect()
}

/// Capacities are in milliwatt-hours.
fn battery(entry: &Entry, warnings: &mut Vec<String>) -> Battery {
    let serial = entry.field("serial");
    let energy = |name: &str| entry.number(name).and_then(figure::watt_hours);
    Battery {
        manufacturer: filler::name(
            "maker of the battery",
            entry.field("manufacturer"),
            &mut Vec::new(),
        ),
        model: filler::name("battery", entry.field("name"), &mut Vec::new()),
        serial_number: filler::number("serial number of the battery", serial, warnings),
        design_wh: energy("capacity"),
        full_wh: energy("real_capacity"),
        cycles: entry
            .number("cycles")
            .and_then(|n| u32::try_from(n).ok())
            .filter(|n| *n > 0),
        ..Battery::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_bytes() {
        assert_eq!(
            base64("AP////8A").as_deref(),
            Some(&[0, 255, 255, 255, 255, 0][..])
        );
        assert_eq!(base64("TQ==").as_deref(), Some(&b"M"[..]));
        assert_eq!(base64("a-b"), None);
    }
}
