//! The file `host` of a probe of hw-probe: what it found the machine to be, `name:value` a line.

use crate::hardware::{Device, Report, filler};
use gapless_journey::Category;
use std::collections::HashMap;

/// Lines of such a file.
const LINES_MAX: usize = 100;

/// Reads it, or nothing where the text is none.
pub fn read(text: &str) -> Option<Report> {
    let fields: Option<HashMap<&str, &str>> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(LINES_MAX)
        .map(|line| line.split_once(':'))
        .collect();
    let fields = fields?;
    let field = |name: &str| {
        let value = fields.get(name)?.trim();
        (!value.is_empty()).then_some(value)
    };
    let is_its = ["system", "arch", "kernel"]
        .iter()
        .all(|name| field(name).is_some())
        && (field("hwaddr").is_some() || field("model").is_some());
    if !is_its {
        return None;
    }
    let mut warnings = Vec::new();
    let mut device = Device {
        manufacturer: filler::name("manufacturer", field("vendor"), &mut warnings),
        model: filler::name("model", field("model"), &mut warnings),
        category: field("type").and_then(category),
        ..Device::default()
    };
    if device.model.is_none() {
        device.model = filler::name("model of the board", field("board"), &mut warnings);
    }
    Some(Report {
        format: "hw-probe-host".to_owned(),
        device,
        warnings,
    })
}

fn category(word: &str) -> Option<Category> {
    match word {
        "notebook" | "convertible" | "detachable" => Some(Category::Laptop),
        "desktop" | "all in one" | "mini pc" | "stick pc" => Some(Category::Desktop),
        "server" => Some(Category::Server),
        "tablet" => Some(Category::Tablet),
        "phone" => Some(Category::Phone),
        "virtual machine" => Some(Category::Other),
        _ => None,
    }
}
