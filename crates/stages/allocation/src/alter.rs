//! Change a proposal by hand, and see what the change costs.

use crate::change::{Change, change};
use crate::problem::Problem;
use crate::proposal::{Line, Unknown};
use crate::propose::{problem, text};
use crate::store::run::{self, RunStatus};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use uuid::Uuid;

/// What it is changed to.
#[derive(Debug, Clone, Deserialize)]
pub struct Alter {
    /// The version that the change was made on: who changed it meanwhile wins, and the later one sees it.
    pub version: i64,
    /// All lines, not only those that differ. Lines of nothing are left out.
    pub lines: Vec<Line>,
}

/// What a changed proposal costs.
pub fn cost(row: &run::Model) -> Result<(Problem, Change), Failure> {
    let problem = problem(&row.snapshot()?)?;
    let found = change(&problem, &row.proposed_lines()?, &row.current_lines()?);
    let found = found.map_err(|unknown| Failure::fault(unknown.to_string()))?;
    Ok((problem, found))
}

/// What a proposal gives as it stands, changes by hand included.
pub async fn current_lines(app: &App, id: Uuid) -> Result<Vec<Line>, Failure> {
    Ok(run::find(&app.store.read, id).await?.current_lines()?)
}

/// Changes it; gives what that costs.
pub async fn alter(app: &App, actor: &Actor, id: Uuid, input: &Alter) -> Result<Change, Failure> {
    actor.permit(Act::AllocationDecide)?;
    let done = app.store.write(|tx| async move {
        let mut row = run::find(&*tx, id).await?;
        if row.state()? != RunStatus::Proposed {
            return Err(Refusal::new("allocation-closed").into());
        }
        if row.version != input.version {
            return Err(Refusal::new("allocation-changed").into());
        }
        let problem = problem(&row.snapshot()?)?;
        let lines = merged(&input.lines);
        let found = change(&problem, &row.proposed_lines()?, &lines)
            .map_err(|unknown| refusal(&unknown))?;
        row.lines = text(&lines)?;
        row.version += 1;
        run::save(&tx, row).await?;
        Ok(found)
    });
    Ok(done.await?)
}

/// Lines of the same class and need add up; what gives nothing is no line.
fn merged(lines: &[Line]) -> Vec<Line> {
    let mut kept: Vec<Line> = Vec::new();
    for line in lines.iter().filter(|line| line.quantity > 0) {
        let same = |known: &&mut Line| {
            known.class == line.class && known.project == line.project && known.need == line.need
        };
        match kept.iter_mut().find(same) {
            Some(known) => known.quantity = known.quantity.saturating_add(line.quantity),
            None => kept.push(line.clone()),
        }
    }
    kept
}

fn refusal(unknown: &Unknown) -> Refusal {
    let refusal = Refusal::new("allocation-unknown").kind(RefusalKind::Invalid);
    match unknown {
        Unknown::Class(name) => refusal.with("what", name),
        Unknown::Need { project, need } => refusal.with("what", format!("{project}, {need}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_pair_add_up_and_empty_ones_go() {
        let line = |class: &str, quantity| Line {
            class: class.to_owned(),
            project: "p".to_owned(),
            need: "1".to_owned(),
            quantity,
        };
        let kept = merged(&[line("a", 2), line("b", 0), line("a", 3)]);
        assert_eq!(kept, [line("a", 5)]);
    }
}
