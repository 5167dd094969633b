//! Upload a manifest: the file is kept as it came, its rows become lines with verdicts, or are listed as skipped.

use crate::{
    access,
    begin::{BeginInput, begin_in},
    judging::Bench,
    remember,
    store::{donations, memory, policy},
};
use gapless_intake::{
    ReadError,
    manifest::{self, Field, Manifest, Options, Skipped, Table},
};
use gapless_journey::{
    DonationId, ManifestId, OrganisationKind, Refusal, RefusalKind, entry::Subject,
    offer::OfferEvent,
};
use gapless_store::{
    Tx,
    entities::{donation, manifest as manifests},
    files,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Serialize;
use tokio::sync::{Semaphore, SemaphorePermit};
use utoipa::ToSchema;

/// A file for a donation, or for a new one.
#[derive(Debug, Clone)]
pub struct UploadInput {
    /// The donation; `None` begins one.
    pub donation: Option<DonationId>,
    /// What a new donation begins with.
    pub begin: BeginInput,
    /// Name of the file.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Columns as a person named them: `COLUMN=field`.
    pub map: Vec<String>,
    /// The same bytes came before, and the person wants them once more.
    pub again: bool,
}

/// What an upload came to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Uploaded {
    /// The donation.
    #[schema(value_type = uuid::Uuid)]
    pub donation: DonationId,
    /// The manifest.
    #[schema(value_type = uuid::Uuid)]
    pub manifest: ManifestId,
    /// Lines.
    pub lines: u64,
    /// Rows that are no line.
    pub skipped: u64,
}

/// Lists that are held unpacked at one time: reading one may take many times its size.
const READERS_MAX: usize = 2;
static READERS: Semaphore = Semaphore::const_new(READERS_MAX);

/// A file that was read.
pub(crate) struct FileRead {
    /// As it came.
    pub bytes: Vec<u8>,
    /// What it says.
    pub manifest: Manifest,
    /// Its turn, until it is saved and let go.
    _turn: SemaphorePermit<'static>,
}

/// Reads a file away from the threads that serve requests.
pub(crate) async fn read(
    bytes: Vec<u8>,
    name: String,
    options: Options,
) -> Result<FileRead, Failure> {
    let turn = READERS.acquire().await.map_err(Failure::fault)?;
    let work = move || {
        let found = manifest::read(&bytes, &name, &options);
        (bytes, found)
    };
    let (bytes, found) = tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Failure::fault(e.to_string()))?;
    Ok(FileRead {
        bytes,
        manifest: found.map_err(|error| refusal(&error))?,
        _turn: turn,
    })
}

/// A file that cannot be read, as a refusal: `refusal-read-<code>`.
pub(crate) fn refusal(error: &ReadError) -> Refusal {
    let code = READ_CODES
        .iter()
        .find(|(code, _)| *code == error.code)
        .map_or("read-failed", |c| c.1);
    let kind = if code.contains("too-") {
        RefusalKind::TooLarge
    } else {
        RefusalKind::Invalid
    };
    if error.code == "too-large" {
        return too_large(error.fact("limit").parse().unwrap_or(0));
    }
    let mut refusal = Refusal::new(code).kind(kind);
    if error.code == "no-such-field" {
        // Who writes a program has no list to choose from.
        let fields: Vec<&str> = Field::ALL.iter().map(|field| field.as_str()).collect();
        refusal = refusal.with("fields", fields.join(", "));
    }
    let facts = error.facts.iter();
    facts.fold(refusal, |refusal, (name, value)| refusal.with(name, value))
}

/// A file with more bytes than are read.
pub(crate) fn too_large(limit: usize) -> Refusal {
    Refusal::new("read-too-large")
        .kind(RefusalKind::TooLarge)
        .with("mb", limit / (1024 * 1024))
}

/// Codes of the reader and the refusals that tell them.
const READ_CODES: &[(&str, &str)] = &[
    ("empty", "read-empty"),
    ("too-large", "read-too-large"),
    ("wrong-type", "read-wrong-type"),
    ("password", "read-password"),
    ("broken-zip", "read-broken"),
    ("broken-workbook", "read-broken"),
    ("broken-json", "read-broken-json"),
    ("archive-in-archive", "read-archive-in-archive"),
    ("too-many-files", "read-too-many-files"),
    ("unpacks-too-large", "read-unpacks-too-large"),
    ("too-many-parts", "read-unpacks-too-large"),
    ("too-many-sheets", "read-too-many-sheets"),
    ("too-many-rows", "read-too-many-rows"),
    ("too-many-cells", "read-too-many-rows"),
    ("too-many-columns", "read-too-many-columns"),
    ("no-rows", "read-no-rows"),
    ("no-such-column", "read-no-such-column"),
    ("no-such-field", "read-no-such-field"),
];

/// Uploads a manifest.
pub async fn upload(app: &App, actor: &Actor, mut input: UploadInput) -> Result<Uploaded, Failure> {
    actor.permit(Act::OfferCreate)?;
    access::whole(actor)?;
    if let Some(id) = input.donation {
        access::donation(actor, &app.store.read, id).await?;
    }
    let mut options = Options::default();
    for text in &input.map {
        options.add(text).map_err(|error| refusal(&error))?;
    }
    let bytes = std::mem::take(&mut input.bytes);
    let read = read(bytes, input.file_name.clone(), options).await?;
    let mut read = as_remembered(app, actor, &mut input, read).await?;
    let size = read.bytes.len();
    let sha256 = app.store.files.put(std::mem::take(&mut read.bytes)).await?;
    let at = app.now_ms();
    let (year, day) = (app.zoned(at).year(), app.zoned(at).date().to_string());
    let upload = Upload {
        actor,
        input: &input,
        read: &read.manifest,
        sha256: &sha256,
        size,
        at,
        year,
        day: &day,
    };
    let upload = &upload;
    Ok(app
        .store
        .write(|tx| async move { save(&tx, upload).await })
        .await?)
}

/// Reads a list once more where the donor's people said of a column with such a header what it means; what was said with the
/// list itself stands above that.
async fn as_remembered(
    app: &App,
    actor: &Actor,
    input: &mut UploadInput,
    found: FileRead,
) -> Result<FileRead, Failure> {
    let db = &app.store.read;
    let donor = match input.donation {
        Some(id) => Some(access::donation(actor, db, id).await?.donor_id),
        None if actor.organisation_kind == Some(OrganisationKind::Donor) => {
            actor.organisation.map(|o| o.0)
        }
        None => input.begin.donor,
    };
    let Some(donor) = donor else {
        return Ok(found);
    };
    let known = memory::of_donor(db, donor).await?;
    let places = remember::places(&found.manifest, &known);
    if places.is_empty() {
        return Ok(found);
    }
    input.map.extend(places.iter().cloned());
    let mut options = Options::default();
    for text in &input.map {
        options.add(text).map_err(|error| refusal(&error))?;
    }
    // The first reading and its turn go before another is waited for.
    let FileRead { bytes, .. } = found;
    let mut again = read(bytes, input.file_name.clone(), options).await?;
    remember::mark(&mut again.manifest, &places);
    Ok(again)
}

struct Upload<'a> {
    actor: &'a Actor,
    input: &'a UploadInput,
    read: &'a Manifest,
    sha256: &'a str,
    size: usize,
    at: i64,
    year: i16,
    day: &'a str,
}

async fn save(tx: &Tx, upload: &Upload<'_>) -> Result<Uploaded, gapless_store::Failure> {
    let actor = upload.actor;
    let donation = match upload.input.donation {
        Some(id) => access::donation(actor, &**tx, id).await?,
        None => begin_in(tx, actor, &upload.input.begin, upload.at, upload.year).await?,
    };
    if !upload.input.again
        && let Some(same) = donations::same_file(&**tx, donation.donor_id, upload.sha256).await?
    {
        let refusal = Refusal::new("offer-same-file");
        return Err(refusal
            .with("number", same.number)
            .with("donation", same.id)
            .into());
    }
    let name = &upload.input.file_name;
    let media_type = media_type(&upload.read.format);
    let by = actor.person;
    files::register(tx, upload.sha256, name, media_type, upload.size, by).await?;
    let id = ManifestId::new();
    let policy = policy::of(&**tx, &donation, upload.day).await?;
    manifest_row(tx, &donation, id, upload).await?;
    let mut bench = Bench::new(tx, &donation, id.0, &upload.read.lines, &policy).await?;
    let counts = bench.save(tx, |_| true).await?;
    let lines = counts.all();
    let skipped = skipped_rows(upload.read);
    let label = policy::label(&policy);
    donations::judged_by(tx, donation.id, &label).await?;
    let whole = Subject::donation(DonationId(donation.id));
    let claimed = OfferEvent::LineClaimed {
        manifest: id,
        lines: u32::try_from(lines).unwrap_or(u32::MAX),
        skipped: u32::try_from(skipped).unwrap_or(u32::MAX),
    };
    let given = OfferEvent::VerdictGiven {
        policy: label,
        accepted: counts.accepted,
        rejected: counts.rejected,
        needs_info: counts.needs_info,
    };
    let drafts = vec![
        Draft::new(whole.clone(), claimed).proved_by(upload.sha256),
        Draft::new(whole, given),
    ];
    journal::append(tx, &actor.author(), drafts).await?;
    Ok(Uploaded {
        donation: DonationId(donation.id),
        manifest: id,
        lines,
        skipped,
    })
}

async fn manifest_row(
    tx: &Tx,
    donation: &donation::Model,
    id: ManifestId,
    upload: &Upload<'_>,
) -> Result<(), gapless_store::Failure> {
    let read = upload.read;
    let skipped = skipped_rows(read);
    let lines = read.lines.len() as u64;
    let row = manifests::Model {
        id: id.0,
        donation_id: donation.id,
        sha256: upload.sha256.to_owned(),
        file_name: upload.input.file_name.clone(),
        media_type: media_type(&read.format).to_owned(),
        bytes: i64::try_from(upload.size).unwrap_or(i64::MAX),
        rows_read: i64::try_from(lines + skipped).unwrap_or(i64::MAX),
        lines: i64::try_from(lines).unwrap_or(i64::MAX),
        skipped: i64::try_from(skipped).unwrap_or(i64::MAX),
        reading: reading(read)?,
        mapping: serde_json::to_string(&upload.input.map)?,
        uploaded_by: upload.actor.person.map(|p| p.0),
        uploaded_at: upload.at,
    };
    donations::keep_manifest(tx, row, true).await
}

/// Rows that are no line and say something.
pub(crate) fn skipped_rows(read: &Manifest) -> u64 {
    read.skipped
        .iter()
        .map(|s| u64::from(s.last_row.saturating_sub(s.row)) + 1)
        .sum()
}

/// How the file was read, as the row of the manifest keeps it.
#[derive(Serialize)]
struct Reading<'a> {
    format: &'a str,
    encoding: Option<&'a str>,
    delimiter: Option<&'a str>,
    tables: &'a [Table],
    skipped: &'a [Skipped],
}

/// How the file was read, without its lines: those are rows of their own, and would take many times the memory here.
pub(crate) fn reading(read: &Manifest) -> Result<String, gapless_store::Failure> {
    Ok(serde_json::to_string(&Reading {
        format: &read.format,
        encoding: read.encoding.as_deref(),
        delimiter: read.delimiter.as_deref(),
        tables: &read.tables,
        skipped: &read.skipped,
    })?)
}

fn media_type(format: &str) -> &'static str {
    match format {
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xls" => "application/vnd.ms-excel",
        "xlsb" => "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "xml" => "application/xml",
        "html" => "text/html",
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        "zip" => "application/zip",
        _ => "text/csv",
    }
}
