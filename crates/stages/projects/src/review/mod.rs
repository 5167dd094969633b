//! The committee's part: who may look, what they give, and what is decided.

pub mod contact;
pub mod decide;
pub mod declare;
pub mod score;
pub mod weights;

use crate::access;
use crate::rules::scoring::Standing;
use crate::send::stand;
use crate::store::{application, event, review, weight};
use gapless_journey::projects::{ApplicationState, ProjectEvent};
use gapless_store::{Failure, Tx};
use gapless_web::App;
use gapless_web::access::Actor;

/// The day whose weights count for an application: that on which it was sent, so that no score changes afterwards.
pub fn weighed_on(app: &App, row: &application::Model) -> String {
    access::day(app, row.sent_at.unwrap_or(row.created_at))
}

/// Appends an event of the committee and keeps what it says of its reviewer and of the whole.
async fn append(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    mut row: application::Model,
    event: ProjectEvent,
) -> Result<(application::Model, ApplicationState), Failure> {
    let now = app.now_ms();
    let state = event::append(
        tx,
        row.id,
        &actor.author(),
        std::slice::from_ref(&event),
        now,
    )
    .await?;
    let weights = weight::of_day(&**tx, &weighed_on(app, &row)).await?;
    if let ProjectEvent::Scored { reviewer, scores } = &event {
        let known = review::by(&**tx, row.id, reviewer.0).await?;
        let mut known = known.ok_or_else(Failure::not_found)?;
        known.scores =
            serde_json::to_string(scores).map_err(|error| Failure::Fault(Box::new(error)))?;
        known.mean = crate::rules::scoring::mean(scores, &weights);
        known.scored_at = Some(now);
        review::keep(tx, known, &state).await?;
    }
    if let Some(mut declared) = review::Model::declared(row.id, &actor.name, &event, now) {
        if let Some(known) = review::by(&**tx, row.id, declared.reviewer_id).await? {
            declared.scores = known.scores;
            declared.mean = known.mean;
            declared.scored_at = known.scored_at;
        }
        review::keep(tx, declared, &state).await?;
    }
    let standing = Standing::of(state.scorers().map(|(_, scores)| scores), &weights);
    row.score = standing.score;
    row.spread = standing.spread;
    row.scorers = i64::try_from(standing.scorers).unwrap_or(i64::MAX);
    row.disputed = standing.is_disputed();
    row.flagged = state.flagged;
    if matches!(event, ProjectEvent::Decided { .. }) {
        row.decided_at = Some(now);
    }
    stand(tx, row.clone(), &state, now).await?;
    row.status = state.status.to_string();
    Ok((row, state))
}
