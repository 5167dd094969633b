//! Ask the solver for a proposal, follow it, and end it early. The solver works in a job: whoever asked may go away, and
//! a server that stops begins it anew.

use crate::problem::Problem;
use crate::proposal::{gap, lines};
use crate::rules::{kind, wanted};
use crate::solve::{Progress, Settings, Solved, solve};
use crate::store::run::{self, RunStatus, Snapshot};
use crate::store::{stock, wants};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::{Failure as StoreFailure, Tx, bench, jobs};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, Outcome};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::watch;
use utoipa::ToSchema;
use uuid::Uuid;

/// The kind of job that makes a proposal.
pub const JOB: &str = "allocation";
/// Seconds of a search where nobody says how many.
pub const SECONDS: i64 = 20;
/// The longest search that the page starts: a job ends after four minutes.
pub const SECONDS_MAX: i64 = 180;
/// A proposal that is provably within this part of the best is as good as the counts that it is made of.
const GAP: f64 = 0.001;
/// How often the row says how far the solver is, and is asked whether it should end.
const LOOK: Duration = Duration::from_millis(500);

/// What to look for.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct Propose {
    /// How long to look, in seconds; 20 where it is not said, 180 at most.
    #[serde(default)]
    pub seconds: Option<String>,
}

/// Asks for a proposal; gives its key. One is looked for at a time.
pub async fn propose(app: &App, actor: &Actor, input: &Propose) -> Result<Uuid, Failure> {
    actor.permit(Act::AllocationDecide)?;
    let seconds_max = match input.seconds.as_deref().map(str::trim) {
        None | Some("") => SECONDS,
        Some(text) => text
            .parse()
            .ok()
            .filter(|seconds| (1..=SECONDS_MAX).contains(seconds))
            .ok_or(
                Refusal::new("allocation-seconds")
                    .kind(RefusalKind::Invalid)
                    .with("n", SECONDS_MAX),
            )?,
    };
    let (now, by) = (app.now_ms(), actor.name.to_string());
    let by = &by;
    let done = app.store.write(|tx| async move {
        if let Some(open) = run::open(&*tx).await?
            && open.state()? == RunStatus::Running
        {
            return Err(Refusal::new("allocation-running").into());
        }
        let taken = snapshot(&tx).await?;
        let problem = problem(&taken)?;
        if problem.needs().is_empty() {
            return Err(Refusal::new("allocation-no-needs").into());
        }
        if problem.classes().is_empty() {
            return Err(Refusal::new("allocation-no-stock").into());
        }
        put_away_open(&tx, by, now).await?;
        let id = Uuid::now_v7();
        let row = run::Model {
            id,
            status: RunStatus::Running.to_string(),
            seconds_max,
            started_by: by.clone(),
            started_at: now,
            objective: 0.0,
            bound: 0.0,
            seconds: 0.0,
            is_cancelled: false,
            problem: text(&taken)?,
            proposed: "[]".to_owned(),
            lines: "[]".to_owned(),
            version: 0,
            ended_at: None,
            closed_by: None,
            closed_at: None,
        };
        run::add(&tx, row).await?;
        jobs::queue(&tx, JOB, &json!({ "run": id })).await?;
        Ok(id)
    });
    Ok(done.await?)
}

/// A new proposal takes the place of one that nobody carried out.
async fn put_away_open(tx: &Tx, by: &str, now: i64) -> Result<(), StoreFailure> {
    if let Some(mut row) = run::open(&**tx).await? {
        row.status = RunStatus::Dropped.to_string();
        row.closed_by = Some(by.to_owned());
        row.closed_at = Some(now);
        run::save(tx, row).await?;
    }
    Ok(())
}

/// Stock and needs as they are now.
async fn snapshot(tx: &Tx) -> Result<Snapshot, StoreFailure> {
    let rows = stock::ready(&**tx).await?;
    let donations = bench::donations(&**tx, rows.iter().map(|row| row.donation_id)).await?;
    let numbers = donations
        .into_iter()
        .map(|(id, row)| (id, row.number))
        .collect();
    Ok(Snapshot {
        stock: kind::classes(&rows, &numbers),
        wants: wants::open(&**tx).await?,
    })
}

/// The problem that they make.
pub(crate) fn problem(taken: &Snapshot) -> Result<Problem, StoreFailure> {
    let classes = taken.stock.iter().filter_map(kind::class).collect();
    let asked = taken.wants.iter().filter_map(wanted::asked).collect();
    Problem::new(classes, asked).map_err(|flaw| {
        let refusal = Refusal::new("allocation-problem").with("why", flaw);
        refusal.into()
    })
}

pub(crate) fn text<T: serde::Serialize>(value: &T) -> Result<String, StoreFailure> {
    serde_json::to_string(value).map_err(|error| StoreFailure::Fault(error.to_string().into()))
}

/// Makes the proposal of a job. What was made or put away meanwhile is left as it is.
pub async fn run(app: &App, payload: &Value) -> Outcome<()> {
    let id: Uuid = serde_json::from_value(payload.get("run").cloned().unwrap_or_default())?;
    let row = run::find(&app.store.read, id).await?;
    if row.state()? != RunStatus::Running {
        return Ok(());
    }
    let problem = Arc::new(problem(&row.snapshot()?)?);
    let limit = u64::try_from(row.seconds_max).unwrap_or_default();
    let solved = search(
        app,
        id,
        &problem,
        Duration::from_secs(limit),
        row.is_cancelled,
    )
    .await?;
    let lines = text(&lines(&problem, &solved.allocation))?;
    let objective = crate::check::check(&problem, &solved.allocation).objective;
    let objective = objective.to_f64();
    let (now, lines, solved) = (app.now_ms(), &lines, &solved);
    let done = app.store.write(|tx| async move {
        let mut row = run::find(&*tx, id).await?;
        if row.state()? != RunStatus::Running {
            return Ok(());
        }
        row.status = RunStatus::Proposed.to_string();
        row.objective = objective;
        row.bound = solved.bound.max(objective);
        row.seconds = solved.seconds;
        row.proposed.clone_from(lines);
        row.lines.clone_from(lines);
        row.ended_at = Some(now);
        run::save(&tx, row).await
    });
    Ok(done.await?)
}

/// Solves it in a thread, tells the row how far it is, and asks it whether to end.
async fn search(
    app: &App,
    id: Uuid,
    problem: &Arc<Problem>,
    limit: Duration,
    is_cancelled: bool,
) -> Outcome<Solved> {
    let stop = Arc::new(AtomicBool::new(is_cancelled));
    let (told, known) = watch::channel(None::<Progress>);
    let settings = Settings {
        time_limit: limit,
        gap: GAP,
    };
    let (flag, owned) = (Arc::clone(&stop), Arc::clone(problem));
    let mut thread = tokio::task::spawn_blocking(move || {
        solve(&owned, &settings, &flag, &mut |progress| {
            told.send_replace(Some(*progress));
        })
    });
    let solved = loop {
        tokio::select! {
            done = &mut thread => break done,
            () = tokio::time::sleep(LOOK) => {}
        }
        let latest = *known.borrow();
        let Some(Progress {
            objective,
            bound,
            seconds,
        }) = latest
        else {
            continue;
        };
        let looked = app
            .store
            .write(|tx| async move { run::progress(&tx, id, objective, bound, seconds).await });
        // A row that could not be written once is written the next time; the search goes on.
        if looked.await.unwrap_or_default() {
            stop.store(true, Ordering::Relaxed);
        }
    };
    solved.map_err(|error| Failure::fault(error.to_string()))
}

/// Ends a search with the best that it has; a proposal that is there is put away.
pub async fn cancel(app: &App, actor: &Actor, id: Uuid) -> Result<(), Failure> {
    actor.permit(Act::AllocationDecide)?;
    let (now, by) = (app.now_ms(), &actor.name);
    let done = app.store.write(|tx| async move {
        let mut row = run::find(&*tx, id).await?;
        match row.state()? {
            RunStatus::Running => row.is_cancelled = true,
            RunStatus::Proposed => {
                row.status = RunStatus::Dropped.to_string();
                row.closed_by = Some(by.to_string());
                row.closed_at = Some(now);
            }
            RunStatus::Reserved | RunStatus::Dropped | RunStatus::Failed => {
                return Err(Refusal::new("allocation-closed").into());
            }
        }
        run::save(&tx, row).await
    });
    Ok(done.await?)
}

/// How far the bound of a proposal is above it, as a part of it.
pub fn gap_of(row: &run::Model) -> f64 {
    gap(row.objective, row.bound)
}
