//! Papers of an invented shipment.

use gapless_papers::document::form::{Form, FormColumn, Part, SignField};
use gapless_papers::document::item_record::ItemRecord;
use gapless_papers::document::packing_list::Place;

fn place(name: &str, lines: &[&str]) -> Place {
    Place {
        name: name.to_owned(),
        address: lines.iter().map(|line| (*line).to_owned()).collect(),
        contact: None,
    }
}

/// A deed with every kind of part.
pub fn form() -> Form {
    let column = |head: &str, width, is_number| FormColumn {
        head: head.to_owned(),
        width,
        is_number,
    };
    let sign = |heading: &str, name: &str| SignField {
        heading: heading.to_owned(),
        name: name.to_owned(),
        under: "Export manager · Gent".to_owned(),
        picture: None,
        typed: !name.is_empty(),
    };
    Form {
        title: "Deed of donation".to_owned(),
        second: Some("Acte de donation".to_owned()),
        number: "S26-0001/26-014".to_owned(),
        wide: false,
        parts: vec![
            Part::Parties {
                parties: vec![
                    ("Donor / Donateur".to_owned(), place("Second Life IT", &["Kade 12", "2030 Antwerpen"])),
                    ("Recipient / Bénéficiaire".to_owned(), place("École Sankoré", &["Ségou", "ML"])),
                ],
            },
            Part::Facts {
                columns: 3,
                pairs: vec![
                    ("Shipment / Envoi".to_owned(), "S26-0001".to_owned()),
                    ("Date".to_owned(), "2026-11-24".to_owned()),
                ],
            },
            Part::Heading {
                text: "Devices / Appareils".to_owned(),
            },
            Part::Table {
                columns: vec![column("Description", 9, false), column("Quantity / Quantité", 2, true)],
                rows: vec![
                    vec!["Laptop computer (CPU, mouse, screen and keyboard included)".to_owned(), "20".to_owned()],
                    vec!["Monitor".to_owned(), "14".to_owned()],
                ],
                total: Some(vec!["Total".to_owned(), "34".to_owned()]),
            },
            Part::Text {
                paragraphs: vec!["The equipment is fully functional and is for direct re-use.".to_owned()],
            },
            Part::Drawing {
                svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 20\"><rect width=\"100\" height=\"20\" fill=\"#d5ebe8\"/></svg>".to_owned(),
                alt: "Plan".to_owned(),
            },
            Part::Signatures {
                fields: vec![sign("Donor", "Ines Peeters"), sign("Recipient", "")],
            },
        ],
    }
}

/// Two records of devices.
pub fn item_records() -> Vec<ItemRecord> {
    let record = |n: u32| ItemRecord {
        title: "Record of used equipment / Fiche d’équipement usagé".to_owned(),
        device: format!("G-7Q4K{n}"),
        url: format!("https://gapless.example/d/G-7Q4K{n}"),
        fields: [
            (
                "Item / Objet",
                "Laptop computer (CPU, mouse, screen and keyboard included)",
            ),
            ("WEEE category", "2"),
            ("Make and type", "HP EliteBook 840 G4"),
            ("Serial number", "5CG7461XYZ"),
            ("Year", "2018"),
            ("Tested by", "Ateliers Renouveau, Kaai 3, 9000 Gent, BE"),
            ("Telephone", "+32 9 555 01 20"),
            ("E-mail", "lab@renouveau.example"),
            ("Test date", "2026-11-02"),
            ("Result", "F5 · pass"),
            ("Tests", "power, screen, keyboard, battery, ports, network"),
            ("Hazardous substances", "lithium-ion battery"),
        ]
        .map(|(label, value)| (label.to_owned(), value.to_owned()))
        .to_vec(),
    };
    vec![record(2), record(3)]
}
