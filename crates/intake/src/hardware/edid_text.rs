//! EDID as text: bytes in hexadecimal, alone, in the output of `edid-decode`, `xrandr --prop` or the Windows registry; else
//! what `edid-decode` says in words.

use super::{Device, Report, Screen, edid, filler};

/// Lines that are looked at.
const LINES_MAX: usize = 20_000;

/// Reads it, or nothing where the text holds no EDID.
pub fn read(text: &str) -> Option<Report> {
    let is_decoded = text.contains("edid-decode") || text.contains("Extracted contents");
    if let Some(bytes) = bytes(text) {
        let format = if is_decoded {
            "edid-decode"
        } else {
            "edid-hex"
        };
        if let Some(report) = edid::report(format, &bytes) {
            return Some(report);
        }
    }
    (is_decoded || text.contains("Base EDID")).then(|| words(text))?
}

/// The first run of lines that hold nothing but hexadecimal and begin as an EDID does.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut found: Vec<u8> = Vec::new();
    for line in text.lines().take(LINES_MAX) {
        match hexadecimal(line) {
            Some(part) if !part.is_empty() => found.extend(part),
            _ if is_block(&found) => break,
            _ => found.clear(),
        }
    }
    is_block(&found).then_some(found)
}

fn is_block(bytes: &[u8]) -> bool {
    bytes.starts_with(&edid::HEAD) && bytes.len() >= edid::BLOCK
}

/// The bytes of a line of hexadecimal: `00 ff ff`, `00ffff`, `0x00, 0xff`, `0000: 00 ff  ..`; nothing for another line.
fn hexadecimal(line: &str) -> Option<Vec<u8>> {
    let line = line.trim();
    let line = line
        .split_once(": ")
        .filter(|(place, _)| place.len() <= 8 && place.chars().all(|c| c.is_ascii_hexdigit()))
        .map_or(line, |(_, rest)| rest);
    let mut bytes = Vec::new();
    for word in line.split([' ', '\t', ',']).filter(|word| !word.is_empty()) {
        let word = word.strip_prefix("0x").unwrap_or(word);
        if word.len() % 2 != 0 || !word.is_ascii() {
            return None;
        }
        for pair in word.as_bytes().chunks(2) {
            let pair = std::str::from_utf8(pair).ok()?;
            bytes.push(u8::from_str_radix(pair, 16).ok()?);
        }
    }
    Some(bytes)
}

/// The screen in the words of `edid-decode`, where the bytes were cut out.
fn words(text: &str) -> Option<Report> {
    let mut warnings = Vec::new();
    let field = |names: &[&str]| {
        text.lines().map(str::trim).find_map(|line| {
            let value = names.iter().find_map(|name| line.strip_prefix(name))?;
            let value = value.trim().trim_matches('\'');
            (!value.is_empty()).then_some(value)
        })
    };
    let name = field(&["Display Product Name:", "Monitor name:"]).or_else(|| field(&["Model:"]));
    let serial = field(&["Display Product Serial Number:", "Serial number:"]);
    let screen = Screen {
        manufacturer: field(&["Manufacturer:"])
            .and_then(|text| text.split_whitespace().next())
            .map(str::to_owned),
        model: filler::name("name of the screen", name, &mut warnings),
        serial_number: filler::number("serial number of the screen", serial, &mut warnings),
        diagonal_inch: field(&["Maximum image size:"]).and_then(diagonal),
        year: field(&["Made in:", "Model year:"]).and_then(year),
        native: None,
    };
    if screen.manufacturer.is_none() && screen.model.is_none() {
        return None;
    }
    Some(Report {
        format: "edid-decode".to_owned(),
        device: Device::of_screen(screen),
        warnings,
    })
}

/// `41 cm x 23 cm`.
fn diagonal(text: &str) -> Option<f64> {
    let mut sides = text.split('x').filter_map(|side| {
        let digits = side.split_whitespace().next()?;
        digits.parse::<f64>().ok()
    });
    let (across, down) = (sides.next()?, sides.next()?);
    (across > 0.0 && down > 0.0).then(|| (across.hypot(down) / 2.54 * 10.0).round() / 10.0)
}

/// `week 45 of 2012`, `2012`.
fn year(text: &str) -> Option<u16> {
    text.split_whitespace().last()?.parse().ok()
}
