//! Correct what a column means: the file is read again, and its lines are judged again.

use crate::{
    access,
    judging::{self, Bench, Counts},
    remember,
    store::{act, donations, lines, policy},
    undo::{self, Columns},
    upload,
};
use gapless_intake::manifest::{Manifest, Options};
use gapless_journey::{
    DonationId, EventId, ManifestId, Refusal,
    entry::Subject,
    offer::{DonationStatus, OfferEvent},
};
use gapless_store::{
    Tx,
    entities::{donation, line, manifest as manifests},
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Columns of one file as a person named them.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct MapInput {
    /// The donation.
    #[serde(skip)]
    pub donation: Uuid,
    /// The file.
    pub manifest: Uuid,
    /// `COLUMN=field`; a column that is not named is guessed again. COLUMN is a place (`SHEET!B2`: column B of that sheet,
    /// with its header in row 2; `!B2` in a text file), or a header or a letter, which mean the first such column of every sheet.
    pub map: Vec<String>,
}

/// Reads a manifest again with other columns. Only in draft: afterwards lines are corrected one by one, so that what was
/// decided on them stands. What a person said of a column is remembered for the donor's next lists.
pub async fn map_columns(app: &App, actor: &Actor, input: MapInput) -> Result<u64, Failure> {
    actor.permit(Act::OfferCorrect)?;
    let donation = access::donation(actor, &app.store.read, DonationId(input.donation)).await?;
    read_again(app, actor, &donation, input.manifest, &input.map, None).await
}

/// Undoes the last correction of columns: the file is read as before, and what was remembered of them is, too.
pub(crate) async fn read_as_before(
    app: &App,
    actor: &Actor,
    donation: &donation::Model,
    act: Uuid,
    columns: Columns,
) -> Result<u64, Failure> {
    let map = columns.map.clone();
    let file = columns.manifest;
    read_again(app, actor, donation, file, &map, Some((act, columns))).await
}

async fn read_again(
    app: &App,
    actor: &Actor,
    donation: &donation::Model,
    file: Uuid,
    map: &[String],
    undone: Option<(Uuid, Columns)>,
) -> Result<u64, Failure> {
    access::whole(actor)?;
    let manifest = donations::manifest(&app.store.read, donation.id, ManifestId(file)).await?;
    let bytes = app.store.files.get(&manifest.sha256).await?;
    let mut options = Options::default();
    for text in map {
        options.add(text).map_err(|error| upload::refusal(&error))?;
    }
    let mut read = upload::read(bytes, manifest.file_name.clone(), options).await?;
    let said = remember::said(&manifest.reading, &mut read.manifest)?;
    let day = app.zoned(app.now_ms()).date().to_string();
    let again = Again {
        actor,
        manifest: &manifest,
        read: &read.manifest,
        map,
        day: &day,
        at: app.now_ms(),
        said: &said,
        undone: undone.as_ref(),
    };
    let again = &again;
    let work = |tx: Tx| async move { save(&tx, again).await };
    Ok(app.store.write(work).await?)
}

/// A file that was read again.
struct Again<'a> {
    actor: &'a Actor,
    manifest: &'a manifests::Model,
    read: &'a Manifest,
    map: &'a [String],
    day: &'a str,
    at: i64,
    /// What a person said of headers.
    said: &'a [remember::Said],
    /// The correction that is undone.
    undone: Option<&'a (Uuid, Columns)>,
}

async fn save(tx: &Tx, again: &Again<'_>) -> Result<u64, gapless_store::Failure> {
    let Again {
        actor,
        manifest,
        read,
        ..
    } = *again;
    let donation = access::donation(actor, &**tx, DonationId(manifest.donation_id)).await?;
    if donation.status != DonationStatus::Draft.as_str() {
        return Err(Refusal::new("offer-not-draft")
            .with("status", donation.status)
            .into());
    }
    if let Some((act, _)) = again.undone {
        undo::is_last(tx, donation.id, *act).await?;
    }
    let policy = policy::of(&**tx, &donation, again.day).await?;
    let places = lines::remove_untouched(tx, manifest.id).await?;
    let mut bench = Bench::new(tx, &donation, manifest.id, &read.lines, &policy).await?;
    let keep = |row: &mut line::Model| match places.get(&judging::place(row)) {
        // What a person corrected by hand stays as it is.
        Some((_, true)) => false,
        Some((id, false)) => {
            row.id = *id;
            true
        }
        None => true,
    };
    let counts = bench.save(tx, keep).await?;
    let skipped = upload::skipped_rows(read);
    let row = manifests::Model {
        rows_read: i64::try_from(read.lines.len() as u64 + skipped).unwrap_or(i64::MAX),
        lines: i64::try_from(read.lines.len()).unwrap_or(i64::MAX),
        skipped: i64::try_from(skipped).unwrap_or(i64::MAX),
        reading: upload::reading(read)?,
        mapping: serde_json::to_string(again.map)?,
        ..manifest.clone()
    };
    donations::keep_manifest(tx, row, false).await?;
    let label = policy::label(&policy);
    donations::judged_by(tx, donation.id, &label).await?;
    let event = tell(tx, again, &donation, label, counts).await?;
    remember_or_restore(tx, again, &donation, counts, event).await?;
    Ok(counts.all())
}

/// Tells the journal; answers the entry that stands for the reading.
async fn tell(
    tx: &Tx,
    again: &Again<'_>,
    donation: &donation::Model,
    policy: String,
    counts: Counts,
) -> Result<EventId, gapless_store::Failure> {
    let whole = Subject::donation(DonationId(donation.id));
    let claimed = OfferEvent::LineClaimed {
        manifest: ManifestId(again.manifest.id),
        lines: u32::try_from(counts.all()).unwrap_or(u32::MAX),
        skipped: u32::try_from(upload::skipped_rows(again.read)).unwrap_or(u32::MAX),
    };
    let given = OfferEvent::VerdictGiven {
        policy,
        accepted: counts.accepted,
        rejected: counts.rejected,
        needs_info: counts.needs_info,
    };
    let mut drafts = vec![
        Draft::new(whole.clone(), claimed),
        Draft::new(whole.clone(), given),
    ];
    if let Some((_, columns)) = again.undone {
        drafts.push(Draft::new(whole, undo::names(columns.event)));
    }
    let events = journal::append(tx, &again.actor.author(), drafts).await?;
    let first = events.first().copied();
    first.ok_or_else(|| gapless_store::Failure::Fault("the journal took no entry".into()))
}

/// A correction is remembered, and can be undone; an undoing puts back what was remembered before.
async fn remember_or_restore(
    tx: &Tx,
    again: &Again<'_>,
    donation: &donation::Model,
    counts: Counts,
    event: EventId,
) -> Result<(), gapless_store::Failure> {
    if let Some((_, columns)) = again.undone {
        act::take_away(tx, donation.id).await?;
        return remember::restore(tx, donation.donor_id, &columns.memory).await;
    }
    let who = (donation.donor_id, &*again.actor.name, again.at);
    let columns = Columns {
        manifest: again.manifest.id,
        map: serde_json::from_str(&again.manifest.mapping)?,
        memory: remember::keep(tx, who, again.said).await?,
        event,
    };
    undo::note_columns(tx, again.actor, donation.id, counts.all(), &columns).await
}
