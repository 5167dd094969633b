//! Carry a proposal out: each device that it names is reserved for its need until a day.

use crate::proposal::Line;
use crate::rules::wanted::Want;
use crate::store::reservation;
use crate::store::run::{self, RunStatus, Snapshot};
use crate::store::{stock, wants};
use gapless_journey::allocation::AllocationEvent;
use gapless_journey::{NeedId, ProjectId, Refusal, RefusalKind};
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use std::collections::HashSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// Days for which devices are kept where nobody says until when.
pub const DAYS: i64 = 60;
/// Nothing is kept longer.
pub const DAYS_MAX: i64 = 366;

/// What is carried out.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ReserveProposal)]
pub struct Reserve {
    /// The version that was read.
    pub version: i64,
    /// The last day on which the devices are kept, as `2027-01-31`; in 60 days where it is not said.
    #[serde(default)]
    pub until: Option<String>,
}

/// The day in so many days where the programme is.
pub fn day_in(app: &App, days: i64) -> String {
    let day = app.zoned(app.now_ms()).date();
    let later = day.checked_add(jiff::Span::new().days(days));
    later.unwrap_or(day).to_string()
}

/// The last day, checked.
fn until(app: &App, asked: Option<&str>) -> Result<String, Refusal> {
    let wrong = || Refusal::new("allocation-until").kind(RefusalKind::Invalid);
    let day = match asked.map(str::trim) {
        None | Some("") => return Ok(day_in(app, DAYS)),
        Some(text) => text.parse::<jiff::civil::Date>().map_err(|_| wrong())?,
    };
    let day = day.to_string();
    // Days as ISO 8601 writes them are in the order of their text.
    if day < day_in(app, 0) || day > day_in(app, DAYS_MAX) {
        return Err(wrong().with("n", DAYS_MAX));
    }
    Ok(day)
}

/// Reserves them; gives how many. Where stock was taken meanwhile nothing is reserved, and the refusal names the class.
pub async fn reserve(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &Reserve,
) -> Result<usize, Failure> {
    actor.permit(Act::AllocationDecide)?;
    let until = &until(app, input.until.as_deref())?;
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let mut row = run::find(&*tx, id).await?;
        if row.state()? != RunStatus::Proposed {
            return Err(Refusal::new("allocation-closed").into());
        }
        if row.version != input.version {
            return Err(Refusal::new("allocation-changed").into());
        }
        let lines = row.current_lines()?;
        if lines.is_empty() {
            return Err(Refusal::new("allocation-empty").into());
        }
        let n = keep(&tx, actor, &row, &lines, until, now).await?;
        row.status = RunStatus::Reserved.to_string();
        row.closed_by = Some(actor.name.to_string());
        row.closed_at = Some(now);
        run::save(&tx, row).await?;
        Ok(n)
    });
    Ok(done.await?)
}

async fn keep(
    tx: &Tx,
    actor: &Actor,
    row: &run::Model,
    lines: &[Line],
    until: &str,
    now: i64,
) -> Result<usize, StoreFailure> {
    let taken = row.snapshot()?;
    let projects = wants::projects(&**tx).await?;
    let open: HashSet<Uuid> = projects.iter().map(|project| project.id).collect();
    let mut picked: HashSet<String> = HashSet::new();
    let mut drafts = Vec::new();
    let mut rows = Vec::new();
    for line in lines {
        let want = wanted(&taken, line)?;
        if !open.contains(&want.project) {
            return Err(Refusal::new("allocation-project-closed")
                .with("project", &want.number)
                .into());
        }
        for device in pick(tx, &taken, line, &mut picked).await? {
            let event = AllocationEvent::Reserved {
                project: ProjectId(want.project),
                need: NeedId(want.need),
                until: until.to_owned(),
            };
            drafts.push(bench::draft(&device, event)?);
            rows.push(reservation::Model {
                device_id: device.id,
                project_id: want.project,
                need_id: want.need,
                run_id: row.id,
                until: until.to_owned(),
                reserved_by: actor.name.to_string(),
                reserved_at: now,
            });
        }
    }
    let n = rows.len();
    journal::append(tx, &actor.author(), drafts).await?;
    reservation::keep(tx, rows).await?;
    Ok(n)
}

fn wanted<'a>(taken: &'a Snapshot, line: &Line) -> Result<&'a Want, StoreFailure> {
    let is_it = |want: &&Want| want.project_name() == line.project && want.need_name() == line.need;
    let found = taken.wants.iter().find(is_it);
    found.ok_or_else(|| StoreFailure::corrupt("allocation need", &line.need))
}

/// The devices of a line: those that have waited longest first.
async fn pick(
    tx: &Tx,
    taken: &Snapshot,
    line: &Line,
    picked: &mut HashSet<String>,
) -> Result<Vec<gapless_store::entities::device::Model>, StoreFailure> {
    let class = taken.stock.iter().find(|stock| stock.name == line.class);
    let class = class.ok_or_else(|| StoreFailure::corrupt("allocation class", &line.class))?;
    let wanted = usize::try_from(line.quantity).unwrap_or(usize::MAX);
    let ready = stock::of_kind(tx, &class.kind, class.by_model).await?;
    let free: Vec<_> = ready
        .into_iter()
        .filter(|device| !picked.contains(&device.id))
        .take(wanted)
        .collect();
    if free.len() < wanted {
        return Err(Refusal::new("stock-taken")
            .with("class", &line.class)
            .with("wanted", wanted)
            .with("there", free.len())
            .into());
    }
    picked.extend(free.iter().map(|device| device.id.clone()));
    Ok(free)
}
