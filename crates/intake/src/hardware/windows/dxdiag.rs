//! `dxdiag /t`: names that end at a colon, in English on every system.

use crate::hardware::{
    Device, GraphicsCard, Medium, Memory, Processor, Report, Screen, cards, chassis, figure, filler,
};
use gapless_journey::fold;

/// Lines that are looked at.
const LINES_MAX: usize = 50_000;
/// Media of one machine.
const MEDIA_MAX: usize = 64;

/// Reads it, or nothing where the text is none of dxdiag's.
pub fn read(text: &str) -> Option<Report> {
    let head = text.get(..text.len().min(8_192)).unwrap_or(text);
    if !head.contains("Time of this report:") || !head.contains("System Manufacturer:") {
        return None;
    }
    let lines: Vec<(&str, &str)> = text
        .lines()
        .take(LINES_MAX)
        .filter_map(|line| line.trim().split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect();
    let first = |wanted: &str| {
        lines
            .iter()
            .find(|(name, value)| *name == wanted && !value.is_empty())
            .map(|(_, value)| *value)
    };
    let mut warnings = Vec::new();
    let mut device = Device {
        manufacturer: filler::name("manufacturer", first("System Manufacturer"), &mut warnings),
        model: filler::name("model", first("System Model"), &mut warnings),
        cpus: first("Processor").and_then(processor).into_iter().collect(),
        media: media(&lines),
        screens: screens(&lines),
        graphics: graphics(&lines, &mut warnings),
        ..Device::default()
    };
    device.memory = first("Memory")
        .and_then(figure::binary_bytes)
        .map(|total_bytes| Memory {
            total_bytes,
            modules: Vec::new(),
        });
    device.category = chassis::category(&device);
    Some(Report {
        format: "dxdiag".to_owned(),
        device,
        warnings,
    })
}

/// `Intel(R) Core(TM) i5-6300U CPU @ 2.40GHz (4 CPUs), ~2.5GHz`: the count is that of threads.
fn processor(text: &str) -> Option<Processor> {
    let end = text
        .rfind(" (")
        .filter(|at| text.get(*at..).is_some_and(|rest| rest.contains("CPU")));
    let name = text.get(..end.unwrap_or(text.len()))?;
    let name = name.split(", ~").next();
    let name = filler::name("processor", name, &mut Vec::new())?;
    Some(Processor::named(&name, None))
}

/// The disks that the drives with a letter lie on.
fn media(lines: &[(&str, &str)]) -> Vec<Medium> {
    let mut media: Vec<Medium> = Vec::new();
    let mut has_space = false;
    for (name, value) in lines {
        match *name {
            "Drive" => has_space = false,
            "Total Space" => has_space = true,
            "Model" if has_space && !value.is_empty() => {
                has_space = false;
                let is_known = media.iter().any(|one| {
                    one.model
                        .as_deref()
                        .is_some_and(|own| fold(own) == fold(value))
                });
                if !is_known && media.len() < MEDIA_MAX && !value.ends_with("USB Device") {
                    media.push(Medium {
                        model: Some((*value).to_owned()),
                        ..Medium::default()
                    });
                }
            }
            _ => {}
        }
    }
    media
}

fn screens(lines: &[(&str, &str)]) -> Vec<Screen> {
    let mut screens: Vec<Screen> = Vec::new();
    let mut screen = Screen::default();
    for (name, value) in lines {
        match *name {
            "Monitor Model" => {
                screen.model = filler::name("name of the screen", Some(value), &mut Vec::new());
            }
            // `DELA0C3`: the maker's letters and the product code.
            "Monitor Id" => {
                let parts = value
                    .split_at_checked(3)
                    .filter(|(_, code)| code.len() == 4);
                if let Some((maker, code)) = parts {
                    screen.manufacturer = Some(maker.to_owned());
                    screen.model = screen.model.take().or_else(|| Some(code.to_owned()));
                }
            }
            "Native Mode" => screen.native = figure::pixels(value),
            "Output Type" if screen != Screen::default() => {
                screens.push(std::mem::take(&mut screen));
            }
            _ => {}
        }
    }
    if screen != Screen::default() {
        screens.push(screen);
    }
    screens
}

fn graphics(lines: &[(&str, &str)], warnings: &mut Vec<String>) -> Vec<GraphicsCard> {
    let mut graphics: Vec<GraphicsCard> = Vec::new();
    let mut name = None;
    for (field, value) in lines {
        match *field {
            "Card name" if graphics.len() < cards::CARDS_MAX => name = Some(*value),
            // Each picture that a card gives has an entry of its own.
            "Manufacturer" => {
                let Some(model) = name.take().filter(|name| !name.starts_with("Microsoft ")) else {
                    continue;
                };
                let card = cards::graphics(Some(value), Some(model), warnings);
                graphics.extend(card.filter(|card| !graphics.contains(card)));
            }
            _ => {}
        }
    }
    graphics
}
