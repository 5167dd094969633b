//! The lists of graphics cards that NVIDIA's own tools print: `nvidia-smi -L`, `nvidia-settings -q gpus`, and the memory of
//! `nvidia-smi -q`.

use super::{Device, GraphicsCard, Report, cards};

/// Reads it, or nothing where the text is none of these.
pub fn read(text: &str) -> Option<Report> {
    let listed = || text.lines().filter_map(listed).collect::<Vec<_>>();
    let found = queried(text).unwrap_or_else(listed);
    if found.is_empty() {
        return None;
    }
    let mut warnings = Vec::new();
    let mut graphics: Vec<GraphicsCard> = Vec::new();
    for (name, memory_bytes) in found.into_iter().take(cards::CARDS_MAX) {
        let (_, model) = cards::maker_and_model(name);
        if let Some(mut card) = cards::graphics(Some("NVIDIA"), Some(model), &mut warnings) {
            card.memory_bytes = memory_bytes;
            graphics.push(card);
        }
    }
    Some(Report {
        format: "nvidia".to_owned(),
        device: Device {
            graphics,
            ..Device::default()
        },
        warnings,
    })
}

type Found<'t> = (&'t str, Option<u64>);

/// `GPU 0: NVIDIA GeForce GTX 1650 (UUID: GPU-...)`, `[0] [gpu:0] (NVIDIA GeForce GTX 1650)`.
fn listed(line: &str) -> Option<Found<'_>> {
    let line = line.trim();
    if let Some((number, rest)) = line
        .strip_prefix("GPU ")
        .and_then(|rest| rest.split_once(": "))
    {
        let (name, _) = rest.split_once(" (UUID: ")?;
        return number.parse::<u32>().is_ok().then_some((name, None));
    }
    let (place, rest) = line.split_once("[gpu:")?;
    let (_, name) = rest.split_once("] (")?;
    place
        .starts_with('[')
        .then_some((name.strip_suffix(')')?, None))
}

/// The long answer: a name for each card, and its memory below.
fn queried(text: &str) -> Option<Vec<Found<'_>>> {
    if !text.contains("NVSMI LOG") {
        return None;
    }
    let mut found: Vec<Found<'_>> = Vec::new();
    let mut in_memory = false;
    for line in text.lines().map(str::trim) {
        if line == "FB Memory Usage" {
            in_memory = true;
            continue;
        }
        let Some((name, value)) = line.split_once(" : ") else {
            in_memory &= line.is_empty();
            continue;
        };
        match name.trim() {
            "Product Name" => found.push((value.trim(), None)),
            "Total" if in_memory => {
                let mebibytes = value
                    .split_whitespace()
                    .next()
                    .and_then(|n| n.parse::<u64>().ok());
                if let Some((_, memory)) = found.last_mut() {
                    *memory = mebibytes.and_then(|n| n.checked_mul(1 << 20));
                }
                in_memory = false;
            }
            _ => {}
        }
    }
    Some(found)
}
