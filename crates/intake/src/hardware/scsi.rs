//! `/proc/scsi/scsi`: the drives that the kernel sees, without their numbers and sizes.

use super::{Device, Medium, Report, filler};

/// Drives that are kept.
const DRIVES_MAX: usize = 1_024;

/// Reads it, or nothing where the text is none.
pub fn read(text: &str) -> Option<Report> {
    if !text.trim_start().starts_with("Attached devices:") || !text.contains("Host: scsi") {
        return None;
    }
    let mut warnings = Vec::new();
    let media: Vec<Medium> = text
        .split("Host: scsi")
        .skip(1)
        .take(DRIVES_MAX)
        .filter_map(|part| drive(part, &mut warnings))
        .collect();
    if media.is_empty() {
        warnings.push("the kernel lists no drive".to_owned());
    }
    Some(Report {
        format: "proc-scsi".to_owned(),
        device: Device {
            media,
            ..Device::default()
        },
        warnings,
    })
}

/// A drive; nothing for enclosures, optical drives, and volumes that a controller makes of several drives.
fn drive(text: &str, warnings: &mut Vec<String>) -> Option<Medium> {
    let (_, kind) = text.split_once("Type:")?;
    if !kind.trim_start().starts_with("Direct-Access") {
        return None;
    }
    let (vendor, rest) = text.split_once("Vendor:")?.1.split_once("Model:")?;
    let (model, rest) = rest.split_once("Rev:")?;
    let folded = model.to_lowercase();
    if ["logical", "raid", "virtual", "volume"]
        .iter()
        .any(|word| folded.contains(word))
    {
        return None;
    }
    // Behind a bridge for ATA all drives have the vendor ATA.
    let vendor = Some(vendor.trim()).filter(|vendor| *vendor != "ATA");
    Some(Medium {
        manufacturer: filler::name("maker of the medium", vendor, &mut Vec::new()),
        model: filler::name("model of the medium", Some(model), warnings),
        firmware: rest.lines().next().map(|text| text.trim().to_owned()),
        ..Medium::default()
    })
}
