//! The text of `hwinfo --short`: one line for each thing, under the name of its class.

use super::{Device, Medium, MediumType, Processor, Report, Screen, cards, filler};

/// Things that are kept of one class.
const ITEMS_MAX: usize = 1_000;

/// Column from which a line without a name has its text.
const TEXT_COLUMN: usize = 20;

/// Reads it, or nothing where the text is none.
pub fn read(text: &str) -> Option<Report> {
    let items = items(text)?;
    let of = |class: &str| {
        items
            .iter()
            .filter(|item| item.class == class)
            .take(ITEMS_MAX)
            .collect::<Vec<_>>()
    };
    let mut warnings = Vec::new();
    // One line is one thread.
    let cpu = of("cpu").into_iter().next().map(|item| {
        let name = item
            .text
            .rsplit_once(", ")
            .map_or(item.text, |(name, _)| name);
        Processor::named(name, None)
    });
    let mut device = Device {
        cpus: cpu.into_iter().collect(),
        ..Device::default()
    };
    for item in of("disk") {
        device.media.push(medium(item, &mut warnings));
    }
    if !device.media.is_empty() {
        let text = "the short list does not tell media in ports from media of the machine";
        warnings.push(text.to_owned());
    }
    for item in of("monitor") {
        device.screens.push(Screen {
            model: filler::name("name of the screen", Some(item.text), &mut warnings),
            ..Screen::default()
        });
    }
    for item in of("graphics card") {
        let (maker, model) = cards::maker_and_model(item.text);
        device
            .graphics
            .extend(cards::graphics(maker, Some(model), &mut warnings));
    }
    for item in of("network") {
        let (maker, model) = cards::maker_and_model(item.text);
        let kind = cards::kind(item.text, item.name);
        let card = cards::network(maker, Some(model), None, kind, &mut warnings);
        device.network.extend(card);
    }
    Some(Report {
        format: "hwinfo-short".to_owned(),
        device,
        warnings,
    })
}

/// A line: the class above it, the name of its file or interface, what it is.
struct Item<'t> {
    class: &'t str,
    name: Option<&'t str>,
    text: &'t str,
}

/// The lines of a text that is nothing but classes and their lines.
fn items(text: &str) -> Option<Vec<Item<'_>>> {
    const CLASSES: [&str; 7] = [
        "cpu",
        "disk",
        "graphics card",
        "memory",
        "monitor",
        "network",
        "network interface",
    ];
    let mut class = None;
    let mut known = 0;
    let mut items = Vec::new();
    for line in text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
    {
        if !line.starts_with([' ', '\t']) {
            let name = line.strip_suffix(':')?;
            known += usize::from(CLASSES.contains(&name));
            class = Some(name);
            continue;
        }
        let body = line.trim_start();
        // The name stands two columns in, what it is twenty further: other lists under headings have no such columns.
        let column = line.len() - body.len();
        let (name, text) = match body.split_once("  ") {
            Some((name, text)) if column <= 2 => (Some(name), text.trim()),
            _ if column >= TEXT_COLUMN => (None, body),
            _ => return None,
        };
        let class = class?;
        items.push(Item { class, name, text });
    }
    (known > 0).then_some(items)
}

fn medium(item: &Item<'_>, warnings: &mut Vec<String>) -> Medium {
    let name = item.name.unwrap_or_default();
    let kind = if name.starts_with("/dev/nvme") {
        Some(MediumType::NvmeSsd)
    } else if name.starts_with("/dev/mmcblk") {
        Some(MediumType::Flash)
    } else {
        None
    };
    Medium {
        model: filler::name("model of the medium", Some(item.text), warnings),
        kind,
        ..Medium::default()
    }
}
