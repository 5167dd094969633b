//! Media of a report of system_profiler: what sits on a bus inside. Volumes, and what is plugged into a port, are none.

use super::tree::{self, Item, Kind, Section};
use crate::hardware::{Medium, MediumType, figure, filler, health};
use gapless_journey::fold;

/// Media of one machine; a server has some dozens.
const MEDIA_MAX: usize = 512;

pub fn media(sections: &[Section], warnings: &mut Vec<String>) -> Vec<Medium> {
    let mut media: Vec<Medium> = Vec::new();
    for section in sections {
        if !matches!(section.kind, Kind::Disks | Kind::Nvme) {
            continue;
        }
        let mut found = Vec::new();
        section.item.each(&is_volumes, &mut found);
        let of_section = found
            .into_iter()
            .filter_map(|item| medium(item, section.kind, warnings));
        media.extend(of_section.take(MEDIA_MAX));
    }
    if media
        .iter()
        .all(|one| one.kind != Some(MediumType::Optical))
    {
        let drives = tree::of(sections, Kind::Burning).flat_map(|item| &item.items);
        media.extend(drives.filter_map(burner));
    }
    if media.is_empty() {
        media = behind_volumes(sections);
    }
    media
}

fn is_volumes(item: &Item) -> bool {
    item.name.eq_ignore_ascii_case("volumes")
}

fn medium(item: &Item, section: Kind, warnings: &mut Vec<String>) -> Option<Medium> {
    let model = item.field(&["device_model", "model"])?;
    // A target on a bus of many is known by the unit in it.
    let names_model = |unit: &Item| unit.field(&["device_model", "model"]).is_some();
    if item.items.iter().any(names_model) {
        return None;
    }
    let is_optical = is_optical(item, model);
    let capacity = || {
        item.field(&["size_in_bytes"])
            .and_then(|text| text.parse().ok())
            .or_else(|| figure::stated_bytes(item.field(&["capacity", "size"])?))
    };
    let named = item.field(&["spsata_medium_type", "medium type", "spnvme_medium_type"]);
    let kind = match named {
        _ if is_optical => Some(MediumType::Optical),
        _ if section == Kind::Nvme => Some(MediumType::NvmeSsd),
        Some("Solid State") => Some(MediumType::Ssd),
        Some("Rotational") => Some(MediumType::HardDisk),
        _ => model.contains("SSD").then_some(MediumType::Ssd),
    };
    let check = item.field(&["smart_status", "s.m.a.r.t. status"]);
    let serial = item.field(&["device_serial", "serial number"]);
    let firmware = item.field(&["device_revision", "revision"]);
    let mut medium = Medium {
        manufacturer: filler::name(
            "maker of the medium",
            item.field(&["device_manufacturer", "manufacturer"])
                .filter(|text| *text != "ATA"),
            &mut Vec::new(),
        ),
        model: filler::name("model of the medium", Some(model), warnings),
        serial_number: filler::number("serial number of the medium", serial, warnings),
        firmware: firmware.map(str::to_owned),
        // The capacity of an optical drive is that of the disc in it.
        bytes: (!is_optical).then(capacity).flatten(),
        kind,
        self_check_passed: match check {
            Some("Verified") => Some(true),
            Some("Failing" | "Failed") => Some(false),
            _ => None,
        },
        ..Medium::default()
    };
    health::judge(&mut medium);
    Some(medium)
}

fn is_optical(item: &Item, model: &str) -> bool {
    let protocol = item.field(&["protocol", "spata_protocol", "spsata_protocol"]);
    protocol.is_some_and(|text| text.eq_ignore_ascii_case("atapi"))
        || item.field(&["optical_drive_type"]).is_some()
        || ["DVD", "CD-R", "CDRW", "BD-R"]
            .iter()
            .any(|word| model.to_uppercase().contains(word))
}

/// A drive of the list of drives that burn.
fn burner(item: &Item) -> Option<Medium> {
    let place = item.field(&["interconnect", "device_interconnect"]);
    if place.is_some_and(|text| text.to_uppercase().contains("USB")) {
        return None;
    }
    let name = filler::name("model of the medium", Some(&item.name), &mut Vec::new())?;
    Some(Medium {
        model: Some(name),
        firmware: item
            .field(&["device_firmware", "device_revision", "firmware revision"])
            .map(str::to_owned),
        kind: Some(MediumType::Optical),
        ..Medium::default()
    })
}

/// The disks that the volumes lie on, where the report lists volumes alone: names without sizes and numbers.
fn behind_volumes(sections: &[Section]) -> Vec<Medium> {
    let mut media: Vec<Medium> = Vec::new();
    let volumes = tree::of(sections, Kind::Volumes).flat_map(|item| &item.items);
    for drive in volumes.flat_map(|volume| &volume.items) {
        let own =
            ["physical drive", "physical_drive"].contains(&drive.name.to_lowercase().as_str());
        let inside = drive.field(&["internal", "is_internal_disk"]);
        let name = drive.field(&["device name", "device_name"]);
        let Some(name) =
            name.filter(|_| own && inside.is_some_and(|text| text.eq_ignore_ascii_case("yes")))
        else {
            continue;
        };
        if media.len() == MEDIA_MAX {
            break;
        }
        let is_known = media.iter().any(|one| {
            one.model
                .as_deref()
                .is_some_and(|model| fold(model) == fold(name))
        });
        if is_known {
            continue;
        }
        let protocol = drive.field(&["protocol"]).unwrap_or_default();
        let kind = drive
            .field(&["medium type", "medium_type"])
            .unwrap_or_default();
        let is_flash = kind.eq_ignore_ascii_case("ssd") || kind == "Solid State";
        media.push(Medium {
            model: Some(name.to_owned()),
            kind: match kind {
                _ if is_flash && matches!(protocol, "PCI-Express" | "Apple Fabric" | "NVMe") => {
                    Some(MediumType::NvmeSsd)
                }
                _ if is_flash => Some(MediumType::Ssd),
                "Rotational" | "rotational" => Some(MediumType::HardDisk),
                _ => None,
            },
            ..Medium::default()
        });
    }
    media
}
