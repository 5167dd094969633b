//! `systeminfo`, as a list and as CSV, in the language of the system. It names neither the serial number nor the model of the
//! processor.

use super::labels::{self, Label};
use crate::hardware::{Device, Memory, Report, chassis, figure, filler};

/// Lines that are looked at.
const LINES_MAX: usize = 5_000;

/// Reads it, or nothing where the text is none of systeminfo's.
pub fn read(text: &str) -> Option<Report> {
    let facts = of_list(text).or_else(|| of_csv(text))?;
    let fact = |label| {
        facts
            .iter()
            .find(|(own, _)| *own == label)
            .map(|(_, value)| value.as_str())
    };
    let mut warnings = Vec::new();
    let mut device = Device {
        manufacturer: filler::name("manufacturer", fact(Label::Manufacturer), &mut warnings),
        model: filler::name("model", fact(Label::Model), &mut warnings),
        ..Device::default()
    };
    device.memory = fact(Label::TotalMemory)
        .and_then(figure::binary_bytes)
        .map(|total_bytes| Memory {
            total_bytes,
            modules: Vec::new(),
        });
    device.category = chassis::category(&device);
    if let Some(said) = fact(Label::Processors) {
        warnings.push(format!(
            "systeminfo does not name the processor, only '{said}'"
        ));
    }
    Some(Report {
        format: "systeminfo".to_owned(),
        device,
        warnings,
    })
}

type Facts = Vec<(Label, String)>;

/// Maker, model and memory: two of them make the report.
fn is_whole(facts: &Facts) -> bool {
    let needed = [Label::Manufacturer, Label::Model, Label::TotalMemory];
    let found = needed
        .iter()
        .filter(|label| facts.iter().any(|(own, _)| own == *label));
    found.count() >= 2
}

fn of_list(text: &str) -> Option<Facts> {
    let mut facts: Facts = Vec::new();
    let mut of_list = None;
    for line in text.lines().take(LINES_MAX) {
        let line = line.trim_start_matches('\u{feff}');
        if line.starts_with(' ') {
            // `[01]: Intel64 Family 6 Model 142 Stepping 9 GenuineIntel ~2712 Mhz`
            let member = line.trim().strip_prefix("[01]:").map(str::trim);
            if let (Some(Label::Processors), Some(member)) = (of_list, member) {
                facts.retain(|(label, _)| *label != Label::Processors);
                facts.push((Label::Processors, member.to_owned()));
            }
            continue;
        }
        of_list = None;
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let Some(label) = labels::nearly_named(name) else {
            continue;
        };
        of_list = Some(label);
        let value = value.trim();
        if !value.is_empty() {
            facts.push((label, value.to_owned()));
        }
    }
    is_whole(&facts).then_some(facts)
}

fn of_csv(text: &str) -> Option<Facts> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('"') {
        return None;
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = reader.records();
    let (names, values) = (rows.next()?.ok()?, rows.next()?.ok()?);
    let facts: Facts = names
        .iter()
        .zip(values.iter())
        .filter_map(|(name, value)| Some((labels::nearly_named(name)?, value.trim().to_owned())))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    is_whole(&facts).then_some(facts)
}
