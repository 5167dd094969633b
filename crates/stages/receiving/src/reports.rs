//! Upload hardware reports at the dock: each finds its device by the numbers in it, as a scan of them would, and is kept
//! with the device. What a scan would ask, it asks.

use crate::{
    access,
    lookup::Lookup,
    outcome::{Outcome, Report as Kept},
    rules::matching::Found,
    scan::{Scan, already, number},
    store::{self, scan},
    waits,
};
use gapless_intake::report;
use gapless_journey::{device::DeviceStatus, fold, receiving::IdentifierKind, words};
use gapless_store::{
    Failure as StoreFailure,
    entities::device,
    reports::{self as kept, Arrived, Said, Took},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
    sent::Upload,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Files of one upload.
const FILES_MAX: usize = 50;

words! {
    /// What became of a report.
    Fate {
        /// It is the device's now.
        Taken = "taken",
        /// The same file is the device's already.
        Duplicate = "duplicate",
        /// One of its numbers is another device's: it was not kept.
        OtherDevice = "other-device",
        /// Its numbers are those of two devices or lines: nothing was done.
        Ambiguous = "ambiguous",
        /// A person must answer which device it is, as after a scan.
        Asks = "asks",
        /// It holds no number of a device.
        NoNumber = "no-number",
        /// Its device is here no more.
        LeftBench = "left-bench",
        /// It tells of erasures and nothing of the machine.
        Erasure = "erasure",
        /// It cannot be read.
        Unreadable = "unreadable",
    }
}

/// What became of one file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CheckInReport {
    /// The file.
    pub file: String,
    /// `taken`, `duplicate`, `other-device`, `ambiguous`, `asks`, `no-number`, `left-bench`, `erasure` or `unreadable`.
    #[schema(value_type = String)]
    pub fate: Fate,
    /// Why it could not be read.
    pub why: Option<String>,
    /// The number that the device was looked for by.
    pub code: Option<String>,
    /// What the scan of that number came to: `checked-in`, `already`, `ask-unexpected` and the like.
    pub check_in: Option<String>,
    /// The device.
    pub device: Option<String>,
    /// Another device that the report names.
    pub other_device: Option<String>,
    /// Media that were new to the device.
    pub media_found: usize,
    /// Where a person must say which device it is: the SHA-256 by which the answer names the file (`kept` of
    /// `/assessment/{device}/reports`), so that it is not sent again. A key belongs to no person and sends it again.
    pub kept: Option<String>,
}

impl CheckInReport {
    fn new(file: &str, fate: Fate) -> Self {
        Self {
            file: file.to_owned(),
            fate,
            why: None,
            code: None,
            check_in: None,
            device: None,
            other_device: None,
            media_found: 0,
            kept: None,
        }
    }
}

/// A file that was read, or what is told of one that cannot be.
enum Read {
    Report(Arrived),
    Not(CheckInReport),
}

/// Checks devices in by their reports and keeps these; answers what became of each.
pub async fn reports(
    app: &App,
    actor: &Actor,
    session: Uuid,
    uploads: Vec<Upload>,
) -> Result<Vec<CheckInReport>, Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    Upload::check(&uploads, FILES_MAX)?;
    let mut read = Vec::with_capacity(uploads.len());
    for upload in uploads {
        read.push(one(app, upload).await?);
    }
    let (read, now_ms) = (&read, app.now_ms());
    let done = app.store.write(|tx| async move {
        let session = access::open_session(&*tx, actor, session).await?;
        let scan = Scan {
            tx: &tx,
            actor,
            session: &session,
            now_ms,
        };
        let mut outcomes = Vec::with_capacity(read.len());
        for file in read {
            outcomes.push(match file {
                Read::Not(outcome) => outcome.clone(),
                Read::Report(arrived) => take(&scan, arrived).await?,
            });
        }
        Ok(outcomes)
    });
    Ok(done.await?)
}

/// Reads one file and keeps it when it is a report of a machine.
async fn one(app: &App, upload: Upload) -> Result<Read, Failure> {
    let arrived = match read(&upload.name, &upload.bytes)? {
        Read::Report(arrived) => arrived,
        not @ Read::Not(_) => return Ok(not),
    };
    app.store.files.put(upload.bytes).await?;
    Ok(Read::Report(arrived))
}

/// Reads one file.
fn read(name: &str, bytes: &[u8]) -> Result<Read, Failure> {
    let not = |fate, why: Option<&str>| {
        Read::Not(CheckInReport {
            why: why.map(str::to_owned),
            ..CheckInReport::new(name, fate)
        })
    };
    let report = match report::read(bytes) {
        Ok(report) if report.is_of_erasures_alone() => return Ok(not(Fate::Erasure, None)),
        Ok(report) => report,
        Err(error) => return Ok(not(Fate::Unreadable, Some(error.code))),
    };
    let said = serde_json::to_value(&report)?;
    Ok(match Arrived::of(name, bytes, &report.format, said) {
        Ok(arrived) => Read::Report(arrived),
        Err(why) => not(Fate::Unreadable, Some(why)),
    })
}

/// Reads a report again that was kept while its question was open.
pub(crate) async fn again(app: &App, kept: &Kept) -> Result<Option<Arrived>, Failure> {
    let bytes = app.store.files.get(&kept.sha256).await?;
    Ok(match read(&kept.name, &bytes)? {
        Read::Report(arrived) => Some(arrived),
        Read::Not(_) => None,
    })
}

/// What the numbers of a report lead to.
enum Led {
    /// The scan of this number does the rest.
    Number(String),
    /// A device that is here: by a number that was seen on it before.
    Device(String, String),
    /// Two devices or lines.
    Ambiguous(Option<String>),
    /// There is no number.
    Nowhere,
}

async fn take(scan: &Scan<'_>, arrived: &Arrived) -> Result<CheckInReport, StoreFailure> {
    let of = |fate| CheckInReport::new(&arrived.file_name, fate);
    let row = match lead(scan, &Said::parse(&arrived.said)).await? {
        Led::Nowhere => {
            return Ok(CheckInReport {
                kept: wait(scan, arrived).await?,
                ..of(Fate::NoNumber)
            });
        }
        Led::Ambiguous(device) => {
            return Ok(CheckInReport {
                other_device: device,
                kept: wait(scan, arrived).await?,
                ..of(Fate::Ambiguous)
            });
        }
        Led::Number(text) => number(scan, &text, &fold(&text)).await?,
        Led::Device(text, device) => already(scan, &text, &device).await?,
    };
    let scanned = |fate| CheckInReport {
        code: Some(row.code.clone()),
        check_in: Some(row.outcome.clone()),
        device: row.device_id.clone(),
        ..of(fate)
    };
    let Some(device) = device_of(scan, &row).await? else {
        waits::begin(scan, &row, arrived).await?;
        return Ok(scanned(Fate::Asks));
    };
    Ok(match give(scan, &device, arrived).await? {
        Given::LeftBench => scanned(Fate::LeftBench),
        Given::Took(Took::Duplicate) => scanned(Fate::Duplicate),
        Given::Took(Took::OtherDevice(other)) => CheckInReport {
            other_device: Some(other.id)
                .filter(|_| other.custodian_id == scan.session.refurbisher_id),
            kept: wait(scan, arrived).await?,
            ..scanned(Fate::OtherDevice)
        },
        Given::Took(Took::Taken(taken)) => CheckInReport {
            media_found: taken.media_found,
            ..scanned(Fate::Taken)
        },
    })
}

/// What became of a report that was given to a device.
enum Given {
    /// The device is here no more.
    LeftBench,
    /// The rest.
    Took(Took),
}

async fn give(
    scan: &Scan<'_>,
    device: &device::Model,
    arrived: &Arrived,
) -> Result<Given, StoreFailure> {
    let has_left = DeviceStatus::parse(&device.status).is_none_or(DeviceStatus::has_left_the_bench);
    if has_left || device.custodian_id != scan.session.refurbisher_id {
        return Ok(Given::LeftBench);
    }
    let author = scan.actor.author();
    let took = kept::take(scan.tx, &author, device, arrived, false, scan.now_ms).await?;
    Ok(Given::Took(took))
}

/// Gives a report to the device that an answer led to; answers what became of it, or nothing where there is no device.
pub(crate) async fn after_answer(
    scan: &Scan<'_>,
    row: &scan::Model,
    arrived: &Arrived,
) -> Result<Option<Fate>, StoreFailure> {
    let Some(device) = device_of(scan, row).await? else {
        return Ok(None);
    };
    Ok(Some(match give(scan, &device, arrived).await? {
        Given::LeftBench => Fate::LeftBench,
        Given::Took(Took::Duplicate) => Fate::Duplicate,
        Given::Took(Took::OtherDevice(_)) => Fate::OtherDevice,
        Given::Took(Took::Taken(_)) => Fate::Taken,
    }))
}

/// Writes down who sent a report that waits for an answer; answers the hash by which they may name it.
async fn wait(scan: &Scan<'_>, arrived: &Arrived) -> Result<Option<String>, StoreFailure> {
    waits::register(scan, arrived).await?;
    let sent_by = store::sent_by(&**scan.tx, &arrived.sha256).await?;
    let is_own = sent_by.is_some() && sent_by == scan.person();
    Ok(is_own.then(|| arrived.sha256.clone()))
}

/// The device of a scan that found one.
async fn device_of(
    scan: &Scan<'_>,
    row: &scan::Model,
) -> Result<Option<device::Model>, StoreFailure> {
    let is_here = [Outcome::CheckedIn, Outcome::Already, Outcome::Unexpected]
        .iter()
        .any(|outcome| row.outcome == outcome.as_str());
    let Some(id) = row.device_id.as_ref().filter(|_| is_here) else {
        return Ok(None);
    };
    let mut found = store::devices(&**scan.tx, std::slice::from_ref(id)).await?;
    Ok(found.remove(id))
}

/// Which of its numbers leads to a line or a device of this session: the maker's number before the donor's before the
/// board's. Where none does, the first is scanned, and the scan asks.
async fn lead(scan: &Scan<'_>, said: &Said) -> Result<Led, StoreFailure> {
    let numbers: Vec<(IdentifierKind, String)> = said
        .numbers()
        .into_iter()
        .filter(|(kind, _)| *kind != IdentifierKind::Mac)
        .collect();
    let Some((_, first)) = numbers.first() else {
        return Ok(Led::Nowhere);
    };
    let keys: Vec<String> = numbers.iter().map(|(_, number)| fold(number)).collect();
    let lookup = Lookup::load(scan.tx, scan.actor, scan.session.id, &keys).await?;
    let mut certain: Option<(&str, Certain)> = None;
    for ((_, text), key) in numbers.iter().zip(&keys) {
        let found = match lookup.find(key) {
            Found::Line(claim) => Certain::Line(claim.line),
            Found::Already(known) => Certain::Device(known.device.clone(), known.line),
            _ => continue,
        };
        match &certain {
            Some((_, other)) if !other.is_same(&found) => {
                return Ok(Led::Ambiguous(found.device().or(other.device())));
            }
            Some(_) => {}
            None => certain = Some((text, found)),
        }
    }
    if let Some((text, _)) = certain {
        return Ok(Led::Number(text.to_owned()));
    }
    let serial = numbers
        .iter()
        .zip(&keys)
        .find_map(|((kind, _), key)| (*kind == IdentifierKind::Serial).then_some(key));
    for (kind, text) in &numbers {
        let seen = kept::devices_with(&**scan.tx, *kind, text).await?;
        // Boards may share a UUID: it leads to no device that has another serial number.
        let here = |one: &&device::Model| {
            let is_other = *kind == IdentifierKind::Uuid
                && serial.is_some_and(|key| one.serial_key.as_ref() != Some(key));
            !is_other && lookup.donations.iter().any(|d| d.id == one.donation_id)
        };
        if let Some(device) = seen.iter().find(here) {
            return Ok(Led::Device(text.clone(), device.id.clone()));
        }
    }
    Ok(Led::Number(first.clone()))
}

/// What one number names beyond doubt.
enum Certain {
    Line(Uuid),
    Device(String, Option<Uuid>),
}

impl Certain {
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Line(one), Self::Line(other)) => one == other,
            (Self::Device(one, _), Self::Device(other, _)) => one == other,
            (Self::Device(_, line), Self::Line(other))
            | (Self::Line(other), Self::Device(_, line)) => line.as_ref() == Some(other),
        }
    }

    fn device(&self) -> Option<String> {
        match self {
            Self::Line(_) => None,
            Self::Device(id, _) => Some(id.clone()),
        }
    }
}
