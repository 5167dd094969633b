//! `powercfg /batteryreport`: its page and its XML. They name the machine, and each battery with its capacities and cycles.

use crate::hardware::{Battery, Device, Report, broken_json, chassis, elements, figure, filler};

/// Rows of the page that are looked at; the history of years follows below.
const ROWS_MAX: usize = 400;
/// Batteries of one machine.
const BATTERIES_MAX: usize = 8;

/// Reads it, or nothing where the text is no such report.
pub fn read(text: &str) -> Option<Report> {
    of_xml(text).or_else(|| of_page(text))
}

fn of_xml(text: &str) -> Option<Report> {
    if !text
        .get(..text.len().min(4_096))
        .is_none_or(|head| head.contains("<BatteryReport"))
    {
        return None;
    }
    let document = elements::read(text)?;
    if document.root.name != "BatteryReport" {
        return None;
    }
    let mut warnings = Vec::new();
    if document.is_cut {
        warnings.push(broken_json::WARNING.to_owned());
    }
    let system = document.root.first("SystemInformation");
    let field = |name: &str| system.and_then(|system| system.field(name));
    let mut device = Device {
        manufacturer: filler::name("manufacturer", field("SystemManufacturer"), &mut warnings),
        model: filler::name("model", field("SystemProductName"), &mut warnings),
        ..Device::default()
    };
    let batteries = document.root.first("Batteries");
    for one in batteries.into_iter().flat_map(|list| list.all("Battery")) {
        let is_share = one.field("RelativeCapacity") == Some("1");
        let energy = |name: &str| {
            let said = one.field(name).filter(|_| !is_share)?;
            figure::watt_hours(said.parse().ok()?)
        };
        device.batteries.push(Battery {
            design_wh: energy("DesignCapacity"),
            full_wh: energy("FullChargeCapacity"),
            ..named(
                one.field("Id"),
                one.field("Manufacturer"),
                one.field("SerialNumber"),
                one.field("CycleCount"),
                &mut warnings,
            )
        });
    }
    Some(report(device, warnings))
}

fn report(mut device: Device, mut warnings: Vec<String>) -> Report {
    device.batteries.retain(|one| *one != Battery::default());
    device.category = chassis::category(&device);
    if device.batteries.is_empty() {
        warnings.push("the battery report lists no battery".to_owned());
    }
    Report {
        format: "battery-report".to_owned(),
        device,
        warnings,
    }
}

fn named(
    model: Option<&str>,
    maker: Option<&str>,
    serial: Option<&str>,
    cycles: Option<&str>,
    warnings: &mut Vec<String>,
) -> Battery {
    Battery {
        manufacturer: filler::name("maker of the battery", maker, &mut Vec::new()),
        model: filler::name("battery", model, &mut Vec::new()),
        serial_number: filler::number("serial number of the battery", serial, warnings),
        // Zero is what a controller says that does not count.
        cycles: cycles.and_then(figure::leading).filter(|n| *n > 0),
        ..Battery::default()
    }
}

fn of_page(text: &str) -> Option<Report> {
    let is_its = text.contains("DESIGN CAPACITY")
        && text.contains("<t")
        && text.contains("Installed batteries");
    if !is_its {
        return None;
    }
    let rows: Vec<Vec<String>> = text
        .split("<tr")
        .skip(1)
        .take(ROWS_MAX)
        .map(cells)
        .collect();
    // The rows above the history of use; the same names come again below.
    let row = |label: &str| {
        rows.iter()
            .find(|row| row.first().is_some_and(|name| name == label))
    };
    let value = |label: &str, at: usize| {
        let text = row(label)?.get(at)?.trim();
        (!text.is_empty() && text != "-").then_some(text)
    };
    let mut warnings = Vec::new();
    let mut device = Device::default();
    if let Some(product) = value("SYSTEM PRODUCT NAME", 1) {
        let (maker, model) = split_product(product);
        device.manufacturer = filler::name("manufacturer", Some(&maker), &mut warnings);
        device.model = filler::name("model", Some(&model), &mut warnings);
    }
    let columns = row("DESIGN CAPACITY")
        .map_or(0, Vec::len)
        .min(BATTERIES_MAX + 1);
    for at in 1..columns {
        let energy = |label: &str| {
            let said = value(label, at).filter(|said| said.contains("mWh"))?;
            figure::watt_hours(figure::grouped(said)?)
        };
        device.batteries.push(Battery {
            design_wh: energy("DESIGN CAPACITY"),
            full_wh: energy("FULL CHARGE CAPACITY"),
            ..named(
                value("NAME", at),
                value("MANUFACTURER", at),
                value("SERIAL NUMBER", at),
                value("CYCLE COUNT", at),
                &mut warnings,
            )
        });
    }
    Some(report(device, warnings))
}

/// The texts of the cells of a row.
fn cells(row: &str) -> Vec<String> {
    let end = row.find("</tr").or_else(|| row.find("</table"));
    let row = row.get(..end.unwrap_or(row.len())).unwrap_or(row);
    row.split("<td")
        .skip(1)
        .map(|cell| {
            let mut text = String::new();
            let mut is_mark = true;
            for c in cell.chars() {
                match c {
                    '<' => is_mark = true,
                    '>' => is_mark = false,
                    c if !is_mark => text.push(c),
                    _ => {}
                }
            }
            let text = text.replace("&nbsp;", " ").replace("&amp;", "&");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

/// Words that belong to the name of a company, behind its first word.
const COMPANY_WORDS: &[&str] = &[
    "inc",
    "inc.",
    "corporation",
    "corp",
    "corp.",
    "computer",
    "computers",
    "co.",
    "co.,",
    "ltd",
    "ltd.",
    "company",
    "gmbh",
    "ag",
    "b.v.",
    "s.a.",
    "technology",
    "technologies",
    "electronics",
    "international",
    "limited",
    "client",
    "solutions",
];

/// The maker and the product, which the page joins by a blank.
fn split_product(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let company = words
        .iter()
        .skip(1)
        .take_while(|word| COMPANY_WORDS.contains(&word.to_lowercase().trim_end_matches(',')))
        .count();
    let at = (1 + company).min(words.len());
    let (maker, model) = words.split_at_checked(at).unwrap_or((&words, &[]));
    (maker.join(" "), model.join(" "))
}
