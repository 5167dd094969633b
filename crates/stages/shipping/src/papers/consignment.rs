//! The consignment note, and the plan of the container.

use super::Load;
use super::words::kilograms;
use crate::access::invalid;
use crate::rules::container::{Load as Unit, Placed, inside, plan};
use crate::rules::word::Container;
use gapless_papers::document::form::{Form, Part};
use gapless_web::Failure;
use std::fmt::Write;

/// The consignment note with the fields of the CMR Convention, Art. 6(1).
pub fn cmr(load: &Load) -> Result<Form, Failure> {
    let (words, facts) = (&load.words, &load.facts);
    let (first, last) = (load.legs.first(), load.legs.last());
    let from = first.map_or("", |leg| &*leg.from_place);
    let to = last.map_or("", |leg| &*leg.to_place);
    let gross = load.gross_g().map_or_else(String::new, kilograms);
    let shipper = load.shipper.address.join(", ");
    super::check(&[
        ("sender_address", &shipper),
        ("place_of_taking_over", from),
        ("place_of_delivery", to),
        ("gross_weight", &gross),
        ("transport_document", &facts.document),
        ("declarant_place", &facts.declarant_place),
    ])?;
    let marks: Vec<&str> = load.units.iter().map(|unit| &*unit.number).collect();
    let parts = vec![
        Part::Parties {
            parties: vec![
                (format!("1 {}", words.label("sender")), load.shipper.clone()),
                (
                    format!("2 {}", words.label("consignee")),
                    load.consignee.clone(),
                ),
                (
                    format!("16 {}", words.label("carrier")),
                    load.carrier.clone(),
                ),
            ],
        },
        words.facts(
            2,
            &[
                ("cmr-delivery", to),
                (
                    "cmr-taking-over",
                    &format!("{from}, {}", load.shipment.planned_day),
                ),
                ("cmr-documents", &words.label("cmr-documents-list")),
                (
                    "cmr-made",
                    &format!("{}, {}", facts.declarant_place, load.today),
                ),
                ("cmr-marks", &marks.join(", ")),
                ("cmr-packages", &load.units.len().to_string()),
                ("cmr-nature", &words.label("cmr-goods")),
                ("packing", &facts.packing),
                ("gross", &gross),
                ("incoterm", &facts.incoterm),
                ("cmr-customs", &words.label("cmr-customs-says")),
            ],
        ),
        Part::Text {
            paragraphs: words.statement("says-cmr"),
        },
        Part::Signatures {
            fields: vec![
                words.sign("sender", &facts.declarant, &load.shipper.name),
                words.sign("carrier", "", &load.carrier.name),
                words.sign("consignee", "", &load.consignee.name),
            ],
        },
    ];
    Ok(words.form("paper-cmr", &facts.document, parts))
}

/// Where units stand in the container.
pub fn load_plan(load: &Load) -> Result<Form, Failure> {
    let words = &load.words;
    let container = Container::parse(&load.facts.container).unwrap_or(Container::None);
    let size = inside(container).ok_or_else(|| invalid("shipping-no-container"))?;
    let loads: Vec<Unit> = load
        .units
        .iter()
        .map(|unit| Unit {
            number: unit.number.clone(),
            length: unit.length_mm,
            width: unit.width_mm,
            height: unit.height_mm,
            weight: unit.weight_g.unwrap_or(0),
            stackable: unit.stackable,
        })
        .collect();
    let made = plan(&loads, size);
    let rows = made.placed.iter().enumerate().map(|(n, placed)| {
        vec![
            (n + 1).to_string(),
            placed.number.clone(),
            format!("{} × {}", placed.x, placed.y),
            placed.level.to_string(),
        ]
    });
    let parts = vec![
        words.facts(
            4,
            &[
                ("shipment", &load.shipment.number),
                ("container", &words.label(&format!("container-{container}"))),
                ("units", &load.units.len().to_string()),
                ("left-over", &made.left_over.join(", ")),
            ],
        ),
        Part::Drawing {
            svg: drawing(&made.placed, size),
            alt: words.label("paper-load-plan"),
        },
        Part::Table {
            columns: vec![
                words.number("place", 1),
                words.column("unit", 6),
                words.column("at-mm", 4),
                words.number("level", 2),
            ],
            rows: rows.collect(),
            total: None,
        },
    ];
    Ok(words.form("paper-load-plan", &load.shipment.number, parts))
}

/// The floor of the container from above, the front wall at the left; numbers are those of the table.
fn drawing(placed: &[Placed], size: (i64, i64, i64)) -> String {
    let (length, width, _) = size;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-40 -40 {} {}\"><rect x=\"0\" y=\"0\" width=\"{length}\" height=\"{width}\" fill=\"#f1f5f9\" stroke=\"#334155\" stroke-width=\"20\"/>",
        length + 80,
        width + 80
    );
    for (n, unit) in placed.iter().enumerate() {
        // What stands on another is written above its number.
        let y = unit.y + unit.width / 2 + if unit.level == 0 { 160 } else { -60 };
        if unit.level == 0 {
            let _ = write!(
                svg,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#d5ebe8\" stroke=\"#0f766e\" stroke-width=\"12\"/>",
                unit.x, unit.y, unit.length, unit.width
            );
        }
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{y}\" font-size=\"190\" text-anchor=\"middle\" font-family=\"Inter V\" fill=\"#0f172a\">{}</text>",
            unit.x + unit.length / 2,
            n + 1
        );
    }
    svg.push_str("</svg>");
    svg
}
