//! Amounts with units: memory, storage, screen, weight, year, quantity. A figure outside what such things can have is no
//! figure; zero is absent.

use crate::fold;
use crate::limits::QUANTITY_MAX;

/// Unit that a column's header names, for numbers that stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes.
    Bytes,
    /// 10^6 or 2^20 bytes.
    Mega,
    /// 10^9 or 2^30 bytes.
    Giga,
    /// 10^12 or 2^40 bytes.
    Tera,
}

/// A number as people write it: `8,0`, `1 024`, `1.024,5`, `16`.
pub fn number(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{a0}')
        .collect();
    let comma = text.rfind(',');
    let point = text.rfind('.');
    let tidy = match (comma, point) {
        (Some(c), Some(p)) if c > p => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        (Some(_), None) => text.replace(',', "."),
        _ => text,
    };
    tidy.parse::<f64>().ok().filter(|n| n.is_finite())
}

/// One amount found in a text: the number and the letters right behind it.
struct Amount<'a> {
    number: f64,
    unit: &'a str,
    /// Folded text after the unit.
    rest: &'a str,
    /// Folded text before the number.
    before: &'a str,
}

/// Every number of a folded text with its unit.
fn amounts(folded: &str) -> Vec<Amount<'_>> {
    let mut out = Vec::new();
    let bytes = folded.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !bytes.get(i).is_some_and(u8::is_ascii_digit) {
            i += 1;
            continue;
        }
        let start = i;
        while bytes
            .get(i)
            .is_some_and(|b| b.is_ascii_digit() || *b == b'.' || *b == b',')
        {
            i += 1;
        }
        let text = folded
            .get(start..i)
            .unwrap_or_default()
            .trim_end_matches(['.', ',']);
        let tail = folded.get(i..).unwrap_or_default();
        let unit_text = tail.trim_start_matches([' ', '-']);
        let letters = unit_text
            .bytes()
            .take_while(u8::is_ascii_alphabetic)
            .count();
        // "240 G4" is a model, not 240 GB.
        let unit_ends = !unit_text
            .as_bytes()
            .get(letters)
            .is_some_and(u8::is_ascii_digit);
        let letters = if unit_ends || unit_text.starts_with("gb") {
            letters
        } else {
            0
        };
        let (unit, rest) = unit_text.split_at(letters);
        let glued = start
            .checked_sub(1)
            .and_then(|p| bytes.get(p))
            .is_some_and(|b| b.is_ascii_alphabetic() && *b != b'x');
        if let (Some(number), false) = (number(text), glued) {
            out.push(Amount {
                number,
                unit,
                rest,
                before: folded.get(..start).unwrap_or_default(),
            });
        }
    }
    out
}

fn unit_of(letters: &str) -> Option<Unit> {
    match letters {
        "gb" | "go" | "gib" | "g" | "gbs" | "gig" | "gigas" | "giga" | "gbytes" | "gbddr" => {
            Some(Unit::Giga)
        }
        "mb" | "mo" | "mib" | "m" | "mbs" | "mbytes" => Some(Unit::Mega),
        "tb" | "to" | "tib" | "t" => Some(Unit::Tera),
        _ => ["gbram", "goram", "gbddr", "gbde"]
            .iter()
            .any(|p| letters.starts_with(p))
            .then_some(Unit::Giga),
    }
}

/// Memory in GB. `header` is the unit that the header names.
pub fn ram_gb(text: &str, header: Option<Unit>) -> Option<f64> {
    let folded = fold::plain(text);
    let amounts = amounts(&folded);
    if let Some(sum) = modules(&folded) {
        return ram_within(sum);
    }
    let first = amounts.first()?;
    let unit = unit_of(first.unit).or(header);
    let gb = match unit {
        Some(Unit::Giga) if first.number >= 1_024.0 && unit_of(first.unit).is_none() => {
            first.number / 1_024.0
        }
        Some(Unit::Mega) => first.number / 1_024.0,
        Some(Unit::Tera) => first.number * 1_024.0,
        Some(Unit::Bytes) => first.number / 1_073_741_824.0,
        None if first.number >= 100_000_000.0 => first.number / 1_073_741_824.0,
        // 262144 and up stand for kB, 256 to 262143 for MB, less for GB.
        None if first.number > 1_048_576.0 => first.number / 1_048_576.0,
        None if first.number >= 256.0 => first.number / 1_024.0,
        Some(Unit::Giga) | None => first.number,
    };
    ram_within(gb)
}

/// `2x4GB`, `2 x 8 Go`: modules of one size.
fn modules(folded: &str) -> Option<f64> {
    let tight: String = folded.chars().filter(|c| *c != ' ').collect();
    let at = tight.find('x')?;
    let count = tight
        .get(..at)?
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect::<String>();
    let count: f64 = count.chars().rev().collect::<String>().parse().ok()?;
    let size = tight.get(at + 1..)?;
    let digits = size.bytes().take_while(u8::is_ascii_digit).count();
    let each: f64 = size.get(..digits)?.parse().ok()?;
    let letters: String = size
        .get(digits..)?
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    let total_before = tight.get(..at)?.contains('(') || tight.get(..at)?.contains('=');
    (unit_of(&letters) == Some(Unit::Giga) && (1.0..=16.0).contains(&count) && !total_before)
        .then_some(count * each)
}

fn ram_within(gb: f64) -> Option<f64> {
    (0.06..=4_096.0)
        .contains(&gb)
        .then(|| (gb * 100.0).round() / 100.0)
}

/// Memory that a free text names: "4GB RAM", "8 Go de RAM", "Memoria de 4 GB", or the first small amount of GB that is no disk.
pub fn ram_in_text(text: &str) -> Option<f64> {
    let folded = fold::plain(text);
    let found = amounts(&folded);
    let giga =
        |a: &Amount<'_>| unit_of(a.unit) == Some(Unit::Giga) && (0.5..=256.0).contains(&a.number);
    let near = |a: &Amount<'_>, words: &[&str]| {
        let rest = fold::words(a.rest.get(..a.rest.len().min(24)).unwrap_or(""));
        let rest = rest.strip_prefix("de ").unwrap_or(&rest);
        words
            .iter()
            .any(|w| rest.starts_with(w) || (a.unit.len() > 3 && a.unit.contains(w)))
    };
    let memory = [
        "ram",
        "ddr",
        "mem",
        "sdram",
        "dimm",
        "sodimm",
        "lpddr",
        "arbeitsspeicher",
    ];
    let disk = [
        "hdd",
        "ssd",
        "hd",
        "disk",
        "disco",
        "nvme",
        "emmc",
        "disque",
        "rom",
        "sata",
        "storage",
        "festplatte",
        "dd",
        "m 2",
    ];
    if let Some(a) = found.iter().find(|a| giga(a) && near(a, &memory)) {
        return ram_within(a.number);
    }
    let labelled = |a: &&Amount<'_>| {
        let before = fold::words(a.before);
        let before = before.strip_suffix(" de").unwrap_or(&before);
        giga(a)
            && memory
                .iter()
                .chain(&[
                    "memory",
                    "memoire",
                    "memoria",
                    "geheugen",
                    "arbeitsspeicher",
                ])
                .any(|m| before.ends_with(m))
    };
    if let Some(a) = found.iter().find(labelled) {
        return ram_within(a.number);
    }
    let usual = [
        1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 12.0, 16.0, 20.0, 24.0, 32.0, 40.0, 48.0, 64.0, 96.0,
    ];
    let first = found.iter().find(|a| {
        giga(a) && usual.iter().any(|u| (u - a.number).abs() < 0.01) && !near(a, &disk)
    })?;
    ram_within(first.number)
}

/// Storage in GB.
pub fn storage_gb(text: &str, header: Option<Unit>) -> Option<f64> {
    let folded = fold::plain(text);
    let first = amounts(&folded).into_iter().next()?;
    let gb = match unit_of(first.unit).or(header) {
        Some(Unit::Mega) => first.number / 1_024.0,
        Some(Unit::Tera) => first.number * 1_000.0,
        Some(Unit::Bytes) => first.number / 1e9,
        None if first.number >= 1e8 => first.number / 1e9,
        None if first.number >= 10_000.0 => first.number / 1_024.0,
        None if first.number < 8.0 => first.number * 1_000.0,
        Some(Unit::Giga) | None => first.number,
    };
    (1.0..=1_000_000.0)
        .contains(&gb)
        .then(|| (gb * 10.0).round() / 10.0)
}

/// Storage that a free text names: an amount beside HDD, SSD, disk, or the first large one.
pub fn storage_in_text(text: &str) -> Option<f64> {
    let folded = fold::plain(text);
    let drive = |a: &&Amount<'_>| {
        let words = [
            "ssd",
            "hdd",
            "nvme",
            "emmc",
            "hd",
            "disk",
            "disco",
            "disque",
            "festplatte",
        ];
        let behind = fold::words(a.rest.get(..a.rest.len().min(12)).unwrap_or(""));
        let named = words
            .iter()
            .any(|w| behind == *w || behind.starts_with(&format!("{w} ")));
        let before = fold::words(
            a.before
                .get(a.before.len().saturating_sub(8)..)
                .unwrap_or(""),
        );
        let labelled = ["ssd", "hdd", "nvme", "emmc"]
            .iter()
            .any(|w| before.ends_with(w))
            && (a.unit.is_empty() || unit_of(a.unit) == Some(Unit::Giga))
            && (32.0..=4_096.0).contains(&a.number);
        let bare = labelled || words.contains(&a.unit) && (60.0..=4_096.0).contains(&a.number);
        bare || (named
            && unit_of(a.unit) == Some(Unit::Giga)
            && (16.0..=4_096.0).contains(&a.number))
    };
    let big = |a: &&Amount<'_>| match unit_of(a.unit) {
        Some(Unit::Giga) => (100.0..=4_096.0).contains(&a.number),
        Some(Unit::Tera) => (0.2..=64.0).contains(&a.number) && ["tb", "to"].contains(&a.unit),
        _ => false,
    };
    let found = amounts(&folded);
    let a = found
        .iter()
        .find(drive)
        .or_else(|| found.iter().find(big))?;
    Some(if unit_of(a.unit) == Some(Unit::Tera) {
        a.number * 1_000.0
    } else {
        a.number
    })
}

/// Storage of a tablet or a phone, which people name by the amount alone: "iPad Air 2 16GB".
pub fn mobile_storage(text: &str) -> Option<f64> {
    let folded = fold::plain(text);
    let memory = |a: &Amount<'_>| fold::words(a.rest).starts_with("ram");
    amounts(&folded)
        .into_iter()
        .find(|a| {
            unit_of(a.unit) == Some(Unit::Giga) && (8.0..=2_048.0).contains(&a.number) && !memory(a)
        })
        .map(|a| a.number)
}

/// Smallest and largest diagonal that a screen of a device can have, in inches.
const SCREEN_INCH: std::ops::RangeInclusive<f64> = 3.0..=110.0;

/// Diagonal in inches from a cell that should hold one.
pub fn screen_inch(text: &str) -> Option<f64> {
    let folded = fold::plain(text);
    if let Some(inch) = screen_in_text(text) {
        return Some(inch);
    }
    let first = amounts(&folded).into_iter().next()?;
    let resolution = first.rest.trim_start().starts_with('x') || first.unit == "x";
    let inch = if first.unit == "cm" {
        first.number / 2.54
    } else {
        first.number
    };
    let fits = (7.0..=70.0).contains(&inch)
        && !resolution
        && (first.unit.is_empty()
            || first.unit == "cm"
            || first.unit.starts_with("led")
            || first.unit.starts_with("lcd")
            || first.unit.starts_with("tft"));
    fits.then(|| (inch * 10.0).round() / 10.0)
}

/// Diagonal that a free text names with its mark: `14"`, `15.6''`, `27 inch`, `24 pouces`, `61 cm`.
pub fn screen_in_text(text: &str) -> Option<f64> {
    let folded = fold::plain(text);
    let units = [
        "inch",
        "inches",
        "in",
        "pouces",
        "pouce",
        "po",
        "zoll",
        "pulgadas",
        "pulg",
        "polegadas",
        "pol",
        "pollici",
        "duim",
    ];
    amounts(&folded).into_iter().find_map(|a| {
        let quoted = a.unit.is_empty() && {
            let rest = a.rest.trim_start();
            rest.starts_with('"') || rest.starts_with("''")
        };
        let named = units.contains(&a.unit)
            && !(a.unit == "in"
                && !a.rest.trim().is_empty()
                && !a.rest.starts_with(['.', ',', ')']));
        let bay = (a.number - 3.5).abs() < 0.01 || (a.number - 2.5).abs() < 0.01;
        let inch = a.number;
        ((quoted || named) && !bay && SCREEN_INCH.contains(&inch))
            .then(|| (inch * 10.0).round() / 10.0)
    })
}

/// Weight in grams; `header` names kilograms or grams where the cell does not.
pub fn weight_g(text: &str, header_grams: bool) -> Option<u64> {
    let folded = fold::plain(text);
    let first = amounts(&folded).into_iter().next()?;
    let grams = match first.unit {
        "kg" | "kgs" | "kilo" | "kilos" => first.number * 1_000.0,
        "g" | "gr" => first.number,
        "lb" | "lbs" => first.number * 453.592,
        _ if header_grams => first.number,
        _ => first.number * 1_000.0,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range is checked"
    )]
    (1.0..=2_000_000.0)
        .contains(&grams)
        .then(|| grams.round() as u64)
}

/// The first year from 1990 to 2099 in a text; 1990-01-01, 1900 and 1970 are what programs write for "none".
pub fn year(text: &str) -> Option<u16> {
    let text = text.trim();
    if text.starts_with("1990-01-01") || text.starts_with("0001-") {
        return None;
    }
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|d| d.len() == 4 || (d.len() == 8 && (d.starts_with("19") || d.starts_with("20"))))
        .filter_map(|d| d.get(..4)?.parse().ok())
        .find(|y| (1990..=2099).contains(y))
}

/// How many alike devices a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// So many.
    Of(u32),
    /// None, or fewer: nothing is offered.
    Nothing,
    /// More than [`QUANTITY_MAX`].
    TooLarge,
    /// No whole number.
    Unclear,
}

/// Reads a quantity: `12`, `x12`, `12 x`.
pub fn quantity(text: &str) -> Quantity {
    let number = number(
        text.trim()
            .trim_start_matches(['x', 'X'])
            .trim_end_matches(['x', 'X']),
    );
    let Some(n) = number.filter(|n| n.fract() == 0.0) else {
        return Quantity::Unclear;
    };
    if n < 1.0 {
        return Quantity::Nothing;
    }
    if n > f64::from(QUANTITY_MAX) {
        return Quantity::TooLarge;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range is checked"
    )]
    Quantity::Of(n as u32)
}

#[cfg(test)]
mod tests;
