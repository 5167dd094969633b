//! What a report says, as it is kept (`gapless.device/1`): the facts that matter to a device. What is unknown here stays in
//! the file and in the row.

use gapless_journey::{AssetTag, Category, SerialNumber, receiving::IdentifierKind};
use serde::Deserialize;

/// Media, or network cards, of one report that are looked at; a shelf of drives is no device.
const PARTS_MAX: usize = 64;
/// Characters of a text that are kept of a device or a medium.
const TEXT_CHARS_MAX: usize = 200;
/// Bytes of a gigabyte as memory is counted.
const GIB: f64 = 1_073_741_824.0;
/// Bytes of a gigabyte as makers of media count.
const GB: f64 = 1_000_000_000.0;

/// UUIDs that makers of boards ship on every board (AMI's sample firmware, in both orders of bytes, and placeholders); folded.
const SHIPPED_UUIDS: &[&str] = &[
    "03000200040005000006000700080009",
    "00020003000400050006000700080009",
    "123456781234567890ABCDDEEFAABBCC",
];

/// What a report says of a device.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Said {
    /// A word of `Category`.
    pub category: Option<String>,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model, as the firmware names it.
    pub model: Option<String>,
    /// The name that people use, where the firmware keeps it beside the model.
    pub model_name: Option<String>,
    /// Serial number.
    pub serial_number: Option<String>,
    /// Asset tag.
    pub asset_tag: Option<String>,
    /// UUID of the board.
    pub uuid: Option<String>,
    /// Processors.
    pub cpus: Vec<Processor>,
    /// Memory.
    pub memory: Option<Memory>,
    /// Storage media.
    pub media: Vec<SaidMedium>,
    /// Screens.
    pub screens: Vec<Screen>,
    /// Batteries.
    pub batteries: Vec<Battery>,
    /// Network cards.
    pub network: Vec<Network>,
    /// What is odd about it.
    pub warnings: Vec<String>,
}

/// A processor.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Processor {
    /// Its name.
    pub text: String,
}

/// Memory.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// All of it.
    pub total_bytes: u64,
}

/// A storage medium.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct SaidMedium {
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Serial number.
    pub serial_number: Option<String>,
    /// Firmware.
    pub firmware: Option<String>,
    /// Size.
    pub bytes: Option<u64>,
    /// `hdd`, `ssd`, `nvme-ssd`, `flash` or `optical`.
    pub kind: Option<String>,
    /// `passed`, `worn` or `failing`.
    pub health: Option<String>,
    /// Why it is not `passed`.
    pub health_reasons: Vec<String>,
    /// Hours under power.
    pub power_on_hours: Option<u64>,
    /// Share of its write endurance that is used, in percent.
    pub wear_percent: Option<u32>,
}

/// A screen.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Screen {
    /// Diagonal in inches.
    pub diagonal_inch: Option<f64>,
}

/// A battery.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Battery {
    /// What it held when new.
    pub design_wh: Option<f64>,
    /// What it holds now.
    pub full_wh: Option<f64>,
    /// Charges.
    pub cycles: Option<u32>,
}

/// A network card.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Network {
    /// Its address.
    pub mac: Option<String>,
}

impl Said {
    /// Out of a row. Texts are cut and cleaned: a report may come from anywhere, and PostgreSQL keeps no NUL.
    pub fn parse(json: &str) -> Self {
        let mut said: Self = serde_json::from_str(json).unwrap_or_default();
        said.media.truncate(PARTS_MAX);
        said.network.truncate(PARTS_MAX);
        let media = said.media.iter_mut().flat_map(|medium| {
            [
                &mut medium.manufacturer,
                &mut medium.model,
                &mut medium.serial_number,
                &mut medium.firmware,
            ]
        });
        let cards = said.network.iter_mut().map(|card| &mut card.mac);
        let own = [
            &mut said.manufacturer,
            &mut said.model,
            &mut said.model_name,
            &mut said.serial_number,
            &mut said.asset_tag,
            &mut said.uuid,
        ];
        for text in own.into_iter().chain(media).chain(cards).flatten() {
            *text = clean(text);
        }
        for cpu in &mut said.cpus {
            cpu.text = clean(&cpu.text);
        }
        said
    }

    /// True when it names nothing of a machine, a medium, a screen or a battery.
    pub fn is_empty(&self) -> bool {
        let bare = Self {
            warnings: self.warnings.clone(),
            ..Self::default()
        };
        *self == bare
    }

    /// True when its numbers, maker and model are those of a device of this kind. The report of a built-in panel describes a
    /// screen: what it is called is not what the laptop around it is called.
    pub fn is_about(&self, category: &str) -> bool {
        self.category.as_deref() != Some(Category::Monitor.as_str())
            || category == Category::Monitor.as_str()
    }

    /// True when it describes a whole machine and not one part of it.
    pub fn is_whole(&self) -> bool {
        !self.cpus.is_empty() && self.memory.is_some()
    }

    /// The numbers that name the device; what is no number is left out.
    pub fn numbers(&self) -> Vec<(IdentifierKind, String)> {
        let serial = self.serial_number.as_deref().and_then(SerialNumber::parse);
        let asset = self.asset_tag.as_deref().and_then(AssetTag::parse);
        let uuid = self.uuid.as_deref().and_then(SerialNumber::parse);
        let uuid = uuid.filter(|uuid| !SHIPPED_UUIDS.contains(&uuid.key().as_str()));
        let macs = self.network.iter().filter_map(|card| card.mac.as_deref());
        let macs = macs.filter_map(SerialNumber::parse);
        let one = |kind, text: String| (kind, text);
        serial
            .map(|number| one(IdentifierKind::Serial, number.to_string()))
            .into_iter()
            .chain(asset.map(|number| one(IdentifierKind::AssetTag, number.to_string())))
            .chain(uuid.map(|number| one(IdentifierKind::Uuid, number.to_string())))
            .chain(macs.map(|number| one(IdentifierKind::Mac, number.to_string())))
            .collect()
    }

    /// The first processor.
    pub fn cpu_text(&self) -> Option<&str> {
        let text = self.cpus.first().map(|cpu| cpu.text.as_str());
        text.filter(|text| !text.is_empty())
    }

    /// Memory in GB, to a tenth.
    pub fn ram_gb(&self) -> Option<f64> {
        let bytes = self.memory.as_ref()?.total_bytes;
        (bytes > 0).then(|| tenths(float(bytes) / GIB))
    }

    /// All storage in GB, where the size of each medium is known.
    pub fn storage_gb(&self) -> Option<f64> {
        let sizes: Vec<Option<u64>> = self
            .media
            .iter()
            .filter(|medium| medium.bears_data())
            .map(|medium| medium.bytes)
            .collect();
        if sizes.is_empty() {
            return None;
        }
        let sizes: Option<Vec<u64>> = sizes.into_iter().collect();
        let all = sizes?.into_iter().fold(0, u64::saturating_add);
        (all > 0).then(|| (float(all) / GB).round())
    }

    /// The diagonal of the device's own screen: a desktop may have been read with any screen plugged in.
    pub fn screen_inch(&self, category: &str) -> Option<f64> {
        let has_own = ["laptop", "tablet", "phone", "monitor"].contains(&category);
        match self.screens.as_slice() {
            [only] if has_own => only.diagonal_inch,
            _ => None,
        }
    }

    /// What is left of the weakest battery, in percent of its design.
    pub fn battery_percent(&self) -> Option<f64> {
        let left = self.batteries.iter().filter_map(|battery| {
            let (design, full) = (battery.design_wh?, battery.full_wh?);
            (design > 0.0 && full >= 0.0).then(|| (full / design * 100.0).round())
        });
        left.filter(|left| *left <= BATTERY_PERCENT_MAX)
            .min_by(f64::total_cmp)
    }
}

/// More than this is a battery that misjudges itself.
const BATTERY_PERCENT_MAX: f64 = 150.0;

impl SaidMedium {
    /// A drive for discs holds no data of its own.
    pub fn bears_data(&self) -> bool {
        self.kind.as_deref() != Some("optical")
    }
}

/// A text without control characters, cut to what a column is for.
pub(super) fn clean(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_control());
    kept.take(TEXT_CHARS_MAX)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[expect(clippy::cast_precision_loss, reason = "rounded to tenths of gigabytes")]
fn float(bytes: u64) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(json: &serde_json::Value) -> Said {
        Said::parse(&json.to_string())
    }

    #[test]
    fn what_it_says_is_counted_as_people_count() {
        let one = said(&serde_json::json!({
            "serial_number": "PF0ABCDE", "asset_tag": "No Asset Tag", "uuid": "4c4c4544-0042-3510-8052-b4c04f4a3232",
            "cpus": [{"text": "Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz", "vendor": "intel"}],
            "memory": {"total_bytes": 8_589_934_592_u64},
            "media": [{"bytes": 256_060_514_304_u64, "kind": "nvme-ssd"}, {"kind": "optical"}],
            "screens": [{"diagonal_inch": 14.0}],
            "batteries": [{"design_wh": 48.0, "full_wh": 36.0}, {"design_wh": 24.0, "full_wh": 23.0}, {"design_wh": 0.0, "full_wh": 1.0}]
        }));
        assert_eq!((one.ram_gb(), one.storage_gb()), (Some(8.0), Some(256.0)));
        assert_eq!(one.battery_percent(), Some(75.0));
        assert_eq!(
            (one.screen_inch("laptop"), one.screen_inch("desktop")),
            (Some(14.0), None)
        );
        let kinds: Vec<IdentifierKind> = one.numbers().iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [IdentifierKind::Serial, IdentifierKind::Uuid]);
        assert!(one.is_whole() && !one.is_empty());
    }

    #[test]
    fn texts_are_cut_and_cleaned() {
        let long = "x".repeat(1_000);
        let media = vec![serde_json::json!({"model": "A\u{0}B", "bytes": 1}); 100];
        let one = said(&serde_json::json!({"cpus": [{"text": long}], "media": media}));
        assert_eq!(one.cpu_text().map(str::len), Some(TEXT_CHARS_MAX));
        assert_eq!(one.media.len(), PARTS_MAX);
        assert_eq!(one.media[0].model.as_deref(), Some("AB"));
    }

    #[test]
    fn a_number_that_every_board_has_names_none() {
        let shipped = serde_json::json!({"uuid": "03000200-0400-0500-0006-000700080009"});
        assert!(said(&shipped).numbers().is_empty());
        let blank = serde_json::json!({"uuid": "00000000-0000-0000-0000-000000000000"});
        assert!(said(&blank).numbers().is_empty());
    }

    #[test]
    fn a_medium_of_unknown_size_makes_the_sum_unknown() {
        let media = serde_json::json!({"media": [{"bytes": 1_000_000_000_u64}, {"kind": "ssd"}]});
        assert_eq!(said(&media).storage_gb(), None);
        assert!(said(&serde_json::json!({"warnings": ["nothing"]})).is_empty());
    }

    #[test]
    fn a_panel_is_not_the_laptop_around_it() {
        let panel = said(&serde_json::json!({"category": "monitor", "serial_number": "LP140WF1"}));
        assert!(!panel.is_about("laptop") && panel.is_about("monitor"));
    }
}
