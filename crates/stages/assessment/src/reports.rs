//! Upload hardware reports of a device: each file is kept as evidence, its numbers become known, its media are opened for
//! sanitization. What contradicts is named, never overwritten. A report of another device is refused with that device.

use crate::kept;
use gapless_intake::report;
use gapless_journey::DeviceId;
use gapless_store::reports::{Arrived, OtherDevice, Took};
use gapless_store::{Failure as StoreFailure, Tx, entities::device, reports};
use gapless_web::access::{Act, Actor, not_found};
use gapless_web::sent::Upload;
use gapless_web::{App, Failure, bench};
use serde::Serialize;
use std::slice;
use utoipa::ToSchema;
use uuid::Uuid;

/// Files of one upload.
pub const FILES_MAX: usize = 50;

gapless_journey::words! {
    /// What became of a report.
    Fate {
        /// It is the device's now.
        Taken = "taken",
        /// The same file is the device's already.
        Duplicate = "duplicate",
        /// Its number is another device's; nothing was done.
        OtherDevice = "other-device",
        /// It tells of erasures and nothing of the machine; nothing was done.
        Erasure = "erasure",
        /// It cannot be read; nothing was done.
        Unreadable = "unreadable",
    }
}

/// A medium of a report that another device has on record; it was left there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MediumElsewhere {
    /// Its serial number.
    pub serial_number: String,
    /// That device, where it is yours.
    pub device: Option<String>,
}

/// What became of one file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeviceReportOutcome {
    /// The file.
    pub file: String,
    /// `taken`, `duplicate`, `other-device`, `erasure` or `unreadable`.
    #[schema(value_type = String)]
    pub fate: Fate,
    /// Name of its format.
    pub format: Option<String>,
    /// Why it could not be read.
    pub why: Option<String>,
    /// The other device that its number names, where it is yours.
    pub other_device: Option<String>,
    /// Numbers that nobody had seen on the device.
    pub numbers: Vec<String>,
    /// Media that were new to the device.
    pub media_found: usize,
    /// Media that were on its list already.
    pub media_known: usize,
    /// Media that are another device's on record.
    pub media_elsewhere: Vec<MediumElsewhere>,
    /// What was not known of the device and is now: `cpu`, `ram` and the like.
    pub filled: Vec<String>,
    /// What is odd about it.
    pub warnings: Vec<String>,
    /// Where it waits for an answer: the SHA-256 by which the answer names it (`kept`), so that it is not sent again. A key
    /// belongs to no person and sends it again.
    pub kept: Option<String>,
}

impl DeviceReportOutcome {
    fn new(file: &str, fate: Fate) -> Self {
        Self {
            file: file.to_owned(),
            fate,
            format: None,
            why: None,
            other_device: None,
            numbers: Vec::new(),
            media_found: 0,
            media_known: 0,
            media_elsewhere: Vec::new(),
            filled: Vec::new(),
            warnings: Vec::new(),
            kept: None,
        }
    }
}

/// A file that was read, or what is told of one that cannot be.
enum Read {
    Report(Arrived, Vec<String>),
    Not(DeviceReportOutcome),
}

/// Takes reports of one device; answers what became of each. `insists`: they are right here although their number is another
/// device's.
pub async fn upload(
    app: &App,
    actor: &Actor,
    device: &DeviceId,
    uploads: Vec<Upload>,
    insists: bool,
) -> Result<Vec<DeviceReportOutcome>, Failure> {
    actor.permit(Act::AssessmentRecord)?;
    Upload::check(&uploads, FILES_MAX)?;
    let mut read = Vec::with_capacity(uploads.len());
    for upload in uploads {
        read.push(one(app, upload).await?);
    }
    let (read, now) = (&read, app.now_ms());
    let done = app.store.write(|tx| async move {
        let mut outcomes = Vec::with_capacity(read.len());
        for file in read {
            // Each time anew: a report fills what the next one finds.
            let device = open(&tx, actor, device).await?;
            outcomes.push(match file {
                Read::Not(outcome) => outcome.clone(),
                Read::Report(arrived, warnings) => {
                    let author = actor.author();
                    let took = reports::take(&tx, &author, &device, arrived, insists, now).await?;
                    let kept = match &took {
                        Took::OtherDevice(_) => kept::wait(&tx, actor, arrived).await?,
                        Took::Duplicate | Took::Taken(_) => None,
                    };
                    DeviceReportOutcome {
                        kept,
                        ..told(actor, arrived, warnings, took)?
                    }
                }
            });
        }
        Ok(outcomes)
    });
    Ok(done.await?)
}

/// A device of the actor's own.
pub(crate) async fn open(
    tx: &Tx,
    actor: &Actor,
    id: &DeviceId,
) -> Result<device::Model, StoreFailure> {
    let mut found = bench::devices(tx, actor, slice::from_ref(id)).await?;
    found.pop().ok_or_else(StoreFailure::not_found)
}

/// Reads one file and keeps it when it is a report of a machine.
async fn one(app: &App, upload: Upload) -> Result<Read, Failure> {
    let not = |fate, why: Option<&str>| {
        Read::Not(DeviceReportOutcome {
            why: why.map(str::to_owned),
            ..DeviceReportOutcome::new(&upload.name, fate)
        })
    };
    let report = match report::read(&upload.bytes) {
        Ok(report) if report.is_of_erasures_alone() => return Ok(not(Fate::Erasure, None)),
        Ok(report) => report,
        Err(error) => return Ok(not(Fate::Unreadable, Some(error.code))),
    };
    let said = serde_json::to_value(&report)?;
    let arrived = match Arrived::of(&upload.name, &upload.bytes, &report.format, said) {
        Ok(arrived) => arrived,
        Err(why) => return Ok(not(Fate::Unreadable, Some(why))),
    };
    app.store.files.put(upload.bytes).await?;
    Ok(Read::Report(arrived, report.warnings))
}

/// The id of another device, for whoever may know it.
fn named(own: Option<Uuid>, other: &OtherDevice) -> Option<String> {
    own.is_none_or(|own| own == other.custodian_id)
        .then(|| other.id.clone())
}

fn told(
    actor: &Actor,
    arrived: &Arrived,
    warnings: &[String],
    took: Took,
) -> Result<DeviceReportOutcome, StoreFailure> {
    let own = bench::custodian(actor).map_err(|_| not_found())?;
    let of = |fate| DeviceReportOutcome {
        format: Some(arrived.format.clone()),
        warnings: warnings.to_vec(),
        ..DeviceReportOutcome::new(&arrived.file_name, fate)
    };
    Ok(match took {
        Took::Duplicate => of(Fate::Duplicate),
        Took::OtherDevice(other) => DeviceReportOutcome {
            other_device: named(own, &other),
            ..of(Fate::OtherDevice)
        },
        Took::Taken(taken) => DeviceReportOutcome {
            numbers: taken
                .numbers
                .into_iter()
                .map(|(_, number)| number)
                .collect(),
            media_found: taken.media_found,
            media_known: taken.media_known,
            media_elsewhere: taken
                .media_elsewhere
                .into_iter()
                .map(|strange| MediumElsewhere {
                    device: named(own, &strange.other),
                    serial_number: strange.serial,
                })
                .collect(),
            filled: taken.filled.iter().map(ToString::to_string).collect(),
            ..of(Fate::Taken)
        },
    })
}
