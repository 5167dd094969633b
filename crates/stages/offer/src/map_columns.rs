//! Correct what a column means: the file is read again, and its lines are judged again.

use crate::{
    access,
    judging::{self, Bench},
    store::{donations, lines, policy},
    upload,
};
use gapless_intake::manifest::{Manifest, Options};
use gapless_journey::{
    DonationId, ManifestId, Refusal,
    entry::Subject,
    offer::{DonationStatus, OfferEvent},
};
use gapless_store::{
    Tx,
    entities::{line, manifest as manifests},
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
/// decided on them stands.
pub async fn map_columns(app: &App, actor: &Actor, input: MapInput) -> Result<u64, Failure> {
    actor.permit(Act::OfferCorrect)?;
    let donation = access::donation(actor, &app.store.read, DonationId(input.donation)).await?;
    access::whole(actor)?;
    let manifest =
        donations::manifest(&app.store.read, donation.id, ManifestId(input.manifest)).await?;
    let bytes = app.store.files.get(&manifest.sha256).await?;
    let mut options = Options::default();
    for text in &input.map {
        options.add(text).map_err(|error| upload::refusal(&error))?;
    }
    let read = upload::read(bytes, manifest.file_name.clone(), options).await?;
    let day = app.zoned(app.now_ms()).date().to_string();
    let (read, manifest, day, map) = (&read.manifest, &manifest, day.as_str(), &input.map);
    let work = |tx: Tx| async move { save(&tx, actor, manifest, read, map, day).await };
    Ok(app.store.write(work).await?)
}

async fn save(
    tx: &Tx,
    actor: &Actor,
    manifest: &manifests::Model,
    read: &Manifest,
    map: &[String],
    day: &str,
) -> Result<u64, gapless_store::Failure> {
    let donation = access::donation(actor, &**tx, DonationId(manifest.donation_id)).await?;
    if donation.status != DonationStatus::Draft.as_str() {
        return Err(Refusal::new("offer-not-draft")
            .with("status", donation.status)
            .into());
    }
    let policy = policy::of(&**tx, &donation, day).await?;
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
    let n = counts.all();
    let skipped = upload::skipped_rows(read);
    let row = manifests::Model {
        rows_read: i64::try_from(read.lines.len() as u64 + skipped).unwrap_or(i64::MAX),
        lines: i64::try_from(read.lines.len()).unwrap_or(i64::MAX),
        skipped: i64::try_from(skipped).unwrap_or(i64::MAX),
        reading: upload::reading(read)?,
        mapping: serde_json::to_string(map)?,
        ..manifest.clone()
    };
    donations::keep_manifest(tx, row, false).await?;
    let label = policy::label(&policy);
    donations::judged_by(tx, donation.id, &label).await?;
    let whole = Subject::donation(DonationId(donation.id));
    let claimed = OfferEvent::LineClaimed {
        manifest: ManifestId(manifest.id),
        lines: u32::try_from(n).unwrap_or(u32::MAX),
        skipped: u32::try_from(skipped).unwrap_or(u32::MAX),
    };
    let given = OfferEvent::VerdictGiven {
        policy: label,
        accepted: counts.accepted,
        rejected: counts.rejected,
        needs_info: counts.needs_info,
    };
    let drafts = vec![Draft::new(whole.clone(), claimed), Draft::new(whole, given)];
    journal::append(tx, &actor.author(), drafts).await?;
    Ok(n)
}
