//! Labels: the record on each device, and those of units.

use super::{Load, set};
use crate::rules::kinds;
use gapless_papers::document::item_record::{ItemRecord, item_records as records};
use gapless_papers::document::unit_label::{UnitLabel, unit_labels as labels};
use gapless_web::{App, Failure, Lang, t};
use std::collections::BTreeSet;

/// The record of each device: the fields of Annex VI, 3(d), with those that the Dutch inspectorate asks for.
pub async fn item_records(app: &App, load: &Load) -> Result<Vec<u8>, Failure> {
    let tester = &load.tester;
    let address = load.tester_address()?;
    let words = &load.words;
    let mut all = Vec::new();
    for (row, _, item) in &load.gathered.rows {
        let kind = kinds::kind(&item.category);
        let tests: Vec<&str> = item.tests.iter().map(|test| &*test.test).collect();
        let result = [
            &*item.grade,
            if item.passed == Some(true) {
                "pass"
            } else {
                "–"
            },
        ];
        let fields = [
            ("item-name", kind.map_or("", |kind| &*kind.name).to_owned()),
            (
                "weee-category",
                kind.map_or("", |kind| &*kind.weee_category).to_owned(),
            ),
            (
                "type-number",
                format!("{} {}", item.manufacturer, item.model),
            ),
            ("serial-number", item.serial.clone()),
            (
                "year",
                item.year
                    .map_or_else(|| "–".to_owned(), |year| year.to_string()),
            ),
            ("tester", format!("{}, {address}", tester.name)),
            ("phone", tester.phone.clone()),
            ("email", tester.email.clone()),
            ("test-date", item.tested_on.clone().unwrap_or_default()),
            ("test-result", result.join(" · ")),
            ("tests", tests.join(", ")),
            ("hazards", row.hazards.clone()),
        ];
        let missing: Vec<&str> = fields
            .iter()
            .filter(|(_, value)| value.trim().is_empty())
            .map(|(name, _)| *name)
            .collect();
        if !missing.is_empty() {
            return Err(crate::access::invalid("shipping-paper-device")
                .with("device", &item.id)
                .with("fields", missing.join(", "))
                .into());
        }
        let fields = fields.map(|(key, value)| (words.label(key), value));
        all.push(ItemRecord {
            title: words.label("paper-item-records"),
            device: item.id.clone(),
            url: app.url(&format!("/d/{}", item.id)),
            fields: fields.to_vec(),
        });
    }
    set(app, Lang::En, move |frame| records(&all, frame)).await
}

/// Labels of the units.
pub async fn unit_labels(app: &App, load: &Load) -> Result<Vec<u8>, Failure> {
    let one = |(place, unit): (usize, &crate::store::unit::Model)| {
        let inside = load
            .gathered
            .rows
            .iter()
            .filter(|(row, ..)| row.unit == unit.number);
        let projects: BTreeSet<&str> = inside
            .clone()
            .filter_map(|(row, ..)| load.gathered.projects.get(&row.project_id))
            .map(|project| &*project.number)
            .collect();
        let projects: Vec<&str> = projects.into_iter().collect();
        let named = |place: &gapless_papers::document::packing_list::Place| {
            let mut parts = vec![place.name.clone()];
            parts.extend(place.address.last().cloned());
            parts.join(", ")
        };
        UnitLabel {
            number: unit.number.clone(),
            sscc: Some(unit.number.clone()),
            url: app.url(&format!("/shipping/unit/{}", unit.number)),
            kind: t(Lang::En, &format!("shipping-unit-kind-{}", unit.kind)).into_owned(),
            donor: app.settings.programme.clone(),
            donation: format!("{} · {}", load.shipment.number, projects.join(", ")),
            from: named(&load.shipper),
            to: named(&load.consignee),
            position: place as u64 + 1,
            units: load.units.len() as u64,
            seal: Some(unit.seal.clone()).filter(|seal| !seal.is_empty()),
            gross_g: unit.weight_g.and_then(|g| u64::try_from(g).ok()),
            devices: Some(inside.count() as u64),
        }
    };
    let all: Vec<UnitLabel> = load.units.iter().enumerate().map(one).collect();
    set(app, Lang::En, move |frame| labels(&all, frame)).await
}
