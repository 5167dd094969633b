//! What the gate is asked about: devices as they are, who tested them, the way they go.

use crate::plan::facts;
use crate::rules::gate::{Item, Tester, Unmet, Way, unmet};
use crate::rules::word::{ImportPaper, UnitStatus};
use crate::settings;
use crate::store::{self, import, settings as kept, shipments, unit, units};
use gapless_journey::OrganisationId;
use gapless_journey::assessment::TestResult;
use gapless_journey::countries::{self, CountryRule};
use gapless_journey::projects::ApplicationStatus;
use gapless_store::Failure as StoreFailure;
use gapless_store::country_rules;
use gapless_store::entities::{assessment, device, project, shipment, shipment_device};
use gapless_store::people::directory;
use gapless_web::App;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A shipment with all that the gate and the papers ask of it.
#[derive(Debug)]
pub struct Gathered {
    /// Who answers for the tests.
    pub tester: Tester,
    /// What the country asks today.
    pub rule: Option<CountryRule>,
    /// What it issued.
    pub imports: Vec<import::Model>,
    /// The projects.
    pub projects: HashMap<Uuid, project::Model>,
    /// Devices with their rows.
    pub rows: Vec<(shipment_device::Model, device::Model, Item)>,
    today: String,
    tested_since: String,
    lawful: String,
}

impl Gathered {
    /// The way of what is packed in a unit.
    fn way(&self, protection: &str) -> Way<'_> {
        let number = |kind: ImportPaper| {
            let found = self.imports.iter().find(|row| row.kind == kind.as_str());
            found.map(|row| row.number.clone())
        };
        Way {
            today: self.today.clone(),
            tested_since: self.tested_since.clone(),
            rule: self.rule.as_ref(),
            permit: number(ImportPaper::Permit),
            inspection: number(ImportPaper::Inspection),
            lawful: self.lawful.clone(),
            protection: protection.to_owned(),
        }
    }

    /// What each device of a unit lacks as it stands. How an open unit protects is asked when it is closed, and is no lack
    /// before.
    pub fn lacks_so_far(&self, unit: &unit::Model) -> Vec<(String, Vec<Unmet>)> {
        if unit.status == UnitStatus::Open.as_str() {
            return self.lacks(unit, "asked when it is closed");
        }
        self.lacks(unit, &unit.protection)
    }

    /// What each device of a unit lacks with this protection; those that lack nothing are left out.
    pub fn lacks(&self, unit: &unit::Model, protection: &str) -> Vec<(String, Vec<Unmet>)> {
        let way = self.way(protection);
        let rows = self.rows.iter().filter(|(row, ..)| row.unit == unit.number);
        let found =
            rows.map(|(row, _, item)| (row.device_id.clone(), unmet(item, &self.tester, &way)));
        found.filter(|(_, unmet)| !unmet.is_empty()).collect()
    }
}

/// Gathers it for these rows of a shipment.
pub async fn gather<C: store::Connection>(
    app: &App,
    db: &C,
    shipment: &shipment::Model,
    rows: Vec<shipment_device::Model>,
) -> Result<Gathered, StoreFailure> {
    let today = app.zoned(app.now_ms()).date();
    let policy = settings::policy_in(app, db).await?;
    let since = today.checked_sub(jiff::Span::new().days(policy.test_days));
    let rules = country_rules::rules(db).await?;
    let today = today.to_string();
    let rule = countries::in_force(&rules, &shipment.country, &today).cloned();
    let ids: Vec<String> = rows.iter().map(|row| row.device_id.clone()).collect();
    let keys: Vec<Uuid> = rows.iter().map(|row| row.project_id).collect();
    let projects: HashMap<Uuid, project::Model> = shipments::projects(db, &keys)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut devices: HashMap<String, device::Model> = units::devices(db, &ids)
        .await?
        .into_iter()
        .map(|row| (row.id.clone(), row))
        .collect();
    let assessed: HashMap<String, assessment::Model> = units::assessments(db, &ids)
        .await?
        .into_iter()
        .map(|row| (row.device_id.clone(), row))
        .collect();
    let open: HashSet<String> = units::with_open_media(db, &ids)
        .await?
        .into_iter()
        .collect();
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let device = devices
            .remove(&row.device_id)
            .ok_or_else(StoreFailure::not_found)?;
        let is_wanted = device.need_id.is_some()
            && projects
                .get(&row.project_id)
                .is_some_and(|project| project.status == ApplicationStatus::Selected.as_str());
        let known = assessed.get(&row.device_id);
        let mut item = item(app, &device, &row, known)?;
        item.is_wanted = is_wanted;
        item.media_closed =
            device.media_known && device.media_open == 0 && !open.contains(&device.id);
        found.push((row, device, item));
    }
    Ok(Gathered {
        tester: tester(db, shipment.from_id).await?,
        rule,
        imports: shipments::imports(db, shipment.id).await?,
        projects,
        rows: found,
        today,
        tested_since: since.map(|day| day.to_string()).unwrap_or_default(),
        lawful: facts(shipment)?.lawful,
    })
}

fn item(
    app: &App,
    device: &device::Model,
    row: &shipment_device::Model,
    known: Option<&assessment::Model>,
) -> Result<Item, StoreFailure> {
    let fault = |error: serde_json::Error| StoreFailure::Fault(Box::new(error));
    let tests: Vec<TestResult> = match known {
        Some(known) => serde_json::from_str(&known.results).map_err(fault)?,
        None => Vec::new(),
    };
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    Ok(Item {
        id: device.id.clone(),
        category: device.category.clone(),
        manufacturer: or_empty(&device.manufacturer),
        model: or_empty(&device.model),
        serial: or_empty(&device.serial_number),
        year: device.year,
        passed: device.tests_passed,
        grade: or_empty(&device.functional_grade),
        tests,
        tested_on: known.map(|known| app.zoned(known.assessed_at).date().to_string()),
        battery_percent: known.and_then(|known| known.battery_percent),
        media_closed: false,
        unlocked: device.locks == "[]",
        is_done: device.open_orders == "[]",
        hazards: row.hazards.clone(),
        affixed: row.affixed,
        is_wanted: false,
    })
}

/// Who answers for a refurbisher's tests: what it said of itself, else the address of its first site.
pub async fn tester<C: store::Connection>(db: &C, id: Uuid) -> Result<Tester, StoreFailure> {
    let named = directory::organisation(db, OrganisationId(id)).await?;
    let name = named.map(|row| row.name).unwrap_or_default();
    let said = kept::tester(db, id).await?;
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    let mut address = said
        .as_ref()
        .map(|row| lines(&row.address))
        .unwrap_or_default();
    if address.is_empty() {
        address = directory::address(db, OrganisationId(id)).await?;
    }
    Ok(Tester {
        name,
        address,
        phone: said
            .as_ref()
            .map(|row| row.phone.clone())
            .unwrap_or_default(),
        email: said.map(|row| row.email).unwrap_or_default(),
    })
}
