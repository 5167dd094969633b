//! Hardware reports: what a machine or a tool says of a device, read into one description. The format is found from the
//! content, never from the name. What a report does not say is absent, never guessed and never zero.

mod battery;
mod battery_acpi;
mod broken_json;
mod cards;
mod chassis;
mod dimms;
mod dmidecode;
mod edid;
mod edid_extension;
mod edid_text;
mod elements;
mod figure;
mod filler;
mod fru;
mod health;
mod hwinfo;
mod hwinfo_parts;
mod hwinfo_short;
mod interfaces;
mod inventory;
mod inxi;
mod inxi_parts;
mod lsblk_text;
mod lshw;
mod lshw_cards;
mod lshw_text;
mod lshw_xml;
mod lspci;
mod macos;
mod media;
mod merge;
mod mobile;
mod nvidia;
mod nvme;
mod plist;
mod processor;
mod scsi;
mod silent;
mod smart_json;
mod smart_text;
mod snapshot;
mod windows;
mod xml;

use crate::error::ReadError;
use crate::limits::HARDWARE_BYTES_MAX;
use crate::values::cpu;
use gapless_journey::{Category, words};
use serde::{Deserialize, Serialize};
use serde_json::Value;

words! {
    /// How a medium does, in one scale over all kinds of media.
    Health {
        /// Nothing was found.
        Passed = "passed",
        /// It works, and something was found that a person should weigh; see the reasons.
        Worn = "worn",
        /// It says itself that it fails, or has sectors that it cannot read.
        Failing = "failing",
    }
}

words! {
    /// How a network card is reached.
    NetworkType {
        /// By a cable.
        Wired = "wired",
        /// By radio.
        Wireless = "wireless",
    }
}

words! {
    /// What kind of medium it is.
    MediumType {
        /// Rotating disk.
        HardDisk = "hdd",
        /// Solid state, on SATA or SAS.
        Ssd = "ssd",
        /// Solid state, on NVMe.
        NvmeSsd = "nvme-ssd",
        /// Memory card or embedded flash.
        Flash = "flash",
        /// Optical drive: holds no data of its own.
        Optical = "optical",
    }
}

/// A device as reports describe it (`gapless.device/1` of interfaces.md).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Device {
    /// What it is, where the report tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Maker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model, as the firmware names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The name that people use, where the firmware keeps it beside the model (`ThinkPad T530` beside `23926CU`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_name: Option<String>,
    /// Serial number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// Asset tag, where the owner had it written into the firmware.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asset_tag: Option<String>,
    /// UUID of the board.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Type of the case, as the firmware names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chassis: Option<String>,
    /// Processors, one for each socket that is filled.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cpus: Vec<Processor>,
    /// Memory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory: Option<Memory>,
    /// Storage media.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Medium>,
    /// Screens.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub screens: Vec<Screen>,
    /// Batteries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub batteries: Vec<Battery>,
    /// Graphics cards, those inside the processor too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub graphics: Vec<GraphicsCard>,
    /// Network cards of the machine itself, without what is plugged in or made by software.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub network: Vec<NetworkCard>,
}

impl Device {
    /// Takes the version that the firmware gives: Lenovo keeps the type number as the product, and the name that people use as
    /// the version. The maker must be known.
    fn name_by_version(&mut self, version: Option<&str>) {
        let maker = self.manufacturer.as_deref().unwrap_or_default();
        if maker.eq_ignore_ascii_case("lenovo") {
            let version = filler::name("version", version, &mut Vec::new());
            self.model_name = version.filter(|version| version.contains(' '));
        }
    }

    /// A screen alone.
    fn of_screen(screen: Screen) -> Self {
        Self {
            category: Some(Category::Monitor),
            manufacturer: screen.manufacturer.clone(),
            model: screen.model.clone(),
            serial_number: screen.serial_number.clone(),
            screens: vec![screen],
            ..Self::default()
        }
    }
}

/// A processor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Processor {
    /// Its name, as the report has it.
    pub text: String,
    /// See [`cpu::Cpu::vendor`].
    pub vendor: String,
    /// See [`cpu::Cpu::family`].
    pub family: String,
    /// Generation, where the name tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<u8>,
    /// Cores.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cores: Option<u32>,
    /// Core i3 or equal; absent where it cannot be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least_core_i3: Option<bool>,
}

impl Processor {
    /// The processor of this name.
    fn named(text: &str, cores: Option<u32>) -> Self {
        let cpu = cpu::parse(text);
        Self {
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            vendor: cpu.vendor,
            family: cpu.family,
            generation: cpu.generation,
            cores,
            at_least_core_i3: cpu.at_least_core_i3,
        }
    }
}

/// Memory.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Memory {
    /// All of it, in bytes.
    pub total_bytes: u64,
    /// Each module.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<Module>,
}

/// A memory module.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Module {
    /// Where it sits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slot: Option<String>,
    /// Its size.
    pub bytes: u64,
    /// `DDR4` and the like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Speed in megatransfers a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed_mts: Option<u32>,
    /// Maker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Serial number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
}

/// A storage medium.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Medium {
    /// Maker, where it is kept apart from the model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Serial number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// Firmware.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firmware: Option<String>,
    /// Size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// What kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<MediumType>,
    /// How it does; absent where the report does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<Health>,
    /// Why it is not `passed`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub health_reasons: Vec<String>,
    /// Its own verdict passed; absent where it gave none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub self_check_passed: Option<bool>,
    /// Hours under power.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub power_on_hours: Option<u64>,
    /// Share of its write endurance that is used, in percent; may exceed 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wear_percent: Option<u32>,
    /// Sectors that were replaced (ATA), or the grown defect list (SCSI).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reallocated: Option<u64>,
    /// Sectors that wait to be replaced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending: Option<u64>,
    /// Sectors that could not be read, or errors that could not be put right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uncorrectable: Option<u64>,
}

/// A screen.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Screen {
    /// The maker's three letters of the EDID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Name, else the product code in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Serial number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// Diagonal in inches, one decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diagonal_inch: Option<f64>,
    /// Year of production.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Native resolution, `1920x1080`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub native: Option<String>,
}

/// A battery.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Battery {
    /// Maker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Serial number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// What it held when new, in watt-hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub design_wh: Option<f64>,
    /// What it holds now, in watt-hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_wh: Option<f64>,
    /// Charges.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycles: Option<u32>,
    /// What it holds now of what it held when new, in percent; some tools tell the share alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_percent: Option<u32>,
}

impl Battery {
    /// Its share by what it held and holds; one that was never calibrated may hold more than it should.
    fn share(&self) -> Option<u32> {
        let percent = (self.full_wh? / self.design_wh? * 100.0).round();
        let is_one = (0.0..=f64::from(SHARE_MAX)).contains(&percent);
        is_one.then(|| format!("{percent:.0}"))?.parse().ok()
    }
}

/// A graphics card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct GraphicsCard {
    /// Maker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Its own memory, where the report tells it apart from windows of addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_bytes: Option<u64>,
}

/// A network card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct NetworkCard {
    /// Maker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Hardware address, `54:e1:ad:11:fb:b7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mac: Option<String>,
    /// By cable or by radio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<NetworkType>,
}

/// A hardware report: its format, the device it describes, and what a person should know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// A word for the tool and the form of its output: `dmidecode`, `smartctl-json`, `lshw`, `edid-hex`; see the README.
    pub format: String,
    /// What it describes.
    pub device: Device,
    /// What is odd about it.
    pub warnings: Vec<String>,
}

/// Largest share of its design that a battery can be said to hold, in percent; more is a mistake of units.
const SHARE_MAX: u32 = 200;

/// A reader of text: nothing where the text is none of its kind.
type TextReader = fn(&str) -> Option<Report>;
/// A reader of a JSON document that was parsed already: nothing where it is none of its kind.
type DocumentReader = fn(&Value) -> Option<Report>;

/// Readers of JSON, each tried in turn: the ones that look for more come first.
const DOCUMENTS: &[DocumentReader] = &[
    smart_json::document,
    snapshot::document,
    inxi::document,
    lshw::document,
    media::document,
    nvme::document,
    processor::document,
    interfaces::document,
    inventory::document,
    macos::document,
    windows::document,
];

/// Readers of text, each tried in turn: the ones that look for more come first.
const TEXTS: &[TextReader] = &[
    smart_text::read,
    windows::dxdiag::read,
    dmidecode::read,
    hwinfo::read,
    lshw_xml::read,
    inventory::read,
    inxi::read,
    lshw_text::read,
    media::read,
    lsblk_text::read,
    nvme::read,
    dimms::read,
    fru::read,
    processor::read,
    battery::read,
    battery_acpi::read,
    scsi::read,
    nvidia::read,
    lspci::read,
    hwinfo_short::read,
    macos::read,
    mobile::read,
    windows::read,
    interfaces::read,
    edid_text::read,
    silent::read,
];

/// Reads a hardware report; the format is found from the content.
pub fn read(bytes: &[u8]) -> Result<Report, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::new("empty"));
    }
    if bytes.len() > HARDWARE_BYTES_MAX {
        return Err(ReadError::new("too-large")
            .with("bytes", bytes.len())
            .with("limit", HARDWARE_BYTES_MAX));
    }
    let binary = edid::read_binary(bytes).or_else(|| plist::read_binary(bytes));
    let report = binary.or_else(|| {
        let (text, _) = crate::encoding::decode(bytes);
        read_text(&text)
    });
    let mut report = report.ok_or_else(|| ReadError::new("not-a-report"))?;
    for battery in &mut report.device.batteries {
        battery.capacity_percent = battery.capacity_percent.or_else(|| battery.share());
    }
    if report.device == Device::default() && report.warnings.is_empty() {
        let text = "the report names nothing of a machine or of its parts";
        report.warnings.push(text.to_owned());
    }
    Ok(report)
}

/// JSON is parsed once for all of its readers; what is cut off is read as far as it goes.
fn read_text(text: &str) -> Option<Report> {
    if let Some((document, is_mended)) = broken_json::read(text) {
        let report = DOCUMENTS.iter().find_map(|read| read(&document));
        if let Some(mut report) = report {
            if is_mended {
                report.warnings.push(broken_json::WARNING.to_owned());
            }
            return Some(report);
        }
    }
    TEXTS.iter().find_map(|read| read(text))
}
