//! Upload erasure reports, many at once. What matches one medium by its serial number is recorded; the rest waits for a
//! person; a file that came before says so. The file itself is kept as it came.

use crate::fields::{Core, RecordFields, Source};
use crate::record::entry;
use crate::rules;
use crate::store::{self, ReportStatus};
use crate::targets::{Target, is_closed};
use gapless_intake::erasure::{self, Erasure};
use gapless_journey::device::DeviceStatus;
use gapless_journey::sanitization::{MediumKind, Method, SanitizationResult, Technique};
use gapless_journey::{Refusal, RefusalKind, fold, is_filler};
use gapless_store::entities::{device, medium};
use gapless_store::{Failure as StoreFailure, Tx, bench as floor, files, journal};
use gapless_web::access::{Act, Actor, not_found};
use gapless_web::sent::Upload;
use gapless_web::{App, Failure, bench};
use jiff::tz::TimeZone;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Files of one upload.
pub const FILES_MAX: usize = 200;

gapless_journey::words! {
    /// Why a report waits.
    Question {
        /// It was recorded at once.
        None = "none",
        /// The tool could read no serial number.
        NoSerial = "no-serial",
        /// No medium has this serial number.
        NoMedium = "no-medium",
        /// More than one medium has it.
        Several = "several",
        /// The device is no longer on the bench.
        LeftBench = "left-bench",
        /// A later attempt at this medium is on record.
        Older = "older",
    }
}

gapless_journey::words! {
    /// What became of one erasure of a file.
    Fate {
        /// It is recorded.
        Recorded = "recorded",
        /// It waits for a person.
        Waiting = "waiting",
        /// The same file came before.
        Duplicate = "duplicate",
        /// The file is no report that can be read.
        Unreadable = "unreadable",
    }
}

/// What became of one erasure of a file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UploadOutcome {
    /// The file.
    pub file: String,
    /// `recorded`, `waiting`, `duplicate` or `unreadable`.
    #[schema(value_type = String)]
    pub fate: Fate,
    /// Serial number of the medium.
    pub serial_number: Option<String>,
    /// What the tool says it came to.
    #[schema(value_type = Option<String>)]
    pub result: Option<SanitizationResult>,
    /// The device it was recorded for, now or before.
    pub device: Option<String>,
    /// Why it waits, or why it could not be read.
    pub why: Option<String>,
}

impl UploadOutcome {
    fn new(file: &str, fate: Fate) -> Self {
        Self {
            file: file.to_owned(),
            fate,
            serial_number: None,
            result: None,
            device: None,
            why: None,
        }
    }
}

/// One erasure of a file, ready to be matched.
struct Arrived {
    file: String,
    sha256: String,
    ordinal: i32,
    erasure: Erasure,
    times: (Option<i64>, Option<i64>),
}

/// Reads, keeps, matches and records; answers what became of each erasure.
pub async fn upload(
    app: &App,
    actor: &Actor,
    uploads: Vec<Upload>,
) -> Result<Vec<UploadOutcome>, Failure> {
    actor.permit(Act::SanitizationRecord)?;
    let organisation = actor.organisation.ok_or_else(not_found)?.0;
    Upload::check(&uploads, FILES_MAX)?;
    let Read {
        mut outcomes,
        mut arrived,
        kept,
    } = read_all(app, uploads).await?;
    // A failed run and its repetition may come together: the later one must be recorded last.
    arrived.sort_by_key(|one| one.times.1);
    let (arrived, kept, now) = (&arrived, &kept, app.now_ms());
    let done = app.store.write(|tx| async move {
        let mut before = BTreeMap::new();
        for (sha256, name, n) in kept {
            if !before.contains_key(sha256.as_str()) {
                before.insert(
                    sha256.as_str(),
                    store::of_file(&*tx, organisation, sha256).await?,
                );
            }
            files::register(&tx, sha256, name, "text/plain", *n, actor.person).await?;
        }
        let mut outcomes = Vec::with_capacity(arrived.len());
        let mut seen: Vec<(&str, i32)> = Vec::new();
        for one in arrived {
            let earlier = before
                .get(one.sha256.as_str())
                .and_then(|rows| rows.iter().find(|row| row.ordinal == one.ordinal));
            let is_repeated = seen.contains(&(&one.sha256, one.ordinal));
            if earlier.is_some() || is_repeated {
                outcomes.push(one.outcome(
                    Fate::Duplicate,
                    earlier.and_then(|row| row.device_id.clone()),
                    None,
                ));
                continue;
            }
            seen.push((&one.sha256, one.ordinal));
            outcomes.push(take(&tx, actor, organisation, one, now).await?);
        }
        Ok(outcomes)
    });
    outcomes.extend(done.await.map_err(Failure::from)?);
    Ok(outcomes)
}

/// What the files of one upload hold.
#[derive(Default)]
struct Read {
    /// What is told of files that cannot be read.
    outcomes: Vec<UploadOutcome>,
    /// The erasures of the others.
    arrived: Vec<Arrived>,
    /// Those files: hash, name, size.
    kept: Vec<(String, String, usize)>,
}

/// Reads every file and keeps those that are reports.
async fn read_all(app: &App, uploads: Vec<Upload>) -> Result<Read, Failure> {
    let mut all = Read::default();
    for upload in uploads {
        let unreadable = |why: &str| UploadOutcome {
            why: Some(why.to_owned()),
            ..UploadOutcome::new(&upload.name, Fate::Unreadable)
        };
        let report = match erasure::read(&upload.bytes) {
            Err(error) => {
                all.outcomes.push(unreadable(error.code));
                continue;
            }
            Ok(report) if report.erasures.is_empty() => {
                all.outcomes.push(unreadable("no-erasure"));
                continue;
            }
            Ok(report) => report,
        };
        let n = upload.bytes.len();
        let sha256 = app.store.files.put(upload.bytes).await?;
        for (ordinal, erasure) in (0..).zip(report.erasures) {
            let times = times(&erasure, &app.settings.time_zone);
            all.arrived.push(Arrived {
                file: upload.name.clone(),
                sha256: sha256.clone(),
                ordinal,
                erasure,
                times,
            });
        }
        all.kept.push((sha256, upload.name, n));
    }
    Ok(all)
}

impl Arrived {
    fn outcome(&self, fate: Fate, device: Option<String>, why: Option<String>) -> UploadOutcome {
        UploadOutcome {
            serial_number: self.erasure.medium_serial.clone(),
            result: Some(self.erasure.result),
            device,
            why,
            ..UploadOutcome::new(&self.file, fate)
        }
    }
}

/// Matches one erasure and records it, or puts it into the queue.
async fn take(
    tx: &Tx,
    actor: &Actor,
    organisation: Uuid,
    one: &Arrived,
    now: i64,
) -> Result<UploadOutcome, StoreFailure> {
    let mut row = waiting(organisation, actor, one, now)?;
    let outcome = match find(tx, actor, one).await? {
        Ok(target) => {
            let id = note(
                tx,
                actor,
                &target,
                &one.erasure,
                one.times,
                &one.sha256,
                now,
            )
            .await?;
            row.status = ReportStatus::Linked.to_string();
            row.device_id = Some(target.device.id.clone());
            row.sanitization_id = Some(id);
            row.decided_at = Some(now);
            row.decided_by = Some(actor.name.to_string());
            one.outcome(Fate::Recorded, Some(target.device.id), None)
        }
        Err(question) => {
            row.question = question.to_string();
            one.outcome(Fate::Waiting, None, Some(question.to_string()))
        }
    };
    store::add_reports(tx, vec![row]).await?;
    Ok(outcome)
}

fn waiting(
    organisation: Uuid,
    actor: &Actor,
    one: &Arrived,
    now: i64,
) -> Result<store::Model, StoreFailure> {
    Ok(store::Model {
        id: Uuid::now_v7(),
        organisation_id: organisation,
        sha256: one.sha256.clone(),
        ordinal: one.ordinal,
        file_name: one.file.clone(),
        serial_number: one.erasure.medium_serial.clone(),
        model: one.erasure.medium_model.clone(),
        bytes: one.erasure.bytes.and_then(|n| i64::try_from(n).ok()),
        result: one.erasure.result.to_string(),
        record: serde_json::to_string(&one.erasure)?,
        status: ReportStatus::Waiting.to_string(),
        question: Question::None.to_string(),
        device_id: None,
        sanitization_id: None,
        why: None,
        uploaded_at: now,
        uploaded_by: actor.name.to_string(),
        decided_at: None,
        decided_by: None,
    })
}

/// The one medium that a report is about, or why a person must say.
async fn find(
    tx: &Tx,
    actor: &Actor,
    one: &Arrived,
) -> Result<Result<Target, Question>, StoreFailure> {
    let Some(serial) = one
        .erasure
        .medium_serial
        .as_deref()
        .filter(|serial| !is_filler(serial))
    else {
        return Ok(Err(Question::NoSerial));
    };
    let media = store::media_with_serial(&**tx, &fold(serial)).await?;
    let ids: Vec<String> = media.iter().map(|row| row.device_id.clone()).collect();
    let custodian = bench::custodian(actor)?;
    let devices: Vec<device::Model> = floor::devices(&**tx, &unique(ids))
        .await?
        .into_iter()
        .filter(|row| custodian.is_none_or(|own| own == row.custodian_id))
        .collect();
    let mut ours: Vec<medium::Model> = media
        .into_iter()
        .filter(|row| devices.iter().any(|device| device.id == row.device_id))
        .collect();
    if ours.len() > 1 {
        ours.retain(|row| !is_closed(row));
    }
    let medium = match ours.as_slice() {
        [] => return Ok(Err(Question::NoMedium)),
        [one] => one.clone(),
        _ => return Ok(Err(Question::Several)),
    };
    let Some(device) = devices
        .into_iter()
        .find(|device| device.id == medium.device_id)
    else {
        return Ok(Err(Question::NoMedium));
    };
    if DeviceStatus::parse(&device.status).is_none_or(DeviceStatus::has_left_the_bench) {
        return Ok(Err(Question::LeftBench));
    }
    let last = store::last_record(&**tx, medium.id)
        .await?
        .and_then(|row| row.finished_at);
    if last
        .zip(one.times.1)
        .is_some_and(|(last, this)| this <= last)
    {
        return Ok(Err(Question::Older));
    }
    let kind = MediumKind::parse(&medium.kind).unwrap_or(MediumKind::Unknown);
    Ok(Ok(Target {
        device,
        medium: medium.id,
        kind,
    }))
}

fn unique(mut ids: Vec<String>) -> Vec<String> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Records an erasure for a medium; answers the key of the record.
pub(crate) async fn note(
    tx: &Tx,
    actor: &Actor,
    target: &Target,
    erasure: &Erasure,
    times: (Option<i64>, Option<i64>),
    sha256: &str,
    now: i64,
) -> Result<Uuid, StoreFailure> {
    let tool = erasure.tool.split(' ').next().unwrap_or("report");
    let account = store::account(&**tx, actor).await?;
    let source = Source {
        evidence: vec![sha256.to_owned()],
        ..Source::of(tool, actor, account, now)
    };
    let core = Core {
        // What was begun and not ended reached no level; the record needs a word, and the result says the rest.
        method: erasure.method.unwrap_or(Method::Clear),
        technique: erasure.technique.unwrap_or(Technique::Overwrite),
        verification: erasure.verification,
        result: erasure.result,
    };
    let (draft, mut row) = entry(target, core, &fields(erasure), times, &source)?;
    row.capacity_bytes = erasure.bytes.and_then(|n| i64::try_from(n).ok());
    let id = row.id;
    journal::append(tx, &actor.author(), vec![draft]).await?;
    store::add_records(tx, vec![row]).await?;
    Ok(id)
}

fn fields(erasure: &Erasure) -> RecordFields {
    let (tool, version) = match erasure.tool.split_once(' ') {
        Some((tool, version)) => (tool, Some(version.to_owned())),
        None => (erasure.tool.as_str(), None),
    };
    let passes = erasure.passes.and_then(|n| i32::try_from(n).ok());
    // What a tool calls its method is a standard for few of them; the others say what was written.
    let (standard, pattern) = match erasure.scheme.clone() {
        Some(scheme) if rules::is_standard(&scheme) => (Some(scheme), None),
        other => (None, other),
    };
    let keystream = match (pattern, erasure.prng.clone()) {
        (Some(pattern), Some(prng)) => Some(format!("{pattern}; {prng}")),
        (pattern, prng) => pattern.or(prng),
    };
    let more = [("keystream", keystream), ("speed", erasure.speed.clone())];
    RecordFields {
        tool: Some(tool.to_owned()),
        tool_version: version,
        standard,
        passes,
        passes_asked: erasure.passes_asked.and_then(|n| i32::try_from(n).ok()),
        bytes: erasure.bytes_written.and_then(|n| i64::try_from(n).ok()),
        exceptions: (!erasure.errors.is_empty()).then(|| erasure.errors.join("\n")),
        more: more
            .into_iter()
            .filter_map(|(word, text)| Some((word.to_owned(), text?)))
            .collect(),
        ..RecordFields::default()
    }
}

/// When a run began and ended. A log has no zone: it is read as the installation's.
pub(crate) fn times(erasure: &Erasure, zone: &TimeZone) -> (Option<i64>, Option<i64>) {
    let fields = RecordFields {
        started: erasure.started.clone(),
        finished: erasure.finished.clone(),
        ..RecordFields::default()
    };
    fields.times(zone).unwrap_or((None, None))
}

/// The device that a code means, of the actor's own; one and no other.
pub(crate) async fn device_of(
    tx: &Tx,
    actor: &Actor,
    code: &str,
) -> Result<device::Model, StoreFailure> {
    let mut found = floor::by_code(&**tx, code, bench::custodian(actor)?).await?;
    match found.len() {
        0 => Err(Refusal::new("code-unknown")
            .kind(RefusalKind::Invalid)
            .with("code", code)
            .into()),
        1 => Ok(found.remove(0)),
        n => Err(Refusal::new("code-several")
            .kind(RefusalKind::Invalid)
            .with("n", n)
            .into()),
    }
}
