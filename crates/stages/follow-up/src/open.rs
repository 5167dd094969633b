//! Ask a project what became of its devices: by itself when a season begins, or by hand.

use crate::link;
use crate::policy::policy;
use crate::rules::season::Season;
use crate::rules::word::CheckStatus;
use crate::store::{check, check_device, checks, projects};
use gapless_journey::projects::ApplicationStatus;
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, Role};
use gapless_store::entities::project;
use gapless_store::people::directory;
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor, Via};
use gapless_web::typed::invalid;
use gapless_web::{App, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Projects that are asked in one transaction.
const AT_ONCE: u64 = 50;

/// A check to open.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = OpenCheck)]
pub struct Open {
    /// The project.
    pub project: Uuid,
    /// The season, `2027-01`; the one of today where none is named.
    #[serde(default)]
    pub season: String,
}

/// A check that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OpenedCheck)]
pub struct Opened {
    /// `gapless.check/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// Its season.
    pub season: String,
    /// Devices for which it asks.
    pub n: usize,
}

/// Opens a check by hand.
pub async fn open(app: &App, actor: &Actor, input: &Open) -> Result<Opened, Failure> {
    actor.permit(Act::FollowUpPlan)?;
    let db = &app.store.read;
    let found = projects::find(db, input.project).await?;
    let project = &found.ok_or_else(StoreFailure::not_found)?;
    let now = app.now_ms();
    let season = if input.season.trim().is_empty() {
        let today = policy(app, db).await?.season(app, now);
        today.ok_or_else(|| invalid("follow-up-season"))?
    } else {
        Season::parse(&input.season).ok_or_else(|| invalid("follow-up-season"))?
    };
    if project.status != ApplicationStatus::Selected.as_str() {
        return Err(Refusal::new("follow-up-project-closed").into());
    }
    let done = app.store.write(|tx| async move {
        let known = checks::of_project(&*tx, project.id).await?;
        let season = season.to_string();
        if known.iter().any(|row| row.season == season) {
            return Err(Refusal::new("follow-up-asked")
                .with("season", season)
                .into());
        }
        let opened = ask(&tx, app, actor, project, &season).await?;
        opened.ok_or_else(|| Refusal::new("follow-up-no-devices").into())
    });
    Ok(done.await?)
}

/// Opens a check and writes to the project; `None` where it has no device to ask for.
async fn ask(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    project: &project::Model,
    season: &str,
) -> Result<Option<Opened>, StoreFailure> {
    let devices = projects::asked(&**tx, project.id).await?;
    if devices.is_empty() {
        return Ok(None);
    }
    let earlier = checks::of_project(&**tx, project.id).await?;
    // It agreed last time, or it did not: it need not say so each half year.
    let donors_named = earlier.first().is_some_and(|row| row.donors_named);
    for earlier in earlier {
        if earlier.status == CheckStatus::Open.as_str() {
            lapse(tx, earlier).await?;
        }
    }
    let row = check::Model {
        id: Uuid::now_v7(),
        project_id: project.id,
        season: season.to_owned(),
        status: CheckStatus::Open.to_string(),
        opened_at: app.now_ms(),
        opened_by: actor.name.to_string(),
        answered_at: None,
        reminders: 0,
        users: None,
        users_how: String::new(),
        story: String::new(),
        story_public: false,
        told_by: String::new(),
        donors_named,
        asked: i64::try_from(devices.len()).unwrap_or(i64::MAX),
        working: 0,
        version: 1,
    };
    let empty = devices
        .iter()
        .map(|device| unanswered(row.id, &device.id))
        .collect();
    checks::add(tx, row.clone(), empty).await?;
    link::write(tx, app, actor, &row, project, "follow-up-check").await?;
    Ok(Some(Opened {
        schema: "gapless.check/1",
        id: row.id,
        season: row.season,
        n: devices.len(),
    }))
}

/// What a check says of a device of which nobody said anything.
pub(crate) fn unanswered(check: Uuid, device: &str) -> check_device::Model {
    check_device::Model {
        check_id: check,
        device_id: device.to_owned(),
        finding: None,
        note: String::new(),
        photo: None,
        observed_at: None,
        told_by: String::new(),
        sampled: false,
        verified: None,
        verified_note: String::new(),
        verified_by: String::new(),
        verified_at: None,
    }
}

async fn lapse(tx: &Tx, row: check::Model) -> Result<(), StoreFailure> {
    let status = CheckStatus::Lapsed.to_string();
    checks::save(tx, check::Model { status, ..row }).await
}

/// Asks every project whose season has begun, and stops asking those that ended; gives how many were asked.
pub async fn open_due(app: &App) -> Result<usize, Failure> {
    let Some(actor) = &system(app).await? else {
        return Ok(0);
    };
    let now = app.now_ms();
    stop_ended(app).await?;
    let today = app.zoned(now).date();
    let season = policy(app, &app.store.read).await?.season(app, now);
    let Some(season) = season.filter(|season| season.opens(today)) else {
        return Ok(0);
    };
    let zone = app.zoned(now).time_zone().clone();
    let first = season.first_day().and_then(|day| day.to_zoned(zone).ok());
    let Some(began) = first.map(|first| first.timestamp().as_millisecond()) else {
        return Ok(0);
    };
    let season = &season.to_string();
    let mut asked = 0;
    loop {
        let done = app.store.write(|tx| async move {
            let due = projects::to_ask(&*tx, season, began, AT_ONCE).await?;
            for project in &due {
                ask(&tx, app, actor, project, season).await?;
            }
            Ok(due.len())
        });
        let n = done.await?;
        asked += n;
        if n == 0 {
            return Ok(asked);
        }
    }
}

/// Open checks of projects that ended are asked for no longer.
async fn stop_ended(app: &App) -> Result<(), Failure> {
    let done = app.store.write(|tx| async move {
        for row in checks::open_of_ended(&*tx).await? {
            lapse(&tx, row).await?;
        }
        Ok(())
    });
    Ok(done.await?)
}

/// Gapless itself, for what happens by the calendar; `None` before a programme was entered.
pub(crate) async fn system(app: &App) -> Result<Option<Actor>, StoreFailure> {
    let kind = Some(OrganisationKind::Programme);
    let programmes = directory::organisations(&app.store.read, kind).await?;
    let programme = programmes.first().map(|row| OrganisationId(row.id));
    Ok(programme.map(|id| Actor::system("Gapless", Role::Coordinator, id, Via::Job)))
}
