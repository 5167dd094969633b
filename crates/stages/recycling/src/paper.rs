//! The paper of a hand-over to a recycler: who gives what to whom, under which permit, by waste code and weight. In English
//! and in the language of who gives.

use crate::rules::waste;
use crate::store::{consignment, item};
use gapless_journey::OrganisationId;
use gapless_papers::document::form::{Form, FormColumn, Part, SignField, form};
use gapless_papers::document::packing_list::Place;
use gapless_printing::set;
use gapless_store::bench as floor;
use gapless_store::people::directory;
use gapless_web::{App, Failure, Lang, t};
use std::collections::{BTreeMap, HashMap};

/// A label in both languages; once where they are the same.
fn label(second: Option<Lang>, key: &str) -> String {
    let english = t(Lang::En, key);
    match second.map(|lang| t(lang, key)) {
        Some(other) if other != english => format!("{english} / {other}"),
        _ => english.into_owned(),
    }
}

fn kilograms(grams: i64) -> String {
    format!("{}.{:03}", grams / 1_000, grams % 1_000)
}

#[expect(
    clippy::too_many_lines,
    reason = "the parts of one paper, in their order"
)]
/// Sets it.
pub async fn print(
    app: &App,
    row: &consignment::Model,
    items: &[item::Model],
) -> Result<Vec<u8>, Failure> {
    let db = &app.store.read;
    let giver = directory::organisation(db, OrganisationId(row.from_id)).await?;
    let language = giver.as_ref().and_then(|row| row.language.as_deref());
    let second = language
        .and_then(Lang::from_tag)
        .filter(|lang| *lang != Lang::En);
    let from = place(app, row.from_id).await?;
    let to = place(app, row.recycler_id).await?;
    let words = |key: &str| label(second, key);
    let gross = row.gross_g.map_or_else(String::new, kilograms);
    let permit = format!(
        "{} ({} – {})",
        row.permit_number, row.permit_from, row.permit_to
    );
    let parts = vec![
        Part::Parties {
            parties: vec![
                (words("recycling-from"), from.clone()),
                (words("recycling-recycler"), to.clone()),
            ],
        },
        Part::Facts {
            columns: 2,
            pairs: vec![
                (words("recycling-number"), row.number.clone()),
                (words("recycling-handed-on"), row.handed_on.clone()),
                (words("recycling-permit"), permit),
                (words("recycling-country"), row.country.clone()),
                (words("recycling-gross-kg"), gross),
                (words("recycling-note"), row.note.clone()),
            ],
        },
        Part::Heading {
            text: words("recycling-by-code"),
        },
        Part::Table {
            columns: vec![
                column(&words("recycling-code"), 4, false),
                column(&words("recycling-things"), 3, true),
                column(&words("recycling-kg"), 3, true),
            ],
            rows: by_code(items),
            total: None,
        },
        Part::Heading {
            text: words("recycling-items"),
        },
        Part::Table {
            columns: vec![
                column(&words("bench-device"), 4, false),
                column(&words("bench-what"), 7, false),
                column(&words("recycling-serial"), 5, false),
                column(&words("recycling-code"), 4, false),
                column(&words("recycling-kg"), 3, true),
            ],
            rows: one_by_one(app, items).await?,
            total: None,
        },
        Part::Text {
            paragraphs: [Some(Lang::En), second]
                .into_iter()
                .flatten()
                .map(|lang| t(lang, "recycling-paper-says").into_owned())
                .collect(),
        },
        Part::Signatures {
            fields: vec![
                sign(&words("recycling-from"), "", &from.name),
                sign(&words("recycling-recycler"), &row.taker, &to.name),
            ],
        },
    ];
    let paper = Form {
        title: t(Lang::En, "recycling-paper").into_owned(),
        second: second.map(|lang| t(lang, "recycling-paper").into_owned()),
        number: row.number.clone(),
        wide: false,
        parts,
    };
    set(app, Lang::En, move |frame| form(&paper, frame)).await
}

/// What is on it, line by line.
async fn one_by_one(app: &App, items: &[item::Model]) -> Result<Vec<Vec<String>>, Failure> {
    let db = &app.store.read;
    let ids: Vec<String> = items
        .iter()
        .filter_map(|item| item.device_id.clone())
        .collect();
    let devices = floor::devices(db, &ids).await?;
    let devices = devices
        .into_iter()
        .map(|device| (device.id.clone(), device));
    let devices: HashMap<_, _> = devices.collect();
    let rows = items.iter().map(|item| {
        let device = item.device_id.as_ref().and_then(|id| devices.get(id));
        let what = device.map_or_else(
            || item.description.clone(),
            |device| {
                let kind = label(None, &format!("category-{}", device.category));
                let name = [&device.manufacturer, &device.model];
                let name: Vec<&str> = name.into_iter().flatten().map(String::as_str).collect();
                format!("{kind} {}", name.join(" "))
            },
        );
        let serial = device.and_then(|device| device.serial_number.clone());
        vec![
            item.device_id.clone().unwrap_or_default(),
            what,
            serial.unwrap_or_default(),
            code(&item.code),
            kilograms(item.weight_g),
        ]
    });
    Ok(rows.collect())
}

/// What is on it, by waste code: how many things, and their weight.
fn by_code(items: &[item::Model]) -> Vec<Vec<String>> {
    let mut by_code: BTreeMap<String, (usize, i64)> = BTreeMap::new();
    for item in items {
        let sum = by_code.entry(code(&item.code)).or_default();
        sum.0 += 1;
        sum.1 += item.weight_g;
    }
    by_code
        .into_iter()
        .map(|(code, (n, grams))| vec![code, n.to_string(), kilograms(grams)])
        .collect()
}

/// A code as lists write it; with a star where it is hazardous by a list that is known here.
fn code(written: &str) -> String {
    let Ok(digits) = waste::digits(written) else {
        return written.to_owned();
    };
    let star = if waste::is_hazardous(&digits) {
        "*"
    } else {
        ""
    };
    let pairs: Vec<String> = digits
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).into_owned())
        .collect();
    format!("{}{star}", pairs.join(" "))
}

fn column(head: &str, width: u8, is_number: bool) -> FormColumn {
    FormColumn {
        head: head.to_owned(),
        width,
        is_number,
    }
}

fn sign(heading: &str, name: &str, under: &str) -> SignField {
    SignField {
        heading: heading.to_owned(),
        name: name.to_owned(),
        under: under.to_owned(),
        picture: None,
        typed: false,
    }
}

async fn place(app: &App, id: uuid::Uuid) -> Result<Place, Failure> {
    let db = &app.store.read;
    let found = directory::organisation(db, OrganisationId(id)).await?;
    let mut address = directory::address(db, OrganisationId(id)).await?;
    if address.is_empty() {
        address.extend(found.as_ref().and_then(|row| row.country.clone()));
    }
    Ok(Place {
        name: found.map(|row| row.name).unwrap_or_default(),
        address,
        contact: None,
    })
}
