//! Papers that are tables: protocol of tests, packing list, pro-forma invoice.

use super::Load;
use super::words::{amount, kilograms};
use crate::access::invalid;
use crate::rules::kinds;
use gapless_journey::assessment::Outcome;
use gapless_papers::document::form::{Form, Part};
use gapless_web::Failure;
use std::collections::BTreeMap;

/// The protocol: a line a device with every field of its record (Annex VI, 1(b)).
pub fn protocol(load: &Load) -> Result<Form, Failure> {
    let (words, tester) = (&load.words, &load.tester);
    let address = load.tester_address()?;
    let columns = vec![
        words.column("device", 4),
        words.column("item-name", 6),
        words.column("weee-category", 2),
        words.column("type-number", 6),
        words.column("serial-number", 5),
        words.column("year", 2),
        words.column("tests", 8),
        words.column("test-date", 4),
        words.column("test-result", 3),
        words.column("hazards", 7),
    ];
    let rows = load.gathered.rows.iter().map(|(row, _, item)| {
        let kind = kinds::kind(&item.category);
        let tests = item
            .tests
            .iter()
            .filter(|test| test.outcome != Outcome::NotApplicable);
        let tests: Vec<String> = tests
            .map(|test| format!("{} {}", test.test, test.outcome))
            .collect();
        let battery = item.battery_percent.map(|n| format!(", battery {n:.0} %"));
        vec![
            item.id.clone(),
            kind.map_or("", |kind| &*kind.name).to_owned(),
            kind.map_or("", |kind| &*kind.weee_category).to_owned(),
            format!("{} {}", item.manufacturer, item.model),
            item.serial.clone(),
            item.year.map_or_else(String::new, |year| year.to_string()),
            tests.join(", ") + battery.as_deref().unwrap_or_default(),
            item.tested_on.clone().unwrap_or_default(),
            item.grade.clone(),
            row.hazards.clone(),
        ]
    });
    let parts = vec![
        words.facts(
            4,
            &[
                ("tester", &tester.name),
                ("address", &address),
                ("phone", &tester.phone),
                ("email", &tester.email),
                ("shipment", &load.shipment.number),
                ("date", &load.today),
                ("devices", &load.gathered.rows.len().to_string()),
            ],
        ),
        Part::Table {
            columns,
            rows: rows.collect(),
            total: None,
        },
        Part::Signatures {
            fields: vec![words.sign("tester", "", &tester.name)],
        },
    ];
    let mut form = words.form("paper-protocol", &load.shipment.number, parts);
    form.wide = true;
    Ok(form)
}

/// The packing list: which device is in which unit, with measures and weights.
#[expect(clippy::too_many_lines, reason = "one paper, its parts in their order")]
pub fn packing_list(load: &Load) -> Result<Form, Failure> {
    let words = &load.words;
    let unweighed = load.units.iter().find(|unit| unit.weight_g.is_none());
    if let Some(open) = unweighed {
        return Err(invalid("shipping-unit-open")
            .with("unit", &open.number)
            .into());
    }
    let mut parts = vec![
        load.parties(),
        words.facts(
            4,
            &[
                ("shipment", &load.shipment.number),
                ("date", &load.today),
                ("document", &load.facts.document),
                ("units", &load.units.len().to_string()),
                ("devices", &load.gathered.rows.len().to_string()),
                ("gross", &load.gross_g().map_or_else(String::new, kilograms)),
                ("packing", &load.facts.packing),
            ],
        ),
    ];
    let columns = || {
        vec![
            words.column("unit", 6),
            words.column("kind", 3),
            words.column("measures", 4),
            words.number("gross", 3),
            words.column("seal", 3),
            words.number("devices", 2),
        ]
    };
    let rows = load.units.iter().map(|unit| {
        let inside = load
            .gathered
            .rows
            .iter()
            .filter(|(row, ..)| row.unit == unit.number);
        vec![
            unit.number.clone(),
            words.label(&format!("unit-kind-{}", unit.kind)),
            format!(
                "{}×{}×{} cm",
                unit.length_mm / 10,
                unit.width_mm / 10,
                unit.height_mm / 10
            ),
            unit.weight_g.map_or_else(String::new, kilograms),
            unit.seal.clone(),
            inside.count().to_string(),
        ]
    });
    parts.push(words.heading("units"));
    parts.push(Part::Table {
        columns: columns(),
        rows: rows.collect(),
        total: None,
    });
    parts.push(words.heading("devices"));
    parts.push(Part::Table {
        columns: vec![
            words.column("unit", 6),
            words.column("device", 4),
            words.column("kind", 4),
            words.column("type-number", 6),
            words.column("serial-number", 5),
            words.number("net", 2),
            words.column("project", 3),
        ],
        rows: devices(load),
        total: None,
    });
    Ok(words.form("paper-packing-list", &load.shipment.number, parts))
}

fn devices(load: &Load) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = load
        .gathered
        .rows
        .iter()
        .map(|(row, device, item)| {
            let project = load.gathered.projects.get(&row.project_id);
            vec![
                row.unit.clone(),
                item.id.clone(),
                kinds::kind(&item.category)
                    .map_or("", |kind| &*kind.name)
                    .to_owned(),
                format!("{} {}", item.manufacturer, item.model),
                item.serial.clone(),
                device.weight_g.map_or_else(String::new, kilograms),
                project.map_or_else(String::new, |project| project.number.clone()),
            ]
        })
        .collect();
    rows.sort();
    rows
}

/// The pro-forma invoice: a value for customs with how it was found; nothing is paid for.
pub fn invoice(load: &Load) -> Result<Form, Failure> {
    let (words, facts) = (&load.words, &load.facts);
    super::check(&[
        ("currency", &facts.currency),
        ("value_method", &facts.value_method),
        ("incoterm", &facts.incoterm),
    ])?;
    let mut lines: BTreeMap<&str, u64> = BTreeMap::new();
    for (_, device, _) in &load.gathered.rows {
        *lines.entry(&device.category).or_default() += 1;
    }
    let (mut rows, mut total, mut n) = (Vec::new(), 0, 0);
    for (category, quantity) in lines {
        let unknown = || invalid("shipping-value").with("kind", category);
        let cents = *facts.values.get(category).ok_or_else(unknown)?;
        let kind = kinds::kind(category).ok_or_else(unknown)?;
        let value = cents * i64::try_from(quantity).unwrap_or(0);
        total += value;
        n += quantity;
        rows.push(vec![
            format!("{} ({})", kind.name, words.label("used")),
            kind.hs6.clone(),
            quantity.to_string(),
            amount(cents),
            amount(value),
        ]);
    }
    let parts = vec![
        load.parties(),
        words.facts(
            4,
            &[
                ("shipment", &load.shipment.number),
                ("date", &load.today),
                ("incoterm", &facts.incoterm),
                ("currency", &facts.currency),
                ("units", &load.units.len().to_string()),
                ("gross", &load.gross_g().map_or_else(String::new, kilograms)),
                ("country", &load.shipment.country),
                ("origin", &words.label("origin-marked")),
            ],
        ),
        Part::Table {
            columns: vec![
                words.column("description", 9),
                words.column("hs", 3),
                words.number("quantity", 2),
                words.number("unit-value", 3),
                words.number("line-value", 3),
            ],
            rows,
            total: Some(vec![
                words.label("total"),
                String::new(),
                n.to_string(),
                String::new(),
                format!("{} {}", facts.currency, amount(total)),
            ]),
        },
        Part::Text {
            paragraphs: words.statement("says-invoice"),
        },
        words.facts(1, &[("value-method", &facts.value_method)]),
        Part::Signatures {
            fields: vec![words.sign("shipper", &facts.declarant, &facts.declarant_role)],
        },
    ];
    Ok(words.form("paper-pro-forma-invoice", &load.shipment.number, parts))
}
