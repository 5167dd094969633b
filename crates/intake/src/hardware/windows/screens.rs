//! Screens: what they say of themselves (`WmiMonitorID`, letters as numbers), their size, and what Windows calls them.

use super::class::{self, Class, Record};
use crate::hardware::{Screen, filler};

/// Centimetres of an inch.
const CM: f64 = 2.54;

pub fn screens(records: &[Record], warnings: &mut Vec<String>) -> Vec<Screen> {
    let mut screens: Vec<Screen> = class::of(records, Class::MonitorId)
        .map(|record| by_itself(record, records, warnings))
        .filter(|screen| *screen != Screen::default())
        .collect();
    if screens.is_empty() {
        let sizes = class::of(records, Class::MonitorSize).filter_map(diagonal);
        screens.extend(sizes.map(|inch| Screen {
            diagonal_inch: Some(inch),
            ..Screen::default()
        }));
    }
    if screens.is_empty() {
        screens.extend(class::of(records, Class::DesktopMonitor).filter_map(by_windows));
    }
    screens
}

fn by_itself(record: &Record, records: &[Record], warnings: &mut Vec<String>) -> Screen {
    let text = |name: &str| letters(record, name);
    let place = record.field("instancename").unwrap_or_default();
    let code = text("productcodeid").or_else(|| code(place).map(|(_, code)| code));
    let model = text("userfriendlyname");
    let serial = text("serialnumberid");
    let size = class::of(records, Class::MonitorSize)
        .find(|size| !place.is_empty() && size.field("instancename") == Some(place));
    Screen {
        manufacturer: text("manufacturername").or_else(|| code_maker(place)),
        model: filler::name("name of the screen", model.as_deref(), warnings).or(code),
        serial_number: filler::number("serial number of the screen", serial.as_deref(), warnings),
        diagonal_inch: size.and_then(diagonal),
        year: record
            .number("yearofmanufacture")
            .and_then(|year| u16::try_from(year).ok())
            .filter(|year| (1994..=2100).contains(year)),
        native: None,
    }
}

/// Letters by their numbers, zero at the end: `{68, 69, 76, 0}`; text where a script has put them together.
fn letters(record: &Record, name: &str) -> Option<String> {
    let list = record.list(name);
    let numbers: Option<Vec<u32>> = list.iter().map(|one| one.parse().ok()).collect();
    let text: String = match numbers {
        Some(numbers) if numbers.len() > 1 => numbers
            .into_iter()
            .take_while(|number| *number != 0)
            .filter_map(char::from_u32)
            .filter(|c| !c.is_control())
            .collect(),
        // A list that PowerShell cut off: what came of it is no name.
        _ if list.contains(&"...") || list.iter().any(|one| one.ends_with('…')) => return None,
        _ => record.field(name)?.trim_matches(['{', '}']).to_owned(),
    };
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Width and height in centimetres.
fn diagonal(record: &Record) -> Option<f64> {
    let side = |name: &str| {
        let cm = record.number(name).filter(|cm| (1..1_000).contains(cm))?;
        u32::try_from(cm).ok().map(f64::from)
    };
    let (across, down) = (
        side("maxhorizontalimagesize")?,
        side("maxverticalimagesize")?,
    );
    Some((across.hypot(down) / CM * 10.0).round() / 10.0)
}

/// `DISPLAY\DEL40A3\5&...`: the maker's letters and the product code.
fn code(place: &str) -> Option<(String, String)> {
    let word = place.to_uppercase();
    let word = word
        .strip_prefix("DISPLAY\\")?
        .split('\\')
        .next()?
        .to_owned();
    let (maker, code) = word.split_at_checked(3)?;
    let is_code = code.len() == 4 && code.chars().all(|c| c.is_ascii_hexdigit());
    (is_code && maker.chars().all(|c| c.is_ascii_uppercase()))
        .then(|| (maker.to_owned(), code.to_owned()))
}

fn code_maker(place: &str) -> Option<String> {
    code(place).map(|(maker, _)| maker)
}

/// A monitor as Windows names it; one without a place is the entry that stands for none.
fn by_windows(record: &Record) -> Option<Screen> {
    let (maker, code) = code(record.field("pnpdeviceid").unwrap_or_default())?;
    // Makers in brackets stand for kinds of monitors, whose names say nothing.
    let is_kind = record
        .field("monitormanufacturer")
        .is_none_or(|text| text.starts_with('('));
    let name = record.field("name").filter(|_| !is_kind);
    Some(Screen {
        manufacturer: Some(maker),
        model: filler::name("name of the screen", name, &mut Vec::new()).or(Some(code)),
        ..Screen::default()
    })
}
