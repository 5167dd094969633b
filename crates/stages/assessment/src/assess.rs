//! Assess devices: tests, faults, locks, grades, route; one device or a whole selection, in one transaction.

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
    /// How it looks.
    pub faults: Vec<FaultInput>,
    /// Battery capacity left, in percent of the design.
    pub battery_percent: Option<f64>,
    /// Locks that were found.
    #[schema(value_type = Vec<String>)]
    pub found: Vec<Lock>,
    /// Locks that are gone.
    #[schema(value_type = Vec<String>)]
    pub released: Vec<Lock>,
    /// The functional grade; as suggested without one.
    #[schema(value_type = Option<String>)]
    pub functional: Option<FunctionalGrade>,
    /// The cosmetic grade; as suggested without one.
    #[schema(value_type = Option<String>)]
    pub cosmetic: Option<CosmeticGrade>,
    /// The route; as suggested without one.
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
    pub fn suggest(&self, lists: &Catalogue, input: &Assess) -> (Vec<TestResult>, Suggestion) {
        let results = merged(lists, self, input);
        let faults: Vec<Fault> = input.faults.iter().map(Fault::from).collect();
        let tally = rules::tally(lists, self.category(), &results);
        let mut locks = self.locks();
        locks.extend(&input.found);
        locks.retain(|lock| !input.released.contains(lock));
        let cosmetic = rules::cosmetic(&faults);
        let battery = input
            .battery_percent
            .or_else(|| self.last.as_ref().and_then(|last| last.battery_percent));
        let suggestion = Suggestion {
            tally,
            functional: rules::functional(tally, self.category(), self.has_system),
            cosmetic,
            route: rules::route(
                self.category(),
                tally,
                input.cosmetic.unwrap_or(cosmetic),
                !locks.is_empty(),
                battery,
            ),
        };
        (results, suggestion)
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
    let faults = input.faults.iter().chain(
        input
            .results
            .iter()
            .filter_map(|result| result.fault.as_ref()),
    );
    for fault in faults {
        if !lists.knows_fault(&fault.code) {
            return Err(invalid("fault-unknown").with("code", &fault.code));
        }
        if !lists.knows_zone(&fault.zone) {
            return Err(invalid("zone-unknown").with("zone", &fault.zone));
        }
    }
    let notes = [&input.why, &input.note].into_iter().flatten();
    if notes
        .into_iter()
        .any(|text| text.chars().count() > NOTE_CHARS_MAX)
        || input.faults.len() > FAULTS_MAX
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
    let (results, suggestion) = known.suggest(lists, input);
    let faults: Vec<Fault> = input.faults.iter().map(Fault::from).collect();
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
    for fault in faults.iter().filter(|fault| !before.contains(fault)) {
        add(AssessmentEvent::FaultFound {
            fault: fault.clone(),
        })?;
    }
    if !input.results.is_empty() || input.rest_passed {
        add(AssessmentEvent::TestRecorded {
            results: results.clone(),
            passed: suggestion.tally.is_passed(),
        })?;
    }
    decide(known, input, &suggestion, &mut add)?;
    Ok(row(
        known,
        input,
        &results,
        &faults,
        &suggestion,
        actor,
        now,
        version,
    ))
}

/// Grades and route: as suggested, or as the person decided with a reason.
fn decide(
    known: &Known,
    input: &Assess,
    suggestion: &Suggestion,
    add: &mut impl FnMut(AssessmentEvent) -> Result<(), StoreFailure>,
) -> Result<(), StoreFailure> {
    let why = input
        .why
        .as_deref()
        .map(str::trim)
        .filter(|why| !why.is_empty());
    let differs = (input.functional.is_some() && input.functional != suggestion.functional)
        || input
            .cosmetic
            .is_some_and(|grade| grade != suggestion.cosmetic)
        || input
            .route
            .is_some_and(|route| suggestion.route.is_none_or(|s| s.route != route));
    if differs && why.is_none() {
        return Err(Refusal::new("override-why")
            .kind(RefusalKind::Invalid)
            .with("device", &known.device.id)
            .into());
    }
    let functional = input.functional.or(suggestion.functional);
    if let Some(functional) = functional {
        let cosmetic = input.cosmetic.unwrap_or(suggestion.cosmetic);
        add(AssessmentEvent::Graded {
            functional,
            cosmetic,
            scheme: catalogue().scheme.clone(),
        })?;
    }
    // Without a grade a device goes nowhere, but for a person who says so.
    let route = input.route.or(suggestion
        .route
        .map(|s| s.route)
        .filter(|_| functional.is_some()));
    if let Some(route) = route {
        let why = input.route.filter(|_| differs).and(why).map(str::to_owned);
        add(AssessmentEvent::Routed { route, why })?;
    }
    Ok(())
}

#[expect(
    clippy::too_many_arguments,
    reason = "one row out of everything that is known"
)]
fn row(
    known: &Known,
    input: &Assess,
    results: &[TestResult],
    faults: &[Fault],
    suggestion: &Suggestion,
    actor: &Actor,
    now: i64,
    version: i64,
) -> assessment::Model {
    let last = known.last.as_ref();
    assessment::Model {
        device_id: known.device.id.clone(),
        donation_id: known.device.donation_id,
        results: serde_json::json!(results).to_string(),
        faults: serde_json::json!(faults).to_string(),
        battery_percent: input
            .battery_percent
            .or_else(|| last.and_then(|last| last.battery_percent)),
        scheme: catalogue().scheme.clone(),
        functional_suggested: suggestion.functional.map(|grade| grade.to_string()),
        cosmetic_suggested: Some(suggestion.cosmetic.to_string()),
        route_suggested: suggestion.route.map(|s| s.route.to_string()),
        route_rule: suggestion.route.map(|s| s.rule.to_owned()),
        why: input.why.clone(),
        note: input
            .note
            .clone()
            .or_else(|| last.and_then(|last| last.note.clone())),
        assessed_by: actor.name.to_string(),
        assessed_at: now,
        version: version + 1,
    }
}
