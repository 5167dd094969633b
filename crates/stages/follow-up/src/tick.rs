//! Say what became of each device: by scan or tick, also later than it was seen, more than once, and for who called.

use crate::access::{self, is_there};
use crate::open::unanswered;
use crate::policy::policy;
use crate::rules::sample;
use crate::rules::seen::is_news;
use crate::rules::word::CheckStatus;
use crate::store::{check, check_device, check_tick, checks, projects};
use gapless_journey::CheckId;
use gapless_journey::follow_up::{Finding, FollowUpEvent};
use gapless_store::entities::device;
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::phone::{Seen, seen};
use gapless_web::sign::KeptFile;
use gapless_web::typed::{device_code, invalid, line, text};
use gapless_web::{App, Failure, bench, sign, token};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Ticks that are sent at once.
pub const TICKS_MAX: usize = 500;

/// What was seen of one device.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CheckTick)]
pub struct Tick {
    /// A key that the sender makes: sent twice, it counts once.
    #[serde(default)]
    pub key: String,
    /// What was scanned or chosen: the device's id, or the address on its label.
    pub device: String,
    /// `works`, `broken`, `lost`, `stolen` or `retired`.
    #[schema(value_type = String)]
    pub finding: Finding,
    /// What there is to say.
    #[serde(default)]
    pub note: String,
    /// When it was seen by the clock of the phone, in milliseconds since 1970.
    #[serde(default)]
    pub seen_at: Option<i64>,
    /// A photo as a data URL of JPEG or PNG.
    #[serde(default)]
    pub photo: String,
    /// The same as a file of a form.
    #[serde(skip)]
    #[schema(ignore)]
    pub photo_file: Vec<u8>,
}

/// What was seen.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CheckTicks)]
pub struct Ticks {
    /// Device by device.
    pub ticks: Vec<Tick>,
    /// Who said so, where somebody else writes it down: a call, a visit.
    #[serde(default)]
    pub told_by: String,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CheckTaken)]
pub struct Taken {
    /// `gapless.check-taken/1`.
    pub schema: &'static str,
    /// Ticks that said something new.
    pub counted: u64,
    /// Ticks that were known, or older than what is known; they are kept.
    pub known: u64,
    /// Codes that are none of this project's devices.
    pub unexpected: Vec<String>,
}

/// A tick whose photo is kept.
struct Kept<'a> {
    tick: &'a Tick,
    photo: Option<KeptFile>,
}

/// Takes ticks in.
pub async fn tick(app: &App, actor: &Actor, id: Uuid, input: &Ticks) -> Result<Taken, Failure> {
    actor.permit(Act::FollowUpCheck)?;
    if input.ticks.is_empty() || input.ticks.len() > TICKS_MAX {
        return Err(invalid("follow-up-ticks").with("n", TICKS_MAX).into());
    }
    let mut kept = Vec::new();
    for tick in &input.ticks {
        let photo = sign::keep_photo(&app.store, &tick.photo, &tick.photo_file).await?;
        kept.push(Kept { tick, photo });
    }
    let (kept, told_by, now) = (&kept, &line(&input.told_by), app.now_ms());
    let done = app.store.write(|tx| async move {
        let check = access::check(&*tx, actor, id).await?;
        let mut taken = Taken {
            schema: "gapless.check-taken/1",
            ..Taken::default()
        };
        for one in kept {
            take(&tx, actor, &check, one, told_by, now, &mut taken).await?;
        }
        settle(&tx, app, id).await?;
        Ok(taken)
    });
    Ok(done.await?)
}

async fn take(
    tx: &Tx,
    actor: &Actor,
    check: &check::Model,
    one: &Kept<'_>,
    told_by: &str,
    now: i64,
    taken: &mut Taken,
) -> Result<(), StoreFailure> {
    let tick = one.tick;
    let key = if tick.key.trim().is_empty() {
        Uuid::now_v7().to_string()
    } else {
        format!("{}/{}", check.id, line(&tick.key))
    };
    if checks::is_known(&**tx, &key).await? {
        taken.known += 1;
        return Ok(());
    }
    let code = device_code(&tick.device);
    let row = checks::device(&**tx, check.id, &code).await?;
    let found = gapless_store::bench::devices(&**tx, std::slice::from_ref(&code)).await?;
    let of_project = |device: &device::Model| device.project_id == Some(check.project_id);
    let device = found.into_iter().next().filter(of_project);
    // What came back since is no longer the project's to tell of; what it said all the same is kept.
    let here = device.filter(is_there);
    if here.is_none() && row.is_none() {
        taken.unexpected.push(code);
        return Ok(());
    }
    let seen = seen(tick.seen_at, check.opened_at, now);
    let counts = match &here {
        Some(device) => is_new(tx, device, row.as_ref(), tick.finding, seen).await?,
        None => false,
    };
    let kept = check_tick::Model {
        tick_key: key,
        check_id: check.id,
        device_id: code.clone(),
        finding: tick.finding.to_string(),
        note: text(&tick.note),
        observed_at: seen.at,
        recorded_at: now,
        wrong_clock: seen.wrong_clock,
        counted: counts,
        added_by: actor.name.to_string(),
        told_by: told_by.to_owned(),
    };
    if let Some(photo) = &one.photo {
        let name = format!("{}-{code}", check.season);
        photo.register(tx, &name, actor.person).await?;
    }
    checks::add_tick(tx, kept.clone()).await?;
    match here.filter(|_| counts) {
        Some(device) => {
            taken.counted += 1;
            count(tx, actor, &device, row, one, kept).await
        }
        None => {
            taken.known += 1;
            Ok(())
        }
    }
}

/// True when a tick says something that nobody knows better.
async fn is_new(
    tx: &Tx,
    device: &device::Model,
    row: Option<&check_device::Model>,
    said: Finding,
    seen: Seen,
) -> Result<bool, StoreFailure> {
    let known = row.and_then(|row| row.finding.as_deref());
    if known == Some(said.as_str()) && device.status == said.status().as_str() {
        return Ok(false);
    }
    let last = checks::last_seen(&**tx, &device.id).await?;
    Ok(is_news(last, seen.at))
}

async fn count(
    tx: &Tx,
    actor: &Actor,
    device: &device::Model,
    row: Option<check_device::Model>,
    one: &Kept<'_>,
    kept: check_tick::Model,
) -> Result<(), StoreFailure> {
    let event = FollowUpEvent::Checked {
        check: CheckId(kept.check_id),
        finding: one.tick.finding,
    };
    let photo = one.photo.as_ref().map(|photo| photo.hash.clone());
    let draft = bench::draft(device, event)?;
    let draft = match &photo {
        Some(hash) => draft.proved_by(hash),
        None => draft,
    };
    journal::append(tx, &actor.author(), vec![draft]).await?;
    let is_new = row.is_none();
    let row = row.unwrap_or_else(|| unanswered(kept.check_id, &device.id));
    let row = check_device::Model {
        finding: Some(kept.finding),
        note: kept.note,
        photo: photo.or(row.photo),
        observed_at: Some(kept.observed_at),
        told_by: kept.told_by,
        ..row
    };
    checks::set_device(tx, row, is_new).await
}

/// Counts anew of how many devices something is said, and how many work: what the partner found goes before what was said.
/// Writes only where that changed, so that who is writing the story is not told of a change that is none.
pub(crate) async fn recounted(
    tx: &Tx,
    check: check::Model,
    rows: &[check_device::Model],
) -> Result<check::Model, StoreFailure> {
    let works = |row: &&check_device::Model| {
        let said = row.verified.as_deref().or(row.finding.as_deref());
        said == Some(Finding::Works.as_str())
    };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let asked = count(rows.len());
    let working = count(rows.iter().filter(works).count());
    if (check.asked, check.working) == (asked, working) {
        return Ok(check);
    }
    let check = check::Model {
        asked,
        working,
        ..check
    };
    checks::count(tx, &check).await?;
    Ok(check)
}

/// A check is answered when of each device that the project still has something was said; then the sample is drawn at
/// which the partner looks again, among what is still there to be looked at.
pub(crate) async fn settle(tx: &Tx, app: &App, id: Uuid) -> Result<(), StoreFailure> {
    let Some(check) = checks::find(&**tx, id).await? else {
        return Ok(());
    };
    let rows = checks::devices(&**tx, id).await?;
    let check = recounted(tx, check, &rows).await?;
    if check.status != CheckStatus::Open.as_str() {
        return Ok(());
    }
    let there = projects::devices(&**tx, check.project_id).await?;
    let is_there = |row: &check_device::Model| there.iter().any(|one| one.id == row.device_id);
    if rows
        .iter()
        .any(|row| row.finding.is_none() && is_there(row))
    {
        return Ok(());
    }
    let looks = [Finding::Works.as_str(), Finding::Broken.as_str()];
    let can_be_seen = rows.iter().filter(|row| is_there(row)).filter(|row| {
        row.finding
            .as_deref()
            .is_some_and(|said| looks.contains(&said))
    });
    let devices: Vec<String> = can_be_seen.map(|row| row.device_id.clone()).collect();
    let percent = policy(app, &**tx).await?.sample_percent;
    let drawn = sample::draw(&devices, percent, &token::random());
    for row in rows.iter().filter(|row| drawn.contains(&&*row.device_id)) {
        let row = check_device::Model {
            sampled: true,
            ..row.clone()
        };
        checks::set_device(tx, row, false).await?;
    }
    let check = check::Model {
        status: CheckStatus::Answered.to_string(),
        answered_at: Some(app.now_ms()),
        ..check
    };
    checks::save(tx, check).await
}
