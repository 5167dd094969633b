//! What `lspci` lists, in each of its forms: plain, with numbers (`-nn`), with details (`-v`), for programs (`-mm`, `-vmm`).
//! It knows graphics and network cards; addresses and memory it does not know.

use super::{Device, Report, cards};
use std::collections::HashSet;

/// Lines that are looked at.
const LINES_MAX: usize = 200_000;

/// A device on the bus.
#[derive(Debug, Default)]
struct Entry {
    /// Place without the function: `00:02`.
    slot: String,
    class: String,
    maker: Option<String>,
    model: String,
}

/// Reads it, or nothing where the text is none of lspci's.
pub fn read(text: &str) -> Option<Report> {
    let entries = records(text).or_else(|| lines(text))?;
    let mut warnings = Vec::new();
    let mut device = Device::default();
    let mut seen = HashSet::new();
    for entry in &entries {
        let maker = entry.maker.as_deref();
        if is_graphics(&entry.class) {
            // A second function of a card is the same card.
            if device.graphics.len() < cards::CARDS_MAX && seen.insert(entry.slot.as_str()) {
                let card = cards::graphics(maker, Some(&entry.model), &mut warnings);
                device.graphics.extend(card);
            }
        } else if is_network(&entry.class) && device.network.len() < cards::CARDS_MAX {
            let kind = cards::kind_of_words(&format!("{} {}", entry.model, entry.class));
            let card = cards::network(maker, Some(&entry.model), None, kind, &mut warnings);
            device.network.extend(card);
        }
    }
    if device == Device::default() {
        warnings.push("lspci lists neither a graphics card nor a network card".to_owned());
    }
    Some(Report {
        format: "lspci".to_owned(),
        device,
        warnings,
    })
}

/// Base class 3 of the PCI list, by name or by number.
fn is_graphics(class: &str) -> bool {
    class.starts_with("VGA compatible")
        || class.starts_with("XGA compatible")
        || class.starts_with("3D controller")
        || class.starts_with("Display controller")
        || class.starts_with("03") && class.len() == 4
}

/// Base class 2 of the PCI list, by name or by number.
fn is_network(class: &str) -> bool {
    class.starts_with("Ethernet controller")
        || class.starts_with("Network controller")
        || class.starts_with("Infiniband controller")
        || class.starts_with("02") && class.len() == 4
}

/// One line a device. Nothing where no line is one.
fn lines(text: &str) -> Option<Vec<Entry>> {
    let entries: Vec<Entry> = text.lines().take(LINES_MAX).filter_map(line).collect();
    (!entries.is_empty()).then_some(entries)
}

fn line(line: &str) -> Option<Entry> {
    let (place, rest) = line.split_once(' ')?;
    let slot = slot(place)?;
    if rest.starts_with('"') {
        let mut quoted = rest.split('"').skip(1).step_by(2).map(without_number);
        return Some(Entry {
            slot,
            class: quoted.next()?,
            maker: quoted.next(),
            model: quoted.next()?,
        });
    }
    let (class, name) = rest.split_once(": ")?;
    // "(rev 07) (prog-if 00 [VGA controller])"
    let name = name.split(" (rev ").next().unwrap_or(name);
    let name = name.split(" (prog-if ").next().unwrap_or(name);
    let name = without_number(name);
    let (maker, model) = cards::maker_and_model(&name);
    Some(Entry {
        slot,
        class: without_number(class),
        maker: maker.map(str::to_owned),
        model: model.to_owned(),
    })
}

/// `00:02.0`, `0000:00:02.0` without the function.
fn slot(place: &str) -> Option<String> {
    let (slot, function) = place.split_once('.')?;
    let is_function = function.len() == 1 && function.chars().all(|c| c.is_ascii_digit());
    let parts: Vec<&str> = slot.split(':').collect();
    let is_slot = (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|part| part.len() >= 2 && part.chars().all(|c| c.is_ascii_hexdigit()));
    (is_function && is_slot).then(|| slot.to_owned())
}

/// The name before `[8086:1916]` or `[0300]`; the numbers alone where there is no name.
fn without_number(text: &str) -> String {
    let is_number = |text: &str| text.chars().all(|c| c.is_ascii_hexdigit() || c == ':');
    let text = text.trim();
    text.strip_suffix(']')
        .and_then(|text| text.rsplit_once(" ["))
        .filter(|(_, number)| number.len() >= 4 && is_number(number))
        .map_or(text, |(name, _)| name)
        .to_owned()
}

/// `lspci -vmm`: a record of named lines for each device.
fn records(text: &str) -> Option<Vec<Entry>> {
    let is_its = |name: &str| text.lines().any(|line| line.starts_with(name));
    if !is_its("Slot:\t") || !is_its("Class:\t") {
        return None;
    }
    let mut entries: Vec<Entry> = Vec::new();
    for line in text.lines().take(LINES_MAX) {
        let Some((name, value)) = line.split_once(":\t") else {
            continue;
        };
        if name == "Slot" {
            let slot = slot(value).unwrap_or_default();
            entries.push(Entry {
                slot,
                ..Entry::default()
            });
        }
        let Some(entry) = entries.last_mut() else {
            continue;
        };
        match name {
            "Class" => entry.class = without_number(value),
            "Vendor" => entry.maker = Some(without_number(value)),
            "Device" => entry.model = without_number(value),
            _ => {}
        }
    }
    Some(entries)
}
