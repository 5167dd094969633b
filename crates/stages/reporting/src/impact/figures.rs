//! The figures of the public page, out of what was counted.

use super::footprint::{Footprint, footprint};
use crate::store::impact::{self as rows, Given, HandOver, Season};
use gapless_journey::device::DeviceStatus;
use gapless_store::entities::project;
use gapless_store::{Failure, Store};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// Devices of one kind that stand in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ImpactDevices)]
pub struct Devices {
    /// A word of `Category`.
    pub category: String,
    /// A word of `DeviceStatus`.
    pub status: String,
    /// How many.
    pub n: i64,
    /// How many of them were weighed.
    pub weighed: i64,
    /// What those weigh together, in grams.
    pub weight_g: i64,
}

/// A project that was given devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProjectFigures {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// A word of `ProjectKind`.
    pub kind: String,
    /// Devices that it was given.
    pub given: i64,
    /// Of them at work, by the last that was heard.
    pub in_use: i64,
    /// People who were trained at hand-overs.
    pub trained: i64,
    /// People who use its devices, as it said last.
    pub users: Option<i64>,
    /// The season of its last inventory check in which something was said.
    pub checked_in: Option<String>,
    /// Devices of that check.
    pub checked: i64,
    /// Of them at work.
    pub checked_working: i64,
    /// What it was given.
    pub devices: Vec<Devices>,
}

/// A country in which there are such projects.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct CountryFigures {
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// Projects.
    pub projects: i64,
    /// Devices that they were given.
    pub given: i64,
    /// Of them at work.
    pub in_use: i64,
}

/// All figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ImpactFigures)]
pub struct Figures {
    /// `gapless.impact/1`.
    pub schema: &'static str,
    /// When they were counted, in milliseconds since 1970.
    pub counted_at: i64,
    /// Devices that projects were given.
    pub given: i64,
    /// Of them at work, by the last that was heard.
    pub in_use: i64,
    /// People who were trained at hand-overs.
    pub trained: i64,
    /// People who use the devices, as projects said at their last inventory checks.
    pub users: i64,
    /// Projects that said how many.
    pub users_projects: i64,
    /// Devices of the last inventory checks in which something was said.
    pub checked: i64,
    /// Of them at work.
    pub checked_working: i64,
    /// Projects with such a check.
    pub checked_projects: i64,
    /// What recyclers certified, in grams.
    pub recycled_g: i64,
    /// Of the devices that were given: how many were weighed.
    pub weighed: i64,
    /// What those weigh together, in grams.
    pub weight_g: i64,
    /// What making all that was given once cost; an estimate.
    pub footprint: Footprint,
    /// What that estimate rests on.
    pub footprint_source: &'static str,
    /// By country, most devices first.
    pub countries: Vec<CountryFigures>,
    /// By project, most devices first.
    pub projects: Vec<ProjectFigures>,
}

/// The figures: what was written lately may be missing, by seconds where many ask and by an hour where nobody did.
pub async fn shown(store: &Store) -> Result<Arc<Figures>, Failure> {
    store.kept_lagging("impact", figures).await
}

async fn figures(store: Store) -> Result<Arc<Figures>, Failure> {
    let db = &store.read;
    let counted_at = gapless_store::now().as_millisecond();
    let given = rows::given(db).await?;
    let projects = rows::projects(db).await?;
    let hand_overs = rows::hand_overs(db).await?;
    let seasons = rows::seasons(db).await?;
    let mut figures = sum(&given, projects, &hand_overs, &seasons, counted_at);
    figures.recycled_g = rows::recycled_g(db).await?;
    Ok(Arc::new(figures))
}

/// Sums up. A project that was given nothing is no impact.
pub fn sum(
    given: &[Given],
    projects: Vec<project::Model>,
    hand_overs: &[HandOver],
    seasons: &[Season],
    counted_at: i64,
) -> Figures {
    let mut of_project: HashMap<Uuid, Vec<&Given>> = HashMap::new();
    for row in given {
        of_project.entry(row.project_id).or_default().push(row);
    }
    let mut trained: HashMap<Uuid, i64> = HashMap::new();
    for one in hand_overs {
        *trained.entry(one.project_id).or_default() += one.trained;
    }
    let mut said: HashMap<Uuid, Said<'_>> = HashMap::new();
    for season in seasons {
        said.entry(season.project_id).or_default().take(season);
    }
    let mut all: Vec<ProjectFigures> = Vec::new();
    for project in projects {
        if let Some(rows) = of_project.get(&project.id) {
            let trained = trained.get(&project.id).copied().unwrap_or(0);
            let said = said.remove(&project.id).unwrap_or_default();
            all.push(one(project, rows, trained, &said));
        }
    }
    all.sort_by(|a, b| b.given.cmp(&a.given).then_with(|| a.number.cmp(&b.number)));
    let total = |part: fn(&ProjectFigures) -> i64| all.iter().map(part).sum();
    let devices = || all.iter().flat_map(|project| &project.devices);
    Figures {
        schema: "gapless.impact/1",
        counted_at,
        given: total(|project| project.given),
        in_use: total(|project| project.in_use),
        trained: total(|project| project.trained),
        users: all.iter().filter_map(|project| project.users).sum(),
        users_projects: count(all.iter().filter(|project| project.users.is_some()).count()),
        checked: total(|project| project.checked),
        checked_working: total(|project| project.checked_working),
        checked_projects: count(all.iter().filter(|project| project.checked > 0).count()),
        recycled_g: 0,
        weighed: devices().map(|row| row.weighed).sum(),
        weight_g: devices().map(|row| row.weight_g).sum(),
        footprint: footprint(devices().map(|row| (&*row.category, row.n))),
        footprint_source: super::footprint::SOURCE,
        countries: by_country(&all),
        projects: all,
    }
}

/// What a project said, season by season.
#[derive(Default)]
struct Said<'s> {
    users: Option<i64>,
    last: Option<&'s Season>,
}

impl<'s> Said<'s> {
    /// Takes the next season. A check in which nothing was said yet says nothing of what works.
    fn take(&mut self, season: &'s Season) {
        self.users = season.users.or(self.users);
        if season.status == "answered" || season.working > 0 {
            self.last = Some(season);
        }
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn one(project: project::Model, rows: &[&Given], trained: i64, said: &Said<'_>) -> ProjectFigures {
    let devices = rows.iter().map(|row| Devices {
        category: row.category.clone(),
        status: row.status.clone(),
        n: row.n,
        weighed: row.weighed,
        weight_g: row.weight_g.unwrap_or(0),
    });
    let mut devices: Vec<Devices> = devices.collect();
    devices.sort_by(|a, b| (&a.category, &a.status).cmp(&(&b.category, &b.status)));
    let in_use = devices
        .iter()
        .filter(|row| row.status == DeviceStatus::InUse.as_str());
    ProjectFigures {
        number: project.number,
        title: project.title,
        country: project.country,
        kind: project.kind,
        given: devices.iter().map(|row| row.n).sum(),
        in_use: in_use.map(|row| row.n).sum(),
        trained,
        users: said.users,
        checked_in: said.last.map(|season| season.season.clone()),
        checked: said.last.map_or(0, |season| season.asked),
        checked_working: said.last.map_or(0, |season| season.working),
        devices,
    }
}

fn by_country(all: &[ProjectFigures]) -> Vec<CountryFigures> {
    let mut found: BTreeMap<&str, CountryFigures> = BTreeMap::new();
    for project in all {
        let row = found.entry(&project.country).or_default();
        row.country.clone_from(&project.country);
        row.projects += 1;
        row.given += project.given;
        row.in_use += project.in_use;
    }
    let mut rows: Vec<CountryFigures> = found.into_values().collect();
    rows.sort_by(|a, b| {
        b.given
            .cmp(&a.given)
            .then_with(|| a.country.cmp(&b.country))
    });
    rows
}
