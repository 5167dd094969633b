//! Media: what Windows lists as physical disks, as disk drives and as optical drives. One medium stands in several classes; its
//! number on the system joins them.

use super::class::{self, Class, Record};
use crate::hardware::{Medium, MediumType, filler, health};
use gapless_journey::fold;

/// Media of one machine; a server has some dozens.
const MEDIA_MAX: usize = 512;
/// Digits of a serial number as the drivers of old versions gave it: twenty letters as hexadecimal.
const HEX_SERIAL_LENGTH: usize = 40;

/// A medium and its number on the system.
struct Numbered {
    number: Option<String>,
    medium: Medium,
}

pub fn media(records: &[Record], warnings: &mut Vec<String>) -> Vec<Medium> {
    let mut media: Vec<Numbered> = Vec::new();
    for class in [Class::PhysicalDisk, Class::DiskDrive, Class::PhysicalMedia] {
        for record in class::of(records, class) {
            if is_outside(record) || media.len() == MEDIA_MAX {
                continue;
            }
            let found = Numbered {
                number: number(record),
                medium: medium(record, warnings),
            };
            match media.iter_mut().find(|known| is_same(known, &found)) {
                Some(known) => complete(&mut known.medium, found.medium),
                None => media.push(found),
            }
        }
    }
    for record in class::of(records, Class::Reliability) {
        let number = number(record);
        if let Some(known) = media
            .iter_mut()
            .find(|one| one.number.is_some() && one.number == number)
        {
            wear(record, &mut known.medium);
        }
    }
    let mut media: Vec<Medium> = media
        .into_iter()
        .map(|one| one.medium)
        .filter(|medium| *medium != Medium::default())
        .collect();
    for medium in &mut media {
        health::judge(medium);
    }
    media.extend(class::of(records, Class::Optical).filter_map(optical));
    media
}

/// What is plugged into a port, and images that stand for disks.
fn is_outside(record: &Record) -> bool {
    let has = |name: &str, words: &[&str]| {
        record.field(name).is_some_and(|text| {
            let text = text.to_lowercase();
            words.iter().any(|word| text.contains(word))
        })
    };
    let bus = record.field("bustype").unwrap_or_default().to_lowercase();
    // 7 is USB, 9 iSCSI, 14 and 15 images, 16 a storage space.
    matches!(
        bus.as_str(),
        "usb"
            | "7"
            | "iscsi"
            | "9"
            | "virtual"
            | "14"
            | "file backed virtual"
            | "15"
            | "storage spaces"
            | "spaces"
            | "16"
    ) || has("interfacetype", &["usb", "1394"])
        || has("mediatype", &["removable", "external"])
        || has(
            "pnpdeviceid",
            &["usbstor", "prod_virtual_disk", "virtual_dvd"],
        )
        || has("model", &["usb device"])
}

/// The number of the disk: `0`, or the end of `\\.\PHYSICALDRIVE0`.
fn number(record: &Record) -> Option<String> {
    let text = ["index", "deviceid", "number", "tag"]
        .iter()
        .find_map(|name| record.field(name))?;
    let digits = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = text.get(text.len() - digits..)?;
    (!number.is_empty()).then(|| number.to_owned())
}

fn is_same(known: &Numbered, found: &Numbered) -> bool {
    let folded = |text: &Option<String>| text.as_deref().map(fold);
    let serials = (
        folded(&known.medium.serial_number),
        folded(&found.medium.serial_number),
    );
    match (&known.number, &found.number) {
        (Some(one), Some(other)) => one == other,
        _ => matches!(serials, (Some(one), Some(other)) if one == other),
    }
}

/// What one class does not say another may; the size of a physical disk is exact, that of a drive is rounded to cylinders.
fn complete(known: &mut Medium, other: Medium) {
    known.model = known.model.take().or(other.model);
    known.serial_number = known.serial_number.take().or(other.serial_number);
    known.firmware = known.firmware.take().or(other.firmware);
    known.bytes = known.bytes.or(other.bytes);
    known.kind = known.kind.or(other.kind);
    known.self_check_passed = known.self_check_passed.or(other.self_check_passed);
}

fn medium(record: &Record, warnings: &mut Vec<String>) -> Medium {
    let name = record
        .field("model")
        .or_else(|| record.field("friendlyname"))
        .or_else(|| record.field("caption"))
        .filter(|_| record.class != Class::PhysicalMedia);
    let model = name.map(bare_model);
    let serial = serial(record, warnings);
    let firmware = record
        .field("firmwareversion")
        .or_else(|| record.field("firmwarerevision"));
    Medium {
        manufacturer: record
            .field("manufacturer")
            // `(Standard disk drives)`, in the language of the system.
            .filter(|text| !text.starts_with('(') && !matches!(*text, "NVMe" | "ATA"))
            .and_then(|text| filler::name("maker of the medium", Some(text), &mut Vec::new())),
        model: filler::name("model of the medium", model, warnings),
        serial_number: filler::number("serial number of the medium", serial.as_deref(), warnings),
        firmware: firmware.map(str::to_owned),
        bytes: record.size("size").or_else(|| record.size("totalsize")),
        kind: kind(record, model.unwrap_or_default()),
        self_check_passed: is_failing(record).then_some(false),
        ..Medium::default()
    }
}

/// Windows adds the bus to the name of a drive.
fn bare_model(name: &str) -> &str {
    [
        " ATA Device",
        " SCSI Disk Device",
        " SAS Device",
        " NVMe Device",
    ]
    .iter()
    .find_map(|end| name.strip_suffix(end))
    .unwrap_or(name)
    .trim()
}

fn kind(record: &Record, model: &str) -> Option<MediumType> {
    let bus = record.field("bustype").unwrap_or_default();
    let place = record
        .field("pnpdeviceid")
        .unwrap_or_default()
        .to_uppercase();
    let upper = model.to_uppercase();
    if matches!(bus, "17" | "NVMe") || place.contains("VEN_NVME") || upper.contains("NVME") {
        return Some(MediumType::NvmeSsd);
    }
    if matches!(bus, "12" | "13" | "SD" | "MMC" | "eMMC") {
        return Some(MediumType::Flash);
    }
    match record.field("mediatype").unwrap_or_default() {
        "3" | "HDD" => Some(MediumType::HardDisk),
        "4" | "SSD" => Some(MediumType::Ssd),
        _ if upper.contains("SSD") || upper.contains("SOLID STATE") => Some(MediumType::Ssd),
        _ => None,
    }
}

/// `OK` and `Healthy` say no more than that nothing was reported.
fn is_failing(record: &Record) -> bool {
    let status = record.field("status").unwrap_or_default();
    let health = record.field("healthstatus").unwrap_or_default();
    matches!(status, "Pred Fail" | "Error" | "NonRecover") || matches!(health, "2" | "Unhealthy")
}

fn serial(record: &Record, warnings: &mut Vec<String>) -> Option<String> {
    let adapter = record
        .field("adapterserialnumber")
        .and_then(|text| text.split(['_', ' ']).next())
        .map(|text| text.trim_end_matches('.').to_owned());
    let text = record.field("serialnumber")?;
    if is_namespace(text) {
        if adapter.is_none() {
            warnings.push(format!(
                "Windows gives the identifier of the namespace of an NVMe medium, not its serial number: '{text}'"
            ));
        }
        return adapter;
    }
    Some(swapped(text).unwrap_or_else(|| text.to_owned()))
}

/// `0025_3851_0150_1F6E.`: groups of four digits of hexadecimal.
fn is_namespace(text: &str) -> bool {
    let groups: Vec<&str> = text.trim_end_matches('.').split('_').collect();
    groups.len() >= 4
        && groups
            .iter()
            .all(|group| group.len() == 4 && group.chars().all(|c| c.is_ascii_hexdigit()))
}

/// Up to Windows 7 the letters of a serial number came as hexadecimal, each pair of them swapped.
fn swapped(text: &str) -> Option<String> {
    if text.len() != HEX_SERIAL_LENGTH || !text.chars().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = text.as_bytes().chunks_exact(2);
    let bytes: Vec<u8> = pairs
        .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    let letters: String = bytes
        .chunks_exact(2)
        .flat_map(|pair| pair.iter().rev())
        .map(|byte| char::from(*byte))
        .collect();
    let is_text = letters.chars().all(|c| c.is_ascii_graphic() || c == ' ');
    is_text.then(|| letters.trim().to_owned())
}

fn wear(record: &Record, medium: &mut Medium) {
    medium.wear_percent = record
        .number("wear")
        .and_then(|percent| u32::try_from(percent).ok());
    medium.power_on_hours = record.number("poweronhours").filter(|hours| *hours > 0);
    medium.uncorrectable = record.number("readerrorsuncorrected");
}

fn optical(record: &Record) -> Option<Medium> {
    let name = record.field("name").or_else(|| record.field("caption"))?;
    let place = record
        .field("pnpdeviceid")
        .or_else(|| record.field("deviceid"));
    let place = place.unwrap_or_default().to_uppercase();
    if place.contains("USBSTOR") || place.contains("VIRTUAL_DVD") || place.contains("VIRTUAL_CD") {
        return None;
    }
    Some(Medium {
        model: filler::name(
            "model of the medium",
            Some(bare_model(name)),
            &mut Vec::new(),
        ),
        serial_number: filler::number(
            "serial number of the medium",
            record.field("serialnumber"),
            &mut Vec::new(),
        ),
        firmware: record.field("mfrassignedrevisionlevel").map(str::to_owned),
        kind: Some(MediumType::Optical),
        ..Medium::default()
    })
}
