//! `msinfo32`: its text report (items and values with a tab between them, under titles in brackets) and its `.nfo`, the same as
//! XML, in the language of the system.

use super::labels::{self, Label};
use crate::hardware::{
    Device, GraphicsCard, Medium, MediumType, Memory, NetworkCard, Processor, Report, broken_json,
    cards, chassis, elements, figure, filler,
};
use gapless_journey::Category;

/// Items that are looked at.
const ITEMS_MAX: usize = 50_000;

/// An item of the report: what its name is known as, its name and its value.
struct Item {
    label: Option<Label>,
    name: String,
    value: String,
}

/// Items in their order, over all parts of the report.
type Items = Vec<Item>;

fn item(name: &str, value: &str) -> Item {
    Item {
        label: labels::named(name),
        name: name.trim().to_owned(),
        value: value.trim().to_owned(),
    }
}

/// Reads it, or nothing where the text is none of msinfo32's.
pub fn read(text: &str) -> Option<Report> {
    let (items, is_cut) = of_xml(text).or_else(|| Some((of_text(text)?, false)))?;
    let mut warnings = Vec::new();
    if is_cut {
        warnings.push(broken_json::WARNING.to_owned());
    }
    let first = |wanted: Label| {
        items
            .iter()
            .find(|item| item.label == Some(wanted))
            .map(|item| item.value.as_str())
    };
    let mut device = Device {
        manufacturer: filler::name("manufacturer", first(Label::Manufacturer), &mut warnings),
        // In French the model alone stands there.
        model: filler::name(
            "model",
            first(Label::Model).or_else(|| first(Label::PartModel)),
            &mut warnings,
        ),
        cpus: processors(&items),
        memory: memory(first(Label::InstalledMemory), first(Label::TotalMemory)),
        media: media(&items, &mut warnings),
        graphics: graphics(&items, &mut warnings),
        network: network(&items, &mut warnings),
        ..Device::default()
    };
    device.category = first(Label::Role)
        .and_then(role)
        .or_else(|| chassis::category(&device));
    Some(Report {
        format: "msinfo32".to_owned(),
        device,
        warnings,
    })
}

fn of_xml(text: &str) -> Option<(Items, bool)> {
    if !text
        .get(..text.len().min(4_096))
        .is_none_or(|head| head.contains("<MsInfo"))
    {
        return None;
    }
    let document = elements::read(text)?;
    if document.root.name != "MsInfo" {
        return None;
    }
    let mut items = Vec::new();
    walk(&document.root, &mut items);
    Some((items, document.is_cut))
}

/// The names of the elements in a `Data` are in the language of the system: the first is the item, the second its value.
fn walk(element: &elements::Element, items: &mut Items) {
    for one in &element.elements {
        if one.name == "Data" {
            let mut parts = one.elements.iter().map(|part| part.text.as_str());
            if let (Some(name), Some(value)) = (parts.next(), parts.next())
                && items.len() < ITEMS_MAX
            {
                items.push(item(name, value));
            }
        } else {
            walk(one, items);
        }
    }
}

fn of_text(text: &str) -> Option<Items> {
    let mut items: Items = Vec::new();
    let mut has_title = false;
    for line in text.lines().take(ITEMS_MAX) {
        let line = line.trim_end().trim_start_matches('\u{feff}');
        has_title |= line.starts_with('[') && line.ends_with(']');
        if let Some((name, value)) = line.split_once('\t') {
            items.push(item(name, value));
        }
    }
    let has = |label| items.iter().any(|item| item.label == Some(label));
    let is_its = has_title
        && has(Label::Manufacturer)
        && (has(Label::Processor) || has(Label::TotalMemory) || has(Label::Model));
    is_its.then_some(items)
}

fn processors(items: &Items) -> Vec<Processor> {
    items
        .iter()
        .filter(|item| item.label == Some(Label::Processor))
        .filter_map(|item| {
            // `Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz, 1800 Mhz, 4 Core(s), 8 Logical Processor(s)`
            let mut parts = item.value.split(',').map(str::trim);
            let name = filler::name("processor", parts.next(), &mut Vec::new())?;
            let is_speed = |part: &str| part.to_lowercase().contains("hz");
            let cores = parts.find(|part| !is_speed(part)).and_then(figure::leading);
            Some(Processor::named(&name, cores))
        })
        .collect()
}

fn memory(installed: Option<&str>, usable: Option<&str>) -> Option<Memory> {
    let total_bytes = installed
        .and_then(figure::binary_bytes)
        .or_else(|| usable.and_then(figure::binary_bytes))?;
    Some(Memory {
        total_bytes,
        modules: Vec::new(),
    })
}

/// Disks: a model, the bytes of a sector, and a size with its bytes in brackets.
fn media(items: &Items, warnings: &mut Vec<String>) -> Vec<Medium> {
    let mut media = Vec::new();
    let mut model: Option<&str> = None;
    let mut has_sectors = false;
    let mut is_outside = false;
    for Item { label, name, value } in items {
        match *label {
            Some(Label::PartModel) => {
                model = Some(value);
                has_sectors = false;
                is_outside = value.ends_with("USB Device");
            }
            Some(Label::PartSize) if has_sectors => {
                let bytes = value
                    .split_once('(')
                    .and_then(|(_, rest)| figure::grouped(rest));
                if let Some(found) = model.take().filter(|_| !is_outside) {
                    media.push(Medium {
                        model: filler::name("model of the medium", Some(found), warnings),
                        bytes,
                        kind: kind(found),
                        ..Medium::default()
                    });
                }
            }
            _ => {
                let is_size = matches!(value.as_str(), "512" | "4096" | "520" | "528");
                has_sectors |= is_size && name.contains('/');
                let low = value.to_lowercase();
                is_outside |= low.contains("removable media") || low.contains("external hard disk");
            }
        }
    }
    media
}

fn kind(model: &str) -> Option<MediumType> {
    let upper = model.to_uppercase();
    if upper.contains("NVME") {
        Some(MediumType::NvmeSsd)
    } else if upper.contains("SSD") || upper.contains("SOLID STATE") {
        Some(MediumType::Ssd)
    } else {
        None
    }
}

fn role(value: &str) -> Option<Category> {
    match value.to_lowercase().as_str() {
        "mobile" | "mobiel" | "mobil" | "móvil" | "móvel" | "portatile" | "portable" => {
            Some(Category::Laptop)
        }
        "slate" => Some(Category::Tablet),
        "desktop" | "workstation" | "bureau" | "escritorio" | "área de trabalho" => {
            Some(Category::Desktop)
        }
        _ => None,
    }
}

/// Parts on the bus of the machine by the item that only they have: their name, and the value of that item.
fn on_bus(items: &Items, wanted: Label) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let (mut name, mut is_on_bus) = (None, false);
    for Item { label, value, .. } in items {
        match *label {
            Some(Label::PartName) => (name, is_on_bus) = (Some(value.as_str()), false),
            Some(label) if label == wanted && is_on_bus => {
                found.extend(name.take().map(|name| (name, value.as_str())));
            }
            _ => is_on_bus |= value.starts_with("PCI\\VEN_"),
        }
    }
    found.truncate(cards::CARDS_MAX);
    found
}

fn graphics(items: &Items, warnings: &mut Vec<String>) -> Vec<GraphicsCard> {
    on_bus(items, Label::MemoryOfCard)
        .into_iter()
        .filter(|(name, _)| !name.starts_with("Microsoft "))
        .filter_map(|(name, _)| cards::graphics(None, Some(name), warnings))
        .collect()
}

/// `[00000001] Intel(R) Ethernet Connection I219-LM`
fn network(items: &Items, warnings: &mut Vec<String>) -> Vec<NetworkCard> {
    on_bus(items, Label::Address)
        .into_iter()
        .filter_map(|(name, address)| {
            let name = name.split_once("] ").map_or(name, |(_, name)| name);
            // Marks of the direction of writing stand around the address.
            let address: String = address.chars().filter(char::is_ascii).collect();
            let kind = cards::kind(name, None);
            cards::network(None, Some(name), Some(&address), kind, warnings)
        })
        .collect()
}
