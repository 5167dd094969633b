//! Assess devices: tests, faults, locks, grades, route; one device or a whole selection, in one transaction.

use crate::decide::decide;
use crate::looks::{self, FaultGone};
use crate::rules::{self, Catalogue, Suggested, Tally, catalogue};
use crate::store;
use gapless_journey::assessment::{
    AssessmentEvent, CosmeticGrade, Fault, FunctionalGrade, Lock, Outcome, Route, Severity,
    TestResult,
};
use gapless_journey::{Category, DeviceId, Refusal, RefusalKind};
use gapless_store::Failure as StoreFailure;
use gapless_store::entities::{assessment, device};
use gapless_store::journal::{self, Draft};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Characters of a note.
const NOTE_CHARS_MAX: usize = 1_000;
/// Faults of one device.
const FAULTS_MAX: usize = 50;

/// A fault as a person or a program gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FaultInput {
    /// A code of the catalogue.
    pub code: String,
    /// A zone of the catalogue.
    pub zone: String,
    /// How bad: `minor`, `major`, `critical`.
    #[schema(value_type = String)]
    pub severity: Severity,
    /// Further words.
    pub note: Option<String>,
}

impl From<&FaultInput> for Fault {
    fn from(input: &FaultInput) -> Self {
        Self {
            code: input.code.clone(),
            zone: input.zone.clone(),
            severity: input.severity,
            note: input.note.clone(),
        }
    }
}

/// The result of one test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TestInput {
    /// A test of the device's category.
    pub test: String,
    /// `pass`, `fail` or `not-applicable`.
    #[schema(value_type = String)]
    pub outcome: Outcome,
    /// What failed; without it a fail counts as the worst that its function can mean.
    pub fault: Option<FaultInput>,
    /// What was measured, with its unit.
    pub measured: Option<String>,
}

/// What was found.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Assess {
    /// The devices; the same was found of each.
    #[serde(rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// Results of tests; those of earlier go on to count until a part is fitted.
    pub results: Vec<TestInput>,
    /// Every test of the list that has no result yet passed.
    pub rest_passed: bool,
    /// Faults of how it looks; those that were recorded and are not named go on to count.
    pub faults: Vec<FaultInput>,
    /// Faults of how it looks that were recorded and are not there.
    pub gone: Vec<FaultGone>,
    /// Battery capacity left, in percent of the design.
    pub battery_percent: Option<f64>,
    /// Locks that were found.
    #[schema(value_type = Vec<String>)]
    pub found: Vec<Lock>,
    /// Locks that are gone.
    #[schema(value_type = Vec<String>)]
    pub released: Vec<Lock>,
    /// The functional grade; without one as suggested, or as a person decided before.
    #[schema(value_type = Option<String>)]
    pub functional: Option<FunctionalGrade>,
    /// The cosmetic grade; the same.
    #[schema(value_type = Option<String>)]
    pub cosmetic: Option<CosmeticGrade>,
    /// The route; the same.
    #[schema(value_type = Option<String>)]
    pub route: Option<Route>,
    /// Why a grade or route is not what the rules suggest.
    pub why: Option<String>,
    /// Further words.
    pub note: Option<String>,
    /// Version of the assessment that the person saw; for one device.
    pub seen_version: Option<i64>,
}

/// What the rules say of a device.
#[derive(Debug, Clone, Copy)]
pub struct Suggestion {
    /// What the results add up to.
    pub tally: Tally,
    /// `None` while the list is not done.
    pub functional: Option<FunctionalGrade>,
    /// From how it looks.
    pub cosmetic: CosmeticGrade,
    /// `None` while nothing decides.
    pub route: Option<Suggested>,
}

/// What counts once an input is added to what is known, and what the rules say of it.
#[derive(Debug, Clone)]
pub struct Found {
    /// Last result of each test.
    pub results: Vec<TestResult>,
    /// How it looks.
    pub faults: Vec<Fault>,
    /// What the rules say.
    pub suggestion: Suggestion,
}

/// What is known of a device when it is assessed.
#[derive(Debug, Clone)]
pub struct Known {
    /// The device.
    pub device: device::Model,
    /// What was found before.
    pub last: Option<assessment::Model>,
    /// An operating system was installed here.
    pub has_system: bool,
}

impl Known {
    /// Its category.
    pub fn category(&self) -> Category {
        Category::parse(&self.device.category).unwrap_or(Category::Other)
    }

    /// Results that go on to count: all of them, until a part was fitted.
    pub fn results(&self) -> Vec<TestResult> {
        match (&self.last, self.device.tests_passed) {
            (Some(last), Some(_)) => serde_json::from_str(&last.results).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// How it looked.
    pub fn faults(&self) -> Vec<Fault> {
        self.last
            .as_ref()
            .and_then(|last| serde_json::from_str(&last.faults).ok())
            .unwrap_or_default()
    }

    /// Its locks on record.
    pub fn locks(&self) -> Vec<Lock> {
        serde_json::from_str(&self.device.locks).unwrap_or_default()
    }

    /// What the rules say once `input` is added.
    pub fn suggest(&self, lists: &Catalogue, input: &Assess) -> Found {
        let results = merged(lists, self, input);
        let faults = looks::merged(self.faults(), &input.faults, &input.gone);
        let tally = rules::tally(lists, self.category(), &results);
        let mut locks = self.locks();
        locks.extend(&input.found);
        locks.retain(|lock| !input.released.contains(lock));
        let cosmetic = rules::cosmetic(&faults);
        let looks = input
            .cosmetic
            .or_else(|| self.standing_cosmetic(cosmetic))
            .unwrap_or(cosmetic);
        let battery = input
            .battery_percent
            .or_else(|| self.last.as_ref().and_then(|last| last.battery_percent));
        let suggestion = Suggestion {
            tally,
            functional: rules::functional(tally, self.category(), self.has_system),
            cosmetic,
            route: rules::route(self.category(), tally, looks, !locks.is_empty(), battery),
        };
        Found {
            results,
            faults,
            suggestion,
        }
    }
}

/// A test that is repeated counts by its last result; the others stand.
fn merged(lists: &Catalogue, known: &Known, input: &Assess) -> Vec<TestResult> {
    let mut results = known.results();
    for one in &input.results {
        let measured = one.measured.clone().or_else(|| {
            let percent = input.battery_percent.filter(|_| one.test == "battery")?;
            Some(format!("{percent} %"))
        });
        results.retain(|earlier| earlier.test != one.test);
        results.push(TestResult {
            test: one.test.clone(),
            outcome: one.outcome,
            fault: one
                .fault
                .as_ref()
                .map(Fault::from)
                .filter(|_| one.outcome == Outcome::Fail),
            measured,
        });
    }
    if input.rest_passed {
        for name in lists.list(known.category()) {
            if !results.iter().any(|result| result.test == *name) {
                let outcome = Outcome::Pass;
                results.push(TestResult {
                    test: name.clone(),
                    outcome,
                    fault: None,
                    measured: None,
                });
            }
        }
    }
    results
}

/// Assesses every device, or none; answers what was suggested for each.
pub async fn assess(app: &App, actor: &Actor, input: Assess) -> Result<usize, Failure> {
    actor.permit(Act::AssessmentRecord)?;
    check(catalogue(), &input)?;
    let (input, now) = (&input, app.now_ms());
    let done = app.store.write(|tx| async move {
        let devices = bench::devices(&tx, actor, &input.devices).await?;
        let ids: Vec<String> = devices.iter().map(|row| row.id.clone()).collect();
        let mut last = store::last(&*tx, &ids).await?;
        let with_system = store::with_system(&*tx, &ids).await?;
        let mut drafts = Vec::new();
        let mut rows = Vec::with_capacity(devices.len());
        for device in devices {
            let known = Known {
                last: last.remove(&device.id),
                has_system: with_system.contains(&device.id),
                device,
            };
            rows.push(one(&known, input, actor, now, &mut drafts)?);
        }
        let n = rows.len();
        journal::append(&tx, &actor.author(), drafts).await?;
        store::keep(&tx, rows).await?;
        Ok(n)
    });
    Ok(done.await?)
}

/// Refuses what the catalogue does not know and what nobody reads.
fn check(lists: &Catalogue, input: &Assess) -> Result<(), Refusal> {
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let of_tests = input.results.iter().filter_map(|one| one.fault.as_ref());
    let found = input.faults.iter().chain(of_tests);
    let found = found.map(|fault| (&fault.code, Some(&fault.zone)));
    let gone = input.gone.iter().map(|one| (&one.code, one.zone.as_ref()));
    for (code, zone) in found.chain(gone) {
        if !lists.knows_fault(code) {
            return Err(invalid("fault-unknown").with("code", code));
        }
        if let Some(zone) = zone.filter(|zone| !lists.knows_zone(zone)) {
            return Err(invalid("zone-unknown").with("zone", zone));
        }
    }
    let notes = [&input.why, &input.note].into_iter().flatten();
    if notes
        .into_iter()
        .any(|text| text.chars().count() > NOTE_CHARS_MAX)
        || input.faults.len().max(input.gone.len()) > FAULTS_MAX
    {
        return Err(invalid("field-too-long").with("n", NOTE_CHARS_MAX));
    }
    if input
        .battery_percent
        .is_some_and(|share| !(0.0..=150.0).contains(&share))
    {
        return Err(invalid("battery-percent-wrong"));
    }
    Ok(())
}

/// The events of one device and the row that is kept.
fn one(
    known: &Known,
    input: &Assess,
    actor: &Actor,
    now: i64,
    drafts: &mut Vec<Draft>,
) -> Result<assessment::Model, StoreFailure> {
    let lists = catalogue();
    let version = known.last.as_ref().map_or(0, |last| last.version);
    if input.seen_version.is_some_and(|seen| seen != version) {
        let by = known
            .last
            .as_ref()
            .map(|last| last.assessed_by.clone())
            .unwrap_or_default();
        return Err(Refusal::new("assessed-meanwhile").with("by", by).into());
    }
    let list = lists.list(known.category());
    if let Some(stranger) = input
        .results
        .iter()
        .find(|result| !list.contains(&result.test))
    {
        let refusal = Refusal::new("test-not-of-kind").kind(RefusalKind::Invalid);
        return Err(refusal
            .with("test", &stranger.test)
            .with("device", &known.device.id)
            .into());
    }
    let found = known.suggest(lists, input);
    let mut add = |event: AssessmentEvent| -> Result<(), StoreFailure> {
        drafts.push(bench::draft(&known.device, event)?);
        Ok(())
    };
    let locks = known.locks();
    for lock in input.released.iter().filter(|lock| locks.contains(lock)) {
        add(AssessmentEvent::LockReleased { lock: *lock })?;
    }
    for lock in input
        .found
        .iter()
        .filter(|lock| !locks.contains(lock) && !input.released.contains(lock))
    {
        add(AssessmentEvent::LockFound { lock: *lock })?;
    }
    let before = known.faults();
    for fault in found.faults.iter().filter(|one| !before.contains(one)) {
        add(AssessmentEvent::FaultFound {
            fault: fault.clone(),
        })?;
    }
    if !input.results.is_empty() || input.rest_passed {
        add(AssessmentEvent::TestRecorded {
            results: found.results.clone(),
            passed: found.suggestion.tally.is_passed(),
        })?;
    }
    let why = decide(known, input, &found.suggestion, &mut add)?;
    Ok(row(known, input, &found, why, actor, now))
}

fn row(
    known: &Known,
    input: &Assess,
    found: &Found,
    why: Option<String>,
    actor: &Actor,
    now: i64,
) -> assessment::Model {
    let last = known.last.as_ref();
    let suggestion = &found.suggestion;
    assessment::Model {
        device_id: known.device.id.clone(),
        donation_id: known.device.donation_id,
        results: serde_json::json!(found.results).to_string(),
        faults: serde_json::json!(found.faults).to_string(),
        battery_percent: input
            .battery_percent
            .or_else(|| last.and_then(|last| last.battery_percent)),
        scheme: catalogue().scheme.clone(),
        functional_suggested: suggestion.functional.map(|grade| grade.to_string()),
        cosmetic_suggested: Some(suggestion.cosmetic.to_string()),
        route_suggested: suggestion.route.map(|s| s.route.to_string()),
        route_rule: suggestion.route.map(|s| s.rule.to_owned()),
        why,
        note: input
            .note
            .clone()
            .or_else(|| last.and_then(|last| last.note.clone())),
        assessed_by: actor.name.to_string(),
        assessed_at: now,
        version: last.map_or(0, |last| last.version) + 1,
    }
}
