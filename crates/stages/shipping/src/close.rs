//! Close a unit: each device in it passes the gate, and its record becomes the evidence of that. Open it again.

use crate::access::{self, invalid, line, text};
use crate::gather::{Gathered, gather};
use crate::pack::is_open;
use crate::rules::gate::{Item, Tester, Unmet};
use crate::rules::kinds;
use crate::rules::word::{StepKind, UnitStatus};
use crate::store::{shipments, step, unit as rows, units};
use gapless_journey::Refusal;
use gapless_journey::shipping::ShippingEvent;
use gapless_store::entities::{shipment, shipment_device};
use gapless_store::{Failure as StoreFailure, files, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Heaviest unit that one lift moves, in grams.
const WEIGHT_G_MAX: i64 = 2_000_000;
/// Devices that a refusal names.
const NAMED_MAX: usize = 5;

/// A unit to close.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CloseShippingUnit)]
pub struct Close {
    /// Gross weight in kilograms.
    pub weight_kg: String,
    /// How it protects what is in it: foam, corner posts, stretch film.
    #[serde(default)]
    pub protection: String,
    /// Number of its seal.
    #[serde(default)]
    pub seal: String,
    /// Another may stand on it.
    #[serde(default)]
    pub stackable: Option<String>,
}

/// The record of an item by Annex VI, as it is kept as evidence.
#[expect(
    clippy::struct_excessive_bools,
    reason = "the fields of the record, each by its own name"
)]
#[derive(Debug, Serialize)]
struct Record<'a> {
    schema: &'static str,
    shipment: &'a str,
    unit: &'a str,
    device: &'a str,
    item_name: &'a str,
    weee_category: &'a str,
    manufacturer: &'a str,
    type_number: &'a str,
    serial_number: &'a str,
    year_of_production: Option<i32>,
    tester_name: &'a str,
    tester_address: &'a [String],
    tester_phone: &'a str,
    tester_email: &'a str,
    test_result: &'a str,
    test_date: &'a str,
    tests_performed: Vec<String>,
    battery_percent: Option<f64>,
    hazardous_substances_evaluated: &'a str,
    record_affixed: bool,
    project: &'a str,
    further_use_certain: bool,
    usable_without_significant_pretreatment: bool,
    tested_full_functionality: bool,
    further_use_lawful: &'a str,
    protected_in_transport: &'a str,
    checked_by: &'a str,
}

/// Closes it.
pub async fn close(app: &App, actor: &Actor, number: &str, input: &Close) -> Result<(), Failure> {
    actor.permit(Act::ShippingPack)?;
    let weight_g = grams(&input.weight_kg)?;
    let protection = text(&input.protection);
    let db = &app.store.read;
    let (unit, shipment) = access::unit(db, actor, number).await?;
    is_open(&unit, &shipment)?;
    let packed = units::packed_in(db, &unit.number).await?;
    let gathered = gather(app, db, &shipment, packed.clone()).await?;
    refuse(&shipment, &unit, &gathered, &protection)?;
    let records = kept_records(app, actor, &shipment, &unit, &gathered, &protection).await?;
    let closed = rows::Model {
        status: UnitStatus::Closed.to_string(),
        weight_g: Some(weight_g),
        seal: line(&input.seal),
        protection,
        stackable: input.stackable.is_some(),
        closed_by: Some(actor.name.to_string()),
        closed_at: Some(app.now_ms()),
        ..unit
    };
    let (closed, records, packed) = (&closed, &records, &packed);
    let done = app.store.write(|tx| async move {
        let (unit, shipment) = access::unit(&*tx, actor, number).await?;
        is_open(&unit, &shipment)?;
        let now = units::packed_in(&*tx, number).await?;
        if now != *packed {
            return Err(Refusal::new("shipment-changed").into());
        }
        let ids: Vec<String> = now.iter().map(|row| row.device_id.clone()).collect();
        let mut drafts = Vec::new();
        for device in units::devices(&*tx, &ids).await? {
            let (hash, _) = records
                .get(&device.id)
                .ok_or_else(StoreFailure::not_found)?;
            drafts.push(bench::draft(&device, ShippingEvent::ExportChecked)?.proved_by(hash));
        }
        for row in now {
            let (hash, size) = records
                .get(&row.device_id)
                .ok_or_else(StoreFailure::not_found)?;
            let name = format!("{}-export-record.json", row.device_id);
            files::register(&tx, hash, &name, "application/json", *size, actor.person).await?;
            let row = shipment_device::Model {
                record: Some(hash.clone()),
                ..row
            };
            units::save_one(&tx, row).await?;
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        units::save(&tx, closed.clone()).await
    });
    Ok(done.await?)
}

/// The records of a unit's devices as files: SHA-256 and size by device. They are files before the transaction begins; a
/// record without its unit is of no harm.
async fn kept_records(
    app: &App,
    actor: &Actor,
    shipment: &shipment::Model,
    unit: &rows::Model,
    gathered: &Gathered,
    protection: &str,
) -> Result<HashMap<String, (String, usize)>, Failure> {
    let lawful = crate::plan::facts(shipment)?.lawful;
    let mut records = HashMap::new();
    for (row, _, item) in &gathered.rows {
        let project = gathered.projects.get(&row.project_id);
        let record = record(
            item,
            &gathered.tester,
            &[
                &shipment.number,
                &unit.number,
                project.map_or("", |project| &*project.number),
                &lawful,
                protection,
                &actor.name,
            ],
        );
        let bytes = serde_json::to_vec_pretty(&record)?;
        let size = bytes.len();
        records.insert(
            row.device_id.clone(),
            (app.store.files.put(bytes).await?, size),
        );
    }
    Ok(records)
}

fn grams(text: &str) -> Result<i64, Refusal> {
    let wrong = || invalid("shipping-weight");
    let kilograms: f64 = text.trim().replace(',', ".").parse().map_err(|_| wrong())?;
    let grams = (kilograms * 1000.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked against the limit in the next line"
    )]
    let grams = if grams.is_finite() { grams as i64 } else { 0 };
    if (1..=WEIGHT_G_MAX).contains(&grams) {
        Ok(grams)
    } else {
        Err(wrong())
    }
}

/// Refuses a unit that is empty, or in which a device lacks something; the refusal names the first of them.
fn refuse(
    shipment: &shipment::Model,
    unit: &rows::Model,
    gathered: &Gathered,
    protection: &str,
) -> Result<(), Refusal> {
    if gathered.rows.is_empty() {
        return Err(Refusal::new("shipping-unit-empty"));
    }
    if let Some((row, ..)) = gathered
        .rows
        .iter()
        .find(|(_, device, _)| device.shipment_id != Some(shipment.id))
    {
        return Err(Refusal::new("shipping-device-gone").with("device", &row.device_id));
    }
    let lacks = gathered.lacks(unit, protection);
    if lacks.is_empty() {
        return Ok(());
    }
    let named = lacks.iter().take(NAMED_MAX).map(|(device, unmet)| {
        let words: Vec<&str> = unmet.iter().map(|word| Unmet::as_str(*word)).collect();
        format!("{device}: {}", words.join(", "))
    });
    let named: Vec<String> = named.collect();
    Err(Refusal::new("shipping-gate")
        .with("n", lacks.len())
        .with("devices", named.join("; ")))
}

fn record<'a>(item: &'a Item, tester: &'a Tester, said: &[&'a str; 6]) -> Record<'a> {
    let [shipment, unit, project, lawful, protection, by] = *said;
    let kind = kinds::kind(&item.category);
    let tests = item
        .tests
        .iter()
        .map(|test| format!("{}: {}", test.test, test.outcome));
    Record {
        schema: "gapless.export-record/1",
        shipment,
        unit,
        device: &item.id,
        item_name: kind.map_or("", |kind| &*kind.name),
        weee_category: kind.map_or("", |kind| &*kind.weee_category),
        manufacturer: &item.manufacturer,
        type_number: &item.model,
        serial_number: &item.serial,
        year_of_production: item.year,
        tester_name: &tester.name,
        tester_address: &tester.address,
        tester_phone: &tester.phone,
        tester_email: &tester.email,
        test_result: &item.grade,
        test_date: item.tested_on.as_deref().unwrap_or_default(),
        tests_performed: tests.collect(),
        battery_percent: item.battery_percent,
        hazardous_substances_evaluated: &item.hazards,
        record_affixed: item.affixed,
        project,
        further_use_certain: item.is_wanted,
        usable_without_significant_pretreatment: item.is_done,
        tested_full_functionality: item.passed == Some(true),
        further_use_lawful: lawful,
        protected_in_transport: protection,
        checked_by: by,
    }
}

/// Opens a closed unit again before its shipment leaves, with the reason.
pub async fn reopen(app: &App, actor: &Actor, number: &str, why: &str) -> Result<(), Failure> {
    actor.permit(Act::ShippingPack)?;
    let why = &access::reason(why)?;
    let now = app.now_ms();
    let today = &app.zoned(now).date().to_string();
    let done = app.store.write(|tx| async move {
        let (unit, shipment) = access::unit(&*tx, actor, number).await?;
        access::is_packing(&shipment)?;
        let told = step::Model {
            id: Uuid::now_v7(),
            shipment_id: shipment.id,
            kind: StepKind::Note.to_string(),
            place: unit.number.clone(),
            note: why.clone(),
            happened_on: today.clone(),
            added_by: actor.name.to_string(),
            added_at: now,
        };
        shipments::add_step(&tx, told).await?;
        let open = rows::Model {
            status: UnitStatus::Open.to_string(),
            weight_g: None,
            seal: String::new(),
            closed_by: None,
            closed_at: None,
            ..unit
        };
        units::save(&tx, open).await
    });
    Ok(done.await?)
}
