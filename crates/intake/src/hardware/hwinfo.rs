//! The text of `hwinfo`: numbered blocks of fields, the first of which hold what the firmware says, in parts. The parts of
//! the firmware are sure of modules and sockets; the kernel's own blocks speak where the firmware is silent.

use super::hwinfo_parts::{Block, blocks, leading, quoted};
use super::{
    Battery, Device, GraphicsCard, Medium, MediumType, Memory, Module, NetworkCard, NetworkType,
    Processor, Report, Screen, cards, chassis, edid, filler,
};
use std::collections::HashSet;

/// Reads it, or nothing where the text is none of hwinfo's.
pub fn read(text: &str) -> Option<Report> {
    if !text.contains("Hardware Class: ") {
        return None;
    }
    let blocks = blocks(text);
    if blocks.is_empty() {
        return None;
    }
    let mut warnings = Vec::new();
    let mut device = Device::default();
    identity(&blocks, &mut device, &mut warnings);
    device.cpus = processors(&blocks);
    device.memory = memory(&blocks, &mut warnings);
    device.media = of(&blocks, "disk")
        .filter_map(|block| medium(block, &mut warnings))
        .collect();
    device.screens = of(&blocks, "monitor")
        .filter_map(|block| screen(block, &mut warnings))
        .collect();
    device.batteries = parts(&blocks, "Type 22 Record")
        .filter_map(|part| battery(part, &mut warnings))
        .collect();
    device.graphics = graphics(&blocks, &mut warnings);
    device.network = network(&blocks, &mut warnings);
    Some(Report {
        format: "hwinfo".to_owned(),
        device,
        warnings,
    })
}

/// Blocks of one class.
fn of<'b, 't>(blocks: &'b [Block<'t>], class: &str) -> impl Iterator<Item = &'b Block<'t>> {
    let wanted = class.to_owned();
    blocks
        .iter()
        .filter(move |block| block.field("Hardware Class") == Some(wanted.as_str()))
}

/// Parts of one title, over all blocks.
fn parts<'b, 't>(blocks: &'b [Block<'t>], title: &str) -> impl Iterator<Item = &'b Block<'t>> {
    let wanted = title.to_owned();
    blocks
        .iter()
        .flat_map(|block| &block.parts)
        .filter(move |part| part.title == wanted)
}

fn identity(blocks: &[Block<'_>], device: &mut Device, warnings: &mut Vec<String>) {
    let none = Block::default();
    let first = |title| parts(blocks, title).next().unwrap_or(&none);
    let (system, board, case) = (
        first("System Info"),
        first("Board Info"),
        first("Chassis Info"),
    );
    let maker = filler::name("manufacturer", system.text("Manufacturer"), warnings);
    let own_maker = maker.is_some();
    device.manufacturer = maker.or_else(|| {
        let text = board.text("Manufacturer");
        filler::name("manufacturer of the board", text, warnings)
    });
    device.name_by_version(system.text("Version"));
    device.model = filler::name("model", system.text("Product"), warnings).or_else(|| {
        let text = board.text("Product").filter(|_| !own_maker);
        filler::name("model of the board", text, warnings)
    });
    let serial = system.text("Serial");
    device.serial_number = filler::number("serial number", serial, warnings).or_else(|| {
        let text = case.text("Serial");
        filler::number("serial number of the case", text, warnings)
    });
    device.asset_tag = filler::number("asset tag", case.text("Asset Tag"), warnings);
    device.uuid = system.field("UUID").and_then(filler::uuid);
    device.chassis = case
        .field("Type")
        .and_then(code)
        .and_then(chassis::name)
        .map(str::to_owned);
    let by_form = of(blocks, "system").find_map(|block| match block.text("Formfactor")? {
        "laptop" => Some(gapless_journey::Category::Laptop),
        "desktop" => Some(gapless_journey::Category::Desktop),
        _ => None,
    });
    device.category = chassis::category(device).or(by_form);
}

/// The number of `0x09 (LapTop)`; the words differ between versions.
fn code(text: &str) -> Option<u64> {
    let digits = text.split_whitespace().next()?.strip_prefix("0x")?;
    u64::from_str_radix(digits, 16).ok()
}

fn processors(blocks: &[Block<'_>]) -> Vec<Processor> {
    let by_firmware: Vec<Processor> = parts(blocks, "Processor Info")
        .filter(|part| {
            part.field("Socket Status")
                .is_none_or(|s| s.starts_with("Populated"))
        })
        .filter(|part| {
            part.field("Type")
                .and_then(code)
                .is_none_or(|code| code == 3)
        })
        .filter_map(|part| {
            let name = filler::name("processor", part.text("Version"), &mut Vec::new())?;
            Some(Processor::named(&name, None))
        })
        .collect();
    let is_known = |cpus: &[Processor]| cpus.iter().any(|cpu| cpu.family != "unknown");
    if is_known(&by_firmware) {
        return by_firmware;
    }
    // The kernel lists threads, not sockets.
    let by_kernel: Vec<Processor> = of(blocks, "cpu")
        .filter_map(|block| filler::name("processor", block.text("Model"), &mut Vec::new()))
        .map(|name| Processor::named(&name, None))
        .take(1)
        .collect();
    if by_kernel.is_empty() {
        by_firmware
    } else {
        by_kernel
    }
}

fn memory(blocks: &[Block<'_>], warnings: &mut Vec<String>) -> Option<Memory> {
    let modules: Vec<Module> = parts(blocks, "Memory Device")
        .filter_map(|part| module(part, warnings))
        .collect();
    let of_modules: u64 = modules.iter().map(|module| module.bytes).sum();
    let total_bytes = if of_modules > 0 {
        of_modules
    } else {
        of(blocks, "memory").find_map(|block| block.field("Memory Size").and_then(sum))?
    };
    Some(Memory {
        total_bytes,
        modules,
    })
}

/// The firmware's own chip.
const FLASH: u64 = 9;

fn module(part: &Block<'_>, warnings: &mut Vec<String>) -> Option<Module> {
    let kind = part.field("Type").and_then(code);
    let bytes = part.field("Size").and_then(sum)?;
    if kind == Some(FLASH) {
        return None;
    }
    let serial = part.text("Serial");
    let speed = part.field("Speed").and_then(leading);
    let slot = filler::name("memory module", part.text("Location"), &mut Vec::new());
    let maker = filler::name("memory module", part.text("Manufacturer"), &mut Vec::new());
    Some(Module {
        slot,
        bytes,
        kind: kind.and_then(memory_kind).map(str::to_owned),
        speed_mts: speed.and_then(|mts| u32::try_from(mts).ok()),
        manufacturer: maker,
        serial_number: filler::number("serial number of a memory module", serial, warnings),
    })
}

/// Types of memory of SMBIOS (7.18.2); hwinfo has words for the oldest alone.
const fn memory_kind(code: u64) -> Option<&'static str> {
    Some(match code {
        0x0F => "SDRAM",
        0x11 => "RDRAM",
        0x12 => "DDR",
        0x13 => "DDR2",
        0x14 => "DDR2 FB-DIMM",
        0x18 => "DDR3",
        0x1A => "DDR4",
        0x1B => "LPDDR",
        0x1C => "LPDDR2",
        0x1D => "LPDDR3",
        0x1E => "LPDDR4",
        0x22 => "DDR5",
        0x23 => "LPDDR5",
        _ => return None,
    })
}

/// `4 GB`, `3 GB + 256 MB`: by powers of two.
fn sum(text: &str) -> Option<u64> {
    let mut bytes: u64 = 0;
    for part in text.split('+') {
        let unit = match part.split_whitespace().nth(1)? {
            "kB" | "KB" => 1 << 10,
            "MB" => 1 << 20,
            "GB" => 1 << 30,
            "TB" => 1_u64 << 40,
            _ => return None,
        };
        bytes = bytes.checked_add(leading(part)?.checked_mul(unit)?)?;
    }
    (bytes > 0).then_some(bytes)
}

/// A medium of the machine: no stick, no part of a memory card, no drive without a medium.
fn medium(block: &Block<'_>, warnings: &mut Vec<String>) -> Option<Medium> {
    let file = block.field("Device File")?.split_whitespace().next()?;
    let name = file.rsplit('/').next()?;
    let links = block.field("Device Files").unwrap_or_default();
    let is_part = name.starts_with("mmcblk") && (name.contains("boot") || name.contains("rpmb"));
    let is_plugged_in = block.is_on_usb() || links.contains("/by-id/usb-");
    if is_part || is_plugged_in || block.field("Drive status") == Some("no medium") {
        return None;
    }
    let serial = block.text("Serial ID");
    let model = block.text("Model").filter(|model| *model != "Disk");
    // The kernel keeps sixteen letters of a name; the link to the drive has all of them.
    let whole = linked(links, serial);
    let is_longer = |whole: &String| {
        let folded = |text: &str| gapless_journey::fold(text);
        model.is_none_or(|model| folded(whole).starts_with(&folded(model)))
    };
    let whole = whole.filter(is_longer);
    let card = memory_card(links);
    let serial = serial.or(card.map(|(_, serial)| serial));
    let model = model.or(card.map(|(model, _)| model));
    let model = filler::name("model of the medium", whole.as_deref().or(model), warnings);
    let says_ssd = model
        .as_deref()
        .is_some_and(|m| m.to_uppercase().contains("SSD"));
    let kind = if name.starts_with("nvme") {
        Some(MediumType::NvmeSsd)
    } else if name.starts_with("mmcblk") {
        Some(MediumType::Flash)
    } else {
        says_ssd.then_some(MediumType::Ssd)
    };
    let inside = |text: &str| leading(text.split_once('(')?.1);
    Some(Medium {
        model,
        serial_number: filler::number("serial number of the medium", serial, warnings),
        firmware: block.text("Revision").map(str::to_owned),
        bytes: block
            .field("Capacity")
            .and_then(inside)
            .filter(|bytes| *bytes > 0),
        kind,
        ..Medium::default()
    })
}

/// The model of `/dev/disk/by-id/ata-Hitachi_HTS543225A7A384_E2024242CV86HJ`.
fn linked(links: &str, serial: Option<&str>) -> Option<String> {
    let serial = serial?.trim().replace(' ', "_");
    links
        .split(", ")
        .filter_map(|link| link.trim().strip_prefix("/dev/disk/by-id/"))
        .filter_map(|name| {
            name.strip_prefix("ata-")
                .or_else(|| name.strip_prefix("nvme-"))
        })
        .find_map(|name| name.strip_suffix(serial.as_str())?.strip_suffix('_'))
        .map(|name| name.replace('_', " ").trim().to_owned())
}

/// The name and number of `/dev/disk/by-id/mmc-BGND3R_0x3845eae7`.
fn memory_card(links: &str) -> Option<(&str, &str)> {
    links.split(", ").find_map(|link| {
        link.trim()
            .strip_prefix("/dev/disk/by-id/mmc-")?
            .rsplit_once('_')
    })
}

fn screen(block: &Block<'_>, warnings: &mut Vec<String>) -> Option<Screen> {
    let maker = block
        .field("Vendor")
        .and_then(|text| text.split_whitespace().next());
    let code = block.field("Device").unwrap_or_default();
    let name = quoted(code).map(str::to_owned).or_else(|| {
        let digits = code.strip_prefix("eisa 0x")?.split_whitespace().next()?;
        Some(digits.to_uppercase())
    });
    let sides = block.field("Size").and_then(|text| {
        let (across, down) = text.strip_suffix("mm")?.trim().split_once('x')?;
        Some((across.parse::<f64>().ok()?, down.parse::<f64>().ok()?))
    });
    let timing = block
        .parts
        .iter()
        .find(|part| part.title == "Detailed Timings");
    let year = block.field("Year of Manufacture").and_then(leading);
    let serial = block.text("Serial ID");
    let screen = Screen {
        manufacturer: maker.filter(|maker| maker.len() == 3).map(str::to_owned),
        model: filler::name("name of the screen", name.as_deref(), warnings),
        serial_number: filler::number("serial number of the screen", serial, warnings),
        diagonal_inch: sides.and_then(|(across, down)| edid::inches(across, down)),
        year: year.and_then(|year| u16::try_from(year).ok()),
        native: timing
            .and_then(|part| part.field("Resolution"))
            .map(str::to_owned),
    };
    (screen.manufacturer.is_some() || screen.model.is_some()).then_some(screen)
}

/// A portable battery of SMBIOS (7.23), which hwinfo leaves as bytes and strings.
fn battery(part: &Block<'_>, warnings: &mut Vec<String>) -> Option<Battery> {
    let mut bytes: Vec<u8> = Vec::new();
    for at in 0..8_u8 {
        let Some(line) = part.field(&format!("Data {at:x}0")) else {
            break;
        };
        let words = line
            .split_whitespace()
            .map(|pair| u8::from_str_radix(pair, 16));
        bytes.extend(words.map_while(Result::ok));
    }
    let at = |index: usize| bytes.get(index).copied();
    let string = |index: usize| {
        let number = at(index).filter(|number| *number > 0)?;
        part.text(&format!("String {number}"))
    };
    let capacity = u16::from_le_bytes([at(0x0A)?, at(0x0B)?]);
    let factor = at(0x15).filter(|factor| *factor > 0).unwrap_or(1);
    let design = f64::from(capacity) * f64::from(factor) / 1000.0;
    let model = filler::name("battery", string(0x08), &mut Vec::new());
    let manufacturer = filler::name("battery", string(0x05), &mut Vec::new());
    let serial = filler::number("serial number of the battery", string(0x07), warnings);
    let is_any = model.is_some() || manufacturer.is_some() || design > 0.0;
    is_any.then_some(Battery {
        manufacturer,
        model,
        serial_number: serial,
        design_wh: (design > 0.0).then_some(design),
        ..Battery::default()
    })
}

/// Graphics cards; a second function of one is the same card.
fn graphics(blocks: &[Block<'_>], warnings: &mut Vec<String>) -> Vec<GraphicsCard> {
    let mut seen = HashSet::new();
    of(blocks, "graphics card")
        .filter(|block| !block.is_on_usb() && block.slot().is_none_or(|slot| seen.insert(slot)))
        .take(cards::CARDS_MAX)
        .filter_map(|block| {
            let model = block.text("Device").or_else(|| block.text("Model"));
            cards::graphics(block.text("Vendor"), model, warnings)
        })
        .collect()
}

fn network(blocks: &[Block<'_>], warnings: &mut Vec<String>) -> Vec<NetworkCard> {
    of(blocks, "network")
        .filter(|block| !block.is_on_usb())
        .take(cards::CARDS_MAX)
        .filter_map(|block| {
            let model = block.text("Device").or_else(|| block.text("Model"));
            let address = block
                .field("Permanent HW Address")
                .or_else(|| block.field("HW Address"));
            let is_radio = block.field("Features") == Some("WLAN")
                || block.title.contains("WLAN")
                || block.fields.contains_key("WLAN channels");
            let words = format!("{} {}", model.unwrap_or_default(), block.title);
            let kind = if is_radio {
                Some(NetworkType::Wireless)
            } else {
                cards::kind(&words, block.field("Device File"))
            };
            cards::network(block.text("Vendor"), model, address, kind, warnings)
        })
        .collect()
}
